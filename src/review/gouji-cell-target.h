/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-disclosure.h"

G_BEGIN_DECLS

/* (transfer full): the target of decisions on @cell, which stays the same in a corrected
 * version that prints other amounts in the same tables: "cell:expenditure/1/20805/total".
 * A span of text goes by its words. */
char    *gouji_cell_target_dup  (GoujiDisclosure    *disclosure,
                                 const GoujiCellRef *cell);
/* The cell of @disclosure that @target names; FALSE when it prints none. */
gboolean gouji_cell_target_find (GoujiDisclosure *disclosure,
                                 const char      *target,
                                 GoujiCellRef    *cell);

G_END_DECLS
