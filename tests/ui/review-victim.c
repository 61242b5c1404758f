/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A window in which findings are waived without end.  Says on standard output how many
 * decisions it found, then which it has shown as saved.  For a test that kills it. */

#include <stdio.h>

#include "app/gouji-decision-popover.h"
#include "app/gouji-finding-detail.h"
#include "fixture.h"
#include "window-fixture.h"

static gboolean
is_detail (GtkWidget *widget, gconstpointer data G_GNUC_UNUSED)
{
  return GOUJI_IS_FINDING_DETAIL (widget);
}

static gboolean
is_saved (gpointer data G_GNUC_UNUSED)
{
  return gouji_workspace_get_saved (gouji_window_get_workspace (window));
}

static void
waive (GoujiDecisionPopover *popover, guint index)
{
  GoujiSession *session = gouji_window_get_session (window);
  GoujiReport *report = gouji_session_get_report (session);
  g_autofree char *reason = g_strdup_printf ("reason %u", index);

  gouji_session_select_finding (
      session, gouji_report_get_finding (report, index % gouji_report_get_n_findings (report)));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.decide", NULL);
  g_assert_true (gouji_decision_popover_enter (popover, GOUJI_DECISION_WAIVED, reason));
}

int
main (int argc, char *argv[])
{
  GoujiDecisionPopover *popover;
  GListModel *review;

  window_fixture_init (&argc, &argv);
  set_up ();
  open_sample ();
  popover = gouji_finding_detail_get_popover (
      GOUJI_FINDING_DETAIL (find_widget (GTK_WIDGET (window), is_detail, NULL)));
  review = G_LIST_MODEL (gouji_session_get_review (gouji_window_get_session (window)));
  printf ("victim: %u\n", g_list_model_get_n_items (review));
  fflush (stdout);
  for (guint i = 0;; i++)
    {
      g_autoptr (GoujiDecision) decision = NULL;

      waive (popover, i);
      wait_for (is_saved, NULL);
      decision = g_list_model_get_item (review, g_list_model_get_n_items (review) - 1);
      printf ("victim: %s\n", gouji_decision_get_id (decision));
      fflush (stdout);
    }
}
