/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A review as a file: everything comes back, and nothing else is taken. */

#include "model/gouji-error.h"
#include "review/gouji-review-json.h"

static GoujiReview *
make_review (void)
{
  GoujiReview *review = gouji_review_new ("ab");
  GoujiDecisionText waived = { "finding:F1-1", GOUJI_DECISION_WAIVED, "尾差，“可忽略”\n第二行", "12.00" };
  GoujiDecisionText none = { "finding:F1-1", GOUJI_DECISION_NONE, "", "" };
  g_autoptr (GoujiSeen) seen = gouji_seen_new ();
  g_autoptr (GoujiSeen) before = gouji_seen_new ();
  GoujiSeenFinding finding = { "F1-1", "F1", GOUJI_SEVERITY_ROUNDING, "合计不符", "12.00" };

  gouji_review_set_reviewer (review, "审核员甲");
  gouji_review_decide (review, &waived);
  gouji_review_decide (review, &none);
  gouji_seen_add (seen, &finding);
  finding.id = "X1-2";
  gouji_seen_add (before, &finding);
  gouji_review_set_seen (review, seen);
  gouji_review_set_before (review, "cd", before);
  return review;
}

static GoujiReview *
read_text (const char *text, GError **error)
{
  return gouji_review_from_json (text, strlen (text), "review.json", error);
}

static void
test_round_trip (void)
{
  g_autoptr (GoujiReview) review = make_review ();
  g_autofree char *text = gouji_review_to_json (review);
  g_autoptr (GError) error = NULL;
  g_autoptr (GoujiReview) again = read_text (text, &error);
  g_autofree char *text_again = NULL;

  g_assert_no_error (error);
  text_again = gouji_review_to_json (again);
  g_assert_cmpstr (text, ==, text_again);
  g_assert_cmpstr (gouji_review_get_before (again), ==, "cd");
  g_assert_nonnull (gouji_seen_find (gouji_review_get_before_seen (again), "X1-2"));
  g_assert_false (gouji_review_get_can_undo (again));
}

static const struct
{
  const char *name;
  const char *text;
  int code;
  const char *message;
} refused[] = {
  { "empty", "", GOUJI_ERROR_SYNTAX, "1:1: *" },
  { "cut", "{\"format\": \"gouji-review\", \"sha", GOUJI_ERROR_SYNTAX, "1:*" },
  { "other-format", "{\"format\": \"gouji-disclosure\", \"sha256\": \"ab\"}", GOUJI_ERROR_INVALID,
    "1:12: *" },
  { "no-document", "{\"format\": \"gouji-review\"}", GOUJI_ERROR_INVALID, "1:1: *sha256*" },
  { "later-version", "{\"format\": \"gouji-review\", \"version\": 2, \"sha256\": \"ab\"}",
    GOUJI_ERROR_INVALID, "1:39: *later*" },
  { "unknown-decision",
    "{\"format\": \"gouji-review\", \"sha256\": \"ab\", \"decisions\": [\n"
    "{\"id\": \"1\", \"target\": \"finding:x\", \"decision\": \"perhaps\"}]}",
    GOUJI_ERROR_INVALID, "2:48: *perhaps*" },
  { "no-target",
    "{\"format\": \"gouji-review\", \"sha256\": \"ab\", \"decisions\": [\n"
    "{\"id\": \"1\", \"decision\": \"none\"}]}",
    GOUJI_ERROR_INVALID, "2:1: *target*" },
  { "unknown-severity",
    "{\"format\": \"gouji-review\", \"sha256\": \"ab\", \"findings\": [\n"
    "{\"id\": \"1\", \"severity\": \"fatal\"}]}",
    GOUJI_ERROR_INVALID, "2:25: *fatal*" },
};

static void
test_refused (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GoujiReview) review = read_text (refused[i].text, &error);

  g_assert_null (review);
  g_assert_error (error, GOUJI_ERROR, refused[i].code);
  if (!g_pattern_match_simple (refused[i].message, error->message))
    g_error ("“%s” is not like “%s”", error->message, refused[i].message);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/review-json/round-trip", test_round_trip);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/review-json/refused/", refused[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_refused);
    }
  return g_test_run ();
}
