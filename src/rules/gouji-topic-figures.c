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

/* A department of 600 pages with a hundred tables of a role and ten thousand different
 * figures in its text has fewer pairs of the two. */
#define MAX_COMPARED (4u * 1024 * 1024)

/* What the tables and the text print under one name of a claim. */
typedef struct
{
  GArray *cells;        /* GoujiTold: the cells that print what the claims say */
  GHashTable *outcomes; /* what was claimed, as printed → Outcome */
  GHashTable *stated;   /* GoujiDecimal without zeros at its end → how many claims say so */
} Figures;

/* How a figure stands to the cells of its name. */
typedef struct
{
  gboolean is_printed;
  const GoujiTold *misprinted; /* the cell whose figure it is a misprint of, or NULL */
} Outcome;

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

/* Amounts that are equal have one key. */
static char *
dup_amount_key (GoujiDecimal yuan)
{
  while (yuan.places > 0 && gouji_decimal_rescale (yuan, yuan.places - 1, &yuan))
    ;
  return gouji_decimal_to_string (yuan);
}

static void
free_figures (gpointer data)
{
  Figures *self = data;

  g_array_unref (self->cells);
  g_hash_table_unref (self->outcomes);
  g_hash_table_unref (self->stated);
  g_free (self);
}

static Figures *
new_figures (GoujiRun *run, const GoujiClaim *claim)
{
  Figures *self = g_new0 (Figures, 1);

  self->cells = list_cells (run, claim);
  self->outcomes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->stated = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/* (transfer full): the names of the claims, each with its Figures. */
static GHashTable *
collect_figures (GoujiRun *run)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_figures);

  for (guint i = 0; i < gouji_disclosure_get_n_claims (run->disclosure); i++)
    {
      const GoujiClaim *claim = gouji_disclosure_get_claim (run->disclosure, i);
      Figures *figures = NULL;
      g_autofree char *key = NULL;
      guint before;

      if (claim->kind != GOUJI_CLAIM_FIGURE)
        continue;
      figures = g_hash_table_lookup (names, claim->name);
      if (figures == NULL)
        {
          figures = new_figures (run, claim);
          g_hash_table_insert (names, (gpointer)claim->name, figures);
        }
      key = dup_amount_key (claim->amount.yuan);
      before = GPOINTER_TO_UINT (g_hash_table_lookup (figures->stated, key));
      g_hash_table_insert (figures->stated, g_steal_pointer (&key), GUINT_TO_POINTER (before + 1));
    }
  return names;
}

/* No table prints it, but another sentence does. */
static gboolean
is_repeated (const Figures *figures, const GoujiClaim *claim)
{
  g_autofree char *key = dup_amount_key (claim->amount.yuan);

  return GPOINTER_TO_UINT (g_hash_table_lookup (figures->stated, key)) > 1;
}

/* What is stated again is not looked for again. */
static const Outcome *
find_outcome (Figures *figures, const GoujiClaim *claim, guint64 *n_compared)
{
  GoujiDecimal yuan = claim->amount.yuan;
  GoujiDecimal step = claim->amount.step;
  g_autofree char *key
      = g_strdup_printf ("%" G_GINT64_FORMAT "|%d|%" G_GINT64_FORMAT "|%d", yuan.coefficient,
                         yuan.places, step.coefficient, step.places);
  Outcome *outcome = g_hash_table_lookup (figures->outcomes, key);

  if (outcome != NULL)
    return outcome;
  outcome = g_new0 (Outcome, 1);
  outcome->is_printed = is_printed (claim, figures->cells);
  outcome->misprinted = outcome->is_printed ? NULL : find_misprinted (claim, figures->cells);
  g_hash_table_insert (figures->outcomes, g_steal_pointer (&key), outcome);
  *n_compared += figures->cells->len;
  return outcome;
}

/* N1: a figure of the text is that of the tables. */
void
gouji_check_claimed_figures (GoujiRun *run, guint rule)
{
  g_autoptr (GHashTable) names = collect_figures (run);
  guint64 n_compared = 0;

  for (guint i = 0; i < gouji_disclosure_get_n_claims (run->disclosure); i++)
    {
      const GoujiClaim *claim = gouji_disclosure_get_claim (run->disclosure, i);
      Figures *figures;
      const Outcome *outcome;

      if (claim->kind != GOUJI_CLAIM_FIGURE)
        continue;
      if (n_compared > MAX_COMPARED)
        {
          gouji_run_set_missing (run, rule, g_strdup (_ ("more figures than a disclosure has")));
          return;
        }
      figures = g_hash_table_lookup (names, claim->name);
      outcome = find_outcome (figures, claim, &n_compared);
      if (outcome->is_printed || (figures->cells->len == 0 && is_repeated (figures, claim)))
        gouji_topic_confirm (run, rule, &claim->ref);
      else if (outcome->misprinted != NULL)
        gouji_told_report (run, rule, claim, outcome->misprinted);
    }
}
