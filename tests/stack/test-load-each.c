/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "loader/gouji-loader.h"

#define N_UNITS 200
#define FAILING 120

typedef struct
{
  GString *taken;
  gboolean fails;
} Fixture;

static gpointer
work (GoujiDisclosure *disclosure, gpointer data, GError **error)
{
  const Fixture *fixture = data;
  g_autofree char *failing = g_strdup_printf ("%06d", FAILING);
  const char *code = gouji_disclosure_get_fact (disclosure, GOUJI_FACT_UNIT_CODE);

  g_assert_cmpuint (gouji_disclosure_get_n_tables (disclosure), ==, 1);
  if (!fixture->fails || !g_str_equal (code, failing))
    return g_object_ref (disclosure);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "as asked");
  return NULL;
}

static void
take (gpointer disclosure, gpointer data)
{
  Fixture *fixture = data;

  g_string_append_printf (fixture->taken, "%s ",
                          gouji_disclosure_get_fact (disclosure, GOUJI_FACT_UNIT_CODE));
}

static char *
dup_units (guint n)
{
  g_autoptr (GString) units = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (units, "%06u ", i);
  return g_strdup (units->str);
}

/* The units' rows stand one after the other, or all mixed. */
static GFile *
write_units (guint n_units, char **path)
{
  g_autoptr (GString) text
      = g_string_new ("unit_code,unit_name,year,function_code,function_name,total,basic,project\n");
  int fd = g_file_open_tmp ("gouji-each-XXXXXX.csv", path, NULL);

  for (guint row = 0; row < 3; row++)
    for (guint i = 0; i < n_units; i++)
      g_string_append_printf (text, "%06u,某市第%u办公室,2026,20%u,公共安全支出,3.00,1.00,2.00\n", i,
                              i, row + 1);
  g_assert_true (g_close (fd, NULL));
  g_assert_true (g_file_set_contents (*path, text->str, text->len, NULL));
  return g_file_new_for_path (*path);
}

static void
test_order (gconstpointer n_units)
{
  g_autofree char *path = NULL;
  g_autofree char *expected = dup_units (GPOINTER_TO_UINT (n_units));
  g_autoptr (GString) taken = g_string_new (NULL);
  g_autoptr (GFile) file = write_units (GPOINTER_TO_UINT (n_units), &path);
  g_autoptr (GError) error = NULL;
  Fixture fixture = { taken, FALSE };

  g_assert_true (gouji_load_each (file, work, take, &fixture, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (taken->str, ==, expected);
  g_unlink (path);
}

static void
test_failure (void)
{
  g_autofree char *path = NULL;
  g_autofree char *expected = dup_units (FAILING);
  g_autoptr (GString) taken = g_string_new (NULL);
  g_autoptr (GFile) file = write_units (N_UNITS, &path);
  g_autoptr (GError) error = NULL;
  Fixture fixture = { taken, TRUE };

  g_assert_false (gouji_load_each (file, work, take, &fixture, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_cmpstr (taken->str, ==, expected);
  g_unlink (path);
}

static void
test_cancelled (void)
{
  g_autofree char *path = NULL;
  g_autoptr (GString) taken = g_string_new (NULL);
  g_autoptr (GFile) file = write_units (N_UNITS, &path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Fixture fixture = { taken, FALSE };

  g_cancellable_cancel (cancellable);
  g_assert_false (gouji_load_each (file, work, take, &fixture, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpstr (taken->str, ==, "");
  g_unlink (path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/load-each/one", GUINT_TO_POINTER (1), test_order);
  g_test_add_data_func ("/load-each/many", GUINT_TO_POINTER (N_UNITS), test_order);
  g_test_add_func ("/load-each/failure", test_failure);
  g_test_add_func ("/load-each/cancelled", test_cancelled);

  return g_test_run ();
}
