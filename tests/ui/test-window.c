/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window in this process: what is selected in one pane is selected in all. */

#include <glib/gstdio.h>

#include "app/gouji-cell.h"
#include "app/gouji-finding-row.h"
#include "app/gouji-tree-item.h"
#include "fixture.h"
#include "window-fixture.h"

/* What the tree leaves of a window of 1000 pixels. */
#define BESIDE_TREE 513

static gboolean
is_asserted_cell (GtkWidget *widget, gconstpointer data G_GNUC_UNUSED)
{
  return GOUJI_IS_CELL (widget) && (gouji_cell_get_flags (GOUJI_CELL (widget)) & GOUJI_CELL_ASSERTED);
}

static gboolean
is_cell_of (GtkWidget *widget, gconstpointer data)
{
  return GOUJI_IS_CELL (widget) && gouji_cell_ref_equal (gouji_cell_get_ref (GOUJI_CELL (widget)), data)
         && gtk_widget_get_mapped (widget);
}

static gboolean
is_same_code (GtkWidget *widget, gconstpointer data G_GNUC_UNUSED)
{
  return GOUJI_IS_CELL (widget)
         && (gouji_cell_get_flags (GOUJI_CELL (widget)) & GOUJI_CELL_SAME_CODE);
}

static gboolean
prints_asserted_cell (gpointer data G_GNUC_UNUSED)
{
  return find_widget (GTK_WIDGET (gouji_window_get_document (window)), is_asserted_cell, NULL) != NULL;
}

static gboolean
prints_cell (gpointer cell)
{
  return find_widget (GTK_WIDGET (gouji_window_get_document (window)), is_cell_of, cell) != NULL;
}

static gboolean
prints_same_code (gpointer data G_GNUC_UNUSED)
{
  return find_widget (GTK_WIDGET (gouji_window_get_document (window)), is_same_code, NULL) != NULL;
}

static void
test_welcome (void)
{
  set_up ();
  g_assert_cmpstr (gouji_window_get_page (window), ==, "welcome");
  tear_down ();
}

static void
test_open (void)
{
  set_up ();
  open_sample ();
  g_assert_cmpuint (gouji_disclosure_get_n_tables (
                        gouji_session_get_disclosure (gouji_window_get_session (window))),
                    >, 10);
  tear_down ();
}

/* Reading can be given up; then nothing is open. */
static void
test_cancel (void)
{
  set_up ();
  open_path (fixture_sample ());
  g_assert_cmpstr (gouji_window_get_page (window), ==, "loading");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.cancel", NULL);
  wait_for (shows_page, (gpointer) "welcome");
  g_assert_null (gouji_session_get_report (gouji_window_get_session (window)));
  open_sample ();
  tear_down ();
}

/* A finding shows its first cell, highlighted. */
static void
test_finding_to_cell (void)
{
  GoujiSession *session;
  GoujiFinding *finding;

  set_up ();
  open_sample ();
  session = gouji_window_get_session (window);
  finding = fixture_find (gouji_session_get_report (session), "X1-general-basic");
  gouji_session_select_finding (session, finding);
  wait_for (prints_asserted_cell, NULL);
  gouji_session_select_finding_cell (session, 1);
  wait_for (prints_cell, (gpointer) gouji_finding_get_cell (finding, 1));
  tear_down ();
}

