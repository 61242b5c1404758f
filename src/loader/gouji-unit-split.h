/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-disclosure.h"

G_BEGIN_DECLS

/* (transfer full) (element-type GoujiDisclosure): @disclosure (transfer full) itself
 * when its tables are one unit's, else one disclosure for each unit and year. */
GPtrArray *gouji_unit_split (GoujiDisclosure *disclosure);

G_END_DECLS
