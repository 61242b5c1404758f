/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "search/gouji-search.h"

#include "search/gouji-search-job-private.h"

/* So many of a kind are listed, and so many more when they are asked for. */
#define LIMIT 8
#define MORE 200

struct _GoujiSearch
{
  GObject parent_instance;

  GoujiStack *stack;
  GoujiStackItem *item; /* shown, or NULL */
  GoujiReport *report;  /* of it */
  GoujiQuery *query;
  guint limits[GOUJI_N_HIT_KINDS];
  GoujiHits *hits;
  GCancellable *cancellable; /* while it is busy */
};

G_DEFINE_FINAL_TYPE (GoujiSearch, gouji_search, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_BUSY,
  N_PROPS,
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
gouji_search_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_BUSY)
    g_value_set_boolean (value, gouji_search_get_busy (GOUJI_SEARCH (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
gouji_search_dispose (GObject *object)
{
  GoujiSearch *self = GOUJI_SEARCH (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->item);
  g_clear_object (&self->report);
  g_clear_object (&self->stack);
  g_clear_pointer (&self->query, gouji_query_free);
  g_clear_pointer (&self->hits, gouji_hits_free);
  G_OBJECT_CLASS (gouji_search_parent_class)->dispose (object);
}

static void
gouji_search_class_init (GoujiSearchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gouji_search_get_property;
  object_class->dispose = gouji_search_dispose;
  properties[PROP_BUSY]
      = g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
gouji_search_init (GoujiSearch *self G_GNUC_UNUSED)
{
}

/**
 * gouji_search_new:
 * @stack: whose documents are looked through
 *
 * Results come in the main context that is the caller's default when a search begins.
 *
 * Returns: (transfer full): a search for nothing
 */
GoujiSearch *
gouji_search_new (GoujiStack *stack)
{
  GoujiSearch *self;

  g_return_val_if_fail (GOUJI_IS_STACK (stack), NULL);

  self = g_object_new (GOUJI_TYPE_SEARCH, NULL);
  self->stack = g_object_ref (stack);
  return self;
}

void
gouji_search_set_shown (GoujiSearch *self, GoujiStackItem *item, GoujiReport *report)
{
  g_return_if_fail (GOUJI_IS_SEARCH (self));

  g_set_object (&self->item, item);
  g_set_object (&self->report, report);
}

static void
take_hits (GoujiSearch *self, GoujiHits *hits)
{
  g_clear_pointer (&self->hits, gouji_hits_free);
  self->hits = hits;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* What comes from a search that was given up is of no interest. */
static void
on_found (gpointer data, GCancellable *cancellable, GoujiHits *hits)
{
  GoujiSearch *self = data;

  if (cancellable == self->cancellable)
    take_hits (self, hits);
  else
    gouji_hits_free (hits);
}

static void
on_done (GObject *object, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  GoujiSearch *self = GOUJI_SEARCH (object);

  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  g_clear_object (&self->cancellable);
  g_object_notify_by_pspec (object, properties[PROP_BUSY]);
}

void
gouji_search_stop (GoujiSearch *self)
{
  g_return_if_fail (GOUJI_IS_SEARCH (self));

  if (self->cancellable == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
run (GoujiSearch *self)
{
  g_autoptr (GTask) task = NULL;
  GoujiSearchJob *job;

  gouji_search_stop (self);
  if (self->query == NULL || gouji_query_is_empty (self->query) || self->stack == NULL)
    {
      take_hits (self, NULL);
      return;
    }
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, on_done, NULL);
  job = gouji_search_job_new (self->stack, self->query, self->limits, on_found);
  gouji_search_job_take_items (job, self->item, self->report);
  g_task_set_task_data (task, job, (GDestroyNotify) gouji_search_job_free);
  g_task_run_in_thread (task, gouji_search_job_run);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

/**
 * gouji_search_start:
 * @text: what is looked for; "" for nothing
 *
 * Gives up what was looked for before.
 */
void
gouji_search_start (GoujiSearch *self, const char *text, GoujiAmountUnit unit)
{
  g_return_if_fail (GOUJI_IS_SEARCH (self) && text != NULL);

  g_clear_pointer (&self->query, gouji_query_free);
  self->query = gouji_query_new (text, unit);
  for (guint kind = 0; kind < GOUJI_N_HIT_KINDS; kind++)
    self->limits[kind] = LIMIT;
  run (self);
}

void
gouji_search_extend (GoujiSearch *self, GoujiHitKind kind)
{
  g_return_if_fail (GOUJI_IS_SEARCH (self) && kind < GOUJI_N_HIT_KINDS);

  self->limits[kind] += MORE;
  run (self);
}

gboolean
gouji_search_get_busy (GoujiSearch *self)
{
  g_return_val_if_fail (GOUJI_IS_SEARCH (self), FALSE);

  return self->cancellable != NULL;
}

const GoujiHits *
gouji_search_get_hits (GoujiSearch *self)
{
  g_return_val_if_fail (GOUJI_IS_SEARCH (self), NULL);

  return self->hits;
}