/* F8 goes through the findings, and back. */
static void
test_next_finding (void)
{
  GoujiSession *session;
  GoujiFinding *first;

  set_up ();
  open_sample ();
  session = gouji_window_get_session (window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.next-finding", NULL);
  first = gouji_session_get_finding (session);
  g_assert_nonnull (first);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.next-finding", NULL);
  g_assert_true (gouji_session_get_finding (session) != first);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.previous-finding", NULL);
  g_assert_true (gouji_session_get_finding (session) == first);
  tear_down ();
}

static gboolean
lists_findings_of_cell (gpointer data)
{
  guint *n_expected = data;
  guint n = 0;
  GtkWidget *panel = GTK_WIDGET (gouji_window_get_findings (window));
  GQueue queue = G_QUEUE_INIT;

  g_queue_push_tail (&queue, panel);
  while (!g_queue_is_empty (&queue))
    {
      GtkWidget *widget = g_queue_pop_head (&queue);

      if (GOUJI_IS_FINDING_ROW (widget) && gtk_widget_get_mapped (widget)
          && !gtk_widget_has_css_class (widget, "group"))
        n++;
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        g_queue_push_tail (&queue, child);
    }
  return n == *n_expected;
}

/* A cell shows the findings it takes part in, and only these. */
static void
test_cell_to_findings (void)
{
  GoujiSession *session;
  GoujiReport *report;
  const GoujiCellRef *cell;
  g_autoptr (GPtrArray) findings = NULL;
  guint n;

  set_up ();
  open_sample ();
  session = gouji_window_get_session (window);
  report = gouji_session_get_report (session);
  cell = gouji_finding_get_cell (fixture_find (report, "X1-general-basic"), 0);
  findings = gouji_report_list_findings (report, cell);
  n = findings->len;
  gouji_session_select_cell (session, cell);
  wait_for (lists_findings_of_cell, &n);
  tear_down ();
}

/* Beside the tree at 1000 pixels, whatever is selected: the tree must not fold away
 * because a filter appeared. */
static void
test_narrow_panes (void)
{
  GoujiSession *session;
  GoujiReport *report;
  int width;

  set_up ();
  open_sample ();
  session = gouji_window_get_session (window);
  report = gouji_session_get_report (session);
  for (guint i = 0; i < gouji_report_get_n_findings (report); i++)
    {
      GoujiFinding *finding = gouji_report_get_finding (report, i);

      if (gouji_finding_get_n_cells (finding) == 0)
        continue;
      gouji_session_select_finding (session, finding);
      gouji_session_select_finding (session, NULL);
      gouji_session_select_cell (session, gouji_finding_get_cell (finding, 0));
      gtk_widget_measure (GTK_WIDGET (gouji_window_get_findings (window)), GTK_ORIENTATION_HORIZONTAL, -1,
                          &width, NULL, NULL, NULL);
      g_assert_cmpint (width, <=, BESIDE_TREE);
      gtk_widget_measure (GTK_WIDGET (gouji_window_get_document (window)), GTK_ORIENTATION_HORIZONTAL, -1,
                          &width, NULL, NULL, NULL);
      g_assert_cmpint (width, <=, BESIDE_TREE);
    }
  tear_down ();
}

/* A row of the tree marks the same code in every table. */
static void
test_tree_to_tables (void)
{
  set_up ();
  open_sample ();
  gouji_session_select_code (gouji_window_get_session (window), "20805");
  wait_for (prints_same_code, NULL);
  tear_down ();
}

/* The first finding with a cell in the form of a project. */
static GoujiFinding *
find_of_project (GoujiReport *report)
{
  for (guint i = 0; i < gouji_report_get_n_findings (report); i++)
    {
      GoujiFinding *finding = gouji_report_get_finding (report, i);
      int table = gouji_finding_get_n_cells (finding) > 0 ? gouji_finding_get_cell (finding, 0)->table : -1;

      if (table >= 0
          && gouji_table_get_project (gouji_disclosure_get_table (gouji_report_get_disclosure (report), table))
                 >= 0)
        return finding;
    }
  g_error ("no finding in a project");
}

/* The tree opens to the project of what is selected elsewhere. */
static void
test_finding_to_tree (void)
{
  GoujiSession *session;
  GtkSelectionModel *rows;
  GtkTreeListRow *row;
  g_autoptr (GoujiTreeItem) item = NULL;

  set_up ();
  open_sample ();
  session = gouji_window_get_session (window);
  gouji_session_select_finding (session, find_of_project (gouji_session_get_report (session)));
  rows = gtk_column_view_get_model (gouji_tree_pane_get_view (gouji_window_get_tree (window)));
  row = gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (rows));
  g_assert_nonnull (row);
  item = gtk_tree_list_row_get_item (row);
  g_assert_true (gouji_tree_item_is_selected (item));
  tear_down ();
}

static gboolean
is_label_saying (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

static gboolean
says (gpointer text)
{
  return find_widget (GTK_WIDGET (window), is_label_saying, text) != NULL;
}

/* What cannot be read is said on the page, with the place, and can be got away from. */
static void
test_unreadable (void)
{
  g_autofree char *folder = g_dir_make_tmp ("gouji-ui-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "<b>&.json", NULL);

  g_assert_true (g_file_set_contents (path, "{\"format\": ", -1, NULL));
  set_up ();
  open_path (path);
  wait_for (says, (gpointer) "<b>&.json, line 1, column 12: ");
  g_assert_cmpstr (gouji_window_get_page (window), ==, "welcome");
  open_sample ();
  tear_down ();
  g_remove (path);
  g_rmdir (folder);
}

static gboolean
is_asserted_value (GtkWidget *widget, gconstpointer data G_GNUC_UNUSED)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "asserted");
}

