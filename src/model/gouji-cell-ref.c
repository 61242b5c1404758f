/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/gouji-cell-ref.h"

/**
 * gouji_cell_ref_equal:
 *
 * Returns: whether both name the same cell, or the same span of the same paragraph
 */
gboolean
gouji_cell_ref_equal (const GoujiCellRef *a, const GoujiCellRef *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->table == b->table && a->row == b->row && a->column == b->column
         && a->block == b->block && a->offset == b->offset && a->length == b->length;
}

/**
 * gouji_cell_ref_hash:
 *
 * Returns: a hash for use with gouji_cell_ref_equal(); only for tables in memory
 */
guint
gouji_cell_ref_hash (const GoujiCellRef *self)
{
  guint hash = 17;

  g_return_val_if_fail (self != NULL, 0);

  hash = hash * 31 + (guint) self->table;
  hash = hash * 8191 + (guint) self->row;
  hash = hash * 127 + (guint) self->column;
  hash = hash * 31 + (guint) self->block;
  hash = hash * 8191 + self->offset;
  return hash * 31 + self->length;
}
