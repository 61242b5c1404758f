/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window shows, without a window: the session and the models. */

#include "app/gouji-closures.h"
#include "app/gouji-crumb.h"
#include "app/gouji-decision-closures.h"
#include "app/gouji-document-model.h"
#include "app/gouji-findings-model.h"
#include "app/gouji-session.h"
#include "app/gouji-shown-text.h"
#include "app/gouji-tree-item.h"
#include "fixture.h"

static GoujiSession *
open_faulty (void)
{
  GoujiSession *session = gouji_session_new ();
  g_autoptr (GoujiReport) report = fixture_check_faulty ();

  gouji_session_set_report (session, report);
  return session;
}

static void
test_empty_session (void)
{
  g_autoptr (GoujiSession) session = gouji_session_new ();

  g_assert_null (gouji_session_get_report (session));
  g_assert_null (gouji_session_get_disclosure (session));
  g_assert_null (gouji_session_get_cell (session));
  g_assert_cmpstr (gouji_session_get_code (session), ==, "");
  g_assert_cmpint (gouji_session_get_project (session), ==, -1);
  g_assert_false (gouji_session_get_can_go_back (session));
}

/* A finding brings its first cell and that cell's code; its cells can be stepped. */
static void
test_select_finding (void)
{
  g_autoptr (GoujiSession) session = open_faulty ();
  GoujiFinding *finding = fixture_find (gouji_session_get_report (session), "F1-tree");

  gouji_session_select_finding (session, finding);
  g_assert_true (gouji_session_get_finding (session) == finding);
  g_assert_true (gouji_cell_ref_equal (gouji_session_get_cell (session),
                                       gouji_finding_get_cell (finding, 0)));
  g_assert_cmpstr (gouji_session_get_code (session), ==, "201");
  gouji_session_select_finding_cell (session, 1);
  g_assert_cmpuint (gouji_session_get_finding_cell (session), ==, 1);
  g_assert_true (gouji_cell_ref_equal (gouji_session_get_cell (session),
                                       gouji_finding_get_cell (finding, 1)));
  g_assert_cmpstr (gouji_session_get_code (session), ==, "20126");
  gouji_session_step_finding_cell (session, -1);
  g_assert_cmpuint (gouji_session_get_finding_cell (session), ==, 0);
  gouji_session_step_finding_cell (session, -1);
  g_assert_cmpuint (gouji_session_get_finding_cell (session), ==, gouji_finding_get_n_cells (finding) - 1);
  gouji_session_step_finding_cell (session, 1);
  g_assert_cmpuint (gouji_session_get_finding_cell (session), ==, 0);
}

static void
test_select_cell (void)
{
  g_autoptr (GoujiSession) session = open_faulty ();
  GoujiCellRef cell
      = fixture_find_cell (gouji_session_get_disclosure (session), "2210201", "50.00");

  gouji_session_select_cell (session, &cell);
  g_assert_true (gouji_cell_ref_equal (gouji_session_get_cell (session), &cell));
  g_assert_cmpstr (gouji_session_get_code (session), ==, "2210201");
}

static void
test_back_and_forward (void)
{
  g_autoptr (GoujiSession) session = open_faulty ();
  GoujiDisclosure *disclosure = gouji_session_get_disclosure (session);
  GoujiCellRef first = fixture_find_cell (disclosure, "201", "412.40");
  GoujiCellRef second = fixture_find_cell (disclosure, "221", "50.00");

  gouji_session_select_cell (session, &first);
  gouji_session_select_cell (session, &second);
  g_assert_true (gouji_session_get_can_go_back (session));
  gouji_session_go_back (session);
  g_assert_true (gouji_cell_ref_equal (gouji_session_get_cell (session), &first));
  g_assert_true (gouji_session_get_can_go_forward (session));
  gouji_session_go_forward (session);
  g_assert_true (gouji_cell_ref_equal (gouji_session_get_cell (session), &second));
}

/* The headings and findings, a line each. */
static char *
describe_findings (GoujiFindingsModel *model)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (GoujiFindingItem) item = g_list_model_get_item (G_LIST_MODEL (model), i);
      GoujiFinding *finding = gouji_finding_item_get_finding (item);

      if (finding == NULL)
        g_string_append_printf (text, "%s %u\n", gouji_finding_item_get_heading (item),
                                gouji_finding_item_get_count (item));
      else
        g_string_append_printf (text, "%*s%s\n", 1 + (int) gouji_finding_item_get_depth (item), "",
                                gouji_finding_get_rule (finding));
    }
  return g_string_free (text, FALSE);
}

static gboolean
contains (GoujiFindingsModel *model, const char *text)
{
  g_autofree char *all = describe_findings (model);

  return strstr (all, text) != NULL;
}

