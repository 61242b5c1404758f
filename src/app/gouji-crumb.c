/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-crumb.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-closures.h"

static void
crumb_free (gpointer crumb)
{
  g_free (((GoujiCrumb *) crumb)->text);
  g_free (((GoujiCrumb *) crumb)->name);
  g_free (crumb);
}

/* Takes @text and @name; without a name, the text says all. */
static void
add (GPtrArray *crumbs, char *text, char *name, GoujiCellRef cell)
{
  GoujiCrumb *crumb = g_new (GoujiCrumb, 1);

  crumb->text = text;
  crumb->name = name != NULL ? name : g_strdup (text);
  crumb->cell = cell;
  g_ptr_array_add (crumbs, crumb);
}

/* A line above leads to its amount in the same column. */
static void
add_line (GPtrArray *crumbs, const GoujiLine *line, const GoujiCellRef *cell)
{
  gboolean coded = *line->code != '\0';

  add (crumbs, g_strdup (coded ? line->code : line->name),
       coded ? g_strdup_printf ("%s %s", line->code, line->name) : NULL,
       GOUJI_CELL_REF_TABLE (cell->table, line->row, cell->column));
}

static void
add_lines_above (GPtrArray *crumbs, const GoujiTable *table, const GoujiCellRef *cell)
{
  int index = gouji_table_find_line_at (table, cell->row, cell->column);
  guint first = crumbs->len;

  if (index < 0)
    return;
  for (index = gouji_table_get_line (table, index)->parent; index >= 0;
       index = gouji_table_get_line (table, index)->parent)
    {
      add_line (crumbs, gouji_table_get_line (table, index), cell);
      /* They are met from below. */
      g_ptr_array_insert (crumbs, first,
                          g_ptr_array_steal_index (crumbs, crumbs->len - 1));
    }
}

/**
 * gouji_crumb_list:
 *
 * The way that a reader would point out: the table, the lines that the cell's line is
 * part of from the total down, and the cell by its line and column.  A span of text has
 * one step only, a form two.
 *
 * Returns: (transfer full) (element-type GoujiCrumb): the steps; the last is @cell
 */
GPtrArray *
gouji_crumb_list (GoujiDisclosure *disclosure, const GoujiCellRef *cell)
{
  GPtrArray *crumbs = g_ptr_array_new_with_free_func (crumb_free);
  const GoujiTable *table;

  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (disclosure) && cell != NULL, crumbs);

  if (cell->table < 0)
    {
      add (crumbs, g_strdup (_("Narrative")), gouji_describe_cell (disclosure, cell), *cell);
      return crumbs;
    }
  table = gouji_disclosure_get_table (disclosure, cell->table);
  add (crumbs, gouji_table_short_title (table), NULL, GOUJI_CELL_REF_TABLE (cell->table, 0, 0));
  add_lines_above (crumbs, table, cell);
  add (crumbs, gouji_describe_in_table (disclosure, cell), gouji_describe_cell (disclosure, cell),
       *cell);
  return crumbs;
}
