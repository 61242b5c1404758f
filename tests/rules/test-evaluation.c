/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a formula says of small statements: rounding, blanks, units, what is missing. */

#include <string.h>

#include "readers/gouji-reader.h"
#include "recognise/gouji-recogniser.h"
#include "rules/gouji-checker.h"
#include "rules/gouji-rule-set-private.h"

#define SUM_RULE "check Z1-sum in expenditure:\n  for row: row.total = row.basic + row.project\n"
#define HEADER "2026年支出总表\n单位：万元\n科目编码|科目名称|合计|基本支出|项目支出\n"
#define INCOME "2026年收入总表\n单位：万元\n科目编码|科目名称|合计|一般公共预算\n"
#define CELL(row, column) (&GOUJI_CELL_REF_TABLE (0, (row), (column)))

static GoujiReport *
check (const char *rule, const char *printed)
{
  g_autoptr (GoujiRuleSet) rules = gouji_rule_set_new ();
  g_autoptr (GoujiDisclosure) disclosure = gouji_disclosure_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strdelimit (g_strdup (printed), "|", '\t');
  guint source = gouji_disclosure_add_source (disclosure, "", "");
  GoujiReport *report;

  gouji_rule_set_add_text (rules, "test.rules", rule, strlen (rule), &error);
  g_assert_no_error (error);
  gouji_text_reader_read (disclosure, source, text, strlen (text), &error);
  g_assert_no_error (error);
  gouji_recognise (disclosure);
  report = gouji_checker_run (rules, disclosure, NULL, &error);
  g_assert_no_error (error);
  return report;
}

static GoujiStatus
status_of (GoujiReport *report)
{
  g_assert_cmpuint (gouji_report_get_n_checks (report), ==, 1);
  return gouji_report_get_check (report, 0)->status;
}

static GoujiFinding *
only_finding (GoujiReport *report)
{
  g_assert_cmpuint (gouji_report_get_n_findings (report), ==, 1);
  return gouji_report_get_finding (report, 0);
}

typedef struct
{
  const char *name;
  const char *row;
  int severity; /* -1: holds */
  const char *difference;
} Sum;

/* Three prints of two places: up to 3 × 0.005 is rounding, that is 0.01. */
static const Sum sums[] = {
  { "holds", "208|社会保障和就业支出|10.00|4.00|6.00\n", -1, NULL },
  { "rounding", "208|社会保障和就业支出|10.00|4.00|6.01\n", GOUJI_SEVERITY_ROUNDING, "-0.01" },
  { "error", "208|社会保障和就业支出|10.00|4.00|6.02\n", GOUJI_SEVERITY_ERROR, "-0.02" },
  { "above", "208|社会保障和就业支出|10.02|4.00|6.00\n", GOUJI_SEVERITY_ERROR, "0.02" },
  { "blank-part", "208|社会保障和就业支出|4.00|4.00|\n", -1, NULL },
  { "dash-part", "208|社会保障和就业支出|4.00|4.00|-\n", -1, NULL },
  { "blank-total", "208|社会保障和就业支出||4.00|6.00\n", GOUJI_SEVERITY_ERROR, "-10" },
  { "zero-blank", "208|社会保障和就业支出|0.00||\n", -1, NULL },
  { "negative", "208|社会保障和就业支出|-2.00|4.00|-6.00\n", -1, NULL },
  { "large", "208|社会保障和就业支出|90000000.01|90000000.00|0.04\n", GOUJI_SEVERITY_ERROR, "-0.03" },
};

static void
test_sum (gconstpointer data)
{
  const Sum *sum = data;
  g_autofree char *text = g_strconcat (HEADER, sum->row, NULL);
  g_autoptr (GoujiReport) report = check (SUM_RULE, text);

  if (sum->severity < 0)
    {
      g_assert_cmpuint (gouji_report_get_n_findings (report), ==, 0);
      g_assert_cmpint (status_of (report), ==, GOUJI_STATUS_PASSED);
      return;
    }
  g_assert_cmpint (gouji_finding_get_severity (only_finding (report)), ==, sum->severity);
  g_assert_cmpstr (gouji_finding_get_difference (only_finding (report)), ==, sum->difference);
  g_assert_cmpint (status_of (report), ==,
                   sum->severity == GOUJI_SEVERITY_ROUNDING ? GOUJI_STATUS_PASSED
                                                            : GOUJI_STATUS_FAILED);
}

