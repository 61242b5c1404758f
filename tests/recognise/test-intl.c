/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Budgets that other countries have published: how many nodes their trees have, what the
 * roots come to, and how many of the sums they print hold.  The figures were computed
 * from the files by other means. */

#include "config.h"

#include "loader/gouji-loader.h"
#include "model/gouji-tree.h"
#include "rules/gouji-checker.h"

typedef struct
{
  const char *file;
  guint n_lines;    /* rows that are lines */
  guint n_headings; /* made of columns or codes that no row prints alone */
  guint n_roots;
  guint depth;
  const char *total; /* of the roots, in the first column of amounts */
  guint n_sums, n_failed;
} Budget;

static const Budget budgets[] = {
  { "cofog_1999.csv", 188, 0, 10, 3, "0", 0, 0 },
  { "es_madrid_expenditure_2010_2016.csv", 519, 7, 7, 5, "31692761232.0", 181, 0 },
  { "tw_central_2013_proposed.csv", 1413, 499, 30, 4, "1944608461000", 0, 0 },
  { "ch_bern_tree.json", 447, 0, 6, 4, "1031489206.59", 800, 18 },
  { "il_2013_2014_two_row_header.csv", 2191, 700, 64, 3, "822197732", 0, 0 },
};

static GoujiReport *
check (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) disclosures = gouji_load (file, NULL, NULL, NULL, &error);
  g_autoptr (GoujiRuleSet) rules = gouji_rule_set_new_default ();
  GoujiReport *report;

  g_assert_no_error (error);
  g_assert_cmpuint (disclosures->len, ==, 1);
  report = gouji_checker_run (rules, g_ptr_array_index (disclosures, 0), NULL, &error);
  g_assert_no_error (error);
  return report;
}

static void
assert_tree (GoujiDisclosure *disclosure, const Budget *budget)
{
  GoujiTree *tree = gouji_tree_new (disclosure);
  const GArray *roots = gouji_tree_get_roots (tree);
  GoujiDecimal sum = GOUJI_DECIMAL_ZERO, expected;
  guint n_headings = 0, depth = 0;

  for (guint i = 0; i < gouji_tree_get_n_nodes (tree); i++)
    {
      n_headings += gouji_tree_get_node (tree, i)->summed;
      depth = MAX (depth, gouji_tree_get_node (tree, i)->level);
    }
  for (guint i = 0; i < roots->len; i++)
    g_assert_true (
        gouji_decimal_add (sum,
                           gouji_amount_get_decimal (
                               gouji_tree_get_node (tree, g_array_index (roots, guint, i))->total),
                           &sum));
  g_assert_cmpuint (gouji_tree_get_n_nodes (tree) - n_headings, ==, budget->n_lines);
  g_assert_cmpuint (n_headings, ==, budget->n_headings);
  g_assert_cmpuint (roots->len, ==, budget->n_roots);
  g_assert_cmpuint (depth, ==, budget->depth);
  g_assert_true (gouji_decimal_parse (budget->total, -1, &expected));
  g_assert_cmpint (gouji_decimal_compare (sum, expected), ==, 0);
  gouji_tree_free (tree);
}

/* What does not hold is a question each time: the structure is a guess. */
static void
assert_sums (GoujiReport *report, const Budget *budget)
{
  for (guint i = 0; i < gouji_report_get_n_checks (report); i++)
    {
      const GoujiCheckStatus *status = gouji_report_get_check (report, i);
      gboolean sums = g_str_equal (status->check, "F1");

      g_assert_cmpuint (status->instances, ==, sums ? budget->n_sums : 0);
      g_assert_cmpuint (status->failed, ==, sums ? budget->n_failed : 0);
    }
  g_assert_cmpuint (gouji_report_get_n_findings (report), ==, budget->n_failed);
  g_assert_cmpuint (gouji_report_count (report, GOUJI_SEVERITY_QUESTION), ==, budget->n_failed);
}

static void
test_budget (gconstpointer data)
{
  const Budget *budget = data;
  g_autofree char *path
      = g_build_filename (g_getenv ("GOUJI_SHARED"), "cases", "intl", budget->file, NULL);
  g_autoptr (GoujiReport) report = NULL;
  GoujiDisclosure *disclosure;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("the budgets of other countries are not there");
      return;
    }
  report = check (path);
  disclosure = gouji_report_get_disclosure (report);
  g_assert_cmpuint (gouji_disclosure_get_n_tables (disclosure), ==, 1);
  g_assert_cmpint (gouji_table_get_role (gouji_disclosure_get_table (disclosure, 0)), ==,
                   GOUJI_ROLE_GENERIC);
  assert_tree (disclosure, budget);
  assert_sums (report, budget);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (budgets); i++)
    {
      g_autofree char *name = g_strconcat ("/intl/", budgets[i].file, NULL);

      g_test_add_data_func (name, &budgets[i], test_budget);
    }
  return g_test_run ();
}
