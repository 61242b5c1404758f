/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-table.h"

G_BEGIN_DECLS

void gouji_customary_complete (GoujiTable *table);

G_END_DECLS
