/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#include "loader/gouji-loader.h"
#include "loader/gouji-unit-split.h"
#include "model/gouji-error.h"
#include "province/gouji-province-private.h"
#include "readers/gouji-reader.h"

#define HASH_BYTES ((gsize) 256 * 1024)

/* A unit's lines as text, under the header. */
typedef struct
{
  GString *text;
  GArray *spans; /* GoujiLineSpan */
  guint n_lines; /* of the text */
} UnitText;

static gboolean
is_unchanged (GoujiProvince *self)
{
  struct stat now;

  return fstat (self->fd, &now) == 0 && now.st_size == self->stat.st_size
         && now.st_mtim.tv_sec == self->stat.st_mtim.tv_sec
         && now.st_mtim.tv_nsec == self->stat.st_mtim.tv_nsec;
}

static gboolean
check_unchanged (GoujiProvince *self, GError **error)
{
  if (is_unchanged (self))
    return TRUE;
  gouji_set_error_at (error, GOUJI_ERROR_UNREADABLE, self->name, 0, 0,
                      _("The file changed while it was open; open it again"));
  return FALSE;
}

/* Appends bytes of the file; what ends without a line end gets one. */
static gboolean
append_bytes (GoujiProvince *self, GString *text, guint64 offset, guint64 length, GError **error)
{
  gsize start = text->len;
  gsize wanted = MIN (length, (guint64) self->stat.st_size - offset);
  gsize got = 0;

  g_string_set_size (text, start + wanted);
  while (got < wanted)
    {
      gssize n = pread (self->fd, text->str + start + got, wanted - got, offset + got);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        {
          gouji_set_error_at (error, GOUJI_ERROR_UNREADABLE, self->name, 0, 0,
                              _("The file cannot be read: %s"), g_strerror (n < 0 ? errno : EIO));
          return FALSE;
        }
      got += n;
    }
  if (text->len > 0 && text->str[text->len - 1] != '\n')
    g_string_append_c (text, '\n');
  return TRUE;
}

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

      if (!append_bytes (self, lines->text, run->offset, run->length, error))
        return FALSE;
      add_span (lines, run->place, run->n);
      next = g_array_index (self->runs, GoujiProvinceRun, next - 1).next;
    }
  return check_unchanged (self, error);
}

static char *
hash_file (GoujiProvince *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GString) bytes = g_string_sized_new (HASH_BYTES);

  for (guint64 offset = 0; offset < (guint64) self->stat.st_size; offset += HASH_BYTES)
    {
      gsize length = MIN (HASH_BYTES, (guint64) self->stat.st_size - offset);

      g_string_truncate (bytes, 0);
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !append_bytes (self, bytes, offset, length, error))
        return NULL;
      g_checksum_update (checksum, (const guchar *) bytes->str, length);
    }
  if (!check_unchanged (self, error))
    return NULL;
  return g_strdup (g_checksum_get_string (checksum));
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
    self->sha256 = hash_file (self, cancellable, error);
  sha256 = self->sha256;
  g_mutex_unlock (&self->lock);
  return sha256;
}

static GoujiDisclosure *
read_text (GoujiProvince *self, const UnitText *lines, const char *sha256, GError **error)
{
  g_autoptr (GoujiDisclosure) origin = gouji_disclosure_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (lines->text->str, lines->text->len);
  g_autoptr (GPtrArray) units = NULL;
  g_autofree char *text = NULL;
  gsize length;

  text = gouji_decode_text (bytes, self->name, &length, error);
  if (text == NULL)
    return NULL;
  gouji_disclosure_add_source (origin, self->name, sha256);
  if (!gouji_csv_reader_read_lines (origin, 0, text, length,
                                    (const GoujiLineSpan *) lines->spans->data, lines->spans->len,
                                    error))
    return NULL;
  units = gouji_unit_split (g_steal_pointer (&origin));
  return g_object_ref (g_ptr_array_index (units, 0));
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
  UnitText lines = { NULL };
  GoujiDisclosure *disclosure = NULL;
  const char *sha256;

  g_return_val_if_fail (GOUJI_IS_PROVINCE (self) && unit < self->units->len, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  sha256 = gouji_province_get_sha256 (self, cancellable, error);
  if (sha256 == NULL)
    return NULL;
  lines.text = g_string_new (NULL);
  lines.spans = g_array_new (FALSE, FALSE, sizeof (GoujiLineSpan));
  if (collect (self, unit, &lines, error))
    disclosure = read_text (self, &lines, sha256, error);
  g_string_free (lines.text, TRUE);
  g_array_unref (lines.spans);
  return disclosure;
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
