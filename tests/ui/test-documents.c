/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Many documents in one window: the list of them, and going to and fro. */

#include <glib/gstdio.h>

#include "app/gouji-filter-bar.h"
#include "app/gouji-listed-document.h"
#include "app/gouji-roll-up-pane.h"
#include "app/gouji-stack-column.h"
#include "app/gouji-stack-filter.h"
#include "app/gouji-stack-page.h"
#include "fixture.h"
#include "window-fixture.h"

static const char units[]
    = "unit_code,unit_name,year,function_code,function_name,total,basic,project\n"
      "101001,甲单位,2026,201,一般公共服务支出,10.00,5.00,5.00\n"
      "101002,乙单位,2026,201,一般公共服务支出,12.00,5.00,5.00\n"
      "101003,丙单位,2026,201,一般公共服务支出,10.00,5.00,5.00\n"
      "101004,丁单位,2026,201,一般公共服务支出,3.00,3.00,0.00\n"
      "101004,丁单位,2026,208,社会保障和就业支出,1.00,1.00,0.00\n";

static gboolean
is_list (GtkWidget *widget, gconstpointer data G_GNUC_UNUSED)
{
  return GOUJI_IS_STACK_PAGE (widget);
}

static GoujiStackPage *
find_list (void)
{
  return GOUJI_STACK_PAGE (find_widget (GTK_WIDGET (window), is_list, NULL));
}

static GtkSelectionModel *
get_rows (void)
{
  return gtk_column_view_get_model (gouji_stack_page_get_view (find_list ()));
}

static gboolean
lists (gpointer number)
{
  return shows_page ((gpointer) "documents")
         && g_list_model_get_n_items (G_LIST_MODEL (get_rows ())) == GPOINTER_TO_UINT (number);
}

static gboolean
shows_unit (gpointer name)
{
  GoujiDisclosure *disclosure = gouji_session_get_disclosure (gouji_window_get_session (window));

  return shows_page ((gpointer) "document") && disclosure != NULL
         && g_str_equal (gouji_disclosure_get_fact (disclosure, GOUJI_FACT_UNIT_NAME), name);
}

static void
activate_row (guint row)
{
  gtk_widget_activate_action (
      gtk_widget_get_last_child (GTK_WIDGET (gouji_stack_page_get_view (find_list ()))),
      "list.activate-item", "u", row);
}

static void
act (const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), action, NULL));
}

typedef struct
{
  char *folder;
  char *path;
} Files;

static void
make_files (Files *files)
{
  files->folder = g_dir_make_tmp ("gouji-ui-XXXXXX", NULL);
  files->path = g_build_filename (files->folder, "units.csv", NULL);
  g_assert_true (g_file_set_contents (files->path, units, -1, NULL));
}

static void
remove_files (Files *files)
{
  g_remove (files->path);
  g_rmdir (files->folder);
  g_free (files->path);
  g_free (files->folder);
}

/* Several files are listed; one is opened from there, and the list is there again. */
static void
test_several (void)
{
  g_autoptr (GFile) sample = g_file_new_for_path (fixture_sample ());
  g_autoptr (GFile) other = NULL;
  Files files;

  make_files (&files);
  other = g_file_new_for_path (files.path);
  set_up ();
  gouji_window_open (window, (GFile *[]) { other, sample }, 2);
  wait_for (lists, GUINT_TO_POINTER (5));
  activate_row (1);
  wait_for (shows_unit, (gpointer) "乙单位");
  act ("win.documents");
  g_assert_true (lists (GUINT_TO_POINTER (5)));
  g_assert_cmpuint (gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (get_rows ())), ==, 1);
  act ("win.documents");
  g_assert_true (shows_unit ((gpointer) "乙单位"));
  tear_down ();
  remove_files (&files);
}

static gboolean
has_focus (gpointer type)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  return focus != NULL && gtk_widget_get_mapped (focus)
         && gtk_widget_get_ancestor (focus, g_type_from_name (type)) != NULL
         && gtk_widget_get_ancestor (focus, GTK_TYPE_SEARCH_ENTRY) != NULL;
}