static void
test_findings_groups (void)
{
  g_autoptr (GoujiReport) report = fixture_check_faulty ();
  g_autoptr (GoujiFindingsModel) model = gouji_findings_model_new ();

  gouji_findings_model_set_report (model, report);
  g_assert_true (contains (model, "Error "));
  gouji_findings_model_set_grouping (model, GOUJI_GROUP_BY_TABLE);
  g_assert_true (contains (model, "支出总表"));
  g_assert_false (contains (model, "Error "));
  gouji_findings_model_set_grouping (model, GOUJI_GROUP_BY_CHECK);
  g_assert_true (contains (model, "F1"));
  g_assert_cmpuint (gouji_findings_model_get_n_findings (model), ==,
                    gouji_report_get_n_findings (report));
}

static void
test_findings_filters (void)
{
  g_autoptr (GoujiReport) report = fixture_check_faulty ();
  g_autoptr (GoujiFindingsModel) model = gouji_findings_model_new ();
  GoujiFinding *finding = fixture_find (report, "F1-tree");
  GoujiCellRef untouched
      = fixture_find_cell (gouji_report_get_disclosure (report), "2210201", "50.00");

  gouji_findings_model_set_report (model, report);
  gouji_findings_model_set_search (model, "nothing says this");
  g_assert_cmpuint (gouji_findings_model_get_n_findings (model), ==, 0);
  gouji_findings_model_set_search (model, "412.40");
  g_assert_cmpuint (gouji_findings_model_find (model, finding), <,
                    g_list_model_get_n_items (G_LIST_MODEL (model)));
  gouji_findings_model_set_search (model, "");
  gouji_findings_model_set_cell (model, gouji_finding_get_cell (finding, 0));
  g_assert_cmpuint (gouji_findings_model_get_n_findings (model), >=, 1);
  gouji_findings_model_set_cell (model, &untouched);
  g_assert_cmpuint (gouji_findings_model_get_n_findings (model), ==, 0);
  gouji_findings_model_set_cell (model, NULL);
  gouji_findings_model_set_shown (model, GOUJI_SEVERITY_ERROR, FALSE);
  g_assert_cmpuint (gouji_findings_model_get_n_findings (model), ==,
                    gouji_report_get_n_findings (report)
                        - gouji_report_count (report, GOUJI_SEVERITY_ERROR));
}

/* Every printed row has its place, and every cell is found in it. */
static void
test_document (void)
{
  g_autoptr (GoujiReport) report = fixture_check_faulty ();
  GoujiDisclosure *disclosure = gouji_report_get_disclosure (report);
  g_autoptr (GoujiDocumentModel) model = gouji_document_model_new (disclosure);
  GoujiCellRef cell = fixture_find_cell (disclosure, "20126", "402.40");
  guint position = gouji_document_model_find_cell (model, &cell);
  g_autoptr (GoujiDocumentItem) item = g_list_model_get_item (G_LIST_MODEL (model), position);

  g_assert_cmpint (gouji_document_item_get_kind (item), ==, GOUJI_ITEM_TABLE_ROW);
  g_assert_cmpuint (gouji_document_item_get_index (item), ==, cell.table);
  g_assert_cmpuint (gouji_document_item_get_row (item), ==, cell.row);
  g_assert_cmpint (gouji_document_model_get_table_at (model, position), ==, cell.table);
}

static GoujiTreeItem *
find_row (GListModel *rows, const char *code)
{
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GoujiTreeItem) item = g_list_model_get_item (rows, i);

      if (g_str_equal (gouji_tree_item_get_code (item), code))
        return g_steal_pointer (&item);
    }
  g_error ("no row %s", code);
}

/* A parent shows the worst of what its children hide. */
static void
test_tree (void)
{
  g_autoptr (GoujiSession) session = open_faulty ();
  g_autoptr (GListModel) roots
      = gouji_tree_item_list_roots (session, GOUJI_TREE_BY_FUNCTION, "");
  g_autoptr (GoujiTreeItem) parent = find_row (roots, "201");
  g_autoptr (GListModel) children = gouji_tree_item_list_children (parent);
  g_autoptr (GoujiTreeItem) child = find_row (children, "20126");
  g_autofree char *total = gouji_tree_item_dup_total (child);
  g_autofree char *basic = gouji_tree_item_dup_basic (child);

  g_assert_cmpuint (g_list_model_get_n_items (roots), ==, 2);
  g_assert_cmpstr (total, ==, "402.40");
  g_assert_cmpstr (basic, ==, "300.00");
  g_assert_cmpint (gouji_tree_item_get_worst (parent), ==, GOUJI_SEVERITY_ERROR);
  g_assert_cmpuint (gouji_tree_item_get_n_findings (parent), >=, 1);
  gouji_tree_item_select (child);
  g_assert_cmpstr (gouji_session_get_code (session), ==, "20126");
  g_assert_true (gouji_tree_item_is_selected (child));
  g_assert_false (gouji_tree_item_is_selected (parent));
}

