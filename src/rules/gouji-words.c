/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rules/gouji-words-private.h"

#define MAX_TITLE_CHARACTERS 16

char *
gouji_words_dup_role (GoujiRole role)
{
  return g_strdup (gouji_role_get_title (role));
}

static GoujiProject *
find_project (GoujiDisclosure *disclosure, guint table)
{
  int project = gouji_table_get_project (gouji_disclosure_get_table (disclosure, table));

  if (project < 0 || (guint) project >= gouji_disclosure_get_n_projects (disclosure))
    return NULL;
  return gouji_disclosure_get_project (disclosure, project);
}

/* The printed title without year, when it is short; else what such tables are called.
 * A performance form is known by its project. */
char *
gouji_words_dup_table (GoujiDisclosure *disclosure, guint index)
{
  GoujiTable *table = gouji_disclosure_get_table (disclosure, index);
  GoujiProject *project = find_project (disclosure, index);
  const char *title = gouji_table_get_title (table);
  const char *year = g_strrstr (title, "年");

  if (project != NULL && *project->name != '\0')
    return g_strdup (project->name);
  if (year != NULL)
    title = g_utf8_next_char (year);
  if (g_str_has_prefix (title, "度"))
    title = g_utf8_next_char (title);
  if (*title != '\0' && g_utf8_strlen (title, -1) <= MAX_TITLE_CHARACTERS)
    return g_strdup (title);
  title = gouji_role_get_title (gouji_table_get_role (table));
  return g_strdup (*title != '\0' ? title : gouji_table_get_title (table));
}

/* The text before a fund's amount; each period has its own. */
static const char *
label_before (GoujiDisclosure *disclosure, const GoujiCellRef *cell, const char *fallback)
{
  GoujiTable *table = gouji_disclosure_get_table (disclosure, cell->table);

  for (int column = cell->column - 1; column >= 0; column--)
    {
      const char *text = gouji_table_get_cell (table, cell->row, column).text;

      if (text != NULL && *text != '\0')
        return text;
    }
  return fallback;
}

static const char *
indicator_name (GoujiDisclosure *disclosure, const GoujiCellRef *cell)
{
  GoujiProject *project = find_project (disclosure, cell->table);

  for (guint i = 0; project != NULL && i < project->indicators->len; i++)
    {
      const GoujiIndicator *indicator = &g_array_index (project->indicators, GoujiIndicator, i);

      for (guint period = 0; period < GOUJI_N_PERIODS; period++)
        if (indicator->target[period].cell.row == cell->row
            && indicator->target[period].cell.column == cell->column)
          return indicator->level3;
    }
  for (guint i = 0; project != NULL && i < project->funds->len; i++)
    {
      const GoujiFund *fund = &g_array_index (project->funds, GoujiFund, i);

      for (guint period = 0; period < GOUJI_N_PERIODS; period++)
        if (fund->cell[period].row == cell->row && fund->cell[period].column == cell->column)
          return label_before (disclosure, cell, fund->label);
    }
  return "";
}

static const GoujiLine *
find_line (GoujiDisclosure *disclosure, const GoujiCellRef *cell)
{
  GoujiTable *table = gouji_disclosure_get_table (disclosure, cell->table);
  int line = gouji_table_find_line_at (table, cell->row, cell->column);

  return line >= 0 ? gouji_table_get_line (table, line) : NULL;
}

static char *
dup_without_colon (const char *label)
{
  gsize length = strlen (label);

  if (g_str_has_suffix (label, "："))
    length -= strlen ("：");
  else if (g_str_has_suffix (label, ":"))
    length--;
  return g_strndup (label, length);
}