static gboolean
focuses_row (gpointer unused G_GNUC_UNUSED)
{
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (gouji_stack_page_get_view (find_list ())));

  return gtk_widget_get_mapped (list) && gtk_widget_get_focus_child (list) != NULL;
}

static gboolean
is_lines_view (GtkWidget *widget, gconstpointer data G_GNUC_UNUSED)
{
  return GTK_IS_COLUMN_VIEW (widget)
         && gtk_widget_get_ancestor (widget, g_type_from_name ("GoujiLinesPage")) != NULL;
}

/* The list of lines takes the focus once it has rows. */
static gboolean
leaves_entry (gpointer unused G_GNUC_UNUSED)
{
  GtkWidget *view = find_widget (GTK_WIDGET (window), is_lines_view, NULL);

  return view != NULL && gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD)
         && gtk_widget_get_focus_child (view) != NULL;
}

/* Ctrl+F goes to the search of what is shown, not of the document behind it. */
static void
test_search_key (void)
{
  Files files;

  make_files (&files);
  set_up ();
  open_path (files.path);
  wait_for (lists, GUINT_TO_POINTER (4));
  wait_for (focuses_row, NULL);
  act ("win.search");
  wait_for (has_focus, (gpointer) "GoujiStackPage");
  act ("win.lines");
  wait_for (has_focus, (gpointer) "GoujiLinesPage");
  wait_for (leaves_entry, NULL);
  act ("win.search");
  wait_for (has_focus, (gpointer) "GoujiLinesPage");
  act ("win.lines");
  activate_row (1);
  wait_for (shows_unit, (gpointer) "乙单位");
  act ("win.search");
  wait_for (has_focus, (gpointer) "GoujiFindingsPanel");
  act ("win.documents");
  act ("win.search");
  wait_for (has_focus, (gpointer) "GoujiStackPage");
  tear_down ();
  remove_files (&files);
}

static GoujiStackItem *
dup_item (guint i)
{
  return g_list_model_get_item (
      G_LIST_MODEL (gouji_workspace_get_stack (gouji_window_get_workspace (window))), i);
}

static void
confirm_first (void)
{
  GoujiSession *session = gouji_window_get_session (window);
  g_autofree char *target
      = gouji_review_dup_target (gouji_report_get_finding (gouji_session_get_report (session), 0));
  GoujiDecisionText said = { .kind = GOUJI_DECISION_CONFIRMED, .target = target, .text = "", .value = "" };
  g_autofree char *value = gouji_seen_dup_value (
      gouji_session_get_report (session),
      gouji_report_get_finding (gouji_session_get_report (session), 0));

  said.value = value;
  gouji_review_decide (gouji_session_get_review (session), &said);
}

static gboolean
has_decided (gpointer n)
{
  g_autoptr (GoujiStackItem) item = dup_item (1);

  return item != NULL && gouji_stack_item_get_n_decided (item) == GPOINTER_TO_UINT (n);
}

/* How far a review is stands in the list, at once and when the documents are opened again. */
static void
test_review_column (void)
{
  g_autofree char *text = NULL;
  g_autoptr (GoujiStackItem) item = NULL;
  Files files;

  make_files (&files);
  set_up ();
  open_path (files.path);
  wait_for (lists, GUINT_TO_POINTER (4));
  activate_row (1);
  wait_for (shows_unit, (gpointer) "乙单位");
  confirm_first ();
  wait_for (has_decided, GUINT_TO_POINTER (1));
  tear_down ();
  set_up ();
  open_path (files.path);
  wait_for (has_decided, GUINT_TO_POINTER (1));
  item = dup_item (1);
  text = gouji_stack_column_format (GOUJI_STACK_COLUMN_REVIEW, item);
  g_assert_cmpstr (text, !=, "");
  g_assert_false (gouji_stack_show_matches (GOUJI_STACK_SHOW_OPEN, item)
                  && gouji_stack_show_matches (GOUJI_STACK_SHOW_DECIDED, item));
  tear_down ();
  remove_files (&files);
}

