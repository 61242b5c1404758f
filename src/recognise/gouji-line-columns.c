/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-line-columns-private.h"

#include <string.h>

#include "recognise/gouji-text-private.h"

static void
collect_column (GoujiLineColumns *columns, const GoujiColumn *column, guint index)
{
  if (index >= GOUJI_LINE_MAX_COLUMNS)
    return;
  switch (column->kind)
    {
    case GOUJI_COLUMN_CODE:
    case GOUJI_COLUMN_CODE_PART:
      columns->codes[columns->n_codes++] = index;
      columns->parts = columns->parts || column->kind == GOUJI_COLUMN_CODE_PART;
      break;
    case GOUJI_COLUMN_NAME:
      columns->names[columns->n_names++] = index;
      break;
    case GOUJI_COLUMN_TEXT:
      columns->texts[columns->n_texts++] = index;
      if (g_strcmp0 (column->id, "item") == 0)
        columns->item = index;
      break;
    case GOUJI_COLUMN_AMOUNT:
      columns->amounts[columns->n_amounts++] = index;
      break;
    case GOUJI_COLUMN_QUANTITY:
    case GOUJI_COLUMN_OTHER:
    default:
      break;
    }
}

/* A unit's code and name stand for the line where nothing more special does. */
static void
use_unit_columns (GoujiTable *table, GoujiLineColumns *columns)
{
  if (columns->n_codes > 0 || columns->n_names > 0 || columns->item >= 0)
    return;
  for (guint i = 0; i < columns->n_texts; i++)
    {
      const char *id = gouji_table_get_column (table, columns->texts[i])->id;

      if (g_strcmp0 (id, "unit-code") == 0)
        columns->codes[columns->n_codes++] = columns->texts[i];
      else if (g_strcmp0 (id, "unit-name") == 0)
        columns->names[columns->n_names++] = columns->texts[i];
    }
  if (columns->n_codes > 0 || columns->n_names > 0)
    gouji_table_set_code_kind (table, GOUJI_CODE_UNIT);
}

static gboolean
any_ordinal (const GoujiTable *table, const GoujiLineColumns *columns)
{
  guint found = 0;

  for (guint row = 0; row < gouji_table_get_n_rows (table); row++)
    for (guint i = 0; i < columns->n_names; i++)
      {
        const char *text = gouji_table_get_cell (table, row, columns->names[i]).text;
        g_autofree char *folded = gouji_text_fold (text != NULL ? text : "");
        guint rank;

        gouji_text_skip_ordinal (folded, &rank);
        found += rank == 1;
      }
  return found >= 2;
}

/* Beside 项目名称 other texts, 类型 and 项目单位, are no names. */
static void
keep_named_columns (const GoujiTable *table, GoujiLineColumns *columns)
{
  guint n = 0;

  for (guint i = 0; i < columns->n_names; i++)
    if (gouji_table_get_column (table, columns->names[i])->id != NULL)
      columns->names[n++] = columns->names[i];
  if (n > 0)
    columns->n_names = n;
}

static gboolean
is_of_government (const GoujiColumn *column)
{
  return strstr (column->title, "政府预算") != NULL || strstr (column->title, "政府经济") != NULL;
}

static gboolean
names_line (const GoujiColumn *column, guint list)
{
  return column->list == list
         && (column->kind == GOUJI_COLUMN_CODE || column->kind == GOUJI_COLUMN_CODE_PART
             || column->kind == GOUJI_COLUMN_NAME);
}

/* 部门预算支出经济分类 beside 政府预算支出经济分类: a line is the former's, and the latter
 * only told of it. */
static gboolean
is_told_twice (const GoujiTable *table, guint list)
{
  gboolean ours = FALSE, theirs = FALSE;

  for (guint i = 0; i < gouji_table_get_n_columns (table); i++)
    {
      const GoujiColumn *column = gouji_table_get_column (table, i);

      if (!names_line (column, list) || column->kind == GOUJI_COLUMN_NAME)
        continue;
      ours = ours || !is_of_government (column);
      theirs = theirs || is_of_government (column);
    }
  return ours && theirs;
}

/**
 * gouji_line_columns_collect:
 * @table: whose columns are described
 *
 * Returns: what the lines of @list are read from
 */
GoujiLineColumns
gouji_line_columns_collect (GoujiTable *table, guint list)
{
  GoujiLineColumns columns = { .item = -1 };
  gboolean twice = is_told_twice (table, list);

  for (guint i = 0; i < gouji_table_get_n_columns (table); i++)
    {
      const GoujiColumn *column = gouji_table_get_column (table, i);

      if (column->list == list && !(twice && names_line (column, list) && is_of_government (column)))
        collect_column (&columns, column, i);
    }
  keep_named_columns (table, &columns);
  use_unit_columns (table, &columns);
  columns.ordinals = any_ordinal (table, &columns);
  return columns;
}
