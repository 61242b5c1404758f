/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "rules/gouji-form-private.h"
#include "rules/gouji-topic-private.h"

/* The cost indicators of one period of a project. */
typedef struct
{
  const GoujiProject *project;
  GoujiPeriod period;
  GoujiDecimal total; /* of the ones that are money, in 元 */
  guint n_counted;
  gboolean open;      /* some cost is not told as money: the total is a lower bound */
  gboolean doubtful;
  gboolean fixed;     /* all are "=" */
  gboolean overlaps;  /* one of them is the funds as a whole */
  GArray *cells;      /* GoujiFormCell */
  GString *equation;
} Costs;

static void
costs_clear (Costs *costs)
{
  g_clear_pointer (&costs->cells, g_array_unref);
  if (costs->equation != NULL)
    g_string_free (costs->equation, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Costs, costs_clear)

static void
count_target (Costs *costs, const GoujiTarget *target, GoujiDecimal yuan, GoujiDecimal funds)
{
  g_autofree char *text = gouji_decimal_to_grouped (yuan);

  if (!gouji_decimal_add (costs->total, yuan, &costs->total))
    {
      costs->open = TRUE;
      return;
    }
  costs->n_counted++;
  costs->fixed = costs->fixed && target->op == GOUJI_OPERATOR_EQUAL;
  costs->overlaps = costs->overlaps || gouji_decimal_compare (yuan, funds) == 0;
  g_array_append_val (costs->cells, target->cell);
  g_string_append_printf (costs->equation, "%s%s", costs->equation->len > 0 ? " + " : "", text);
}

static void
add_indicator (Costs *costs, const GoujiIndicator *indicator, GoujiDecimal funds)
{
  const GoujiTarget *target = &indicator->target[costs->period];
  GoujiDecimal yuan;

  if (indicator->kind != GOUJI_INDICATOR_COST)
    return;
  if (*target->text != '\0' && !gouji_form_is_unit_cost (indicator)
      && gouji_form_target_in_yuan (target, &yuan))
    {
      count_target (costs, target, yuan, funds);
      costs->doubtful
          = costs->doubtful || gouji_form_is_doubtful (costs->project, indicator, costs->period);
    }
  else if (*target->text != '\0')
    costs->open = TRUE;
}

static void
collect (Costs *costs, const GoujiProject *project, GoujiPeriod period, GoujiDecimal funds)
{
  *costs = (Costs) { .project = project, .period = period, .fixed = TRUE };
  costs->cells = g_array_new (FALSE, FALSE, sizeof (GoujiFormCell));
  costs->equation = g_string_new (NULL);
  for (guint i = 0; i < project->indicators->len; i++)
    add_indicator (costs, &g_array_index (project->indicators, GoujiIndicator, i), funds);
}

static void
mark (GoujiRun *run, guint rule, const Costs *costs, GoujiFormCell cell, GoujiMark mark)
{
  GoujiCellRef ref = GOUJI_CELL_REF_TABLE (costs->project->table, cell.row, cell.column);
  guint number = costs->project->table >= 0 ? gouji_ledger_find (run->ledger, &ref)
                                            : GOUJI_LEDGER_NO_CELL;

  if (number != GOUJI_LEDGER_NO_CELL)
    gouji_ledger_mark (run->ledger, number, rule, mark);
}

static char *
dup_message (const Costs *costs, const char *sum, const char *funds)
{
  if (costs->period == GOUJI_PERIOD_ANNUAL)
    return g_strdup_printf (_("%s: the cost indicators of the year come to %s, its funds to %s"),
                            costs->project->name, sum, funds);
  return g_strdup_printf (_("%s: the cost indicators of the whole period come to %s, its funds "
                            "to %s"),
                          costs->project->name, sum, funds);
}

static void
report (GoujiRun *run, guint rule, const Costs *costs, GoujiDecimal funds, GoujiSeverity severity)
{
  GoujiDraft *draft = gouji_form_draft_new (run, rule);
  GoujiFund *fund = gouji_project_find_fund (costs->project, GOUJI_FUND_TOTAL);
  g_autofree char *sum_text = gouji_decimal_to_grouped (costs->total);
  g_autofree char *funds_text = gouji_decimal_to_grouped (funds);
  GoujiDecimal difference = GOUJI_DECIMAL_ZERO;
  const char *sign = gouji_decimal_compare (costs->total, funds) > 0 ? ">" : "<";

  gouji_decimal_subtract (costs->total, funds, &difference);
  draft->severity = severity;
  gouji_form_draft_add_cell (draft, costs->project, fund->cell[costs->period]);
  for (guint i = 0; i < costs->cells->len; i++)
    gouji_form_draft_add_cell (draft, costs->project,
                               g_array_index (costs->cells, GoujiFormCell, i));
  draft->message = dup_message (costs, sum_text, funds_text);
  draft->equation = costs->n_counted > 1
                        ? g_strdup_printf ("%s = %s %s %s", costs->equation->str, sum_text, sign,
                                           funds_text)
                        : g_strdup_printf ("%s %s %s", sum_text, sign, funds_text);
  draft->expected = gouji_decimal_to_string (funds);
  draft->actual = gouji_decimal_to_string (costs->total);
  draft->difference = gouji_decimal_to_string (difference);
  if (costs->doubtful)
    gouji_form_draft_doubt (draft);
  gouji_run_add (run, draft);
}

/* What the costs say of the funds: above them is worse than below, for an indicator may
 * have been left out; a cost that is fixed with "=" leaves no room either way. */
static void
judge (GoujiRun *run, guint rule, const Costs *costs, GoujiDecimal funds)
{
  GoujiFund *fund = gouji_project_find_fund (costs->project, GOUJI_FUND_TOTAL);
  int order = gouji_decimal_compare (costs->total, funds);
  gboolean annual = costs->period == GOUJI_PERIOD_ANNUAL;
  gboolean hard = annual ? order > 0 : costs->fixed;

  if (costs->overlaps || order == 0)
    {
      gouji_run_count (run, rule, FALSE);
      mark (run, rule, costs, fund->cell[costs->period], GOUJI_MARK_TIED);
      for (guint i = 0; i < costs->cells->len; i++)
        mark (run, rule, costs, g_array_index (costs->cells, GoujiFormCell, i), GOUJI_MARK_TIED);
      return;
    }
  if (order < 0 && costs->open)
    return;
  gouji_run_count (run, rule, TRUE);
  report (run, rule, costs, funds, hard ? GOUJI_SEVERITY_ERROR : GOUJI_SEVERITY_QUESTION);
}

static void
check_costs (GoujiRun *run, guint rule, GoujiPeriod period)
{
  for (guint i = 0; i < gouji_disclosure_get_n_projects (run->disclosure); i++)
    {
      const GoujiProject *project = gouji_disclosure_get_project (run->disclosure, i);
      g_auto (Costs) costs = { 0 };
      GoujiDecimal funds = GOUJI_DECIMAL_ZERO;
      gboolean printed = gouji_project_get_total (project, period, &funds);

      collect (&costs, project, period, funds);
      if (costs.n_counted > 0 && printed)
        judge (run, rule, &costs, funds);
      else if (costs.n_counted > 0)
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

static gboolean
is_lower_bound (const GoujiTarget *target)
{
  return target->has_value
         && (target->op == GOUJI_OPERATOR_AT_LEAST || target->op == GOUJI_OPERATOR_MORE);
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
        {
          const GoujiIndicator *indicator
              = &g_array_index (project->indicators, GoujiIndicator, j);
          const GoujiTarget *whole = &indicator->target[GOUJI_PERIOD_WHOLE];
          const GoujiTarget *annual = &indicator->target[GOUJI_PERIOD_ANNUAL];
          gboolean failed = is_lower_bound (whole) || is_lower_bound (annual);
          GoujiDraft *draft;

          if (indicator->kind != GOUJI_INDICATOR_COST || (!whole->has_value && !annual->has_value))
            continue;
          gouji_run_count (run, rule, failed);
          if (!failed)
            continue;
          draft = gouji_form_draft_new (run, rule);
          if (is_lower_bound (annual))
            gouji_form_draft_add_cell (draft, project, annual->cell);
          if (is_lower_bound (whole))
            gouji_form_draft_add_cell (draft, project, whole->cell);
          draft->actual = g_strdup (is_lower_bound (annual) ? annual->text : whole->text);
          draft->message
              = g_strdup_printf (_("%s: the cost “%s” is bounded from below (%s), not from above"),
                                 project->name, indicator->level3, draft->actual);
          gouji_run_add (run, draft);
        }
    }
}
