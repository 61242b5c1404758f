/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/gouji-grid.h"

typedef struct
{
  guint first; /* index into cells */
  guint length;
} Row;

struct _GoujiGrid
{
  GArray *cells; /* GoujiCell */
  GArray *rows;  /* Row */
  guint n_columns;
};

/**
 * gouji_grid_new:
 *
 * Returns: (transfer full): an empty grid
 */
GoujiGrid *
gouji_grid_new (void)
{
  GoujiGrid *self = g_new0 (GoujiGrid, 1);

  self->cells = g_array_new (FALSE, FALSE, sizeof (GoujiCell));
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  return self;
}

void
gouji_grid_free (GoujiGrid *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->cells);
  g_array_unref (self->rows);
  g_free (self);
}

/**
 * gouji_grid_append_row:
 * @cells: (array length=n_cells): the row's cells; the texts are not copied
 *
 * Rows may differ in length; the grid is as wide as its longest row.
 */
void
gouji_grid_append_row (GoujiGrid *self, const GoujiCell *cells, guint n_cells)
{
  Row row;

  g_return_if_fail (self != NULL);
  g_return_if_fail (cells != NULL || n_cells == 0);

  row.first = self->cells->len;
  row.length = n_cells;
  if (n_cells > 0)
    g_array_append_vals (self->cells, cells, n_cells);
  g_array_append_val (self->rows, row);
  self->n_columns = MAX (self->n_columns, n_cells);
}

guint
gouji_grid_get_n_rows (const GoujiGrid *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->rows->len;
}

guint
gouji_grid_get_n_columns (const GoujiGrid *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_columns;
}

/**
 * gouji_grid_get_row_length:
 *
 * Returns: how many cells the row was printed with
 */
guint
gouji_grid_get_row_length (const GoujiGrid *self, guint row)
{
  g_return_val_if_fail (self != NULL && row < self->rows->len, 0);
  return g_array_index (self->rows, Row, row).length;
}

guint
gouji_grid_get_n_cells (const GoujiGrid *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->cells->len;
}

/**
 * gouji_grid_find_cell:
 *
 * Returns: the cell's index among all printed cells, row after row, or -1 where the
 *   row has no such cell
 */
int
gouji_grid_find_cell (const GoujiGrid *self, guint row, guint column)
{
  const Row *r;

  g_return_val_if_fail (self != NULL, -1);

  if (row >= self->rows->len)
    return -1;
  r = &g_array_index (self->rows, Row, row);
  return column < r->length ? (int) (r->first + column) : -1;
}

static GoujiCell *
find_cell (const GoujiGrid *self, guint row, guint column)
{
  int index = gouji_grid_find_cell (self, row, column);

  return index >= 0 ? &g_array_index (self->cells, GoujiCell, index) : NULL;
}

/**
 * gouji_grid_get_cell:
 *
 * Returns: the cell; its text is %NULL where the row has no such cell
 */
GoujiCell
gouji_grid_get_cell (const GoujiGrid *self, guint row, guint column)
{
  const GoujiCell *cell;

  g_return_val_if_fail (self != NULL, ((GoujiCell) { NULL, GOUJI_PLACE_NONE }));

  cell = find_cell (self, row, column);
  return cell != NULL ? *cell : (GoujiCell) { NULL, GOUJI_PLACE_NONE };
}

/**
 * gouji_grid_get_text:
 *
 * Returns: (transfer none): the cell's text, "" where there is no such cell
 */
const char *
gouji_grid_get_text (const GoujiGrid *self, guint row, guint column)
{
  const char *text = gouji_grid_get_cell (self, row, column).text;

  return text != NULL ? text : "";
}

/**
 * gouji_grid_get_line:
 *
 * Returns: the source line of the row's first cell, 0 when it has none
 */
guint32
gouji_grid_get_line (const GoujiGrid *self, guint row)
{
  return gouji_grid_get_cell (self, row, 0).place.line;
}

void
gouji_grid_set_cell (GoujiGrid *self, guint row, guint column, GoujiCell cell)
{
  GoujiCell *existing;

  g_return_if_fail (self != NULL);

  existing = find_cell (self, row, column);
  g_return_if_fail (existing != NULL);
  *existing = cell;
}
