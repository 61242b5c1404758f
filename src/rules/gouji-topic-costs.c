/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rules/gouji-costs-private.h"
#include "rules/gouji-formula-names-private.h"
#include "rules/gouji-topic-private.h"

static char *
dup_message (const GoujiCosts *costs)
{
  g_autofree char *sum = gouji_form_dup_money (costs->project, costs->total);
  g_autofree char *funds = gouji_form_dup_money (costs->project, costs->funds);

  if (costs->period == GOUJI_PERIOD_ANNUAL)
    return g_strdup_printf (_("%s: the cost indicators of the year come to %s, its funds to %s"),
                            costs->project->name, sum, funds);
  return g_strdup_printf (_("%s: the cost indicators of the whole period come to %s, its funds "
                            "to %s"),
                          costs->project->name, sum, funds);
}

static char *
dup_equation (const GoujiCosts *costs, const char *sum, const char *funds)
{
  g_autofree char *parts = gouji_costs_dup_sum (costs);
  const char *sign = gouji_decimal_compare (costs->total, costs->funds) > 0 ? ">" : "<";
  const char *unit = strstr (parts, "元") != NULL
                         ? gouji_amount_unit_to_text (costs->project->amount_unit)
                         : "";

  if (costs->counted->len == 1)
    return g_strdup_printf ("%s %s %s%s", parts, sign, funds, unit);
  return g_strdup_printf ("%s = %s%s %s %s%s", parts, sum, unit, sign, funds, unit);
}

/* What an indicator that is blank here prints for the other period. */
static gboolean
sum_blank (const GoujiCosts *costs, GoujiDecimal *sum)
{
  GoujiPeriod other = costs->period == GOUJI_PERIOD_WHOLE ? GOUJI_PERIOD_ANNUAL
                                                          : GOUJI_PERIOD_WHOLE;
  GoujiDecimal yuan;

  *sum = GOUJI_DECIMAL_ZERO;
  for (guint i = 0; i < costs->blank->len; i++)
    {
      const GoujiIndicator *indicator = g_ptr_array_index (costs->blank, i);

      if (!gouji_form_target_in_yuan (&indicator->target[other], &yuan)
          || !gouji_decimal_add (*sum, yuan, sum))
        return FALSE;
    }
  return TRUE;
}

/* Costs whose target of the year is left blank: often just what is missing. */
static void
advise_on_blank (const GoujiCosts *costs, GoujiDecimal difference, GoujiDraft *draft)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *advice = NULL;
  g_autofree char *text = NULL;
  GoujiDecimal sum;

  for (guint i = 0; i < costs->blank->len; i++)
    {
      const GoujiIndicator *indicator = g_ptr_array_index (costs->blank, i);

      g_string_append_printf (names, "%s%s", i > 0 ? C_ ("between names", ", ") : "",
                              indicator->level3);
    }
  if (costs->blank->len == 0 || !sum_blank (costs, &sum))
    return;
  text = gouji_form_dup_money (costs->project, sum);
  if (gouji_decimal_compare (gouji_decimal_abs (difference), sum) == 0)
    advice = g_strdup_printf (_("Blank in this period: %s. What the other period prints for them, "
                                "%s, is exactly the difference."),
                              names->str, text);
  else
    advice = g_strdup_printf (_("Blank in this period: %s; the other period prints %s for them."),
                              names->str, text);
  gouji_form_draft_advise (draft, advice);
}

static void
advise_on_year (const GoujiCosts *costs, GoujiDraft *draft)
{
  GoujiDecimal year;

  if (costs->period == GOUJI_PERIOD_WHOLE
      && gouji_project_get_total (costs->project, GOUJI_PERIOD_ANNUAL, &year)
      && gouji_decimal_compare (year, costs->total) == 0)
    gouji_form_draft_advise (draft, _("They come to exactly the funds of the year."));
}

static void
report (GoujiRun *run, guint rule, const GoujiCosts *costs, GoujiSeverity severity)
{
  GoujiDraft *draft = gouji_form_draft_new (run, rule);
  g_autofree char *sum = gouji_form_dup_amount (costs->project, costs->total, TRUE);
  g_autofree char *funds = gouji_form_dup_amount (costs->project, costs->funds, TRUE);
  GoujiDecimal difference = GOUJI_DECIMAL_ZERO;

  gouji_decimal_subtract (costs->total, costs->funds, &difference);
  draft->severity = severity;
  gouji_costs_add_cells (costs, draft);
  draft->message = dup_message (costs);
  draft->equation = dup_equation (costs, sum, funds);
  draft->expected = gouji_form_dup_amount (costs->project, costs->funds, FALSE);
  draft->actual = gouji_form_dup_amount (costs->project, costs->total, FALSE);
  draft->difference = gouji_form_dup_amount (costs->project, difference, FALSE);
  if (gouji_decimal_sign (difference) < 0)
    advise_on_blank (costs, difference, draft);
  advise_on_year (costs, draft);
  if (costs->doubtful)
    gouji_form_draft_doubt (draft);
  gouji_costs_mark (costs, run, rule,
                    draft->severity == GOUJI_SEVERITY_ERROR ? GOUJI_MARK_DISPUTED : 0);
  gouji_run_add (run, draft);
}

