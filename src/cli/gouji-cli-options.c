/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/gouji-cli-options.h"

#include <glib/gi18n-lib.h>

#include "cli/gouji-cli-output.h"
#include "cli/gouji-cli.h"

static GOptionContext *
new_context (const GoujiCliCommand *command, const GOptionEntry *entries, gboolean *help)
{
  const GOptionEntry help_entries[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, help, N_ ("Show this help"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autofree char *program = g_strconcat ("gouji-cli ", command->name, NULL);
  GOptionContext *context = g_option_context_new (command->parameters);

  g_set_prgname (program);
  /* GLib's own --help prints in the locale's encoding and ends the program. */
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_summary (context, command->summary);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, help_entries, GETTEXT_PACKAGE);
  return context;
}

/**
 * gouji_cli_parse_options:
 * @entries: the subcommand's own; the remaining arguments are one of them
 * @argv: (array length=argc): argv[0] is the subcommand
 * @status: (out): what to end with when this returns %FALSE
 *
 * Returns: %FALSE when the program has to end, as help was asked for or the usage
 *   was wrong
 */
gboolean
gouji_cli_parse_options (const GoujiCliCommand *command,
                         const GOptionEntry *entries,
                         int argc,
                         char **argv,
                         int *status)
{
  gboolean help = FALSE;
  g_autoptr (GOptionContext) context = new_context (command, entries, &help);
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (status != NULL, FALSE);

  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      *status = gouji_cli_usage_error (command->name, "%s", error->message);
      return FALSE;
    }
  if (help)
    {
      g_autofree char *text = g_option_context_get_help (context, TRUE, NULL);

      gouji_cli_write (text);
      *status = GOUJI_CLI_OK;
      return FALSE;
    }
  return TRUE;
}

static char *
list_choices (const GoujiCliChoice *choices, guint n_choices)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_choices; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", choices[i].name);
  return g_string_free (text, FALSE);
}

/**
 * gouji_cli_parse_choice:
 * @value: (nullable): what the user gave; %NULL chooses the first
 * @out: (out): the chosen value
 *
 * Returns: %FALSE when @value is none of @choices; that has been reported
 */
gboolean
gouji_cli_parse_choice (const GoujiCliCommand *command,
                        const char *option,
                        const char *value,
                        const GoujiCliChoice *choices,
                        guint n_choices,
                        int *out)
{
  g_autofree char *list = NULL;

  g_return_val_if_fail (n_choices > 0 && out != NULL, FALSE);

  for (guint i = 0; i < n_choices; i++)
    if (value == NULL || g_str_equal (value, choices[i].name))
      {
        *out = choices[i].value;
        return TRUE;
      }
  list = list_choices (choices, n_choices);
  gouji_cli_usage_error (command->name, _ ("unknown value “%s” for %s; known are: %s"), value,
                         option, list);
  return FALSE;
}
