/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/gouji-error.h"
#include "rules/gouji-rule-info.h"
#include "rules/gouji-rule-settings.h"

static GoujiRuleInfo
info_of (GoujiRuleSet *rules, const char *id)
{
  return gouji_rule_set_get_info (rules, gouji_rule_set_find_rule (rules, id));
}

static void
test_check (void)
{
  g_autoptr (GoujiRuleSet) rules = gouji_rule_set_new_default ();

  g_assert_true (gouji_rule_set_set_enabled (rules, "X1", FALSE));
  g_assert_false (info_of (rules, "X1-general-basic").enabled);
  g_assert_true (info_of (rules, "X2-total").enabled);
  g_assert_true (gouji_rule_set_set_enabled (rules, "X1-general-basic", TRUE));
  g_assert_true (info_of (rules, "X1-general-basic").enabled);
  g_assert_false (gouji_rule_set_set_enabled (rules, "X99", FALSE));
}

static void
test_severity (void)
{
  g_autoptr (GoujiRuleSet) rules = gouji_rule_set_new_default ();

  g_assert_true (gouji_rule_set_set_severity (rules, "X2-total", GOUJI_SEVERITY_NOTE));
  g_assert_cmpint (info_of (rules, "X2-total").severity, ==, GOUJI_SEVERITY_NOTE);
  g_assert_cmpint (info_of (rules, "X2-total").written, ==, GOUJI_SEVERITY_ERROR);
  gouji_rule_set_reset_settings (rules);
  g_assert_cmpint (info_of (rules, "X2-total").severity, ==, GOUJI_SEVERITY_ERROR);
}

/* What one set says of itself makes another like it. */
static void
test_text (void)
{
  g_autoptr (GoujiRuleSet) rules = gouji_rule_set_new_default ();
  g_autoptr (GoujiRuleSet) other = gouji_rule_set_new_default ();
  g_autoptr (GPtrArray) unknown = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;

  g_assert_true (gouji_rule_set_apply_settings (
      rules, "s", "# ours\n\n[checks]\nX1=off\nX1-general-basic = on\nX2-total = question\nZ9=off\n",
      &unknown, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (unknown->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (unknown, 0), ==, "Z9");
  text = gouji_rule_set_dup_settings (rules);
  g_assert_true (gouji_rule_set_apply_settings (other, "s", text, NULL, &error));
  g_assert_no_error (error);
  again = gouji_rule_set_dup_settings (other);
  g_assert_cmpstr (text, ==, again);
  g_assert_true (info_of (other, "X1-general-basic").enabled);
  g_assert_false (info_of (other, "X1-expenditure-general").enabled);
  g_assert_cmpint (info_of (other, "X2-total").severity, ==, GOUJI_SEVERITY_QUESTION);
}

static void
test_nothing (void)
{
  g_autoptr (GoujiRuleSet) rules = gouji_rule_set_new_default ();
  g_autofree char *text = gouji_rule_set_dup_settings (rules);

  g_assert_cmpstr (text, ==, "[checks]\n");
}

static void
test_mistakes (void)
{
  static const struct
  {
    const char *text;
    guint line, column;
  } mistakes[] = { { "[checks]\nX1\n", 2, 3 }, { "X1=maybe\n", 1, 4 } };
  g_autoptr (GoujiRuleSet) rules = gouji_rule_set_new_default ();

  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autoptr (GError) error = NULL;
      guint line, column;

      g_assert_false (gouji_rule_set_apply_settings (rules, "s", mistakes[i].text, NULL, &error));
      g_assert_error (error, GOUJI_ERROR, GOUJI_ERROR_SYNTAX);
      g_assert_true (gouji_error_get_place (error, NULL, &line, &column));
      g_assert_cmpuint (line, ==, mistakes[i].line);
      g_assert_cmpuint (column, ==, mistakes[i].column);
    }
}

static const GoujiCheckStatus *
find_status (GoujiReport *report, const char *check)
{
  for (guint i = 0; i < gouji_report_get_n_checks (report); i++)
    if (g_str_equal (gouji_report_get_check (report, i)->check, check))
      return gouji_report_get_check (report, i);
  return NULL;
}

/* Nothing is silent: a check that is off says so. */
static void
test_report (void)
{
  g_autoptr (GoujiRuleSet) rules = gouji_rule_set_new_default ();
  g_autoptr (GoujiDisclosure) disclosure = gouji_disclosure_new ();
  g_autoptr (GoujiReport) report = NULL;

  g_assert_true (gouji_rule_set_set_enabled (rules, "T1", FALSE));
  report = gouji_checker_run (rules, disclosure, NULL, NULL);
  g_assert_cmpint (find_status (report, "T1")->status, ==, GOUJI_STATUS_OFF);
  g_assert_cmpstr (gouji_status_get_name (GOUJI_STATUS_OFF), ==, "off");
  g_assert_cmpint (find_status (report, "F1")->status, !=, GOUJI_STATUS_OFF);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/settings/check", test_check);
  g_test_add_func ("/rules/settings/severity", test_severity);
  g_test_add_func ("/rules/settings/text", test_text);
  g_test_add_func ("/rules/settings/nothing", test_nothing);
  g_test_add_func ("/rules/settings/mistakes", test_mistakes);
  g_test_add_func ("/rules/settings/report", test_report);
  return g_test_run ();
}
