/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "loader/gouji-json-lines.h"
#include "loader/gouji-loader-private.h"

/* So many results for each thread may wait for their turn. */
#define WAITING_PER_THREAD 4

typedef struct
{
  gpointer result;
  GError *error;
  gboolean done;
} Slot;

/* The disclosures of one load: threads work on them in order, the caller takes what
 * comes out in the same order. */
typedef struct
{
  GoujiCorrectionsStore *store; /* or NULL */
  const GoujiDisclosureList *list;
  Slot *slots;
  GoujiWorkFunc work;
  gpointer data;
  GCancellable *cancellable;

  GMutex lock;
  GCond changed;
  guint next;    /* the first that no thread works on */
  guint n_taken;
  guint window;
  gboolean stopped;
} Each;

static gpointer
do_one (Each *self, guint index, GError **error)
{
  g_autoptr (GoujiDisclosure) disclosure = NULL;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return NULL;
  disclosure = self->list->read (index, self->list->data, self->cancellable, error);
  if (disclosure == NULL)
    return NULL;
  gouji_load_recognise_corrected (disclosure, index, self->store);
  return self->work (disclosure, self->data, error);
}

/* Waits while too many results wait; FALSE when there is nothing left to do. */
static gboolean
begin_one (Each *self, guint *index)
{
  gboolean any;

  g_mutex_lock (&self->lock);
  while (!self->stopped && self->next < self->list->n
         && self->next >= self->n_taken + self->window)
    g_cond_wait (&self->changed, &self->lock);
  any = !self->stopped && self->next < self->list->n;
  if (any)
    *index = self->next++;
  g_mutex_unlock (&self->lock);
  return any;
}

static gpointer
run_thread (gpointer data)
{
  Each *self = data;
  guint index;

  while (begin_one (self, &index))
    {
      Slot slot = { NULL, NULL, TRUE };

      slot.result = do_one (self, index, &slot.error);
      g_mutex_lock (&self->lock);
      self->slots[index] = slot;
      g_cond_broadcast (&self->changed);
      g_mutex_unlock (&self->lock);
    }
  return NULL;
}

static Slot
wait_for (Each *self, guint index)
{
  Slot slot;

  g_mutex_lock (&self->lock);
  while (!self->slots[index].done)
    g_cond_wait (&self->changed, &self->lock);
  slot = self->slots[index];
  self->slots[index].result = NULL;
  self->slots[index].error = NULL;
  self->n_taken = index + 1;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->lock);
  return slot;
}

static gboolean
take_all (Each *self, GoujiTakeFunc take, GError **error)
{
  for (guint i = 0; i < self->list->n; i++)
    {
      Slot slot = wait_for (self, i);
      g_autoptr (GObject) result = slot.result;

      if (result == NULL)
        {
          g_propagate_error (error, slot.error);
          return FALSE;
        }
      take (result, self->data);
    }
  return TRUE;
}

/* No threads for the one disclosure that most files are. */
static gboolean
do_only_one (Each *self, GoujiTakeFunc take, GError **error)
{
  g_autoptr (GObject) result = do_one (self, 0, error);

  if (result == NULL)
    return FALSE;
  take (result, self->data);
  return TRUE;
}

static void
stop (Each *self, GThread **threads, guint n_threads)
{
  g_mutex_lock (&self->lock);
  self->stopped = TRUE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->lock);
  for (guint i = 0; i < n_threads; i++)
    g_thread_join (threads[i]);
  for (guint i = 0; i < self->list->n; i++)
    {
      g_clear_object (&self->slots[i].result);
      g_clear_error (&self->slots[i].error);
    }
}

static gboolean
do_several (Each *self, GoujiTakeFunc take, GError **error)
{
  guint n_threads = MIN (g_get_num_processors (), self->list->n);
  g_autofree GThread **threads = g_new (GThread *, n_threads);
  g_autofree Slot *slots = g_new0 (Slot, self->list->n);
  gboolean done;

  self->slots = slots;
  self->window = n_threads * WAITING_PER_THREAD;
  g_mutex_init (&self->lock);
  g_cond_init (&self->changed);
  for (guint i = 0; i < n_threads; i++)
    threads[i] = g_thread_new ("gouji-load", run_thread, self);
  done = take_all (self, take, error);
  stop (self, threads, n_threads);
  g_cond_clear (&self->changed);
  g_mutex_clear (&self->lock);
  return done;
}

