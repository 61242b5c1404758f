/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "rules/gouji-topic-private.h"
#include "rules/gouji-words-private.h"

/* T1: a statement prints its total.  Without it the amounts foot with nothing. */

#define LEAST_AMOUNTS 2

/* One list of a table: how many of its amounts a total would sum up. */
typedef struct
{
  guint n_amounts;
  gboolean has_total;
  int first; /* line, or -1 */
} ListSum;

static gboolean
prints_amount (GoujiTable *table, const GoujiLine *line)
{
  for (guint i = 0; i < gouji_table_get_n_columns (table); i++)
    {
      const GoujiColumn *column = gouji_table_get_column (table, i);

      if (column->list == line->list && column->kind == GOUJI_COLUMN_AMOUNT
          && gouji_amount_is_number (gouji_table_get_amount (table, line->row, i)))
        return TRUE;
    }
  return FALSE;
}

static ListSum
sum_up (GoujiTable *table, guint list)
{
  ListSum sum = { .first = -1 };

  for (guint i = 0; i < gouji_table_get_n_lines (table); i++)
    {
      const GoujiLine *line = gouji_table_get_line (table, i);

      if (line->list != list)
        continue;
      if (line->kind == GOUJI_LINE_TOTAL || line->kind == GOUJI_LINE_SUBTOTAL)
        sum.has_total = TRUE;
      else if (line->kind == GOUJI_LINE_ITEM && line->parent < 0 && prints_amount (table, line))
        {
          sum.n_amounts++;
          sum.first = sum.first < 0 ? (int) i : sum.first;
        }
    }
  return sum;
}

/* Expenditure by function and by use, side by side, may share one printed total. */
static gboolean
is_expenditure (GoujiTable *table, guint list)
{
  GoujiListKind kind = gouji_table_get_list_kind (table, list);

  return kind == GOUJI_LIST_EXPENDITURE || kind == GOUJI_LIST_PURPOSE;
}

static gboolean
shares_total (GoujiTable *table, guint list)
{
  for (guint other = 0; other < gouji_table_get_n_lists (table); other++)
    if (other != list && is_expenditure (table, list) && is_expenditure (table, other)
        && sum_up (table, other).has_total)
      return TRUE;
  return FALSE;
}

static void
add_list (GoujiDraft *draft, GoujiTable *table, guint number, int index)
{
  const GoujiLine *line = gouji_table_get_line (table, index);
  int column = line->name_column >= 0 ? line->name_column : line->code_column;

  gouji_draft_add_cell (draft, &GOUJI_CELL_REF_TABLE (number, line->row, MAX (column, 0)));
}

/* The lists of the table that print none. */
static void
check_table (GoujiRun *run, guint rule, guint number, GoujiDraft *draft)
{
  GoujiTable *table = gouji_disclosure_get_table (run->disclosure, number);

  for (guint list = 0; list < gouji_table_get_n_lists (table); list++)
    {
      ListSum sum = sum_up (table, list);

      if (sum.n_amounts < LEAST_AMOUNTS)
        continue;
      if (sum.has_total || shares_total (table, list))
        gouji_run_count (run, rule, FALSE);
      else
        add_list (draft, table, number, sum.first);
    }
}

static gboolean
is_in_scope (GoujiRun *run, guint rule, guint number)
{
  GArray *scopes = gouji_run_get_rule (run, rule)->formula->scopes;
  GoujiRole role = gouji_table_get_role (gouji_disclosure_get_table (run->disclosure, number));

  for (guint i = 0; i < scopes->len; i++)
    if (g_array_index (scopes, GoujiScope, i).role == role)
      return TRUE;
  return FALSE;
}

static void
name_table (GoujiRun *run, GString *names, guint number)
{
  g_autofree char *name = gouji_words_dup_table (run->disclosure, number);

  g_string_append_printf (names, "%s%s", names->len > 0 ? C_ ("between tables", ", ") : "", name);
}

/* Lists of several amounts without a total, all in one finding: whoever made one table
 * of a document without made the others so too. */
void
gouji_check_total_lines (GoujiRun *run, guint rule)
{
  g_autoptr (GoujiDraft) draft
      = gouji_topic_new_draft (run, rule, gouji_run_get_rule (run, rule)->severity, FALSE);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < gouji_disclosure_get_n_tables (run->disclosure); i++)
    {
      guint before = draft->cells->len;

      if (is_in_scope (run, rule, i))
        check_table (run, rule, i, draft);
      if (draft->cells->len > before)
        name_table (run, names, i);
    }
  if (draft->cells->len == 0)
    return;
  draft->message = g_strdup_printf (_("%s: no total is printed"), names->str);
  gouji_topic_report (run, g_steal_pointer (&draft));
}
