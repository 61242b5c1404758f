/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "rules/gouji-told-private.h"
#include "rules/gouji-topic-private.h"

/* What a difference may come to by rounding alone: half of each last place. */
static gboolean
find_slack (const GoujiClaim *claim, GoujiDecimal *slack)
{
  return gouji_decimal_add (claim->amount.step, claim->base.step, slack)
         && gouji_decimal_multiply (*slack, (GoujiDecimal) { 5, 1 }, slack);
}

static GoujiDraft *
new_draft (GoujiRun *run, guint rule, const GoujiClaim *claim, GoujiSeverity severity)
{
  GoujiDraft *draft = gouji_topic_new_draft (run, rule, severity, FALSE);

  gouji_draft_add_cell (draft, &claim->ref);
  for (guint i = 0; i < claim->n_basis; i++)
    gouji_draft_add_cell (draft, &claim->basis[i]);
  return draft;
}

static const char *
sign_of (int direction)
{
  return direction > 0 ? ">" : direction < 0 ? "<" : "=";
}

static void
report_comparison (GoujiRun *run, guint rule, const GoujiClaim *claim, int direction)
{
  GoujiDraft *draft = new_draft (run, rule, claim, gouji_run_get_rule (run, rule)->severity);
  g_autofree char *amount = gouji_disclosure_dup_text (run->disclosure, &claim->basis[0]);
  g_autofree char *base = gouji_disclosure_dup_text (run->disclosure, &claim->basis[1]);

  draft->equation = g_strdup_printf ("%s %s %s", amount, sign_of (direction), base);
  draft->message = g_strdup_printf (_("The text says “%s”; its own figures say otherwise"), claim->text);
  gouji_topic_contradict (run, draft);
}

/* More and less by what rounding may be are neither confirmed nor contradicted. */
static void
check_comparison (GoujiRun *run, guint rule, const GoujiClaim *claim)
{
  GoujiDecimal difference, slack;
  int direction;

  if (!gouji_decimal_subtract (claim->amount.yuan, claim->base.yuan, &difference)
      || !find_slack (claim, &slack))
    return;
  direction = gouji_decimal_compare (gouji_decimal_abs (difference), slack) < 0
                  ? 0
                  : gouji_decimal_sign (difference);
  if (direction == claim->direction)
    gouji_topic_confirm (run, rule, &claim->ref);
  else if (gouji_decimal_sign (difference) != claim->direction)
    report_comparison (run, rule, claim, gouji_decimal_sign (difference));
}

/* N2: what the text compares compares so. */
void
gouji_check_claimed_comparisons (GoujiRun *run, guint rule)
{
  for (guint i = 0; i < gouji_disclosure_get_n_claims (run->disclosure); i++)
    {
      const GoujiClaim *claim = gouji_disclosure_get_claim (run->disclosure, i);

      if (claim->kind == GOUJI_CLAIM_COMPARISON)
        check_comparison (run, rule, claim);
    }
}

/* Things are counted in no unit of money. */
static char *
dup_sum (const GoujiClaim *claim)
{
  return claim->amount.step.coefficient == 0 ? gouji_decimal_to_grouped (claim->base.yuan)
                                             : gouji_told_dup_text (claim, claim->base.yuan);
}

static void
report_sum (GoujiRun *run, guint rule, const GoujiClaim *claim, GoujiSeverity severity)
{
  GoujiDraft *draft = new_draft (run, rule, claim, severity);
  g_autoptr (GString) parts = g_string_new (NULL);

  for (guint i = 1; i < claim->n_basis; i++)
    {
      g_autofree char *part = gouji_disclosure_dup_text (run->disclosure, &claim->basis[i]);

      g_string_append_printf (parts, "%s%s", i > 1 ? " + " : "", part);
    }
  draft->equation = g_strdup_printf ("%s = %s", claim->text, parts->str);
  draft->actual = g_strdup (claim->text);
  draft->expected = dup_sum (claim);
  draft->message
      = g_strdup_printf (_("The text says %s; the parts it names give %s"), claim->text, draft->expected);
  gouji_topic_contradict (run, draft);
}

static void
check_sum (GoujiRun *run, guint rule, const GoujiClaim *claim)
{
  GoujiDecimal difference, slack;

  if (!gouji_decimal_subtract (claim->amount.yuan, claim->base.yuan, &difference)
      || !find_slack (claim, &slack))
    return;
  if (gouji_decimal_sign (difference) == 0)
    gouji_topic_confirm (run, rule, &claim->ref);
  else
    report_sum (run, rule, claim,
                gouji_decimal_compare (gouji_decimal_abs (difference), slack) <= 0
                    ? GOUJI_SEVERITY_ROUNDING
                    : gouji_run_get_rule (run, rule)->severity);
}

/* N2: a figure is what the parts that the text names come to. */
void
gouji_check_claimed_sums (GoujiRun *run, guint rule)
{
  for (guint i = 0; i < gouji_disclosure_get_n_claims (run->disclosure); i++)
    {
      const GoujiClaim *claim = gouji_disclosure_get_claim (run->disclosure, i);

      if (claim->kind == GOUJI_CLAIM_SUM)
        check_sum (run, rule, claim);
    }
}
