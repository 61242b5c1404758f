/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents no office prints: what is beyond a limit is said to be, or not read as if it
 * were whole. */

#include <string.h>

#include "readers/gouji-reader.h"
#include "recognise/gouji-recogniser.h"
#include "rules/gouji-checker.h"
#include "rules/gouji-rule-set-private.h"

#define FIGURES "check Z2-figures:\n  topic claimed-figures\n"
#define HEADING "示例县水利局2026年单位预算\n第三部分 情况说明\n"
#define TABLE                                                                                                                \
  "2026年支出总表\n单位：万元\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n\t合计\t9.00\t4." \
  "00\t5.00\n"

static GoujiReport *
check (const char *text)
{
  g_autoptr (GoujiRuleSet) rules = gouji_rule_set_new ();
  g_autoptr (GoujiDisclosure) disclosure = gouji_disclosure_new ();
  g_autoptr (GError) error = NULL;
  guint source = gouji_disclosure_add_source (disclosure, "", "");
  GoujiReport *report;

  gouji_rule_set_add_text (rules, "test.rules", FIGURES, strlen (FIGURES), &error);
  g_assert_no_error (error);
  gouji_text_reader_read (disclosure, source, text, strlen (text), &error);
  g_assert_no_error (error);
  gouji_recognise (disclosure);
  report = gouji_checker_run (rules, disclosure, NULL, &error);
  g_assert_no_error (error);
  return report;
}

static GString *
repeat (const char *head, const char *part, guint n)
{
  GString *text = g_string_new (head);

  for (guint i = 0; i < n; i++)
    g_string_append (text, part);
  return text;
}

/* Twice as many figures as tables, all of them different, are more pairs than are compared. */
static void
assert_compared (guint n_tables, guint n_figures, const char *lacks)
{
  GString *text = repeat (HEADING, "", 0);
  g_autoptr (GoujiReport) report = NULL;
  const GoujiCheckStatus *status;

  for (guint i = 0; i < n_figures; i++)
    g_string_append_printf (text, "支出预算总计%u.25万元。\n", 1000 + i);
  for (guint i = 0; i < n_tables; i++)
    g_string_append (text, TABLE "\n");
  report = check (text->str);
  g_string_free (text, TRUE);
  status = gouji_report_get_check (report, 0);
  g_assert_cmpstr (status->lacks, ==, lacks);
  if (lacks != NULL)
    g_assert_cmpint (status->status, ==, GOUJI_STATUS_INSUFFICIENT_DATA);
}

static void
test_figures (void)
{
  assert_compared (10, 20, NULL);
  assert_compared (1500, 3000, "more figures than a disclosure has");
}

/* A figure in a line of many sentences stands where it is printed. */
static void
test_sentences (void)
{
  GString *text = repeat (HEADING, "水库照常维护。", 4000);
  gsize line = text->len - strlen (HEADING);
  g_autoptr (GoujiReport) report = NULL;
  g_autoptr (GPtrArray) claims = NULL;

  g_string_append (text, "支出预算总计9.00万元。\n\n" TABLE);
  report = check (text->str);
  claims = gouji_report_list_claims (report, 2);
  g_assert_cmpuint (claims->len, ==, 1);
  g_assert_cmpuint (((const GoujiClaim *)g_ptr_array_index (claims, 0))->ref.offset, ==,
                    line + strlen ("支出预算总计"));
  g_assert_cmpuint (gouji_report_get_claim_coverage (report).tied, ==, 1);
  g_string_free (text, TRUE);
}

static void
assert_read (guint n_words, gboolean read)
{
  GString *text = repeat (HEADING, "水库照常维护，", n_words);
  g_autoptr (GoujiReport) report = NULL;
  GoujiDisclosure *disclosure;

  g_string_append (text, "支出预算总计9.00万元。\n\n" TABLE);
  report = check (text->str);
  g_string_free (text, TRUE);
  disclosure = gouji_report_get_disclosure (report);
  g_assert_cmpuint (gouji_disclosure_get_n_claims (disclosure), ==, read ? 1 : 0);
  g_assert_cmpuint (gouji_disclosure_get_n_anomalies (disclosure), ==, read ? 0 : 1);
  if (!read)
    g_assert_cmpuint (gouji_disclosure_get_anomaly (disclosure, 0)->place.line, ==, 3);
}

/* What follows where no sentence ends may be the half of one: it is said to be left out. */
static void
test_no_sentence (void)
{
  assert_read (3000, TRUE);
  assert_read (8000, FALSE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/long/figures", test_figures);
  g_test_add_func ("/rules/long/sentences", test_sentences);
  g_test_add_func ("/rules/long/no-sentence", test_no_sentence);
  return g_test_run ();
}
