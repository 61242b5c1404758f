/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds of what was signed: following, undoing, merging. */

#include "review/gouji-review.h"

#define TARGET "finding:F1-1"
#define OTHER "cell:expenditure/0"

static GoujiDecision *
decide (GoujiReview *review, const char *target, GoujiDecisionKind kind, const char *text)
{
  GoujiDecisionText said = { target, kind, text, "12.00" };

  return gouji_review_decide (review, &said);
}

static void
assert_holds (GoujiReview *review, const char *target, GoujiDecisionKind kind, const char *text)
{
  GoujiDecision *decision = gouji_review_get_decision (review, target);

  if (kind == GOUJI_DECISION_NONE)
    {
      g_assert_null (decision);
      return;
    }
  g_assert_nonnull (decision);
  g_assert_cmpint (gouji_decision_get_kind (decision), ==, kind);
  g_assert_cmpstr (gouji_decision_get_text (decision), ==, text);
}

static void
test_decide (void)
{
  g_autoptr (GoujiReview) review = gouji_review_new ("00");
  GoujiDecision *decision;

  gouji_review_set_reviewer (review, "审核员甲");
  assert_holds (review, TARGET, GOUJI_DECISION_NONE, NULL);
  decision = decide (review, TARGET, GOUJI_DECISION_CONFIRMED, "");
  g_assert_cmpstr (gouji_decision_get_reviewer (decision), ==, "审核员甲");
  g_assert_cmpstr (gouji_decision_get_value (decision), ==, "12.00");
  g_assert_cmpuint (strlen (gouji_decision_get_time (decision)), ==, 20);
  assert_holds (review, TARGET, GOUJI_DECISION_CONFIRMED, "");
  assert_holds (review, OTHER, GOUJI_DECISION_NONE, NULL);
}

static void
test_following (void)
{
  g_autoptr (GoujiReview) review = gouji_review_new ("00");
  g_autoptr (GPtrArray) heads = NULL;

  decide (review, TARGET, GOUJI_DECISION_CONFIRMED, "");
  decide (review, TARGET, GOUJI_DECISION_WAIVED, "尾差");
  assert_holds (review, TARGET, GOUJI_DECISION_WAIVED, "尾差");
  heads = gouji_review_list_heads (review, TARGET);
  g_assert_cmpuint (heads->len, ==, 1);
  /* What was signed first is in the record still. */
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (review)), ==, 2);
}

static void
test_undo (void)
{
  g_autoptr (GoujiReview) review = gouji_review_new ("00");

  g_assert_false (gouji_review_get_can_undo (review));
  decide (review, TARGET, GOUJI_DECISION_CONFIRMED, "");
  decide (review, OTHER, GOUJI_DECISION_VERIFIED, "");
  decide (review, TARGET, GOUJI_DECISION_WAIVED, "尾差");
  gouji_review_undo (review);
  assert_holds (review, TARGET, GOUJI_DECISION_CONFIRMED, "");
  gouji_review_undo (review);
  assert_holds (review, OTHER, GOUJI_DECISION_NONE, NULL);
  gouji_review_undo (review);
  assert_holds (review, TARGET, GOUJI_DECISION_NONE, NULL);
  g_assert_false (gouji_review_get_can_undo (review));
  for (guint i = 0; i < 3; i++)
    gouji_review_redo (review);
  assert_holds (review, TARGET, GOUJI_DECISION_WAIVED, "尾差");
  assert_holds (review, OTHER, GOUJI_DECISION_VERIFIED, "");
  g_assert_false (gouji_review_get_can_redo (review));
}

static void
test_new_decision_ends_redo (void)
{
  g_autoptr (GoujiReview) review = gouji_review_new ("00");

  decide (review, TARGET, GOUJI_DECISION_CONFIRMED, "");
  gouji_review_undo (review);
  g_assert_true (gouji_review_get_can_redo (review));
  decide (review, TARGET, GOUJI_DECISION_EXPLAIN, "请说明");
  g_assert_false (gouji_review_get_can_redo (review));
}

static void
count (GoujiReview *review G_GNUC_UNUSED, const char *target, gpointer data)
{
  g_assert_cmpstr (target, ==, TARGET);
  ++*(guint *) data;
}

static void
test_signals (void)
{
  g_autoptr (GoujiReview) review = gouji_review_new ("00");
  guint n_changes = 0;

  g_signal_connect (review, "changed", G_CALLBACK (count), &n_changes);
  decide (review, TARGET, GOUJI_DECISION_CONFIRMED, "");
  gouji_review_undo (review);
  g_assert_cmpuint (n_changes, ==, 2);
}

