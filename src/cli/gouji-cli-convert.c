/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli/gouji-cli-interrupt.h"
#include "cli/gouji-cli-json-lines.h"
#include "cli/gouji-cli-options.h"
#include "cli/gouji-cli-output.h"
#include "cli/gouji-cli.h"
#include "loader/gouji-loader.h"
#include "report/gouji-writer.h"

typedef enum
{
  TO_UNTOLD,
  TO_JSON,
  TO_CSV,
  TO_JSON_LINES,
} Target;

static gboolean
write_json (GPtrArray *disclosures, GFile *output, GError **error)
{
  g_autofree char *text = gouji_disclosure_to_json (disclosures);
  g_autofree char *path = g_file_get_path (output);

  return g_file_set_contents_full (path, text, strlen (text), G_FILE_SET_CONTENTS_CONSISTENT, 0666,
                                   error);
}

/* Which of several disclosures it is, as a folder's name. */
static char *
dup_folder_name (GoujiDisclosure *disclosure, guint number)
{
  const char *code = gouji_disclosure_get_fact (disclosure, GOUJI_FACT_UNIT_CODE);
  const char *year = gouji_disclosure_get_fact (disclosure, GOUJI_FACT_YEAR);
  char *name = g_strdup_printf ("%04u %s %s", number, code, year);

  return g_strdelimit (g_strchomp (name), "/\\:*?\"<>|\t\r\n", '_');
}

static gboolean
write_csv (GPtrArray *disclosures, GFile *output, GError **error)
{
  if (disclosures->len == 1)
    return gouji_disclosure_to_csv (g_ptr_array_index (disclosures, 0), output, error);
  for (guint i = 0; i < disclosures->len; i++)
    {
      GoujiDisclosure *disclosure = g_ptr_array_index (disclosures, i);
      g_autofree char *name = dup_folder_name (disclosure, i + 1);
      g_autoptr (GFile) folder = g_file_get_child (output, name);

      if (!gouji_disclosure_to_csv (disclosure, folder, error))
        return FALSE;
    }
  return TRUE;
}

/* Tables are never mixed with what is in a folder already. */
static gboolean
is_free (GFile *output, GError **error)
{
  g_autoptr (GFileEnumerator) children = NULL;
  GFileInfo *info = NULL;

  if (!g_file_query_exists (output, NULL))
    return TRUE;
  children = g_file_enumerate_children (output, G_FILE_ATTRIBUTE_STANDARD_NAME,
                                        G_FILE_QUERY_INFO_NONE, NULL, error);
  if (children == NULL || !g_file_enumerator_iterate (children, &info, NULL, NULL, error))
    return FALSE;
  if (info == NULL)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_EMPTY, "%s",
               _ ("The folder is not empty; name one that is, or that is not there yet"));
  return FALSE;
}

static gboolean
write_output (GPtrArray *disclosures, GFile *output, int target, GError **error)
{
  if (target == TO_JSON)
    return write_json (disclosures, output, error);
  return is_free (output, error) && write_csv (disclosures, output, error);
}

static int
convert (const char *input_name, const char *output_name, int target)
{
  g_autoptr (GFile) input = g_file_new_for_commandline_arg (input_name);
  g_autoptr (GFile) output = g_file_new_for_commandline_arg (output_name);
  g_autoptr (GPtrArray) disclosures = NULL;
  g_autoptr (GError) error = NULL;

  if (target == TO_JSON_LINES)
    return gouji_cli_write_json_lines (input_name, output_name);
  disclosures = gouji_load (input, NULL, NULL, gouji_cli_interrupt_get_cancellable (), &error);
  if (disclosures == NULL)
    {
      gouji_cli_print_error (input_name, error);
      return GOUJI_CLI_UNREADABLE;
    }
  if (!write_output (disclosures, output, target, &error))
    {
      gouji_cli_print_error (output_name, error);
      return GOUJI_CLI_UNREADABLE;
    }
  return GOUJI_CLI_OK;
}

static int
guess_target (const char *output)
{
  if (g_str_has_suffix (output, ".jsonl"))
    return TO_JSON_LINES;
  return g_str_has_suffix (output, ".json") ? TO_JSON : TO_CSV;
}

static gboolean
read_options (const GoujiCliCommand *command,
              int argc,
              char **argv,
              int *target,
              char ***paths,
              int *status)
{
  static const GoujiCliChoice targets[] = { { "json", TO_JSON },
                                            { "jsonl", TO_JSON_LINES },
                                            { "csv", TO_CSV } };
  g_autofree char *target_text = NULL;
  const GOptionEntry entries[] = {
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &target_text,
      N_ ("What to write: json, one file; jsonl, one with a document on each line; or csv, a folder; "
          "else told by OUTPUT"), N_ ("FORMAT") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, paths, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (!gouji_cli_parse_options (command, entries, argc, argv, status))
    return FALSE;
  *status = GOUJI_CLI_USAGE;
  *target = TO_UNTOLD;
  if (target_text != NULL
      && !gouji_cli_parse_choice (command, "--to", target_text, targets, G_N_ELEMENTS (targets),
                                  target))
    return FALSE;
  if (*paths != NULL && g_strv_length (*paths) == 2)
    return TRUE;
  gouji_cli_usage_error (command->name, _ ("expected one INPUT and one OUTPUT"));
  return FALSE;
}

/**
 * gouji_cli_convert:
 * @argv: (array length=argc): argv[0] is "convert"
 *
 * Writes a disclosure as Gouji JSON or as a folder of CSV files.
 *
 * Returns: the program's exit status
 */
int
gouji_cli_convert (int argc, char **argv)
{
  const GoujiCliCommand command
      = { "convert", _ ("INPUT OUTPUT"),
          _ ("Writes a disclosure as Gouji JSON, or its tables as a folder of CSV files.") };
  g_auto (GStrv) paths = NULL;
  int target;
  int status;

  if (!read_options (&command, argc, argv, &target, &paths, &status))
    return status;
  return convert (paths[0], paths[1], target == TO_UNTOLD ? guess_target (paths[1]) : target);
}
