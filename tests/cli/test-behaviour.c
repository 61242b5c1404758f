/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a golden output cannot hold: folders, locales, pipes, disks, signals. */

#include "config.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "gouji-cli-run.h"

static void
run (GoujiCliRun *self, const char *first, ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  va_list list;

  va_start (list, first);
  for (const char *argument = first; argument != NULL; argument = va_arg (list, const char *))
    g_ptr_array_add (arguments, (gpointer) argument);
  va_end (list);
  g_ptr_array_add (arguments, NULL);
  gouji_cli_run (self, NULL, (const char *const *) arguments->pdata);
}

static void
test_version (void)
{
  g_auto (GoujiCliRun) result = { 0 };

  run (&result, "--version", NULL);
  g_assert_cmpstr (result.out, ==, "gouji-cli " GOUJI_VERSION "\n");
  g_assert_cmpint (result.status, ==, 0);
}

/* Counts the elements of @name whose tick is one of @ticks. */
static gint64
count_ticks (JsonObject *document, const char *name, const char *const *ticks)
{
  JsonArray *amounts = json_object_get_array_member (document, name);
  gint64 n = 0;

  for (guint i = 0; i < json_array_get_length (amounts); i++)
    {
      JsonObject *amount = json_array_get_object_element (amounts, i);
      JsonArray *rules = json_object_get_array_member (amount, "rules");
      const char *tick = json_object_get_string_member (amount, "tick");

      n += g_strv_contains (ticks, tick);
      if (!g_str_equal (tick, "untied"))
        g_assert_cmpuint (json_array_get_length (rules), >, 0);
    }
  return n;
}

static void
assert_ticks (JsonObject *document, const char *counts, const char *list)
{
  static const char *const tied[] = { "tied", "rounding", NULL };
  static const char *const conflicting[] = { "conflicting", "question", NULL };
  static const char *const questioned[] = { "question", NULL };
  static const char *const untied[] = { "untied", NULL };
  JsonObject *coverage = json_object_get_object_member (document, counts);

  g_assert_cmpint (json_object_get_int_member (coverage, "amounts"), ==,
                   json_array_get_length (json_object_get_array_member (document, list)));
  g_assert_cmpint (json_object_get_int_member (coverage, "tied"), ==,
                   count_ticks (document, list, tied));
  g_assert_cmpint (json_object_get_int_member (coverage, "conflicting"), ==,
                   count_ticks (document, list, conflicting));
  g_assert_cmpint (json_object_get_int_member (coverage, "questioned"), ==,
                   count_ticks (document, list, questioned));
  g_assert_cmpint (json_object_get_int_member (coverage, "untied"), ==,
                   count_ticks (document, list, untied));
}

/* A check counts each evaluation once, and names what it lacked. */
static void
assert_counts (JsonObject *check)
{
  const char *status = json_object_get_string_member (check, "status");
  gint64 passed = json_object_get_int_member (check, "passed");
  gint64 failed = json_object_get_int_member (check, "failed");
  gint64 insufficient = json_object_get_int_member (check, "insufficient_data");

  g_assert_cmpint (json_object_get_int_member (check, "instances"), ==, passed + failed);
  g_assert_true (json_object_get_null_member (check, "lacks") == (insufficient == 0));
  if (g_str_equal (status, "not applicable"))
    g_assert_cmpint (json_object_get_int_member (check, "not_applicable"), >, 0);
  if (passed + failed > 0)
    g_assert_cmpstr (status, ==, failed > 0 ? "failed" : "passed");
}

/* Every amount has its tick and the rules that gave it, every check its four counts. */
static void
test_ledger (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "documents", "faulty.txt", NULL);
  g_auto (GoujiCliRun) result = { 0 };
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *document;
  JsonArray *checks;

  run (&result, "check", "--format=json", "--fail-on=never", path, NULL);
  json_parser_load_from_data (parser, result.out, -1, &error);
  g_assert_no_error (error);
  document = json_array_get_object_element (
      json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)),
                                    "documents"),
      0);
  assert_ticks (document, "coverage", "amounts");
  assert_ticks (document, "claims", "figures");
  checks = json_object_get_array_member (document, "checks");
  for (guint i = 0; i < json_array_get_length (checks); i++)
    assert_counts (json_array_get_object_element (checks, i));
}

