/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <signal.h>

#include "cli/gouji-cli-interrupt.h"
#include "cli/gouji-cli-output.h"
#include "cli/gouji-cli.h"
#include "model/gouji-translations.h"

typedef struct
{
  const char *name;
  const char *summary;
  int (*run) (int argc, char **argv);
} Command;

static const Command commands[] = {
  { "check", N_ ("check disclosures and print what does not hold"), gouji_cli_check },
  { "convert", N_ ("write a disclosure as Gouji JSON or as CSV"), gouji_cli_convert },
  { "rules", N_ ("list and show the rules, or test files of rules"), gouji_cli_rules },
  { "tables", N_ ("show what was recognised, and what was not"), gouji_cli_tables },
};

static void
set_up (void)
{
  setlocale (LC_ALL, "");
  gouji_bind_translations ();
  /* A reader that goes away shows as an error of writing, told apart from a full disk. */
  signal (SIGPIPE, SIG_IGN);
  gouji_cli_interrupt_start ();
}

static int
print_help (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append (text, _ ("Usage: gouji-cli COMMAND [OPTION…] …\n\n"
                            "Checks published unit budgets: whether their statements hold "
                            "together.\n\nCommands:\n"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "  %-10s %s\n", commands[i].name, _ (commands[i].summary));
  g_string_append (text, _ ("\n“gouji-cli COMMAND --help” tells more about each.\n\n"
                            "Exit status: 0 nothing at or above --fail-on; 1 findings; 2 an input "
                            "could not be\nread or an output written; 3 wrong usage.\n"));
  gouji_cli_write (text->str);
  return GOUJI_CLI_OK;
}

static int
print_version (void)
{
  gouji_cli_write ("gouji-cli " GOUJI_VERSION "\n");
  return GOUJI_CLI_OK;
}

static int
run (int argc, char **argv)
{
  if (argc < 2)
    return gouji_cli_usage_error ("", _ ("no command was given"));
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h"))
    return print_help ();
  if (g_str_equal (argv[1], "--version"))
    return print_version ();
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (argv[1], commands[i].name))
      return commands[i].run (argc - 1, argv + 1);
  return gouji_cli_usage_error ("", _ ("unknown command “%s”"), argv[1]);
}

int
main (int argc, char **argv)
{
  int status;

  set_up ();
  status = run (argc, argv);
  gouji_cli_flush ();
  gouji_cli_interrupt_end ();
  return status;
}