/* What the costs say of the funds: above them is worse than below, for an indicator may
 * have been left out; a cost that is fixed with "=" leaves no room either way.  Where a
 * cost is not told in money, or is that of one person or thing, the sum is not all. */
static void
judge (GoujiRun *run, guint rule, const GoujiCosts *costs)
{
  int order = gouji_decimal_compare (costs->total, costs->funds);
  gboolean hard = costs->period == GOUJI_PERIOD_ANNUAL ? order > 0 : costs->fixed;

  if (costs->overlaps || order == 0)
    {
      gouji_run_count (run, rule, FALSE);
      gouji_costs_mark (costs, run, rule, GOUJI_MARK_TIED);
    }
  else if (order < 0 && (costs->open || costs->rates->len > 0))
    gouji_run_set_missing (run, rule,
                           g_strdup_printf (_("the amounts of all cost indicators of “%s”"),
                                            costs->project->name));
  else
    {
      gouji_run_count (run, rule, TRUE);
      report (run, rule, costs,
              hard && !costs->open ? GOUJI_SEVERITY_ERROR : GOUJI_SEVERITY_QUESTION);
    }
}

static void
check_costs (GoujiRun *run, guint rule, GoujiPeriod period)
{
  for (guint i = 0; i < gouji_disclosure_get_n_projects (run->disclosure); i++)
    {
      const GoujiProject *project = gouji_disclosure_get_project (run->disclosure, i);
      g_auto (GoujiCosts) costs;

      gouji_costs_init (&costs, project, period);
      if (costs.counted->len > 0 && costs.has_funds)
        judge (run, rule, &costs);
      else if (costs.counted->len > 0)
        gouji_run_set_missing (run, rule,
                               g_strdup_printf (_("total funds of “%s”"), project->name));
    }
}

/* I1: the cost indicators of the year are what its funds are spent on. */
void
gouji_check_annual_costs (GoujiRun *run, guint rule)
{
  check_costs (run, rule, GOUJI_PERIOD_ANNUAL);
}

/* I2: the same for the whole period. */
void
gouji_check_period_costs (GoujiRun *run, guint rule)
{
  check_costs (run, rule, GOUJI_PERIOD_WHOLE);
}

/* A saving is to be as large as can be; what is no money bounds no cost. */
static gboolean
is_cost (const GoujiIndicator *indicator, GoujiPeriod period)
{
  GoujiDecimal yuan;

  return indicator->kind == GOUJI_INDICATOR_COST
         && !gouji_formula_names_contains ("saving", indicator->level3)
         && (gouji_form_target_in_yuan (&indicator->target[period], &yuan)
             || gouji_form_target_rate (indicator, period, &yuan, NULL));
}

static gboolean
is_lower_bound (const GoujiTarget *target)
{
  return target->has_value
         && (target->op == GOUJI_OPERATOR_AT_LEAST || target->op == GOUJI_OPERATOR_MORE);
}

static void
check_bound (GoujiRun *run, guint rule, const GoujiProject *project, const GoujiIndicator *indicator)
{
  static const GoujiPeriod periods[] = { GOUJI_PERIOD_ANNUAL, GOUJI_PERIOD_WHOLE };
  const char *printed = NULL;
  gboolean any = FALSE;
  GoujiDraft *draft;

  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      const GoujiTarget *target = &indicator->target[periods[i]];

      any |= is_cost (indicator, periods[i]);
      if (is_cost (indicator, periods[i]) && is_lower_bound (target) && printed == NULL)
        printed = target->text;
    }
  if (!any)
    return;
  gouji_run_count (run, rule, printed != NULL);
  if (printed == NULL)
    return;
  draft = gouji_form_draft_new (run, rule);
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    if (is_lower_bound (&indicator->target[periods[i]]))
      {
        gouji_form_draft_add_cell (draft, project, indicator->target[periods[i]].cell);
        gouji_form_mark (run, rule, project, indicator->target[periods[i]].cell, 0);
      }
  draft->actual = g_strdup (printed);
  draft->message = g_strdup_printf (_("%s: the cost “%s” is bounded from below (%s), not from above"),
                                    project->name, indicator->level3, printed);
  gouji_run_add (run, draft);
}

/* I4: a cost that may be exceeded without bound is no control of cost.  Source: 成本指标
 * 反映预期提供的公共产品或服务所需成本的控制情况（财预〔2020〕10号）. */
void
gouji_check_cost_bounds (GoujiRun *run, guint rule)
{
  for (guint i = 0; i < gouji_disclosure_get_n_projects (run->disclosure); i++)
    {
      const GoujiProject *project = gouji_disclosure_get_project (run->disclosure, i);

      for (guint j = 0; j < project->indicators->len; j++)
        check_bound (run, rule, project,
                     &g_array_index (project->indicators, GoujiIndicator, j));
    }
}
