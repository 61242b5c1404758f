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

int
main (int argc, char *argv[])
{
  window_fixture_init (&argc, &argv);
  g_test_add_func ("/keyboard/panes", test_panes);
  return window_fixture_run ();
}
