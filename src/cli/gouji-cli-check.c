/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "cli/gouji-cli-documents.h"
#include "cli/gouji-cli-interrupt.h"
#include "cli/gouji-cli-options.h"
#include "cli/gouji-cli-output.h"
#include "cli/gouji-cli-profiles.h"
#include "cli/gouji-cli-summary.h"
#include "cli/gouji-cli.h"
#include "loader/gouji-rule-book.h"
#include "report/gouji-report-stream.h"
#include "rules/gouji-related.h"
#include "rules/gouji-rule-settings.h"

typedef struct
{
  char *format_text;
  char *fail_on_text;
  char *profile;
  char *corrections;
  char **rule_files;
  char *settings;
  char **off;
  char **severities;
  char **paths;
  gboolean summary;

  GoujiReportFormat format;
  GoujiSeverity fail_on; /* GOUJI_N_SEVERITIES: never */
} Options;

typedef struct
{
  const Options *options;
  GoujiRuleSet *rules;
  GoujiReportStream *stream;
  gboolean failed;
  GPtrArray *documents; /* GoujiDisclosure: kept, where rules speak of other years */
} Check;

static void
clear_options (Options *options)
{
  g_free (options->format_text);
  g_free (options->fail_on_text);
  g_free (options->profile);
  g_free (options->corrections);
  g_strfreev (options->rule_files);
  g_free (options->settings);
  g_strfreev (options->off);
  g_strfreev (options->severities);
  g_strfreev (options->paths);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static gboolean
read_choices (const GoujiCliCommand *command, Options *options)
{
  static const GoujiCliChoice formats[] = {
    { "text", GOUJI_REPORT_TEXT },
    { "json", GOUJI_REPORT_JSON },
    { "csv", GOUJI_REPORT_CSV },
  };
  static const GoujiCliChoice fail_on[] = {
    { "error", GOUJI_SEVERITY_ERROR },
    { "question", GOUJI_SEVERITY_QUESTION },
    { "never", GOUJI_N_SEVERITIES },
  };
  int format;
  int severity;

  if (!gouji_cli_parse_choice (command, "--format", options->format_text, formats,
                               G_N_ELEMENTS (formats), &format)
      || !gouji_cli_parse_choice (command, "--fail-on", options->fail_on_text, fail_on,
                                  G_N_ELEMENTS (fail_on), &severity))
    return FALSE;
  options->format = format;
  options->fail_on = severity;
  return TRUE;
}

static gboolean
read_options (const GoujiCliCommand *command, int argc, char **argv, Options *options, int *status)
{
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &options->format_text,
      N_ ("How to print the findings: text, json or csv"), N_ ("FORMAT") },
    { "rules", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->rule_files,
      N_ ("Also check the rules of FILE; may be repeated"), N_ ("FILE") },
    { "settings", 0, 0, G_OPTION_ARG_FILENAME, &options->settings,
      N_ ("Which checks are off and how severe they are, as the window keeps it"), N_ ("FILE") },
    { "off", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->off,
      N_ ("Leave out the check or rule ID; may be repeated"), N_ ("ID") },
    { "severity", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->severities,
      N_ ("What the check or rule ID finds is error, question, rounding or note; may be repeated"),
      N_ ("ID:SEVERITY") },
    { "profile", 0, 0, G_OPTION_ARG_FILENAME, &options->profile,
      N_ ("What the place NAME, or a profile FILE.ini, requires of a disclosure"), N_ ("NAME") },
    { "corrections", 0, 0, G_OPTION_ARG_FILENAME, &options->corrections,
      N_ ("Recognise as FILE says, which the window keeps for a document"), N_ ("FILE") },
    { "fail-on", 0, 0, G_OPTION_ARG_FILENAME, &options->fail_on_text,
      N_ ("End with status 1 from this severity on: error, question or never"),
      N_ ("SEVERITY") },
    { "summary", 0, 0, G_OPTION_ARG_NONE, &options->summary,
      N_ ("Print counts to standard error"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->paths, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (!gouji_cli_parse_options (command, entries, argc, argv, status))
    return FALSE;
  *status = GOUJI_CLI_USAGE;
  if (!read_choices (command, options) || !gouji_cli_check_profile (command, &options->profile))
    return FALSE;
  if (options->paths == NULL)
    {
      gouji_cli_usage_error (command->name, _ ("no file or folder to check was given"));
      return FALSE;
    }
  return TRUE;
}

/* A rule file with a mistake is wrong usage: nothing was checked as asked. */
static GoujiRuleSet *
load_rules (char **files)
{
  g_autoptr (GoujiRuleSet) rules = gouji_rule_set_new_default ();

  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (files[i]);
      g_autofree char *name = g_filename_display_name (files[i]);
      g_autoptr (GError) error = NULL;

      if (!gouji_rule_book_load (rules, file, name, &error))
        {
          gouji_cli_print_error (name, error);
          return NULL;
        }
    }
  return g_steal_pointer (&rules);
}

/* Settings outlive the rules they were made for; what is asked on the command line is
 * meant for those at hand. */
static gboolean
apply_file (GoujiRuleSet *rules, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GError) error = NULL;

  if (gouji_rule_book_load_settings (rules, file, name, &error))
    return TRUE;
  gouji_cli_print_error (name, error);
  return FALSE;
}

static gboolean
switch_off (GoujiRuleSet *rules, char **ids)
{
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (!gouji_rule_set_set_enabled (rules, ids[i], FALSE))
      {
        gouji_cli_usage_error ("check", _ ("there is no rule “%s”"), ids[i]);
        return FALSE;
      }
  return TRUE;
}

