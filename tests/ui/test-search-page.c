/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Searching everything: typing, choosing, going there and coming back. */

#include <glib/gstdio.h>

#include "app/gouji-search-page.h"
#include "app/gouji-search-row.h"
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
  return GOUJI_IS_SEARCH_PAGE (widget);
}

static GoujiSearchPage *
find_page (void)
{
  return GOUJI_SEARCH_PAGE (find_widget (GTK_WIDGET (window), is_page, NULL));
}

static GtkSingleSelection *
get_rows (void)
{
  return GTK_SINGLE_SELECTION (gtk_list_view_get_model (gouji_search_page_get_list (find_page ())));
}

static void
act (const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), action, NULL));
}

static gboolean
selects (gpointer text)
{
  GoujiSearchItem *item = gtk_single_selection_get_selected_item (get_rows ());

  return item != NULL && gouji_search_item_get_hit (item) != NULL
         && strstr (gouji_hit_get_text (gouji_search_item_get_hit (item)), text) != NULL;
}

static gboolean
lists_nothing (gpointer data G_GNUC_UNUSED)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_rows ())) == 0;
}

static gboolean
shows_unit (gpointer name)
{
  GoujiDisclosure *disclosure = gouji_session_get_disclosure (gouji_window_get_session (window));

  return shows_page ((gpointer) "document") && disclosure != NULL
         && g_str_equal (gouji_disclosure_get_fact (disclosure, GOUJI_FACT_UNIT_NAME), name);
}

static void
type (const char *text)
{
  gtk_editable_set_text (gouji_search_page_get_entry (find_page ()), text);
}

static void
press_enter (void)
{
  g_signal_emit_by_name (gouji_search_page_get_entry (find_page ()), "activate");
}

static void
open_stack (Files *files)
{
  g_autoptr (GFile) sample = g_file_new_for_path (fixture_sample ());
  g_autoptr (GFile) other = g_file_new_for_path (files->path);

  gouji_window_open (window, (GFile *[]) { sample, other }, 2);
  wait_for (shows_page, (gpointer) "documents");
}

static gboolean
is_idle (gpointer data G_GNUC_UNUSED)
{
  GoujiStack *stack = gouji_workspace_get_stack (gouji_window_get_workspace (window));

  return !gouji_stack_get_busy (stack) && g_list_model_get_n_items (G_LIST_MODEL (stack)) == 3;
}

/* An amount in another document is gone to, and Back comes back to the document before. */
static void
test_jump (void)
{
  GoujiDisclosure *disclosure;
  g_autofree char *text = NULL;
  Files files;

  make_files (&files);
  set_up ();
  open_stack (&files);
  wait_for (is_idle, NULL);
  act ("win.find");
  g_assert_true (shows_page ((gpointer) "search"));
  type ("甲单位");
  wait_for (selects, (gpointer) "甲单位");
  press_enter ();
  wait_for (shows_unit, (gpointer) "甲单位");
  act ("win.find");
  type ("4,321.5");
  wait_for (selects, (gpointer) "321.50");
  press_enter ();
  wait_for (shows_unit, (gpointer) "乙单位");
  disclosure = gouji_session_get_disclosure (gouji_window_get_session (window));
  text = gouji_disclosure_dup_text (disclosure, gouji_session_get_cell (gouji_window_get_session (window)));
  g_assert_cmpstr (text, ==, "4321.50");
  act ("win.back");
  wait_for (shows_unit, (gpointer) "甲单位");
  act ("win.forward");
  wait_for (shows_unit, (gpointer) "乙单位");
  tear_down ();
  remove_files (&files);
}

/* A hit of the document that is shown is gone to at once. */
static void
test_same_document (void)
{
  GoujiSession *session;

  set_up ();
  open_sample ();
  session = gouji_window_get_session (window);
  act ("win.find");
  type ("2080505");
  wait_for (selects, (gpointer) "2080505");
  press_enter ();
  g_assert_true (shows_page ((gpointer) "document"));
  g_assert_cmpstr (gouji_session_get_code (session), ==, "2080505");
  tear_down ();
}

/* What is not there is said; closing goes back to where one was. */
static void
test_nothing (void)
{
  set_up ();
  open_sample ();
  act ("win.find");
  type ("2080505");
  wait_for (selects, (gpointer) "2080505");
  type ("没有这样的字");
  wait_for (lists_nothing, NULL);
  gtk_widget_activate_action (GTK_WIDGET (find_page ()), "search.close", NULL);
  g_assert_true (shows_page ((gpointer) "document"));
  tear_down ();
}

/* What is opened or closed meanwhile is shown, not the search. */
static void
test_left (void)
{
  set_up ();
  open_sample ();
  act ("win.find");
  g_assert_true (shows_page ((gpointer) "search"));
  open_path (fixture_sample ());
  wait_for (shows_page, (gpointer) "document");
  act ("win.find");
  act ("win.close-documents");
  g_assert_true (shows_page ((gpointer) "welcome"));
  open_sample ();
  tear_down ();
}

static gboolean
has_no_more (gpointer data G_GNUC_UNUSED)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (get_rows ())); i++)
    {
      g_autoptr (GoujiSearchItem) item = g_list_model_get_item (G_LIST_MODEL (get_rows ()), i);

      if (gouji_search_item_get_kind (item) == GOUJI_HIT_CODE && gouji_search_item_get_more (item) > 0)
        return FALSE;
    }
  return g_list_model_get_n_items (G_LIST_MODEL (get_rows ())) > 0;
}

/* "And 12 more" lists them. */
static void
test_more (void)
{
  set_up ();
  open_sample ();
  act ("win.find");
  type ("20");
  wait_for (selects, (gpointer) "20");
  g_assert_false (has_no_more (NULL));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (get_rows ())); i++)
    {
      g_autoptr (GoujiSearchItem) item = g_list_model_get_item (G_LIST_MODEL (get_rows ()), i);

      if (gouji_search_item_get_kind (item) == GOUJI_HIT_CODE && gouji_search_item_get_more (item) > 0)
        gtk_widget_activate_action (GTK_WIDGET (gouji_search_page_get_list (find_page ())),
                                    "list.activate-item", "u", i);
    }
  wait_for (has_no_more, NULL);
  tear_down ();
}

int
main (int argc, char *argv[])
{
  window_fixture_init (&argc, &argv);
  g_test_add_func ("/search-page/jump", test_jump);
  g_test_add_func ("/search-page/same-document", test_same_document);
  g_test_add_func ("/search-page/nothing", test_nothing);
  g_test_add_func ("/search-page/left", test_left);
  g_test_add_func ("/search-page/more", test_more);
  return window_fixture_run ();
}
