/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "review/gouji-decision-log.h"

#include <string.h>

struct _GoujiDecisionLog
{
  GPtrArray *decisions; /* GoujiDecision, oldest first */
  GHashTable *by_id;    /* id → decision */
  GHashTable *heads;    /* target → GPtrArray of decision */
  GPtrArray *targets;   /* keys of heads, in order of signing */
  GHashTable *followed; /* ids that some decision follows */
};

/**
 * gouji_decision_log_new:
 *
 * Returns: (transfer full): a log without decisions
 */
GoujiDecisionLog *
gouji_decision_log_new (void)
{
  GoujiDecisionLog *self = g_new0 (GoujiDecisionLog, 1);

  self->decisions = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->followed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->heads = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                       (GDestroyNotify) g_ptr_array_unref);
  self->targets = g_ptr_array_new ();
  return self;
}

void
gouji_decision_log_free (GoujiDecisionLog *self)
{
  g_ptr_array_unref (self->targets);
  g_hash_table_unref (self->heads);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->followed);
  g_ptr_array_unref (self->decisions);
  g_free (self);
}

static GPtrArray *
heads_of (GoujiDecisionLog *self, GoujiDecision *decision)
{
  const char *target = gouji_decision_get_target (decision);
  GPtrArray *heads = g_hash_table_lookup (self->heads, target);

  if (heads != NULL)
    return heads;
  /* The decision lives as long as the log: its target can be the key. */
  heads = g_ptr_array_new ();
  g_hash_table_insert (self->heads, (gpointer) target, heads);
  g_ptr_array_add (self->targets, (gpointer) target);
  return heads;
}

static void
follow_ids (GoujiDecisionLog *self, GPtrArray *heads, const char *after)
{
  g_auto (GStrv) ids = g_strsplit (after, " ", -1);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      GoujiDecision *followed = g_hash_table_lookup (self->by_id, ids[i]);

      if (followed != NULL)
        g_ptr_array_remove (heads, followed);
      g_hash_table_add (self->followed, g_strdup (ids[i]));
    }
}

/**
 * gouji_decision_log_add:
 * @decision: signed here or elsewhere, or read from a file
 *
 * Decisions may come in any order, those that follow before those that are followed.
 *
 * Returns: %FALSE when a decision of that id is there already
 */
gboolean
gouji_decision_log_add (GoujiDecisionLog *self, GoujiDecision *decision)
{
  const char *id;
  GPtrArray *heads;

  g_return_val_if_fail (self != NULL && GOUJI_IS_DECISION (decision), FALSE);

  id = gouji_decision_get_id (decision);
  if (g_hash_table_contains (self->by_id, id))
    return FALSE;
  g_ptr_array_add (self->decisions, g_object_ref (decision));
  g_hash_table_insert (self->by_id, (gpointer) id, decision);
  heads = heads_of (self, decision);
  follow_ids (self, heads, gouji_decision_get_after (decision));
  if (!g_hash_table_contains (self->followed, id))
    g_ptr_array_add (heads, decision);
  return TRUE;
}

guint
gouji_decision_log_get_n_decisions (const GoujiDecisionLog *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->decisions->len;
}

GoujiDecision *
gouji_decision_log_get_decision (const GoujiDecisionLog *self, guint decision)
{
  g_return_val_if_fail (self != NULL && decision < self->decisions->len, NULL);

  return g_ptr_array_index (self->decisions, decision);
}

GPtrArray *
gouji_decision_log_get_heads (const GoujiDecisionLog *self, const char *target)
{
  g_return_val_if_fail (self != NULL && target != NULL, NULL);

  return g_hash_table_lookup (self->heads, target);
}

/**
 * gouji_decision_log_find:
 *
 * Returns: (transfer none) (nullable): what holds for @target; of several heads the one
 *   signed last
 */
GoujiDecision *
gouji_decision_log_find (const GoujiDecisionLog *self, const char *target)
{
  GPtrArray *heads = gouji_decision_log_get_heads (self, target);
  GoujiDecision *last = NULL;

  for (guint i = 0; heads != NULL && i < heads->len; i++)
    {
      GoujiDecision *head = g_ptr_array_index (heads, i);

      if (gouji_decision_get_kind (head) == GOUJI_DECISION_NONE)
        continue;
      if (last == NULL
          || strcmp (gouji_decision_get_time (head), gouji_decision_get_time (last)) >= 0)
        last = head;
    }
  return last;
}

/**
 * gouji_decision_log_dup_head_ids:
 *
 * Returns: (transfer full): what a new decision on @target follows
 */
char *
gouji_decision_log_dup_head_ids (const GoujiDecisionLog *self, const char *target)
{
  GPtrArray *heads = gouji_decision_log_get_heads (self, target);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; heads != NULL && i < heads->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            gouji_decision_get_id (g_ptr_array_index (heads, i)));
  return g_string_free (ids, FALSE);
}

static gboolean
say_the_same (GoujiDecision *a, GoujiDecision *b)
{
  return gouji_decision_get_kind (a) == gouji_decision_get_kind (b)
         && g_str_equal (gouji_decision_get_text (a), gouji_decision_get_text (b));
}

static gboolean
disagree (GPtrArray *heads)
{
  for (guint i = 1; i < heads->len; i++)
    if (!say_the_same (g_ptr_array_index (heads, 0), g_ptr_array_index (heads, i)))
      return TRUE;
  return FALSE;
}

/**
 * gouji_decision_log_list_conflicts:
 *
 * Returns: (transfer container) (element-type utf8): the targets on which reviewers
 *   said different things without knowing of each other
 */
GPtrArray *
gouji_decision_log_list_conflicts (const GoujiDecisionLog *self)
{
  GPtrArray *targets = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL, targets);

  for (guint i = 0; i < self->targets->len; i++)
    {
      gpointer target = g_ptr_array_index (self->targets, i);

      if (disagree (g_hash_table_lookup (self->heads, target)))
        g_ptr_array_add (targets, target);
    }
  return targets;
}
