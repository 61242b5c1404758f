/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-undo-menu.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-decision-closures.h"

#define LONGEST_SUBJECT 24

/* What it is about, short enough for a menu; an underscore would be a mnemonic. */
static char *
dup_subject (GoujiSession *session, GoujiDecision *decision)
{
  g_autofree char *subject = gouji_decision_dup_subject (decision, gouji_session_get_report (session));
  g_autofree char *start = NULL;
  g_auto (GStrv) parts = NULL;

  if (g_utf8_strlen (subject, -1) > LONGEST_SUBJECT)
    {
      start = g_utf8_substring (subject, 0, LONGEST_SUBJECT);
      g_free (subject);
      subject = g_strconcat (start, "…", NULL);
    }
  parts = g_strsplit (subject, "_", -1);
  return g_strjoinv ("__", parts);
}

/* Translators: what was decided, and of what, as in “Undo “Waived”: K1 …” */
static char *
dup_undo_label (GoujiSession *session, GoujiDecision *decision)
{
  g_autofree char *subject = decision != NULL ? dup_subject (session, decision) : NULL;

  if (decision == NULL)
    return g_strdup (_("_Undo decision"));
  return g_strdup_printf (_("_Undo “%s”: %s"), gouji_decision_verb (gouji_decision_get_kind (decision)),
                          subject);
}

static char *
dup_redo_label (GoujiSession *session, GoujiDecision *decision)
{
  g_autofree char *subject = decision != NULL ? dup_subject (session, decision) : NULL;

  if (decision == NULL)
    return g_strdup (_("Re_do decision"));
  return g_strdup_printf (_("Re_do “%s”: %s"), gouji_decision_verb (gouji_decision_get_kind (decision)),
                          subject);
}

static void
fill (GMenu *section, GoujiSession *session)
{
  GoujiReview *review = gouji_session_get_review (session);
  g_autofree char *undo = dup_undo_label (session, review != NULL ? gouji_review_get_undo (review) : NULL);
  g_autofree char *redo = dup_redo_label (session, review != NULL ? gouji_review_get_redo (review) : NULL);

  g_menu_remove_all (section);
  g_menu_append (section, undo, "win.undo");
  g_menu_append (section, redo, "win.redo");
}

static void
on_review_changed (GoujiSession *session, GMenu *section)
{
  fill (section, session);
}

void
gouji_undo_menu_follow (GMenu *section, GoujiSession *session)
{
  g_return_if_fail (G_IS_MENU (section) && GOUJI_IS_SESSION (session));

  g_signal_connect_object (session, "review-changed", G_CALLBACK (on_review_changed), section, 0);
  fill (section, session);
}
