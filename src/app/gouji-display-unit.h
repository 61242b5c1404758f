/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/gouji-session.h"

G_BEGIN_DECLS

/* The unit that sums are shown in.  The document itself is always shown as printed. */

/* What the user chose; @printed when that is "as printed", or @printed is not known. */
GoujiAmountUnit gouji_display_unit_choose (GoujiAmountUnit printed);
/* (transfer full): exactly @amount, in @shown; "" when it is no number. */
char           *gouji_display_unit_format (GoujiAmount     amount,
                                           GoujiAmountUnit unit,
                                           GoujiAmountUnit shown);
/* (transfer full): @heading with the unit behind it, when that is known. */
char           *gouji_display_unit_head   (const char     *heading,
                                           GoujiAmountUnit shown);
/* Calls @func with @object when the user chooses another unit, as long as it lives. */
void            gouji_display_unit_follow (gpointer        object,
                                           GCallback       func);

G_END_DECLS
