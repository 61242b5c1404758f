/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "cli/gouji-cli-options.h"
#include "cli/gouji-cli-output.h"
#include "cli/gouji-cli.h"
#include "loader/gouji-rule-book.h"

static int
list_rules (GoujiRuleSet *rules)
{
  for (guint i = 0; i < gouji_rule_set_get_n_rules (rules); i++)
    {
      GoujiRuleInfo info = gouji_rule_set_get_info (rules, i);
      g_autofree char *line = g_strdup_printf ("%-32s %-9s %s\n", info.id,
                                               gouji_severity_get_name (info.severity), info.title);

      gouji_cli_write (line);
    }
  return GOUJI_CLI_OK;
}

/* The rows of the manual's catalogue. */
static int
list_rows (GoujiRuleSet *rules)
{
  for (guint i = 0; i < gouji_rule_set_get_n_rules (rules); i++)
    {
      GoujiRuleInfo info = gouji_rule_set_get_info (rules, i);
      g_autofree char *row
          = g_strdup_printf ("| %s | %s | %s | %s | %s |\n", info.id,
                             gouji_severity_get_label (info.severity), info.title, info.advice,
                             info.source);

      gouji_cli_write (row);
    }
  return GOUJI_CLI_OK;
}

static void
show_rule (const GoujiRuleInfo *info)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s (%s)\n%s\n", info->id,
                          gouji_severity_get_label (info->severity), info->title);
  if (*info->advice != '\0')
    g_string_append_printf (text, "%s\n", info->advice);
  if (*info->source != '\0')
    g_string_append_printf (text, _ ("Source: %s\n"), info->source);
  g_string_append_printf (text, "\n%s:%u\n%s\n", info->file, info->line, info->text);
  gouji_cli_write (text->str);
}

/* @id: of a rule, F1-tree, or of a check with all its rules, F1. */
static int
show_rules (GoujiRuleSet *rules, const char *id)
{
  gboolean found = FALSE;

  for (guint i = 0; i < gouji_rule_set_get_n_rules (rules); i++)
    {
      GoujiRuleInfo info = gouji_rule_set_get_info (rules, i);

      if (!g_str_equal (info.id, id) && !g_str_equal (info.check, id))
        continue;
      if (found)
        gouji_cli_write ("\n");
      show_rule (&info);
      found = TRUE;
    }
  return found ? GOUJI_CLI_OK : gouji_cli_usage_error ("rules", _ ("there is no rule “%s”"), id);
}

static gboolean
try_example (GoujiRuleSet *rules, guint rule, guint example)
{
  GoujiRuleInfo info = gouji_rule_set_get_info (rules, rule);
  GoujiRuleExample told = gouji_rule_set_get_example (rules, rule, example);
  g_auto (GoujiExampleResult) result = { 0 };
  g_autofree char *line = NULL;

  gouji_rule_book_try (rules, rule, example, &result);
  line = g_strdup_printf ("%s:%u: %s: [%s] example %s%s%s\n", info.file, told.line,
                          result.as_told ? "ok" : "FAILED", info.id, told.passes ? "pass" : "fail",
                          result.as_told ? "" : ": ", result.problem);
  gouji_cli_write (line);
  return result.as_told;
}

static gboolean
try_rules (GoujiRuleSet *rules, guint first)
{
  gboolean fine = TRUE;

  for (guint i = first; i < gouji_rule_set_get_n_rules (rules); i++)
    {
      GoujiRuleInfo info = gouji_rule_set_get_info (rules, i);

      for (guint j = 0; j < info.n_examples; j++)
        fine = try_example (rules, i, j) && fine;
      if (info.n_examples == 0)
        {
          g_autofree char *line
              = g_strdup_printf (_ ("%s:%u: [%s] has no examples\n"), info.file, info.line, info.id);

          gouji_cli_write (line);
        }
    }
  return fine;
}

static int
test_file (const char *path)
{
  g_autoptr (GoujiRuleSet) rules = gouji_rule_set_new_default ();
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_filename_display_name (path);
  guint first = gouji_rule_set_get_n_rules (rules);

  if (!gouji_rule_book_load (rules, file, name, &error))
    {
      gouji_cli_print_error (path, error);
      return GOUJI_CLI_UNREADABLE;
    }
  return try_rules (rules, first) ? GOUJI_CLI_OK : GOUJI_CLI_FINDINGS;
}

static int
test_files (char **paths)
{
  int status = GOUJI_CLI_OK;

  for (guint i = 0; paths[i] != NULL; i++)
    {
      int one = test_file (paths[i]);

      status = MAX (status, one);
    }
  return status;
}

static int
run (char **words, gboolean markdown)
{
  g_autoptr (GoujiRuleSet) rules = gouji_rule_set_new_default ();
  guint n_words = words != NULL ? g_strv_length (words) : 0;

  if (n_words == 1 && g_str_equal (words[0], "list"))
    return markdown ? list_rows (rules) : list_rules (rules);
  if (n_words == 2 && g_str_equal (words[0], "show"))
    return show_rules (rules, words[1]);
  if (n_words == 1 && g_str_equal (words[0], "test"))
    return try_rules (rules, 0) ? GOUJI_CLI_OK : GOUJI_CLI_FINDINGS;
  if (n_words >= 2 && g_str_equal (words[0], "test"))
    return test_files (words + 1);
  return gouji_cli_usage_error ("rules", _ ("expected “list”, “show ID” or “test [FILE…]”"));
}

/**
 * gouji_cli_rules:
 * @argv: (array length=argc): argv[0] is "rules"
 *
 * Lists the built-in rules, shows one of them or all of a check, or runs the examples
 * that rule files carry, or without a file those of the built-in rules.
 *
 * Returns: the program's exit status
 */
int
gouji_cli_rules (int argc, char **argv)
{
  const GoujiCliCommand command
      = { "rules", _ ("list | show ID | test [FILE…]"),
          _ ("Lists the rules, shows one, or runs the examples of rule files.") };
  g_auto (GStrv) words = NULL;
  gboolean markdown = FALSE;
  const GOptionEntry entries[] = {
    { "markdown", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &markdown, NULL, NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &words, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  int status;

  if (!gouji_cli_parse_options (&command, entries, argc, argv, &status))
    return status;
  return run (words, markdown);
}
