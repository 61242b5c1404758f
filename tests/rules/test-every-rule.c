/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The documents in tests/cases/whole are whole disclosures, of the shapes that places
 * print, in which everything agrees.  Every formula must hold in one of them, and fail
 * when one of the cells that it holds for is changed there. */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "loader/gouji-loader.h"
#include "rules/gouji-rule-private.h"
#include "rules/gouji-rule-set-private.h"

#define MAX_TRIES 12

typedef struct
{
  char *name;
  char *text;
  GoujiReport *report;
} Whole;

static GoujiRuleSet *rules;
static GPtrArray *wholes;

static GoujiReport *
check_text (const char *text)
{
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("gouji-XXXXXX.txt", &stream, &error);
  g_autoptr (GPtrArray) disclosures = NULL;
  g_autofree char *path = NULL;
  GoujiReport *report;

  g_assert_no_error (error);
  path = g_file_get_path (file);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  disclosures = gouji_load (file, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  report = gouji_checker_run (rules, g_ptr_array_index (disclosures, 0), NULL, &error);
  g_assert_no_error (error);
  g_remove (path);
  return report;
}

static void
whole_free (gpointer data)
{
  Whole *whole = data;

  g_free (whole->name);
  g_free (whole->text);
  g_object_unref (whole->report);
  g_free (whole);
}

static void
load_whole (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  Whole *whole = g_new0 (Whole, 1);

  g_assert_true (g_file_get_contents (path, &whole->text, NULL, NULL));
  whole->name = g_strdup (name);
  whole->report = check_text (whole->text);
  g_ptr_array_add (wholes, whole);
}

static gboolean
is_formula (const GoujiRule *rule)
{
  return rule->topic == NULL;
}

static gboolean
has_finding (GoujiReport *report, const char *rule)
{
  for (guint i = 0; i < gouji_report_get_n_findings (report); i++)
    if (g_str_equal (gouji_finding_get_rule (gouji_report_get_finding (report, i)), rule))
      return TRUE;
  return FALSE;
}

/* The cells of the document that @rule confirms. */
static GArray *
list_cells (GoujiReport *report, const char *rule)
{
  GoujiDisclosure *disclosure = gouji_report_get_disclosure (report);
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (GoujiCellRef));

  for (guint t = 0; t < gouji_disclosure_get_n_tables (disclosure); t++)
    {
      const GoujiTable *table = gouji_disclosure_get_table (disclosure, t);

      for (guint r = 0; r < gouji_table_get_n_rows (table); r++)
        for (guint c = 0; c < gouji_table_get_row_length (table, r); c++)
          {
            GoujiCellRef cell = GOUJI_CELL_REF_TABLE ((int) t, (int) r, (int) c);
            g_autoptr (GPtrArray) checks = gouji_report_list_checks (report, &cell);

            if (g_ptr_array_find_with_equal_func (checks, rule, g_str_equal, NULL))
              g_array_append_val (cells, cell);
          }
    }
  return cells;
}

/* The document with @cell's text replaced. */
static char *
dup_changed (const Whole *whole, const GoujiCellRef *cell, const char *text)
{
  GoujiPlace place
      = gouji_disclosure_get_place (gouji_report_get_disclosure (whole->report), cell);
  g_auto (GStrv) lines = g_strsplit (whole->text, "\n", -1);
  g_auto (GStrv) fields = g_strsplit (lines[place.line - 1], "\t", -1);

  g_free (fields[place.field - 1]);
  fields[place.field - 1] = g_strdup (text);
  g_free (lines[place.line - 1]);
  lines[place.line - 1] = g_strjoinv ("\t", fields);
  return g_strjoinv ("\n", lines);
}

static gboolean
fails_when_changed (const Whole *whole, const GoujiCellRef *cell, const char *rule)
{
  static const char *const values[] = { "9876543.21", "0.01" };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *text = dup_changed (whole, cell, values[i]);
      g_autoptr (GoujiReport) report = check_text (text);

      if (has_finding (report, rule))
        return TRUE;
    }
  return FALSE;
}

static gboolean
holds_and_fails (const Whole *whole, const char *rule, gboolean *holds)
{
  g_autoptr (GArray) cells = list_cells (whole->report, rule);

  if (cells->len > 0 && !has_finding (whole->report, rule))
    *holds = TRUE;
  for (guint i = 0; i < MIN (cells->len, MAX_TRIES); i++)
    if (fails_when_changed (whole, &g_array_index (cells, GoujiCellRef, i), rule))
      return TRUE;
  return FALSE;
}

static void
test_rule (gconstpointer data)
{
  const GoujiRule *rule = data;
  gboolean holds = FALSE;
  gboolean fails = FALSE;

  for (guint i = 0; i < wholes->len && !(holds && fails); i++)
    fails = holds_and_fails (g_ptr_array_index (wholes, i), rule->id, &holds) || fails;
  if (!holds)
    g_test_message ("%s holds in none of the documents", rule->id);
  if (holds && !fails)
    g_test_message ("%s fails in none of the documents, whatever is changed", rule->id);
  if (!holds || !fails)
    g_test_fail ();
}

/* Nothing that a formula says disagrees in a whole document. */
static void
test_whole (gconstpointer data)
{
  const Whole *whole = data;
  guint n_wrong = 0;

  for (guint i = 0; i < gouji_report_get_n_findings (whole->report); i++)
    {
      GoujiFinding *finding = gouji_report_get_finding (whole->report, i);

      if (gouji_finding_get_severity (finding) > GOUJI_SEVERITY_QUESTION)
        continue;
      n_wrong++;
      g_test_message ("%s: [%s] %s", whole->name, gouji_finding_get_rule (finding),
                      gouji_finding_get_message (finding));
    }
  if (n_wrong > 0)
    g_test_fail ();
}

static void
add_tests (void)
{
  GPtrArray *all = gouji_rule_set_get_rules (rules);

  for (guint i = 0; i < wholes->len; i++)
    {
      Whole *whole = g_ptr_array_index (wholes, i);
      g_autofree char *path = g_strconcat ("/rules/whole/", whole->name, NULL);

      g_test_add_data_func (path, whole, test_whole);
    }
  for (guint i = 0; i < all->len; i++)
    {
      const GoujiRule *rule = g_ptr_array_index (all, i);
      g_autofree char *path = g_strconcat ("/rules/every/", rule->id, NULL);

      if (is_formula (rule))
        g_test_add_data_func (path, rule, test_rule);
    }
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;
  int result;

  g_test_init (&argc, &argv, NULL);
  rules = gouji_rule_set_new_default ();
  wholes = g_ptr_array_new_with_free_func (whole_free);
  folder = g_build_filename (g_getenv ("GOUJI_CASES"), "whole", NULL);
  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".txt"))
      load_whole (folder, name);
  add_tests ();
  result = g_test_run ();
  g_ptr_array_unref (wholes);
  g_object_unref (rules);
  return result;
}
