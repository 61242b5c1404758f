/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which cell is suspected when one, or two that changed places, are wrong. */

#include <gio/gio.h>
#include <string.h>

#include "loader/gouji-loader.h"
#include "rules/gouji-causes-private.h"

#define HEAD "松溪县档案馆2023年度单位预算\n\n"
#define STATEMENT(Title)                       \
  Title "\n\n单位：万元\n\n"                   \
        "科目编码\t科目名称\t合计\t基本支出\t项目支出\n" \
        "合计\t\t452.40\t362.40\t90.00\n"      \
        "201\t一般公共服务支出\t402.40\t312.40\t90.00\n" \
        "20126\t档案事务\t402.40\t312.40\t90.00\n" \
        "2012601\t行政运行\t312.40\t312.40\t\n" \
        "2012604\t档案馆\t90.00\t\t90.00\n"    \
        "221\t住房保障支出\t50.00\t50.00\t\n"  \
        "22102\t住房改革支出\t50.00\t50.00\t\n" \
        "2210201\t住房公积金\t50.00\t50.00\t\n\n"

#define EXPENDITURE STATEMENT ("2023年支出总表")
#define GENERAL STATEMENT ("2023年一般公共预算支出表")
#define BASIC                                  \
  "2023年一般公共预算基本支出表\n\n单位：万元\n\n" \
  "科目编码\t科目名称\t合计\t人员经费\t公用经费\n" \
  "合计\t\t362.40\t312.00\t50.40\n"            \
  "301\t工资福利支出\t312.00\t312.00\t\n"      \
  "30101\t基本工资\t262.00\t262.00\t\n"        \
  "30103\t奖金\t50.00\t50.00\t\n"              \
  "302\t商品和服务支出\t50.40\t\t50.40\n"      \
  "30201\t办公费\t30.40\t\t30.40\n"            \
  "30211\t差旅费\t20.00\t\t20.00\n"

#define PLAIN                                  \
  "2023年一般公共预算基本支出表\n\n单位：万元\n\n" \
  "科目编码\t科目名称\t预算数\n"              \
  "合计\t\t362.40\n"                         \
  "301\t工资福利支出\t312.00\n"              \
  "30101\t基本工资\t232.00\n"                \
  "30102\t津贴补贴\t30.00\n"                 \
  "30103\t奖金\t50.00\n"                     \
  "302\t商品和服务支出\t50.40\n"             \
  "30201\t办公费\t50.40\n"

#define PURCHASES                                                                                  \
  "\n2023年政府采购预算表\n\n单位：万元\n\n"                                          \
  "采购品目\t金额\n"                                                                         \
  "合计\t70.00\n"                                                                                \
  "奖金\t50.00\n"                                                                                \
  "办公设备\t20.00\n"

