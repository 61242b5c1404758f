/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "review/gouji-review-json.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "readers/gouji-json-walk.h"

#define FORMAT "gouji-review"
#define VERSION 1

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_decision (JsonBuilder *builder, GoujiDecision *decision)
{
  json_builder_begin_object (builder);
  add_string (builder, "id", gouji_decision_get_id (decision));
  add_string (builder, "after", gouji_decision_get_after (decision));
  add_string (builder, "target", gouji_decision_get_target (decision));
  add_string (builder, "decision",
              gouji_decision_kind_get_name (gouji_decision_get_kind (decision)));
  add_string (builder, "text", gouji_decision_get_text (decision));
  add_string (builder, "value", gouji_decision_get_value (decision));
  add_string (builder, "reviewer", gouji_decision_get_reviewer (decision));
  add_string (builder, "time", gouji_decision_get_time (decision));
  json_builder_end_object (builder);
}

static void
add_decisions (JsonBuilder *builder, GListModel *decisions)
{
  json_builder_set_member_name (builder, "decisions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (decisions); i++)
    {
      g_autoptr (GoujiDecision) decision = g_list_model_get_item (decisions, i);

      add_decision (builder, decision);
    }
  json_builder_end_array (builder);
}

static void
add_seen (JsonBuilder *builder, const char *name, GoujiSeen *seen)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; seen != NULL && i < gouji_seen_get_n_findings (seen); i++)
    {
      const GoujiSeenFinding *finding = gouji_seen_get_finding (seen, i);

      json_builder_begin_object (builder);
      add_string (builder, "id", finding->id);
      add_string (builder, "check", finding->check);
      add_string (builder, "severity", gouji_severity_get_name (finding->severity));
      add_string (builder, "message", finding->message);
      add_string (builder, "value", finding->value);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/**
 * gouji_review_to_json:
 *
 * Returns: (transfer full): the whole record, as gouji_review_from_json() reads it
 */
char *
gouji_review_to_json (GoujiReview *self)
{
  g_autoptr (JsonBuilder) builder = NULL;
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (GOUJI_IS_REVIEW (self), NULL);

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  add_string (builder, "format", FORMAT);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, VERSION);
  add_string (builder, "sha256", gouji_review_get_sha256 (self));
  add_string (builder, "before", gouji_review_get_before (self));
  add_decisions (builder, G_LIST_MODEL (self));
  add_seen (builder, "findings", gouji_review_get_seen (self));
  add_seen (builder, "findings-before", gouji_review_get_before_seen (self));
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, TRUE);
}

static void
read_decision (GoujiJsonWalk *walk, GoujiReview *review, GoujiJsonValue value)
{
  enum { ID, AFTER, TARGET, DECISION, TEXT, VALUE, REVIEWER, TIME, N };
  static const char *const names[N]
      = { "id", "after", "target", "decision", "text", "value", "reviewer", "time" };
  GoujiJsonValue members[N];
  const char *texts[N];
  g_autoptr (GoujiDecision) decision = NULL;
  GoujiDecisionText said;

  if (!gouji_json_walk_members (walk, value, names, N, members)
      || !gouji_json_walk_require (walk, value, members[ID], names[ID])
      || !gouji_json_walk_require (walk, value, members[TARGET], names[TARGET])
      || !gouji_json_walk_require (walk, value, members[DECISION], names[DECISION]))
    return;
  for (guint i = 0; i < N; i++)
    texts[i] = gouji_json_walk_string (walk, members[i], "");
  said = (GoujiDecisionText) { texts[TARGET], 0, texts[TEXT], texts[VALUE] };
  if (!gouji_decision_kind_find (texts[DECISION], &said.kind))
    {
      gouji_json_walk_fail (walk, members[DECISION], _("“%s” is no decision that is known"),
                            texts[DECISION]);
      return;
    }
  decision = gouji_decision_new (&said, texts[ID], texts[AFTER], texts[REVIEWER], texts[TIME]);
  if (!gouji_json_walk_has_failed (walk))
    gouji_review_add (review, decision);
}

static gboolean
find_severity (const char *name, GoujiSeverity *severity)
{
  for (guint i = 0; i < GOUJI_N_SEVERITIES; i++)
    if (g_str_equal (gouji_severity_get_name (i), name))
      {
        *severity = i;
        return TRUE;
      }
  return FALSE;
}

