/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-place.h"

G_BEGIN_DECLS

/* Names one printed thing of a disclosure: a table's cell (performance forms are
 * tables too), or a span of a paragraph. */
typedef struct
{
  int   table;  /* index of the table, or -1 for a span of text */
  int   row;
  int   column;
  int   block;  /* index of the paragraph, or -1 */
  guint offset; /* bytes into its text */
  guint length;
} GoujiCellRef;

#define GOUJI_CELL_REF_TABLE(t, r, c) ((GoujiCellRef) { (t), (r), (c), -1, 0, 0 })
#define GOUJI_CELL_REF_TEXT(b, o, l) ((GoujiCellRef) { -1, -1, -1, (b), (o), (l) })

gboolean gouji_cell_ref_equal (const GoujiCellRef *a,
                               const GoujiCellRef *b);
guint    gouji_cell_ref_hash  (const GoujiCellRef *self);

G_END_DECLS
