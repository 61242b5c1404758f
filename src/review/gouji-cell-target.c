/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "review/gouji-cell-target.h"

#include <string.h>

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

/* What the targets of all spans of a paragraph begin with. */
static char *
dup_block_prefix (const GoujiBlock *block)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, block->text, -1);

  return g_strdup_printf ("cell:text/%.16s/", sum);
}

static char *
dup_text_target (GoujiDisclosure *disclosure, const GoujiCellRef *cell)
{
  g_autofree char *text = gouji_disclosure_dup_text (disclosure, cell);
  g_autofree char *prefix = dup_block_prefix (gouji_disclosure_get_block (disclosure, cell->block));

  return g_strdup_printf ("%s%u/%s", prefix, cell->offset, text);
}

static char *
dup_table_prefix (GoujiDisclosure *disclosure, guint table)
{
  GoujiRole role = gouji_table_get_role (gouji_disclosure_get_table (disclosure, table));

  return g_strdup_printf ("cell:%s/%u/", gouji_role_get_name (role), ordinal_of (disclosure, table));
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
  g_autofree char *prefix = NULL, *row = NULL, *column = NULL;

  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (disclosure) && cell != NULL, NULL);

  if (cell->table < 0)
    return dup_text_target (disclosure, cell);
  table = gouji_disclosure_get_table (disclosure, cell->table);
  row = dup_row (table, cell);
  column = dup_column (table, cell);
  prefix = dup_table_prefix (disclosure, cell->table);
  return g_strdup_printf ("%s%s/%s", prefix, row, column);
}

/* Numbers that repeat a key are looked for last: it is they that cost. */
static gboolean
row_begins (const GoujiTable *table, const GoujiCellRef *cell, const char *rest)
{
  int line = gouji_table_find_line_at (table, cell->row, cell->column);
  const char *key = row_key (table, line);
  g_autofree char *row = NULL;

  if (*key != '\0' && !g_str_has_prefix (rest, key))
    return FALSE;
  row = dup_row (table, cell);
  return g_str_has_prefix (rest, row) && rest[strlen (row)] == '/';
}

static gboolean
find_in_table (GoujiDisclosure *disclosure, guint index, const char *rest, GoujiCellRef *cell)
{
  const GoujiTable *table = gouji_disclosure_get_table (disclosure, index);

  for (guint row = 0; row < gouji_table_get_n_rows (table); row++)
    for (guint column = 0; column < gouji_table_get_n_columns (table); column++)
      {
        g_autofree char *name = NULL;

        *cell = GOUJI_CELL_REF_TABLE (index, row, column);
        name = dup_column (table, cell);
        if (g_str_has_suffix (rest, name) && row_begins (table, cell, rest)
            && g_str_equal (strrchr (rest, '/') + 1, name))
          return TRUE;
      }
  return FALSE;
}

static gboolean
find_in_text (GoujiDisclosure *disclosure, const char *target, GoujiCellRef *cell)
{
  for (guint i = 0; i < gouji_disclosure_get_n_blocks (disclosure); i++)
    {
      const GoujiBlock *block = gouji_disclosure_get_block (disclosure, i);
      g_autofree char *prefix = block->text != NULL ? dup_block_prefix (block) : NULL;
      char *words = NULL;
      guint64 offset;

      if (prefix == NULL || !g_str_has_prefix (target, prefix))
        continue;
      offset = g_ascii_strtoull (target + strlen (prefix), &words, 10);
      if (*words != '/' || offset > strlen (block->text)
          || !g_str_has_prefix (block->text + offset, words + 1))
        continue;
      *cell = GOUJI_CELL_REF_TEXT (i, offset, strlen (words + 1));
      return TRUE;
    }
  return FALSE;
}

/**
 * gouji_cell_target_find:
 * @target: what a decision names, of this version or an earlier one
 * @cell: (out): the cell of @disclosure that it is about
 *
 * Returns: %FALSE when @disclosure prints no such cell
 */
gboolean
gouji_cell_target_find (GoujiDisclosure *disclosure, const char *target, GoujiCellRef *cell)
{
  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (disclosure) && target != NULL && cell != NULL, FALSE);

  if (g_str_has_prefix (target, "cell:text/"))
    return find_in_text (disclosure, target, cell);
  for (guint i = 0; i < gouji_disclosure_get_n_tables (disclosure); i++)
    {
      g_autofree char *prefix = dup_table_prefix (disclosure, i);

      if (g_str_has_prefix (target, prefix))
        return find_in_table (disclosure, i, target + strlen (prefix), cell);
    }
  return FALSE;
}