static GtkColumnViewColumn *
find_column (const char *title)
{
  GListModel *columns = gtk_column_view_get_columns (gouji_stack_page_get_view (find_list ()));

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_strcmp0 (gtk_column_view_column_get_title (column), title) == 0)
        return column;
    }
  return NULL;
}

/* A column that is not wanted is not there the next time either. */
static void
test_columns (void)
{
  Files files;

  make_files (&files);
  set_up ();
  open_path (files.path);
  wait_for (lists, GUINT_TO_POINTER (4));
  g_assert_true (gtk_column_view_column_get_visible (find_column ("Rounding")));
  gtk_widget_activate_action (GTK_WIDGET (gouji_stack_page_get_view (find_list ())), "columns.roundings", NULL);
  g_assert_false (gtk_column_view_column_get_visible (find_column ("Rounding")));
  tear_down ();
  set_up ();
  open_path (files.path);
  wait_for (lists, GUINT_TO_POINTER (4));
  g_assert_false (gtk_column_view_column_get_visible (find_column ("Rounding")));
  gtk_widget_activate_action (GTK_WIDGET (gouji_stack_page_get_view (find_list ())), "columns.roundings", NULL);
  tear_down ();
  remove_files (&files);
}

/* A file of many units is a list too; keys go from one document to the next. */
static void
test_units (void)
{
  Files files;

  make_files (&files);
  set_up ();
  open_path (files.path);
  wait_for (lists, GUINT_TO_POINTER (4));
  activate_row (0);
  wait_for (shows_unit, (gpointer) "甲单位");
  act ("win.next-document");
  wait_for (shows_unit, (gpointer) "乙单位");
  act ("win.next-document");
  wait_for (shows_unit, (gpointer) "丙单位");
  act ("win.previous-document");
  wait_for (shows_unit, (gpointer) "乙单位");
  tear_down ();
  remove_files (&files);
}

static gboolean
is_drop_down (GtkWidget *widget, gconstpointer data G_GNUC_UNUSED)
{
  return GTK_IS_DROP_DOWN (widget);
}

static gboolean
is_filter_bar (GtkWidget *widget, gconstpointer data G_GNUC_UNUSED)
{
  return GOUJI_IS_FILTER_BAR (widget);
}

/* What is chosen and what is typed narrow the list together, and it can be had whole. */
static void
test_filter (void)
{
  Files files;

  make_files (&files);
  set_up ();
  open_path (files.path);
  wait_for (lists, GUINT_TO_POINTER (4));
  gtk_drop_down_set_selected (
      GTK_DROP_DOWN (find_widget (GTK_WIDGET (find_list ()), is_drop_down, NULL)),
      GOUJI_STACK_SHOW_ERRORS);
  wait_for (lists, GUINT_TO_POINTER (1));
  g_assert_nonnull (find_widget (GTK_WIDGET (find_list ()), is_filter_bar, NULL));
  gtk_widget_activate_action (GTK_WIDGET (find_list ()), "stack.show-all", NULL);
  g_assert_null (find_widget (GTK_WIDGET (find_list ()), is_filter_bar, NULL));
  wait_for (lists, GUINT_TO_POINTER (4));
  tear_down ();
  remove_files (&files);
}

static gboolean
is_search (GtkWidget *widget, gconstpointer data G_GNUC_UNUSED)
{
  return GTK_IS_SEARCH_ENTRY (widget);
}

static void
sort_by (const char *title, GtkSortType type)
{
  gtk_column_view_sort_by_column (gouji_stack_page_get_view (find_list ()), find_column (title),
                                  type);
}

