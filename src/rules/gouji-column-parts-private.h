/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-table.h"

G_BEGIN_DECLS

/* Which columns a column of sums stands beside, told from the table's header and believed
 * when the rows bear it out. */
typedef struct
{
  guint   n_columns;
  guint8 *known;  /* column → whether it was looked at */
  GArray **parts; /* column → int: its parts, or NULL when it is no sum */
} GoujiColumnParts;

GoujiColumnParts *gouji_column_parts_new  (const GoujiTable *table);
void              gouji_column_parts_free (GoujiColumnParts *self);
const GArray     *gouji_column_parts_find (GoujiColumnParts *self,
                                           const GoujiTable *table,
                                           guint             column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiColumnParts, gouji_column_parts_free)

G_END_DECLS
