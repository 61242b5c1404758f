/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "loader/gouji-rule-book.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "readers/gouji-reader.h"
#include "recognise/gouji-recogniser.h"

/**
 * gouji_rule_book_load:
 * @file: a rule file
 * @name: what the user knows it by, for errors
 * @error: of GOUJI_ERROR, located
 *
 * Returns: %FALSE, and nothing of the file is taken, when it cannot be read or says
 *   something that is no rule
 */
gboolean
gouji_rule_book_load (GoujiRuleSet *rules, GFile *file, const char *name, GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize length;

  g_return_val_if_fail (GOUJI_IS_RULE_SET (rules) && G_IS_FILE (file) && name != NULL, FALSE);

  bytes = gouji_reader_load_bytes (file, NULL, NULL, error);
  text = bytes != NULL ? gouji_decode_text (bytes, name, &length, error) : NULL;
  return text != NULL && gouji_rule_set_add_text (rules, name, text, length, error);
}

/* A rule file is written by hand: | stands for the tab between cells. */
static GoujiDisclosure *
read_example (const GoujiRuleExample *example)
{
  g_autoptr (GoujiDisclosure) disclosure = gouji_disclosure_new ();
  g_autofree char *text = g_strdup (example->text);
  guint source = gouji_disclosure_add_source (disclosure, "", "");

  g_strdelimit (text, "|", '\t');
  if (!gouji_text_reader_read (disclosure, source, text, strlen (text), NULL))
    return NULL;
  gouji_recognise (disclosure);
  return g_steal_pointer (&disclosure);
}

static guint
count_findings (GoujiReport *report, const char *rule)
{
  guint n = 0;

  for (guint i = 0; i < gouji_report_get_n_findings (report); i++)
    n += g_str_equal (gouji_finding_get_rule (gouji_report_get_finding (report, i)), rule);
  return n;
}

/* A rule that finds no table in the example holds for nothing. */
static char *
dup_problem (GoujiDisclosure *disclosure, gboolean passes, guint n_findings)
{
  if (gouji_disclosure_get_n_tables (disclosure) == 0)
    return g_strdup (_("no table is recognised in it"));
  if (passes && n_findings > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "it should hold, but has %u finding",
                                         "it should hold, but has %u findings", n_findings),
                            n_findings);
  if (!passes && n_findings == 0)
    return g_strdup (_("it should fail, but nothing is found"));
  return g_strdup ("");
}

/**
 * gouji_rule_book_try:
 * @result: (out caller-allocates): cleared with gouji_example_result_clear()
 *
 * Reads an example as a disclosure and checks it.
 */
void
gouji_rule_book_try (GoujiRuleSet *rules, guint rule, guint example, GoujiExampleResult *result)
{
  GoujiRuleExample told;
  g_autoptr (GoujiDisclosure) disclosure = NULL;
  g_autoptr (GoujiReport) report = NULL;

  g_return_if_fail (GOUJI_IS_RULE_SET (rules) && result != NULL);

  told = gouji_rule_set_get_example (rules, rule, example);
  disclosure = read_example (&told);
  *result = (GoujiExampleResult) { 0 };
  if (disclosure == NULL)
    {
      result->problem = g_strdup (_("it cannot be read"));
      return;
    }
  report = gouji_checker_run (rules, disclosure, NULL, NULL);
  result->n_findings = count_findings (report, gouji_rule_set_get_info (rules, rule).id);
  result->problem = dup_problem (disclosure, told.passes, result->n_findings);
  result->as_told = *result->problem == '\0';
}

void
gouji_example_result_clear (GoujiExampleResult *result)
{
  g_clear_pointer (&result->problem, g_free);
}