char *
gouji_words_dup_row (GoujiDisclosure *disclosure, const GoujiCellRef *cell)
{
  const char *indicator = indicator_name (disclosure, cell);
  const GoujiLine *line = find_line (disclosure, cell);
  gboolean code = line != NULL && *line->code != '\0';
  gboolean name = line != NULL && *line->name != '\0';

  if (*indicator != '\0')
    return dup_without_colon (indicator);
  if (!code && !name)
    return g_strdup_printf (_("row %d"), cell->row + 1);
  return g_strconcat (code ? line->code : "", code && name ? " " : "", name ? line->name : "", NULL);
}

/* The lowest header above the cell; of a budget of another kind all of them, for there
 * the years stand above. */
char *
gouji_words_dup_column (GoujiDisclosure *disclosure, const GoujiCellRef *cell)
{
  GoujiTable *table = gouji_disclosure_get_table (disclosure, cell->table);
  const char *title = gouji_table_get_column (table, cell->column)->title;
  const char *slash = strrchr (title, '/');

  if (gouji_table_get_role (table) == GOUJI_ROLE_GENERIC)
    return g_strdup (title);
  return g_strdup (slash != NULL && slash[1] != '\0' ? slash + 1 : title);
}

char *
gouji_words_dup_cell (GoujiDisclosure *disclosure, const GoujiCellRef *cell)
{
  g_autofree char *table = NULL;
  g_autofree char *row = NULL;
  g_autofree char *column = NULL;

  if (cell->table < 0)
    return gouji_disclosure_dup_text (disclosure, cell);
  table = gouji_words_dup_table (disclosure, cell->table);
  row = gouji_words_dup_row (disclosure, cell);
  column = gouji_words_dup_column (disclosure, cell);
  return g_strjoin (C_ ("between table, row and column", ", "), table, row,
                    *column != '\0' ? column : NULL, NULL);
}

/* Which of the table's lines with the same code and name this is. */
static guint
ordinal_of (GoujiTable *table, const GoujiLine *line)
{
  guint ordinal = 0;

  for (guint i = 0; i < gouji_table_get_n_lines (table); i++)
    {
      const GoujiLine *other = gouji_table_get_line (table, i);

      if (other == line)
        break;
      ordinal += other->list == line->list && g_str_equal (other->code, line->code)
                 && (*line->code != '\0' || g_str_equal (other->name, line->name));
    }
  return ordinal;
}

guint *
gouji_words_number_tables (GoujiDisclosure *disclosure)
{
  guint n = gouji_disclosure_get_n_tables (disclosure);
  guint *numbers = g_new (guint, n + 1);
  guint before[GOUJI_N_ROLES] = { 0 };

  for (guint i = 0; i < n; i++)
    numbers[i] = before[gouji_table_get_role (gouji_disclosure_get_table (disclosure, i))]++;
  return numbers;
}

char *
gouji_words_dup_key (GoujiDisclosure *disclosure, const guint *numbers, const GoujiCellRef *cell)
{
  g_autofree char *row = NULL;
  g_autofree char *where = NULL;
  GoujiTable *table;
  const GoujiLine *line;
  const GoujiColumn *column;
  GoujiProject *project;

  if (cell->table < 0)
    return gouji_disclosure_dup_text (disclosure, cell);
  table = gouji_disclosure_get_table (disclosure, cell->table);
  project = find_project (disclosure, cell->table);
  column = gouji_table_get_column (table, cell->column);
  line = find_line (disclosure, cell);
  if (project != NULL)
    row = g_strdup_printf ("%s/%s", project->name, indicator_name (disclosure, cell));
  else if (line != NULL && (*line->code != '\0' || *line->name != '\0'))
    row = g_strdup_printf ("%s/%u", *line->code != '\0' ? line->code : line->name,
                           ordinal_of (table, line));
  else
    row = g_strdup_printf ("#%d", cell->row);
  where = project != NULL ? g_strdup_printf ("%d", cell->column)
                          : g_strdup_printf ("%u", numbers[cell->table]);
  return g_strdup_printf ("%s/%s/%u/%s/%s", gouji_role_get_name (gouji_table_get_role (table)),
                          where, column->list, row,
                          column->id != NULL ? column->id : column->title);
}