/* A column's most places are those of all its amounts: 5 stands for 5.00. */
static void
test_column_places (void)
{
  g_autoptr (GoujiReport) report = check (SUM_RULE, HEADER "208|社会保障和就业支出|5|3.00|2.04\n"
                                                           "210|卫生健康支出|1.25|1.00|0.25\n");

  g_assert_cmpint (gouji_finding_get_severity (only_finding (report)), ==, GOUJI_SEVERITY_ERROR);
}

#define SAME_RULE "check Z1-same:\n  income[total].total = expenditure[total].total\n"

static void
test_same_fact (void)
{
  g_autoptr (GoujiReport) report
      = check (SAME_RULE, INCOME "合计||10.00|10.00\n\n" HEADER "合计||10.01|4.00|6.01\n");

  /* Never rounding between two prints of one fact with the same places. */
  g_assert_cmpint (gouji_finding_get_severity (only_finding (report)), ==, GOUJI_SEVERITY_ERROR);
  g_assert_cmpint (status_of (report), ==, GOUJI_STATUS_FAILED);
}

static void
test_units (void)
{
  static const char yuan[] = "2026年支出总表\n单位：元\n科目编码|科目名称|合计|基本支出|项目支出\n";
  g_autofree char *same = g_strconcat (INCOME "合计||10.01|10.01\n\n", yuan,
                                       "合计||100,123|40,123|60,000\n", NULL);
  g_autofree char *other = g_strconcat (INCOME "合计||10.01|10.01\n\n", yuan,
                                        "合计||100,400|40,400|60,000\n", NULL);
  g_autoptr (GoujiReport) holds = check (SAME_RULE, same);
  g_autoptr (GoujiReport) fails = check (SAME_RULE, other);

  /* The coarser print, 万元 with two places, stands for ±50 元. */
  g_assert_cmpuint (gouji_report_get_n_findings (holds), ==, 0);
  g_assert_cmpint (status_of (holds), ==, GOUJI_STATUS_PASSED);
  g_assert_cmpint (gouji_finding_get_severity (only_finding (fails)), ==, GOUJI_SEVERITY_ERROR);
  g_assert_nonnull (strstr (gouji_finding_get_equation (only_finding (fails)), "万元"));
}

static void
test_missing_table (void)
{
  g_autoptr (GoujiReport) one = check (SAME_RULE, INCOME "合计||10.00|10.00\n");
  g_autoptr (GoujiReport) none = check (SAME_RULE, "本单位无收支。\n");

  g_assert_cmpint (status_of (one), ==, GOUJI_STATUS_INSUFFICIENT_DATA);
  g_assert_nonnull (gouji_report_get_check (one, 0)->missing);
  g_assert_cmpuint (gouji_report_get_check (one, 0)->instances, ==, 0);
  g_assert_cmpint (status_of (none), ==, GOUJI_STATUS_NOT_APPLICABLE);
  g_assert_null (gouji_report_get_check (none, 0)->missing);
}

static void
test_bounds (void)
{
  static const char rule[] = "check Z1-bound question:\n"
                             "  支出总表[合计].项目支出 ≤ 6 万元\n";
  g_autoptr (GoujiReport) within = check (rule, HEADER "合计||10.00|4.00|6.00\n");
  g_autoptr (GoujiReport) beyond = check (rule, HEADER "合计||10.00|3.00|7.00\n");

  g_assert_cmpint (status_of (within), ==, GOUJI_STATUS_PASSED);
  g_assert_cmpint (status_of (beyond), ==, GOUJI_STATUS_FAILED);
  g_assert_cmpint (gouji_finding_get_severity (only_finding (beyond)), ==, GOUJI_SEVERITY_QUESTION);
}

