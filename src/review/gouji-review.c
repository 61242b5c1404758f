/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "review/gouji-review.h"

#include "review/gouji-decision-log.h"

/* One step that can be undone: what held before, and what was decided. */
typedef struct
{
  char *target;
  GoujiDecision *before; /* or NULL */
  GoujiDecision *after;
} Step;

struct _GoujiReview
{
  GObject parent_instance;

  char *sha256;
  char *reviewer;
  GoujiDecisionLog *log;
  GPtrArray *done; /* Step */
  GPtrArray *undone;
  GoujiSeen *seen;
  GoujiSeen *before_seen;
  char *before;
};

enum
{
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static guint changed_signal;

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GoujiReview, gouji_review, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
step_free (Step *step)
{
  g_free (step->target);
  g_clear_object (&step->before);
  g_clear_object (&step->after);
  g_free (step);
}

static GType
get_item_type (GListModel *model G_GNUC_UNUSED)
{
  return GOUJI_TYPE_DECISION;
}

static guint
get_n_items (GListModel *model)
{
  return gouji_decision_log_get_n_decisions (GOUJI_REVIEW (model)->log);
}

static gpointer
get_item (GListModel *model, guint position)
{
  GoujiReview *self = GOUJI_REVIEW (model);

  if (position >= gouji_decision_log_get_n_decisions (self->log))
    return NULL;
  return g_object_ref (gouji_decision_log_get_decision (self->log, position));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
gouji_review_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  GoujiReview *self = GOUJI_REVIEW (object);

  switch (property)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, gouji_review_get_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, gouji_review_get_can_redo (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
gouji_review_finalize (GObject *object)
{
  GoujiReview *self = GOUJI_REVIEW (object);

  g_free (self->sha256);
  g_free (self->reviewer);
  g_free (self->before);
  g_clear_pointer (&self->seen, gouji_seen_unref);
  g_clear_pointer (&self->before_seen, gouji_seen_unref);
  g_ptr_array_unref (self->done);
  g_ptr_array_unref (self->undone);
  gouji_decision_log_free (self->log);
  G_OBJECT_CLASS (gouji_review_parent_class)->finalize (object);
}

static void
gouji_review_class_init (GoujiReviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = gouji_review_get_property;
  object_class->finalize = gouji_review_finalize;
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  changed_signal = g_signal_new ("changed", GOUJI_TYPE_REVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
gouji_review_init (GoujiReview *self)
{
  self->reviewer = g_strdup ("");
  self->before = g_strdup ("");
  self->log = gouji_decision_log_new ();
  self->done = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  self->undone = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
}

/**
 * gouji_review_new:
 * @sha256: of the document it reviews
 *
 * Returns: (transfer full): a review without decisions
 */
GoujiReview *
gouji_review_new (const char *sha256)
{
  GoujiReview *self;

  g_return_val_if_fail (sha256 != NULL, NULL);

  self = g_object_new (GOUJI_TYPE_REVIEW, NULL);
  self->sha256 = g_strdup (sha256);
  return self;
}

const char *
gouji_review_get_sha256 (GoujiReview *self)
{
  g_return_val_if_fail (GOUJI_IS_REVIEW (self), "");

  return self->sha256;
}

/**
 * gouji_review_set_reviewer:
 * @reviewer: whose name is put to what is decided from now on; "" for nobody's
 */
void
gouji_review_set_reviewer (GoujiReview *self, const char *reviewer)
{
  char *copy;

  g_return_if_fail (GOUJI_IS_REVIEW (self) && reviewer != NULL);

  copy = g_strdup (reviewer);
  g_free (self->reviewer);
  self->reviewer = copy;
}

const char *
gouji_review_get_reviewer (GoujiReview *self)
{
  g_return_val_if_fail (GOUJI_IS_REVIEW (self), "");

  return self->reviewer;
}

/**
 * gouji_review_add:
 * @decision: signed elsewhere, or read from a file
 *
 * Decisions may come in any order, those that follow before those that are followed.
 *
 * Returns: %FALSE when a decision of that id is there already
 */
gboolean
gouji_review_add (GoujiReview *self, GoujiDecision *decision)
{
  g_return_val_if_fail (GOUJI_IS_REVIEW (self) && GOUJI_IS_DECISION (decision), FALSE);

  if (!gouji_decision_log_add (self->log, decision))
    return FALSE;
  g_list_model_items_changed (G_LIST_MODEL (self),
                              gouji_decision_log_get_n_decisions (self->log) - 1, 0, 1);
  g_signal_emit (self, changed_signal, 0, gouji_decision_get_target (decision));
  return TRUE;
}

static char *
dup_time_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

/* Signs what is said now, following whatever holds for the target. */
static GoujiDecision *
sign (GoujiReview *self, const GoujiDecisionText *said)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *after = gouji_decision_log_dup_head_ids (self->log, said->target);
  g_autofree char *time = dup_time_now ();
  g_autoptr (GoujiDecision) decision
      = gouji_decision_new (said, id, after, self->reviewer, time);

  gouji_review_add (self, decision);
  return decision;
}

static void
notify_undo (GoujiReview *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
}

/**
 * gouji_review_decide:
 * @said: what is decided; %GOUJI_DECISION_NONE takes back what holds
 *
 * Returns: (transfer none): the signed decision
 */
GoujiDecision *
gouji_review_decide (GoujiReview *self, const GoujiDecisionText *said)
{
  Step *step;

  g_return_val_if_fail (GOUJI_IS_REVIEW (self) && said != NULL && said->target != NULL, NULL);

  step = g_new0 (Step, 1);
  step->target = g_strdup (said->target);
  g_set_object (&step->before, gouji_review_get_decision (self, said->target));
  g_set_object (&step->after, sign (self, said));
  g_ptr_array_add (self->done, step);
  g_ptr_array_set_size (self->undone, 0);
  notify_undo (self);
  return step->after;
}

gboolean
gouji_review_get_can_undo (GoujiReview *self)
{
  g_return_val_if_fail (GOUJI_IS_REVIEW (self), FALSE);

  return self->done->len > 0;
}

gboolean
gouji_review_get_can_redo (GoujiReview *self)
{
  g_return_val_if_fail (GOUJI_IS_REVIEW (self), FALSE);

  return self->undone->len > 0;
}

/* Signs again what @decision said; nothing when it is NULL. */
static void
restore (GoujiReview *self, const char *target, GoujiDecision *decision)
{
  GoujiDecisionText said = { target, GOUJI_DECISION_NONE, "", "" };

  if (decision != NULL)
    said = (GoujiDecisionText) {
      target,
      gouji_decision_get_kind (decision),
      gouji_decision_get_text (decision),
      gouji_decision_get_value (decision),
    };
  sign (self, &said);
}

/**
 * gouji_review_undo:
 *
 * Brings back what held before the last decision made here, by signing it again: what
 * was signed stays in the record.
 */
void
gouji_review_undo (GoujiReview *self)
{
  Step *step;

  g_return_if_fail (GOUJI_IS_REVIEW (self));

  if (self->done->len == 0)
    return;
  step = g_ptr_array_steal_index (self->done, self->done->len - 1);
  restore (self, step->target, step->before);
  g_ptr_array_add (self->undone, step);
  notify_undo (self);
}

/**
 * gouji_review_redo:
 *
 * Decides again what was undone last.
 */
void
gouji_review_redo (GoujiReview *self)
{
  Step *step;

  g_return_if_fail (GOUJI_IS_REVIEW (self));

  if (self->undone->len == 0)
    return;
  step = g_ptr_array_steal_index (self->undone, self->undone->len - 1);
  restore (self, step->target, step->after);
  g_ptr_array_add (self->done, step);
  notify_undo (self);
}

static GoujiDecision *
last_decision (GPtrArray *steps)
{
  return steps->len > 0 ? ((Step *) g_ptr_array_index (steps, steps->len - 1))->after : NULL;
}

/**
 * gouji_review_get_undo:
 *
 * Returns: (transfer none) (nullable): the decision that would be undone
 */
GoujiDecision *
gouji_review_get_undo (GoujiReview *self)
{
  g_return_val_if_fail (GOUJI_IS_REVIEW (self), NULL);

  return last_decision (self->done);
}

/**
 * gouji_review_get_redo:
 *
 * Returns: (transfer none) (nullable): the decision that would be made again
 */
GoujiDecision *
gouji_review_get_redo (GoujiReview *self)
{
  g_return_val_if_fail (GOUJI_IS_REVIEW (self), NULL);

  return last_decision (self->undone);
}

/**
 * gouji_review_get_decision:
 *
 * Where reviewers disagree the decision signed last is returned;
 * gouji_review_list_heads() tells that there are others.
 *
 * Returns: (transfer none) (nullable): what holds for @target
 */
GoujiDecision *
gouji_review_get_decision (GoujiReview *self, const char *target)
{
  g_return_val_if_fail (GOUJI_IS_REVIEW (self) && target != NULL, NULL);

  return gouji_decision_log_find (self->log, target);
}

/**
 * gouji_review_list_heads:
 *
 * Returns: (transfer container) (element-type GoujiDecision): the decisions on @target
 *   that no other follows
 */
GPtrArray *
gouji_review_list_heads (GoujiReview *self, const char *target)
{
  GPtrArray *heads;

  g_return_val_if_fail (GOUJI_IS_REVIEW (self) && target != NULL, NULL);

  heads = gouji_decision_log_get_heads (self->log, target);
  return heads != NULL ? g_ptr_array_copy (heads, NULL, NULL) : g_ptr_array_new ();
}

/**
 * gouji_review_list_conflicts:
 *
 * Returns: (transfer container) (element-type utf8): the targets on which reviewers
 *   said different things without knowing of each other
 */
GPtrArray *
gouji_review_list_conflicts (GoujiReview *self)
{
  g_return_val_if_fail (GOUJI_IS_REVIEW (self), NULL);

  return gouji_decision_log_list_conflicts (self->log);
}

/**
 * gouji_review_merge:
 * @other: another copy of the review, a colleague's or the one on disk
 *
 * Returns: how many of its decisions were new
 */
guint
gouji_review_merge (GoujiReview *self, GoujiReview *other)
{
  guint n_new = 0;

  g_return_val_if_fail (GOUJI_IS_REVIEW (self) && GOUJI_IS_REVIEW (other), 0);

  for (guint i = 0; i < gouji_decision_log_get_n_decisions (other->log); i++)
    n_new += gouji_review_add (self, gouji_decision_log_get_decision (other->log, i));
  if (*self->before == '\0' && *other->before != '\0')
    gouji_review_set_before (self, other->before, other->before_seen);
  return n_new;
}

static void
set_seen (GoujiSeen **member, GoujiSeen *seen)
{
  GoujiSeen *old = *member;

  *member = seen != NULL ? gouji_seen_ref (seen) : NULL;
  g_clear_pointer (&old, gouji_seen_unref);
}

/**
 * gouji_review_set_seen:
 * @seen: (nullable): the findings of the version that is open
 */
void
gouji_review_set_seen (GoujiReview *self, GoujiSeen *seen)
{
  g_return_if_fail (GOUJI_IS_REVIEW (self));

  set_seen (&self->seen, seen);
  g_signal_emit (self, changed_signal, 0, "");
}

GoujiSeen *
gouji_review_get_seen (GoujiReview *self)
{
  g_return_val_if_fail (GOUJI_IS_REVIEW (self), NULL);

  return self->seen;
}

/**
 * gouji_review_set_before:
 * @sha256: of the version that was reviewed before this one
 * @seen: (nullable): what was found in it
 */
void
gouji_review_set_before (GoujiReview *self, const char *sha256, GoujiSeen *seen)
{
  g_return_if_fail (GOUJI_IS_REVIEW (self) && sha256 != NULL);

  g_free (self->before);
  self->before = g_strdup (sha256);
  set_seen (&self->before_seen, seen);
  g_signal_emit (self, changed_signal, 0, "");
}

const char *
gouji_review_get_before (GoujiReview *self)
{
  g_return_val_if_fail (GOUJI_IS_REVIEW (self), "");

  return self->before;
}

GoujiSeen *
gouji_review_get_before_seen (GoujiReview *self)
{
  g_return_val_if_fail (GOUJI_IS_REVIEW (self), NULL);

  return self->before_seen;
}

/**
 * gouji_review_follow:
 * @before: the review of an earlier version of the same document
 *
 * Takes over all that was decided there; which of it still applies is told by
 * gouji_review_get_standing().
 */
void
gouji_review_follow (GoujiReview *self, GoujiReview *before)
{
  g_return_if_fail (GOUJI_IS_REVIEW (self) && GOUJI_IS_REVIEW (before));

  gouji_review_set_before (self, before->sha256, before->seen);
  gouji_review_merge (self, before);
}
