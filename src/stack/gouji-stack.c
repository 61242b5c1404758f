/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "stack/gouji-stack-private.h"

#include "stack/gouji-stack-load.h"
#include "stack/gouji-stack-walk.h"

/* So many reports of files of their own stay in memory; the rest are read again. */
#define MAX_KEPT 256
/* So many units of an export are one piece of work. */
#define UNITS_A_JOB 32

/* One input, on its way through a thread and back. */
typedef struct
{
  GoujiStack *stack;
  GSequenceIter *iter;
  GoujiStackItem *item;
  GCancellable *cancellable;
  GPtrArray *reports;   /* or NULL */
  GPtrArray *summaries; /* of these */
  GoujiProvince *province; /* what the file is, when it is one */
  GPtrArray *units;     /* GoujiStackItem: of the province that are worked on, or NULL */
  GError *error;
} Job;

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

static void
job_free (Job *job)
{
  g_object_unref (job->stack);
  g_object_unref (job->item);
  g_object_unref (job->cancellable);
  g_clear_pointer (&job->reports, g_ptr_array_unref);
  g_clear_pointer (&job->summaries, g_ptr_array_unref);
  g_clear_object (&job->province);
  g_clear_pointer (&job->units, g_ptr_array_unref);
  g_clear_error (&job->error);
  g_free (job);
}

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