static void
test_condition (void)
{
  static const char rule[] = "check Z1-when:\n"
                             "  when final\n"
                             "  expenditure[total].total = 1\n";
  g_autoptr (GoujiReport) report = check (rule, HEADER "合计||10.00|4.00|6.00\n");

  g_assert_cmpuint (gouji_report_get_n_findings (report), ==, 0);
  g_assert_cmpint (status_of (report), ==, GOUJI_STATUS_NOT_APPLICABLE);
}

static void
test_message (void)
{
  static const char rule[] = "check Z1-said in expenditure:\n"
                             "  message en \"{row}: {left} is not {right}, by {difference} {odd}\"\n"
                             "  for row: row.total = row.basic + row.project\n";
  g_autoptr (GoujiReport) report = check (rule, HEADER "208|社会保障和就业支出|10.00|4.00|5.00\n");

  g_assert_cmpstr (gouji_finding_get_message (only_finding (report)), ==,
                   "208 社会保障和就业支出: 10.00 is not 9.00, by 1.00 {odd}");
}

/* An id names what is meant, not where it stands. */
static void
test_stable_id (void)
{
  g_autoptr (GoujiReport) first = check (SUM_RULE, HEADER "208|社会保障和就业支出|9.00|4.00|6.00\n");
  g_autoptr (GoujiReport) again
      = check (SUM_RULE, "说明。\n\n" HEADER "201|一般公共服务支出|2.00|1.00|1.00\n"
                         "208|社会保障和就业支出|8.00|4.00|6.00\n");
  g_autoptr (GoujiReport) other = check (SUM_RULE, HEADER "210|卫生健康支出|9.00|4.00|6.00\n");
  const char *id = gouji_finding_get_id (only_finding (first));

  g_assert_cmpstr (id, ==, gouji_finding_get_id (only_finding (again)));
  g_assert_cmpstr (id, !=, gouji_finding_get_id (only_finding (other)));
}

/* A wrong 项 that breaks its 款, its 类 and the total is one finding with the others
 * under it. */
static void
test_one_cause (void)
{
  static const char rule[] = "check F1-tree in expenditure:\n"
                             "  for row with children: each amount: row = sum(row.children)\n"
                             "check F3-row in expenditure:\n"
                             "  for row: row.total = row.basic + row.project\n";
  g_autoptr (GoujiReport) report
      = check (rule, HEADER "208|社会保障和就业支出|10.00|10.00|\n"
                            "20805|行政事业单位养老支出|10.00|10.00|\n"
                            "2080505|机关事业单位基本养老保险缴费支出|19.00|9.00|\n"
                            "2080506|机关事业单位职业年金缴费支出|1.00|1.00|\n");
  guint roots = 0;

  g_assert_cmpuint (gouji_report_get_n_findings (report), >=, 2);
  for (guint i = 0; i < gouji_report_get_n_findings (report); i++)
    roots += gouji_finding_get_parent (gouji_report_get_finding (report, i)) == NULL;
  g_assert_cmpuint (roots, ==, 1);
}

