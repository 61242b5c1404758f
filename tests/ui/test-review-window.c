/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A review in the window: deciding, undoing, and that all of it is there the next time. */

#include <glib/gstdio.h>

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

int
main (int argc, char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("gouji-review-window-XXXXXX", NULL);
  int result;

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  window_fixture_init (&argc, &argv);
  g_test_add_func ("/review-window/reason", test_reason);
  g_test_add_func ("/review-window/undo", test_undo);
  g_test_add_func ("/review-window/kept", test_kept);
  g_test_add_func ("/review-window/cell", test_cell);
  result = window_fixture_run ();
  remove_folder (folder);
  return result;
}
