/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "loader/gouji-loader.h"
#include "province/gouji-province-private.h"

/* What the layout is found from: some units' lines. */
#define SAMPLE_BYTES ((gsize) 256 * 1024)
/* Less is not worth a thread. */
#define LEAST_PART_BYTES ((guint64) 4 * 1024 * 1024)
/* A folder with fewer lines is read the ordinary way, in no time. */
#define LEAST_FOLDER_BYTES ((guint64) 4 * 1024 * 1024)
/* Where a part may begin is looked for in so much. */
#define LINE_BYTES ((gsize) 64 * 1024)
#define MAX_PARTS 16

G_DEFINE_FINAL_TYPE (GoujiProvince, gouji_province, G_TYPE_OBJECT)

static void
gouji_province_finalize (GObject *object)
{
  GoujiProvince *self = GOUJI_PROVINCE (object);

  for (guint i = 0; i < self->n_funds; i++)
    g_free (self->funds[i].rules);
  g_free (self->funds);
  g_free (self->codes);
  g_free (self->names);
  g_free (self->first_lines);
  g_array_unref (self->runs);
  g_array_unref (self->units);
  g_ptr_array_unref (self->parts);
  g_clear_object (&self->rules);
  g_clear_object (&self->file);
  g_clear_object (&self->folder);
  g_ptr_array_unref (self->sides);
  g_free (self->name);
  g_free (self->sha256);
  g_free (self->header);
  gouji_export_layout_free (self->layout);
  if (self->fd >= 0)
    close (self->fd);
  g_mutex_clear (&self->lock);
  G_OBJECT_CLASS (gouji_province_parent_class)->finalize (object);
}

static void
gouji_province_class_init (GoujiProvinceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gouji_province_finalize;
}

static void
free_part (gpointer part)
{
  gouji_export_part_free (part);
}

static void
gouji_province_init (GoujiProvince *self)
{
  self->fd = -1;
  g_mutex_init (&self->lock);
  self->sides = g_ptr_array_new_with_free_func ((GDestroyNotify) gouji_province_side_free);
  self->parts = g_ptr_array_new_with_free_func (free_part);
  self->runs = g_array_new (FALSE, FALSE, sizeof (GoujiProvinceRun));
  self->units = g_array_new (FALSE, FALSE, sizeof (GoujiProvinceUnit));
}

static gboolean
open_file (GoujiProvince *self)
{
  const char *path = g_file_peek_path (self->file);

  if (path == NULL)
    return FALSE;
  self->fd = g_open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY, 0);
  return self->fd >= 0 && fstat (self->fd, &self->stat) == 0 && S_ISREG (self->stat.st_mode)
         && self->stat.st_size > 0;
}

static gssize
read_at (GoujiProvince *self, char *data, gsize length, guint64 offset)
{
  gssize n;

  do
    n = pread (self->fd, data, length, offset);
  while (n < 0 && errno == EINTR);
  return n;
}

static gboolean
find_layout (GoujiProvince *self)
{
  g_autofree char *sample = g_malloc (SAMPLE_BYTES + 1);
  gssize n = read_at (self, sample, SAMPLE_BYTES, 0);
  gboolean whole = n == self->stat.st_size;
  const char *last;

  if (n <= 0)
    return FALSE;
  last = g_strrstr_len (sample, n, "\n");
  if (last == NULL)
    return FALSE;
  if (!whole)
    n = last + 1 - sample;
  sample[n] = '\0';
  self->layout = gouji_export_layout_find (self->name, sample, n, whole);
  if (self->layout != NULL)
    self->header = g_strndup (sample + self->layout->header_start,
                              self->layout->header_end - self->layout->header_start);
  return self->layout != NULL;
}

/* The first line that begins at or behind @offset; the end when there is none near. */
static guint64
find_line (GoujiProvince *self, guint64 offset)
{
  g_autofree char *data = g_malloc (LINE_BYTES);
  gssize n = read_at (self, data, LINE_BYTES, offset);
  const char *end = n > 0 ? memchr (data, '\n', n) : NULL;

  return end != NULL ? offset + (end + 1 - data) : (guint64) self->stat.st_size;
}

