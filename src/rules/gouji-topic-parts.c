/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rules/gouji-told-private.h"
#include "rules/gouji-topic-private.h"

/* N1, N2: what the text says of several of its own figures together. */

/* @mark: what the parts from @first on are shown as. */
static void
mark_parts (GoujiRun *run, guint rule, guint first, guint n, GoujiMark mark)
{
  for (guint i = first; i < first + n; i++)
    {
      const GoujiClaim *part = gouji_disclosure_get_claim (run->disclosure, i);

      gouji_ledger_mark (run->ledger, gouji_ledger_find (run->ledger, &part->ref), rule, mark);
    }
}

/* @value in the unit that @claim uses, be it of money or of things. */
static char *
dup_value (const GoujiClaim *claim, GoujiDecimal value)
{
  const char *unit = claim->text + strspn (claim->text, "0123456789 ");
  g_autofree char *number = NULL;

  if (g_str_has_suffix (claim->text, "元"))
    return gouji_told_dup_text (claim, value);
  number = gouji_decimal_to_string (value);
  return g_strconcat (number, unit, NULL);
}

/* The claims from @first on that are parts of one sum. */
static guint
count_parts (GoujiRun *run, guint first)
{
  const GoujiClaim *claim = gouji_disclosure_get_claim (run->disclosure, first);
  guint n = 0;

  for (guint i = first; i < gouji_disclosure_get_n_claims (run->disclosure); i++, n++)
    {
      const GoujiClaim *next = gouji_disclosure_get_claim (run->disclosure, i);

      if (next->kind != GOUJI_CLAIM_PART || !gouji_cell_ref_equal (&next->basis[0], &claim->basis[0]))
        break;
    }
  return n;
}

static gboolean
add_up (GoujiRun *run, guint first, guint n, GoujiDecimal *sum, GoujiDecimal *slack)
{
  *sum = GOUJI_DECIMAL_ZERO;
  *slack = gouji_disclosure_get_claim (run->disclosure, first)->base.step;
  for (guint i = first; i < first + n; i++)
    {
      const GoujiClaim *claim = gouji_disclosure_get_claim (run->disclosure, i);

      if (!gouji_decimal_add (*sum, claim->amount.yuan, sum)
          || !gouji_decimal_add (*slack, claim->amount.step, slack))
        return FALSE;
    }
  return gouji_decimal_multiply (*slack, (GoujiDecimal) { 5, 1 }, slack);
}

/* Numbers of things are not rounded. */
static gboolean
is_rounding (const GoujiClaim *claim, GoujiDecimal gap, GoujiDecimal slack)
{
  return g_str_has_suffix (claim->text, "元")
         && gouji_decimal_compare (gouji_decimal_abs (gap), slack) <= 0;
}

static void
report_parts (GoujiRun *run, guint rule, guint first, guint n, GoujiDecimal sum, GoujiSeverity severity)
{
  const GoujiClaim *claim = gouji_disclosure_get_claim (run->disclosure, first);
  GoujiDraft *draft = gouji_topic_new_draft (run, rule, severity, FALSE);
  g_autoptr (GString) terms = g_string_new (NULL);

  gouji_draft_add_cell (draft, &claim->basis[0]);
  for (guint i = first; i < first + n; i++)
    {
      const GoujiClaim *part = gouji_disclosure_get_claim (run->disclosure, i);

      gouji_draft_add_cell (draft, &part->ref);
      g_string_append_printf (terms, "%s%s", i > first ? " + " : "", part->text);
    }
  draft->actual = dup_value (claim, claim->base.yuan);
  draft->expected = dup_value (claim, sum);
  draft->equation = g_strdup_printf ("%s ≠ %s", draft->actual, terms->str);
  draft->message = g_strdup_printf (_("The text says %s in all; the parts it lists come to %s"),
                                    draft->actual, draft->expected);
  gouji_topic_contradict (run, draft);
}

static void
check_parts (GoujiRun *run, guint rule, guint first, guint n)
{
  const GoujiClaim *claim = gouji_disclosure_get_claim (run->disclosure, first);
  gboolean closed = g_str_equal (claim->name, "closed");
  GoujiDecimal sum, slack, gap;

  if (!add_up (run, first, n, &sum, &slack) || !gouji_decimal_subtract (claim->base.yuan, sum, &gap))
    return;
  if (gouji_decimal_sign (gap) == 0)
    {
      gouji_topic_confirm (run, rule, &claim->basis[0]);
      mark_parts (run, rule, first, n, GOUJI_MARK_TIED);
    }
  else if (closed && is_rounding (claim, gap, slack))
    {
      report_parts (run, rule, first, n, sum, GOUJI_SEVERITY_ROUNDING);
      mark_parts (run, rule, first, n, GOUJI_MARK_ROUNDED);
    }
  else if (closed)
    report_parts (run, rule, first, n, sum, gouji_run_get_rule (run, rule)->severity);
}

/* N1: parts that the text lists come to the sum it prints before them. */
void
gouji_check_claimed_sums (GoujiRun *run, guint rule)
{
  for (guint i = 0; i < gouji_disclosure_get_n_claims (run->disclosure);)
    {
      guint n = gouji_disclosure_get_claim (run->disclosure, i)->kind == GOUJI_CLAIM_PART
                    ? count_parts (run, i)
                    : 0;

      if (n > 0)
        check_parts (run, rule, i, n);
      i += MAX (n, 1);
    }
}

