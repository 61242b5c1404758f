/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The user says what a table is, in the window; it counts at once and when the document
 * is opened again. */

#include <glib/gstdio.h>
#include <string.h>

#include "app/gouji-choice.h"
#include "app/gouji-fact-row.h"
#include "app/gouji-properties-window.h"
#include "window-fixture.h"

#define GRID_LINE 3

static const char format[]
    = "示例市档案馆2024年度单位预算公开\n附件一\n项目\t说明\t2024年\n档案\t保管\t20.50\n%s\n"
      "收入总表\n单位：万元\n科目编码\t科目名称\t合计\t一般公共预算\n"
      "201\t一般公共服务支出\t120.50\t120.50\n";

static char *path;

/* A document whose content nobody has seen before, so that nothing is kept of it. */
static void
open_new (void)
{
  g_autofree char *name = g_strdup_printf ("corrections-%s.txt", "XXXXXX");
  g_autofree char *salt = g_uuid_string_random ();
  g_autofree char *text = g_strdup_printf (format, salt);

  path = g_build_filename (g_get_tmp_dir (), name, NULL);
  g_close (g_mkstemp (path), NULL);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  open_path (path);
  wait_for (has_report, NULL);
  wait_for (shows_page, (gpointer) "document");
}

static void
close_new (void)
{
  gouji_corrector_reset (gouji_session_get_corrector (gouji_window_get_session (window)));
  tear_down ();
  g_remove (path);
  g_clear_pointer (&path, g_free);
}

static GoujiDisclosure *
get_disclosure (void)
{
  return gouji_session_get_disclosure (gouji_window_get_session (window));
}

static gboolean
has_tables (gpointer n)
{
  return get_disclosure () != NULL
         && gouji_disclosure_get_n_tables (get_disclosure ()) == GPOINTER_TO_UINT (n);
}

static gboolean
is_choice_showing (GtkWidget *widget, gconstpointer text)
{
  return GOUJI_IS_CHOICE (widget) && g_str_equal (gouji_choice_get_text (GOUJI_CHOICE (widget)), text)
         && gtk_widget_get_mapped (widget);
}

static gboolean
shows_choice (gpointer text)
{
  return find_widget (GTK_WIDGET (window), is_choice_showing, text) != NULL;
}

static GtkWidget *
find_choice (const char *text)
{
  wait_for (shows_choice, (gpointer) text);
  return find_widget (GTK_WIDGET (window), is_choice_showing, text);
}

static gboolean
is_label_saying (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL
         && gtk_widget_get_mapped (widget);
}

static gboolean
says (gpointer text)
{
  return find_widget (GTK_WIDGET (window), is_label_saying, text) != NULL;
}

static void
show_tables (void)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.tables", NULL);
}

/* Index 2 is the first role, 收支总表; 0 takes it back. */
static void
choose (GtkWidget *choice, guint index)
{
  g_signal_emit_by_name (choice, "chosen", index);
}

static GtkWidget *
button_of (GtkWidget *choice)
{
  return gtk_widget_get_first_child (choice);
}

/* What was not recognised is said, with the reason; a role given by hand counts, is kept,
 * and can be taken back. */
