/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "province/gouji-province-side-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "loader/gouji-loader.h"
#include "readers/gouji-reader.h"

/* What the header is found in. */
#define SAMPLE_BYTES ((gsize) 64 * 1024)
#define MAX_BYTES ((guint64) 1024 * 1024 * 1024)

/* Rows of one unit that follow each other. */
typedef struct
{
  guint64 offset;
  guint64 length;
  guint   place; /* line in the file, from 1 */
  guint   n;     /* lines */
} Run;

struct _GoujiProvinceSide
{
  char *name;
  int fd;
  struct stat stat;
  char separator;
  char *header;
  guint64 start; /* behind the header */
  GoujiUnitLayout layout;
  GHashTable *runs; /* unit + 1 → GArray of Run */
  char *sha256;
  GMutex lock; /* of sha256 */
};

void
gouji_province_side_free (GoujiProvinceSide *self)
{
  if (self->fd >= 0)
    close (self->fd);
  g_free (self->name);
  g_free (self->header);
  g_hash_table_unref (self->runs);
  g_free (self->sha256);
  g_mutex_clear (&self->lock);
  g_free (self);
}

static gboolean
open_file (GoujiProvinceSide *self, GFile *file)
{
  const char *path = g_file_peek_path (file);

  if (path == NULL)
    return FALSE;
  self->fd = g_open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY, 0);
  return self->fd >= 0 && fstat (self->fd, &self->stat) == 0 && S_ISREG (self->stat.st_mode)
         && self->stat.st_size > 0 && (guint64) self->stat.st_size < MAX_BYTES;
}

/* What stands most often in the header. */
static char
guess_separator (const char *header)
{
  static const char separators[] = ",\t;";
  char best = '\0';
  guint most = 0;

  for (const char *separator = separators; *separator != '\0'; separator++)
    {
      guint n = 0;

      for (const char *p = header; *p != '\0'; p++)
        n += *p == *separator;
      if (n > most)
        best = *separator;
      most = MAX (most, n);
    }
  return best;
}

static gboolean
take_header (GoujiProvinceSide *self)
{
  g_autoptr (GString) sample = g_string_new (NULL);
  const char *start, *end;

  if (!gouji_province_file_append (self->fd, &self->stat, self->name, sample, 0, SAMPLE_BYTES, NULL))
    return FALSE;
  start = g_str_has_prefix (sample->str, "\xef\xbb\xbf") ? sample->str + 3 : sample->str;
  end = strchr (start, '\n');
  if (end == NULL || g_str_has_prefix (start, "sep=") || memchr (start, '"', end - start) != NULL)
    return FALSE;
  self->header = g_strndup (start, end + 1 - start);
  self->start = end + 1 - sample->str;
  self->separator = guess_separator (self->header);
  return self->separator != '\0' && g_utf8_validate (self->header, -1, NULL);
}

static gboolean
read_text (GoujiProvinceSide *self, GoujiDisclosure *disclosure, guint source, const GString *rows,
           const GArray *spans, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (rows->str, rows->len);
  gsize length;
  g_autofree char *text = gouji_decode_text (bytes, self->name, &length, error);

  return text != NULL
         && gouji_csv_reader_read_lines (disclosure, source, text, length,
                                         (const GoujiLineSpan *) (gconstpointer) spans->data,
                                         spans->len, error);
}

static void
add_span (GArray *spans, guint text_line, guint file_line)
{
  GoujiLineSpan span = { text_line, file_line };

  g_array_append_val (spans, span);
}

/* The separator is said, lest it is guessed anew from a few lines. */
static GString *
begin_rows (GoujiProvinceSide *self, GArray *spans)
{
  GString *rows = g_string_new (NULL);

  g_string_append_printf (rows, "sep=%c\n%s", self->separator, self->header);
  add_span (spans, 2, 1);
  return rows;
}

static const GoujiGrid *
find_grid (GoujiDisclosure *disclosure)
{
  for (guint i = 0; i < gouji_disclosure_get_n_blocks (disclosure); i++)
    if (gouji_disclosure_get_block (disclosure, i)->kind == GOUJI_BLOCK_GRID)
      return gouji_disclosure_get_block (disclosure, i)->grid;
  return NULL;
}

