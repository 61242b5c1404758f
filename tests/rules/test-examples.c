/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every built-in rule, formula or not, carries an example for which it holds and one
 * for which it fails, and says what would usually be wrong and where it comes from. */

#include "loader/gouji-rule-book.h"

static GoujiRuleSet *rules;

static void
try_example (guint rule, guint example)
{
  g_auto (GoujiExampleResult) result = { 0 };

  gouji_rule_book_try (rules, rule, example, &result);
  if (!result.as_told)
    g_test_message ("%s, example %u: %s", gouji_rule_set_get_info (rules, rule).id, example + 1,
                    result.problem);
  g_assert_true (result.as_told);
}

static void
test_rule (gconstpointer data)
{
  guint rule = GPOINTER_TO_UINT (data);
  GoujiRuleInfo info = gouji_rule_set_get_info (rules, rule);
  guint n[2] = { 0, 0 };

  g_assert_cmpstr (info.advice, !=, "");
  g_assert_cmpstr (info.source, !=, "");
  for (guint i = 0; i < info.n_examples; i++)
    {
      n[gouji_rule_set_get_example (rules, rule, i).passes ? 1 : 0]++;
      try_example (rule, i);
    }
  g_assert_cmpuint (n[0], >, 0);
  g_assert_cmpuint (n[1], >, 0);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  rules = gouji_rule_set_new_default ();
  for (guint i = 0; i < gouji_rule_set_get_n_rules (rules); i++)
    {
      g_autofree char *path
          = g_strdup_printf ("/rules/examples/%s", gouji_rule_set_get_info (rules, i).id);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_rule);
    }
  result = g_test_run ();
  g_object_unref (rules);
  return result;
}