/* The text states two figures under codes: one is the table's, one is not. */
static void
test_claim_ticks (void)
{
  g_autoptr (GoujiReport) report = check (
      "check Z2-text:\n  topic claimed-amounts\n",
      "2026年一般公共预算支出表\n单位：元\n科目编码|科目名称|合计|基本支出|项目支出\n"
      "201|一般公共服务支出|50,000.00|50,000.00|\n20126|档案事务|50,000.00|50,000.00|\n"
      "2012601|行政运行|20,000.00|20,000.00|\n2012604|档案馆|30,000.00|30,000.00|\n"
      "\n第二部分 预算编制说明\n\n"
      "一般公共服务支出（201类）档案事务（26款）行政运行（01项）2万元；"
      "一般公共服务支出（201类）档案事务（26款）档案馆（04项）4万元。\n");
  GoujiCoverage coverage = gouji_report_get_claim_coverage (report);
  GoujiFinding *finding = only_finding (report);
  const GoujiCellRef *wrong = gouji_finding_get_cell (finding, 0);
  g_autoptr (GPtrArray) claims = gouji_report_list_claims (report, wrong->block);
  g_autoptr (GPtrArray) elsewhere = gouji_report_list_claims (report, 0);
  const GoujiClaim *first;

  g_assert_cmpuint (claims->len, ==, 2);
  g_assert_cmpuint (elsewhere->len, ==, 0);
  first = g_ptr_array_index (claims, 0);
  g_assert_cmpstr (first->text, ==, "2万元");
  g_assert_cmpint (gouji_report_get_tick (report, &first->ref), ==, GOUJI_TICK_TIED);
  g_assert_cmpint (gouji_report_get_tick (report, wrong), ==, GOUJI_TICK_CONFLICTING);
  g_assert_cmpuint (coverage.amounts, ==, 2);
  g_assert_cmpuint (coverage.tied, ==, 1);
  g_assert_cmpuint (coverage.conflicting, ==, 1);
  g_assert_cmpuint (coverage.untied, ==, 0);
}

/* Parts that come to their sum are tied by it, also where no rule says that they are all;
 * a figure that is part of a sum and stated for itself is listed once. */
static void
test_part_ticks (void)
{
  g_autoptr (GoujiReport) report
      = check ("check Z2-sums:\n  topic claimed-sums\ncheck Z2-figures:\n  topic claimed-figures\n",
               "示例县水利局2026年单位预算\n第三部分 情况说明\n"
               "项目支出预算9.00万元，其中：水库维护4.00万元、防汛物资5.00万元。\n"
               "基本支出预算8.00万元，其中：水库维护4.00万元、防汛物资5.00万元。\n");
  GoujiCoverage coverage = gouji_report_get_claim_coverage (report);
  g_autoptr (GPtrArray) tied = gouji_report_list_claims (report, 2);
  g_autoptr (GPtrArray) untied = gouji_report_list_claims (report, 3);

  g_assert_cmpuint (gouji_report_get_n_findings (report), ==, 0);
  g_assert_cmpuint (tied->len, ==, 3);
  g_assert_cmpuint (untied->len, ==, 3);
  g_assert_cmpuint (coverage.tied, ==, 3);
  g_assert_cmpuint (coverage.untied, ==, 3);
}

static void
assert_claims (const char *rule, const char *text, guint tied, guint untied)
{
  g_autoptr (GoujiReport) report = check (rule, text);
  GoujiCoverage coverage = gouji_report_get_claim_coverage (report);

  g_assert_cmpuint (gouji_report_get_n_findings (report), ==, 0);
  g_assert_cmpuint (coverage.tied, ==, tied);
  g_assert_cmpuint (coverage.untied, ==, untied);
}

/* From nothing to something is 100 % more by custom, and no other per cent. */
static void
test_from_nothing (void)
{
  static const char rule[] = "check Z2-changes:\n  topic claimed-changes\n";

  assert_claims (rule,
                 "示例县水利局2026年单位预算\n第三部分 情况说明\n"
                 "水利工程支出53.00万元，与上年相比增加53.00万元，增长100%。\n",
                 2, 0);
  assert_claims (rule,
                 "示例县水利局2026年单位预算\n第三部分 情况说明\n"
                 "水利工程支出53.00万元，与上年相比增加53.00万元，增长50%。\n",
                 0, 2);
}

static guint
count_errors (const char *rule, const char *sentence)
{
  g_autofree char *text
      = g_strconcat ("示例县水利局2026年部门预算\n第三部分 情况说明\n", sentence, "\n", NULL);
  g_autoptr (GoujiReport) report = check (rule, text);

  return gouji_report_get_n_findings (report);
}

