/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A review in the window: deciding, undoing, and that all of it is there the next time. */

#include <glib/gstdio.h>

#include "app/gouji-cell.h"
#include "app/gouji-decision-popover.h"
#include "app/gouji-finding-detail.h"
#include "fixture.h"
#include "window-fixture.h"

static gboolean
is_detail (GtkWidget *widget, gconstpointer data G_GNUC_UNUSED)
{
  return GOUJI_IS_FINDING_DETAIL (widget);
}

static GoujiDecisionPopover *
get_popover (void)
{
  return gouji_finding_detail_get_popover (
      GOUJI_FINDING_DETAIL (find_widget (GTK_WIDGET (window), is_detail, NULL)));
}

static void
act (const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), action, NULL));
}

static GoujiSession *
get_session (void)
{
  return gouji_window_get_session (window);
}

static GoujiFinding *
first_finding (void)
{
  return gouji_report_get_finding (gouji_session_get_report (get_session ()), 0);
}

static GoujiDecision *
decision_of (GoujiFinding *finding)
{
  g_autofree char *target = gouji_review_dup_target (finding);

  return gouji_review_get_decision (gouji_session_get_review (get_session ()), target);
}

static void
open_reviewed (void)
{
  set_up ();
  open_sample ();
  gouji_session_select_finding (get_session (), first_finding ());
}

static void
waive (const char *reason)
{
  act ("win.decide");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (get_popover ())));
  g_assert_true (gouji_decision_popover_enter (get_popover (), GOUJI_DECISION_WAIVED, reason));
}

/* No waiver without its reason. */
static void
test_reason (void)
{
  open_reviewed ();
  act ("win.decide");
  g_assert_false (gouji_decision_popover_enter (get_popover (), GOUJI_DECISION_WAIVED, "  "));
  g_assert_null (decision_of (first_finding ()));
  gtk_popover_popdown (GTK_POPOVER (get_popover ()));
  tear_down ();
}

static void
test_undo (void)
{
  open_reviewed ();
  waive ("rounded twice");
  g_assert_cmpstr (gouji_decision_get_text (decision_of (first_finding ())), ==, "rounded twice");
  act ("win.undo");
  g_assert_null (decision_of (first_finding ()));
  act ("win.redo");
  g_assert_cmpint (gouji_decision_get_kind (decision_of (first_finding ())), ==, GOUJI_DECISION_WAIVED);
  act ("win.undo");
  tear_down ();
}

/* What was decided before the window closed is there when the document is opened again. */
static void
test_kept (void)
{
  open_reviewed ();
  waive ("agreed by letter");
  gtk_window_close (GTK_WINDOW (window));
  window = NULL;
  open_reviewed ();
  g_assert_cmpstr (gouji_decision_get_text (decision_of (first_finding ())), ==, "agreed by letter");
  g_assert_cmpstr (gouji_decision_get_reviewer (decision_of (first_finding ())), !=, "");
  tear_down ();
}

/* A cell is marked as checked against something outside the document. */
static void
test_cell (void)
{
  GoujiReview *review;
  g_autoptr (GoujiDecision) last = NULL;
  guint n;

  open_reviewed ();
  gouji_session_select_code (get_session (), "20805");
  review = gouji_session_get_review (get_session ());
  n = g_list_model_get_n_items (G_LIST_MODEL (review));
  act ("win.decide");
  g_assert_true (gouji_decision_popover_enter (get_popover (), GOUJI_DECISION_VERIFIED, ""));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (review)), ==, n + 1);
  last = g_list_model_get_item (G_LIST_MODEL (review), n);
  g_assert_true (g_str_has_prefix (gouji_decision_get_target (last), "cell:"));
  g_assert_nonnull (strstr (gouji_decision_get_target (last), "/20805/"));
  tear_down ();
}

static gboolean
is_marked (GtkWidget *widget, gconstpointer data)
{
  return GOUJI_IS_CELL (widget) && g_str_equal (gouji_cell_get_mark (GOUJI_CELL (widget)), data)
         && gtk_widget_get_mapped (widget);
}

static gboolean
shows_mark (gpointer mark)
{
  return find_widget (GTK_WIDGET (window), is_marked, mark) != NULL;
}

static gboolean
says (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text);
}

static gboolean
is_asserted (GtkWidget *widget, gconstpointer data G_GNUC_UNUSED)
{
  return GOUJI_IS_CELL (widget) && gtk_widget_get_mapped (widget)
         && (gouji_cell_get_flags (GOUJI_CELL (widget)) & GOUJI_CELL_ASSERTED);
}

static gboolean
shows_asserted (gpointer data G_GNUC_UNUSED)
{
  return find_widget (GTK_WIDGET (window), is_asserted, NULL) != NULL;
}

/* A tick set by hand stands in its cell and is counted; the same key takes it back. */
static void
test_hand_tick (void)
{
  const char *action = "document.verify";
  GtkWidget *document;

  open_reviewed ();
  document = GTK_WIDGET (gouji_window_get_document (window));
  wait_for (shows_asserted, NULL);
  g_assert_false (shows_mark ((gpointer) "✔"));
  g_assert_true (gtk_widget_activate_action (document, action, NULL));
  g_assert_true (shows_mark ((gpointer) "✔"));
  g_assert_nonnull (find_widget (GTK_WIDGET (window), says, "✔ 1 by hand"));
  g_assert_true (gtk_widget_activate_action (document, action, NULL));
  g_assert_false (shows_mark ((gpointer) "✔"));
  g_assert_null (find_widget (GTK_WIDGET (window), says, "✔ 1 by hand"));
  tear_down ();
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("gouji-review-window-XXXXXX", NULL);
  int result;

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  window_fixture_init (&argc, &argv);
  g_test_add_func ("/review-window/hand-tick", test_hand_tick);
  g_test_add_func ("/review-window/reason", test_reason);
  g_test_add_func ("/review-window/undo", test_undo);
  g_test_add_func ("/review-window/kept", test_kept);
  g_test_add_func ("/review-window/cell", test_cell);
  result = window_fixture_run ();
  remove_folder (folder);
  return result;
}