static gboolean
find_layout (GoujiProvinceSide *self)
{
  g_autoptr (GoujiDisclosure) disclosure = gouji_disclosure_new ();
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (GoujiLineSpan));
  g_autoptr (GString) rows = begin_rows (self, spans);
  const GoujiGrid *grid;

  gouji_disclosure_add_source (disclosure, self->name, "");
  if (!read_text (self, disclosure, 0, rows, spans, NULL))
    return FALSE;
  grid = find_grid (disclosure);
  if (grid == NULL)
    return FALSE;
  self->layout = gouji_unit_layout_find (grid, 0);
  return self->layout.unit_code >= 0
         || (self->layout.project >= 0 && !gouji_unit_layout_has_unit (&self->layout));
}

GoujiProvinceSide *
gouji_province_side_open (GFile *file)
{
  g_autoptr (GoujiProvinceSide) self = g_new0 (GoujiProvinceSide, 1);

  self->fd = -1;
  self->name = gouji_load_dup_name (file);
  self->runs = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  g_mutex_init (&self->lock);
  return open_file (self, file) && take_header (self) && find_layout (self) ? g_steal_pointer (&self)
                                                                             : NULL;
}

const GoujiUnitLayout *
gouji_province_side_get_layout (const GoujiProvinceSide *self)
{
  return &self->layout;
}

guint64
gouji_province_side_get_size (const GoujiProvinceSide *self)
{
  return self->stat.st_size;
}

/* A row on its way through the text. */
typedef struct
{
  GString *fields[2]; /* text of the unit's and of the project's column */
  int columns[2];
  guint n_lines;
} Row;

static void
add_char (Row *row, int column, char c)
{
  for (guint i = 0; i < G_N_ELEMENTS (row->fields); i++)
    if (row->columns[i] == column)
      g_string_append_c (row->fields[i], c);
}

/* Behind the closing quote; NULL when there is none. */
static const char *
scan_quoted (Row *row, int column, const char *p, const char *end)
{
  for (; p < end; p++)
    {
      if (*p == '"' && (p + 1 == end || p[1] != '"'))
        return p + 1;
      if (*p == '"')
        p++;
      row->n_lines += *p == '\n';
      add_char (row, column, *p);
    }
  return NULL;
}

static gboolean
ends_field (const GoujiProvinceSide *self, const char *p, const char *end)
{
  return p == end || *p == self->separator || *p == '\n'
         || (*p == '\r' && p + 1 < end && p[1] == '\n');
}

/* Behind the row; NULL when it is not plain, so that others may read it otherwise. */
static const char *
scan_row (const GoujiProvinceSide *self, Row *row, const char *p, const char *end)
{
  row->n_lines = 1;
  for (guint i = 0; i < G_N_ELEMENTS (row->fields); i++)
    g_string_truncate (row->fields[i], 0);
  for (int column = 0;; column++)
    {
      if (p < end && *p == '"')
        p = scan_quoted (row, column, p + 1, end);
      for (; p != NULL && !ends_field (self, p, end); p++)
        {
          if (*p == '"' || *p == '\r' || p[-1] == '"')
            return NULL;
          add_char (row, column, *p);
        }
      if (p == NULL || p == end)
        return p;
      if (*p == self->separator)
        p++;
      else
        return p + (*p == '\r') + 1;
    }
}

/* The row is the same unit's as the one before it, or begins a run. */
static void
add_row (GoujiProvinceSide *self, guint unit, Run **last, guint *last_unit, const Run *row)
{
  GArray *runs;

  if (*last != NULL && *last_unit == unit)
    {
      (*last)->length += row->length;
      (*last)->n += row->n;
      return;
    }
  runs = g_hash_table_lookup (self->runs, GUINT_TO_POINTER (unit));
  if (runs == NULL)
    {
      runs = g_array_new (FALSE, FALSE, sizeof (Run));
      g_hash_table_insert (self->runs, GUINT_TO_POINTER (unit), runs);
    }
  g_array_append_val (runs, *row);
  *last = &g_array_index (runs, Run, runs->len - 1);
  *last_unit = unit;
}

