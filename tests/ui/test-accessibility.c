/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever can be focused or clicked says what it is and what it is called, in every view. */

#include <glib/gstdio.h>

#include "app/gouji-cell.h"
#include "app/gouji-stack-page.h"
#include "fixture.h"
#include "window-fixture.h"

/* A budget of another kind, whose columns one tells in the mapping dialog. */
static const char town[] = "Budget of a town\n\n"
                           "Code\tTitle\t2023\t2024\n"
                           "1\tEducation\t90\t100\n"
                           "11\tSchools\t60\t70\n"
                           "12\tNurseries\t30\t30\n"
                           "2\tHealth\t50\t55\n"
                           "21\tHospitals\t50\t55\n";

static const char units[]
    = "unit_code,unit_name,year,function_code,function_name,total,basic,project\n"
      "101001,甲单位,2026,201,一般公共服务支出,10.00,5.00,5.00\n"
      "101002,乙单位,2026,201,一般公共服务支出,12.00,5.00,5.00\n"
      "101003,丙单位,2026,208,社会保障和就业支出,1.00,1.00,0.00\n";

/* Roles that are named by what they contain, in every version of GTK. */
static gboolean
is_named_by_content (GtkAccessibleRole role)
{
  switch (role)
    {
    case GTK_ACCESSIBLE_ROLE_CELL:
    case GTK_ACCESSIBLE_ROLE_COLUMN_HEADER:
    case GTK_ACCESSIBLE_ROLE_GRID_CELL:
    case GTK_ACCESSIBLE_ROLE_LABEL:
    case GTK_ACCESSIBLE_ROLE_LINK:
    case GTK_ACCESSIBLE_ROLE_LIST_ITEM:
    case GTK_ACCESSIBLE_ROLE_ROW:
    case GTK_ACCESSIBLE_ROLE_TREE_ITEM:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
has_label (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);
  g_autofree char *value = NULL;

  if (gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    return TRUE;
  if (!gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL))
    return FALSE;
  value = gtk_test_accessible_check_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, "");
  return value != NULL;
}

static gboolean
prints_text (GtkWidget *widget, gconstpointer data G_GNUC_UNUSED)
{
  const char *text = NULL;

  if (GTK_IS_LABEL (widget))
    text = gtk_label_get_text (GTK_LABEL (widget));
  else if (GTK_IS_INSCRIPTION (widget))
    text = gtk_inscription_get_text (GTK_INSCRIPTION (widget));
  return (text != NULL && *text != '\0') || has_label (widget);
}

static gboolean
has_name (GtkWidget *widget)
{
  return has_label (widget)
         || (is_named_by_content (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)))
             && find_widget (widget, prints_text, NULL) != NULL);
}

/* The text inside an entry, or a button inside of it: what is around it speaks for it. */
static GtkWidget *
get_speaker (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (GTK_IS_TEXT (widget) && gtk_widget_get_ancestor (widget, ADW_TYPE_ENTRY_ROW) != NULL)
    return gtk_widget_get_ancestor (widget, ADW_TYPE_ENTRY_ROW);
  if (parent != NULL && (GTK_IS_TEXT (widget) || GTK_IS_SPIN_BUTTON (parent)))
    return parent;
  return widget;
}

static gboolean
takes_focus (GtkWidget *widget, gconstpointer scroller)
{
  return widget != scroller && gtk_widget_get_focusable (widget) && gtk_widget_get_mapped (widget);
}

/* What scrolls takes the focus only where nothing in it does. */
static gboolean
is_control (GtkWidget *widget)
{
  if (GTK_IS_SCROLLED_WINDOW (widget) && find_widget (widget, takes_focus, widget) != NULL)
    return FALSE;
  return gtk_widget_get_focusable (widget) || GTK_IS_BUTTON (widget) || GOUJI_IS_CELL (widget);
}

