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

int
main (int argc, char *argv[])
{
  window_fixture_init (&argc, &argv);
  g_test_add_func ("/keyboard/panes", test_panes);
  g_test_add_func ("/keyboard/menu", test_menu);
  return window_fixture_run ();
}
