/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a stack has done in threads, and how it comes back to the list. */

#include "stack/gouji-stack-job-private.h"

#include <errno.h>

#include "stack/gouji-stack-load.h"

/* So many units of an export are one piece of work. */
#define UNITS_A_JOB 32

typedef enum
{
  OPEN,  /* a file nobody has looked into yet */
  CHECK, /* a file whose items are all there */
  UNITS, /* some units of an export */
  YEARS, /* one item, with other years of its unit at hand */
} JobKind;

/* One piece of work, on its way through a thread and back. */
typedef struct
{
  JobKind kind;
  GoujiStack *stack;
  GoujiRuleSet *rules;
  GoujiCorrectionsStore *store; /* or NULL */
  GCancellable *cancellable;
  GSequenceIter *iter;     /* OPEN: where further items go behind */
  GPtrArray *items;        /* GoujiStackItem: of one file, in its order */
  GPtrArray *others;       /* YEARS: GoujiStackItem */
  GoujiProvince *province; /* UNITS; and what OPEN found the file to be, or NULL */
  GPtrArray *reports;      /* or NULL */
  GPtrArray *summaries;    /* of these */
  GError *error;
} Job;

static void
job_free (Job *job)
{
  g_object_unref (job->stack);
  g_object_unref (job->rules);
  g_clear_object (&job->store);
  g_object_unref (job->cancellable);
  g_ptr_array_unref (job->items);
  g_clear_pointer (&job->others, g_ptr_array_unref);
  g_clear_object (&job->province);
  g_clear_pointer (&job->reports, g_ptr_array_unref);
  g_clear_pointer (&job->summaries, g_ptr_array_unref);
  g_clear_error (&job->error);
  g_free (job);
}

/* @items: (transfer full) */
static Job *
job_new (GoujiStack *self, JobKind kind, GPtrArray *items)
{
  Job *job = g_new0 (Job, 1);

  job->kind = kind;
  job->stack = g_object_ref (self);
  job->rules = g_object_ref (self->rules);
  job->store = self->store != NULL ? g_object_ref (self->store) : NULL;
  job->cancellable = g_object_ref (self->cancellable);
  job->items = items;
  return job;
}

static void
push (Job *job)
{
  job->stack->n_added++;
  g_thread_pool_push (job->stack->pool, job, NULL);
}

static GoujiStackItem *
first_item (Job *job)
{
  return g_ptr_array_index (job->items, 0);
}

static GPtrArray *
new_items (GoujiStackItem *first)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (items, g_object_ref (first));
  return items;
}

/* Units that follow each other are read together. */
static gboolean
belongs (Job *job, GoujiStackItem *item)
{
  const GoujiStackItem *last = g_ptr_array_index (job->items, job->items->len - 1);
  GoujiProvince *province = gouji_stack_item_get_province (item);

  if (province != job->province)
    return FALSE;
  if (province == NULL)
    return g_file_equal (gouji_stack_item_get_file (first_item (job)), gouji_stack_item_get_file (item));
  return job->items->len < UNITS_A_JOB
         && gouji_stack_item_get_index (item)
                == gouji_stack_item_get_index ((GoujiStackItem *) last) + 1;
}

static Job *
job_new_again (GoujiStack *self, GoujiStackItem *item)
{
  GoujiProvince *province = gouji_stack_item_get_province (item);
  Job *job = job_new (self, province != NULL ? UNITS : CHECK, new_items (item));

  job->province = province != NULL ? g_object_ref (province) : NULL;
  return job;
}

/* @item comes behind those that were given before; %NULL ends. */
static void
collect (GoujiStack *self, Job **job, GoujiStackItem *item)
{
  if (*job != NULL && item != NULL && belongs (*job, item))
    {
      g_ptr_array_add ((*job)->items, g_object_ref (item));
      return;
    }
  if (*job != NULL)
    push (*job);
  *job = item != NULL ? job_new_again (self, item) : NULL;
}

/* The rules changed while the job was under way. */
static void
push_again (Job *old)
{
  Job *job = NULL;

  for (guint i = 0; i < old->items->len; i++)
    collect (old->stack, &job, g_ptr_array_index (old->items, i));
  collect (old->stack, &job, NULL);
}

static gboolean
is_settled (GoujiStackItem *item)
{
  GoujiStackState state = gouji_stack_item_get_state (item);

  return state == GOUJI_STACK_DONE || state == GOUJI_STACK_FAILED;
}

/* What is under way comes by itself. */
void
gouji_stack_job_push_all (GoujiStack *self)
{
  GSequenceIter *iter = g_sequence_get_begin_iter (self->items);
  Job *job = NULL;

  for (; !g_sequence_iter_is_end (iter); iter = g_sequence_iter_next (iter))
    if (is_settled (g_sequence_get (iter)))
      collect (self, &job, g_sequence_get (iter));
  collect (self, &job, NULL);
}

