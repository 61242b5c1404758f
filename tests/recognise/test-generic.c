/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every budget in generic/ is read, and what its columns were guessed to be and how its
 * lines nest is compared with what stands beside it in words.  With
 * GOUJI_UPDATE_GOLDEN=1 that is written anew: read the difference before it is committed. */

#include "config.h"

#include <gio/gio.h>

#include "model/gouji-enum-names.h"
#include "model/gouji-error.h"
#include "model/gouji-tree.h"
#include "readers/gouji-json-nodes.h"
#include "readers/gouji-reader.h"
#include "recognise/gouji-generic.h"
#include "recognise/gouji-recogniser.h"

static GoujiDisclosure *
read_case (const char *path)
{
  GoujiDisclosure *disclosure = gouji_disclosure_new ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &error);
  g_autofree char *text = NULL;
  gsize length;
  guint source;

  g_assert_no_error (error);
  text = gouji_decode_text (bytes, path, &length, &error);
  g_assert_no_error (error);
  source = gouji_disclosure_add_source (disclosure, "case.csv", "");
  if (g_str_has_suffix (path, ".json"))
    gouji_json_nodes_read (disclosure, source, text, length, &error);
  else
    gouji_csv_reader_read (disclosure, source, text, length, &error);
  g_assert_no_error (error);
  return disclosure;
}

static void
dump_mapping (GString *out, GoujiDisclosure *disclosure)
{
  for (guint i = 0; i < gouji_disclosure_get_n_blocks (disclosure); i++)
    {
      const GoujiBlock *block = gouji_disclosure_get_block (disclosure, i);
      g_autoptr (GoujiGenericMapping) mapping = NULL;
      g_autoptr (GKeyFile) file = g_key_file_new ();
      g_autofree char *text = NULL;

      if (block->kind != GOUJI_BLOCK_GRID)
        continue;
      mapping = gouji_generic_guess (block->grid);
      if (mapping == NULL)
        {
          g_string_append (out, "no budget\n");
          continue;
        }
      gouji_generic_mapping_to_key_file (mapping, file, "mapping");
      text = g_key_file_to_data (file, NULL, NULL);
      g_string_append (out, text);
    }
}

static void
dump_node (GString *out, GoujiDisclosure *disclosure, const GoujiTree *tree, guint index)
{
  const GoujiNode *node = gouji_tree_get_node (tree, index);
  GoujiOccurrence at = g_array_index (node->occurrences, GoujiOccurrence, 0);
  const GoujiTable *table = gouji_disclosure_get_table (disclosure, at.table);
  const GoujiLine *line = gouji_table_get_line (table, at.line);
  g_autofree char *sum = gouji_decimal_to_string (gouji_amount_get_decimal (node->total));

  g_string_append_printf (out, "%*s[%s] %s", (int)node->level * 2, "", node->code, node->name);
  if (node->summed)
    g_string_append_printf (out, " summed %s", sum);
  for (guint i = 0; !node->summed && i < gouji_table_get_n_columns (table); i++)
    if (gouji_table_get_column (table, i)->kind == GOUJI_COLUMN_AMOUNT)
      {
        GoujiAmount amount = gouji_table_get_amount (table, line->row, i);
        g_autofree char *text = gouji_decimal_to_string (gouji_amount_get_decimal (amount));

        g_string_append_printf (out, " %s", gouji_amount_is_number (amount) ? text : "-");
      }
  g_string_append_c (out, '\n');
  for (guint i = 0; i < node->children->len; i++)
    dump_node (out, disclosure, tree, g_array_index (node->children, guint, i));
}

static void
dump_tables (GString *out, GoujiDisclosure *disclosure)
{
  for (guint i = 0; i < gouji_disclosure_get_n_tables (disclosure); i++)
    {
      const GoujiTable *table = gouji_disclosure_get_table (disclosure, i);

      g_string_append_printf (out, "\n%s “%s”\n",
                              gouji_role_get_name (gouji_table_get_role (table)),
                              gouji_table_get_title (table));
      for (guint j = 0; j < gouji_table_get_n_columns (table); j++)
        if (gouji_table_get_column (table, j)->kind == GOUJI_COLUMN_AMOUNT)
          g_string_append_printf (out, "amounts “%s”\n", gouji_table_get_column (table, j)->title);
      for (guint j = 0; j < gouji_table_get_n_lines (table); j++)
        if (gouji_table_get_line (table, j)->kind != GOUJI_LINE_ITEM)
          g_string_append_printf (
              out, "%s “%s” in row %u\n",
              gouji_enum_get_name (GOUJI_ENUM_LINE_KIND, gouji_table_get_line (table, j)->kind),
              gouji_table_get_line (table, j)->name, gouji_table_get_line (table, j)->row);
    }
}

