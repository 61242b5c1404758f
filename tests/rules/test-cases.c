/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs the built-in rules over every document in tests/cases and compares the findings
 * of the check it stands under with those its .expect lists; README there says how. */

#include <gio/gio.h>
#include <string.h>

#include "loader/gouji-loader.h"

static GoujiRuleSet *rules;

static const char *
cases_folder (void)
{
  const char *folder = g_getenv ("GOUJI_CASES");

  g_assert_nonnull (folder);
  return folder;
}

static char *
dup_finding (GoujiReport *report, GoujiFinding *finding)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s %s", gouji_finding_get_rule (finding),
                          gouji_severity_get_name (gouji_finding_get_severity (finding)));
  for (guint i = 0; i < gouji_finding_get_n_cells (finding); i++)
    {
      GoujiPlace place = gouji_disclosure_get_place (gouji_report_get_disclosure (report),
                                                     gouji_finding_get_cell (finding, i));

      g_string_append_printf (text, " %u:%u", place.line, place.field);
    }
  return g_strdup (text->str);
}

static GPtrArray *
list_findings (GoujiReport *report, const char *check)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < gouji_report_get_n_findings (report); i++)
    {
      GoujiFinding *finding = gouji_report_get_finding (report, i);

      if (!g_str_equal (gouji_finding_get_check (finding), check))
        continue;
      g_ptr_array_add (list, dup_finding (report, finding));
      g_test_message ("%s: %s", (char *) g_ptr_array_index (list, list->len - 1),
                      gouji_finding_get_message (finding));
    }
  return list;
}

/* The lines of the .expect but blank ones and those that begin with #. */
static GPtrArray *
read_expected (const char *path)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;

  if (g_file_get_contents (path, &contents, NULL, NULL))
    lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0' && *lines[i] != '#')
      g_ptr_array_add (list, g_strdup (lines[i]));
  return list;
}

/* @expected may leave cells out at the end. */
static gboolean
is_as_expected (const char *actual, const char *expected)
{
  return g_str_has_prefix (actual, expected)
         && (actual[strlen (expected)] == '\0' || actual[strlen (expected)] == ' ');
}

static void
compare (GPtrArray *actual, GPtrArray *expected)
{
  for (guint i = 0; i < MAX (actual->len, expected->len); i++)
    {
      const char *is = i < actual->len ? g_ptr_array_index (actual, i) : "nothing";
      const char *should = i < expected->len ? g_ptr_array_index (expected, i) : "nothing";

      if (!is_as_expected (is, should))
        g_test_message ("finding %u is “%s” and should be “%s”", i + 1, is, should);
      g_assert_true (is_as_expected (is, should));
    }
}

static const GoujiCheckStatus *
find_status (GoujiReport *report, const char *check)
{
  for (guint i = 0; i < gouji_report_get_n_checks (report); i++)
    if (g_str_equal (gouji_report_get_check (report, i)->check, check))
      return gouji_report_get_check (report, i);
  return NULL;
}

static GoujiReport *
check_file (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) disclosures = gouji_load (file, NULL, NULL, NULL, &error);
  GoujiReport *report;

  g_assert_no_error (error);
  g_assert_cmpuint (disclosures->len, ==, 1);
  report = gouji_checker_run (rules, g_ptr_array_index (disclosures, 0), NULL, &error);
  g_assert_no_error (error);
  return report;
}

/* A pass that the check never looked at proves nothing. */
static void
test_case (gconstpointer data)
{
  const char *path = data;
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *check = g_path_get_basename (folder);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (".txt"));
  g_autofree char *expect = g_strconcat (stem, ".expect", NULL);
  g_autoptr (GoujiReport) report = check_file (path);
  g_autoptr (GPtrArray) actual = list_findings (report, check);
  g_autoptr (GPtrArray) expected = read_expected (expect);
  const GoujiCheckStatus *status = find_status (report, check);

  compare (actual, expected);
  g_assert_nonnull (status);
  if (g_str_has_prefix (name, "pass."))
    g_assert_cmpint (status->status, ==, GOUJI_STATUS_PASSED);
  else
    g_assert_cmpuint (expected->len, >, 0);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_folder (const char *path)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (path, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

static void
add_cases (const char *check)
{
  g_autofree char *folder = g_build_filename (cases_folder (), check, NULL);
  g_autoptr (GPtrArray) names = list_folder (folder);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *path = g_strdup_printf ("/rules/cases/%s/%s", check, name);

      if (g_str_has_suffix (name, ".txt"))
        g_test_add_data_func_full (path, g_build_filename (folder, name, NULL), test_case, g_free);
    }
}

static gboolean
has_case (GPtrArray *names, const char *prefix)
{
  for (guint i = 0; i < names->len; i++)
    if (g_str_has_prefix (g_ptr_array_index (names, i), prefix))
      return TRUE;
  return FALSE;
}

/* Whole disclosures, for test-every-rule.c. */
static gboolean
is_whole (const char *folder)
{
  return g_str_has_suffix (folder, "/whole");
}

/* Every check that has cases has one that passes and one that fails. */
static void
test_both (void)
{
  g_autoptr (GPtrArray) checks = list_folder (cases_folder ());

  for (guint i = 0; i < checks->len; i++)
    {
      g_autofree char *folder
          = g_build_filename (cases_folder (), g_ptr_array_index (checks, i), NULL);
      g_autoptr (GPtrArray) names = NULL;

      if (!g_file_test (folder, G_FILE_TEST_IS_DIR) || is_whole (folder))
        continue;
      names = list_folder (folder);
      if (!has_case (names, "pass.") || !has_case (names, "fail."))
        g_test_message ("%s", folder);
      g_assert_true (has_case (names, "pass."));
      g_assert_true (has_case (names, "fail."));
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) checks = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  rules = gouji_rule_set_new_default ();
  checks = list_folder (cases_folder ());
  g_test_add_func ("/rules/cases/both", test_both);
  for (guint i = 0; i < checks->len; i++)
    {
      g_autofree char *folder
          = g_build_filename (cases_folder (), g_ptr_array_index (checks, i), NULL);

      if (g_file_test (folder, G_FILE_TEST_IS_DIR) && !is_whole (folder))
        add_cases (g_ptr_array_index (checks, i));
    }
  result = g_test_run ();
  g_object_unref (rules);
  return result;
}
