/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "rules/gouji-form-private.h"
#include "rules/gouji-topic-private.h"

static void
report (GoujiRun *run, guint rule, const GoujiClaim *claim, guint n)
{
  GoujiDraft *draft
      = gouji_topic_new_draft (run, rule, gouji_run_get_rule (run, rule)->severity, FALSE);

  gouji_draft_add_cell (draft, &claim->ref);
  for (guint i = 0; i < n; i++)
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

      if (claim->kind != GOUJI_CLAIM_PROJECTS || n == 0 || order < 0)
        continue;
      if (order == 0)
        gouji_topic_confirm (run, rule, &claim->ref);
      else
        report (run, rule, claim, n);
    }
}
