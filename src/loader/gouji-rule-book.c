/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "loader/gouji-rule-book.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "readers/gouji-reader.h"
#include "recognise/gouji-recogniser.h"
#include "rules/gouji-rule-settings.h"

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

/**
 * gouji_rule_book_load_settings:
 * @file: which checks are off and how severe they are, see
 *   gouji_rule_set_apply_settings()
 * @name: what the user knows it by, for errors
 * @error: of GOUJI_ERROR, located
 *
 * Returns: %FALSE when it cannot be read or says something that is no setting
 */
gboolean
gouji_rule_book_load_settings (GoujiRuleSet *rules, GFile *file, const char *name, GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize length;

  g_return_val_if_fail (GOUJI_IS_RULE_SET (rules) && G_IS_FILE (file) && name != NULL, FALSE);

  bytes = gouji_reader_load_bytes (file, NULL, NULL, error);
  text = bytes != NULL ? gouji_decode_text (bytes, name, &length, error) : NULL;
  return text != NULL && gouji_rule_set_apply_settings (rules, name, text, NULL, error);
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

static gboolean
is_at (GoujiReport *report, guint finding, const GoujiRuleExample *example)
{
  GoujiFinding *found = gouji_report_get_finding (report, finding);

  for (guint i = 0; i < gouji_finding_get_n_cells (found); i++)
    {
      GoujiPlace place = gouji_disclosure_get_place (gouji_report_get_disclosure (report),
                                                     gouji_finding_get_cell (found, i));

      if (place.line == example->at_line && place.field == example->at_field)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_finding (GoujiReport *report, const GoujiRuleExample *example)
{
  for (guint i = 0; i < gouji_report_get_n_findings (report); i++)
    if (example->at_line == 0 || is_at (report, i, example))
      return TRUE;
  return FALSE;
}

/* A rule that finds nothing to look at holds for nothing. */
static char *
dup_problem (GoujiReport *report, const GoujiRuleExample *example)
{
  const GoujiCheckStatus *status = gouji_report_get_check (report, 0);
  guint n_findings = gouji_report_get_n_findings (report);

  if (status->instances == 0 && status->missing != NULL)
    return g_strdup_printf (_("the rule has nothing to check in it; missing: %s"), status->missing);
  if (status->instances == 0 && n_findings == 0)
    return g_strdup (_("the rule has nothing to check in it"));
  if (example->passes && n_findings > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "it should hold, but has %u finding",
                                         "it should hold, but has %u findings", n_findings),
                            n_findings);
  if (!example->passes && n_findings == 0)
    return g_strdup (_("it should fail, but nothing is found"));
  if (!example->passes && !has_finding (report, example))
    return g_strdup_printf (_("it fails, but not at %u:%u"), example->at_line, example->at_field);
  return g_strdup ("");
}

/**
 * gouji_rule_book_try:
 * @result: (out caller-allocates): cleared with gouji_example_result_clear()
 *
 * Reads an example as a disclosure and checks it with its rule alone.
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
  report = gouji_checker_run_rule (rules, rule, disclosure);
  result->n_findings = gouji_report_get_n_findings (report);
  result->problem = dup_problem (report, &told);
  result->as_told = *result->problem == '\0';
}

void
gouji_example_result_clear (GoujiExampleResult *result)
{
  g_clear_pointer (&result->problem, g_free);
}
