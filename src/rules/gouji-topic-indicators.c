/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rules/gouji-form-private.h"
#include "rules/gouji-formula-names-private.h"
#include "rules/gouji-topic-private.h"

/* What a topic says of one indicator; NULL when there is nothing to say, and @looked
 * FALSE when it does not speak of such an indicator. */
typedef char *(*IndicatorFunc) (const GoujiProject *project,
                                const GoujiIndicator *indicator,
                                const GoujiTarget *target,
                                GoujiDisclosure *disclosure,
                                gboolean *looked);

/* The year's side, else the other: whatever is printed. */
static const GoujiTarget *
printed_target (const GoujiIndicator *indicator)
{
  const GoujiTarget *annual = &indicator->target[GOUJI_PERIOD_ANNUAL];

  return *annual->text != '\0' || annual->name_cell.row >= 0
             ? annual
             : &indicator->target[GOUJI_PERIOD_WHOLE];
}

static void
check_indicator (GoujiRun *run,
                 guint rule,
                 const GoujiProject *project,
                 const GoujiIndicator *indicator,
                 IndicatorFunc func)
{
  const GoujiTarget *target = printed_target (indicator);
  gboolean looked = FALSE;
  g_autofree char *message = func (project, indicator, target, run->disclosure, &looked);
  GoujiDraft *draft;

  if (!looked)
    return;
  gouji_run_count (run, rule, message != NULL);
  if (message == NULL)
    return;
  draft = gouji_form_draft_new (run, rule);
  gouji_form_draft_add_cell (draft, project, target->name_cell);
  gouji_form_draft_add_cell (draft, project, target->cell);
  draft->message = g_steal_pointer (&message);
  draft->actual = g_strdup (target->text);
  if (indicator->damaged)
    gouji_form_draft_doubt (draft);
  gouji_run_add (run, draft);
}

static void
check_all (GoujiRun *run, guint rule, IndicatorFunc func)
{
  for (guint i = 0; i < gouji_disclosure_get_n_projects (run->disclosure); i++)
    {
      const GoujiProject *project = gouji_disclosure_get_project (run->disclosure, i);

      for (guint j = 0; j < project->indicators->len; j++)
        check_indicator (run, rule, project,
                         &g_array_index (project->indicators, GoujiIndicator, j), func);
    }
}

static char *
find_placeholder (const GoujiProject *project,
                  const GoujiIndicator *indicator,
                  const GoujiTarget *target,
                  GoujiDisclosure *disclosure,
                  gboolean *looked)
{
  *looked = *indicator->level3 != '\0';
  if (!*looked || (strcmp (indicator->level3, indicator->level2) != 0
                   && strcmp (indicator->level3, indicator->level1) != 0))
    return NULL;
  return g_strdup_printf (_("%s: an indicator is called “%s” as its heading is"), project->name,
                          indicator->level3);
}

/* I7: the form's headings left where the indicator's own name belongs. */
void
gouji_check_placeholder_names (GoujiRun *run, guint rule)
{
  check_all (run, rule, find_placeholder);
}

static gboolean
has_number (const char *text)
{
  static const char numerals[] = "一二三四五六七八九十百千万两零";

  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isdigit (g_utf8_get_char (text))
        || g_utf8_strchr (numerals, -1, g_utf8_get_char (text)) != NULL)
      return TRUE;
  return FALSE;
}

/* 及时率, 满意度: what is measured and not how much of it. */
static gboolean
is_bare_measure (const char *text)
{
  return (g_str_has_suffix (text, "率") || g_str_has_suffix (text, "度"))
         && !gouji_formula_names_contains ("change", text);
}

/* The cell where the target belongs prints the name once more. */
static gboolean
repeats_name (const GoujiProject *project, const GoujiIndicator *indicator,
              const GoujiTarget *target, GoujiDisclosure *disclosure)
{
  GoujiTable *table;

  if (*target->text != '\0' || target->name_cell.row < 0 || indicator->damaged)
    return FALSE;
  table = gouji_disclosure_get_table (disclosure, project->table);
  for (guint i = target->name_cell.column + 1; i < gouji_table_get_n_columns (table); i++)
    {
      const char *text = gouji_table_get_cell (table, target->name_cell.row, i).text;

      if (text != NULL && *text != '\0')
        return strcmp (text, indicator->level3) == 0;
    }
  return FALSE;
}

static char *
find_unmeasurable (const GoujiProject *project,
                   const GoujiIndicator *indicator,
                   const GoujiTarget *target,
                   GoujiDisclosure *disclosure,
                   gboolean *looked)
{
  const char *text = target->text;
  gboolean words = *text != '\0' && !target->has_value && !has_number (text);

  *looked = *text != '\0' || target->name_cell.row >= 0;
  if (repeats_name (project, indicator, target, disclosure))
    return g_strdup_printf (_("%s: the target of “%s” only repeats its name"), project->name,
                            indicator->level3);
  if (words && is_bare_measure (text))
    return g_strdup_printf (_("%s: the target of “%s” is “%s” without a value"), project->name,
                            indicator->level3, text);
  if (words && indicator->kind == GOUJI_INDICATOR_QUANTITY
      && !gouji_formula_names_contains ("complete", text))
    return g_strdup_printf (_("%s: the quantity “%s” has no number but “%s”"), project->name,
                            indicator->level3, text);
  if (words && indicator->kind == GOUJI_INDICATOR_COST
      && !gouji_formula_names_contains ("budgeted", text))
    return g_strdup_printf (_("%s: the cost “%s” has no amount but “%s”"), project->name,
                            indicator->level3, text);
  return NULL;
}

