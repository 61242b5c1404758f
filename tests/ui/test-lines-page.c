/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines of all documents: filtered by typing, gone to and come back from. */

#include <glib/gstdio.h>

#include "app/gouji-lines-page.h"
#include "fixture.h"
#include "window-fixture.h"

static const char units[]
    = "unit_code,unit_name,year,function_code,function_name,total,basic,project\n"
      "101001,甲单位,2026,201,一般公共服务支出,10.00,5.00,5.00\n"
      "101002,乙单位,2026,208,社会保障和就业支出,4321.50,5.00,5.00\n";

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
  remove_folder (files->folder);
  g_free (files->path);
  g_free (files->folder);
}

static gboolean
is_page (GtkWidget *widget, gconstpointer data G_GNUC_UNUSED)
{
  return GOUJI_IS_LINES_PAGE (widget);
}

static GoujiLinesPage *
find_page (void)
{
  return GOUJI_LINES_PAGE (find_widget (GTK_WIDGET (window), is_page, NULL));
}

static GListModel *
get_rows (void)
{
  return G_LIST_MODEL (gtk_column_view_get_model (gouji_lines_page_get_view (find_page ())));
}

static gboolean
is_idle (gpointer n)
{
  GoujiStack *stack = gouji_workspace_get_stack (gouji_window_get_workspace (window));

  return !gouji_stack_get_busy (stack)
         && g_list_model_get_n_items (G_LIST_MODEL (stack)) == GPOINTER_TO_UINT (n);
}

static void
act (const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), action, NULL));
}

static gboolean
shows_unit (gpointer name)
{
  GoujiDisclosure *disclosure = gouji_session_get_disclosure (gouji_window_get_session (window));

  return shows_page ((gpointer) "document") && disclosure != NULL
         && g_str_equal (gouji_disclosure_get_fact (disclosure, GOUJI_FACT_UNIT_NAME), name);
}

/* The list makes and loses its rows a few at a time. */
static gboolean
has_rows (gpointer n)
{
  return g_list_model_get_n_items (get_rows ()) == GPOINTER_TO_UINT (n);
}

static const char *
code_at (guint position)
{
  g_autoptr (GoujiStackLine) line = g_list_model_get_item (get_rows (), position);

  return gouji_stack_line_get_code (line);
}

/* What the view does when its title is clicked at for the first, second and third time. */
static void
click_title (guint n, GtkSortType type)
{
  GtkColumnView *view = gouji_lines_page_get_view (find_page ());
  GListModel *columns = gtk_column_view_get_columns (view);
  g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, n);

  gtk_column_view_sort_by_column (view, column, type);
}

/* Up, down, and as it was. */
static void
test_order (void)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *order = NULL;
  gboolean descending;
  Files files;

  make_files (&files);
  file = g_file_new_for_path (files.path);
  set_up ();
  gouji_window_open (window, &file, 1);
  wait_for (is_idle, GUINT_TO_POINTER (2));
  act ("win.lines");
  wait_for (has_rows, GUINT_TO_POINTER (2));
  g_assert_cmpstr (code_at (0), ==, "201");
  click_title (2, GTK_SORT_ASCENDING);
  g_assert_cmpstr (code_at (0), ==, "201");
  click_title (2, GTK_SORT_DESCENDING);
  g_assert_cmpstr (code_at (0), ==, "208");
  g_object_get (find_page (), "order", &order, "descending", &descending, NULL);
  g_assert_cmpstr (order, ==, "code");
  g_assert_true (descending);
  click_title (2, GTK_SORT_ASCENDING);
  g_assert_cmpstr (code_at (0), ==, "201");
  g_clear_pointer (&order, g_free);
  g_object_get (find_page (), "order", &order, NULL);
  g_assert_cmpstr (order, ==, "none");
  /* The menu does the same. */
  gtk_widget_activate_action (GTK_WIDGET (find_page ()), "lines.order", "s", "total");
  gtk_widget_activate_action (GTK_WIDGET (find_page ()), "lines.descending", NULL);
  g_assert_cmpstr (code_at (0), ==, "208");
  tear_down ();
  remove_files (&files);
}

static void
test_lines (void)
{
  g_autoptr (GFile) sample = g_file_new_for_path (fixture_sample ());
  g_autoptr (GFile) other = NULL;
  guint all;
  Files files;

  make_files (&files);
  other = g_file_new_for_path (files.path);
  set_up ();
  gouji_window_open (window, (GFile *[]) { sample, other }, 2);
  wait_for (is_idle, GUINT_TO_POINTER (3));
  act ("win.lines");
  g_assert_true (shows_page ((gpointer) "lines"));
  all = g_list_model_get_n_items (get_rows ());
  g_assert_cmpuint (all, >, 2);
  gtk_editable_set_text (gouji_lines_page_get_entry (find_page ()), "4,321.5");
  wait_for (has_rows, GUINT_TO_POINTER (1));
  g_signal_emit_by_name (gouji_lines_page_get_entry (find_page ()), "activate");
  wait_for (shows_unit, (gpointer) "乙单位");
  g_assert_cmpstr (gouji_session_get_code (gouji_window_get_session (window)), ==, "208");
  act ("win.lines");
  gtk_widget_activate_action (GTK_WIDGET (find_page ()), "lines.clear", NULL);
  wait_for (has_rows, GUINT_TO_POINTER (all));
  act ("win.lines");
  g_assert_true (shows_page ((gpointer) "documents"));
  tear_down ();
  remove_files (&files);
}

int
main (int argc, char *argv[])
{
  window_fixture_init (&argc, &argv);
  g_test_add_func ("/lines-page/lines", test_lines);
  g_test_add_func ("/lines-page/order", test_order);
  return window_fixture_run ();
}