static GoujiReport *
check_text (const char *text)
{
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("gouji-XXXXXX.txt", &stream, &error);
  g_autoptr (GPtrArray) disclosures = NULL;
  g_autoptr (GoujiRuleSet) rules = gouji_rule_set_new_default ();
  GoujiReport *report;

  g_assert_no_error (error);
  g_file_replace_contents (file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL,
                           &error);
  g_assert_no_error (error);
  disclosures = gouji_load (file, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  report = gouji_checker_run (rules, g_ptr_array_index (disclosures, 0), NULL, &error);
  g_assert_no_error (error);
  g_file_delete (file, NULL, NULL);
  return report;
}

/* @text with @after where @before first stands. */
static char *
change (const char *text, const char *before, const char *after)
{
  const char *found = strstr (text, before);

  g_assert_nonnull (found);
  return g_strdup_printf ("%.*s%s%s", (int) (found - text), text, after, found + strlen (before));
}

/* The first of @report's errors that follows from no other. */
static GoujiFinding *
find_head (GoujiReport *report)
{
  for (guint i = 0; i < gouji_report_get_n_findings (report); i++)
    {
      GoujiFinding *finding = gouji_report_get_finding (report, i);

      if (gouji_finding_get_severity (finding) == GOUJI_SEVERITY_ERROR
          && gouji_finding_get_parent (finding) == NULL)
        return finding;
    }
  return NULL;
}

static void
assert_suspect (GoujiReport *report, guint index, guint line, guint field, const char *value)
{
  GoujiFinding *head = find_head (report);
  const GoujiSuspect *suspect;
  GoujiPlace place;

  g_assert_nonnull (head);
  g_assert_cmpuint (gouji_finding_get_n_suspects (head), >, index);
  suspect = gouji_finding_get_suspect (head, index);
  place = gouji_disclosure_get_place (gouji_report_get_disclosure (report), &suspect->cell);
  g_assert_cmpuint (place.line, ==, line);
  g_assert_cmpuint (place.field, ==, field);
  g_assert_cmpstr (suspect->value, ==, value);
}

static guint
count_errors (GoujiReport *report, gboolean heads)
{
  guint n = 0;

  for (guint i = 0; i < gouji_report_get_n_findings (report); i++)
    {
      GoujiFinding *finding = gouji_report_get_finding (report, i);

      n += gouji_finding_get_severity (finding) == GOUJI_SEVERITY_ERROR
           && (!heads || gouji_finding_get_parent (finding) == NULL);
    }
  return n;
}

static void
test_holds (void)
{
  g_autoptr (GoujiReport) report = check_text (HEAD EXPENDITURE GENERAL BASIC);

  g_assert_cmpuint (count_errors (report, FALSE), ==, 0);
}

/* A wrong item breaks its parent, its row and what another table prints: one cause. */
static void
test_item (void)
{
  g_autofree char *text = change (HEAD EXPENDITURE GENERAL BASIC, "档案馆\t90.00", "档案馆\t91.00");
  g_autoptr (GoujiReport) report = check_text (text);

  g_assert_cmpuint (count_errors (report, FALSE), >=, 3);
  g_assert_cmpuint (count_errors (report, TRUE), ==, 1);
  assert_suspect (report, 0, 12, 3, "90.00");
  g_assert_cmpuint (gouji_finding_get_suspect (find_head (report), 0)->settled, >=, 3);
  g_assert_nonnull (strstr (gouji_finding_get_advice (find_head (report)), "90.00"));
}

/* Nothing else prints the items, but the slip shows: 322.00 for 232.00, and the class is
 * confirmed by the total. */
static void
test_slip (void)
{
  g_autofree char *text = change (HEAD PLAIN, "基本工资\t232.00", "基本工资\t322.00");
  g_autoptr (GoujiReport) report = check_text (text);

  g_assert_cmpuint (count_errors (report, TRUE), ==, 1);
  assert_suspect (report, 0, 10, 3, "232.00");
}

/* Two amounts of a column changed places: every sum holds, both rows do not. */
static void
test_swap (void)
{
  g_autofree char *first = change (HEAD EXPENDITURE GENERAL BASIC, "办公费\t30.40", "办公费\t20.00");
  g_autofree char *text = change (first, "差旅费\t20.00", "差旅费\t30.40");
  g_autoptr (GoujiReport) report = check_text (text);

  g_assert_cmpuint (count_errors (report, TRUE), ==, 1);
  assert_suspect (report, 0, 41, 3, "30.40");
  assert_suspect (report, 1, 42, 3, "20.00");
}

/* A sum and its addend changed places: the sum of sums is wrong by their distance, the
 * sum by twice that. */
static void
test_swap_with_sum (void)
{
  g_autofree char *first = change (HEAD PLAIN, "支出\t312.00", "支出\t232.00");
  g_autofree char *text = change (first, "基本工资\t232.00", "基本工资\t312.00");
  g_autoptr (GoujiReport) report = check_text (text);

  g_assert_cmpuint (count_errors (report, FALSE), ==, 2);
  g_assert_cmpuint (count_errors (report, TRUE), ==, 1);
  assert_suspect (report, 0, 9, 3, "312.00");
  assert_suspect (report, 1, 10, 3, "232.00");
}

/* Any item of the class may be wrong by one, but planned amounts are round. */
static void
test_round (void)
{
  g_autofree char *text = change (HEAD PLAIN, "津贴补贴\t30.00", "津贴补贴\t31.00");
  g_autoptr (GoujiReport) report = check_text (text);

  g_assert_cmpuint (count_errors (report, TRUE), ==, 1);
  assert_suspect (report, 0, 11, 3, "30.00");
}

/* What is printed elsewhere for the same item decides, though nothing compares the two. */
static void
test_echo (void)
{
  g_autofree char *text = change (HEAD PLAIN PURCHASES, "奖金\t50.00", "奖金\t40.00");
  g_autoptr (GoujiReport) report = check_text (text);

  g_assert_cmpuint (count_errors (report, TRUE), ==, 1);
  assert_suspect (report, 0, 12, 3, "50.00");
}

static void
test_rates (void)
{
  static const struct
  {
    const char *printed;
    const char *right;
    const char *slack;
    guint rate;
  } cases[] = {
    { "1306.36", "1306.63", "0", 4 },    { "1306.36", "1307.36", "0", 3 },
    { "-5.00", "5.00", "0", 4 },         { "-5.00", "5.02", "0.05", 4 },
    { "-5.00", "5.02", "0.01", 0 },      { "9.05", "0.95", "0", 4 },
    { "1306.36", "1306.65", "0.02", 4 }, { "1306.36", "1306.65", "0.01", 0 },
    { "1.36", "1306.36", "0", 2 },       { "1.00", "0.00", "0", 1 },
    { "1306.36", "1417.36", "0", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GoujiDecimal printed;
      GoujiDecimal right;
      GoujiDecimal slack;

      g_assert_true (gouji_decimal_parse (cases[i].slack, -1, &slack));
      g_assert_true (gouji_decimal_parse (cases[i].printed, -1, &printed));
      g_assert_true (gouji_decimal_parse (cases[i].right, -1, &right));
      g_assert_cmpuint (gouji_causes_rate_slip (printed, right, slack), ==, cases[i].rate);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/causes/holds", test_holds);
  g_test_add_func ("/rules/causes/item", test_item);
  g_test_add_func ("/rules/causes/slip", test_slip);
  g_test_add_func ("/rules/causes/swap", test_swap);
  g_test_add_func ("/rules/causes/swap-with-sum", test_swap_with_sum);
  g_test_add_func ("/rules/causes/round", test_round);
  g_test_add_func ("/rules/causes/echo", test_echo);
  g_test_add_func ("/rules/causes/rates", test_rates);
  return g_test_run ();
}
