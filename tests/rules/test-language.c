/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a rule file may say, and where a mistake in it is reported. */

#include <string.h>

#include "model/gouji-error.h"
#include "rules/gouji-rule-info.h"
#include "rules/gouji-rule-set-private.h"

typedef struct
{
  const char *name;
  const char *text;
  guint line, column;
  const char *expected; /* part of the message */
} Mistake;

static const Mistake mistakes[] = {
  { "word", "chekc Z1:\n", 1, 1, "“check”" },
  { "no-name", "check :\n", 1, 7, "the check's name" },
  { "no-colon", "check Z1-a\n  income[total].total = 1\n", 2, 3, "“:”" },
  { "table", "check Z1-a:\n  incomes[total].total = 1\n", 2, 3, "a table such as" },
  { "column", "check Z1-a:\n  income[total].totals = 1\n", 2, 17, "a column such as" },
  { "line", "check Z1-a:\n  income[sum].total = 1\n", 2, 10, "a code, a line such as" },
  { "bracket", "check Z1-a:\n  income[total.total = 1\n", 2, 15, "“]”" },
  { "operator", "check Z1-a:\n  income[total].total\n", 3, 1, "one of = ≤ ≥" },
  { "operand", "check Z1-a:\n  income[total].total = \n", 3, 1, "found the end of the file" },
  { "string", "check Z1-a:\n  title en \"Half\n  1 = 1\n", 2, 12, "must end with" },
  { "sign", "check Z1-a:\n  1 = 1 & 2\n", 2, 9, "“&” means nothing" },
  { "several", "check Z1-a in income:\n  for row: row = row.children\n", 2, 18, "sum(…)" },
  { "row-alone", "check Z1-a:\n  income[row].total = 1\n", 2, 10, "a code, a line such as" },
  { "project-lines", "check Z1-a:\n  for project: procurement[project].total = 1\n", 2, 16,
    "sum(…)" },
  { "no-scope", "check Z1-a:\n  for row: row.total = 1\n", 2, 10, "tables after the check's name" },
  { "loop", "check Z1-a in income:\n  for line: 1 = 1\n", 2, 7, "row or project" },
  { "two-tables", "check Z1-a:\n  for row in income match code: 1 = 1\n", 2, 21,
    "exactly two tables" },
  { "period", "check Z1-a:\n  sum(projects.monthly.total) = 1\n", 2, 16, "annual or whole" },
  { "source", "check Z1-a:\n  sum(projects.annual.bank) = 1\n", 2, 23, "total, sources" },
  { "topic", "check Z1-a:\n  topic nothing\n", 2, 9, "built-in topic" },
  { "twice", "check Z1-a:\n  1 = 1\ncheck Z1-a:\n  1 = 1\n", 3, 7, "a name no other check has" },
  { "verdict", "check Z1-a:\n  1 = 1\nexample perhaps\nend\n", 3, 9, "pass or fail" },
  { "pass-at", "check Z1-a:\n  1 = 1\nexample pass at 1:1\nend\n", 3, 14, "the end of the line" },
  { "at", "check Z1-a:\n  1 = 1\nexample fail at 0:1\nend\n", 3, 17, "a number from 1" },
  { "at-more", "check Z1-a:\n  1 = 1\nexample fail at 1:2 3\nend\n", 3, 21, "the end of the line" },
  { "no-end", "check Z1-a:\n  1 = 1\nexample pass\n  a | b\n", 3, 9, "“end”" },
  { "chinese", "check Z1-a:\n  支出总表[合计].基本开支 = 1\n", 2, 12, "a column such as" },
};

static void
test_mistake (gconstpointer data)
{
  const Mistake *mistake = data;
  g_autoptr (GoujiRuleSet) rules = gouji_rule_set_new ();
  g_autoptr (GError) error = NULL;
  const char *source;
  guint line, column;

  g_assert_false (gouji_rule_set_add_text (rules, "office.rules", mistake->text,
                                           strlen (mistake->text), &error));
  g_assert_true (gouji_error_get_place (error, &source, &line, &column));
  g_test_message ("%s", error->message);
  g_assert_cmpstr (source, ==, "office.rules");
  g_assert_cmpuint (line, ==, mistake->line);
  g_assert_cmpuint (column, ==, mistake->column);
  g_assert_nonnull (strstr (error->message, mistake->expected));
  g_assert_cmpuint (gouji_rule_set_get_n_rules (rules), ==, 0);
}