/* Each sentence twice: it is right with the first percentage, wrong with the second. */
static void
test_wordings (void)
{
  static const char rule[] = "check Z2-changes:\n  topic claimed-changes\n";
  static const struct
  {
    const char *sentence;
    const char *right;
    const char *wrong;
  } cases[] = {
    { "收入预算1,200.00万元，同比增加100.00万元，同比增长%s。", "9.09％", "9.90％" },
    { "支出预算1200万元，比上年预算数1300万元减少100万元，下降%s。", "7.69%", "8.33%" },
    { "收入预算1200万元，与上年预算数（1250.00万元）相比减少50.00万元，降低%s。", "4%", "5%" },
    { "收入预算1200万元，比上年1100万元增长%s。", "9.1%", "8.3%" },
    { "预算数为400万元，上年预算数为380万元，增加20万元，增长%s。", "5.26%", "6.26%" },
    { "2025年预算数为80万元，2026年预算数为100万元，增加20万元，增长%s。", "25%", "20%" },
    { "基本支出由上年的650万元增加到700万元，增长%s。", "7.69%", "7.14%" },
    { "公用经费由２０２５年的１２０万元增加到１３２万元，增长%s。", "１０％", "１％" },
    { "收入预算12,34\n5.67万元，比上年增加2,34\n5.67万元，增长%s。", "23.46%", "19.00%" },
    { "收入预算0.12亿元，其中：财政拨款收入1000万元，占比%s；其他收入200万元。", "83.33%",
      "93.33%" },
    { "政府采购支出总额300万元，其中：货物300万元。授予中小企业合同金额240万元，占政府采购支出总额"
      "的%s。",
      "80%", "40%" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) parts = g_strsplit (cases[i].sentence, "%s", 2);
      g_autofree char *right = g_strconcat (parts[0], cases[i].right, parts[1], NULL);
      g_autofree char *wrong = g_strconcat (parts[0], cases[i].wrong, parts[1], NULL);

      g_assert_cmpuint (count_errors (rule, right), ==, 0);
      g_assert_cmpuint (count_errors (rule, wrong), ==, 1);
    }
}

/* The percentage is of something else than the figure that stands before it. */
static void
test_other_subjects (void)
{
  static const char rule[] = "check Z2-changes:\n  topic claimed-changes\n";
  static const char *const sentences[] = {
    "项目支出500万元。与上年相比，收入预算增加200万元，增长20%。",
    "支出预算1,200.00万元，其中：基本支出700.00万元，占58.33%，其中：人员经费600.00万元，占85.71%"
    "。",
    "政府采购预算300万元，其中：授予小微企业合同金额120万元，占授予中小企业合同金额的50%。",
    "2026年支出1200万元，2025年支出1000万元，增加200万元，增长20%。",
    "增加200万元，比上年收入1000万元增长20%。",
    "支出增加500万元。与上年相比，增加200万元，增长20%。",
    "收入预算1200万元，比上年增加100万元，增长9.09%，占比提高2.3个百分点。",
  };

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    g_assert_cmpuint (count_errors (rule, sentences[i]), ==, 0);
}

/* A class that no table has costs nothing; a table of one line is its own total. */
static void
test_nothing_and_one (void)
{
  assert_claims ("check Z2-classes:\n  topic claimed-classes\n",
                 "2026年一般公共预算支出表\n单位：元\n科目编码|科目名称|合计|基本支出|项目支出\n"
                 "208|社会保障和就业支出|20,000.00|20,000.00|\n合计||20,000.00|20,000.00|\n"
                 "第二部分 预算编制说明\n"
                 "1. 教育（类）支出0万元。\n2. 公共安全（类）支出3万元。\n",
                 1, 1);
  assert_claims (
      "check Z2-figures:\n  topic claimed-figures\n",
      "2026年“三公”经费预算表\n单位：万元\n"
      "单位编码|单位名称|合计|因公出国(境)费|公务接待费|公务用车运行费\n"
      "404002|示例县水利局|30.00|0.00|2.00|28.00\n"
      "第二部分 预算编制说明\n公务接待费预算支出2.00万元。公务接待费预算支出7.77万元。\n",
      1, 1);
}