static void
copy_document (const char *name, const char *folder, const char *copy_name)
{
  g_autofree char *from_path = g_test_build_filename (G_TEST_DIST, "documents", name, NULL);
  g_autofree char *to_path = g_build_filename (folder, copy_name, NULL);
  g_autoptr (GFile) from = g_file_new_for_path (from_path);
  g_autoptr (GFile) to = g_file_new_for_path (to_path);
  g_autofree char *parent = g_path_get_dirname (to_path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL
                                                                    : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("gouji-cli-XXXXXX", &error);
  g_autofree char *link = g_build_filename (folder, "丙", "up", NULL);
  g_autofree char *noise = g_build_filename (folder, "乙.bin", NULL);

  g_assert_no_error (error);
  copy_document ("holds.txt", folder, "第10号.txt");
  copy_document ("holds.txt", folder, "第2号.txt");
  copy_document ("holds.txt", folder, ".hidden.txt");
  copy_document ("holds.txt", folder, "第2号.txt~");
  copy_document ("faulty.txt", folder, "丙/内.txt");
  g_assert_cmpint (symlink (folder, link), ==, 0);
  g_assert_true (g_file_set_contents (noise, "\0\1\2\377\376\0\0", 7, &error));
  g_assert_no_error (error);
  return folder;
}

static JsonArray *
get_documents (JsonParser *parser, const char *json)
{
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, json, -1, &error);
  g_assert_no_error (error);
  return json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)),
                                       "documents");
}

/* Files in natural order, a folder as its name falls, no hidden or backup files, no
 * endless round through a link; what cannot be read is reported and the rest done. */
static void
test_folder (void)
{
  static const char *const expected[] = { "丙/内.txt", "第2号.txt", "第10号.txt" };
  g_autofree char *folder = make_folder ();
  g_autofree char *noise = g_strconcat (folder, "/乙.bin:1:1: error: ", NULL);
  g_auto (GoujiCliRun) result = { 0 };
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *documents;

  run (&result, "check", "--format=json", folder, NULL);
  g_assert_cmpint (result.status, ==, 2);
  g_assert_true (g_str_has_prefix (result.err, noise));
  g_assert_cmpint (strchr (result.err, '\n')[1], ==, '\0');
  documents = get_documents (parser, result.out);
  g_assert_cmpuint (json_array_get_length (documents), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *source = g_build_filename (folder, expected[i], NULL);

      g_assert_cmpstr (
          json_object_get_string_member (json_array_get_object_element (documents, i), "source"),
          ==, source);
    }
  remove_tree (folder);
}

/* What is printed is data: the same bytes in every locale. */
static void
test_locale (void)
{
  static const char *const environment[] = { "LC_ALL=C", "LANGUAGE=", NULL };
  static const char *const arguments[] = { "check", "documents/faulty.txt", NULL };
  g_auto (GoujiCliRun) utf8 = { 0 };
  g_auto (GoujiCliRun) ascii = { 0 };

  gouji_cli_run (&utf8, NULL, arguments);
  gouji_cli_run (&ascii, environment, arguments);
  g_assert_cmpstr (ascii.out, ==, utf8.out);
  g_assert_cmpstr (ascii.err, ==, utf8.err);
  g_assert_nonnull (strstr (ascii.out, "支出总表"));
}

/* The findings without their places: a copy has other lines. */
static char *
check_without_places (const char *path)
{
  g_auto (GoujiCliRun) result = { 0 };
  g_autoptr (GRegex) place = g_regex_new ("^.*?: (?=error|question|rounding|note)", G_REGEX_MULTILINE,
                                          0, NULL);

  run (&result, "check", path, NULL);
  g_assert_cmpstr (result.err, ==, "");
  return g_regex_replace_literal (place, result.out, -1, 0, "", 0, NULL);
}