/* Number + 1 of the unit whose row it is; 0 when nobody's. */
static guint
find_unit (const GoujiProvinceSide *self, const Row *row, GHashTable *units, GHashTable *projects)
{
  const char *code = g_strstrip (row->fields[0]->str);
  const char *project = g_strstrip (row->fields[1]->str);
  guint unit;

  if (self->layout.unit_code < 0)
    return GPOINTER_TO_UINT (g_hash_table_lookup (projects, project));
  unit = GPOINTER_TO_UINT (g_hash_table_lookup (units, code));
  if (self->layout.project >= 0 && unit > 0)
    g_hash_table_insert (projects, g_strdup (project), GUINT_TO_POINTER (unit));
  return unit;
}

/* Behind a line without anything, which readers leave out; @p where there is none. */
static const char *
skip_blank_line (const char *p, const char *end)
{
  if (*p == '\r' && p + 1 < end && p[1] == '\n')
    return p + 2;
  return *p == '\n' ? p + 1 : p;
}

static gboolean
index_rows (GoujiProvinceSide *self, const GString *text, Row *row, GHashTable *units,
            GHashTable *projects, GCancellable *cancellable)
{
  const char *p = text->str + self->start, *end = text->str + text->len, *next;
  guint last_unit = 0;
  Run *last = NULL;

  for (guint place = 2; p < end; place += row->n_lines, p = next)
    {
      Run run = { p - text->str, 0, place, 0 };
      guint unit;

      next = skip_blank_line (p, end);
      row->n_lines = 1;
      if (next != p)
        {
          last = NULL;
          continue;
        }
      next = scan_row (self, row, p, end);
      unit = next != NULL ? find_unit (self, row, units, projects) : 0;
      if (unit == 0 || g_cancellable_is_cancelled (cancellable))
        return FALSE;
      run.length = next - p;
      run.n = row->n_lines;
      add_row (self, unit, &last, &last_unit, &run);
    }
  return TRUE;
}

gboolean
gouji_province_side_index (GoujiProvinceSide *self,
                           GHashTable *units,
                           GHashTable *projects,
                           GCancellable *cancellable)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Row row = { { NULL, NULL }, { self->layout.unit_code, self->layout.project }, 0 };
  gboolean done;

  if (!gouji_province_file_append (self->fd, &self->stat, self->name, text, 0, self->stat.st_size, NULL)
      || !g_utf8_validate (text->str, text->len, NULL))
    return FALSE;
  row.fields[0] = g_string_new (NULL);
  row.fields[1] = g_string_new (NULL);
  done = index_rows (self, text, &row, units, projects, cancellable);
  g_string_free (row.fields[0], TRUE);
  g_string_free (row.fields[1], TRUE);
  return done;
}

static const char *
get_sha256 (GoujiProvinceSide *self, GCancellable *cancellable, GError **error)
{
  const char *sha256;

  g_mutex_lock (&self->lock);
  if (self->sha256 == NULL)
    self->sha256 = gouji_province_file_hash (self->fd, &self->stat, self->name, cancellable, error);
  sha256 = self->sha256;
  g_mutex_unlock (&self->lock);
  return sha256;
}

static GString *
collect (GoujiProvinceSide *self, const GArray *runs, GArray *spans, GError **error)
{
  g_autoptr (GString) rows = begin_rows (self, spans);
  guint line = 3;

  for (guint i = 0; i < runs->len; i++)
    {
      const Run *run = &g_array_index (runs, Run, i);

      if (!gouji_province_file_append (self->fd, &self->stat, self->name, rows, run->offset,
                                       run->length, error))
        return NULL;
      add_span (spans, line, run->place);
      line += run->n;
    }
  if (!gouji_province_file_unchanged (self->fd, &self->stat, self->name, error))
    return NULL;
  return g_steal_pointer (&rows);
}

gboolean
gouji_province_side_read (GoujiProvinceSide *self,
                          guint unit,
                          GoujiDisclosure *disclosure,
                          GCancellable *cancellable,
                          GError **error)
{
  const GArray *runs = g_hash_table_lookup (self->runs, GUINT_TO_POINTER (unit + 1));
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (GoujiLineSpan));
  const char *sha256 = get_sha256 (self, cancellable, error);
  g_autoptr (GString) rows = NULL;
  guint source;

  if (sha256 == NULL)
    return FALSE;
  source = gouji_disclosure_add_source (disclosure, self->name, sha256);
  if (runs == NULL)
    return TRUE;
  rows = collect (self, runs, spans, error);
  return rows != NULL && read_text (self, disclosure, source, rows, spans, error);
}