static gboolean
rate (GoujiRuleSet *rules, char **severities)
{
  for (guint i = 0; severities != NULL && severities[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (severities[i], ":", 2);
      guint severity = 0;

      while (severity < GOUJI_N_SEVERITIES
             && g_strcmp0 (parts[1], gouji_severity_get_name (severity)) != 0)
        severity++;
      if (parts[0] == NULL || severity == GOUJI_N_SEVERITIES)
        {
          gouji_cli_usage_error ("check", _ ("--severity: expected ID:error, ID:question, "
                                             "ID:rounding or ID:note instead of “%s”"),
                                 severities[i]);
          return FALSE;
        }
      if (!gouji_rule_set_set_severity (rules, parts[0], severity))
        {
          gouji_cli_usage_error ("check", _ ("there is no rule “%s”"), parts[0]);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
apply_settings (GoujiRuleSet *rules, const Options *options)
{
  return (options->settings == NULL || apply_file (rules, options->settings))
         && switch_off (rules, options->off) && rate (rules, options->severities);
}

static gboolean
fails (GoujiReport *report, GoujiSeverity fail_on)
{
  if (fail_on == GOUJI_N_SEVERITIES)
    return FALSE;
  for (guint severity = GOUJI_SEVERITY_ERROR; severity <= fail_on; severity++)
    if (gouji_report_count (report, severity) > 0)
      return TRUE;
  return FALSE;
}

/* At a terminal silence would pass for success. */
static gboolean
wants_summary (const Options *options)
{
  return options->summary || (options->format == GOUJI_REPORT_TEXT && isatty (STDOUT_FILENO));
}

static gpointer
check_document (GoujiDisclosure *disclosure, gpointer user_data, GError **error)
{
  const Check *check = user_data;

  if (check->options->profile != NULL)
    gouji_disclosure_set_fact (disclosure, GOUJI_FACT_PROFILE, check->options->profile, "");
  return gouji_checker_run (check->rules, disclosure, gouji_cli_interrupt_get_cancellable (),
                            error);
}

static void
print_report (gpointer result, gpointer user_data)
{
  Check *check = user_data;
  GoujiReport *report = result;
  g_autofree char *text = gouji_report_stream_add (check->stream, report);

  check->failed |= fails (report, check->options->fail_on);
  gouji_cli_write (text);
  if (wants_summary (check->options))
    gouji_cli_print_summary (report);
}

static gpointer
keep_document (GoujiDisclosure *disclosure, gpointer user_data G_GNUC_UNUSED, GError **error G_GNUC_UNUSED)
{
  return g_object_ref (disclosure);
}

static void
collect_document (gpointer result, gpointer user_data)
{
  const Check *check = user_data;

  g_ptr_array_add (check->documents, g_object_ref (result));
}

/* Documents of one unit are checked with its other years at hand. */
static gboolean
check_collected (Check *check)
{
  for (guint i = 0; i < check->documents->len; i++)
    {
      GoujiDisclosure *disclosure = g_ptr_array_index (check->documents, i);
      g_autoptr (GPtrArray) related = gouji_related_list (check->documents, disclosure);
      g_autoptr (GoujiReport) report = NULL;

      if (check->options->profile != NULL)
        gouji_disclosure_set_fact (disclosure, GOUJI_FACT_PROFILE, check->options->profile, "");
      report = gouji_checker_run_related (check->rules, disclosure, related,
                                          gouji_cli_interrupt_get_cancellable (), NULL);
      if (report == NULL)
        return FALSE;
      print_report (report, check);
    }
  return TRUE;
}

/* What rules say of other years needs all documents first; else each is let go when it
 * is checked. */
static gboolean
check_paths (Check *check, GoujiCorrectionsStore *store)
{
  gboolean all_read;

  if (!gouji_rule_set_uses_years (check->rules))
    return gouji_cli_foreach_document (check->options->paths, store, check_document, print_report,
                                       check);
  all_read = gouji_cli_foreach_document (check->options->paths, store, keep_document,
                                         collect_document, check);
  return check_collected (check) && all_read;
}

static int
run (const Options *options, GoujiRuleSet *rules, GoujiCorrectionsStore *store)
{
  g_autoptr (GoujiReportStream) stream = gouji_report_stream_new (options->format);
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);
  Check check = { options, rules, stream, FALSE, documents };
  g_autofree char *begin = gouji_report_stream_begin (stream);
  g_autofree char *end = NULL;
  gboolean all_read;

  gouji_cli_write (begin);
  all_read = check_paths (&check, store);
  end = gouji_report_stream_end (stream);
  gouji_cli_write (end);
  gouji_cli_flush ();
  if (!all_read)
    return GOUJI_CLI_UNREADABLE;
  return check.failed ? GOUJI_CLI_FINDINGS : GOUJI_CLI_OK;
}

/**
 * gouji_cli_check:
 * @argv: (array length=argc): argv[0] is "check"
 *
 * Checks disclosures and prints what was found.
 *
 * Returns: the program's exit status
 */
int
gouji_cli_check (int argc, char **argv)
{
  const GoujiCliCommand command = { "check", _ ("PATH…"),
                                    _ ("Checks disclosures and prints what does not hold.") };
  g_auto (Options) options = { NULL };
  g_autoptr (GoujiRuleSet) rules = NULL;
  g_autoptr (GoujiCorrectionsStore) store = NULL;
  int status;

  if (!read_options (&command, argc, argv, &options, &status))
    return status;
  rules = load_rules (options.rule_files);
  if (rules == NULL || !apply_settings (rules, &options)
      || !gouji_cli_load_corrections (options.corrections, &store))
    return GOUJI_CLI_USAGE;
  return run (&options, rules, store);
}
