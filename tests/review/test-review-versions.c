/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A corrected version of a document takes over what still applies. */

#include "loader/gouji-loader.h"
#include "review/gouji-review.h"
#include "review/gouji-review-store.h"

#define HEADER "2026年单位预算公开\n单位名称：示例单位\n2026年支出总表\n单位：万元\n" \
               "科目编码\t科目名称\t合计\t基本支出\t项目支出\n"

static const char first_version[] = HEADER "201\t一般公共服务支出\t12.00\t5.00\t5.00\n"
                                           "20101\t人大事务\t10.00\t5.00\t5.00\n"
                                           "2010101\t行政运行\t10.00\t5.00\t5.00\n"
                                           "合计\t\t15.00\t5.00\t5.00\n";
/* The total is right now; the first line prints another wrong amount. */
static const char second_version[] = HEADER "201\t一般公共服务支出\t13.00\t5.00\t5.00\n"
                                            "20101\t人大事务\t10.00\t5.00\t5.00\n"
                                            "2010101\t行政运行\t11.00\t5.00\t5.00\n"
                                            "合计\t\t10.00\t5.00\t5.00\n";

static GoujiReport *
check (const char *text)
{
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("gouji-XXXXXX.txt", &stream, &error);
  g_autoptr (GoujiRuleSet) rules = gouji_rule_set_new_default ();
  g_autoptr (GPtrArray) disclosures = NULL;
  g_autofree char *path = NULL;
  GoujiReport *report;

  g_assert_no_error (error);
  path = g_file_get_path (file);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  disclosures = gouji_load (file, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (disclosures->len, ==, 1);
  report = gouji_checker_run (rules, g_ptr_array_index (disclosures, 0), NULL, &error);
  g_assert_no_error (error);
  g_file_delete (file, NULL, NULL);
  return report;
}

static GoujiFinding *
find (GoujiReport *report, const char *rule, guint line)
{
  for (guint i = 0; i < gouji_report_get_n_findings (report); i++)
    {
      GoujiFinding *finding = gouji_report_get_finding (report, i);
      GoujiPlace place = gouji_disclosure_get_place (gouji_report_get_disclosure (report),
                                                     gouji_finding_get_cell (finding, 0));

      if (g_str_equal (gouji_finding_get_rule (finding), rule) && place.line == line)
        return finding;
    }
  g_error ("no finding of %s at line %u", rule, line);
}

static GoujiReview *
review_of (GoujiReport *report, const char *sha256)
{
  GoujiReview *review = gouji_review_new (sha256);
  g_autoptr (GoujiSeen) seen = gouji_seen_new_from_report (report);

  gouji_review_set_seen (review, seen);
  return review;
}

static void
decide (GoujiReview *review, GoujiReport *report, GoujiFinding *finding, GoujiDecisionKind kind)
{
  g_autofree char *target = gouji_review_dup_target (finding);
  g_autofree char *value = gouji_seen_dup_value (report, finding);
  GoujiDecisionText said = { target, kind, "", value };

  gouji_review_decide (review, &said);
}

static void
test_follow (void)
{
  g_autoptr (GoujiReport) first = check (first_version);
  g_autoptr (GoujiReport) second = check (second_version);
  g_autoptr (GoujiReview) before = review_of (first, "aa");
  g_autoptr (GoujiReview) review = review_of (second, "bb");
  g_autoptr (GPtrArray) fixed = NULL;
  GoujiFinding *wrong_line = find (first, "F3-basic-project", 6);
  GoujiFinding *wrong_total = find (first, "F3-basic-project", 9);

  decide (before, first, wrong_line, GOUJI_DECISION_WAIVED);
  decide (before, first, wrong_total, GOUJI_DECISION_CONFIRMED);
  g_assert_cmpint (gouji_review_get_standing (before, first, wrong_line), ==, GOUJI_STANDING_FIRST);

  gouji_review_follow (review, before);
  g_assert_cmpstr (gouji_review_get_before (review), ==, "aa");
  /* The print changed: what was waived was another amount. */
  g_assert_cmpint (gouji_review_get_standing (review, second, find (second, "F3-basic-project", 6)),
                   ==, GOUJI_STANDING_REOPENED);
  g_assert_cmpint (gouji_review_get_standing (review, second, find (second, "F3-basic-project", 8)),
                   ==, GOUJI_STANDING_NEW);
  fixed = gouji_review_list_fixed (review);
  g_assert_cmpuint (fixed->len, >=, 1);
  g_assert_true (g_ptr_array_find_with_equal_func (fixed, gouji_seen_find (gouji_review_get_seen (before),
                                                   gouji_finding_get_id (wrong_total)), NULL, NULL));
}

static void
test_same_print (void)
{
  g_autoptr (GoujiReport) first = check (first_version);
  g_autoptr (GoujiReport) again = check (first_version);
  g_autoptr (GoujiReview) before = review_of (first, "aa");
  g_autoptr (GoujiReview) review = review_of (again, "bb");
  g_autoptr (GPtrArray) fixed = NULL;
  g_autofree char *target = NULL;
  GoujiFinding *finding = find (again, "F3-basic-project", 6);

  decide (before, first, find (first, "F3-basic-project", 6), GOUJI_DECISION_WAIVED);
  gouji_review_follow (review, before);
  target = gouji_review_dup_target (finding);
  g_assert_nonnull (gouji_review_get_decision (review, target));
  g_assert_cmpint (gouji_review_get_standing (review, again, finding), ==, GOUJI_STANDING_SAME);
  fixed = gouji_review_list_fixed (review);
  g_assert_cmpuint (fixed->len, ==, 0);
}

static void
test_identity (void)
{
  g_autoptr (GoujiReport) report = check (first_version);
  g_autoptr (GoujiDisclosure) nothing = gouji_disclosure_new ();
  g_autofree char *identity = gouji_review_dup_identity (gouji_report_get_disclosure (report));
  g_autofree char *none = gouji_review_dup_identity (nothing);

  g_assert_true (g_str_has_prefix (identity, "示例单位|2026|budget"));
  g_assert_cmpstr (none, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/review-versions/follow", test_follow);
  g_test_add_func ("/review-versions/same-print", test_same_print);
  g_test_add_func ("/review-versions/identity", test_identity);
  return g_test_run ();
}