/* What was converted is the same disclosure: the same is found in it. */
static void
test_convert (void)
{
  g_autofree char *folder = g_dir_make_tmp ("gouji-cli-XXXXXX", NULL);
  g_autofree char *json = g_build_filename (folder, "a.json", NULL);
  g_autofree char *csv = g_build_filename (folder, "tables", NULL);
  g_autofree char *expected = check_without_places ("documents/faulty.txt");
  const char *const outputs[] = { json, csv };

  for (guint i = 0; i < G_N_ELEMENTS (outputs); i++)
    {
      g_auto (GoujiCliRun) result = { 0 };
      g_autofree char *actual = NULL;

      run (&result, "convert", "documents/faulty.txt", outputs[i], NULL);
      g_assert_cmpstr (result.err, ==, "");
      g_assert_cmpint (result.status, ==, 0);
      actual = check_without_places (outputs[i]);
      g_assert_cmpstr (actual, ==, expected);
    }
  remove_tree (folder);
}

/* Tables of two documents in one folder would be read as one. */
static void
test_convert_into_full_folder (void)
{
  g_autofree char *folder = make_folder ();
  g_auto (GoujiCliRun) result = { 0 };

  run (&result, "convert", "--to=csv", "documents/holds.txt", folder, NULL);
  g_assert_cmpint (result.status, ==, 2);
  g_assert_true (g_str_has_prefix (result.err, folder));
  remove_tree (folder);
}

static void
test_paths_in_any_bytes (void)
{
  g_auto (GoujiCliRun) result = { 0 };

  run (&result, "check", "documents/\377\376.txt", NULL);
  g_assert_cmpint (result.status, ==, 2);
  g_assert_nonnull (strstr (result.err, ".txt: error: "));
  g_assert_true (g_utf8_validate (result.err, -1, NULL));
}

static int
run_in_shell (const char *script, char **err)
{
  g_autofree char *command = g_strdup_printf ("cd '%s' && %s", g_test_get_dir (G_TEST_DIST), script);
  const char *const argv[] = { "sh", "-c", command, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, err, &status,
                &error);
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

static void
test_full_disk (void)
{
  g_autofree char *err = NULL;

  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("there is no /dev/full");
      return;
    }
  g_assert_cmpint (run_in_shell ("\"$GOUJI_CLI\" tables documents/holds.txt > /dev/full", &err), ==, 2);
  g_assert_true (g_str_has_prefix (err, "gouji-cli: "));
}

static void
test_broken_pipe (void)
{
  g_autofree char *err = NULL;

  run_in_shell ("yes documents/holds.txt | head -n 400 | xargs sh -c '\"$GOUJI_CLI\" tables \"$@\"' sh"
                " | head -n 1 >/dev/null", &err);
  g_assert_cmpstr (err, ==, "");
}

/* Ended by the signal, as a shell expects, and soon. */
static void
test_interrupt (void)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autofree char *document = g_test_build_filename (G_TEST_DIST, "documents", "holds.txt", NULL);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GDataInputStream) lines = NULL;
  g_autoptr (GBytes) rest = NULL;
  g_autofree char *line = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (argv, (gpointer) g_getenv ("GOUJI_CLI"));
  g_ptr_array_add (argv, (gpointer) "tables");
  for (guint i = 0; i < 20000; i++)
    g_ptr_array_add (argv, document);
  g_ptr_array_add (argv, NULL);
  process = g_subprocess_newv ((const char *const *) argv->pdata,
                               G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));
  line = g_data_input_stream_read_line (lines, NULL, NULL, &error);
  g_assert_nonnull (line);
  g_subprocess_send_signal (process, SIGINT);
  while (g_input_stream_skip (G_INPUT_STREAM (lines), 65536, NULL, NULL) > 0)
    ;
  g_assert_true (g_subprocess_wait (process, NULL, &error));
  g_assert_true (g_subprocess_get_if_signaled (process));
  g_assert_cmpint (g_subprocess_get_term_sig (process), ==, SIGINT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/version", test_version);
  g_test_add_func ("/cli/ledger", test_ledger);
  g_test_add_func ("/cli/folder", test_folder);
  g_test_add_func ("/cli/convert", test_convert);
  g_test_add_func ("/cli/convert-into-full-folder", test_convert_into_full_folder);
  g_test_add_func ("/cli/locale", test_locale);
  g_test_add_func ("/cli/paths-in-any-bytes", test_paths_in_any_bytes);
  g_test_add_func ("/cli/full-disk", test_full_disk);
  g_test_add_func ("/cli/broken-pipe", test_broken_pipe);
  g_test_add_func ("/cli/interrupt", test_interrupt);
  return g_test_run ();
}
