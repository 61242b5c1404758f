/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "rules/gouji-form-private.h"
#include "rules/gouji-topic-private.h"

/* What a target admits: from lower to upper, either open. */
typedef struct
{
  gboolean has_lower;
  gboolean has_upper;
  GoujiDecimal lower;
  GoujiDecimal upper;
} Range;

static gboolean
get_range (const GoujiTarget *target, Range *range)
{
  *range = (Range) { .lower = target->value, .upper = target->value };
  switch (target->op)
    {
    case GOUJI_OPERATOR_EQUAL:
    case GOUJI_OPERATOR_NONE: /* "4次" is to be met as it is */
      range->has_lower = range->has_upper = TRUE;
      break;
    case GOUJI_OPERATOR_AT_LEAST:
    case GOUJI_OPERATOR_MORE:
      range->has_lower = TRUE;
      break;
    case GOUJI_OPERATOR_AT_MOST:
    case GOUJI_OPERATOR_LESS:
      range->has_upper = TRUE;
      break;
    case GOUJI_OPERATOR_RANGE:
      range->has_lower = range->has_upper = TRUE;
      range->upper = target->upper;
      break;
    }
  return target->has_value;
}

/* Both in the same unit, or both in 元. */
static gboolean
get_ranges (const GoujiIndicator *indicator, Range *whole, Range *annual)
{
  const GoujiTarget *targets = indicator->target;
  GoujiTarget period = targets[GOUJI_PERIOD_WHOLE];
  GoujiTarget year = targets[GOUJI_PERIOD_ANNUAL];

  if (!g_str_equal (period.unit, year.unit)
      && (!gouji_form_target_in_yuan (&targets[GOUJI_PERIOD_WHOLE], &period.value)
          || !gouji_form_target_in_yuan (&targets[GOUJI_PERIOD_ANNUAL], &year.value)
          || period.op == GOUJI_OPERATOR_RANGE || year.op == GOUJI_OPERATOR_RANGE))
    return FALSE;
  return get_range (&period, whole) && get_range (&year, annual);
}

/* What adds up over the years: a rate of one year may well be higher than that of all. */
static gboolean
adds_up (const GoujiIndicator *indicator)
{
  GoujiDecimal rate;

  return !gouji_form_target_rate (indicator, GOUJI_PERIOD_ANNUAL, &rate, NULL)
         && (indicator->kind == GOUJI_INDICATOR_QUANTITY || indicator->kind == GOUJI_INDICATOR_COST)
         && !g_str_has_suffix (indicator->target[GOUJI_PERIOD_ANNUAL].unit, "%")
         && !gouji_form_is_unit_cost (indicator);
}

/* The year goes beyond the period when it may use, or has to reach, more than the
 * period as a whole may. */
static gboolean
goes_beyond (const Range *annual, const Range *whole)
{
  if (!whole->has_upper)
    return annual->has_lower && whole->has_lower && !annual->has_upper
           && gouji_decimal_compare (annual->lower, whole->lower) > 0;
  if (annual->has_upper && gouji_decimal_compare (annual->upper, whole->upper) > 0)
    return TRUE;
  return annual->has_lower && gouji_decimal_compare (annual->lower, whole->upper) > 0;
}

static void
mark (GoujiRun *run,
      guint rule,
      const GoujiProject *project,
      const GoujiIndicator *indicator,
      GoujiMark mark)
{
  for (guint i = 0; i < GOUJI_N_PERIODS; i++)
    gouji_form_mark (run, rule, project, indicator->target[i].cell, mark);
}

static void
report (GoujiRun *run, guint rule, const GoujiProject *project, const GoujiIndicator *indicator)
{
  const GoujiTarget *annual = &indicator->target[GOUJI_PERIOD_ANNUAL];
  const GoujiTarget *whole = &indicator->target[GOUJI_PERIOD_WHOLE];
  GoujiDraft *draft = gouji_form_draft_new (run, rule);

  gouji_form_draft_add_cell (draft, project, annual->cell);
  gouji_form_draft_add_cell (draft, project, whole->cell);
  draft->actual = g_strdup (annual->text);
  draft->expected = g_strdup (whole->text);
  draft->message = g_strdup_printf (_("%s: “%s” is %s for the year but %s for the whole period"),
                                    project->name, indicator->level3, annual->text, whole->text);
  if (gouji_form_is_doubtful (project, indicator, GOUJI_PERIOD_ANNUAL)
      || gouji_form_is_doubtful (project, indicator, GOUJI_PERIOD_WHOLE))
    gouji_form_draft_doubt (draft);
  mark (run, rule, project, indicator,
        draft->severity == GOUJI_SEVERITY_ERROR ? GOUJI_MARK_DISPUTED : 0);
  gouji_run_add (run, draft);
}

/* I5: what is to be reached, or may be spent, in a year is part of the whole period. */
void
gouji_check_period_targets (GoujiRun *run, guint rule)
{
  for (guint i = 0; i < gouji_disclosure_get_n_projects (run->disclosure); i++)
    {
      const GoujiProject *project = gouji_disclosure_get_project (run->disclosure, i);

      for (guint j = 0; j < project->indicators->len; j++)
        {
          const GoujiIndicator *indicator
              = &g_array_index (project->indicators, GoujiIndicator, j);
          Range annual, whole;
          gboolean failed;

          if (!adds_up (indicator) || !get_ranges (indicator, &whole, &annual))
            continue;
          failed = goes_beyond (&annual, &whole);
          gouji_run_count (run, rule, failed);
          if (failed)
            report (run, rule, project, indicator);
          else
            mark (run, rule, project, indicator, 0);
        }
    }
}
