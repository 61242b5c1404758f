/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "rules/gouji-causes-private.h"
#include "rules/gouji-told-private.h"
#include "rules/gouji-topic-private.h"
#include "rules/gouji-words-private.h"

/* N1: figures of the narrative that the tables print too, in one cell of several that
 * may be meant.  One that is in none of them may speak of something else; only one that
 * looks like a misprint of them is asked for. */

enum
{
  ROLE,
  LIST,
  LINE,
  COLUMN,
  N_PARTS,
};

static gboolean
is_list (const GoujiTable *table, guint list, const char *name)
{
  static const char *const names[] = {
    [GOUJI_LIST_MAIN] = "main",
    [GOUJI_LIST_INCOME] = "income",
    [GOUJI_LIST_EXPENDITURE] = "expenditure",
    [GOUJI_LIST_PURPOSE] = "purpose",
  };
  GoujiListKind kind = gouji_table_get_list_kind (table, list);

  return kind < G_N_ELEMENTS (names) && g_str_equal (names[kind], name);
}

/* The only line of a table, be it of a unit, is its total. */
static gboolean
is_line (const GoujiTable *table, const GoujiLine *line, const char *name)
{
  if (g_str_equal (name, "total"))
    return (line->kind == GOUJI_LINE_TOTAL && g_strcmp0 (line->id, "year-total") != 0)
           || (line->kind == GOUJI_LINE_ITEM && gouji_table_get_n_lines (table) == 1);
  return g_strcmp0 (line->id, name) == 0 || g_str_equal (line->code, name);
}

static gboolean
read_cell (GoujiRun *run, guint index, const GoujiLine *line, int column, GoujiTold *told)
{
  GoujiTable *table = gouji_disclosure_get_table (run->disclosure, index);
  const GoujiColumn *printed = gouji_table_get_column (table, column);
  GoujiAmount amount = gouji_table_get_amount (table, line->row, column);
  GoujiAmountUnit unit = printed->unit != GOUJI_UNIT_UNKNOWN ? printed->unit : run->unit;

  told->cell = GOUJI_CELL_REF_TABLE ((int) index, (int) line->row, column);
  told->yuan = GOUJI_DECIMAL_ZERO;
  told->is_blank = gouji_amount_is_empty (amount);
  if (unit == GOUJI_UNIT_UNKNOWN
      || !gouji_decimal_shift ((GoujiDecimal) { 1, printed->places }, unit, &told->step))
    return FALSE;
  /* Blank, and 0 in the text, is the same. */
  return gouji_amount_is_empty (amount)
         || (gouji_amount_is_number (amount) && gouji_amount_in_yuan (amount, unit, &told->yuan));
}

static void
collect_from_table (GoujiRun *run, guint index, char **parts, GArray *cells)
{
  GoujiTable *table = gouji_disclosure_get_table (run->disclosure, index);

  for (guint i = 0; i < gouji_table_get_n_lines (table); i++)
    {
      const GoujiLine *line = gouji_table_get_line (table, i);
      int column;
      GoujiTold told;

      if (!is_list (table, line->list, parts[LIST]) || !is_line (table, line, parts[LINE]))
        continue;
      column = gouji_table_find_column (table, line->list, parts[COLUMN]);
      if (column >= 0 && read_cell (run, index, line, column, &told))
        g_array_append_val (cells, told);
    }
}

/* (transfer full) (element-type GoujiTold): the cells that print what the claim says. */
static GArray *
list_cells (GoujiRun *run, const GoujiClaim *claim)
{
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (GoujiTold));
  g_auto (GStrv) paths = g_strsplit (claim->name, ";", -1);

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (paths[i], "/", N_PARTS);
      GoujiRole role = gouji_role_from_text (parts[ROLE]);
      int index = -1;

      g_assert (g_strv_length (parts) == N_PARTS && role != GOUJI_ROLE_NONE);
      while ((index = gouji_disclosure_find_table (run->disclosure, role, index)) >= 0)
        collect_from_table (run, index, parts, cells);
    }
  return cells;
}

static gboolean
is_printed (const GoujiClaim *claim, GArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    if (gouji_told_may_be_same (&g_array_index (cells, GoujiTold, i), &claim->amount))
      return TRUE;
  return FALSE;
}

/* What @told would be, were it printed with the places of the text. */
static GoujiDecimal
as_in_text (const GoujiTold *told, const GoujiClaim *claim)
{
  GoujiDecimal steps, yuan;

  return gouji_decimal_divide (told->yuan, claim->amount.step, 0, &steps)
                 && gouji_decimal_multiply (steps, claim->amount.step, &yuan)
             ? yuan
             : told->yuan;
}

/* The cell whose figure this one is a misprint of, or NULL. */
static const GoujiTold *
find_misprinted (const GoujiClaim *claim, GArray *cells)
{
  const GoujiTold *best = NULL;
  guint best_rate = 1; /* a slip that any two numbers make is none */

  for (guint i = 0; i < cells->len; i++)
    {
      const GoujiTold *told = &g_array_index (cells, GoujiTold, i);
      guint rate
          = gouji_decimal_sign (told->yuan) != 0 && gouji_decimal_sign (claim->amount.yuan) != 0
                ? gouji_causes_rate_slip (claim->amount.yuan, as_in_text (told, claim), GOUJI_DECIMAL_ZERO)
                : 0;

      if (rate > best_rate)
        {
          best_rate = rate;
          best = told;
        }
    }
  return best;
}

/* No table prints it, but another sentence does. */
static gboolean
is_repeated (GoujiRun *run, const GoujiClaim *claim)
{
  for (guint i = 0; i < gouji_disclosure_get_n_claims (run->disclosure); i++)
    {
      const GoujiClaim *other = gouji_disclosure_get_claim (run->disclosure, i);

      if (other != claim && other->kind == GOUJI_CLAIM_FIGURE
          && g_str_equal (other->name, claim->name)
          && gouji_decimal_compare (other->amount.yuan, claim->amount.yuan) == 0)
        return TRUE;
    }
  return FALSE;
}

/* N1: a figure of the text is that of the tables. */
void
gouji_check_claimed_figures (GoujiRun *run, guint rule)
{
  for (guint i = 0; i < gouji_disclosure_get_n_claims (run->disclosure); i++)
    {
      const GoujiClaim *claim = gouji_disclosure_get_claim (run->disclosure, i);
      g_autoptr (GArray) cells = NULL;
      const GoujiTold *misprinted;

      if (claim->kind != GOUJI_CLAIM_FIGURE)
        continue;
      cells = list_cells (run, claim);
      misprinted = find_misprinted (claim, cells);
      if (is_printed (claim, cells) || (cells->len == 0 && is_repeated (run, claim)))
        gouji_topic_confirm (run, rule, &claim->ref);
      else if (misprinted != NULL)
        gouji_told_report (run, rule, claim, misprinted);
    }
}