static char *
dump (GoujiDisclosure *disclosure)
{
  GString *out = g_string_new (NULL);
  GoujiTree *tree;

  dump_mapping (out, disclosure);
  gouji_recognise (disclosure);
  dump_tables (out, disclosure);
  tree = gouji_tree_new (disclosure);
  for (guint i = 0; i < gouji_tree_get_roots (tree)->len; i++)
    dump_node (out, disclosure, tree, g_array_index (gouji_tree_get_roots (tree), guint, i));
  gouji_tree_free (tree);
  for (guint i = 0; i < gouji_disclosure_get_n_anomalies (disclosure); i++)
    {
      const GoujiAnomaly *anomaly = gouji_disclosure_get_anomaly (disclosure, i);

      g_string_append_printf (out, "anomaly %s in line %u\n",
                              gouji_enum_get_name (GOUJI_ENUM_ANOMALY_KIND, anomaly->kind),
                              anomaly->place.line);
    }
  return g_string_free (out, FALSE);
}

static void
test_case (gconstpointer data)
{
  g_autofree char *stem = g_strndup (data, strrchr (data, '.') - (const char *)data);
  g_autofree char *expected_path = g_strconcat (stem, ".expect", NULL);
  g_autoptr (GoujiDisclosure) disclosure = read_case (data);
  g_autofree char *actual = dump (disclosure);
  g_autofree char *expected = NULL;

  if (g_strcmp0 (g_getenv ("GOUJI_UPDATE_GOLDEN"), "1") == 0)
    {
      g_assert_true (g_file_set_contents (expected_path, actual, -1, NULL));
      return;
    }
  g_assert_true (g_file_get_contents (expected_path, &expected, NULL, NULL));
  if (!g_str_equal (actual, expected))
    g_test_message ("%s: recognised was\n%s", expected_path, actual);
  g_assert_cmpstr (actual, ==, expected);
}

static void
assert_refused (const char *text, int code)
{
  g_autoptr (GoujiDisclosure) disclosure = gouji_disclosure_new ();
  guint source = gouji_disclosure_add_source (disclosure, "nodes.json", "");
  g_autoptr (GError) error = NULL;

  g_test_message ("%.60s", text);
  g_assert_false (gouji_json_nodes_read (disclosure, source, text, strlen (text), &error));
  g_assert_error (error, GOUJI_ERROR, code);
}

static void
test_refused (void)
{
  g_autoptr (GString) wide = g_string_new ("[{\"name\": \"a\"");

  assert_refused ("[1, 2]", GOUJI_ERROR_INVALID);
  assert_refused ("[]", GOUJI_ERROR_INVALID);
  assert_refused ("[{}]", GOUJI_ERROR_INVALID);
  assert_refused ("{\"a\": 1}", GOUJI_ERROR_INVALID);
  assert_refused ("{\"format\": \"gouji-disclosure\", \"a\": [{\"b\": 1}]}", GOUJI_ERROR_INVALID);
  assert_refused ("[{\"name\": \"a\",}]", GOUJI_ERROR_SYNTAX);
  assert_refused ("[{\"name\": \"a\", \"name\": \"b\"}]", GOUJI_ERROR_SYNTAX);
  for (guint i = 0; i < 600; i++)
    g_string_append_printf (wide, ", \"%u\": %u", i, i);
  g_string_append (wide, "}]");
  assert_refused (wide->str, GOUJI_ERROR_TOO_LARGE);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = NULL;
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/generic-nodes/refused", test_refused);
  folder = g_test_build_filename (G_TEST_DIST, "generic", NULL);
  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (!g_str_has_suffix (name, ".expect"))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_assert_cmpuint (paths->len, >, 0);
  for (guint i = 0; i < paths->len; i++)
    {
      g_autofree char *base = g_path_get_basename (g_ptr_array_index (paths, i));
      g_autofree char *test = g_strconcat ("/generic/", base, NULL);

      g_test_add_data_func (test, g_ptr_array_index (paths, i), test_case);
    }
  return g_test_run ();
}
