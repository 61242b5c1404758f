/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-cell-walk.h"

#include "app/gouji-document-row.h"

/* Behind the last row of a table comes the first of the next one that has rows. */
static void
step_rows (GoujiDisclosure *disclosure, GoujiCellRef *cell, int rows)
{
  const GoujiTable *table = gouji_disclosure_get_table (disclosure, cell->table);
  int other = cell->table + rows;

  if (cell->row + rows >= 0 && cell->row + rows < (int) gouji_table_get_n_rows (table))
    {
      cell->row += rows;
      return;
    }
  while (other >= 0 && other < (int) gouji_disclosure_get_n_tables (disclosure)
         && gouji_table_get_n_rows (gouji_disclosure_get_table (disclosure, other)) == 0)
    other += rows;
  if (other < 0 || other >= (int) gouji_disclosure_get_n_tables (disclosure))
    return;
  cell->table = other;
  table = gouji_disclosure_get_table (disclosure, other);
  cell->row = rows > 0 ? 0 : (int) gouji_table_get_n_rows (table) - 1;
}

static void
move (GoujiSession *session, const GoujiCellRef *from, int rows, int columns)
{
  GoujiDisclosure *disclosure = gouji_session_get_disclosure (session);
  GoujiCellRef cell = *from;
  int last;

  if (rows != 0)
    step_rows (disclosure, &cell, rows);
  last = (int) gouji_table_get_n_columns (gouji_disclosure_get_table (disclosure, cell.table)) - 1;
  cell.column = CLAMP (cell.column + columns, 0, MAX (last, 0));
  gouji_session_select_cell (session, &cell);
}

static gboolean
is_in_table (const GoujiCellRef *cell)
{
  return cell != NULL && cell->table >= 0;
}

/* From the row that has the focus into what it prints. */
static gboolean
enter_row (GoujiSession *session, GtkWidget *list)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (list));
  GtkWidget *row = focus != NULL && gtk_widget_get_parent (focus) == list
                       ? gtk_widget_get_first_child (focus)
                       : NULL;
  GoujiCellRef cell;

  if (row == NULL || !GOUJI_IS_DOCUMENT_ROW (row)
      || !gouji_document_row_get_first_cell (GOUJI_DOCUMENT_ROW (row), &cell))
    return FALSE;
  gouji_session_select_cell (session, &cell);
  return TRUE;
}

/**
 * gouji_cell_walk:
 * @list: of the rows of the document
 * @key: an arrow, or Enter, which goes into the row that has the focus
 *
 * Returns: whether the key did something
 */
gboolean
gouji_cell_walk (GoujiSession *session, GtkWidget *list, guint key)
{
  const GoujiCellRef *cell;

  g_return_val_if_fail (GOUJI_IS_SESSION (session) && GTK_IS_WIDGET (list), FALSE);

  cell = gouji_session_get_cell (session);
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)
    return enter_row (session, list);
  if (!is_in_table (cell))
    return FALSE;
  if (key == GDK_KEY_Up || key == GDK_KEY_Down)
    move (session, cell, key == GDK_KEY_Up ? -1 : 1, 0);
  else if (key == GDK_KEY_Left || key == GDK_KEY_Right)
    move (session, cell, 0, key == GDK_KEY_Right ? 1 : -1);
  else
    return FALSE;
  return TRUE;
}