static void
add_parts (GoujiProvince *self)
{
  guint64 begin = self->layout->header_end;
  guint64 end = self->stat.st_size;
  guint n = CLAMP ((end - begin) / LEAST_PART_BYTES, 1, MIN (g_get_num_processors (), MAX_PARTS));

  for (guint i = 0; i < n; i++)
    {
      guint64 from = i == 0 ? begin : find_line (self, begin + (end - begin) * i / n);
      guint64 to = i + 1 == n ? end : find_line (self, begin + (end - begin) * (i + 1) / n);

      if (from < to)
        g_ptr_array_add (self->parts, gouji_export_part_new (self->layout, self->fd, from, to));
    }
}

typedef struct
{
  GoujiExportPart *part;
  GCancellable *cancellable;
} Reading;

static gpointer
read_part (gpointer data)
{
  const Reading *reading = data;

  return GINT_TO_POINTER (gouji_export_part_read (reading->part, reading->cancellable));
}

static gboolean
read_parts (GoujiProvince *self, GCancellable *cancellable)
{
  Reading readings[MAX_PARTS];
  GThread *threads[MAX_PARTS];
  gboolean good = self->parts->len > 0;

  for (guint i = 0; i < self->parts->len; i++)
    {
      readings[i] = (Reading) { g_ptr_array_index (self->parts, i), cancellable };
      threads[i] = g_thread_new ("gouji-read", read_part, &readings[i]);
    }
  for (guint i = 0; i < self->parts->len; i++)
    good = GPOINTER_TO_INT (g_thread_join (threads[i])) && good;
  return good;
}

/* What cannot be read in columns is no error: another way is open. */
static gboolean
read_file (GoujiProvince *self, GCancellable *cancellable, GError **error)
{
  if (self->file != NULL && open_file (self) && find_layout (self))
    {
      add_parts (self);
      if (read_parts (self, cancellable) && gouji_province_join (self)
          && gouji_province_index_sides (self, cancellable))
        return TRUE;
    }
  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                         _("The file is no export of many units' budget lines"));
  return FALSE;
}

static GoujiProvince *
finish_opening (GoujiProvince *province, GoujiRuleSet *rules, GCancellable *cancellable, GError **error)
{
  g_autoptr (GoujiProvince) self = province;

  g_set_object (&self->rules, rules);
  if (!read_file (self, cancellable, error))
    return NULL;
  if (rules != NULL)
    gouji_province_check (self);
  return g_steal_pointer (&self);
}

/**
 * gouji_province_open_folder:
 * @folder: one that gouji_load() takes as the tables of one disclosure
 * @least: bytes that the file with the budget lines must have
 *
 * As gouji_province_open(), with the tables beside the budget lines, as of projects and
 * indicators, when the header of each tells whose its rows are.
 *
 * Returns: (transfer full): the province, or %NULL with an @error as there
 */