/* The units that are listed, by the last character of their codes. */
static void
assert_listed (const char *expected)
{
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (get_rows ())); i++)
    {
      g_autoptr (GoujiListedDocument) row = g_list_model_get_item (G_LIST_MODEL (get_rows ()), i);
      const char *code = gouji_stack_item_get_code (gouji_listed_document_get_item (row));

      g_string_append_c (codes, code[strlen (code) - 1]);
    }
  g_assert_cmpstr (codes->str, ==, expected);
}

static void
assert_selected (const char *code)
{
  GoujiListedDocument *row
      = gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (get_rows ()));

  g_assert_cmpstr (row != NULL ? gouji_stack_item_get_code (gouji_listed_document_get_item (row))
                               : NULL,
                   ==, code);
}

/* What is alike stays in the order it had; what is selected is a document, not a row. */
static void
test_order (void)
{
  GtkEditable *search;
  Files files;

  make_files (&files);
  set_up ();
  open_path (files.path);
  wait_for (lists, GUINT_TO_POINTER (4));
  search = GTK_EDITABLE (find_widget (GTK_WIDGET (find_list ()), is_search, NULL));
  gtk_selection_model_select_item (get_rows (), 0, TRUE);
  assert_selected ("101001");
  sort_by ("Code", GTK_SORT_DESCENDING);
  assert_listed ("4321");
  assert_selected ("101001");
  sort_by ("Errors", GTK_SORT_DESCENDING);
  assert_listed ("2431");
  assert_selected ("101001");
  gtk_editable_set_text (search, "101003");
  wait_for (lists, GUINT_TO_POINTER (1));
  assert_listed ("3");
  assert_selected (NULL);
  gtk_editable_set_text (search, "");
  wait_for (lists, GUINT_TO_POINTER (4));
  assert_listed ("2431");
  assert_selected ("101001");
  gtk_widget_activate_action (GTK_WIDGET (find_list ()), "stack.remove", NULL);
  wait_for (lists, GUINT_TO_POINTER (3));
  assert_listed ("243");
  assert_selected (NULL);
  gtk_column_view_sort_by_column (gouji_stack_page_get_view (find_list ()), NULL,
                                  GTK_SORT_ASCENDING);
  assert_listed ("234");
  sort_by ("Code", GTK_SORT_DESCENDING);
  tear_down ();
  remove_files (&files);
}

static gboolean
is_filter_of (GtkWidget *widget, gconstpointer action)
{
  return GTK_IS_BUTTON (widget)
         && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0;
}

static GtkWidget *
find_filter (const char *action)
{
  return find_widget (GTK_WIDGET (find_list ()), is_filter_of, action);
}

/* Each filter stands beside the list and is taken off by itself. */
static void
test_filters (void)
{
  Files files;

  make_files (&files);
  set_up ();
  open_path (files.path);
  wait_for (lists, GUINT_TO_POINTER (4));
  g_assert_null (find_filter ("stack.any-text"));
  gtk_editable_set_text (GTK_EDITABLE (find_widget (GTK_WIDGET (find_list ()), is_search, NULL)),
                         "101003");
  wait_for (lists, GUINT_TO_POINTER (1));
  gtk_drop_down_set_selected (
      GTK_DROP_DOWN (find_widget (GTK_WIDGET (find_list ()), is_drop_down, NULL)),
      GOUJI_STACK_SHOW_ERRORS);
  wait_for (lists, GUINT_TO_POINTER (0));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_filter ("stack.any-state")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Take off the filter “With errors”");
  gtk_widget_grab_focus (find_filter ("stack.any-text"));
  g_signal_emit_by_name (find_filter ("stack.any-text"), "clicked");
  wait_for (lists, GUINT_TO_POINTER (1));
  g_assert_null (find_filter ("stack.any-text"));
  g_assert_nonnull (find_filter ("stack.any-state"));
  g_signal_emit_by_name (find_filter ("stack.any-state"), "clicked");
  wait_for (lists, GUINT_TO_POINTER (4));
  g_assert_null (find_widget (GTK_WIDGET (find_list ()), is_filter_bar, NULL));
  tear_down ();
  remove_files (&files);
}

