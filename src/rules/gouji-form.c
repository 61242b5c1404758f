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
gouji_form_draft_doubt (GoujiDraft *draft)
{
  draft->severity = MAX (draft->severity, GOUJI_SEVERITY_QUESTION);
  g_string_append_printf (draft->advice, "%s%s", draft->advice->len > 0 ? " " : "",
                          _("The row may have been damaged by extraction: compare it with the "
                            "document as published."));
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
         || gouji_formula_names_contains ("unit-cost", indicator->level2);
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
