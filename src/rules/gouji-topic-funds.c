/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "rules/gouji-form-private.h"
#include "rules/gouji-topic-private.h"

/* Both printed: a blank may be a source that the other period's column does not have. */
static gboolean
read_both (const GoujiFund *fund, GoujiDecimal *whole, GoujiDecimal *annual)
{
  if (!gouji_amount_is_number (fund->amount[GOUJI_PERIOD_WHOLE])
      || !gouji_amount_is_number (fund->amount[GOUJI_PERIOD_ANNUAL]))
    return FALSE;
  *whole = gouji_amount_get_decimal (fund->amount[GOUJI_PERIOD_WHOLE]);
  *annual = gouji_amount_get_decimal (fund->amount[GOUJI_PERIOD_ANNUAL]);
  return TRUE;
}

/* Where the year's total goes beyond, or does not hold the source, that is the finding. */
static gboolean
is_within_total (const GoujiProject *project, const GoujiFund *fund)
{
  const GoujiFund *total = gouji_project_find_fund (project, GOUJI_FUND_TOTAL);
  GoujiDecimal whole, annual;

  if (total == NULL || !read_both (total, &whole, &annual))
    return TRUE;
  return gouji_decimal_compare (annual, whole) <= 0
         && gouji_decimal_compare (gouji_amount_get_decimal (fund->amount[GOUJI_PERIOD_ANNUAL]),
                                   annual)
                <= 0;
}

static void
report (GoujiRun *run,
        guint rule,
        const GoujiProject *project,
        const GoujiFund *fund,
        GoujiDecimal whole,
        GoujiDecimal annual)
{
  GoujiDraft *draft = gouji_form_draft_new (run, rule);
  g_autofree char *most = gouji_decimal_to_grouped (whole);

  gouji_form_draft_add_cell (draft, project, fund->cell[GOUJI_PERIOD_ANNUAL]);
  gouji_form_draft_add_cell (draft, project, fund->cell[GOUJI_PERIOD_WHOLE]);
  draft->actual = gouji_decimal_to_grouped (annual);
  draft->expected = g_strdup_printf ("≤ %s", most);
  draft->equation = g_strdup_printf ("%s > %s", draft->actual, most);
  draft->message = g_strdup_printf (_ ("%s, %s: %s in the year, more than %s in the whole period"),
                                    project->name, fund->label, draft->actual, most);
  gouji_run_add (run, draft);
}

static void
check (GoujiRun *run, guint rule, const GoujiProject *project, const GoujiFund *fund)
{
  GoujiDecimal whole, annual;
  gboolean beyond;

  if (fund->source == GOUJI_FUND_TOTAL || !read_both (fund, &whole, &annual)
      || !is_within_total (project, fund))
    return;
  beyond = gouji_decimal_compare (annual, whole) > 0;
  gouji_run_count (run, rule, beyond);
  if (beyond)
    report (run, rule, project, fund, whole, annual);
}

/* I3: what a source gives in the year is part of what it gives over the period. */
void
gouji_check_annual_sources (GoujiRun *run, guint rule)
{
  for (guint i = 0; i < gouji_disclosure_get_n_projects (run->disclosure); i++)
    {
      const GoujiProject *project = gouji_disclosure_get_project (run->disclosure, i);

      for (guint j = 0; j < project->funds->len; j++)
        check (run, rule, project, &g_array_index (project->funds, GoujiFund, j));
    }
}