static void
read_seen_finding (GoujiJsonWalk *walk, GoujiSeen *seen, GoujiJsonValue value)
{
  enum { ID, CHECK, SEVERITY, MESSAGE, VALUE, N };
  static const char *const names[N] = { "id", "check", "severity", "message", "value" };
  GoujiJsonValue members[N];
  const char *texts[N];
  GoujiSeenFinding finding;

  if (!gouji_json_walk_members (walk, value, names, N, members)
      || !gouji_json_walk_require (walk, value, members[ID], names[ID])
      || !gouji_json_walk_require (walk, value, members[SEVERITY], names[SEVERITY]))
    return;
  for (guint i = 0; i < N; i++)
    texts[i] = gouji_json_walk_string (walk, members[i], "");
  finding = (GoujiSeenFinding) { texts[ID], texts[CHECK], 0, texts[MESSAGE], texts[VALUE] };
  if (!find_severity (texts[SEVERITY], &finding.severity))
    gouji_json_walk_fail (walk, members[SEVERITY], _("“%s” is no severity that is known"),
                          texts[SEVERITY]);
  else
    gouji_seen_add (seen, &finding);
}

static GoujiSeen *
read_seen (GoujiJsonWalk *walk, GoujiJsonValue array)
{
  GoujiSeen *seen = gouji_seen_new ();
  GoujiJsonIter iter;
  GoujiJsonValue value;

  if (array.entry == 0)
    return seen;
  gouji_json_walk_begin_array (walk, array, &iter);
  while (gouji_json_walk_next (&iter, NULL, &value))
    read_seen_finding (walk, seen, value);
  return seen;
}

static void
read_decisions (GoujiJsonWalk *walk, GoujiReview *review, GoujiJsonValue array)
{
  GoujiJsonIter iter;
  GoujiJsonValue value;

  if (array.entry == 0)
    return;
  gouji_json_walk_begin_array (walk, array, &iter);
  while (gouji_json_walk_next (&iter, NULL, &value))
    read_decision (walk, review, value);
}

static GoujiReview *
read_review (GoujiJsonWalk *walk)
{
  enum { KIND, NUMBER, SHA256, BEFORE, DECISIONS, FINDINGS, FINDINGS_BEFORE, N };
  static const char *const names[N] = { "format",    "version",  "sha256",         "before",
                                        "decisions", "findings", "findings-before" };
  GoujiJsonValue root = GOUJI_JSON_ROOT;
  GoujiJsonValue members[N];
  g_autoptr (GoujiReview) review = NULL;
  g_autoptr (GoujiSeen) seen = NULL;
  g_autoptr (GoujiSeen) before = NULL;

  if (!gouji_json_walk_open (walk, &root)
      || !gouji_json_walk_members (walk, root, names, N, members)
      || !gouji_json_walk_require (walk, root, members[KIND], names[KIND])
      || !gouji_json_walk_require (walk, root, members[SHA256], names[SHA256]))
    return NULL;
  if (!g_str_equal (gouji_json_walk_string (walk, members[KIND], ""), FORMAT))
    gouji_json_walk_fail (walk, members[KIND], _("This is no review; expected “%s”"), FORMAT);
  if (gouji_json_walk_int (walk, members[NUMBER], 1, G_MAXINT32, VERSION) > VERSION)
    gouji_json_walk_fail (walk, members[NUMBER], _("This was saved by a later version of Gouji"));
  review = gouji_review_new (gouji_json_walk_string (walk, members[SHA256], ""));
  read_decisions (walk, review, members[DECISIONS]);
  seen = read_seen (walk, members[FINDINGS]);
  before = read_seen (walk, members[FINDINGS_BEFORE]);
  gouji_review_set_seen (review, seen);
  gouji_review_set_before (review, gouji_json_walk_string (walk, members[BEFORE], ""), before);
  return gouji_json_walk_has_failed (walk) ? NULL : g_steal_pointer (&review);
}

/**
 * gouji_review_from_json:
 * @text: UTF-8, need not end in NUL
 * @length: in bytes
 * @source_name: the file's name, for errors
 * @error: of GOUJI_ERROR, located
 *
 * Returns: (transfer full) (nullable): the review, with nothing left to undo
 */
GoujiReview *
gouji_review_from_json (const char *text, gsize length, const char *source_name, GError **error)
{
  g_autoptr (GoujiJsonIndex) index = NULL;
  g_autoptr (GoujiJsonWalk) walk = NULL;
  GoujiReview *review;

  g_return_val_if_fail (text != NULL && source_name != NULL, NULL);

  index = gouji_json_guard_scan (text, length, source_name, error);
  if (index == NULL)
    return NULL;
  walk = gouji_json_walk_new (index);
  review = read_review (walk);
  if (review == NULL)
    gouji_json_walk_propagate (walk, error);
  return review;
}
