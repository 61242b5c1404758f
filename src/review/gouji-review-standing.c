/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How a review stands to the findings of a document and of the version before it. */

#include "review/gouji-review.h"

static gboolean
is_seen_decided (GoujiReview *self, const GoujiSeenFinding *finding)
{
  g_autofree char *target = g_strconcat ("finding:", finding->id, NULL);
  GoujiDecision *decision = gouji_review_get_decision (self, target);

  return decision != NULL && g_str_equal (gouji_decision_get_value (decision), finding->value);
}

/**
 * gouji_review_count:
 * @n_decided: (out): errors and questions that are decided, printed as they were then
 * @n_to_decide: (out): all of them
 *
 * What the review has come to, without the document.
 */
void
gouji_review_count (GoujiReview *self, guint *n_decided, guint *n_to_decide)
{
  GoujiSeen *seen;

  g_return_if_fail (GOUJI_IS_REVIEW (self) && n_decided != NULL && n_to_decide != NULL);

  *n_decided = *n_to_decide = 0;
  seen = gouji_review_get_seen (self);
  for (guint i = 0; seen != NULL && i < gouji_seen_get_n_findings (seen); i++)
    {
      const GoujiSeenFinding *finding = gouji_seen_get_finding (seen, i);

      if (finding->severity > GOUJI_SEVERITY_QUESTION)
        continue;
      (*n_to_decide)++;
      *n_decided += is_seen_decided (self, finding);
    }
}

/**
 * gouji_review_dup_target:
 *
 * Returns: (transfer full): the target that stands for @finding
 */
char *
gouji_review_dup_target (GoujiFinding *finding)
{
  g_return_val_if_fail (GOUJI_IS_FINDING (finding), NULL);

  return g_strconcat ("finding:", gouji_finding_get_id (finding), NULL);
}

/**
 * gouji_review_get_standing:
 * @report: of the open version
 *
 * Returns: how @finding stands to the version reviewed before
 */
GoujiStanding
gouji_review_get_standing (GoujiReview *self, GoujiReport *report, GoujiFinding *finding)
{
  g_autofree char *target = NULL;
  g_autofree char *value = NULL;
  GoujiDecision *decision;
  GoujiSeen *before;

  g_return_val_if_fail (GOUJI_IS_REVIEW (self), GOUJI_STANDING_FIRST);
  g_return_val_if_fail (GOUJI_IS_REPORT (report) && GOUJI_IS_FINDING (finding),
                        GOUJI_STANDING_FIRST);

  if (*gouji_review_get_before (self) == '\0')
    return GOUJI_STANDING_FIRST;
  target = gouji_review_dup_target (finding);
  decision = gouji_review_get_decision (self, target);
  value = gouji_seen_dup_value (report, finding);
  if (decision != NULL && !g_str_equal (gouji_decision_get_value (decision), value))
    return GOUJI_STANDING_REOPENED;
  before = gouji_review_get_before_seen (self);
  if (before != NULL && gouji_seen_find (before, gouji_finding_get_id (finding)) != NULL)
    return GOUJI_STANDING_SAME;
  return GOUJI_STANDING_NEW;
}

/**
 * gouji_review_list_fixed:
 *
 * Returns: (transfer container) (element-type GoujiSeenFinding): what was found in the
 *   version before and is no longer
 */
GPtrArray *
gouji_review_list_fixed (GoujiReview *self)
{
  GPtrArray *fixed = g_ptr_array_new ();
  GoujiSeen *before;
  GoujiSeen *now;

  g_return_val_if_fail (GOUJI_IS_REVIEW (self), fixed);

  now = gouji_review_get_seen (self);
  before = gouji_review_get_before_seen (self);
  for (guint i = 0; now != NULL && before != NULL && i < gouji_seen_get_n_findings (before); i++)
    {
      const GoujiSeenFinding *seen = gouji_seen_get_finding (before, i);

      if (gouji_seen_find (now, seen->id) == NULL)
        g_ptr_array_add (fixed, (gpointer) seen);
    }
  return fixed;
}