GoujiProvince *
gouji_province_open_folder (GFile *folder,
                            GoujiRuleSet *rules,
                            guint64 least,
                            GCancellable *cancellable,
                            GError **error)
{
  GoujiProvince *self;

  g_return_val_if_fail (G_IS_FILE (folder) && (rules == NULL || GOUJI_IS_RULE_SET (rules)), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = g_object_new (GOUJI_TYPE_PROVINCE, NULL);
  if (!gouji_province_choose_files (self, folder, least, cancellable))
    g_clear_object (&self->file);
  return finish_opening (self, rules, cancellable, error);
}

/**
 * gouji_province_open:
 * @file: a file, or a folder as for gouji_province_open_folder()
 * @rules: (nullable): what is checked; not changed meanwhile
 *
 * Reads the budget lines of all units into columns, on all cores, and checks what
 * formulas say of every line.  The file stays open and is read again when a unit's
 * disclosure is asked for.
 *
 * Returns: (transfer full): the province, or %NULL with %G_IO_ERROR_NOT_SUPPORTED
 *   when @file is to be loaded in the ordinary way, or with %G_IO_ERROR_CANCELLED
 */
GoujiProvince *
gouji_province_open (GFile *file, GoujiRuleSet *rules, GCancellable *cancellable, GError **error)
{
  GoujiProvince *self;

  g_return_val_if_fail (G_IS_FILE (file) && (rules == NULL || GOUJI_IS_RULE_SET (rules)), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_DIRECTORY)
    return gouji_province_open_folder (file, rules, LEAST_FOLDER_BYTES, cancellable, error);
  self = g_object_new (GOUJI_TYPE_PROVINCE, NULL);
  self->file = g_object_ref (file);
  self->name = gouji_load_dup_name (file);
  return finish_opening (self, rules, cancellable, error);
}

GFile *
gouji_province_get_file (GoujiProvince *self)
{
  g_return_val_if_fail (GOUJI_IS_PROVINCE (self), NULL);

  return self->folder != NULL ? self->folder : self->file;
}

/**
 * gouji_province_is_current:
 *
 * A file that another was put in the place of is still read: units stay what they were.
 *
 * Returns: %FALSE when somebody who opens the file now finds another; one that is gone is
 *   not another
 */
gboolean
gouji_province_is_current (GoujiProvince *self)
{
  g_autofree char *path = NULL;
  struct stat now;

  g_return_val_if_fail (GOUJI_IS_PROVINCE (self), FALSE);

  path = g_file_get_path (self->file);
  if (path == NULL || stat (path, &now) != 0)
    return TRUE;
  return now.st_dev == self->stat.st_dev && now.st_ino == self->stat.st_ino
         && now.st_size == self->stat.st_size && now.st_mtim.tv_sec == self->stat.st_mtim.tv_sec
         && now.st_mtim.tv_nsec == self->stat.st_mtim.tv_nsec;
}

/**
 * gouji_province_get_source:
 *
 * Returns: which of the sources of a unit's disclosure has the budget lines
 */
guint
gouji_province_get_source (GoujiProvince *self)
{
  g_return_val_if_fail (GOUJI_IS_PROVINCE (self), 0);

  return self->source;
}

guint
gouji_province_get_n_lines (GoujiProvince *self)
{
  g_return_val_if_fail (GOUJI_IS_PROVINCE (self), 0);

  return self->n_lines;
}

guint
gouji_province_get_n_units (GoujiProvince *self)
{
  g_return_val_if_fail (GOUJI_IS_PROVINCE (self), 0);

  return self->units->len;
}

static const char *
get_text (GoujiProvince *self, guint32 number)
{
  return number != GOUJI_TEXT_POOL_NONE
             ? gouji_text_pool_get (gouji_province_get_texts (self)->texts, number)
             : "";
}

static const GoujiProvinceUnit *
get_unit (GoujiProvince *self, guint unit)
{
  return &g_array_index (self->units, GoujiProvinceUnit, unit);
}

/**
 * gouji_province_get_unit_code:
 *
 * Returns: (transfer none): as printed in the unit's first line, "" where the export
 *   has no codes of units
 */
const char *
gouji_province_get_unit_code (GoujiProvince *self, guint unit)
{
  g_return_val_if_fail (GOUJI_IS_PROVINCE (self) && unit < self->units->len, "");

  return get_text (self, get_unit (self, unit)->words.code);
}

const char *
gouji_province_get_unit_name (GoujiProvince *self, guint unit)
{
  g_return_val_if_fail (GOUJI_IS_PROVINCE (self) && unit < self->units->len, "");

  return get_text (self, get_unit (self, unit)->words.name);
}

const char *
gouji_province_get_year (GoujiProvince *self, guint unit)
{
  g_return_val_if_fail (GOUJI_IS_PROVINCE (self) && unit < self->units->len, "");

  return get_text (self, get_unit (self, unit)->words.year);
}

/**
 * gouji_province_get_verdict:
 *
 * Returns: (transfer none): what the columns say; where some relation does not hold
 *   exactly, reading the unit tells whether rounding explains it
 */
const GoujiProvinceVerdict *
gouji_province_get_verdict (GoujiProvince *self, guint unit)
{
  g_return_val_if_fail (GOUJI_IS_PROVINCE (self) && unit < self->units->len, NULL);

  return &get_unit (self, unit)->verdict;
}
