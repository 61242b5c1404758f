/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-decision-closures.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-closures.h"
#include "review/gouji-cell-target.h"

#define MAX_SHOWN 500 /* characters of a reason */

const char *
gouji_decided_get_label (GoujiDecided decided)
{
  static const char *const labels[GOUJI_N_DECIDED] = {
    [GOUJI_DECIDED_ANY] = N_ ("Any state"),
    [GOUJI_DECIDED_NOT] = N_ ("To be decided"),
    [GOUJI_DECIDED_YES] = N_ ("Decided"),
    [GOUJI_DECIDED_CONFIRMED] = N_ ("Confirmed"),
    [GOUJI_DECIDED_WAIVED] = N_ ("Waived"),
    [GOUJI_DECIDED_EXPLAIN] = N_ ("To be explained"),
    [GOUJI_DECIDED_REOPENED] = N_ ("Reopened"),
    [GOUJI_DECIDED_NEW] = N_ ("New in this version"),
  };

  g_return_val_if_fail (decided < GOUJI_N_DECIDED, "");

  return _(labels[decided]);
}

GoujiDecision *
gouji_review_find_decision (GoujiReview *review, GoujiReport *report, GoujiFinding *finding)
{
  g_autofree char *target = NULL;

  g_return_val_if_fail (review == NULL || GOUJI_IS_REVIEW (review), NULL);

  if (review == NULL || gouji_review_get_standing (review, report, finding) == GOUJI_STANDING_REOPENED)
    return NULL;
  target = gouji_review_dup_target (finding);
  return gouji_review_get_decision (review, target);
}

gboolean
gouji_review_is_open (GoujiReview *review, GoujiReport *report, GoujiFinding *finding)
{
  return gouji_finding_get_severity (finding) <= GOUJI_SEVERITY_QUESTION
         && gouji_review_find_decision (review, report, finding) == NULL;
}

guint
gouji_review_count_open (GoujiReview *review, GoujiReport *report)
{
  guint n = 0;

  for (guint i = 0; i < gouji_report_get_n_findings (report); i++)
    n += gouji_review_is_open (review, report, gouji_report_get_finding (report, i));
  return n;
}

static gboolean
is_of_kind (GoujiDecision *decision, GoujiDecisionKind kind)
{
  return decision != NULL && gouji_decision_get_kind (decision) == kind;
}

gboolean
gouji_decided_matches (GoujiDecided decided, GoujiReview *review, GoujiReport *report,
                       GoujiFinding *finding)
{
  GoujiDecision *decision = gouji_review_find_decision (review, report, finding);

  switch (decided)
    {
    case GOUJI_DECIDED_NOT:
      return decision == NULL;
    case GOUJI_DECIDED_YES:
      return decision != NULL;
    case GOUJI_DECIDED_CONFIRMED:
      return is_of_kind (decision, GOUJI_DECISION_CONFIRMED);
    case GOUJI_DECIDED_WAIVED:
      return is_of_kind (decision, GOUJI_DECISION_WAIVED);
    case GOUJI_DECIDED_EXPLAIN:
      return is_of_kind (decision, GOUJI_DECISION_EXPLAIN);
    case GOUJI_DECIDED_REOPENED:
      return review != NULL
             && gouji_review_get_standing (review, report, finding) == GOUJI_STANDING_REOPENED;
    case GOUJI_DECIDED_NEW:
      return review != NULL && gouji_review_get_standing (review, report, finding) == GOUJI_STANDING_NEW;
    case GOUJI_DECIDED_ANY:
    case GOUJI_N_DECIDED:
    default:
      return TRUE;
    }
}

const char *
gouji_decision_glyph (GoujiDecisionKind kind)
{
  switch (kind)
    {
    case GOUJI_DECISION_CONFIRMED:
      return "☑";
    case GOUJI_DECISION_WAIVED:
      return "⊘";
    case GOUJI_DECISION_EXPLAIN:
      return "✉";
    case GOUJI_DECISION_NOTE:
      return "✎";
    case GOUJI_DECISION_VERIFIED:
      return "✔";
    case GOUJI_DECISION_NONE:
    case GOUJI_N_DECISIONS:
    default:
      return "";
    }
}

char *
gouji_decision_describe (GoujiReview *review, GoujiReport *report, GoujiFinding *finding)
{
  GoujiDecision *decision = gouji_review_find_decision (review, report, finding);

  if (decision != NULL)
    return g_strdup_printf ("%s %s", gouji_decision_glyph (gouji_decision_get_kind (decision)),
                            gouji_decision_kind_get_label (gouji_decision_get_kind (decision)));
  if (review == NULL)
    return g_strdup ("");
  switch (gouji_review_get_standing (review, report, finding))
    {
    case GOUJI_STANDING_NEW:
      return g_strdup_printf ("＋ %s", C_("a finding", "New"));
    case GOUJI_STANDING_REOPENED:
      return g_strdup_printf ("↺ %s", _("Reopened"));
    case GOUJI_STANDING_FIRST:
    case GOUJI_STANDING_SAME:
    default:
      return g_strdup ("");
    }
}

/* The day and minute where the reader is. */
static char *
dup_local_time (const char *time)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (time, NULL);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d %H:%M") : g_strdup (time);
}

const char *
gouji_decision_verb (GoujiDecisionKind kind)
{
  return kind == GOUJI_DECISION_NONE ? _("Taken back") : gouji_decision_kind_get_label (kind);
}

GoujiFinding *
gouji_target_find_finding (GoujiReport *report, const char *target)
{
  g_return_val_if_fail (GOUJI_IS_REPORT (report) && target != NULL, NULL);

  for (guint i = 0; i < gouji_report_get_n_findings (report); i++)
    {
      g_autofree char *own = gouji_review_dup_target (gouji_report_get_finding (report, i));

      if (g_str_equal (own, target))
        return gouji_report_get_finding (report, i);
    }
  return NULL;
}

char *
gouji_decision_dup_subject (GoujiDecision *decision, GoujiReport *report)
{
  GoujiFinding *finding;
  GoujiCellRef cell;
  const char *target;

  g_return_val_if_fail (GOUJI_IS_DECISION (decision), NULL);

  if (report == NULL)
    return g_strdup ("");
  target = gouji_decision_get_target (decision);
  finding = gouji_target_find_finding (report, target);
  if (finding != NULL)
    return g_strdup_printf ("%s %s", gouji_finding_get_check (finding), gouji_finding_get_message (finding));
  if (gouji_cell_target_find (gouji_report_get_disclosure (report), target, &cell))
    return gouji_describe_cell (gouji_report_get_disclosure (report), &cell);
  return g_strdup ("");
}

/* What comes from a colleague's file may be of any length, and laying out a line of very
 * many letters without a space takes minutes. */
static char *
shorten (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= MAX_SHOWN)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, MAX_SHOWN);
  return g_strconcat (start, "…", NULL);
}

char *
gouji_decision_to_text (GoujiDecision *decision)
{
  g_autofree char *text = shorten (gouji_decision_get_text (decision));
  g_autofree char *time = dup_local_time (gouji_decision_get_time (decision));
  GoujiDecisionKind kind = gouji_decision_get_kind (decision);

  return g_strdup_printf ("%s %s%s%s — %s, %s", gouji_decision_glyph (kind), gouji_decision_verb (kind),
                          *text != '\0' ? ": " : "", text, gouji_decision_get_reviewer (decision), time);
}