static gboolean
is_known_role (GtkAccessibleRole role)
{
  return role != GTK_ACCESSIBLE_ROLE_GENERIC && role != GTK_ACCESSIBLE_ROLE_WIDGET
         && role != GTK_ACCESSIBLE_ROLE_NONE && role != GTK_ACCESSIBLE_ROLE_PRESENTATION;
}

static char *
describe (GtkWidget *widget)
{
  GString *path = g_string_new (NULL);

  for (GtkWidget *w = widget; w != NULL; w = gtk_widget_get_parent (w))
    {
      const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (w));

      g_string_append_printf (path, "%s%s%s%s", w == widget ? "" : " in ", G_OBJECT_TYPE_NAME (w),
                              id != NULL ? " " : "", id != NULL ? id : "");
    }
  return g_string_free (path, FALSE);
}

typedef struct
{
  guint n_controls;
  GPtrArray *lacking;
} Census;

static void
count_control (GtkWidget *widget, Census *census)
{
  GtkWidget *speaker = get_speaker (widget);
  g_autofree char *where = describe (widget);

  census->n_controls++;
  if (!is_known_role (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (speaker))))
    g_ptr_array_add (census->lacking, g_strdup_printf ("no role: %s", where));
  else if (!has_name (speaker))
    g_ptr_array_add (census->lacking, g_strdup_printf ("no name: %s", where));
}

static void
count_below (GtkWidget *widget, Census *census)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (is_control (widget))
    count_control (widget, census);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count_below (child, census);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

/* Every control of @root, of which there are at least @n, has a role and a name. */
static void
assert_accessible (GtkWidget *root, const char *view, guint n)
{
  g_autoptr (GPtrArray) lacking = g_ptr_array_new_with_free_func (g_free);
  Census census = { 0, lacking };

  wait_for (is_mapped, root);
  gtk_test_widget_wait_for_draw (root);
  count_below (root, &census);
  for (guint i = 0; i < lacking->len; i++)
    g_test_message ("%s: %s", view, (char *) g_ptr_array_index (lacking, i));
  g_assert_cmpuint (census.n_controls, >=, n);
  g_assert_cmpuint (lacking->len, ==, 0);
}

static void
act (const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), action, NULL));
}

static gboolean
has_type (GtkWidget *widget, gconstpointer name)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (widget), name);
}

static gboolean
has_id (GtkWidget *widget, gconstpointer id)
{
  return g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), id) == 0;
}

static GtkWidget *
find (Match match, const char *data)
{
  GtkWidget *widget = find_widget (GTK_WIDGET (window), match, data);

  if (widget == NULL)
    g_error ("no “%s” in the window", data);
  return widget;
}

static void
test_welcome (void)
{
  set_up ();
  assert_accessible (GTK_WIDGET (window), "welcome", 6);
  open_path ("/nowhere/at-all.csv");
  wait_for (shows_page, (gpointer) "welcome");
  assert_accessible (GTK_WIDGET (window), "unreadable", 6);
  tear_down ();
}

static void
test_loading (void)
{
  set_up ();
  open_path (fixture_sample ());
  assert_accessible (GTK_WIDGET (window), "loading", 5);
  wait_for (has_report, NULL);
  tear_down ();
}


static GoujiSession *
get_session (void)
{
  return gouji_window_get_session (window);
}

static void
press (const char *id)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find (has_id, id)), TRUE);
}

/* Tree, document and findings, as they are shown first and with a finding chosen. */
static void
test_document (void)
{
  set_up ();
  open_sample ();
  assert_accessible (GTK_WIDGET (window), "document", 60);
  gouji_session_select_finding (get_session (), fixture_find (gouji_session_get_report (get_session ()),
                                                              "X1-general-basic"));
  assert_accessible (GTK_WIDGET (window), "finding", 60);
  press ("table_button");
  assert_accessible (GTK_WIDGET (window), "tree of tables", 60);
  press ("project_button");
  assert_accessible (GTK_WIDGET (window), "tree of projects", 60);
  tear_down ();
}

static gboolean
is_search_page (GtkWidget *widget, gconstpointer data G_GNUC_UNUSED)
{
  return has_type (widget, "GoujiSearchPage") && gtk_widget_get_mapped (widget);
}

