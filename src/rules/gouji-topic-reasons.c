/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "rules/gouji-topic-private.h"

/* What is said of two or three things may well be so of all of them. */
#define MIN_TIMES 4

/* Each reason with the claims that give it, in their order. */
static GHashTable *
group_reasons (GoujiRun *run)
{
  GHashTable *groups
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);

  for (guint i = 0; i < gouji_disclosure_get_n_claims (run->disclosure); i++)
    {
      const GoujiClaim *claim = gouji_disclosure_get_claim (run->disclosure, i);
      GPtrArray *same;

      if (claim->kind != GOUJI_CLAIM_REASON)
        continue;
      same = g_hash_table_lookup (groups, claim->name);
      if (same == NULL)
        {
          same = g_ptr_array_new ();
          g_hash_table_insert (groups, (gpointer)claim->name, same);
        }
      g_ptr_array_add (same, (gpointer)claim);
    }
  return groups;
}

static void
report_same (GoujiRun *run, guint rule, const char *reason, const GPtrArray *same)
{
  GoujiDraft *draft
      = gouji_topic_new_draft (run, rule, gouji_run_get_rule (run, rule)->severity, FALSE);

  for (guint i = 0; i < same->len; i++)
    gouji_draft_add_cell (draft, &((const GoujiClaim *)g_ptr_array_index (same, i))->ref);
  draft->actual = g_strdup (reason);
  draft->message
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The same reason is given %u time: %s",
                                      "The same reason is given %u times: %s", same->len),
                         same->len, reason);
  gouji_topic_report (run, draft);
}

/* N4: a reason is not the same sentence everywhere. */
void
gouji_check_repeated_reasons (GoujiRun *run, guint rule)
{
  g_autoptr (GHashTable) groups = group_reasons (run);

  for (guint i = 0; i < gouji_disclosure_get_n_claims (run->disclosure); i++)
    {
      const GoujiClaim *claim = gouji_disclosure_get_claim (run->disclosure, i);
      const GPtrArray *same;

      if (claim->kind != GOUJI_CLAIM_REASON)
        continue;
      same = g_hash_table_lookup (groups, claim->name);
      if (g_ptr_array_index (same, 0) != claim)
        continue;
      if (same->len >= MIN_TIMES)
        report_same (run, rule, claim->name, same);
      else
        gouji_run_count (run, rule, FALSE);
    }
}