void
gouji_stack_job_push_input (GoujiStack *self, GSequenceIter *iter)
{
  Job *job = job_new (self, OPEN, new_items (g_sequence_get (iter)));

  job->iter = iter;
  push (job);
}

void
gouji_stack_job_push_years (GoujiStack *self, GoujiStackItem *item, GPtrArray *others)
{
  Job *job = job_new (self, YEARS, new_items (item));

  job->others = g_ptr_array_ref (others);
  push (job);
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

  for (guint i = 0; is_current (job) && i < job->items->len; i++)
    gouji_stack_item_start (g_ptr_array_index (job->items, i));
  return G_SOURCE_REMOVE;
}

static GoujiInput
input_of (Job *job)
{
  return (GoujiInput) { gouji_stack_item_get_file (first_item (job)),
                        (char *) gouji_stack_item_get_path (first_item (job)) };
}

/* So many in all are in the file; the first is on the list. */
static void
insert_further (Job *job, guint n)
{
  GSequenceIter *next = g_sequence_iter_next (job->iter);
  GoujiInput input = input_of (job);
  guint position = g_sequence_iter_get_position (next);

  for (guint i = 1; i < n; i++)
    {
      GoujiStackItem *item = gouji_stack_item_new (&input, i);

      g_ptr_array_add (job->items, g_object_ref (item));
      if (job->province != NULL)
        gouji_stack_item_set_province (item, job->province);
      g_sequence_insert_before (next, item);
    }
  if (n > 1)
    g_list_model_items_changed (G_LIST_MODEL (job->stack), position, 0, n - 1);
}

/* All units are listed at once, with what the columns say of them; then all rules are
 * asked of some at a time. */
static void
list_units (Job *job)
{
  gouji_stack_item_set_province (first_item (job), job->province);
  insert_further (job, gouji_province_get_n_units (job->province));
  push_again (job);
}

static void
finish_item (Job *job, guint i)
{
  GoujiStackItem *item = g_ptr_array_index (job->items, i);
  guint report = job->kind == CHECK ? gouji_stack_item_get_index (item) : i;

  if (job->reports == NULL)
    gouji_stack_item_fail (item, job->error->message);
  else if (report < job->reports->len)
    gouji_stack_item_finish (item, g_ptr_array_index (job->reports, report),
                             g_ptr_array_index (job->summaries, report));
  else
    gouji_stack_item_fail (item, g_strerror (ENOENT));
}

/* The report of a file of its own stays for a while; those of units are not kept, for
 * reading one again takes no time to speak of. */
static void
keep (Job *job)
{
  if (job->kind == UNITS)
    for (guint i = 0; i < job->items->len; i++)
      gouji_stack_item_drop_report (g_ptr_array_index (job->items, i));
  else if (job->items->len == 1 && job->reports != NULL)
    gouji_stack_keep (job->stack, first_item (job));
}

static void
finish (Job *job)
{
  if (job->kind == OPEN && job->province != NULL)
    {
      list_units (job);
      return;
    }
  if (job->kind == OPEN && job->reports != NULL)
    insert_further (job, job->reports->len);
  for (guint i = 0; i < job->items->len; i++)
    finish_item (job, i);
  keep (job);
  job->stack->years_due |= job->kind != YEARS;
  if (job->rules != job->stack->rules)
    push_again (job);
}

static gboolean
on_finished (gpointer data)
{
  Job *job = data;
  GoujiStack *self = job->stack;

  if (is_current (job) && !g_cancellable_is_cancelled (job->cancellable))
    {
      finish (job);
      self->n_done++;
      gouji_stack_years_push (self);
      gouji_stack_notify_progress (self);
    }
  job_free (job);
  return G_SOURCE_REMOVE;
}

static void
work_on_years (Job *job)
{
  GoujiReport *report;

  post (job, on_started);
  report = gouji_stack_load_item (first_item (job), job->others, job->store, job->rules,
                                  job->cancellable, &job->error);
  if (report == NULL)
    return;
  job->reports = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (job->reports, report);
}

static void
work_on_file (Job *job)
{
  GoujiStackItem *item = first_item (job);

  post (job, on_started);
  if (job->kind == OPEN)
    job->province = gouji_province_open (gouji_stack_item_get_file (item), job->rules,
                                         job->cancellable, NULL);
  if (job->province == NULL)
    job->reports = gouji_stack_load (item, job->store, job->rules, job->cancellable, &job->error);
}

void
gouji_stack_job_work (gpointer data, gpointer user_data G_GNUC_UNUSED)
{
  Job *job = data;

  if (!g_cancellable_is_cancelled (job->cancellable))
    {
      if (job->kind == UNITS)
        job->reports = gouji_stack_load_units (job->province, job->store,
                                               gouji_stack_item_get_index (first_item (job)),
                                               job->items->len, job->rules, job->cancellable,
                                               &job->error);
      else if (job->kind == YEARS)
        work_on_years (job);
      else
        work_on_file (job);
      job->summaries = job->reports != NULL ? gouji_stack_summarise (job->reports) : NULL;
    }
  post (job, on_finished);
}
