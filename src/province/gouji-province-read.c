/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "loader/gouji-loader.h"
#include "loader/gouji-unit-split.h"
#include "province/gouji-province-private.h"
#include "readers/gouji-reader.h"

/* A unit's lines as text, under the header. */
typedef struct
{
  GString *text;
  GArray *spans; /* GoujiLineSpan */
  guint n_lines; /* of the text */
} UnitText;

static void
add_span (UnitText *self, guint file_line, guint n_lines)
{
  GoujiLineSpan span = { self->n_lines + 1, file_line };

  g_array_append_val (self->spans, span);
  self->n_lines += n_lines;
}

/* The separator is said, lest it is guessed anew from a few lines. */
static gboolean
collect (GoujiProvince *self, guint unit, UnitText *lines, GError **error)
{
  guint next = g_array_index (self->units, GoujiProvinceUnit, unit).first_run;

  g_string_append_printf (lines->text, "sep=%c\n", self->layout->separator);
  lines->n_lines = 1;
  g_string_append (lines->text, self->header);
  add_span (lines, 1, 1);
  while (next > 0)
    {
      const GoujiExportRun *run = gouji_province_get_run (self, next - 1);

      if (!gouji_province_file_append (self->fd, &self->stat, self->name, lines->text, run->offset,
                                       run->length, error))
        return FALSE;
      add_span (lines, run->place, run->n);
      next = g_array_index (self->runs, GoujiProvinceRun, next - 1).next;
    }
  return gouji_province_file_unchanged (self->fd, &self->stat, self->name, error);
}

/**
 * gouji_province_get_sha256:
 *
 * Reads the whole file when it is asked for the first time; may be called in any
 * thread.
 *
 * Returns: (transfer none): the hash of the file, or %NULL with a located @error
 */
const char *
gouji_province_get_sha256 (GoujiProvince *self, GCancellable *cancellable, GError **error)
{
  const char *sha256;

  g_return_val_if_fail (GOUJI_IS_PROVINCE (self), NULL);

  g_mutex_lock (&self->lock);
  if (self->sha256 == NULL)
    self->sha256
        = gouji_province_file_hash (self->fd, &self->stat, self->name, cancellable, error);
  sha256 = self->sha256;
  g_mutex_unlock (&self->lock);
  return sha256;
}

static gboolean
read_text (GoujiProvince *self,
           const UnitText *lines,
           const char *sha256,
           GoujiDisclosure *origin,
           GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (lines->text->str, lines->text->len);
  g_autofree char *text = NULL;
  gsize length;
  guint source;

  text = gouji_decode_text (bytes, self->name, &length, error);
  if (text == NULL)
    return FALSE;
  source = gouji_disclosure_add_source (origin, self->name, sha256);
  return gouji_csv_reader_read_lines (origin, source, text, length,
                                      (const GoujiLineSpan *) lines->spans->data, lines->spans->len,
                                      error);
}

static gboolean
read_lines (GoujiProvince *self, guint unit, GoujiDisclosure *origin, GCancellable *cancellable,
            GError **error)
{
  const char *sha256 = gouji_province_get_sha256 (self, cancellable, error);
  UnitText lines = { NULL };
  gboolean done;

  if (sha256 == NULL)
    return FALSE;
  lines.text = g_string_new (NULL);
  lines.spans = g_array_new (FALSE, FALSE, sizeof (GoujiLineSpan));
  done = collect (self, unit, &lines, error) && read_text (self, &lines, sha256, origin, error);
  g_string_free (lines.text, TRUE);
  g_array_unref (lines.spans);
  return done;
}

/* The files of a folder in their order, as if they had been read whole. */
static gboolean
read_files (GoujiProvince *self, guint unit, GoujiDisclosure *origin, GCancellable *cancellable,
            GError **error)
{
  for (guint i = 0; i <= self->sides->len; i++)
    {
      if (i == self->source && !read_lines (self, unit, origin, cancellable, error))
        return FALSE;
      if (i < self->sides->len
          && !gouji_province_side_read (g_ptr_array_index (self->sides, i), unit, origin,
                                        cancellable, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * gouji_province_read_blocks:
 * @unit: less than gouji_province_get_n_units()
 *
 * Reads the unit's lines from the file again; may be called in any thread.
 *
 * Returns: (transfer full): the unit's disclosure, not recognised yet, or %NULL with a
 *   located @error of %GOUJI_ERROR, or when cancelled
 */
GoujiDisclosure *
gouji_province_read_blocks (GoujiProvince *self, guint unit, GCancellable *cancellable, GError **error)
{
  g_autoptr (GoujiDisclosure) origin = NULL;
  g_autoptr (GPtrArray) units = NULL;

  g_return_val_if_fail (GOUJI_IS_PROVINCE (self) && unit < self->units->len, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  origin = gouji_disclosure_new ();
  if (!read_files (self, unit, origin, cancellable, error))
    return NULL;
  units = gouji_unit_split (g_steal_pointer (&origin));
  return g_object_ref (g_ptr_array_index (units, 0));
}

/**
 * gouji_province_read_unit:
 * @unit: less than gouji_province_get_n_units()
 *
 * As gouji_province_read_blocks(), recognised.
 *
 * Returns: (transfer full): the same disclosure that gouji_load() gives of the unit,
 *   or %NULL with a located @error of %GOUJI_ERROR, or when cancelled
 */
GoujiDisclosure *
gouji_province_read_unit (GoujiProvince *self, guint unit, GCancellable *cancellable, GError **error)
{
  GoujiDisclosure *disclosure = gouji_province_read_blocks (self, unit, cancellable, error);

  if (disclosure != NULL)
    gouji_load_recognise (disclosure);
  return disclosure;
}

static GoujiDisclosure *
read_listed (guint index, gpointer data, GCancellable *cancellable, GError **error)
{
  return gouji_province_read_blocks (data, index, cancellable, error);
}

/**
 * gouji_province_list:
 *
 * Returns: the units for gouji_load_each_of(); @self must outlive it
 */
GoujiDisclosureList
gouji_province_list (GoujiProvince *self)
{
  GoujiDisclosureList list = { 0, read_listed, self };

  g_return_val_if_fail (GOUJI_IS_PROVINCE (self), list);

  list.n = self->units->len;
  return list;
}
