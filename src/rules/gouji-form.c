/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rules/gouji-form-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rules/gouji-formula-names-private.h"

GoujiDraft *
gouji_form_draft_new (GoujiRun *run, guint rule)
{
  const GoujiRule *self = gouji_run_get_rule (run, rule);
  GoujiDraft *draft = gouji_draft_new (rule, self->severity);

  g_string_append (draft->advice, gouji_rule_text_get (&self->advice));
  return draft;
}

void
gouji_form_draft_add_cell (GoujiDraft *draft, const GoujiProject *project, GoujiFormCell cell)
{
  GoujiCellRef ref = GOUJI_CELL_REF_TABLE (project->table, cell.row, cell.column);

  if (project->table >= 0 && cell.row >= 0)
    gouji_draft_add_cell (draft, &ref);
}

void
gouji_form_draft_advise (GoujiDraft *draft, const char *advice)
{
  gouji_draft_advise (draft, advice);
}

void
gouji_form_draft_doubt (GoujiDraft *draft)
{
  draft->severity = MAX (draft->severity, GOUJI_SEVERITY_QUESTION);
  gouji_form_draft_advise (draft, _("The row may have been damaged by extraction: compare it with "
                                    "the document as published."));
}

void
gouji_form_mark (GoujiRun *run,
                 guint rule,
                 const GoujiProject *project,
                 GoujiFormCell cell,
                 GoujiMark mark)
{
  GoujiCellRef ref = GOUJI_CELL_REF_TABLE (project->table, cell.row, cell.column);
  guint number = gouji_ledger_find (run->ledger, &ref);

  gouji_ledger_mark (run->ledger, number, rule, mark);
  if (mark == GOUJI_MARK_TIED)
    gouji_ledger_hold (run->ledger, number);
}

/* "元" and the like and nothing more: "元/人" is a rate. */
static gboolean
is_money (const char *unit)
{
  GoujiAmountUnit money = gouji_amount_unit_from_text (unit);

  return money != GOUJI_UNIT_UNKNOWN && g_str_equal (gouji_amount_unit_to_text (money), unit);
}

gboolean
gouji_form_target_in_yuan (const GoujiTarget *target, GoujiDecimal *yuan)
{
  GoujiDecimal value = target->op == GOUJI_OPERATOR_RANGE ? target->upper : target->value;

  return target->has_value && is_money (target->unit)
         && gouji_decimal_shift (value, gouji_amount_unit_from_text (target->unit), yuan);
}

gboolean
gouji_form_is_unit_cost (const GoujiIndicator *indicator)
{
  return gouji_formula_names_contains ("unit-cost", indicator->level3)
         || gouji_formula_names_contains ("unit-cost", indicator->level2)
         || gouji_formula_names_find ("per-", indicator->level3) != NULL;
}

/* "元/人" → 元 and 人. */
static gboolean
split_rate (const char *unit, GoujiAmountUnit *money, const char **per)
{
  const char *slash = strchr (unit, '/');
  g_autofree char *head = slash != NULL ? g_strndup (unit, slash - unit) : NULL;

  if (head == NULL || !is_money (head))
    return FALSE;
  *money = gouji_amount_unit_from_text (head);
  *per = slash + 1;
  return TRUE;
}

gboolean
gouji_form_target_rate (const GoujiIndicator *indicator,
                        GoujiPeriod period,
                        GoujiDecimal *yuan,
                        const char **per)
{
  const GoujiTarget *target = &indicator->target[period];
  GoujiAmountUnit money;
  const char *named = gouji_formula_names_find ("per-", indicator->level3);
  const char *unit = named != NULL ? named + strlen ("per-") : NULL;
  gboolean found;

  if (target->has_value && split_rate (target->unit, &money, &unit))
    found = gouji_decimal_shift (target->value, money, yuan);
  else
    found = gouji_form_is_unit_cost (indicator) && gouji_form_target_in_yuan (target, yuan);
  if (found && per != NULL)
    *per = unit;
  return found;
}

char *
gouji_form_dup_amount (const GoujiProject *project, GoujiDecimal yuan, gboolean grouped)
{
  GoujiDecimal value = yuan;
  GoujiDecimal shorter;

  if (project->amount_unit != GOUJI_UNIT_UNKNOWN)
    gouji_decimal_shift (yuan, -(int) project->amount_unit, &value);
  while (value.places > 0 && gouji_decimal_rescale (value, value.places - 1, &shorter))
    value = shorter;
  return grouped ? gouji_decimal_to_grouped (value) : gouji_decimal_to_string (value);
}

char *
gouji_form_dup_money (const GoujiProject *project, GoujiDecimal yuan)
{
  g_autofree char *amount = gouji_form_dup_amount (project, yuan, TRUE);

  return g_strconcat (amount, gouji_amount_unit_to_text (project->amount_unit), NULL);
}

static gboolean
prints_target_in_row (const GoujiProject *project, GoujiPeriod period, int row)
{
  for (guint i = 0; i < project->indicators->len; i++)
    {
      const GoujiTarget *target
          = &g_array_index (project->indicators, GoujiIndicator, i).target[period];

      if (target->cell.row == row && *target->text != '\0')
        return TRUE;
    }
  return FALSE;
}

gboolean
gouji_form_is_doubtful (const GoujiProject *project,
                        const GoujiIndicator *indicator,
                        GoujiPeriod period)
{
  GoujiPeriod other = period == GOUJI_PERIOD_WHOLE ? GOUJI_PERIOD_ANNUAL : GOUJI_PERIOD_WHOLE;

  return indicator->damaged
         && !prints_target_in_row (project, other, indicator->target[period].cell.row);
}