/* What is right before a mistake is not taken either, and rules from before stay. */
static void
test_all_or_nothing (void)
{
  g_autoptr (GoujiRuleSet) rules = gouji_rule_set_new_default ();
  g_autoptr (GError) error = NULL;
  guint before = gouji_rule_set_get_n_rules (rules);
  const char *text = "check Z1-a:\n  1 = 1\ncheck Z1-b:\n  1 =\n";

  g_assert_false (gouji_rule_set_add_text (rules, "office.rules", text, strlen (text), &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (gouji_rule_set_get_n_rules (rules), ==, before);
  g_assert_cmpint (gouji_rule_set_find_rule (rules, "Z1-a"), <, 0);
}

static void
test_not_utf8 (void)
{
  g_autoptr (GoujiRuleSet) rules = gouji_rule_set_new ();
  g_autoptr (GError) error = NULL;
  const char text[] = "# \n# \xB1\xED\n";
  guint line;

  g_assert_false (gouji_rule_set_add_text (rules, "office.rules", text, strlen (text), &error));
  g_assert_true (gouji_error_get_place (error, NULL, &line, NULL));
  g_assert_cmpuint (line, ==, 2);
}

/* A condition of very many parts is refused where it gets too long, and at once. */
static void
test_long_condition (void)
{
  g_autoptr (GoujiRuleSet) rules = gouji_rule_set_new ();
  g_autoptr (GString) text = g_string_new ("check Z1-a:\n  when budget");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, " and budget");
  g_string_append (text, "\n  income[total].total = 1 元\n");
  g_assert_false (gouji_rule_set_add_text (rules, "long.rules", text->str, text->len, &error));
  g_assert_nonnull (strstr (error->message, "a shorter condition"));
}

static void
test_deep (void)
{
  g_autoptr (GoujiRuleSet) rules = gouji_rule_set_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new ("check Z1-a:\n  ");

  for (guint i = 0; i < 10000; i++)
    g_string_append_c (text, '(');
  g_assert_false (gouji_rule_set_add_text (rules, "deep.rules", text->str, text->len, &error));
  g_assert_nonnull (strstr (error->message, "fewer brackets"));
}

/* Everything the manual names parses, in English and in Chinese, with signs of either
 * width. */
static void
test_accepted (void)
{
  static const char text[]
      = "check Z1-english question in expenditure, general:\n"
        "  title en \"Title\" zh \"标题\"\n"
        "  message en \"{cell}: {left} against {right}\" zh \"{cell}：{left}，{right}\"\n"
        "  advice en \"Ask.\" zh \"请核实。\"\n"
        "  source \"财预〔2016〕143号\"\n"
        "  when budget and not table(fund)\n"
        "  for row with children: each amount: row = sum(row.children)\n"
        "check Z1-chinese:\n"
        "  支出总表［合计］.项目支出 ≤ 10000 万元\n"
        "check Z1-wide question in 支出总表：\n"
        "  对 行：行.合计＝行.基本支出＋行.项目支出\n"
        "check Z1-projects:\n"
        "  求和(各项目.年度.资金总额) = expenditure[total].project\n"
        "check Z1-count:\n"
        "  count(expenditure.items) >= 1\n"
        "check Z1-tables in 收入总表, 收支总表, 支出总表:\n"
        "  when 预算 and 列示(收入总表[合计].合计) and 非 有表(政府性基金预算支出表)\n"
        "  for 行: 行.合计 ≥ 0\n"
        "check Z1-header in expenditure:\n"
        "  for row: row.\"其中：专项\" <= row.project\n";
  g_autoptr (GoujiRuleSet) rules = gouji_rule_set_new ();
  g_autoptr (GError) error = NULL;
  GoujiRuleInfo info;

  gouji_rule_set_add_text (rules, "office.rules", text, strlen (text), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (gouji_rule_set_get_n_rules (rules), ==, 7);
  info = gouji_rule_set_get_info (rules, 0);
  g_assert_cmpstr (info.id, ==, "Z1-english");
  g_assert_cmpstr (info.check, ==, "Z1");
  g_assert_cmpint (info.severity, ==, GOUJI_SEVERITY_QUESTION);
  g_assert_cmpstr (info.title, ==, "Title");
  g_assert_cmpstr (info.advice, ==, "Ask.");
  g_assert_cmpstr (info.source, ==, "财预〔2016〕143号");
  g_assert_true (g_str_has_prefix (info.text, "check Z1-english"));
  g_assert_true (g_str_has_suffix (info.text, "sum(row.children)"));
}

static void
test_examples (void)
{
  static const char text[] = "check Z1-a:\n"
                             "  1 = 1\n"
                             "example pass\n"
                             "  支出总表\n"
                             "\n"
                             "  a | b\n"
                             "end\n"
                             "example fail at 5:3 # here\n"
                             "end\n"
                             "check Z1-b:\n"
                             "  1 = 1\n";
  g_autoptr (GoujiRuleSet) rules = gouji_rule_set_new ();
  g_autoptr (GError) error = NULL;
  GoujiRuleExample example;

  gouji_rule_set_add_text (rules, "office.rules", text, strlen (text), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (gouji_rule_set_get_info (rules, 0).n_examples, ==, 2);
  g_assert_cmpuint (gouji_rule_set_get_info (rules, 1).n_examples, ==, 0);
  example = gouji_rule_set_get_example (rules, 0, 0);
  g_assert_true (example.passes);
  g_assert_cmpuint (example.line, ==, 3);
  g_assert_cmpstr (example.text, ==, "支出总表\n\na | b\n");
  g_assert_cmpuint (example.at_line, ==, 0);
  example = gouji_rule_set_get_example (rules, 0, 1);
  g_assert_false (example.passes);
  g_assert_cmpuint (example.at_line, ==, 5);
  g_assert_cmpuint (example.at_field, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autofree char *path = g_strconcat ("/rules/language/mistake/", mistakes[i].name, NULL);

      g_test_add_data_func (path, &mistakes[i], test_mistake);
    }
  g_test_add_func ("/rules/language/all-or-nothing", test_all_or_nothing);
  g_test_add_func ("/rules/language/not-utf8", test_not_utf8);
  g_test_add_func ("/rules/language/deep", test_deep);
  g_test_add_func ("/rules/language/long-condition", test_long_condition);
  g_test_add_func ("/rules/language/accepted", test_accepted);
  g_test_add_func ("/rules/language/examples", test_examples);
  return g_test_run ();
}