static void
test_tree_search (void)
{
  g_autoptr (GoujiSession) session = open_faulty ();
  g_autoptr (GListModel) by_name
      = gouji_tree_item_list_roots (session, GOUJI_TREE_BY_FUNCTION, "公积金");
  g_autoptr (GListModel) none
      = gouji_tree_item_list_roots (session, GOUJI_TREE_BY_FUNCTION, "999");
  g_autoptr (GListModel) tables = gouji_tree_item_list_roots (session, GOUJI_TREE_BY_TABLE, "");

  g_assert_cmpuint (g_list_model_get_n_items (by_name), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (none), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (tables), ==, 2);
}

static void
assert_amount (const char *text, const char *expected)
{
  g_autofree char *shown = gouji_format_amount (gouji_amount_parse (text));

  g_assert_cmpstr (shown, ==, expected);
}

/* At the places printed, and blank where blank. */
static void
test_amounts (void)
{
  assert_amount ("1234567.80", "1,234,567.80");
  assert_amount ("5", "5");
  assert_amount ("-12.3", "-12.3");
  assert_amount ("", "");
  assert_amount ("--", "");
}

static void
test_numbers (void)
{
  g_autofree char *number = gouji_format_number ("1306.37");
  g_autofree char *negative = gouji_format_number ("-20000.0");
  g_autofree char *code = gouji_format_number ("[20801]");

  g_assert_cmpstr (number, ==, "1,306.37");
  g_assert_cmpstr (negative, ==, "-20,000.0");
  g_assert_cmpstr (code, ==, "[20801]");
}

/* Every target of a form has a name of its own: its project, indicator and period. */
static void
test_form_cells (void)
{
  g_autofree char *text = NULL;
  g_autoptr (GoujiReport) report = NULL;
  GoujiDisclosure *disclosure;
  guint n_targets = 0;

  g_assert_true (g_file_get_contents (fixture_sample (), &text, NULL, NULL));
  report = fixture_check (text);
  disclosure = gouji_report_get_disclosure (report);
  for (guint p = 0; p < gouji_disclosure_get_n_projects (disclosure); p++)
    {
      const GoujiProject *project = gouji_disclosure_get_project (disclosure, p);

      for (guint i = 0; i < project->indicators->len; i++)
        {
          const GoujiIndicator *indicator = &g_array_index (project->indicators, GoujiIndicator, i);
          GoujiFormCell at = indicator->target[GOUJI_PERIOD_ANNUAL].cell;
          GoujiCellRef cell = GOUJI_CELL_REF_TABLE (project->table, at.row, at.column);
          g_autofree char *name = NULL;

          if (at.row < 0)
            continue;
          name = gouji_describe_cell (disclosure, &cell);
          g_assert_nonnull (strstr (name, project->name));
          g_assert_nonnull (strstr (name, indicator->level3));
          g_assert_true (g_str_has_suffix (name, "This year"));
          n_targets++;
        }
    }
  g_assert_cmpuint (n_targets, >, 50);
}

/* From the table down through the lines above; each step leads to the same column. */
static void
test_crumbs (void)
{
  g_autoptr (GoujiSession) session = open_faulty ();
  GoujiFinding *finding = fixture_find (gouji_session_get_report (session), "F1-tree");
  const GoujiCellRef *cell = gouji_finding_get_cell (finding, 1);
  g_autoptr (GPtrArray) crumbs = gouji_crumb_list (gouji_session_get_disclosure (session), cell);
  g_autoptr (GString) way = g_string_new (NULL);

  for (guint i = 0; i < crumbs->len; i++)
    {
      const GoujiCrumb *crumb = g_ptr_array_index (crumbs, i);

      g_string_append_printf (way, "%s%s", i > 0 ? " > " : "", crumb->text);
      g_assert_cmpint (crumb->cell.table, ==, cell->table);
      if (i > 0)
        g_assert_cmpint (crumb->cell.column, ==, cell->column);
    }
  g_assert_cmpstr (way->str, ==, "支出总表 > 201 > 20126 · 合计");
}

/* What does not hold is not written as if it did. */
static void
test_statement (void)
{
  g_autoptr (GoujiReport) report = fixture_check_faulty ();
  GoujiFinding *finding = fixture_find (report, "F1-tree");
  g_autofree char *statement = gouji_finding_dup_statement (finding);

  g_assert_nonnull (strstr (gouji_finding_get_equation (finding), "412.40 = "));
  g_assert_nonnull (strstr (statement, "412.40 ≠ "));
  g_assert_null (strstr (statement, " = "));
}