static gboolean
has_found (gpointer data G_GNUC_UNUSED)
{
  GtkWidget *page = find_widget (GTK_WIDGET (window), is_search_page, NULL);
  GtkWidget *list = page != NULL ? find_widget (page, has_type, "GtkListView") : NULL;
  GtkWidget *row = list != NULL ? gtk_widget_get_first_child (list) : NULL;

  return row != NULL && gtk_widget_get_mapped (row);
}

/* What was checked, what was recognised, and a project's page. */
static void
test_pages (void)
{
  set_up ();
  open_sample ();
  act ("win.checks");
  assert_accessible (GTK_WIDGET (window), "checks", 60);
  act ("win.checks");
  assert_accessible (GTK_WIDGET (window), "recognised", 60);
  act ("win.project");
  assert_accessible (GTK_WIDGET (window), "project", 40);
  act ("win.find");
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (window)),
                                                                GTK_TYPE_SEARCH_ENTRY)),
                         "208");
  wait_for (has_found, NULL);
  assert_accessible (GTK_WIDGET (window), "search", 12);
  tear_down ();
}

static void
test_decision (void)
{
  GtkWidget *popover;

  set_up ();
  open_sample ();
  act ("win.next-finding");
  act ("win.decide");
  popover = find (has_type, "GoujiDecisionPopover");
  assert_accessible (popover, "decision", 6);
  gtk_popover_popdown (GTK_POPOVER (popover));
  tear_down ();
}

/* The window that was opened last, other than the main one. */
static GtkWidget *
find_other_window (const char *type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) other = g_list_model_get_item (windows, i);

      if (g_str_equal (G_OBJECT_TYPE_NAME (other), type) && gtk_widget_get_visible (other))
        return other;
    }
  g_error ("no window of type %s", type);
}

static void
assert_window (const char *type, guint n)
{
  GtkWidget *other = find_other_window (type);

  assert_accessible (other, type, n);
  settle ();
  gtk_window_destroy (GTK_WINDOW (other));
}

static void
test_windows (void)
{
  set_up ();
  open_sample ();
  act ("win.properties");
  assert_window ("GoujiPropertiesWindow", 5);
  act ("win.preferences");
  assert_window ("GoujiPreferences", 6);
  act ("win.show-help-overlay");
  assert_accessible (find_other_window ("GtkShortcutsWindow"), "shortcuts", 3);
  tear_down ();
}

static void
open_text (const char *text)
{
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("gouji-XXXXXX.txt", &stream, NULL);
  g_autofree char *path = g_file_get_path (file);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  open_path (path);
  wait_for (has_report, NULL);
  g_remove (path);
}

/* A budget of another kind, and the dialog in which one says what its columns are. */
static void
test_mapping (void)
{
  set_up ();
  open_text (town);
  assert_accessible (GTK_WIDGET (window), "budget of another kind", 30);
  act ("win.columns");
  assert_window ("GoujiMappingDialog", 10);
  tear_down ();
}

static gboolean
lists_documents (gpointer n)
{
  GtkWidget *page = find_widget (GTK_WIDGET (window), has_type, "GoujiStackPage");
  GtkColumnView *view = page != NULL ? gouji_stack_page_get_view (GOUJI_STACK_PAGE (page)) : NULL;

  return view != NULL
         && g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (view)))
                == GPOINTER_TO_UINT (n);
}