static gboolean
is_roll_up (GtkWidget *widget, gconstpointer data G_GNUC_UNUSED)
{
  return GOUJI_IS_ROLL_UP_PANE (widget);
}

static GListModel *
get_sums (void)
{
  GtkWidget *pane = find_widget (GTK_WIDGET (find_list ()), is_roll_up, NULL);

  return G_LIST_MODEL (gtk_column_view_get_model (gouji_roll_up_pane_get_view (GOUJI_ROLL_UP_PANE (pane))));
}

static gboolean
has_sums (gpointer number)
{
  return get_sums () != NULL && g_list_model_get_n_items (get_sums ()) == GPOINTER_TO_UINT (number);
}

/* A sum is drilled into: what adds to it is listed, and opens at its code. */
static void
test_drill_down (void)
{
  Files files;

  make_files (&files);
  set_up ();
  open_path (files.path);
  wait_for (lists, GUINT_TO_POINTER (4));
  wait_for (has_sums, GUINT_TO_POINTER (2));
  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (get_sums ()), 1);
  wait_for (lists, GUINT_TO_POINTER (1));
  activate_row (0);
  wait_for (shows_unit, (gpointer) "丁单位");
  g_assert_cmpstr (gouji_session_get_code (gouji_window_get_session (window)), ==, "208");
  act ("win.documents");
  gtk_widget_activate_action (GTK_WIDGET (find_list ()), "stack.any-node", NULL);
  wait_for (lists, GUINT_TO_POINTER (4));
  tear_down ();
  remove_files (&files);
}

/* Closing leaves the first page. */
static void
test_close (void)
{
  Files files;

  make_files (&files);
  set_up ();
  open_path (files.path);
  wait_for (lists, GUINT_TO_POINTER (4));
  act ("win.close-documents");
  g_assert_true (shows_page ((gpointer) "welcome"));
  g_assert_false (has_report (NULL));
  tear_down ();
  remove_files (&files);
}

static gboolean
is_drop_target (gpointer controller)
{
  return GTK_IS_DROP_TARGET (controller);
}

/* As if a file manager had let go of @file over the window. */
static gboolean
drop (GFile *file)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));
  g_autoptr (GSList) files = g_slist_prepend (NULL, file);
  GdkFileList *list = gdk_file_list_new_from_list (files);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, list);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (is_drop_target (controller))
        g_signal_emit_by_name (controller, "drop", &value, 0.0, 0.0, &taken);
    }
  return taken;
}

/* Files and folders are opened where they are dropped. */
static void
test_drop (void)
{
  g_autoptr (GFile) file = NULL, folder = NULL;
  Files files;

  make_files (&files);
  file = g_file_new_for_path (files.path);
  folder = g_file_new_for_path (files.folder);
  set_up ();
  g_assert_true (drop (file));
  wait_for (lists, GUINT_TO_POINTER (4));
  tear_down ();
  set_up ();
  g_assert_true (drop (folder));
  wait_for (lists, GUINT_TO_POINTER (4));
  tear_down ();
  remove_files (&files);
}

int
main (int argc, char *argv[])
{
  window_fixture_init (&argc, &argv);
  g_test_add_func ("/documents/several", test_several);
  g_test_add_func ("/documents/search-key", test_search_key);
  g_test_add_func ("/documents/units", test_units);
  g_test_add_func ("/documents/review-column", test_review_column);
  g_test_add_func ("/documents/columns", test_columns);
  g_test_add_func ("/documents/filter", test_filter);
  g_test_add_func ("/documents/filters", test_filters);
  g_test_add_func ("/documents/order", test_order);
  g_test_add_func ("/documents/drill-down", test_drill_down);
  g_test_add_func ("/documents/close", test_close);
  g_test_add_func ("/documents/drop", test_drop);
  return window_fixture_run ();
}
