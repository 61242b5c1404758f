/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "stack/gouji-stack-private.h"

#include "stack/gouji-stack-job-private.h"
#include "stack/gouji-stack-walk.h"

/* So many reports of files of their own stay in memory; the rest are read again. */
#define MAX_KEPT 256
enum
{
  PROP_0,
  PROP_BUSY,
  PROP_PROGRESS,
  PROP_N_DONE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GoujiStack, gouji_stack, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
get_item_type (GListModel *model G_GNUC_UNUSED)
{
  return GOUJI_TYPE_STACK_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return g_sequence_get_length (GOUJI_STACK (model)->items);
}

static gpointer
get_item (GListModel *model, guint position)
{
  GSequenceIter *iter = g_sequence_get_iter_at_pos (GOUJI_STACK (model)->items, position);

  return g_sequence_iter_is_end (iter) ? NULL : g_object_ref (g_sequence_get (iter));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

void
gouji_stack_notify_progress (GoujiStack *self)
{
  for (guint property = PROP_0 + 1; property < N_PROPS; property++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* Lets the oldest reports go that can be had again at the cost of one document. */
void
gouji_stack_keep (GoujiStack *self, GoujiStackItem *item)
{
  g_queue_push_tail (&self->kept, g_object_ref (item));
  while (g_queue_get_length (&self->kept) > MAX_KEPT)
    {
      g_autoptr (GoujiStackItem) oldest = g_queue_pop_head (&self->kept);

      gouji_stack_item_drop_report (oldest);
    }
}

static void
gouji_stack_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  GoujiStack *self = GOUJI_STACK (object);

  switch (property)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, gouji_stack_get_busy (self));
      break;
    case PROP_PROGRESS:
      g_value_set_double (value, gouji_stack_get_progress (self));
      break;
    case PROP_N_DONE:
      g_value_set_uint (value, self->n_done);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
gouji_stack_dispose (GObject *object)
{
  GoujiStack *self = GOUJI_STACK (object);

  g_cancellable_cancel (self->cancellable);
  G_OBJECT_CLASS (gouji_stack_parent_class)->dispose (object);
}

static void
gouji_stack_finalize (GObject *object)
{
  GoujiStack *self = GOUJI_STACK (object);

  /* Every job holds the stack, so none is under way. */
  g_thread_pool_free (self->pool, FALSE, TRUE);
  g_queue_clear_full (&self->kept, g_object_unref);
  g_sequence_free (self->items);
  g_object_unref (self->rules);
  g_clear_object (&self->store);
  g_object_unref (self->cancellable);
  g_main_context_unref (self->context);
  G_OBJECT_CLASS (gouji_stack_parent_class)->finalize (object);
}

static void
gouji_stack_class_init (GoujiStackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = gouji_stack_get_property;
  object_class->dispose = gouji_stack_dispose;
  object_class->finalize = gouji_stack_finalize;
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  properties[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 0, flags);
  properties[PROP_N_DONE] = g_param_spec_uint ("n-done", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gouji_stack_init (GoujiStack *self)
{
  self->items = g_sequence_new (g_object_unref);
  self->cancellable = g_cancellable_new ();
  self->context = g_main_context_ref_thread_default ();
  self->pool = g_thread_pool_new (gouji_stack_job_work, NULL, g_get_num_processors (), FALSE, NULL);
}

/**
 * gouji_stack_new:
 * @rules: what is checked
 *
 * Results arrive in the main context that is the caller's default now.
 *
 * Returns: (transfer full): an empty stack
 */
GoujiStack *
gouji_stack_new (GoujiRuleSet *rules)
{
  GoujiStack *self;

  g_return_val_if_fail (GOUJI_IS_RULE_SET (rules), NULL);

  self = g_object_new (GOUJI_TYPE_STACK, NULL);
  self->rules = g_object_ref (rules);
  return self;
}

/* @store: (nullable): where corrections are looked for from now on */
void
gouji_stack_set_store (GoujiStack *self, GoujiCorrectionsStore *store)
{
  g_return_if_fail (GOUJI_IS_STACK (self));
  g_set_object (&self->store, store);
}

static GSequenceIter *
append (GoujiStack *self, const GoujiInput *input)
{
  return g_sequence_append (self->items, gouji_stack_item_new (input, 0));
}

static void
walk (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data, GCancellable *cancellable)
{
  gouji_stack_walk_run (data, cancellable);
  g_task_return_boolean (task, TRUE);
}

static void
add_found (GoujiStack *self, GoujiStackWalk *found)
{
  guint position = g_sequence_get_length (self->items);

  for (guint i = 0; i < found->inputs->len; i++)
    gouji_stack_job_push_input (self, append (self, g_ptr_array_index (found->inputs, i)));
  for (guint i = 0; i < found->unlisted->len; i++)
    gouji_stack_item_fail (g_sequence_get (append (self, g_ptr_array_index (found->unlisted, i))),
                           g_ptr_array_index (found->messages, i));
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0,
                              g_sequence_get_length (self->items) - position);
}

static void
on_walked (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  GoujiStack *self = GOUJI_STACK (source);
  GTask *task = G_TASK (result);

  if (g_task_get_cancellable (task) != self->cancellable)
    return;
  self->n_walks--;
  if (!g_cancellable_is_cancelled (self->cancellable))
    add_found (self, g_task_get_task_data (task));
  gouji_stack_notify_progress (self);
}

/* After this what is added counts as a new whole. */
static void
begin (GoujiStack *self)
{
  if (gouji_stack_get_busy (self))
    return;
  self->n_added = self->n_done = 0;
  if (!g_cancellable_is_cancelled (self->cancellable))
    return;
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
}

/**
 * gouji_stack_add:
 * @files: (array length=n_files): files, and folders to walk
 *
 * The items come when the folders have been walked.
 */
void
gouji_stack_add (GoujiStack *self, GFile **files, guint n_files)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GOUJI_IS_STACK (self) && (files != NULL || n_files == 0));

  begin (self);
  task = g_task_new (self, self->cancellable, on_walked, NULL);
  g_task_set_task_data (task, gouji_stack_walk_new (files, n_files),
                        (GDestroyNotify) gouji_stack_walk_free);
  self->n_walks++;
  g_task_run_in_thread (task, walk);
  gouji_stack_notify_progress (self);
}

/**
 * gouji_stack_cancel:
 *
 * Stops; what was not done stays as it is and can be opened by hand.
 */
void
gouji_stack_cancel (GoujiStack *self)
{
  g_return_if_fail (GOUJI_IS_STACK (self));

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->n_walks = self->n_added = self->n_done = 0;
  gouji_stack_notify_progress (self);
}

void
gouji_stack_clear (GoujiStack *self)
{
  guint n;

  g_return_if_fail (GOUJI_IS_STACK (self));

  gouji_stack_cancel (self);
  n = g_sequence_get_length (self->items);
  g_queue_clear_full (&self->kept, g_object_unref);
  g_sequence_remove_range (g_sequence_get_begin_iter (self->items),
                           g_sequence_get_end_iter (self->items));
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n, 0);
}

gboolean
gouji_stack_get_busy (GoujiStack *self)
{
  g_return_val_if_fail (GOUJI_IS_STACK (self), FALSE);

  return self->n_walks > 0 || self->n_done < self->n_added;
}

double
gouji_stack_get_progress (GoujiStack *self)
{
  g_return_val_if_fail (GOUJI_IS_STACK (self), 0);

  return self->n_added > 0 ? (double) self->n_done / self->n_added : 0;
}

/**
 * gouji_stack_get_rules:
 *
 * Returns: (transfer none): what is checked
 */
GoujiRuleSet *
gouji_stack_get_rules (GoujiStack *self)
{
  g_return_val_if_fail (GOUJI_IS_STACK (self), NULL);

  return self->rules;
}

static void
drop_report (gpointer item, gpointer data G_GNUC_UNUSED)
{
  gouji_stack_item_drop_report (item);
}

/**
 * gouji_stack_set_rules:
 * @rules: what is checked from now on
 *
 * Checks everything again in the background; the items stay, and tell the new results as
 * they come.  Reports by the former rules are not kept.
 */
void
gouji_stack_set_rules (GoujiStack *self, GoujiRuleSet *rules)
{
  g_return_if_fail (GOUJI_IS_STACK (self) && GOUJI_IS_RULE_SET (rules));

  if (!g_set_object (&self->rules, rules))
    return;
  begin (self);
  g_queue_clear_full (&self->kept, g_object_unref);
  g_sequence_foreach (self->items, drop_report, NULL);
  gouji_stack_job_push_all (self);
  gouji_stack_notify_progress (self);
}

GoujiCorrectionsStore *
gouji_stack_get_store (GoujiStack *self)
{
  g_return_val_if_fail (GOUJI_IS_STACK (self), NULL);

  return self->store;
}
