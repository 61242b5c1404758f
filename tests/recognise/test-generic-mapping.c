/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/gouji-error.h"
#include "recognise/gouji-generic-mapping.h"

static GoujiGenericMapping *
new_example (void)
{
  GoujiGenericMapping *mapping = gouji_generic_mapping_new (5);

  gouji_generic_mapping_set_use (mapping, 0, GOUJI_GENERIC_CODE, 1);
  gouji_generic_mapping_set_use (mapping, 1, GOUJI_GENERIC_CODE, 0);
  gouji_generic_mapping_set_use (mapping, 2, GOUJI_GENERIC_NAME, 0);
  gouji_generic_mapping_set_use (mapping, 4, GOUJI_GENERIC_AMOUNT, 0);
  gouji_generic_mapping_set_decimal_mark (mapping, ',');
  gouji_generic_mapping_set_header_rows (mapping, 2);
  gouji_generic_mapping_set_nesting (mapping, GOUJI_NESTING_LEVELS);
  return mapping;
}

static void
test_round_trip (void)
{
  g_autoptr (GoujiGenericMapping) mapping = new_example ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GKeyFile) again = g_key_file_new ();
  g_autoptr (GoujiGenericMapping) read = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *summary = NULL;

  gouji_generic_mapping_to_key_file (mapping, file, "table 1");
  text = g_key_file_to_data (file, NULL, NULL);
  g_assert_true (g_key_file_load_from_data (again, text, -1, G_KEY_FILE_NONE, NULL));
  read = gouji_generic_mapping_from_key_file (again, "table 1", &error);
  g_assert_no_error (error);
  g_assert_true (gouji_generic_mapping_equal (mapping, read));
  summary = gouji_generic_mapping_dup_summary (read);
  g_assert_cmpstr (summary, ==, "nesting levels; code/1 1, code 2, name 3, amount 5");
  g_assert_cmpint (gouji_generic_mapping_find (read, GOUJI_GENERIC_CODE, 0), ==, 1);
  g_assert_cmpint (gouji_generic_mapping_find (read, GOUJI_GENERIC_CODE, 1), ==, 0);
  g_assert_cmpint (gouji_generic_mapping_find (read, GOUJI_GENERIC_PARENT, 0), ==, -1);
  gouji_generic_mapping_set_use (read, 3, GOUJI_GENERIC_AMOUNT, 0);
  g_assert_false (gouji_generic_mapping_equal (mapping, read));
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    "[t]\ncolumns=code;name\nheader-rows=1\ndecimal-mark=;\nnesting=none\n",
    "[t]\ncolumns=code;name\nheader-rows=1\ndecimal-mark=.\nnesting=magic\n",
    "[t]\ncolumns=code;name\nheader-rows=-1\ndecimal-mark=.\nnesting=none\n",
    "[t]\ncolumns=code;nonsense\nheader-rows=1\ndecimal-mark=.\nnesting=none\n",
    "[t]\ncolumns=code/99;name\nheader-rows=1\ndecimal-mark=.\nnesting=none\n",
    "[t]\ncolumns=amount/2;name\nheader-rows=1\ndecimal-mark=.\nnesting=none\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GKeyFile) file = g_key_file_new ();
      g_autoptr (GError) error = NULL;

      g_assert_true (g_key_file_load_from_data (file, texts[i], -1, G_KEY_FILE_NONE, NULL));
      g_assert_null (gouji_generic_mapping_from_key_file (file, "t", &error));
      g_assert_error (error, GOUJI_ERROR, GOUJI_ERROR_INVALID);
    }
}

static void
test_absent (void)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (gouji_generic_mapping_from_key_file (file, "t", &error));
  g_assert_nonnull (error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/generic-mapping/round-trip", test_round_trip);
  g_test_add_func ("/generic-mapping/refused", test_refused);
  g_test_add_func ("/generic-mapping/absent", test_absent);
  return g_test_run ();
}
