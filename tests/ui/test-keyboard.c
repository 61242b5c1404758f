/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the focus is, and where keys take it. */

#include "fixture.h"
#include "window-fixture.h"

static void
focus_pane (int pane)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.focus", "i", pane));
}

/* A condition; @name is that of the type of what stands in the focused row. */
static gboolean
focuses_row_of (gpointer name)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  GtkWidget *child = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  return child != NULL && g_str_equal (G_OBJECT_TYPE_NAME (child), name);
}

/* What was opened can be gone through at once, and each pane is a key away. */
static void
test_panes (void)
{
  set_up ();
  open_sample ();
  wait_for (focuses_row_of, (gpointer) "GoujiFindingRow");
  focus_pane (2);
  wait_for (focuses_row_of, (gpointer) "GoujiDocumentRow");
  focus_pane (3);
  wait_for (focuses_row_of, (gpointer) "GoujiFindingRow");
  tear_down ();
}

static gboolean
is_menu (GtkWidget *widget, gconstpointer data G_GNUC_UNUSED)
{
  return GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_primary (GTK_MENU_BUTTON (widget));
}

static gboolean
is_in_menu (gpointer button)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  return focus != NULL && gtk_widget_is_ancestor (focus, button);
}

/* A menu that was only looked at leaves one where one was. */
static void
test_menu (void)
{
  GtkWidget *button;

  set_up ();
  open_sample ();
  wait_for (focuses_row_of, (gpointer) "GoujiFindingRow");
  button = find_widget (GTK_WIDGET (window), is_menu, NULL);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  wait_for (is_in_menu, button);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  wait_for (focuses_row_of, (gpointer) "GoujiFindingRow");
  tear_down ();
}

static gboolean
is_focused_popover (gpointer unused G_GNUC_UNUSED)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL;
}

/* What @key does on @widget itself. */
static gboolean
press (GtkWidget *widget, const char *key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller)
                        && j < g_list_model_get_n_items (G_LIST_MODEL (controller));
           j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          g_autofree char *trigger = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (g_str_equal (trigger, key))
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget, NULL);
        }
    }
  return FALSE;
}

/* The key for menus opens what can be done with the focused row, and leaves one there. */
static void
test_context_menu (void)
{
  GtkWidget *list, *popover;

  set_up ();
  open_sample ();
  wait_for (focuses_row_of, (gpointer) "GoujiFindingRow");
  list = gtk_widget_get_parent (gtk_window_get_focus (GTK_WINDOW (window)));
  g_assert_true (press (list, "Menu|<Shift>F10"));
  wait_for (is_focused_popover, NULL);
  g_assert_nonnull (gouji_session_get_finding (gouji_window_get_session (window)));
  popover = gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), GTK_TYPE_POPOVER);
  gtk_popover_popdown (GTK_POPOVER (popover));
  wait_for (focuses_row_of, (gpointer) "GoujiFindingRow");
  tear_down ();
}

int
main (int argc, char *argv[])
{
  window_fixture_init (&argc, &argv);
  g_test_add_func ("/keyboard/panes", test_panes);
  g_test_add_func ("/keyboard/menu", test_menu);
  g_test_add_func ("/keyboard/context-menu", test_context_menu);
  return window_fixture_run ();
}
