/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/gouji-cli-tables.h"

#include <glib/gi18n-lib.h>

#include "cli/gouji-cli-documents.h"
#include "cli/gouji-cli-options.h"
#include "cli/gouji-cli-output.h"
#include "cli/gouji-cli.h"

typedef enum
{
  FORMAT_TEXT,
  FORMAT_JSON,
} Format;

static void
print_text (gpointer disclosure, gpointer user_data)
{
  g_autofree char *text = gouji_cli_tables_to_text (disclosure);

  gouji_cli_write (text);
}

static void
print_json (gpointer disclosure, gpointer user_data)
{
  GoujiJsonOutput *out = user_data;
  g_autofree char *text = NULL;

  gouji_cli_tables_add_json (out, disclosure);
  text = gouji_json_output_take_text (out);
  gouji_cli_write (text);
}

static gboolean
print_all_json (char **paths, GoujiCorrectionsStore *store)
{
  g_autoptr (GoujiJsonOutput) out = gouji_json_output_new ();
  g_autofree char *end = NULL;
  gboolean all_read;

  gouji_json_output_begin_object (out, NULL, GOUJI_JSON_LINES);
  gouji_json_output_add_string (out, "format", "gouji-tables");
  gouji_json_output_add_int (out, "version", 1);
  gouji_json_output_begin_array (out, "documents", GOUJI_JSON_LINES);
  all_read = gouji_cli_foreach_document (paths, store, NULL, print_json, out);
  gouji_json_output_end (out);
  gouji_json_output_end (out);
  end = gouji_json_output_take_text (out);
  gouji_cli_write (end);
  return all_read;
}

static gboolean
read_options (const GoujiCliCommand *command,
              int argc,
              char **argv,
              int *format,
              char **corrections,
              char ***paths,
              int *status)
{
  static const GoujiCliChoice formats[] = { { "text", FORMAT_TEXT }, { "json", FORMAT_JSON } };
  g_autofree char *format_text = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &format_text, N_ ("How to print: text or json"),
      N_ ("FORMAT") },
    { "corrections", 0, 0, G_OPTION_ARG_FILENAME, corrections,
      N_ ("Recognise as FILE says, which the window keeps for a document"), N_ ("FILE") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, paths, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (!gouji_cli_parse_options (command, entries, argc, argv, status))
    return FALSE;
  *status = GOUJI_CLI_USAGE;
  if (!gouji_cli_parse_choice (command, "--format", format_text, formats, G_N_ELEMENTS (formats),
                               format))
    return FALSE;
  if (*paths == NULL)
    {
      gouji_cli_usage_error (command->name, _ ("no file or folder was given"));
      return FALSE;
    }
  return TRUE;
}

/**
 * gouji_cli_tables:
 * @argv: (array length=argc): argv[0] is "tables"
 *
 * Prints what was recognised as what, on what evidence, and what was not recognised.
 *
 * Returns: the program's exit status
 */
int
gouji_cli_tables (int argc, char **argv)
{
  const GoujiCliCommand command = { "tables", _ ("PATH…"),
                                    _ ("Shows what was recognised as what, and what was not.") };
  g_auto (GStrv) paths = NULL;
  g_autofree char *corrections = NULL;
  g_autoptr (GoujiCorrectionsStore) store = NULL;
  gboolean all_read;
  int format;
  int status;

  if (!read_options (&command, argc, argv, &format, &corrections, &paths, &status))
    return status;
  if (!gouji_cli_load_corrections (corrections, &store))
    return GOUJI_CLI_USAGE;
  if (format == FORMAT_JSON)
    all_read = print_all_json (paths, store);
  else
    all_read = gouji_cli_foreach_document (paths, store, NULL, print_text, NULL);
  gouji_cli_flush ();
  return all_read ? GOUJI_CLI_OK : GOUJI_CLI_UNREADABLE;
}