/* Where the sum is right and too much, only the relation is in question. */
static void
test_statement_of_two (void)
{
  g_autofree char *text = NULL;
  g_autoptr (GoujiReport) report = NULL;
  g_autofree char *statement = NULL;
  GoujiFinding *finding;

  g_assert_true (g_file_get_contents (fixture_sample (), &text, NULL, NULL));
  report = fixture_check (text);
  finding = fixture_find (report, "I1-annual-costs");
  statement = gouji_finding_dup_statement (finding);
  g_assert_nonnull (strstr (statement, " = "));
  g_assert_cmpstr (statement, ==, gouji_finding_get_equation (finding));
}

/* Amounts are grouped, codes are not. */
static void
test_difference (void)
{
  g_autofree char *text = NULL, *amounts = NULL, *codes = NULL;
  g_autoptr (GoujiReport) report = NULL;

  g_assert_true (g_file_get_contents (fixture_sample (), &text, NULL, NULL));
  report = fixture_check (text);
  amounts = gouji_finding_dup_difference (fixture_find (report, "X1-general-basic"));
  codes = gouji_finding_dup_difference (fixture_find (report, "K1-code-cell"));
  g_assert_cmpstr (amounts, ==, "expected 1,306.37, printed 1,306.36, difference -0.01");
  g_assert_cmpstr (codes, ==, "expected 20801, printed 208");
}

/* No two states look the same without colour. */
static void
test_glyphs (void)
{
  for (guint i = GOUJI_TICK_UNTIED; i <= GOUJI_TICK_CONFLICTING; i++)
    for (guint j = GOUJI_TICK_UNTIED; j < i; j++)
      g_assert_cmpstr (gouji_tick_glyph (i), !=, gouji_tick_glyph (j));
  for (guint i = 0; i < GOUJI_N_SEVERITIES; i++)
    for (guint j = 0; j < i; j++)
      g_assert_cmpstr (gouji_severity_glyph (i), !=, gouji_severity_glyph (j));
}

/* A word that no line can hold is cut; a paragraph of ideographs is not. */
static void
test_shown_text (void)
{
  g_autofree char *word = g_strnfill (100000, 'x');
  g_autofree char *cut = gouji_shown_text (word);
  g_autoptr (GString) paragraph = g_string_new (NULL);
  g_autofree char *whole = NULL;

  g_assert_cmpuint (strlen (cut), <, 500);
  g_assert_true (g_str_has_suffix (cut, "… (100000 characters in all)"));
  for (guint i = 0; i < 5000; i++)
    g_string_append (paragraph, "财政");
  whole = gouji_shown_text (paragraph->str);
  g_assert_cmpstr (whole, ==, paragraph->str);
}

/* However long a reason is that comes from elsewhere, what is shown of it is not. */
static void
test_long_reason (void)
{
  g_autofree char *reason = g_strnfill (16384, 'x');
  GoujiDecisionText said = { "finding:1", GOUJI_DECISION_WAIVED, reason, "" };
  g_autoptr (GoujiReview) review = gouji_review_new ("00ff");
  g_autofree char *text = NULL;

  gouji_review_decide (review, &said);
  text = gouji_decision_to_text (gouji_review_get_decision (review, "finding:1"));
  g_assert_cmpuint (g_utf8_strlen (text, -1), <, 700);
  g_assert_nonnull (strstr (text, "x…"));
}

static void
test_copy_finding (void)
{
  g_autoptr (GoujiReport) report = fixture_check_faulty ();
  g_autofree char *text = gouji_finding_to_text (gouji_report_get_disclosure (report),
                                                 fixture_find (report, "F1-tree"));

  g_assert_nonnull (strstr (text, "412.40"));
  g_assert_nonnull (strstr (text, "402.40"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/empty", test_empty_session);
  g_test_add_func ("/session/select-finding", test_select_finding);
  g_test_add_func ("/session/select-cell", test_select_cell);
  g_test_add_func ("/session/back-and-forward", test_back_and_forward);
  g_test_add_func ("/findings/groups", test_findings_groups);
  g_test_add_func ("/findings/filters", test_findings_filters);
  g_test_add_func ("/document/places", test_document);
  g_test_add_func ("/tree/rows", test_tree);
  g_test_add_func ("/tree/search", test_tree_search);
  g_test_add_func ("/closures/amounts", test_amounts);
  g_test_add_func ("/closures/numbers", test_numbers);
  g_test_add_func ("/closures/form-cells", test_form_cells);
  g_test_add_func ("/closures/statement-of-two", test_statement_of_two);
  g_test_add_func ("/closures/difference", test_difference);
  g_test_add_func ("/closures/crumbs", test_crumbs);
  g_test_add_func ("/closures/long-reason", test_long_reason);
  g_test_add_func ("/closures/shown-text", test_shown_text);
  g_test_add_func ("/closures/statement", test_statement);
  g_test_add_func ("/closures/glyphs", test_glyphs);
  g_test_add_func ("/closures/copy-finding", test_copy_finding);
  return g_test_run ();
}
