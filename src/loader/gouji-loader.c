/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "loader/gouji-loader.h"

#include "model/gouji-error.h"
#include "readers/gouji-reader.h"
#include "recognise/gouji-recogniser.h"

/* How far reading and recognising reach on the way to a checked report. */
#define FRACTION_READ 0.3
#define FRACTION_RECOGNISED 0.8

typedef struct
{
  GoujiProgressFunc func;
  gpointer data;
  GCancellable *cancellable;
} Watch;

static gboolean
report_progress (const Watch *watch, GoujiPhase phase, double fraction, GError **error)
{
  if (watch->func != NULL)
    watch->func (phase, fraction, watch->data);
  return !g_cancellable_set_error_if_cancelled (watch->cancellable, error);
}

static char *
name_of (GFile *file)
{
  char *path = g_file_get_path (file);

  return path != NULL ? path : g_file_get_uri (file);
}

/* One decoded file. */
typedef struct
{
  char *name;
  char *sha256;
  char *text;
  gsize length;
} Source;

static void
source_clear (Source *source)
{
  g_free (source->name);
  g_free (source->sha256);
  g_free (source->text);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Source, source_clear)

static gboolean
source_load (Source *source, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  source->name = name_of (file);
  bytes = gouji_reader_load_bytes (file, &source->sha256, cancellable, error);
  if (bytes == NULL)
    return FALSE;
  source->text = gouji_decode_text (bytes, source->name, &source->length, error);
  return source->text != NULL;
}

static gboolean
read_blocks (GoujiDisclosure *disclosure, const Source *source, GError **error)
{
  guint index = gouji_disclosure_add_source (disclosure, source->name, source->sha256);

  if (gouji_reader_detect (source->text, source->length) == GOUJI_FORMAT_CSV)
    return gouji_csv_reader_read (disclosure, index, source->text, source->length, error);
  return gouji_text_reader_read (disclosure, index, source->text, source->length, error);
}

static GPtrArray *
new_list (GoujiDisclosure *disclosure)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (list, g_object_ref (disclosure));
  return list;
}

static gboolean
finish_blocks (GoujiDisclosure *disclosure, const Watch *watch, GError **error)
{
  if (!report_progress (watch, GOUJI_PHASE_RECOGNISING, FRACTION_READ, error))
    return FALSE;
  gouji_recognise (disclosure);
  return report_progress (watch, GOUJI_PHASE_RECOGNISING, FRACTION_RECOGNISED, error);
}

static GPtrArray *
load_file (GFile *file, const Watch *watch, GError **error)
{
  g_autoptr (GoujiDisclosure) disclosure = NULL;
  g_auto (Source) source = { 0 };

  if (!report_progress (watch, GOUJI_PHASE_READING, 0, error)
      || !source_load (&source, file, watch->cancellable, error))
    return NULL;
  if (gouji_reader_detect (source.text, source.length) == GOUJI_FORMAT_JSON)
    return gouji_json_reader_read (source.text, source.length, source.name, source.sha256, error);
  disclosure = gouji_disclosure_new ();
  if (!read_blocks (disclosure, &source, error))
    return NULL;
  if (gouji_disclosure_get_n_blocks (disclosure) == 0)
    {
      gouji_set_error_at (error, GOUJI_ERROR_NOT_A_DISCLOSURE, source.name, 1, 1,
                          "the file is empty; expected a disclosure's text, CSV or JSON");
      return NULL;
    }
  return finish_blocks (disclosure, watch, error) ? new_list (disclosure) : NULL;
}

static int
by_name (gconstpointer a, gconstpointer b)
{
  g_autofree char *one = g_utf8_collate_key_for_filename (*(const char *const *) a, -1);
  g_autofree char *other = g_utf8_collate_key_for_filename (*(const char *const *) b, -1);

  return strcmp (one, other);
}

/* Names of the folder's CSV files in natural order. */
static GPtrArray *
list_tables (GFile *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GFileEnumerator) children = NULL;
  GFileInfo *info;

  children = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME,
                                        G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (children == NULL)
    return NULL;
  while (g_file_enumerator_iterate (children, &info, NULL, cancellable, error))
    {
      if (info == NULL)
        {
          g_ptr_array_sort (names, by_name);
          return g_steal_pointer (&names);
        }
      if (g_str_has_suffix (g_file_info_get_name (info), ".csv"))
        g_ptr_array_add (names, g_strdup (g_file_info_get_name (info)));
    }
  return NULL;
}

