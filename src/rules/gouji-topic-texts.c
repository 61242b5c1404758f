/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rules/gouji-form-private.h"
#include "rules/gouji-formula-names-private.h"
#include "rules/gouji-topic-private.h"

/* 其他运转类 projects are for running costs. */
static gboolean
is_for_running (GoujiRun *run, const GoujiProject *project)
{
  GoujiTable *table = gouji_disclosure_get_table (run->disclosure, project->table);

  for (guint row = 0; row < gouji_table_get_n_rows (table); row++)
    for (guint column = 0; column < gouji_table_get_n_columns (table); column++)
      {
        const char *text = gouji_table_get_cell (table, row, column).text;

        if (text != NULL && gouji_formula_names_contains ("running-project", text))
          return TRUE;
      }
  return FALSE;
}

static void
check_running_costs (GoujiRun *run, guint rule, const GoujiProject *project)
{
  GoujiDraft *draft = NULL;

  for (guint i = 0; i < project->texts->len; i++)
    {
      const GoujiProjectText *text = &g_array_index (project->texts, GoujiProjectText, i);

      if (!gouji_formula_names_contains ("running-cost", text->text))
        continue;
      if (draft == NULL)
        draft = gouji_form_draft_new (run, rule);
      gouji_form_draft_add_cell (draft, project, text->cell);
    }
  gouji_run_count (run, rule, draft != NULL);
  if (draft == NULL)
    return;
  draft->message = g_strdup_printf (_("%s: the project pays what basic expenditure is for"),
                                    project->name);
  gouji_run_add (run, draft);
}

/* I11: pay and the running of the unit belong to basic expenditure. */
void
gouji_check_running_costs (GoujiRun *run, guint rule)
{
  for (guint i = 0; i < gouji_disclosure_get_n_projects (run->disclosure); i++)
    {
      const GoujiProject *project = gouji_disclosure_get_project (run->disclosure, i);

      if (project->table < 0 || project->texts->len == 0)
        continue;
      if (is_for_running (run, project))
        gouji_run_count (run, rule, FALSE);
      else
        check_running_costs (run, rule, project);
    }
}

/* "2022年4月开始结算，7月份完成此项工作": what is begun, when, and what is completed. */
typedef struct
{
  char *before; /* the clause before */
  char *month;
  char *after;  /* the rest of the clause */
  const GoujiProjectText *text;
} Deadline;

static void
deadline_clear (gpointer data)
{
  Deadline *self = data;

  g_free (self->before);
  g_free (self->month);
  g_free (self->after);
}

static gpointer
make_pattern (gpointer unused)
{
  return g_regex_new ("([^，。；、,;：:]{4,})[，,](\\d{1,2})月(?:份|底|末|中旬|上旬|下旬)?(?:以|之)?前?"
                      "(完成[^，。；,;]*)",
                      G_REGEX_OPTIMIZE, 0, NULL);
}

static void
collect_deadlines (GArray *deadlines, const GoujiProjectText *text)
{
  static GOnce once = G_ONCE_INIT;
  GRegex *pattern = g_once (&once, make_pattern, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (pattern, text->text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      Deadline deadline = { g_match_info_fetch (match, 1), g_match_info_fetch (match, 2),
                            g_match_info_fetch (match, 3), text };

      g_array_append_val (deadlines, deadline);
    }
}

static gboolean
disagree (const Deadline *a, const Deadline *b)
{
  return g_str_equal (a->before, b->before) && g_str_equal (a->after, b->after)
         && !g_str_equal (a->month, b->month);
}

static void
report_deadlines (GoujiRun *run,
                  guint rule,
                  const GoujiProject *project,
                  const Deadline *a,
                  const Deadline *b)
{
  GoujiDraft *draft = gouji_form_draft_new (run, rule);

  gouji_form_draft_add_cell (draft, project, b->text->cell);
  gouji_form_draft_add_cell (draft, project, a->text->cell);
  draft->actual = g_strdup_printf (_("month %s"), b->month);
  draft->expected = g_strdup_printf (_("month %s"), a->month);
  draft->message = g_strdup_printf (_("%s: “%s” is due in month %s in one place and in month %s "
                                      "in another"),
                                    project->name, a->after, a->month, b->month);
  gouji_run_add (run, draft);
}

static void
compare_deadlines (GoujiRun *run, guint rule, const GoujiProject *project, GArray *deadlines)
{
  for (guint i = 0; i < deadlines->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const Deadline *a = &g_array_index (deadlines, Deadline, j);
        const Deadline *b = &g_array_index (deadlines, Deadline, i);

        if (!disagree (a, b))
          continue;
        gouji_run_count (run, rule, TRUE);
        report_deadlines (run, rule, project, a, b);
        return;
      }
  gouji_run_count (run, rule, FALSE);
}

/* D2: the same work is due at one time.  Only sentences that agree but for the month are
 * surely about the same work. */
void
gouji_check_deadlines (GoujiRun *run, guint rule)
{
  for (guint i = 0; i < gouji_disclosure_get_n_projects (run->disclosure); i++)
    {
      const GoujiProject *project = gouji_disclosure_get_project (run->disclosure, i);
      g_autoptr (GArray) deadlines = g_array_new (FALSE, FALSE, sizeof (Deadline));

      g_array_set_clear_func (deadlines, deadline_clear);
      for (guint j = 0; j < project->texts->len; j++)
        collect_deadlines (deadlines, &g_array_index (project->texts, GoujiProjectText, j));
      if (deadlines->len > 0)
        compare_deadlines (run, rule, project, deadlines);
    }
}
