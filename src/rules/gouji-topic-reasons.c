/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "rules/gouji-topic-private.h"

/* What is said of two or three things may well be so of all of them. */
#define MIN_TIMES 4

static guint
count_same (GoujiRun *run, const char *reason, guint *first)
{
  guint n = 0;

  for (guint i = gouji_disclosure_get_n_claims (run->disclosure); i > 0; i--)
    {
      const GoujiClaim *claim = gouji_disclosure_get_claim (run->disclosure, i - 1);

      if (claim->kind != GOUJI_CLAIM_REASON || !g_str_equal (claim->name, reason))
        continue;
      *first = i - 1;
      n++;
    }
  return n;
}

static void
report_same (GoujiRun *run, guint rule, const char *reason, guint n)
{
  GoujiDraft *draft
      = gouji_topic_new_draft (run, rule, gouji_run_get_rule (run, rule)->severity, FALSE);

  for (guint i = 0; i < gouji_disclosure_get_n_claims (run->disclosure); i++)
    {
      const GoujiClaim *claim = gouji_disclosure_get_claim (run->disclosure, i);

      if (claim->kind == GOUJI_CLAIM_REASON && g_str_equal (claim->name, reason))
        gouji_draft_add_cell (draft, &claim->ref);
    }
  draft->actual = g_strdup (reason);
  draft->message = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "The same reason is given %u time: %s",
                   "The same reason is given %u times: %s", n),
      n, reason);
  gouji_topic_report (run, draft);
}

/* N4: a reason is not the same sentence everywhere. */
void
gouji_check_repeated_reasons (GoujiRun *run, guint rule)
{
  for (guint i = 0; i < gouji_disclosure_get_n_claims (run->disclosure); i++)
    {
      const GoujiClaim *claim = gouji_disclosure_get_claim (run->disclosure, i);
      guint first = 0, n;

      if (claim->kind != GOUJI_CLAIM_REASON)
        continue;
      n = count_same (run, claim->name, &first);
      if (first != i)
        continue;
      if (n >= MIN_TIMES)
        report_same (run, rule, claim->name, n);
      else
        gouji_run_count (run, rule, FALSE);
    }
}