static GPtrArray *
load_folder (GFile *folder, const Watch *watch, GError **error)
{
  g_autoptr (GoujiDisclosure) disclosure = gouji_disclosure_new ();
  g_autoptr (GPtrArray) names = list_tables (folder, watch->cancellable, error);

  if (names == NULL)
    return NULL;
  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (GFile) file = g_file_get_child (folder, g_ptr_array_index (names, i));
      g_auto (Source) source = { 0 };

      if (!report_progress (watch, GOUJI_PHASE_READING, FRACTION_READ * i / names->len, error)
          || !source_load (&source, file, watch->cancellable, error)
          || !read_blocks (disclosure, &source, error))
        return NULL;
    }
  if (names->len == 0)
    {
      g_autofree char *name = name_of (folder);

      gouji_set_error_at (error, GOUJI_ERROR_NOT_A_DISCLOSURE, name, 0, 0,
                          "the folder holds no CSV files; expected one file a table");
      return NULL;
    }
  return finish_blocks (disclosure, watch, error) ? new_list (disclosure) : NULL;
}

static GPtrArray *
load (GFile *file, const Watch *watch, GError **error)
{
  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, watch->cancellable)
      == G_FILE_TYPE_DIRECTORY)
    return load_folder (file, watch, error);
  return load_file (file, watch, error);
}

/**
 * gouji_load:
 * @file: a file of any known format, or a folder of CSV files that are one
 *   disclosure's tables
 * @progress: (nullable) (scope call): called in this thread
 *
 * Reads and recognises, without checking.
 *
 * Returns: (transfer full) (element-type GoujiDisclosure): one or more disclosures,
 *   or %NULL with a located @error of %GOUJI_ERROR or %G_IO_ERROR
 */
GPtrArray *
gouji_load (GFile *file,
            GoujiProgressFunc progress,
            gpointer progress_data,
            GCancellable *cancellable,
            GError **error)
{
  Watch watch = { progress, progress_data, cancellable };

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  return load (file, &watch, error);
}

typedef struct
{
  GFile *file;
  GoujiRuleSet *rules;
  Watch watch;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->file);
  g_object_unref (job->rules);
  g_free (job);
}

static GPtrArray *
check_all (const Job *job, GPtrArray *disclosures, GError **error)
{
  g_autoptr (GPtrArray) reports = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < disclosures->len; i++)
    {
      double done = FRACTION_RECOGNISED + (1 - FRACTION_RECOGNISED) * i / disclosures->len;
      GoujiReport *report;

      if (!report_progress (&job->watch, GOUJI_PHASE_CHECKING, done, error))
        return NULL;
      report = gouji_checker_run (job->rules, g_ptr_array_index (disclosures, i),
                                  job->watch.cancellable, error);
      if (report == NULL)
        return NULL;
      g_ptr_array_add (reports, report);
    }
  return g_steal_pointer (&reports);
}

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) disclosures = NULL;
  GPtrArray *reports = NULL;

  job->watch.cancellable = cancellable;
  disclosures = load (job->file, &job->watch, &error);
  if (disclosures != NULL)
    reports = check_all (job, disclosures, &error);
  if (reports != NULL)
    g_task_return_pointer (task, reports, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * gouji_load_async:
 * @progress: (nullable) (scope notified): called in the loading thread
 * @progress_data: must live until @callback was called
 *
 * Reads, recognises and checks off the main loop.
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
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (G_IS_FILE (file) && GOUJI_IS_RULE_SET (rules));

  job = g_new0 (Job, 1);
  job->file = g_object_ref (file);
  job->rules = g_object_ref (rules);
  job->watch.func = progress;
  job->watch.data = progress_data;
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, gouji_load_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, run);
}

/**
 * gouji_load_finish:
 *
 * Returns: (transfer full) (element-type GoujiReport): a report a disclosure, or
 *   %NULL with a located @error
 */
GPtrArray *
gouji_load_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