static void
unref_if_any (gpointer object)
{
  if (object != NULL)
    g_object_unref (object);
}

/* Those that were handed out leave %NULL behind. */
static GoujiDisclosure *
take_read (guint index, gpointer data, GCancellable *cancellable G_GNUC_UNUSED,
           GError **error G_GNUC_UNUSED)
{
  return g_steal_pointer (&g_ptr_array_index ((GPtrArray *) data, index));
}

/**
 * gouji_load_each_of:
 * @list: disclosures that are read when their turn comes
 * @store: (nullable): where corrections are looked for
 *
 * As gouji_load_each(), of disclosures that need not be in memory together.
 *
 * Returns: whether all were read and taken; else @error is set, by reading or by @work
 */
gboolean
gouji_load_each_of (const GoujiDisclosureList *list,
                    GoujiCorrectionsStore *store,
                    GoujiWorkFunc work,
                    GoujiTakeFunc take,
                    gpointer user_data,
                    GCancellable *cancellable,
                    GError **error)
{
  Each self = { .store = store, .list = list, .work = work, .data = user_data,
                .cancellable = cancellable };

  g_return_val_if_fail (list != NULL && work != NULL && take != NULL, FALSE);

  return list->n == 1 ? do_only_one (&self, take, error) : do_several (&self, take, error);
}

/**
 * gouji_load_each:
 * @file: as for gouji_load()
 * @work: (scope call): makes an object of a disclosure, in any of several threads
 * @take: (scope call): is given the objects, in the calling thread and in the order
 *   of the disclosures
 *
 * As gouji_load(), but on all cores, and a disclosure that nobody keeps is freed once
 * @take was given what came of it: only a few are recognised at a time.  It stops at
 * the first disclosure of which @work makes %NULL.
 *
 * Returns: whether all were read and taken; else @error is set, by reading or by @work
 */
gboolean
gouji_load_each (GFile *file,
                 GoujiWorkFunc work,
                 GoujiTakeFunc take,
                 gpointer user_data,
                 GCancellable *cancellable,
                 GError **error)
{
  return gouji_load_each_corrected (file, NULL, work, take, user_data, cancellable, error);
}

/**
 * gouji_load_each_corrected:
 * @store: (nullable): where corrections are looked for
 *
 * As gouji_load_each(), with what the user said of the documents.
 *
 * Returns: whether all were read and taken; else @error is set, by reading or by @work
 */
gboolean
gouji_load_each_corrected (GFile *file,
                           GoujiCorrectionsStore *store,
                           GoujiWorkFunc work,
                           GoujiTakeFunc take,
                           gpointer user_data,
                           GCancellable *cancellable,
                           GError **error)
{
  const GoujiLoadProgress progress = { NULL, NULL, 1 };
  g_autoptr (GPtrArray) disclosures = NULL;
  g_autoptr (GoujiJsonLines) lines = NULL;
  GoujiDisclosureList list = { .read = take_read };
  GError *refused = NULL;

  g_return_val_if_fail (G_IS_FILE (file) && work != NULL && take != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  lines = gouji_json_lines_open (file, cancellable, &refused);
  if (refused != NULL)
    {
      g_propagate_error (error, refused);
      return FALSE;
    }
  if (lines != NULL)
    {
      list = gouji_json_lines_list (lines);
      return gouji_load_each_of (&list, store, work, take, user_data, cancellable, error);
    }
  disclosures = gouji_load_read_blocks (&file, 1, &progress, cancellable, error);
  if (disclosures == NULL)
    return FALSE;
  g_ptr_array_set_free_func (disclosures, unref_if_any);
  list.n = disclosures->len;
  list.data = disclosures;
  return gouji_load_each_of (&list, store, work, take, user_data, cancellable, error);
}
