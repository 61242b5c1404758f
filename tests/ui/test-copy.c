/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of lists on the clipboard, as spreadsheets paste them. */

#include <glib/gstdio.h>
#include <string.h>

#include "app/gouji-lines-page.h"
#include "app/gouji-stack-page.h"
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
is_lines (GtkWidget *widget, gconstpointer data G_GNUC_UNUSED)
{
  return GOUJI_IS_LINES_PAGE (widget);
}

static gboolean
is_documents (GtkWidget *widget, gconstpointer data G_GNUC_UNUSED)
{
  return GOUJI_IS_STACK_PAGE (widget);
}

static gboolean
is_findings (GtkWidget *widget, gconstpointer data G_GNUC_UNUSED)
{
  return GTK_IS_LIST_VIEW (widget) && gtk_widget_has_css_class (widget, "findings");
}

static gboolean
is_idle (gpointer n)
{
  GoujiStack *stack = gouji_workspace_get_stack (gouji_window_get_workspace (window));

  return !gouji_stack_get_busy (stack)
         && g_list_model_get_n_items (G_LIST_MODEL (stack)) == GPOINTER_TO_UINT (n);
}

static gboolean
activate (GtkWidget *list, GtkShortcutController *controller, const char *key)
{
  g_autoptr (GtkShortcutTrigger) wanted = gtk_shortcut_trigger_parse_string (key);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (controller)); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), i);

      if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), wanted))
        return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, list, NULL);
    }
  return FALSE;
}

/* What the key puts on the clipboard. */
static char *
press (GtkWidget *list, const char *key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (list);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean done = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !done; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller))
        done = activate (list, GTK_SHORTCUT_CONTROLLER (controller), key);
    }
  g_assert_true (done);
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (
      gdk_clipboard_get_content (gtk_widget_get_clipboard (list)), &value, NULL));
  return g_value_dup_string (&value);
}

static void
test_lists (void)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *row = NULL, *rows = NULL, *documents = NULL;
  GtkColumnView *lines, *list;
  Files files;

  make_files (&files);
  file = g_file_new_for_path (files.path);
  set_up ();
  gouji_window_open (window, &file, 1);
  wait_for (is_idle, GUINT_TO_POINTER (2));
  wait_for (shows_page, (gpointer) "documents");
  list = gouji_stack_page_get_view (GOUJI_STACK_PAGE (find_widget (GTK_WIDGET (window), is_documents, NULL)));
  documents = press (GTK_WIDGET (list), "<Control><Shift>c");
  g_assert_nonnull (strstr (documents, "\tErrors\tQuestions\t"));
  g_assert_nonnull (strstr (documents, "甲单位\t"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.lines", NULL);
  lines = gouji_lines_page_get_view (GOUJI_LINES_PAGE (find_widget (GTK_WIDGET (window), is_lines, NULL)));
  gtk_selection_model_select_item (gtk_column_view_get_model (lines), 1, TRUE);
  row = press (GTK_WIDGET (lines), "<Control>c");
  g_assert_cmpstr (row, ==,
                   "Unit code\tUnit\tCode\tName\tSource of funds\tTotal\tBasic\tProject\n"
                   "101002\t乙单位\t208\t社会保障和就业支出\t\t4321.50\t5.00\t5.00\n");
  rows = press (GTK_WIDGET (lines), "<Control><Shift>c");
  g_assert_nonnull (strstr (rows, "甲单位\t201\t"));
  g_assert_nonnull (strstr (rows, "乙单位\t208\t"));
  tear_down ();
  remove_files (&files);
}

static void
test_document (void)
{
  g_autofree char *tree = NULL, *findings = NULL;

  set_up ();
  open_sample ();
  tree = press (GTK_WIDGET (gouji_tree_pane_get_view (gouji_window_get_tree (window))),
                "<Control><Shift>c");
  g_assert_true (g_str_has_prefix (tree, "Code\tName\tTotal"));
  g_assert_nonnull (strstr (tree, "\n208\t"));
  findings = press (find_widget (GTK_WIDGET (gouji_window_get_findings (window)), is_findings, NULL),
                    "<Control><Shift>c");
  g_assert_true (g_str_has_prefix (findings, "Severity\tCheck\tFinding\t"));
  g_assert_nonnull (strstr (findings, "\tX1\t"));
  tear_down ();
}

int
main (int argc, char *argv[])
{
  window_fixture_init (&argc, &argv);
  g_test_add_func ("/copy/lists", test_lists);
  g_test_add_func ("/copy/document", test_document);
  return window_fixture_run ();
}
