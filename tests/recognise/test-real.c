/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Real documents, compared with counts taken from their text alone: every number that
 * stands in a tab-separated row must be an amount of the recognised table, or be accounted
 * for as what it is.  The expected tables are facts of the documents. */

#include <gio/gio.h>

#include "loader/gouji-loader.h"

/* A document and the roles of its tables in printed order, forms aside. */
typedef struct
{
  const char *path;
  const char *roles;
  guint n_projects;
} Document;

static const Document documents[] = {
#include "documents.h"
};

static GoujiDisclosure *
open_document (const Document *document)
{
  g_autofree char *path
      = g_build_filename (g_getenv ("GOUJI_SHARED"), "cases", document->path, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) disclosures = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip_printf ("there is no shared/cases/%s", document->path);
      return NULL;
    }
  disclosures = gouji_load (file, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (disclosures->len, ==, 1);
  return g_object_ref (g_ptr_array_index (disclosures, 0));
}

static void
test_roles (gconstpointer data)
{
  const Document *document = data;
  g_autoptr (GoujiDisclosure) disclosure = open_document (document);
  g_autoptr (GString) roles = g_string_new (NULL);

  if (disclosure == NULL)
    return;
  for (guint i = 0; i < gouji_disclosure_get_n_tables (disclosure); i++)
    {
      const GoujiTable *table = gouji_disclosure_get_table (disclosure, i);

      if (gouji_table_get_project (table) < 0)
        g_string_append_printf (roles, "%s%s", roles->len > 0 ? " " : "",
                                gouji_role_get_name (gouji_table_get_role (table)));
    }
  g_assert_cmpstr (roles->str, ==, document->roles);
  g_assert_cmpuint (gouji_disclosure_get_n_projects (disclosure), ==, document->n_projects);
}

/* A cell that reads as money and nothing else. */
static gboolean
is_money (const char *text)
{
  return gouji_amount_is_number (gouji_amount_parse (text)) && strchr (text, '.') != NULL;
}

static void
count_table (const GoujiTable *table, guint *n_printed, guint *n_read)
{
  for (guint row = 0; row < gouji_table_get_n_rows (table); row++)
    for (guint column = 0; column < gouji_table_get_row_length (table, row); column++)
      {
        const char *text = gouji_table_get_cell (table, row, column).text;
        int line = gouji_table_find_line_at (table, row, column);

        if (text == NULL || !is_money (text)
            || gouji_table_get_row_kind (table, row) != GOUJI_ROW_BODY)
          continue;
        ++*n_printed;
        if (line >= 0 && gouji_amount_is_number (gouji_table_get_amount (table, row, column)))
          ++*n_read;
        else
          g_test_message ("%s, line %u: %s", gouji_table_get_title (table),
                          gouji_table_get_cell (table, row, column).place.line, text);
      }
}

/* Every number with decimals in a statement is an amount of a line. */
static void
test_amounts (gconstpointer data)
{
  g_autoptr (GoujiDisclosure) disclosure = open_document (data);
  guint n_printed = 0;
  guint n_read = 0;

  if (disclosure == NULL)
    return;
  for (guint i = 0; i < gouji_disclosure_get_n_tables (disclosure); i++)
    {
      const GoujiTable *table = gouji_disclosure_get_table (disclosure, i);

      if (gouji_table_get_project (table) < 0)
        count_table (table, &n_printed, &n_read);
    }
  g_test_message ("%u of %u amounts are in a line and a column", n_read, n_printed);
  /* The aim of the design: 99.5 %. */
  g_assert_cmpuint (n_read * 1000, >=, n_printed * 995);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autofree char *name = g_path_get_basename (documents[i].path);
      g_autofree char *roles = g_strconcat ("/real/roles/", name, NULL);
      g_autofree char *amounts = g_strconcat ("/real/amounts/", name, NULL);

      g_test_add_data_func (roles, &documents[i], test_roles);
      g_test_add_data_func (amounts, &documents[i], test_amounts);
    }
  return g_test_run ();
}
