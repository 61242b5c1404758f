/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "review/gouji-cell-target.h"

/* Which of the tables of its role it is, from 1. */
static guint
ordinal_of (GoujiDisclosure *disclosure, guint table)
{
  GoujiRole role = gouji_table_get_role (gouji_disclosure_get_table (disclosure, table));
  guint ordinal = 1;

  for (guint i = 0; i < table; i++)
    ordinal += gouji_table_get_role (gouji_disclosure_get_table (disclosure, i)) == role;
  return ordinal;
}

static const char *
row_key (const GoujiTable *table, int line)
{
  const GoujiLine *of = line >= 0 ? gouji_table_get_line (table, line) : NULL;

  if (of == NULL)
    return "";
  return *of->code != '\0' ? of->code : of->name;
}

/* Lines that print the same code or name are told apart by their number. */
static guint
repetition_of (const GoujiTable *table, int line)
{
  const char *key = row_key (table, line);
  guint n = 0;

  for (int i = 0; i < line; i++)
    n += g_str_equal (row_key (table, i), key)
         && gouji_table_get_line (table, i)->list == gouji_table_get_line (table, line)->list;
  return n;
}

static char *
dup_row (const GoujiTable *table, const GoujiCellRef *cell)
{
  int line = gouji_table_find_line_at (table, cell->row, cell->column);
  guint repeated;

  if (*row_key (table, line) == '\0')
    return g_strdup_printf ("row %d", cell->row);
  repeated = repetition_of (table, line);
  return repeated > 0 ? g_strdup_printf ("%s~%u", row_key (table, line), repeated + 1)
                      : g_strdup (row_key (table, line));
}

static char *
dup_column (const GoujiTable *table, const GoujiCellRef *cell)
{
  const GoujiColumn *column = (guint) cell->column < gouji_table_get_n_columns (table)
                                  ? gouji_table_get_column (table, cell->column)
                                  : NULL;

  if (column == NULL || column->id == NULL)
    return g_strdup_printf ("column %d", cell->column);
  return g_strdup_printf ("%u.%s", column->list, column->id);
}

static char *
dup_text_target (GoujiDisclosure *disclosure, const GoujiCellRef *cell)
{
  g_autofree char *text = gouji_disclosure_dup_text (disclosure, cell);
  g_autofree char *sum = g_compute_checksum_for_string (
      G_CHECKSUM_SHA256, gouji_disclosure_get_block (disclosure, cell->block)->text, -1);

  return g_strdup_printf ("cell:text/%.16s/%u/%s", sum, cell->offset, text);
}

/**
 * gouji_cell_target_dup:
 * @cell: of @disclosure
 *
 * Returns: (transfer full): what decisions on @cell name as their target
 */
char *
gouji_cell_target_dup (GoujiDisclosure *disclosure, const GoujiCellRef *cell)
{
  const GoujiTable *table;
  g_autofree char *row = NULL, *column = NULL;

  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (disclosure) && cell != NULL, NULL);

  if (cell->table < 0)
    return dup_text_target (disclosure, cell);
  table = gouji_disclosure_get_table (disclosure, cell->table);
  row = dup_row (table, cell);
  column = dup_column (table, cell);
  return g_strdup_printf ("cell:%s/%u/%s/%s", gouji_role_get_name (gouji_table_get_role (table)),
                          ordinal_of (disclosure, cell->table), row, column);
}