static void
test_ticks (void)
{
  g_autoptr (GoujiReport) report
      = check (SUM_RULE, HEADER "201|一般公共服务支出|2.00|1.00|1.00\n"
                                "208|社会保障和就业支出|9.00|4.00|6.00\n"
                                "210|卫生健康支出|9.00|4.00|5.01\n");
  int first = gouji_table_get_line (
                  gouji_disclosure_get_table (gouji_report_get_disclosure (report), 0), 0)
                  ->row;
  g_autoptr (GPtrArray) checks = gouji_report_list_checks (report, CELL (first, 2));
  GoujiCoverage coverage = gouji_report_get_coverage (report);

  g_assert_cmpint (gouji_report_get_tick (report, CELL (first, 2)), ==, GOUJI_TICK_TIED);
  g_assert_cmpint (gouji_report_get_tick (report, CELL (first + 1, 3)), ==, GOUJI_TICK_CONFLICTING);
  g_assert_cmpint (gouji_report_get_tick (report, CELL (first + 2, 4)), ==, GOUJI_TICK_ROUNDING);
  g_assert_cmpint (gouji_report_get_tick (report, CELL (first, 1)), ==, GOUJI_TICK_NONE);
  g_assert_cmpuint (checks->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (checks, 0), ==, "Z1-sum");
  g_assert_cmpuint (coverage.amounts, ==, 9);
  g_assert_cmpuint (coverage.tied, ==, 6);
  g_assert_cmpuint (coverage.conflicting, ==, 3);
  g_assert_cmpuint (coverage.untied, ==, 0);
}

static void
test_counts (void)
{
  g_autoptr (GoujiReport) report
      = check (SUM_RULE, HEADER "201|一般公共服务支出|2.00|1.00|1.00\n"
                                "208|社会保障和就业支出|9.00|4.00|6.00\n"
                                "210|卫生健康支出|9.00|4.00|5.01\n");
  const GoujiCheckStatus *status = gouji_report_get_check (report, 0);

  g_assert_cmpuint (gouji_report_count (report, GOUJI_SEVERITY_ERROR), ==, 1);
  g_assert_cmpuint (gouji_report_count (report, GOUJI_SEVERITY_ROUNDING), ==, 1);
  g_assert_cmpuint (gouji_report_count (report, GOUJI_SEVERITY_QUESTION), ==, 0);
  g_assert_cmpuint (status->instances, ==, 3);
  g_assert_cmpuint (status->failed, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
    {
      g_autofree char *path = g_strconcat ("/rules/evaluation/sum/", sums[i].name, NULL);

      g_test_add_data_func (path, &sums[i], test_sum);
    }
  g_test_add_func ("/rules/evaluation/column-places", test_column_places);
  g_test_add_func ("/rules/evaluation/same-fact", test_same_fact);
  g_test_add_func ("/rules/evaluation/units", test_units);
  g_test_add_func ("/rules/evaluation/missing-table", test_missing_table);
  g_test_add_func ("/rules/evaluation/bounds", test_bounds);
  g_test_add_func ("/rules/evaluation/condition", test_condition);
  g_test_add_func ("/rules/evaluation/message", test_message);
  g_test_add_func ("/rules/evaluation/stable-id", test_stable_id);
  g_test_add_func ("/rules/evaluation/one-cause", test_one_cause);
  g_test_add_func ("/rules/evaluation/ticks", test_ticks);
  g_test_add_func ("/rules/evaluation/claim-ticks", test_claim_ticks);
  g_test_add_func ("/rules/evaluation/wordings", test_wordings);
  g_test_add_func ("/rules/evaluation/other-subjects", test_other_subjects);
  g_test_add_func ("/rules/evaluation/from-nothing", test_from_nothing);
  g_test_add_func ("/rules/evaluation/nothing-and-one", test_nothing_and_one);
  g_test_add_func ("/rules/evaluation/part-ticks", test_part_ticks);
  g_test_add_func ("/rules/evaluation/counts", test_counts);
  return g_test_run ();
}
