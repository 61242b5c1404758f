/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rules/gouji-profile-private.h"
#include "rules/gouji-topic-private.h"

/* T1: the tables that the profile of the place asks for. */

/* @alternatives: "fund|fund-income". */
static gboolean
has_table (GoujiRun *run, const char *alternatives)
{
  g_auto (GStrv) roles = g_strsplit (alternatives, "|", -1);

  for (guint i = 0; roles[i] != NULL; i++)
    if (gouji_disclosure_find_table (run->disclosure, gouji_role_from_text (roles[i]), -1) >= 0)
      return TRUE;
  return FALSE;
}

static void
append_title (GString *list, const char *alternatives)
{
  g_auto (GStrv) roles = g_strsplit (alternatives, "|", -1);

  g_string_append_printf (list, "%s%s", list->len > 0 ? C_ ("between tables", ", ") : "",
                          gouji_role_get_title (gouji_role_from_text (roles[0])));
}

/* Where the document begins, for want of a place where a missing table is not. */
static void
add_beginning (GoujiRun *run, GoujiDraft *draft)
{
  const GoujiBlock *block = gouji_disclosure_get_n_blocks (run->disclosure) > 0
                                ? gouji_disclosure_get_block (run->disclosure, 0)
                                : NULL;

  if (block != NULL && block->kind == GOUJI_BLOCK_PARAGRAPH)
    gouji_draft_add_cell (draft, &GOUJI_CELL_REF_TEXT (0, 0, strlen (block->text)));
}

static void
report_missing (GoujiRun *run, guint rule, const GoujiProfile *profile, const char *list, guint n)
{
  GoujiDraft *draft
      = gouji_topic_new_draft (run, rule, gouji_run_get_rule (run, rule)->severity, FALSE);

  add_beginning (run, draft);
  draft->message = g_strdup_printf (ngettext ("%u required table was not found: %s",
                                              "%u required tables were not found: %s", n),
                                    n, list);
  g_string_append (draft->advice, draft->advice->len > 0 ? " " : "");
  g_string_append_printf (draft->advice, _("Required for %s: %s."),
                          gouji_rule_text_get (&profile->title),
                          gouji_rule_text_get (&profile->source));
  gouji_topic_report (run, draft);
}

/* All missing tables in one finding.  A file with the lesser part of them is taken for
 * a part of a disclosure, of which nothing can be said. */
void
gouji_check_required_tables (GoujiRun *run, guint rule)
{
  const GoujiProfile *profile = gouji_profile_for_disclosure (run->disclosure);
  char **required = profile->required[gouji_disclosure_get_kind (run->disclosure)];
  guint n = g_strv_length (required);
  guint n_missing = 0;
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (!has_table (run, required[i]))
      {
        append_title (list, required[i]);
        n_missing++;
      }
  if (n_missing * 2 >= n)
    {
      gouji_run_set_missing (run, rule, g_strdup (list->str));
      return;
    }
  for (guint i = 0; i < n - n_missing; i++)
    gouji_run_count (run, rule, FALSE);
  if (n_missing > 0)
    report_missing (run, rule, profile, list->str, n_missing);
}
