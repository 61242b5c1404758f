/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A review in the window: deciding, undoing, and that all of it is there the next time. */

#include <glib/gstdio.h>

#include "app/gouji-cell.h"
#include "app/gouji-decision-popover.h"
#include "app/gouji-finding-detail.h"
#include "app/gouji-review-bar.h"
#include "fixture.h"
#include "review/gouji-review-store.h"
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

static gboolean
is_reviewer (GtkWidget *widget, gconstpointer data G_GNUC_UNUSED)
{
  return GTK_IS_ENTRY (widget) && g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), "reviewer") == 0;
}

/* The name is asked where one signs, and remembered; every control has a name and role. */
static void
test_signature (void)
{
  GtkWidget *entry;

  open_reviewed ();
  act ("win.decide");
  entry = find_widget (GTK_WIDGET (get_popover ()), is_reviewer, NULL);
  g_assert_nonnull (entry);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Reviewer's name");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_popover ()), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Decision");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Reviewer A");
  g_assert_true (gouji_decision_popover_enter (get_popover (), GOUJI_DECISION_CONFIRMED, ""));
  g_assert_cmpstr (gouji_decision_get_reviewer (decision_of (first_finding ())), ==, "Reviewer A");
  act ("win.undo");
  tear_down ();
  open_reviewed ();
  g_assert_cmpstr (gouji_review_get_reviewer (gouji_session_get_review (get_session ())), ==, "Reviewer A");
  tear_down ();
}

/* What is decided is stepped over. */
static void
test_next_open (void)
{
  GoujiFinding *first, *second;

  open_reviewed ();
  act ("win.next-open");
  first = gouji_session_get_finding (get_session ());
  g_assert_true (first != first_finding ());
  waive ("agreed");
  act ("win.next-open");
  second = gouji_session_get_finding (get_session ());
  g_assert_true (second != first);
  gouji_session_select_finding (get_session (), first_finding ());
  act ("win.next-open");
  g_assert_true (gouji_session_get_finding (get_session ()) == second);
  act ("win.undo");
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

static gboolean
is_bar (GtkWidget *widget, gconstpointer data G_GNUC_UNUSED)
{
  return GOUJI_IS_REVIEW_BAR (widget);
}

static GoujiReviewBar *
get_bar (void)
{
  return GOUJI_REVIEW_BAR (find_widget (GTK_WIDGET (window), is_bar, NULL));
}

static GFile *
new_file (const char *name)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), name, NULL);

  return g_file_new_for_path (path);
}

/* What a colleague said of the same finding, as an exported file. */
static GFile *
export_other_opinion (void)
{
  GFile *file = new_file ("other.json");
  g_autofree char *target = gouji_review_dup_target (first_finding ());
  g_autoptr (GoujiReview) other
      = gouji_review_new (gouji_review_get_sha256 (gouji_session_get_review (get_session ())));
  GoujiDecisionText said = { target, GOUJI_DECISION_CONFIRMED, "it is wrong", "" };

  gouji_review_set_reviewer (other, "Colleague");
  gouji_review_decide (other, &said);
  g_assert_true (gouji_review_export (other, file, NULL));
  return file;
}

static guint
count_conflicts (void)
{
  g_autoptr (GPtrArray) conflicts
      = gouji_review_list_conflicts (gouji_session_get_review (get_session ()));

  return conflicts->len;
}

/* Two reviewers disagree: both are shown, and what is decided next holds. */
static void
test_conflict (void)
{
  g_autoptr (GFile) other = NULL, own = new_file ("own.json"), none = new_file ("none.json");

  open_reviewed ();
  waive ("rounded twice");
  g_assert_true (gouji_review_bar_export (get_bar (), own));
  g_assert_true (g_file_query_exists (own, NULL));
  other = export_other_opinion ();
  g_assert_false (gouji_review_bar_next_conflict (get_bar ()));
  g_assert_true (gouji_review_bar_import (get_bar (), other));
  g_assert_cmpuint (count_conflicts (), ==, 1);
  gouji_session_select_finding (get_session (), NULL);
  g_assert_true (gouji_review_bar_next_conflict (get_bar ()));
  g_assert_true (gouji_session_get_finding (get_session ()) == first_finding ());
  waive ("agreed with the colleague");
  g_assert_cmpuint (count_conflicts (), ==, 0);
  g_assert_false (gouji_review_bar_import (get_bar (), none));
  act ("win.undo");
  tear_down ();
}

static gboolean
is_main_menu (GtkWidget *widget, gconstpointer data G_GNUC_UNUSED)
{
  return GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_primary (GTK_MENU_BUTTON (widget));
}

static char *
dup_menu_label (guint item)
{
  g_autoptr (GMenuModel) menu = NULL;
  GtkWidget *button = find_widget (GTK_WIDGET (window), is_main_menu, NULL);
  char *label = NULL;

  menu = g_object_ref (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button)));
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autofree char *action = NULL;

      if (section != NULL && g_menu_model_get_n_items (section) == 2
          && g_menu_model_get_item_attribute (section, 0, "action", "s", &action)
          && g_str_equal (action, "win.undo"))
        g_assert_true (g_menu_model_get_item_attribute (section, item, "label", "s", &label));
    }
  return label;
}

/* The menu says what would be undone. */
static void
test_undo_label (void)
{
  g_autofree char *undo = NULL, *redo = NULL;

  open_reviewed ();
  waive ("rounded twice");
  undo = dup_menu_label (0);
  g_assert_nonnull (strstr (undo, "Waived"));
  g_assert_nonnull (strstr (undo, gouji_finding_get_check (first_finding ())));
  act ("win.undo");
  redo = dup_menu_label (1);
  g_assert_nonnull (strstr (redo, "Waived"));
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
  g_test_add_func ("/review-window/undo-label", test_undo_label);
  g_test_add_func ("/review-window/kept", test_kept);
  g_test_add_func ("/review-window/signature", test_signature);
  g_test_add_func ("/review-window/next-open", test_next_open);
  g_test_add_func ("/review-window/cell", test_cell);
  g_test_add_func ("/review-window/conflict", test_conflict);
  result = window_fixture_run ();
  remove_folder (folder);
  return result;
}
