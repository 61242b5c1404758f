/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/gouji-writer.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "model/gouji-error.h"
#include "report/gouji-csv-output.h"

/* With number and suffix well below what file systems allow, at three bytes each. */
#define MAX_NAME_CHARACTERS 60

static void
append_row (GString *text, const char *const *cells, guint n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    gouji_csv_append_field (text, cells[i], i == 0);
  g_string_append (text, "\r\n");
}

static void
append_caption (GString *text, const char *caption)
{
  if (*caption != '\0')
    append_row (text, &caption, 1);
}

/* What stands above and below a table is a row of one cell, which readers take for the
 * paragraph it was. */
static char *
table_to_csv (GoujiTable *table)
{
  GString *text = g_string_new (NULL);
  const char *unit = gouji_amount_unit_to_text (gouji_table_get_amount_unit (table));
  g_autofree char *unit_caption = *unit != '\0' ? g_strconcat ("单位：", unit, NULL) : g_strdup ("");

  append_caption (text, gouji_table_get_number (table));
  append_caption (text, gouji_table_get_title (table));
  append_caption (text, unit_caption);
  for (guint row = 0; row < gouji_table_get_n_rows (table); row++)
    {
      guint n_cells = gouji_table_get_row_length (table, row);
      g_autofree const char **cells = g_new0 (const char *, n_cells);

      for (guint i = 0; i < n_cells; i++)
        cells[i] = gouji_table_get_cell (table, row, i).text;
      append_row (text, cells, n_cells);
    }
  append_caption (text, gouji_table_get_note (table));
  return g_string_free (text, FALSE);
}

static char *
dup_file_name (GoujiTable *table, guint number)
{
  const char *title = gouji_table_get_title (table);
  g_autofree char *part = NULL;

  if (*title == '\0')
    title = gouji_role_get_title (gouji_table_get_role (table));
  part = g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), MAX_NAME_CHARACTERS));
  /* "/" parts folders, and some systems refuse the others. */
  g_strdelimit (part, "/\\:*?\"<>|\t\r\n", '_');
  return g_strdup_printf ("%02u %s.csv", number, part);
}

static gboolean
write_table (GoujiTable *table, const char *folder, guint number, GError **error)
{
  g_autofree char *name = dup_file_name (table, number);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *text = table_to_csv (table);

  return g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0666, error);
}

static gboolean
make_folder (const char *path, GError **error)
{
  if (g_mkdir_with_parents (path, 0777) == 0)
    return TRUE;
  gouji_set_error_at (error, GOUJI_ERROR_UNREADABLE, path, 0, 0, "%s", g_strerror (errno));
  return FALSE;
}

/**
 * gouji_disclosure_to_csv:
 * @folder: of this machine; made when it is not there
 * @error: of GOUJI_ERROR or %G_FILE_ERROR
 *
 * Writes every recognised table, performance forms included, as printed into a file of
 * its own, numbered in printed order, with its title and unit of amounts above it.
 * Opened again, the folder gives the same tables; the narrative is not in it.
 *
 * Returns: %TRUE when all could be written
 */
gboolean
gouji_disclosure_to_csv (GoujiDisclosure *disclosure, GFile *folder, GError **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (disclosure), FALSE);
  g_return_val_if_fail (G_IS_FILE (folder) && g_file_is_native (folder), FALSE);

  path = g_file_get_path (folder);
  if (!make_folder (path, error))
    return FALSE;
  for (guint i = 0; i < gouji_disclosure_get_n_tables (disclosure); i++)
    if (!write_table (gouji_disclosure_get_table (disclosure, i), path, i + 1, error))
      return FALSE;
  return TRUE;
}
