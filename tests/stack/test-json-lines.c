/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "loader/gouji-json-lines.h"
#include "model/gouji-error.h"
#include "report/gouji-writer.h"

#define N_DOCUMENTS 50

typedef struct
{
  char *path;
  GFile *file;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  int fd = g_file_open_tmp ("lines-XXXXXX.jsonl", &fixture->path, NULL);

  g_assert_true (g_close (fd, NULL));
  fixture->file = g_file_new_for_path (fixture->path);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_remove (fixture->path);
  g_object_unref (fixture->file);
  g_free (fixture->path);
}

static char *
dup_line (guint number)
{
  g_autoptr (GoujiDisclosure) disclosure = gouji_disclosure_new ();
  g_autofree char *name = g_strdup_printf ("第%u办公室", number);

  gouji_disclosure_add_source (disclosure, "export.csv", "");
  gouji_disclosure_set_fact (disclosure, GOUJI_FACT_UNIT_NAME, name, "第一行\n第二行");
  gouji_disclosure_add_paragraph (disclosure, name, (GoujiPlace) { number + 1, 1, 0 });
  gouji_load_recognise (disclosure);
  return gouji_disclosure_to_json_line (disclosure);
}

static void
write_text (Fixture *fixture, const char *text)
{
  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
}

static char *
dup_lines (guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *line = dup_line (i);

      g_assert_true (strchr (line, '\n') == line + strlen (line) - 1);
      g_string_append (text, line);
      if (i % 7 == 0)
        g_string_append (text, " \r\n");
    }
  return g_string_free (text, FALSE);
}

static gpointer
keep (GoujiDisclosure *disclosure, gpointer data G_GNUC_UNUSED, GError **error G_GNUC_UNUSED)
{
  return g_object_ref (disclosure);
}

static void
take (gpointer disclosure, gpointer data)
{
  guint *n = data;
  g_autofree char *line = dup_line (*n);
  g_autofree char *back = gouji_disclosure_to_json_line (disclosure);

  g_assert_cmpstr (back, ==, line);
  (*n)++;
}

/* Whole or one by one, each comes back as it was written. */
static void
test_lines (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *text = dup_lines (N_DOCUMENTS);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  write_text (fixture, text);
  all = gouji_load (fixture->file, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, N_DOCUMENTS);
  for (guint i = 0; i < all->len; i++)
    take (g_ptr_array_index (all, i), &n);
  n = 0;
  g_assert_true (gouji_load_each (fixture->file, keep, take, &n, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, N_DOCUMENTS);
}

static void
assert_refused (Fixture *fixture, const char *text, guint line)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GError) error = NULL;
  guint at;

  write_text (fixture, text);
  all = gouji_load (fixture->file, NULL, NULL, NULL, &error);
  g_assert_null (all);
  g_assert_true (error->domain == GOUJI_ERROR);
  gouji_error_get_place (error, NULL, &at, NULL);
  g_assert_cmpuint (at, ==, line);
}

/* An error names the line of the file. */
static void
test_errors (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *line = dup_line (1);
  g_autofree char *syntax = g_strconcat (line, "\n", line, "{\"a\": 1,}\n", NULL);
  g_autofree char *other = g_strconcat (line, "{\"format\": \"x\"}", NULL);
  g_autofree char *several = g_strconcat (
      line, "{\"format\": \"gouji-disclosure\", \"version\": 1, \"disclosures\": []}\n", NULL);

  assert_refused (fixture, syntax, 4);
  assert_refused (fixture, other, 2);
  assert_refused (fixture, several, 2);
}

static gboolean
is_taken (Fixture *fixture, const char *text)
{
  g_autoptr (GoujiJsonLines) lines = NULL;
  g_autoptr (GError) error = NULL;

  write_text (fixture, text);
  lines = gouji_json_lines_open (fixture->file, NULL, &error);
  g_assert_no_error (error);
  return lines != NULL;
}

static void
test_others (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *line = dup_line (1);

  g_assert_true (is_taken (fixture, "{}\n{}"));
  g_assert_false (is_taken (fixture, line));
  g_assert_false (is_taken (fixture, "{\n}\n"));
  g_assert_false (is_taken (fixture, "{\"a\": [\n{}\n]}\n"));
  g_assert_false (is_taken (fixture, "2026年支出总表\n"));
  g_assert_false (is_taken (fixture, ""));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/json-lines/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("lines", test_lines);
  ADD ("errors", test_errors);
  ADD ("others", test_others);
#undef ADD
  return g_test_run ();
}