/* The list of many documents, what they sum up to in every way, and nothing found. */
static void
test_documents (void)
{
  g_autofree char *folder = g_dir_make_tmp ("gouji-ui-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "units.csv", NULL);
  GtkDropDown *by;

  g_assert_true (g_file_set_contents (path, units, -1, NULL));
  set_up ();
  open_path (path);
  wait_for (lists_documents, GUINT_TO_POINTER (3));
  assert_accessible (GTK_WIDGET (window), "documents", 15);
  by = GTK_DROP_DOWN (find (has_id, "by"));
  for (guint i = 0; i < g_list_model_get_n_items (gtk_drop_down_get_model (by)); i++)
    {
      gtk_drop_down_set_selected (by, i);
      assert_accessible (GTK_WIDGET (window), "roll-up", 12);
    }
  gouji_stack_page_focus_search (GOUJI_STACK_PAGE (find (has_type, "GoujiStackPage")));
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_ancestor (
                             gtk_window_get_focus (GTK_WINDOW (window)), GTK_TYPE_SEARCH_ENTRY)),
                         "no such unit");
  wait_for (lists_documents, GUINT_TO_POINTER (0));
  assert_accessible (GTK_WIDGET (window), "no document", 8);
  tear_down ();
  remove_folder (folder);
}

static gboolean
is_menu_button (GtkWidget *widget)
{
  return GTK_IS_MENU_BUTTON (widget) && gtk_widget_get_mapped (widget)
         && gtk_widget_is_sensitive (widget);
}

/* Opens every menu and popover below @widget, one after the other. */
static guint
assert_menus (GtkWidget *widget)
{
  guint n = 0;

  if (is_menu_button (widget))
    {
      GtkPopover *popover;

      gtk_menu_button_popup (GTK_MENU_BUTTON (widget));
      popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (widget));
      assert_accessible (GTK_WIDGET (popover), "menu", 1);
      gtk_menu_button_popdown (GTK_MENU_BUTTON (widget));
      return 1;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += assert_menus (child);
  return n;
}

static void
test_menus (void)
{
  set_up ();
  open_sample ();
  g_assert_cmpuint (assert_menus (GTK_WIDGET (window)), >=, 2);
  tear_down ();
}

static gboolean
is_selected_cell (GtkWidget *widget, gconstpointer data G_GNUC_UNUSED)
{
  return GOUJI_IS_CELL (widget) && gtk_widget_get_mapped (widget)
         && (gouji_cell_get_flags (GOUJI_CELL (widget)) & GOUJI_CELL_SELECTED);
}

static gboolean
shows_selected_cell (gpointer data G_GNUC_UNUSED)
{
  return find_widget (GTK_WIDGET (window), is_selected_cell, NULL) != NULL;
}

static gboolean
is_main_stack (GtkWidget *widget, gconstpointer data G_GNUC_UNUSED)
{
  return GTK_IS_STACK (widget) && has_id (widget, "stack")
         && gtk_stack_get_child_by_name (GTK_STACK (widget), "welcome") != NULL;
}

/* What is being read, and which cell is selected, is told besides the names. */
static void
test_states (void)
{
  GtkWidget *stack;

  set_up ();
  stack = find_widget (GTK_WIDGET (window), is_main_stack, NULL);
  open_path (fixture_sample ());
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (stack), GTK_ACCESSIBLE_STATE_BUSY, TRUE);
  wait_for (has_report, NULL);
  wait_for (shows_page, (gpointer) "document");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (stack), GTK_ACCESSIBLE_STATE_BUSY, FALSE);
  act ("win.next-finding");
  wait_for (shows_selected_cell, NULL);
  gtk_test_accessible_assert_state (
      GTK_ACCESSIBLE (find_widget (GTK_WIDGET (window), is_selected_cell, NULL)),
      GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  tear_down ();
}

int
main (int argc, char *argv[])
{
  window_fixture_init (&argc, &argv);
  g_test_add_func ("/accessibility/welcome", test_welcome);
  g_test_add_func ("/accessibility/loading", test_loading);
  g_test_add_func ("/accessibility/document", test_document);
  g_test_add_func ("/accessibility/pages", test_pages);
  g_test_add_func ("/accessibility/decision", test_decision);
  g_test_add_func ("/accessibility/windows", test_windows);
  g_test_add_func ("/accessibility/mapping", test_mapping);
  g_test_add_func ("/accessibility/documents", test_documents);
  g_test_add_func ("/accessibility/menus", test_menus);
  g_test_add_func ("/accessibility/states", test_states);
  return window_fixture_run ();
}
