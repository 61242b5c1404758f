/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs the program on our own documents and compares all it prints with what it
 * printed when someone last looked.  With GOUJI_UPDATE_GOLDEN=1 it writes that anew. */

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "gouji-cli-run.h"

static gboolean
updates (void)
{
  return g_strcmp0 (g_getenv ("GOUJI_UPDATE_GOLDEN"), "1") == 0;
}

static char *
build_case_path (const char *name, const char *suffix)
{
  g_autofree char *file = g_strconcat (name, suffix, NULL);

  return g_test_build_filename (G_TEST_DIST, "cases", file, NULL);
}

static void
compare (const char *name, const char *suffix, const char *actual)
{
  g_autofree char *path = build_case_path (name, suffix);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (updates ())
    {
      if (*actual != '\0')
        g_file_set_contents (path, actual, -1, &error);
      else
        g_remove (path);
      g_assert_no_error (error);
      return;
    }
  if (!g_file_get_contents (path, &expected, NULL, NULL))
    expected = g_strdup ("");
  if (!g_str_equal (actual, expected))
    g_test_message ("%s differs from what was printed:\n%s", path, actual);
  g_assert_cmpstr (actual, ==, expected);
}

static void
test_case (gconstpointer data)
{
  const char *name = data;
  g_autofree char *path = build_case_path (name, ".case");
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *arguments = NULL;
  g_auto (GStrv) argv = NULL;
  g_auto (GoujiCliRun) run = { 0 };

  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  arguments = g_key_file_get_string (file, "case", "arguments", &error);
  g_assert_no_error (error);
  if (*arguments == '\0')
    argv = g_new0 (char *, 1);
  else
    g_shell_parse_argv (arguments, NULL, &argv, &error);
  g_assert_no_error (error);

  gouji_cli_run (&run, NULL, (const char *const *) argv);
  g_assert_cmpint (run.status, ==, g_key_file_get_integer (file, "case", "status", NULL));
  compare (name, ".out", run.out);
  compare (name, ".err", run.err);
}

static void
add_cases (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "cases", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".case"))
      {
        char *stem = g_strndup (name, strlen (name) - strlen (".case"));
        g_autofree char *path = g_strconcat ("/cli/golden/", stem, NULL);

        g_test_add_data_func_full (path, stem, test_case, g_free);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_cases ();
  return g_test_run ();
}
