/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "recognise/gouji-region-private.h"

G_BEGIN_DECLS

/* Decides what a built table is: by its title, and where that fails by its header. */
gboolean gouji_roles_decide     (GoujiTable        *table,
                                 GoujiDisclosure   *disclosure,
                                 const GoujiRegion *region);
/* What the header alone would make of it; NONE when it does not tell. */
GoujiRole gouji_roles_by_header (const GoujiTable *table);
void     gouji_roles_code_kind  (GoujiTable        *table);

G_END_DECLS
