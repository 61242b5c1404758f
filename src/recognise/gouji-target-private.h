/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-disclosure.h"

G_BEGIN_DECLS

void gouji_target_parse (GoujiTarget     *target,
                         GoujiDisclosure *disclosure,
                         const char      *text);

G_END_DECLS
