/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Formulas as rules of lines: what they say of columns, and which say more than that. */

#include "rules/gouji-line-rules.h"

#include <string.h>

static const GoujiRole roles[]
    = { GOUJI_ROLE_EXPENDITURE, GOUJI_ROLE_GENERAL, GOUJI_ROLE_FUND, GOUJI_ROLE_EXPENDITURE };

static GoujiRuleSet *
rules_with (const char *text)
{
  GoujiRuleSet *rules = gouji_rule_set_new_default ();
  g_autoptr (GError) error = NULL;

  gouji_rule_set_add_text (rules, "own.rules", text, strlen (text), &error);
  g_assert_no_error (error);
  return rules;
}

/* Rules a line: id, kind, and factors of rows. */
static char *
describe (GoujiRuleSet *rules, GoujiRole role, gboolean *complete, const char *const *columns)
{
  static const char *const kinds[] = { "row", "tree", "sources" };
  guint n = g_strv_length ((char **) columns);
  g_autoptr (GArray) compiled = gouji_line_rules_compile (rules, role, roles, G_N_ELEMENTS (roles),
                                                          columns, n, complete);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < compiled->len; i++)
    {
      const GoujiLineRule *rule = &g_array_index (compiled, GoujiLineRule, i);

      g_string_append_printf (text, "%s %s", rule->id, kinds[rule->kind]);
      for (guint j = 0; rule->kind == GOUJI_LINE_RULE_ROW && j < n; j++)
        g_string_append_printf (text, " %+d", rule->factors[j]);
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

static const char *const usual[] = { "total", "basic", "project", NULL };

static void
test_built_in (void)
{
  g_autoptr (GoujiRuleSet) rules = gouji_rule_set_new_default ();
  gboolean complete;
  g_autofree char *expenditure = describe (rules, GOUJI_ROLE_EXPENDITURE, &complete, usual);
  g_autofree char *general = NULL;

  g_assert_true (complete);
  g_assert_cmpstr (expenditure, ==,
                   "F1-tree tree\nF3-basic-project row +1 -1 -1\nX1-expenditure-sources sources\n");
  general = describe (rules, GOUJI_ROLE_GENERAL, &complete, usual);
  g_assert_true (complete);
  g_assert_cmpstr (general, ==, "F1-tree tree\nF3-basic-project row +1 -1 -1\n");
}

/* What is optional counts where it is printed. */
static void
test_columns (void)
{
  static const char *const more[] = { "project", "carry-out", "total", "basic", NULL };
  static const char *const fewer[] = { "total", "basic", NULL };
  g_autoptr (GoujiRuleSet) rules = gouji_rule_set_new_default ();
  gboolean complete;
  g_autofree char *with_more = describe (rules, GOUJI_ROLE_GENERAL, &complete, more);
  g_autofree char *with_fewer = describe (rules, GOUJI_ROLE_GENERAL, &complete, fewer);

  g_assert_cmpstr (with_more, ==, "F1-tree tree\nF3-basic-project row -1 -1 +1 -1\n");
  g_assert_cmpstr (with_fewer, ==, "F1-tree tree\n");
}

static void
assert_complete (const char *formula, gboolean expected)
{
  g_autofree char *text
      = g_strdup_printf ("check F3-own in general:\n  title en \"Own\" zh \"自定\"\n  %s\n", formula);
  g_autoptr (GoujiRuleSet) rules = rules_with (text);
  gboolean complete;
  g_autofree char *described = describe (rules, GOUJI_ROLE_GENERAL, &complete, usual);

  g_assert_cmpint (complete, ==, expected);
  g_assert_cmpint (strstr (described, "F3-own") != NULL, ==, FALSE);
}

/* What a rule of lines cannot say makes the columns incomplete; what has nothing to say
 * of lines with codes alone does not. */
static void
test_more (void)
{
  assert_complete ("for row: row.total * 2 = row.basic", FALSE);
  assert_complete ("for row: row.total ≥ row.basic", FALSE);
  assert_complete ("for row: where row.basic > 0: row.total = row.basic", FALSE);
  assert_complete ("general[205].total = expenditure[205].total", FALSE);
  assert_complete ("for row: row.total = row.fiscal", TRUE);
  assert_complete ("for row [total]: row.total = row.basic", TRUE);
  assert_complete ("general[total].total = expenditure[total].total", TRUE);
  assert_complete ("general[205].total = income[205].total", TRUE);
  assert_complete ("general[205].total = sum(projects.annual.total)", TRUE);
}

static void
test_own (void)
{
  g_autoptr (GoujiRuleSet) rules
      = rules_with ("check F3-own in general:\n  title en \"Own\" zh \"自定\"\n"
                    "  for row: row.total - row.project = (row.fiscal else row.basic)\n");
  gboolean complete;
  g_autofree char *described = describe (rules, GOUJI_ROLE_GENERAL, &complete, usual);

  g_assert_true (complete);
  g_assert_true (g_str_has_suffix (described, "F3-own row +1 -1 -1\n"));
}

static void
test_shares (void)
{
  guint counts[GOUJI_N_SHARES] = { 0 };

  g_assert_cmpint (gouji_line_rules_find_share (GOUJI_ROLE_EXPENDITURE, "支出总表"), ==, GOUJI_SHARE_ALL);
  g_assert_cmpint (gouji_line_rules_find_share (GOUJI_ROLE_EXPENDITURE, "单位资金支出表"), ==,
                   GOUJI_SHARE_SOURCE);
  g_assert_cmpint (gouji_line_rules_find_share (GOUJI_ROLE_FUND, "政府性基金预算支出表"), ==,
                   GOUJI_SHARE_FISCAL);
  g_assert_cmpint (gouji_line_rules_find_share (GOUJI_ROLE_INCOME, "收入总表"), ==, GOUJI_SHARE_NONE);
  counts[GOUJI_SHARE_ALL] = 1;
  counts[GOUJI_SHARE_SOURCE] = 1;
  g_assert_false (gouji_line_rules_are_shares (counts));
  counts[GOUJI_SHARE_SOURCE] = 2;
  g_assert_true (gouji_line_rules_are_shares (counts));
  counts[GOUJI_SHARE_ALL] = 2;
  g_assert_false (gouji_line_rules_are_shares (counts));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/line-rules/built-in", test_built_in);
  g_test_add_func ("/line-rules/columns", test_columns);
  g_test_add_func ("/line-rules/more", test_more);
  g_test_add_func ("/line-rules/own", test_own);
  g_test_add_func ("/line-rules/shares", test_shares);
  return g_test_run ();
}
