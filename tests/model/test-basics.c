/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Roles, references to cells, located errors, and numbers of sections. */

#include <gio/gio.h>

#include "model/gouji-cell-ref.h"
#include "model/gouji-error.h"
#include "model/gouji-ordinal.h"
#include "model/gouji-role.h"

static void
test_roles (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = GOUJI_ROLE_NONE + 1; i < GOUJI_N_ROLES; i++)
    {
      const char *texts[] = { gouji_role_get_name (i), gouji_role_get_key (i),
                              gouji_role_get_title (i) };

      for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
        {
          g_assert_cmpint (texts[j][0], !=, '\0');
          g_assert_true (g_hash_table_add (seen, (gpointer) texts[j]));
          g_assert_cmpint (gouji_role_from_text (texts[j]), ==, i);
        }
    }
  g_assert_cmpint (gouji_role_from_text ("GP_BASIC_ECON"), ==, GOUJI_ROLE_GENERAL_BASIC);
  g_assert_cmpint (gouji_role_from_text (""), ==, GOUJI_ROLE_NONE);
  g_assert_cmpint (gouji_role_from_text ("Overview"), ==, GOUJI_ROLE_NONE);
  g_assert_cmpstr (gouji_role_get_name (GOUJI_ROLE_NONE), ==, "");
}

static void
test_cell_refs (void)
{
  const GoujiCellRef cell = GOUJI_CELL_REF_TABLE (3, 8, 2);
  const GoujiCellRef same = GOUJI_CELL_REF_TABLE (3, 8, 2);
  const GoujiCellRef other = GOUJI_CELL_REF_TABLE (3, 2, 8);
  const GoujiCellRef span = GOUJI_CELL_REF_TEXT (40, 12, 6);
  const GoujiCellRef longer = GOUJI_CELL_REF_TEXT (40, 12, 7);

  g_assert_true (gouji_cell_ref_equal (&cell, &same));
  g_assert_cmpuint (gouji_cell_ref_hash (&cell), ==, gouji_cell_ref_hash (&same));
  g_assert_false (gouji_cell_ref_equal (&cell, &other));
  g_assert_cmpuint (gouji_cell_ref_hash (&cell), !=, gouji_cell_ref_hash (&other));
  g_assert_false (gouji_cell_ref_equal (&cell, &span));
  g_assert_false (gouji_cell_ref_equal (&span, &longer));
}

static void
test_located_errors (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) copy = NULL;
  const char *name;
  guint line, column;

  gouji_set_error_at (&error, GOUJI_ERROR_SYNTAX, "a.json", 12, 5, "expected “%s”", "]");
  g_assert_error (error, GOUJI_ERROR, GOUJI_ERROR_SYNTAX);
  g_assert_cmpstr (error->message, ==, "12:5: expected “]”");

  copy = g_error_copy (error);
  g_assert_true (gouji_error_get_place (copy, &name, &line, &column));
  g_assert_cmpstr (name, ==, "a.json");
  g_assert_cmpuint (line, ==, 12);
  g_assert_cmpuint (column, ==, 5);
  g_assert_cmpstr (gouji_error_get_text (copy), ==, "expected “]”");
}

static void
test_errors_without_place (void)
{
  g_autoptr (GError) whole_line = NULL;
  g_autoptr (GError) nowhere = NULL;
  g_autoptr (GError) foreign = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "gone");
  const char *name;
  guint line;

  gouji_set_error_at (NULL, GOUJI_ERROR_SYNTAX, NULL, 1, 1, "nobody listens");
  gouji_set_error_at (&whole_line, GOUJI_ERROR_TOO_LARGE, "a", 7, 0, "too long");
  g_assert_cmpstr (whole_line->message, ==, "7: too long");
  gouji_set_error_at (&nowhere, GOUJI_ERROR_UNREADABLE, NULL, 0, 0, "100%% unreadable");
  g_assert_cmpstr (nowhere->message, ==, "100% unreadable");

  g_assert_false (gouji_error_get_place (foreign, &name, &line, NULL));
  g_assert_null (name);
  g_assert_cmpuint (line, ==, 0);
  g_assert_cmpstr (gouji_error_get_text (foreign), ==, "gone");
}

static void
test_ordinal (void)
{
  g_assert_cmpuint (gouji_ordinal_read ("一、主要职能"), ==, 1);
  g_assert_cmpuint (gouji_ordinal_read ("十"), ==, 10);
  g_assert_cmpuint (gouji_ordinal_read ("十二部分"), ==, 12);
  g_assert_cmpuint (gouji_ordinal_read ("二十一"), ==, 21);
  g_assert_cmpuint (gouji_ordinal_read ("7-1"), ==, 7);
  g_assert_cmpuint (gouji_ordinal_read ("123456789012345678901234567890"), ==, 99);
  g_assert_cmpuint (gouji_ordinal_read ("十十十十十十十十十十十十"), ==, 99);
  g_assert_cmpuint (gouji_ordinal_read ("附件"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/roles", test_roles);
  g_test_add_func ("/model/cell-refs", test_cell_refs);
  g_test_add_func ("/model/errors/located", test_located_errors);
  g_test_add_func ("/model/errors/without-place", test_errors_without_place);
  g_test_add_func ("/model/ordinal", test_ordinal);
  return g_test_run ();
}