static void
notify_progress (GoujiStack *self)
{
  for (guint property = PROP_0 + 1; property < N_PROPS; property++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
post (Job *job, GSourceFunc func)
{
  GSource *source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, func, job, NULL);
  g_source_attach (source, job->stack->context);
  g_source_unref (source);
}

/* A stack that was cleared meanwhile has nothing to do with the job any more. */
static gboolean
is_current (Job *job)
{
  return job->cancellable == job->stack->cancellable;
}

static gboolean
on_started (gpointer data)
{
  Job *job = data;

  if (is_current (job))
    gouji_stack_item_start (job->item);
  return G_SOURCE_REMOVE;
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
insert_further (Job *job)
{
  GSequenceIter *next = g_sequence_iter_next (job->iter);
  GoujiInput input = { gouji_stack_item_get_file (job->item),
                       (char *) gouji_stack_item_get_path (job->item) };
  guint position = g_sequence_iter_get_position (next);

  for (guint i = 1; i < job->reports->len; i++)
    {
      GoujiStackItem *item = gouji_stack_item_new (&input, i);

      gouji_stack_item_finish (item, g_ptr_array_index (job->reports, i),
                               g_ptr_array_index (job->summaries, i));
      g_sequence_insert_before (next, item);
    }
  g_list_model_items_changed (G_LIST_MODEL (job->stack), position, 0, job->reports->len - 1);
}

static void
push_units (Job *opened, GPtrArray *units)
{
  GoujiStack *self = opened->stack;
  Job *job = g_new0 (Job, 1);

  job->stack = g_object_ref (self);
  job->item = g_object_ref (g_ptr_array_index (units, 0));
  job->cancellable = g_object_ref (self->cancellable);
  job->province = g_object_ref (opened->province);
  job->units = units;
  self->n_added++;
  g_thread_pool_push (self->pool, job, NULL);
}

/* All units are listed at once, with what the columns say of them; then all rules are
 * asked of some at a time. */
static void
insert_units (Job *job)
{
  guint n = gouji_province_get_n_units (job->province);
  GSequenceIter *next = g_sequence_iter_next (job->iter);
  GoujiInput input = { gouji_stack_item_get_file (job->item),
                       (char *) gouji_stack_item_get_path (job->item) };
  guint position = g_sequence_iter_get_position (next);
  GPtrArray *units = NULL;

  for (guint i = 0; i < n; i++)
    {
      GoujiStackItem *item = i == 0 ? job->item : gouji_stack_item_new (&input, i);

      gouji_stack_item_set_province (item, job->province);
      if (i > 0)
        g_sequence_insert_before (next, item);
      if (units == NULL)
        units = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (units, g_object_ref (item));
      if (units->len == UNITS_A_JOB || i + 1 == n)
        push_units (job, g_steal_pointer (&units));
    }
  g_list_model_items_changed (G_LIST_MODEL (job->stack), position, 0, n - 1);
}

/* Their reports are not kept: reading one unit again takes no time to speak of. */
static void
finish_units (Job *job)
{
  for (guint i = 0; i < job->units->len; i++)
    {
      GoujiStackItem *item = g_ptr_array_index (job->units, i);

      if (job->reports != NULL)
        gouji_stack_item_finish (item, g_ptr_array_index (job->reports, i),
                                 g_ptr_array_index (job->summaries, i));
      else
        gouji_stack_item_fail (item, job->error->message);
      gouji_stack_item_drop_report (item);
    }
}

static void
finish_item (Job *job)
{
  if (job->units != NULL)
    {
      finish_units (job);
      return;
    }
  if (job->province != NULL)
    {
      insert_units (job);
      return;
    }
  if (job->reports == NULL)
    {
      gouji_stack_item_fail (job->item, job->error->message);
      return;
    }
  gouji_stack_item_finish (job->item, g_ptr_array_index (job->reports, 0),
                           g_ptr_array_index (job->summaries, 0));
  if (job->reports->len > 1)
    insert_further (job);
  else
    gouji_stack_keep (job->stack, job->item);
}

static gboolean
on_finished (gpointer data)
{
  Job *job = data;
  GoujiStack *self = job->stack;

  if (is_current (job) && !g_cancellable_is_cancelled (job->cancellable))
    {
      finish_item (job);
      self->n_done++;
      notify_progress (self);
    }
  job_free (job);
  return G_SOURCE_REMOVE;
}

static void
work_on_file (Job *job)
{
  GFile *file = gouji_stack_item_get_file (job->item);

  post (job, on_started);
  job->province = gouji_province_open (file, job->stack->rules, job->cancellable, NULL);
  if (job->province == NULL)
    job->reports = gouji_stack_load (job->item, job->stack->store, job->stack->rules,
                                     job->cancellable, &job->error);
}

static void
work (gpointer data, gpointer user_data G_GNUC_UNUSED)
{
  Job *job = data;

  if (!g_cancellable_is_cancelled (job->cancellable))
    {
      if (job->units != NULL)
        job->reports = gouji_stack_load_units (
            job->province, job->stack->store, gouji_stack_item_get_index (job->item), job->units->len,
            job->stack->rules, job->cancellable, &job->error);
      else
        work_on_file (job);
      job->summaries = job->reports != NULL ? gouji_stack_summarise (job->reports) : NULL;
    }
  post (job, on_finished);
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
  self->pool = g_thread_pool_new (work, NULL, g_get_num_processors (), FALSE, NULL);
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
queue (GoujiStack *self, GSequenceIter *iter)
{
  Job *job = g_new0 (Job, 1);

  job->stack = g_object_ref (self);
  job->iter = iter;
  job->item = g_object_ref (g_sequence_get (iter));
  job->cancellable = g_object_ref (self->cancellable);
  self->n_added++;
  g_thread_pool_push (self->pool, job, NULL);
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
    queue (self, append (self, g_ptr_array_index (found->inputs, i)));
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
  notify_progress (self);
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

  if (!gouji_stack_get_busy (self))
    {
      self->n_added = self->n_done = 0;
      if (g_cancellable_is_cancelled (self->cancellable))
        {
          g_object_unref (self->cancellable);
          self->cancellable = g_cancellable_new ();
        }
    }
  task = g_task_new (self, self->cancellable, on_walked, NULL);
  g_task_set_task_data (task, gouji_stack_walk_new (files, n_files),
                        (GDestroyNotify) gouji_stack_walk_free);
  self->n_walks++;
  g_task_run_in_thread (task, walk);
  notify_progress (self);
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
  notify_progress (self);
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

GoujiCorrectionsStore *
gouji_stack_get_store (GoujiStack *self)
{
  g_return_val_if_fail (GOUJI_IS_STACK (self), NULL);

  return self->store;
}