/* The page of a project marks what a finding says of it. */
static void
test_project_page (void)
{
  GoujiSession *session;
  GtkWidget *page;

  set_up ();
  open_sample ();
  session = gouji_window_get_session (window);
  page = GTK_WIDGET (gouji_window_get_document (window));
  gouji_session_select_finding (session,
                                fixture_find (gouji_session_get_report (session), "I1-annual-costs"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.project", NULL);
  g_assert_nonnull (find_widget (page, is_asserted_value, NULL));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  gouji_session_select_finding (session, NULL);
  g_assert_null (find_widget (page, is_asserted_value, NULL));
  tear_down ();
}

static gboolean
is_button_saying (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL
         && g_str_equal (gtk_button_get_label (GTK_BUTTON (widget)), text);
}

/* What was recognised lists every table, each leading to where it is printed. */
static void
test_recognised (void)
{
  GoujiSession *session;
  GoujiTable *table;
  GtkWidget *panel, *button;

  set_up ();
  open_sample ();
  session = gouji_window_get_session (window);
  panel = GTK_WIDGET (gouji_window_get_findings (window));
  for (guint i = 0; i < 2; i++)
    gtk_widget_activate_action (panel, "findings.toggle-checks", NULL);
  table = gouji_disclosure_get_table (gouji_session_get_disclosure (session), 2);
  button = find_widget (panel, is_button_saying, gouji_table_get_title (table));
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpint (gouji_session_get_cell (session)->table, ==, 2);
  tear_down ();
}

static gboolean
has_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  if (gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL)
      || gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    return TRUE;
  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL)
    return TRUE;
  return GTK_IS_LABEL (gtk_widget_get_first_child (widget));
}

static gboolean
is_control (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_SEARCH_ENTRY (widget) || GTK_IS_DROP_DOWN (widget)
         || GTK_IS_LIST_VIEW (widget) || GTK_IS_COLUMN_VIEW (widget) || GTK_IS_MENU_BUTTON (widget);
}

/* Parts of GTK's own widgets are GTK's to name. */
static gboolean
is_ours (GtkWidget *widget)
{
  for (GtkWidget *parent = gtk_widget_get_parent (widget); parent != NULL;
       parent = gtk_widget_get_parent (parent))
    if (GTK_IS_DROP_DOWN (parent) || GTK_IS_MENU_BUTTON (parent) || GTK_IS_SEARCH_ENTRY (parent)
        || GTK_IS_COLUMN_VIEW (parent) || ADW_IS_SPLIT_BUTTON (parent)
        || GTK_IS_WINDOW_CONTROLS (parent) || GTK_IS_STACK_SWITCHER (parent) || GTK_IS_INFO_BAR (parent))
      return FALSE;
  return TRUE;
}

static gboolean
is_nameless (GtkWidget *widget, gconstpointer data G_GNUC_UNUSED)
{
  return is_control (widget) && is_ours (widget) && !has_name (widget);
}

static void
assert_all_named (void)
{
  GtkWidget *nameless = find_widget (GTK_WIDGET (window), is_nameless, NULL);

  if (nameless != NULL)
    {
      g_autoptr (GString) path = g_string_new (NULL);

      for (GtkWidget *widget = nameless; widget != NULL; widget = gtk_widget_get_parent (widget))
        g_string_append_printf (path, " < %s", G_OBJECT_TYPE_NAME (widget));
      g_error ("a control has no accessible name:%s", path->str);
    }
}

static void
test_names (void)
{
  set_up ();
  assert_all_named ();
  open_sample ();
  assert_all_named ();
  tear_down ();
}

/* Screen readers hear a cell's text, state and place. */
static void
test_cell_name (void)
{
  GoujiSession *session;
  GtkWidget *cell;

  set_up ();
  open_sample ();
  session = gouji_window_get_session (window);
  gouji_session_select_finding (session,
                                fixture_find (gouji_session_get_report (session), "X1-general-basic"));
  wait_for (prints_asserted_cell, NULL);
  cell = find_widget (GTK_WIDGET (gouji_window_get_document (window)), is_asserted_cell, NULL);
  gtk_test_accessible_assert_role (cell, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL));
  tear_down ();
}

int
main (int argc, char *argv[])
{
  window_fixture_init (&argc, &argv);
  g_test_add_func ("/window/welcome", test_welcome);
  g_test_add_func ("/window/open", test_open);
  g_test_add_func ("/window/cancel", test_cancel);
  g_test_add_func ("/window/finding-to-cell", test_finding_to_cell);
  g_test_add_func ("/window/next-finding", test_next_finding);
  g_test_add_func ("/window/cell-to-findings", test_cell_to_findings);
  g_test_add_func ("/window/narrow-panes", test_narrow_panes);
  g_test_add_func ("/window/tree-to-tables", test_tree_to_tables);
  g_test_add_func ("/window/finding-to-tree", test_finding_to_tree);
  g_test_add_func ("/window/project-page", test_project_page);
  g_test_add_func ("/window/recognised", test_recognised);
  g_test_add_func ("/window/unreadable", test_unreadable);
  g_test_add_func ("/window/names", test_names);
  g_test_add_func ("/window/cell-name", test_cell_name);
  return window_fixture_run ();
}