static void
test_role (void)
{
  set_up ();
  open_new ();
  g_assert_true (has_tables (GUINT_TO_POINTER (1)));
  show_tables ();
  wait_for (says, (gpointer) "1 table recognised, 1 not");
  wait_for (says, (gpointer) "name no known table");
  gtk_test_accessible_assert_property (button_of (find_choice ("? not recognised")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "What “附件一” is: ? not recognised");
  choose (find_choice ("? not recognised"), 2 + GOUJI_ROLE_PROJECT - 1);
  wait_for (has_tables, GUINT_TO_POINTER (2));
  wait_for (says, (gpointer) "2 tables recognised");
  find_choice ("项目支出表");
  tear_down ();

  set_up ();
  open_path (path);
  wait_for (has_report, NULL);
  g_assert_true (has_tables (GUINT_TO_POINTER (2)));
  g_assert_cmpint (gouji_table_get_role (gouji_disclosure_get_table (get_disclosure (), 0)), ==,
                   GOUJI_ROLE_PROJECT);
  show_tables ();
  choose (find_choice ("项目支出表"), 0);
  wait_for (has_tables, GUINT_TO_POINTER (1));
  close_new ();
}

/* What is selected stays so while the document is read again. */
static void
test_place (void)
{
  GoujiSession *session;
  GoujiCellRef cell = GOUJI_CELL_REF_TABLE (0, 1, 2);

  set_up ();
  open_new ();
  session = gouji_window_get_session (window);
  gouji_session_select_cell (session, &cell);
  gouji_corrector_set_role (gouji_session_get_corrector (session),
                            (GoujiPlace) { .line = GRID_LINE }, GOUJI_ROLE_PROJECT);
  wait_for (has_tables, GUINT_TO_POINTER (2));
  cell.table = 1;
  g_assert_true (gouji_cell_ref_equal (gouji_session_get_cell (session), &cell));
  g_assert_cmpstr (gouji_window_get_page (window), ==, "document");
  close_new ();
}

static gboolean
is_in_yuan (gpointer data G_GNUC_UNUSED)
{
  return gouji_table_get_amount_unit (gouji_disclosure_get_table (get_disclosure (), 0))
         == GOUJI_UNIT_YUAN;
}

static void
test_unit (void)
{
  set_up ();
  open_new ();
  show_tables ();
  choose (find_choice ("万元"), 1);
  wait_for (is_in_yuan, NULL);
  find_choice ("元");
  close_new ();
}

/* The list of what to choose is there for the keyboard and for assistive technology. */
static void
test_list (void)
{
  GtkWidget *choice;
  GtkWidget *popover;

  set_up ();
  open_new ();
  show_tables ();
  choice = find_choice ("收入总表");
  gtk_menu_button_popup (GTK_MENU_BUTTON (button_of (choice)));
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button_of (choice))));
  g_assert_nonnull (popover);
  g_assert_nonnull (find_widget (popover, is_label_saying, "Not a table"));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button_of (choice)));
  close_new ();
}

static GtkWidget *
find_window (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type))
      return l->data;
  return NULL;
}

static gboolean
is_row_titled (GtkWidget *widget, gconstpointer title)
{
  return GOUJI_IS_FACT_ROW (widget)
         && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title);
}

static GoujiFactRow *
find_row (const char *title)
{
  GtkWidget *properties = find_window (GOUJI_TYPE_PROPERTIES_WINDOW);

  return GOUJI_FACT_ROW (find_widget (properties, is_row_titled, title));
}

static gboolean
row_says (const char *title, const char *text)
{
  g_autofree char *shown = gouji_fact_row_dup_text (find_row (title));

  return strstr (shown, text) != NULL;
}

static gboolean
year_is (gpointer year)
{
  return g_str_equal (gouji_disclosure_get_fact (get_disclosure (), GOUJI_FACT_YEAR), year);
}

static gboolean
is_entry (GtkWidget *widget, gconstpointer data G_GNUC_UNUSED)
{
  return GTK_IS_ENTRY (widget);
}

/* What the document is, on what evidence; corrected and taken back. */
static void
test_facts (void)
{
  GtkWidget *entry;

  set_up ();
  open_new ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.properties", NULL);
  g_assert_true (row_says ("Unit", "示例市档案馆 — Printed: “示例市档案馆2024年度单位预算公开”"));
  g_assert_true (row_says ("Budget or final accounts", "Budget — Printed"));
  g_assert_true (row_says ("Province", "The document does not say"));
  g_assert_true (row_says ("What the place requires", "the whole country"));
  entry = find_widget (GTK_WIDGET (find_row ("Year")), is_entry, NULL);
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_LABEL, "Year");
  gouji_fact_row_correct (find_row ("Year"), "soon");
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  g_assert_true (year_is ((gpointer) "2024"));
  gtk_editable_set_text (GTK_EDITABLE (entry), " 2023 ");
  g_signal_emit_by_name (entry, "activate");
  wait_for (year_is, (gpointer) "2023");
  g_assert_true (row_says ("Year", "2023 — Said by you"));
  gouji_fact_row_correct (find_row ("What the place requires"), "shanxi");
  gouji_fact_row_correct (find_row ("Year"), "");
  wait_for (year_is, (gpointer) "2024");
  g_assert_true (row_says ("What the place requires", "Shanxi — Said by you"));
  close_new ();
}

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  g_test_add_func ("/corrections/role", test_role);
  g_test_add_func ("/corrections/place", test_place);
  g_test_add_func ("/corrections/unit", test_unit);
  g_test_add_func ("/corrections/list", test_list);
  g_test_add_func ("/corrections/facts", test_facts);
  return window_fixture_run ();
}
