/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "review/gouji-seen.h"

struct _GoujiSeen
{
  GStringChunk *texts;
  GArray *findings;   /* GoujiSeenFinding */
  GHashTable *by_id;  /* id → index + 1 */
};

/**
 * gouji_seen_new:
 *
 * Returns: (transfer full): no findings yet
 */
GoujiSeen *
gouji_seen_new (void)
{
  GoujiSeen *self = g_atomic_rc_box_new0 (GoujiSeen);

  self->texts = g_string_chunk_new (4096);
  self->findings = g_array_new (FALSE, FALSE, sizeof (GoujiSeenFinding));
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

GoujiSeen *
gouji_seen_ref (GoujiSeen *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  GoujiSeen *self = data;

  g_string_chunk_free (self->texts);
  g_array_unref (self->findings);
  g_hash_table_unref (self->by_id);
}

void
gouji_seen_unref (GoujiSeen *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * gouji_seen_add:
 * @finding: copied
 *
 * Returns: %FALSE when a finding of that id is there already
 */
gboolean
gouji_seen_add (GoujiSeen *self, const GoujiSeenFinding *finding)
{
  GoujiSeenFinding copy;

  g_return_val_if_fail (self != NULL && finding != NULL && finding->id != NULL, FALSE);

  if (g_hash_table_contains (self->by_id, finding->id))
    return FALSE;
  copy = (GoujiSeenFinding) {
    .id = g_string_chunk_insert (self->texts, finding->id),
    .check = g_string_chunk_insert_const (self->texts, finding->check),
    .severity = finding->severity,
    .message = g_string_chunk_insert (self->texts, finding->message),
    .value = g_string_chunk_insert (self->texts, finding->value),
  };
  g_array_append_val (self->findings, copy);
  g_hash_table_insert (self->by_id, (gpointer) copy.id, GUINT_TO_POINTER (self->findings->len));
  return TRUE;
}

/**
 * gouji_seen_dup_value:
 *
 * Returns: (transfer full): what the first cell of @finding prints, "" when it has none
 */
char *
gouji_seen_dup_value (GoujiReport *report, GoujiFinding *finding)
{
  g_return_val_if_fail (GOUJI_IS_REPORT (report) && GOUJI_IS_FINDING (finding), NULL);

  if (gouji_finding_get_n_cells (finding) == 0)
    return g_strdup ("");
  return gouji_disclosure_dup_text (gouji_report_get_disclosure (report),
                                    gouji_finding_get_cell (finding, 0));
}

/**
 * gouji_seen_new_from_report:
 *
 * Returns: (transfer full): the findings of @report
 */
GoujiSeen *
gouji_seen_new_from_report (GoujiReport *report)
{
  GoujiSeen *self;

  g_return_val_if_fail (GOUJI_IS_REPORT (report), NULL);

  self = gouji_seen_new ();
  for (guint i = 0; i < gouji_report_get_n_findings (report); i++)
    {
      GoujiFinding *finding = gouji_report_get_finding (report, i);
      g_autofree char *value = gouji_seen_dup_value (report, finding);
      GoujiSeenFinding seen = {
        gouji_finding_get_id (finding),       gouji_finding_get_check (finding),
        gouji_finding_get_severity (finding), gouji_finding_get_message (finding),
        value,
      };

      gouji_seen_add (self, &seen);
    }
  return self;
}

guint
gouji_seen_get_n_findings (const GoujiSeen *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->findings->len;
}

const GoujiSeenFinding *
gouji_seen_get_finding (const GoujiSeen *self, guint finding)
{
  g_return_val_if_fail (self != NULL && finding < self->findings->len, NULL);

  return &g_array_index (self->findings, GoujiSeenFinding, finding);
}

const GoujiSeenFinding *
gouji_seen_find (const GoujiSeen *self, const char *id)
{
  guint index;

  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  index = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_id, id));
  return index > 0 ? gouji_seen_get_finding (self, index - 1) : NULL;
}
