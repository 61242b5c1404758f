/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "loader/gouji-unit-layout.h"

#include "recognise/gouji-column-words.h"

static int
find_column (const GoujiGrid *grid, const char *id)
{
  for (guint i = 0; i < gouji_grid_get_n_columns (grid); i++)
    if (g_strcmp0 (gouji_column_words_find (gouji_grid_get_text (grid, 0, i)), id) == 0)
      return i;
  return -1;
}

/**
 * gouji_unit_layout_find:
 * @grid: a table with its header in the first row
 * @block: its index among the blocks
 *
 * Returns: the columns that say whose a row is, by the words of the header.  The
 *   source of funds counts only where rows are split into basic and project
 *   expenditure: elsewhere it is a remark.
 */
GoujiUnitLayout
gouji_unit_layout_find (const GoujiGrid *grid, guint block)
{
  GoujiUnitLayout layout = { block, -1, -1, -1, -1, -1 };

  g_return_val_if_fail (grid != NULL, layout);

  layout.unit_code = find_column (grid, "unit-code");
  layout.unit_name = find_column (grid, "unit-name");
  layout.year = find_column (grid, "year");
  layout.project = find_column (grid, "project-code");
  if (find_column (grid, "basic") >= 0 && find_column (grid, "project") >= 0)
    layout.fund = find_column (grid, "fund-source");
  return layout;
}

gboolean
gouji_unit_layout_has_unit (const GoujiUnitLayout *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->unit_code >= 0 || self->unit_name >= 0;
}

gboolean
gouji_unit_layout_is_taken (const GoujiUnitLayout *self, int column)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return column == self->unit_code || column == self->unit_name || column == self->year
         || column == self->fund;
}

/**
 * gouji_unit_layout_dup_title:
 * @fund: a source of funds as printed, 合计 or 一般公共预算
 *
 * Returns: (transfer full): the customary title of the table that prints it
 */
char *
gouji_unit_layout_dup_title (const char *fund)
{
  const char *id;

  g_return_val_if_fail (fund != NULL, NULL);

  id = gouji_column_words_find (fund);
  if (*fund == '\0' || g_strcmp0 (id, "total") == 0 || g_strcmp0 (id, "subtotal") == 0)
    return g_strdup ("支出总表");
  return g_strconcat (fund, "支出表", NULL);
}
