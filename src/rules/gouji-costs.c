/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/gouji-costs-private.h"

#include <string.h>

#include "rules/gouji-formula-names-private.h"

static void
count_cost (GoujiCosts *self, const GoujiIndicator *indicator, GoujiDecimal yuan)
{
  GoujiCost cost = { indicator, yuan };

  if (!gouji_decimal_add (self->total, yuan, &self->total))
    {
      self->open = TRUE;
      return;
    }
  self->fixed = self->fixed && indicator->target[self->period].op == GOUJI_OPERATOR_EQUAL;
  self->overlaps |= self->has_funds && gouji_decimal_compare (yuan, self->funds) == 0;
  self->doubtful |= gouji_form_is_doubtful (self->project, indicator, self->period);
  g_array_append_val (self->counted, cost);
}

/* A share such as a rate of control says nothing of amounts; a number without unit and
 * a target in words may stand for one. */
static gboolean
is_share (const GoujiTarget *target)
{
  return target->has_value && strchr (target->unit, '%') != NULL;
}

static void
add_indicator (GoujiCosts *self, const GoujiIndicator *indicator)
{
  const GoujiTarget *target = &indicator->target[self->period];
  const GoujiTarget *other
      = &indicator->target[self->period == GOUJI_PERIOD_WHOLE ? GOUJI_PERIOD_ANNUAL
                                                              : GOUJI_PERIOD_WHOLE];
  GoujiDecimal yuan;

  if (indicator->kind != GOUJI_INDICATOR_COST)
    return;
  if (*target->text == '\0')
    {
      if (gouji_form_target_in_yuan (other, &yuan) && !gouji_form_is_unit_cost (indicator))
        g_ptr_array_add (self->blank, (gpointer) indicator);
    }
  else if (gouji_form_target_rate (indicator, self->period, &yuan, NULL))
    g_ptr_array_add (self->rates, (gpointer) indicator);
  else if (gouji_form_target_in_yuan (target, &yuan))
    count_cost (self, indicator, yuan);
  else if (!is_share (target))
    self->open = TRUE;
}

/* Among several costs one may be the total of the others: by its name, or because it is
 * their sum. */
static gboolean
includes_others (const GoujiCosts *self, const GoujiCost *cost)
{
  GoujiDecimal twice;

  if (gouji_formula_names_contains ("cost-total", cost->indicator->level3))
    return TRUE;
  return self->counted->len > 2 && gouji_decimal_add (cost->yuan, cost->yuan, &twice)
         && gouji_decimal_compare (twice, self->total) == 0;
}

static void
settle_total (GoujiCosts *self)
{
  for (guint i = 0; i < self->counted->len; i++)
    {
      const GoujiCost *cost = &g_array_index (self->counted, GoujiCost, i);

      if (!includes_others (self, cost))
        continue;
      self->inclusive = TRUE;
      self->total = cost->yuan;
      g_array_set_size (self->counted, i + 1);
      g_array_remove_range (self->counted, 0, i);
    }
}

void
gouji_costs_init (GoujiCosts *self, const GoujiProject *project, GoujiPeriod period)
{
  *self = (GoujiCosts) { .project = project, .period = period, .fixed = TRUE };
  self->has_funds = gouji_project_get_total (project, period, &self->funds);
  self->counted = g_array_new (FALSE, FALSE, sizeof (GoujiCost));
  self->rates = g_ptr_array_new ();
  self->blank = g_ptr_array_new ();
  for (guint i = 0; i < project->indicators->len; i++)
    add_indicator (self, &g_array_index (project->indicators, GoujiIndicator, i));
  settle_total (self);
}

void
gouji_costs_clear (GoujiCosts *self)
{
  g_clear_pointer (&self->counted, g_array_unref);
  g_clear_pointer (&self->rates, g_ptr_array_unref);
  g_clear_pointer (&self->blank, g_ptr_array_unref);
}

static GoujiFormCell
fund_cell (const GoujiCosts *self)
{
  return gouji_project_find_fund (self->project, GOUJI_FUND_TOTAL)->cell[self->period];
}

static const GoujiTarget *
target_of (const GoujiCosts *self, guint index)
{
  return &g_array_index (self->counted, GoujiCost, index).indicator->target[self->period];
}

void
gouji_costs_add_cells (const GoujiCosts *self, GoujiDraft *draft)
{
  gouji_form_draft_add_cell (draft, self->project, fund_cell (self));
  for (guint i = 0; i < self->counted->len; i++)
    gouji_form_draft_add_cell (draft, self->project, target_of (self, i)->cell);
}

void
gouji_costs_mark (const GoujiCosts *self, GoujiRun *run, guint rule, GoujiMark mark)
{
  gouji_form_mark (run, rule, self->project, fund_cell (self), mark);
  for (guint i = 0; i < self->counted->len; i++)
    gouji_form_mark (run, rule, self->project, target_of (self, i)->cell, mark);
}

char *
gouji_costs_dup_sum (const GoujiCosts *self)
{
  g_autoptr (GString) sum = g_string_new (NULL);
  const char *unit = gouji_amount_unit_to_text (self->project->amount_unit);

  for (guint i = 0; i < self->counted->len; i++)
    {
      const GoujiTarget *target = target_of (self, i);
      g_autofree char *value = gouji_decimal_to_grouped (
          target->op == GOUJI_OPERATOR_RANGE ? target->upper : target->value);

      g_string_append_printf (sum, "%s%s%s", i > 0 ? " + " : "", value,
                              g_str_equal (target->unit, unit) ? "" : target->unit);
    }
  return g_strdup (sum->str);
}
