/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/gouji-cli-output.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "cli/gouji-cli.h"
#include "model/gouji-error.h"

/* The reader of a pipe went away: end as if the signal had not been ignored. */
static void
end_by_broken_pipe (void)
{
  signal (SIGPIPE, SIG_DFL);
  raise (SIGPIPE);
  _exit (GOUJI_CLI_UNREADABLE);
}

static void
fail_to_write (int code)
{
  if (code == EPIPE)
    end_by_broken_pipe ();
  fprintf (stderr, "gouji-cli: %s: %s\n", _ ("standard output"), g_strerror (code));
  _exit (GOUJI_CLI_UNREADABLE);
}

/**
 * gouji_cli_write:
 * @text: UTF-8, written as it is
 *
 * Writes to standard output, and ends the program when that is not possible.
 */
void
gouji_cli_write (const char *text)
{
  g_return_if_fail (text != NULL);

  if (fputs (text, stdout) == EOF)
    fail_to_write (errno);
}

/**
 * gouji_cli_flush:
 *
 * Brings everything written so far to standard output, and ends the program when
 * that is not possible: a full disk must not look like success.
 */
void
gouji_cli_flush (void)
{
  if (fflush (stdout) == EOF)
    fail_to_write (errno);
}

/**
 * gouji_cli_print_error:
 * @input_name: what the user called the input
 *
 * Prints `FILE:LINE:COLUMN: error: MESSAGE` to standard error, without the parts
 * of the place that are not known.
 */
void
gouji_cli_print_error (const char *input_name, const GError *error)
{
  guint line;
  guint column;

  g_return_if_fail (input_name != NULL && error != NULL);

  gouji_error_get_place (error, NULL, &line, &column);
  fputs (input_name, stderr);
  if (line > 0)
    fprintf (stderr, ":%u:%u", line, MAX (column, 1));
  fprintf (stderr, ": error: %s\n", gouji_error_get_text (error));
}

/**
 * gouji_cli_usage_error:
 * @command: the subcommand, or "" for the program itself
 *
 * Says what is wrong with the command line and where help is found.
 *
 * Returns: %GOUJI_CLI_USAGE
 */
int
gouji_cli_usage_error (const char *command, const char *format, ...)
{
  g_autofree char *message = NULL;
  const char *space = *command != '\0' ? " " : "";
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  fprintf (stderr, "gouji-cli%s%s: %s\n", space, command, message);
  fprintf (stderr, _ ("Try “gouji-cli%s%s --help”."), space, command);
  fputc ('\n', stderr);
  return GOUJI_CLI_USAGE;
}