/* I7: a target can be measured.  Source: 绩效指标应当细化、量化，难以量化的可采用定性的
 * 分级分档形式表述. */
void
gouji_check_measurable_targets (GoujiRun *run, guint rule)
{
  check_all (run, rule, find_unmeasurable);
}

static char *
find_misfiled (const GoujiProject *project,
               const GoujiIndicator *indicator,
               const GoujiTarget *target,
               GoujiDisclosure *disclosure,
               gboolean *looked)
{
  gboolean output = indicator->kind == GOUJI_INDICATOR_QUANTITY
                    || indicator->kind == GOUJI_INDICATOR_QUALITY
                    || indicator->kind == GOUJI_INDICATOR_COST;
  const char *right = NULL;

  *looked = indicator->kind != GOUJI_INDICATOR_UNKNOWN && *indicator->level3 != '\0';
  if (output && gouji_formula_names_contains ("timely", indicator->level3))
    right = "时效指标";
  else if (indicator->kind != GOUJI_INDICATOR_SATISFACTION && *looked
           && gouji_formula_names_contains ("satisfied", indicator->level3))
    right = "满意度指标";
  if (right == NULL)
    return NULL;
  return g_strdup_printf (_("%s: “%s” is filed under %s; its name says %s"), project->name,
                          indicator->level3, indicator->level2, right);
}

/* I7: an indicator stands under the level-2 heading of its kind. */
void
gouji_check_indicator_kinds (GoujiRun *run, guint rule)
{
  check_all (run, rule, find_misfiled);
}

static gboolean
is_one_sided (const GoujiIndicator *indicator)
{
  return (*indicator->target[GOUJI_PERIOD_WHOLE].text == '\0')
         != (*indicator->target[GOUJI_PERIOD_ANNUAL].text == '\0');
}

static gboolean
prints_both_periods (const GoujiProject *project)
{
  gboolean any[GOUJI_N_PERIODS] = { FALSE, FALSE };

  for (guint i = 0; i < project->indicators->len; i++)
    for (guint period = 0; period < GOUJI_N_PERIODS; period++)
      any[period] |= *g_array_index (project->indicators, GoujiIndicator, i).target[period].text
                     != '\0';
  return any[GOUJI_PERIOD_WHOLE] && any[GOUJI_PERIOD_ANNUAL];
}

static void
add_one_sided (GoujiDraft *draft, const GoujiProject *project, const GoujiIndicator *indicator)
{
  gboolean annual = *indicator->target[GOUJI_PERIOD_ANNUAL].text == '\0';
  const GoujiTarget *blank
      = &indicator->target[annual ? GOUJI_PERIOD_ANNUAL : GOUJI_PERIOD_WHOLE];
  const GoujiTarget *filled
      = &indicator->target[annual ? GOUJI_PERIOD_WHOLE : GOUJI_PERIOD_ANNUAL];

  gouji_form_draft_add_cell (draft, project,
                             blank->cell.row >= 0 ? blank->cell : blank->name_cell);
  gouji_form_draft_add_cell (draft, project, filled->cell);
}

static void
check_periods (GoujiRun *run, guint rule, const GoujiProject *project)
{
  g_autoptr (GString) names = g_string_new (NULL);
  GoujiDraft *draft = NULL;
  gboolean damaged = FALSE;

  for (guint i = 0; i < project->indicators->len; i++)
    {
      const GoujiIndicator *indicator = &g_array_index (project->indicators, GoujiIndicator, i);

      if (!is_one_sided (indicator))
        continue;
      if (draft == NULL)
        draft = gouji_form_draft_new (run, rule);
      add_one_sided (draft, project, indicator);
      g_string_append_printf (names, "%s%s", names->len > 0 ? C_ ("between names", ", ") : "",
                              indicator->level3);
      damaged |= indicator->damaged;
    }
  gouji_run_count (run, rule, draft != NULL);
  if (draft == NULL)
    return;
  draft->message = g_strdup_printf (_("%s: a target is given for one of the two periods only: %s"),
                                    project->name, names->str);
  if (damaged)
    gouji_form_draft_doubt (draft);
  gouji_run_add (run, draft);
}

/* I10: a form of two periods has a target for both. */
void
gouji_check_both_periods (GoujiRun *run, guint rule)
{
  for (guint i = 0; i < gouji_disclosure_get_n_projects (run->disclosure); i++)
    {
      const GoujiProject *project = gouji_disclosure_get_project (run->disclosure, i);

      if (prints_both_periods (project))
        check_periods (run, rule, project);
    }
}
