/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "rules/gouji-told-private.h"
#include "rules/gouji-topic-private.h"

/* What @claim's number of things cost together at what each is said to cost, and by how
 * much that and the stated sum may be off: cut off as well as rounded. */
static gboolean
find_sum (const GoujiClaim *claim, GoujiDecimal *sum, GoujiDecimal *slack)
{
  return gouji_decimal_multiply (claim->amount.yuan, claim->percent, sum)
         && gouji_decimal_multiply (claim->amount.step, claim->percent, slack)
         && gouji_decimal_add (*slack, claim->base.step, slack);
}

static void
report (GoujiRun *run, guint rule, const GoujiClaim *claim, GoujiDecimal sum)
{
  GoujiDraft *draft
      = gouji_topic_new_draft (run, rule, gouji_run_get_rule (run, rule)->severity, FALSE);
  const GoujiBlock *block = gouji_disclosure_get_block (run->disclosure, claim->basis[0].block);
  g_autofree char *text = g_strndup (block->text + claim->basis[0].offset, claim->basis[0].length);
  const GoujiClaim whole = { .text = text };
  g_autofree char *count = gouji_decimal_to_string (claim->percent);

  gouji_draft_add_cell (draft, &claim->ref);
  gouji_draft_add_cell (draft, &claim->basis[0]);
  gouji_draft_add_cell (draft, &claim->basis[1]);
  draft->actual = gouji_told_dup_text (&whole, claim->base.yuan);
  draft->expected = gouji_told_dup_text (&whole, sum);
  draft->equation
      = g_strdup_printf ("%s × %s = %s ≠ %s", count, claim->text, draft->expected, draft->actual);
  draft->message
      = g_strdup_printf (_ ("The text says %s for %s, %s each; together these come to %s"),
                         draft->actual, count, claim->text, draft->expected);
  gouji_topic_contradict (run, draft);
}

/* N2: what each of several persons or cars is said to cost comes to what all of them do. */
void
gouji_check_claimed_each (GoujiRun *run, guint rule)
{
  for (guint i = 0; i < gouji_disclosure_get_n_claims (run->disclosure); i++)
    {
      const GoujiClaim *claim = gouji_disclosure_get_claim (run->disclosure, i);
      GoujiDecimal sum, slack, gap;

      if (claim->kind != GOUJI_CLAIM_EACH || gouji_decimal_sign (claim->percent) <= 0
          || !find_sum (claim, &sum, &slack)
          || !gouji_decimal_subtract (claim->base.yuan, sum, &gap))
        continue;
      if (gouji_decimal_compare (gouji_decimal_abs (gap), slack) > 0)
        {
          report (run, rule, claim, sum);
          continue;
        }
      gouji_topic_confirm (run, rule, &claim->ref);
      gouji_ledger_mark (run->ledger, gouji_ledger_find (run->ledger, &claim->basis[0]), rule,
                         GOUJI_MARK_TIED);
    }
}
