/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-whereabouts.h"

/* @wanted: a field of 0 is any of the line. */
static gboolean
is_there (GoujiPlace place, GoujiPlace wanted)
{
  return place.source == wanted.source && place.line == wanted.line
         && (wanted.field == 0 || place.field == wanted.field);
}

static gboolean
find_in_table (GoujiDisclosure *disclosure, guint index, GoujiPlace place, GoujiCellRef *cell)
{
  const GoujiTable *table = gouji_disclosure_get_table (disclosure, index);

  for (guint row = 0; row < gouji_table_get_n_rows (table); row++)
    for (guint column = 0; column < gouji_table_get_row_length (table, row); column++)
      if (is_there (gouji_table_get_cell (table, row, column).place, place))
        {
          *cell = GOUJI_CELL_REF_TABLE (index, row, column);
          return TRUE;
        }
  return FALSE;
}

/* The last block that begins before. */
static gboolean
find_block (GoujiDisclosure *disclosure, GoujiPlace place, GoujiCellRef *cell)
{
  gboolean found = FALSE;

  for (guint i = 0; i < gouji_disclosure_get_n_blocks (disclosure); i++)
    {
      const GoujiBlock *block = gouji_disclosure_get_block (disclosure, i);

      if (block->place.source != place.source || block->place.line > place.line
          || block->place.line == 0)
        continue;
      *cell = GOUJI_CELL_REF_TEXT (i, 0, 0);
      found = TRUE;
    }
  return found;
}

/**
 * gouji_whereabouts_find:
 * @cell: (out): what to select
 *
 * Returns: %FALSE when nothing stands there
 */
gboolean
gouji_whereabouts_find (GoujiDisclosure *disclosure, GoujiPlace place, GoujiCellRef *cell)
{
  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (disclosure) && cell != NULL, FALSE);

  if (place.line == 0)
    return FALSE;
  for (guint i = 0; i < gouji_disclosure_get_n_tables (disclosure); i++)
    if (find_in_table (disclosure, i, place, cell))
      return TRUE;
  return find_block (disclosure, place, cell);
}