/* Two reviewers start from the same copy. */
static void
test_merge (void)
{
  g_autoptr (GoujiReview) mine = gouji_review_new ("00");
  g_autoptr (GoujiReview) yours = gouji_review_new ("00");
  g_autoptr (GPtrArray) conflicts = NULL;

  decide (mine, TARGET, GOUJI_DECISION_CONFIRMED, "");
  g_assert_cmpuint (gouji_review_merge (yours, mine), ==, 1);
  decide (yours, OTHER, GOUJI_DECISION_VERIFIED, "");
  decide (yours, TARGET, GOUJI_DECISION_WAIVED, "尾差");
  g_assert_cmpuint (gouji_review_merge (mine, yours), ==, 2);
  assert_holds (mine, TARGET, GOUJI_DECISION_WAIVED, "尾差");
  assert_holds (mine, OTHER, GOUJI_DECISION_VERIFIED, "");
  conflicts = gouji_review_list_conflicts (mine);
  g_assert_cmpuint (conflicts->len, ==, 0);
  g_assert_cmpuint (gouji_review_merge (mine, yours), ==, 0);
}

static void
test_conflict (void)
{
  g_autoptr (GoujiReview) mine = gouji_review_new ("00");
  g_autoptr (GoujiReview) yours = gouji_review_new ("00");
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (GPtrArray) settled = NULL;
  g_autoptr (GPtrArray) heads = NULL;

  decide (mine, TARGET, GOUJI_DECISION_CONFIRMED, "");
  decide (yours, TARGET, GOUJI_DECISION_WAIVED, "尾差");
  decide (mine, OTHER, GOUJI_DECISION_VERIFIED, "");
  decide (yours, OTHER, GOUJI_DECISION_VERIFIED, "");
  gouji_review_merge (mine, yours);
  conflicts = gouji_review_list_conflicts (mine);
  g_assert_cmpuint (conflicts->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (conflicts, 0), ==, TARGET);
  heads = gouji_review_list_heads (mine, TARGET);
  g_assert_cmpuint (heads->len, ==, 2);
  decide (mine, TARGET, GOUJI_DECISION_EXPLAIN, "两人意见不一");
  settled = gouji_review_list_conflicts (mine);
  g_assert_cmpuint (settled->len, ==, 0);
  assert_holds (mine, TARGET, GOUJI_DECISION_EXPLAIN, "两人意见不一");
}

/* A merged file may bring the later decision before the one it follows. */
static void
test_any_order (void)
{
  g_autoptr (GoujiReview) review = gouji_review_new ("00");
  g_autoptr (GoujiReview) backwards = gouji_review_new ("00");
  guint n;

  decide (review, TARGET, GOUJI_DECISION_CONFIRMED, "");
  decide (review, TARGET, GOUJI_DECISION_NONE, "");
  decide (review, TARGET, GOUJI_DECISION_WAIVED, "尾差");
  n = g_list_model_get_n_items (G_LIST_MODEL (review));
  for (guint i = n; i > 0; i--)
    {
      g_autoptr (GoujiDecision) decision = g_list_model_get_item (G_LIST_MODEL (review), i - 1);

      g_assert_true (gouji_review_add (backwards, decision));
    }
  assert_holds (backwards, TARGET, GOUJI_DECISION_WAIVED, "尾差");
}

static void
test_kind_names (void)
{
  for (guint i = 0; i < GOUJI_N_DECISIONS; i++)
    {
      GoujiDecisionKind kind;

      g_assert_true (gouji_decision_kind_find (gouji_decision_kind_get_name (i), &kind));
      g_assert_cmpint (kind, ==, i);
      g_assert_cmpstr (gouji_decision_kind_get_label (i), !=, "");
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/review/decide", test_decide);
  g_test_add_func ("/review/following", test_following);
  g_test_add_func ("/review/undo", test_undo);
  g_test_add_func ("/review/new-decision-ends-redo", test_new_decision_ends_redo);
  g_test_add_func ("/review/signals", test_signals);
  g_test_add_func ("/review/merge", test_merge);
  g_test_add_func ("/review/conflict", test_conflict);
  g_test_add_func ("/review/any-order", test_any_order);
  g_test_add_func ("/review/kind-names", test_kind_names);
  return g_test_run ();
}
