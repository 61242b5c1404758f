/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "loader/gouji-loader-private.h"

/* What reading and recognising take of the whole, about. */
#define LOADING_SHARE 0.8

/* One load.  It is run in a thread that goes on for a moment when it is cancelled;
 * the lock sees to it that the caller's progress function is not called by then. */
typedef struct
{
  GPtrArray *files;
  GoujiCorrectionsStore *store; /* or NULL */
  GoujiRuleSet *rules;
  GoujiProgressFunc func;
  gpointer data;
  GRecMutex lock;
  gboolean stopped;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_ptr_array_unref (job->files);
  g_clear_object (&job->store);
  g_object_unref (job->rules);
  g_rec_mutex_clear (&job->lock);
  g_free (job);
}

static void
on_progress (GoujiPhase phase, double fraction, gpointer data)
{
  Job *job = data;

  g_rec_mutex_lock (&job->lock);
  if (!job->stopped && job->func != NULL)
    job->func (phase, fraction, job->data);
  g_rec_mutex_unlock (&job->lock);
}

static void
on_cancelled (GCancellable *cancellable, gpointer data)
{
  Job *job = data;

  g_rec_mutex_lock (&job->lock);
  job->stopped = TRUE;
  g_rec_mutex_unlock (&job->lock);
}

static GPtrArray *
check_all (Job *job, GPtrArray *disclosures, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) reports = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < disclosures->len; i++)
    {
      GoujiReport *report;

      on_progress (GOUJI_PHASE_CHECKING,
                   LOADING_SHARE + (1 - LOADING_SHARE) * i / disclosures->len, job);
      report = gouji_checker_run (job->rules, g_ptr_array_index (disclosures, i), cancellable,
                                  error);
      if (report == NULL)
        return NULL;
      g_ptr_array_add (reports, report);
    }
  on_progress (GOUJI_PHASE_CHECKING, 1, job);
  return g_steal_pointer (&reports);
}

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  const GoujiLoadProgress progress = { on_progress, job, LOADING_SHARE };
  g_autoptr (GPtrArray) disclosures = NULL;
  GPtrArray *reports = NULL;
  GError *error = NULL;
  gulong handler = 0;

  if (cancellable != NULL)
    handler = g_cancellable_connect (cancellable, G_CALLBACK (on_cancelled), job, NULL);
  disclosures = gouji_load_read ((GFile **) job->files->pdata, job->files->len, job->store,
                                 &progress, cancellable, &error);
  if (disclosures != NULL)
    reports = check_all (job, disclosures, cancellable, &error);
  g_cancellable_disconnect (cancellable, handler);
  if (reports != NULL)
    g_task_return_pointer (task, reports, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/**
 * gouji_load_async:
 * @progress: (nullable) (scope notified): called in the loading thread
 * @progress_data: must live until @callback was called
 *
 * Reads, recognises and checks off the main loop.  When it is cancelled @callback is
 * called at once.
 */
void
gouji_load_async (GFile *file,
                  GoujiRuleSet *rules,
                  GoujiProgressFunc progress,
                  gpointer progress_data,
                  GCancellable *cancellable,
                  GAsyncReadyCallback callback,
                  gpointer user_data)
{
  g_return_if_fail (G_IS_FILE (file));
  gouji_load_files_async (&file, 1, NULL, rules, progress, progress_data, cancellable, callback,
                          user_data);
}

/**
 * gouji_load_files_async:
 * @files: (array length=n_files): files that are one disclosure
 * @store: (nullable): where corrections are looked for
 *
 * As gouji_load_async() with what gouji_load_files() takes.
 */
void
gouji_load_files_async (GFile **files,
                        guint n_files,
                        GoujiCorrectionsStore *store,
                        GoujiRuleSet *rules,
                        GoujiProgressFunc progress,
                        gpointer progress_data,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (files != NULL && n_files > 0 && GOUJI_IS_RULE_SET (rules));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  job = g_new0 (Job, 1);
  job->files = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n_files; i++)
    g_ptr_array_add (job->files, g_object_ref (files[i]));
  job->store = store != NULL ? g_object_ref (store) : NULL;
  job->rules = g_object_ref (rules);
  job->func = progress;
  job->data = progress_data;
  g_rec_mutex_init (&job->lock);
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, gouji_load_async);
  g_task_set_task_data (task, job, job_free);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, run);
}

/**
 * gouji_load_finish:
 *
 * Returns: (transfer full) (element-type GoujiReport): a report a disclosure, or
 *   %NULL with a located @error of %GOUJI_ERROR or %G_IO_ERROR
 */
GPtrArray *
gouji_load_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, gouji_load_async), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