/* How the two figures are really: 1 more, -1 less, 0 the same as far as printed. */
static int
compare (const GoujiClaim *claim)
{
  GoujiDecimal gap;
  GoujiDecimal step = gouji_decimal_compare (claim->amount.step, claim->base.step) > 0
                          ? claim->amount.step
                          : claim->base.step;

  if (!gouji_decimal_subtract (claim->amount.yuan, claim->base.yuan, &gap))
    return claim->direction;
  return gouji_decimal_compare (claim->amount.step, claim->base.step) != 0
                 && gouji_decimal_compare (gouji_decimal_abs (gap), step) < 0
             ? 0
             : gouji_decimal_sign (gap);
}

/* Two figures that differ by less than is printed may still be told apart. */
static void
report_comparison (GoujiRun *run, guint rule, const GoujiClaim *claim, int order)
{
  GoujiSeverity severity = order == 0 && gouji_run_get_rule (run, rule)->severity == GOUJI_SEVERITY_ERROR
                               ? GOUJI_SEVERITY_QUESTION
                               : gouji_run_get_rule (run, rule)->severity;
  GoujiDraft *draft = gouji_topic_new_draft (run, rule, severity, FALSE);
  g_autofree char *new = gouji_decimal_to_grouped (claim->amount.yuan);
  g_autofree char *old = gouji_decimal_to_grouped (claim->base.yuan);

  gouji_draft_add_cell (draft, &claim->ref);
  gouji_draft_add_cell (draft, &claim->basis[0]);
  gouji_draft_add_cell (draft, &claim->basis[1]);
  draft->actual = g_strdup (claim->text);
  draft->equation = g_strdup_printf ("%s %s %s", new, order > 0 ? ">" : order < 0 ? "<" : "=", old);
  draft->message = g_strdup_printf (_("The text says “%s”; its own figures are %s"), claim->text,
                                    draft->equation);
  gouji_topic_contradict (run, draft);
}

/* N2: two figures compare as the text says. */
void
gouji_check_claimed_comparisons (GoujiRun *run, guint rule)
{
  for (guint i = 0; i < gouji_disclosure_get_n_claims (run->disclosure); i++)
    {
      const GoujiClaim *claim = gouji_disclosure_get_claim (run->disclosure, i);
      int order = claim->kind == GOUJI_CLAIM_COMPARED ? compare (claim) : 0;

      if (claim->kind != GOUJI_CLAIM_COMPARED)
        continue;
      if (order == claim->direction)
        gouji_topic_confirm (run, rule, &claim->ref);
      else
        report_comparison (run, rule, claim, order);
    }
}

/* What grew by more than it is was less than nothing before. */
static gboolean
is_impossible (const GoujiClaim *claim)
{
  GoujiDecimal before;

  return claim->direction > 0 && g_str_equal (claim->name, "own")
         && gouji_decimal_sign (claim->base.yuan) >= 0
         && gouji_decimal_subtract (claim->base.yuan, claim->amount.yuan, &before)
         && gouji_decimal_add (before, claim->amount.step, &before)
         && gouji_decimal_add (before, claim->base.step, &before) && gouji_decimal_sign (before) < 0;
}

static void
report_impossible (GoujiRun *run, guint rule, const GoujiClaim *claim)
{
  GoujiDraft *draft
      = gouji_topic_new_draft (run, rule, gouji_run_get_rule (run, rule)->severity, FALSE);
  g_autofree char *figure = gouji_told_dup_text (claim, claim->base.yuan);

  gouji_draft_add_cell (draft, &claim->ref);
  gouji_draft_add_cell (draft, &claim->basis[0]);
  draft->actual = g_strdup (claim->text);
  draft->equation = g_strdup_printf ("%s − %s < 0", figure, claim->text);
  draft->message
      = g_strdup_printf (_("The text says %s, %s more than the year before, which would have been less "
                           "than nothing"),
                         figure, claim->text);
  gouji_topic_contradict (run, draft);
}

/* Another sentence says the same of an equal figure: income and expenditure, which were
 * equal the year before too. */
static gboolean
is_repeated (GoujiRun *run, const GoujiClaim *claim)
{
  for (guint i = 0; i < gouji_disclosure_get_n_claims (run->disclosure); i++)
    {
      const GoujiClaim *other = gouji_disclosure_get_claim (run->disclosure, i);

      if (other != claim && other->kind == GOUJI_CLAIM_DIFFERENCE
          && other->direction == claim->direction
          && gouji_decimal_compare (other->base.yuan, claim->base.yuan) == 0
          && gouji_decimal_compare (other->amount.yuan, claim->amount.yuan) == 0)
        return TRUE;
    }
  return FALSE;
}

/* N2: a difference to the year before is one that can be. */
void
gouji_check_claimed_differences (GoujiRun *run, guint rule)
{
  for (guint i = 0; i < gouji_disclosure_get_n_claims (run->disclosure); i++)
    {
      const GoujiClaim *claim = gouji_disclosure_get_claim (run->disclosure, i);

      if (claim->kind != GOUJI_CLAIM_DIFFERENCE)
        continue;
      if (is_impossible (claim))
        report_impossible (run, rule, claim);
      else if (is_repeated (run, claim))
        gouji_topic_confirm (run, rule, &claim->ref);
      else
        gouji_run_count (run, rule, FALSE);
    }
}
