/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rules/gouji-told-private.h"

#include <glib/gi18n-lib.h>

#include "rules/gouji-topic-private.h"
#include "rules/gouji-words-private.h"

gboolean
gouji_told_read_or_blank (GoujiRun *run, guint index, const GoujiLine *line, GoujiTold *told)
{
  GoujiTable *table = gouji_disclosure_get_table (run->disclosure, index);
  int column = gouji_table_find_column (table, line->list, "total");
  GoujiAmountUnit unit = gouji_table_get_amount_unit (table);
  GoujiAmount amount;

  if (column < 0)
    return FALSE;
  amount = gouji_table_get_amount (table, line->row, column);
  unit = unit != GOUJI_UNIT_UNKNOWN ? unit : run->unit;
  told->cell = GOUJI_CELL_REF_TABLE ((int) index, (int) line->row, column);
  told->yuan = GOUJI_DECIMAL_ZERO;
  told->is_blank = gouji_amount_is_empty (amount);
  return (gouji_amount_is_number (amount) || told->is_blank) && unit != GOUJI_UNIT_UNKNOWN
         && (told->is_blank || gouji_amount_in_yuan (amount, unit, &told->yuan))
         && gouji_decimal_shift ((GoujiDecimal) { 1, gouji_table_get_column (table, column)->places },
                                 unit, &told->step);
}

gboolean
gouji_told_read (GoujiRun *run, guint index, const GoujiLine *line, GoujiTold *told)
{
  return gouji_told_read_or_blank (run, index, line, told) && !told->is_blank;
}

gboolean
gouji_told_may_be_same (const GoujiTold *told, const GoujiStated *stated)
{
  GoujiDecimal gap;
  GoujiDecimal step
      = gouji_decimal_compare (stated->step, told->step) > 0 ? stated->step : told->step;

  if (!gouji_decimal_subtract (stated->yuan, told->yuan, &gap))
    return FALSE;
  gap = gouji_decimal_abs (gap);
  return gouji_decimal_sign (gap) == 0
         || (gouji_decimal_compare (stated->step, told->step) != 0
             && gouji_decimal_compare (gap, step) < 0);
}

char *
gouji_told_dup_key (const GoujiTold *told, const GoujiStated *stated)
{
  g_autofree char *said = gouji_decimal_to_string (stated->yuan);

  return g_strdup_printf ("told|%d|%d|%d|%s", told->cell.table, told->cell.row, told->cell.column,
                          said);
}

char *
gouji_told_dup_text (const GoujiClaim *claim, GoujiDecimal yuan)
{
  const char *unit = g_str_has_suffix (claim->text, "万元") ? "万元"
                     : g_str_has_suffix (claim->text, "亿元") ? "亿元"
                                                              : "元";
  int power = gouji_amount_unit_from_text (unit);
  g_autofree char *number = NULL;

  if (!gouji_decimal_shift (yuan, -power, &yuan))
    return g_strdup ("");
  while (yuan.places > 2 && gouji_decimal_rescale (yuan, yuan.places - 1, &yuan))
    ;
  number = gouji_decimal_to_grouped (yuan);
  return g_strconcat (number, unit, NULL);
}

GoujiDraft *
gouji_told_new_mismatch (GoujiRun *run,
                         guint rule,
                         const GoujiClaim *claim,
                         const GoujiTold *told,
                         GoujiSeverity severity)
{
  GoujiDraft *draft = gouji_topic_new_draft (run, rule, severity, FALSE);

  gouji_draft_add_cell (draft, &claim->ref);
  gouji_draft_add_cell (draft, &told->cell);
  draft->key = gouji_told_dup_key (told, &claim->amount);
  draft->actual = g_strdup (claim->text);
  draft->expected = gouji_told_dup_text (claim, told->yuan);
  draft->equation = g_strdup_printf ("%s ≠ %s", draft->actual, draft->expected);
  return draft;
}

/* If the cell said what the text does the two would agree. */
static void
add_term (GoujiRun *run, GoujiDraft *draft, const GoujiStated *stated, const GoujiTold *told)
{
  GoujiTable *table = gouji_disclosure_get_table (run->disclosure, told->cell.table);
  GoujiAmountUnit unit = gouji_table_get_amount_unit (table);
  GoujiTerm term = { told->cell, 1, unit != GOUJI_UNIT_UNKNOWN ? unit : run->unit,
                     gouji_table_get_column (table, told->cell.column)->places, TRUE, told->yuan };

  if (!gouji_decimal_subtract (told->yuan, stated->yuan, &draft->residual))
    return;
  if (gouji_decimal_compare (stated->step, told->step) != 0)
    draft->slack = gouji_decimal_compare (stated->step, told->step) > 0 ? stated->step : told->step;
  g_array_append_val (draft->terms, term);
}

void
gouji_told_report (GoujiRun *run, guint rule, const GoujiClaim *claim, const GoujiTold *told)
{
  GoujiDraft *draft
      = gouji_told_new_mismatch (run, rule, claim, told, gouji_run_get_rule (run, rule)->severity);
  g_autofree char *name = gouji_words_dup_cell (run->disclosure, &told->cell);

  add_term (run, draft, &claim->amount, told);
  draft->message
      = g_strdup_printf (_("The text says %s; %s is %s"), claim->text, name, draft->expected);
  gouji_topic_contradict (run, draft);
}
