/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "rules/gouji-form-private.h"
#include "rules/gouji-told-private.h"
#include "rules/gouji-topic-private.h"

/* So many forms are shown with a claim about all of them. */
#define MAX_SHOWN 256

/* How many bytes after their number the projects may be listed. */
#define REACH 120

static void
report (GoujiRun *run, guint rule, const GoujiClaim *claim, guint n)
{
  GoujiDraft *draft
      = gouji_topic_new_draft (run, rule, gouji_run_get_rule (run, rule)->severity, FALSE);

  gouji_draft_add_cell (draft, &claim->ref);
  for (guint i = 0; i < MIN (n, MAX_SHOWN); i++)
    {
      const GoujiProject *project = gouji_disclosure_get_project (run->disclosure, i);

      gouji_form_draft_add_cell (draft, project, project->name_cell);
    }
  draft->actual = g_strdup (claim->text);
  draft->expected = g_strdup_printf ("%u", n);
  draft->message = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "The text says %s projects have performance targets; there is %u form",
                   "The text says %s projects have performance targets; there are %u forms", n),
      claim->text, n);
  gouji_topic_contradict (run, draft);
}

/* How many parts the sum has that the text lists right behind @claim, if they come to it. */
static guint
count_listed (GoujiRun *run, const GoujiClaim *claim)
{
  GoujiDecimal left = GOUJI_DECIMAL_ZERO;
  guint n = 0;

  for (guint i = 0; i < gouji_disclosure_get_n_claims (run->disclosure); i++)
    {
      const GoujiClaim *part = gouji_disclosure_get_claim (run->disclosure, i);
      const GoujiCellRef *whole = &part->basis[0];

      if (part->kind != GOUJI_CLAIM_PART || whole->block != claim->ref.block
          || whole->offset < claim->ref.offset || whole->offset - claim->ref.offset > REACH)
        continue;
      if (n++ == 0)
        left = part->base.yuan;
      if (!gouji_decimal_subtract (left, part->amount.yuan, &left))
        return 0;
    }
  return gouji_decimal_sign (left) == 0 ? n : 0;
}

/* No form is published, but the text lists the projects with their funds. */
static void
check_listed (GoujiRun *run, guint rule, const GoujiClaim *claim)
{
  guint n = count_listed (run, claim);

  if (n > 0 && gouji_decimal_compare ((GoujiDecimal){ n, 0 }, claim->amount.yuan) == 0)
    gouji_topic_confirm (run, rule, &claim->ref);
}

/* N1: the text counts as many projects with performance targets as there are forms.  Not
 * every form has to be published; but what is published has to be counted. */
void
gouji_check_claimed_projects (GoujiRun *run, guint rule)
{
  guint n = gouji_disclosure_get_n_projects (run->disclosure);

  for (guint i = 0; i < gouji_disclosure_get_n_claims (run->disclosure); i++)
    {
      const GoujiClaim *claim = gouji_disclosure_get_claim (run->disclosure, i);
      int order = gouji_decimal_compare ((GoujiDecimal) { n, 0 }, claim->amount.yuan);

      if (claim->kind != GOUJI_CLAIM_PROJECTS || (n > 0 && order < 0))
        continue;
      if (n == 0)
        check_listed (run, rule, claim);
      else if (order == 0)
        gouji_topic_confirm (run, rule, &claim->ref);
      else
        report (run, rule, claim, n);
    }
}

/* What all forms ask for in the year, and by how much rounding may move it. */
static gboolean
sum_forms (GoujiRun *run, GoujiTold *sum)
{
  guint n = gouji_disclosure_get_n_projects (run->disclosure);

  *sum = (GoujiTold){ .yuan = GOUJI_DECIMAL_ZERO, .step = GOUJI_DECIMAL_ZERO };
  for (guint i = 0; i < n; i++)
    {
      const GoujiProject *project = gouji_disclosure_get_project (run->disclosure, i);
      GoujiDecimal yuan;

      if (!gouji_project_get_total (project, GOUJI_PERIOD_ANNUAL, &yuan)
          || !gouji_decimal_add (sum->yuan, yuan, &sum->yuan))
        return FALSE;
    }
  return n > 0;
}

static gboolean
counts_all_forms (GoujiRun *run)
{
  guint n = gouji_disclosure_get_n_projects (run->disclosure);

  for (guint i = 0; i < gouji_disclosure_get_n_claims (run->disclosure); i++)
    {
      const GoujiClaim *claim = gouji_disclosure_get_claim (run->disclosure, i);

      if (claim->kind == GOUJI_CLAIM_PROJECTS
          && gouji_decimal_compare ((GoujiDecimal){ n, 0 }, claim->amount.yuan) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
report_funds (GoujiRun *run, guint rule, const GoujiClaim *claim, const GoujiTold *sum)
{
  GoujiDraft *draft
      = gouji_topic_new_draft (run, rule, gouji_run_get_rule (run, rule)->severity, FALSE);
  g_autoptr (GString) terms = g_string_new (NULL);
  guint n = gouji_disclosure_get_n_projects (run->disclosure);

  gouji_draft_add_cell (draft, &claim->ref);
  for (guint i = 0; i < MIN (n, MAX_SHOWN); i++)
    {
      const GoujiProject *project = gouji_disclosure_get_project (run->disclosure, i);
      GoujiDecimal yuan = GOUJI_DECIMAL_ZERO;
      g_autofree char *amount = NULL;

      gouji_project_get_total (project, GOUJI_PERIOD_ANNUAL, &yuan);
      amount = gouji_form_dup_money (project, yuan);
      g_string_append_printf (terms, "%s%s", i > 0 ? " + " : "", amount);
      gouji_form_draft_add_cell (draft, project, project->name_cell);
    }
  if (n > MAX_SHOWN)
    g_string_append (terms, " + …");
  draft->actual = g_strdup (claim->text);
  draft->expected = gouji_told_dup_text (claim, sum->yuan);
  draft->equation = g_strdup_printf ("%s ≠ %s", draft->actual, terms->str);
  draft->message = g_strdup_printf (
      g_dngettext (
          GETTEXT_PACKAGE,
          "The text says %s for the projects with performance targets; the %u form says %s",
          "The text says %s for the projects with performance targets; the %u forms come to %s", n),
      claim->text, n, draft->expected);
  gouji_topic_contradict (run, draft);
}

/* N1: the funds of the projects with performance targets are those of the forms, where
 * the text counts as many projects as there are forms. */
void
gouji_check_claimed_performance (GoujiRun *run, guint rule)
{
  GoujiTold sum;

  if (!counts_all_forms (run) || !sum_forms (run, &sum))
    return;
  for (guint i = 0; i < gouji_disclosure_get_n_claims (run->disclosure); i++)
    {
      const GoujiClaim *claim = gouji_disclosure_get_claim (run->disclosure, i);

      if (claim->kind != GOUJI_CLAIM_FIGURE || !g_str_equal (claim->code, "performance"))
        continue;
      if (gouji_told_may_be_same (&sum, &claim->amount))
        gouji_topic_confirm (run, rule, &claim->ref);
      else
        report_funds (run, rule, claim, &sum);
    }
}
