/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every document in cases/ is read and recognised, and all that was recognised is compared
 * with what stands beside it in words.  With GOUJI_UPDATE_GOLDEN=1 that is written anew:
 * read the difference before it is committed. */

#include <gio/gio.h>

#include "dump.h"
#include "readers/gouji-reader.h"
#include "recognise/gouji-recogniser.h"

static GoujiDisclosure *
recognise (const char *path)
{
  GoujiDisclosure *disclosure = gouji_disclosure_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length;
  guint source;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  source = gouji_disclosure_add_source (disclosure, "case.txt", "");
  gouji_text_reader_read (disclosure, source, text, length, &error);
  g_assert_no_error (error);
  gouji_recognise (disclosure);
  return disclosure;
}

static void
test_case (gconstpointer data)
{
  g_autofree char *stem = g_strndup (data, strlen (data) - strlen (".txt"));
  g_autofree char *expected_path = g_strconcat (stem, ".expect", NULL);
  g_autoptr (GoujiDisclosure) disclosure = recognise (data);
  g_autofree char *actual = dump_disclosure (disclosure);
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

/* Recognising what is recognised already changes nothing. */
static void
test_again (gconstpointer data)
{
  g_autoptr (GoujiDisclosure) first = recognise (data);
  g_autoptr (GoujiDisclosure) second = recognise (data);
  g_autofree char *a = dump_disclosure (first);
  g_autofree char *b = dump_disclosure (second);

  g_assert_cmpstr (a, ==, b);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = NULL;
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_test_init (&argc, &argv, NULL);
  folder = g_test_build_filename (G_TEST_DIST, "cases", NULL);
  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".txt"))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_assert_cmpuint (paths->len, >, 0);
  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = g_ptr_array_index (paths, i);
      g_autofree char *base = g_path_get_basename (path);
      g_autofree char *test = g_strconcat ("/recognise/", base, NULL);
      g_autofree char *again = g_strconcat ("/recognise-again/", base, NULL);

      g_test_add_data_func (test, path, test_case);
      g_test_add_data_func (again, path, test_again);
    }
  return g_test_run ();
}
