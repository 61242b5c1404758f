/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "rules/gouji-topic-private.h"

/* D1: a budget is published within twenty days of its approval (预算法 art. 14). */

#define MAX_DAYS 20

static const GoujiClaim *
find_date (GoujiDisclosure *disclosure, GoujiClaimKind kind, GDate *date)
{
  for (guint i = 0; i < gouji_disclosure_get_n_claims (disclosure); i++)
    {
      const GoujiClaim *claim = gouji_disclosure_get_claim (disclosure, i);
      guint year, month, day;

      if (claim->kind != kind || sscanf (claim->name, "%u-%u-%u", &year, &month, &day) != 3
          || !g_date_valid_dmy (day, month, year))
        continue;
      g_date_set_dmy (date, day, month, year);
      return claim;
    }
  return NULL;
}

static void
report (GoujiRun *run, guint rule, const GoujiClaim *approved, const GoujiClaim *published, int days)
{
  GoujiDraft *draft
      = gouji_topic_new_draft (run, rule, gouji_run_get_rule (run, rule)->severity, FALSE);

  gouji_draft_add_cell (draft, &published->ref);
  gouji_draft_add_cell (draft, &approved->ref);
  draft->actual = g_strdup (published->text);
  draft->message
      = days < 0 ? g_strdup_printf (_("Published on %s, before the approval of %s"),
                                    published->text, approved->text)
                 : g_strdup_printf (_("Published on %s, %d days after the approval of %s"),
                                    published->text, days, approved->text);
  gouji_topic_report (run, draft);
}

void
gouji_check_publication (GoujiRun *run, guint rule)
{
  GDate approval, publication;
  const GoujiClaim *approved = find_date (run->disclosure, GOUJI_CLAIM_APPROVED, &approval);
  const GoujiClaim *published = find_date (run->disclosure, GOUJI_CLAIM_PUBLISHED, &publication);
  int days;

  if (approved == NULL || published == NULL)
    {
      gouji_run_set_missing (run, rule,
                             g_strdup (approved == NULL && published == NULL
                                           ? _("the dates of approval and of publication")
                                       : approved == NULL ? _("the date of approval")
                                                          : _("the date of publication")));
      return;
    }
  days = g_date_days_between (&approval, &publication);
  if (days < 0 || days > MAX_DAYS)
    report (run, rule, approved, published, days);
  else
    gouji_run_count (run, rule, FALSE);
}
