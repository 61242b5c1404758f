/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What rules say of other years of the same unit. */

#include <string.h>

#include "model/gouji-error.h"
#include "readers/gouji-reader.h"
#include "recognise/gouji-recogniser.h"
#include "rules/gouji-related.h"
#include "rules/gouji-rule-set-private.h"

#define PRINTED                                                                                   \
  "清源市测绘服务中心%d年度单位预算\n\n%d年支出总表\n单位：万元\n"                                \
  "科目编码\t科目名称\t合计\t基本支出\t项目支出\n"                                                \
  "208\t社会保障和就业支出\t%s\t%s\t%s\n\t合计\t%s\t%s\t%s\n"

static GoujiDisclosure *
read_year (int year, const char *total, const char *basic, const char *project)
{
  GoujiDisclosure *disclosure = gouji_disclosure_new ();
  guint source = gouji_disclosure_add_source (disclosure, "", "");
  g_autofree char *text
      = g_strdup_printf (PRINTED, year, year, total, basic, project, total, basic, project);
  g_autoptr (GError) error = NULL;

  gouji_text_reader_read (disclosure, source, text, strlen (text), &error);
  g_assert_no_error (error);
  gouji_recognise (disclosure);
  g_assert_cmpint (gouji_disclosure_get_year (disclosure), ==, year);
  return disclosure;
}

static GoujiRuleSet *
read_rule (const char *rule)
{
  GoujiRuleSet *rules = gouji_rule_set_new ();
  g_autoptr (GError) error = NULL;

  gouji_rule_set_add_text (rules, "test.rules", rule, strlen (rule), &error);
  g_assert_no_error (error);
  return rules;
}

static GPtrArray *
two_years (void)
{
  GPtrArray *years = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (years, read_year (2025, "1,120.00", "1,100.00", "20.00"));
  g_ptr_array_add (years, read_year (2026, "1,400.00", "1,150.00", "250.00"));
  return years;
}

/* Of the @n-th of two years. */
static GoujiReport *
check (const char *rule, guint n)
{
  g_autoptr (GPtrArray) years = two_years ();
  g_autoptr (GoujiRuleSet) rules = read_rule (rule);
  g_autoptr (GPtrArray) related = gouji_related_list (years, g_ptr_array_index (years, n));
  GoujiReport *report;

  g_assert_true (gouji_rule_set_uses_years (rules));
  g_assert_cmpuint (related->len, ==, 1);
  report = gouji_checker_run_related (rules, g_ptr_array_index (years, n), related, NULL, NULL);
  g_assert_cmpuint (gouji_report_get_n_checks (report), ==, 1);
  return report;
}

static void
test_before (void)
{
  g_autoptr (GoujiReport) report
      = check ("check Y1-a:\n  支出总表[合计].合计 ≤ 支出总表@-1[合计].合计 * 1.1\n", 1);
  GoujiFinding *finding;

  g_assert_cmpuint (gouji_report_get_n_findings (report), ==, 1);
  finding = gouji_report_get_finding (report, 0);
  g_assert_cmpstr (gouji_finding_get_difference (finding), ==, "168.00");
  g_assert_cmpuint (gouji_finding_get_n_cells (finding), ==, 1);
  g_assert_nonnull (strstr (gouji_finding_get_equation (finding), "1,120.00 (2025)"));
}

static void
test_holds (void)
{
  g_autoptr (GoujiReport) report
      = check ("check Y1-a:\n  expenditure[total].basic ≤ expenditure@-1[total].basic * 1.1\n", 1);

  g_assert_cmpint (gouji_report_get_check (report, 0)->status, ==, GOUJI_STATUS_PASSED);
}

static void
test_after (void)
{
  g_autoptr (GoujiReport) report
      = check ("check Y1-a:\n  expenditure[total].total = expenditure@+1[total].total\n", 0);

  g_assert_cmpuint (gouji_report_get_n_findings (report), ==, 1);
  g_assert_cmpstr (gouji_finding_get_expected (gouji_report_get_finding (report, 0)), ==, "1400.00");
}

/* What is asserted is what this year prints, on whichever side it stands. */
static void
test_other_side (void)
{
  g_autoptr (GoujiReport) report
      = check ("check Y1-a:\n  expenditure@-1[total].total = expenditure[total].total\n", 1);

  g_assert_cmpuint (gouji_report_get_n_findings (report), ==, 1);
  g_assert_cmpstr (gouji_finding_get_actual (gouji_report_get_finding (report, 0)), ==, "1400.00");
  g_assert_cmpstr (gouji_finding_get_expected (gouji_report_get_finding (report, 0)), ==, "1120.00");
}

static void
test_rows (void)
{
  g_autoptr (GoujiReport) report = check (
      "check Y1-a in expenditure:\n  for row with code: row.project ≤ expenditure@-1[row].project\n", 1);

  g_assert_cmpuint (gouji_report_get_n_findings (report), ==, 1);
}

/* A year that nobody loaded is missing, and said to be. */
static void
test_missing (void)
{
  g_autoptr (GoujiReport) report
      = check ("check Y1-a:\n  expenditure[total].total = expenditure@-1[total].total\n", 0);

  g_assert_cmpint (gouji_report_get_check (report, 0)->status, ==, GOUJI_STATUS_INSUFFICIENT_DATA);
  g_assert_nonnull (strstr (gouji_report_get_check (report, 0)->missing, "2024"));
}

static void
test_only_others (void)
{
  g_autoptr (GoujiReport) report
      = check ("check Y1-a:\n  expenditure@-1[total].total = expenditure@-1[total].basic\n", 1);

  g_assert_cmpuint (gouji_report_get_n_findings (report), ==, 0);
}

static void
test_mistake (void)
{
  static const char rule[] = "check Y1-a:\n  expenditure@1[total].total = 1\n";
  g_autoptr (GoujiRuleSet) rules = gouji_rule_set_new ();
  g_autoptr (GError) error = NULL;
  guint line, column;

  g_assert_false (gouji_rule_set_add_text (rules, "test.rules", rule, strlen (rule), &error));
  g_assert_true (gouji_error_get_place (error, NULL, &line, &column));
  g_assert_cmpuint (line, ==, 2);
  g_assert_cmpuint (column, ==, 15);
  g_assert_nonnull (strstr (error->message, "@-1"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/years/before", test_before);
  g_test_add_func ("/rules/years/holds", test_holds);
  g_test_add_func ("/rules/years/after", test_after);
  g_test_add_func ("/rules/years/other-side", test_other_side);
  g_test_add_func ("/rules/years/rows", test_rows);
  g_test_add_func ("/rules/years/missing", test_missing);
  g_test_add_func ("/rules/years/only-others", test_only_others);
  g_test_add_func ("/rules/years/mistake", test_mistake);
  return g_test_run ();
}
