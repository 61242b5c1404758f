/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-table.h"

G_BEGIN_DECLS

/* Once lines and amounts are read: lines that sum up those below them without a code or an
 * ordinal that says so, a unit's among functions, take them as their children. */
void gouji_line_groups_find (GoujiTable *table);

G_END_DECLS
