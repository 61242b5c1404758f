/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readers/gouji-csv-scanner.h"

#include <csv.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/gouji-error.h"
#include "readers/gouji-cell-text.h"
#include "readers/gouji-csv-dialect.h"
#include "readers/gouji-csv-quotes.h"
#include "readers/gouji-reader.h"

/* How often a quotation mark may turn out never to close before the file is given up:
 * each time the lines it had swallowed are read again. */
#define MAX_OPEN_QUOTES 256

typedef struct
{
  gsize offset; /* into texts */
  guint line;
} Field;

struct _GoujiCsvScanner
{
  struct csv_parser parser;
  const char *text;
  gsize length;
  const char *source_name;
  char separator;

  gsize position; /* of the line to read next */
  guint line;     /* the line read last */

  gsize row_position;
  guint row_line;
  GArray *fields; /* Field */
  GString *texts; /* the fields' texts, each with its NUL */
  guint field_line;
  gboolean row_complete;
  gboolean single_line; /* the row is read again: no field of it spans lines */
  guint repaired;
  GoujiAnomalyKind why;
  guint n_open_quotes;
  GString *line_text; /* scratch */
};

static void
field_cb (void *data, size_t length, void *user_data)
{
  GoujiCsvScanner *self = user_data;
  const char *start = data;
  const char *end = start + length;
  Field field = { self->texts->len, self->field_line };

  self->field_line = self->line;
  if (self->fields->len > GOUJI_READER_MAX_COLUMNS)
    return;
  gouji_cell_text_trim (&start, &end);
  g_string_append_len (self->texts, start, end - start);
  g_string_append_c (self->texts, '\0');
  g_array_append_val (self->fields, field);
}

static void
row_cb (int terminator, void *user_data)
{
  GoujiCsvScanner *self = user_data;

  self->row_complete = TRUE;
}

static void
start_parser (GoujiCsvScanner *self)
{
  csv_init (&self->parser, CSV_APPEND_NULL);
  csv_set_delim (&self->parser, self->separator);
  csv_set_blk_size (&self->parser, 4096);
}

/**
 * gouji_csv_scanner_new:
 * @text: (array length=length): UTF-8 with LF line ends; must outlive the scanner
 * @source_name: what to call it in errors; must outlive the scanner
 *
 * Returns: (transfer full): a scanner before the first row
 */
GoujiCsvScanner *
gouji_csv_scanner_new (const char *text, gsize length, const char *source_name)
{
  GoujiCsvScanner *self = g_new0 (GoujiCsvScanner, 1);
  GoujiCsvDialect dialect = gouji_csv_dialect_guess (text, length);

  self->text = text;
  self->length = length;
  self->source_name = source_name;
  self->separator = dialect.separator;
  self->fields = g_array_new (FALSE, FALSE, sizeof (Field));
  self->texts = g_string_new (NULL);
  self->line_text = g_string_new (NULL);
  start_parser (self);
  if (dialect.declared)
    {
      const char *end = memchr (text, '\n', length);

      self->position = end != NULL ? (gsize) (end + 1 - text) : length;
      self->line = 1;
    }
  return self;
}

void
gouji_csv_scanner_free (GoujiCsvScanner *self)
{
  if (self == NULL)
    return;
  csv_free (&self->parser);
  g_array_unref (self->fields);
  g_string_free (self->texts, TRUE);
  g_string_free (self->line_text, TRUE);
  g_free (self);
}

static gboolean
feed (GoujiCsvScanner *self, const char *line, gsize length, GError **error)
{
  if (csv_parse (&self->parser, line, length, field_cb, row_cb, self) == length
      && csv_parse (&self->parser, "\n", 1, field_cb, row_cb, self) == 1)
    return TRUE;
  gouji_set_error_at (error, GOUJI_ERROR_UNREADABLE, self->source_name, self->line, 0,
                      _("The line cannot be split: %s"),
                      csv_strerror (csv_error (&self->parser)));
  return FALSE;
}

/* Begins the row anew, taking the mark that never closed for text. */
static gboolean
read_row_again (GoujiCsvScanner *self, GoujiAnomalyKind why, GError **error)
{
  if (++self->n_open_quotes > MAX_OPEN_QUOTES)
    {
      gouji_set_error_at (error, GOUJI_ERROR_SYNTAX, self->source_name, self->row_line, 0,
                          _("More than %u quoted fields are not closed, the last of them here; "
                            "expected quotation marks in pairs"),
                          MAX_OPEN_QUOTES);
      return FALSE;
    }
  csv_free (&self->parser);
  start_parser (self);
  self->position = self->row_position;
  self->line = self->row_line - 1;
  self->single_line = TRUE;
  self->why = why;
  return TRUE;
}

static void
begin_row (GoujiCsvScanner *self)
{
  self->row_position = self->position;
  self->row_line = self->field_line = self->line;
  self->row_complete = FALSE;
  self->repaired = 0;
  g_array_set_size (self->fields, 0);
  g_string_truncate (self->texts, 0);
}

/* Feeds one line; the row may go on behind it. */
static gboolean
feed_line (GoujiCsvScanner *self, const char *line, gsize length, gboolean inside, GError **error)
{
  GoujiCsvQuotes quotes = GOUJI_QUOTES_CLOSED;

  if (inside || memchr (line, '"', length) != NULL)
    quotes = gouji_csv_quotes_check (line, length, self->separator, inside);
  if (inside && quotes == GOUJI_QUOTES_BROKEN)
    return read_row_again (self, GOUJI_ANOMALY_OPEN_QUOTE, error);
  if (quotes == GOUJI_QUOTES_BROKEN || (quotes == GOUJI_QUOTES_OPEN && self->single_line))
    {
      self->repaired
          = gouji_csv_quotes_repair (line, length, self->separator, self->line_text);
      if (!self->single_line)
        self->why = GOUJI_ANOMALY_STRAY_QUOTE;
      return feed (self, self->line_text->str, self->line_text->len, error);
    }
  return feed (self, line, length, error);
}

/* Spaces alone; separators are cells. */
static gboolean
is_blank (const GoujiCsvScanner *self, const char *line, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (line[i]) || line[i] == self->separator)
      return FALSE;
  return TRUE;
}

static gboolean
check_bounds (const GoujiCsvScanner *self, gsize line_length, GError **error)
{
  if (line_length > GOUJI_READER_MAX_LINE_BYTES)
    gouji_set_error_at (error, GOUJI_ERROR_TOO_LARGE, self->source_name, self->line, 0,
                        _("The line is longer than %u MiB, the most that is read"),
                        (guint) (GOUJI_READER_MAX_LINE_BYTES / (1024 * 1024)));
  else if (self->fields->len > GOUJI_READER_MAX_COLUMNS)
    gouji_set_error_at (error, GOUJI_ERROR_TOO_LARGE, self->source_name, self->row_line, 0,
                        _("The row has more than %u cells, the most that are read"),
                        GOUJI_READER_MAX_COLUMNS);
  else
    return TRUE;
  return FALSE;
}

/**
 * gouji_csv_scanner_next:
 *
 * Goes to the next row.  A field whose quotation mark is not closed within
 * %GOUJI_READER_MAX_FIELD_BYTES, within the text, or where a field may end, is read
 * as it stands, marks included, so that it swallows no other rows.
 *
 * Returns: %FALSE at the end of the text, and with an @error of %GOUJI_ERROR when a
 *   line, a row or the number of such fields is out of bounds
 */
gboolean
gouji_csv_scanner_next (GoujiCsvScanner *self, GError **error)
{
  gboolean inside = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);

  self->single_line = FALSE;
  while (self->position < self->length || inside)
    {
      const char *line = self->text + self->position;
      gsize left = self->length - self->position;
      const char *end = left > 0 ? memchr (line, '\n', left) : NULL;
      gsize length = end != NULL ? (gsize) (end - line) : left;

      if (left == 0 || (inside && self->position - self->row_position > GOUJI_READER_MAX_FIELD_BYTES))
        {
          if (!read_row_again (self, GOUJI_ANOMALY_OPEN_QUOTE, error))
            return FALSE;
          inside = FALSE;
          continue;
        }
      self->line++;
      if (!check_bounds (self, length, error))
        return FALSE;
      if (!inside)
        begin_row (self);
      if (!inside && is_blank (self, line, length))
        {
          self->position += length + (end != NULL);
          return TRUE;
        }
      self->position += length + (end != NULL);
      if (!feed_line (self, line, length, inside, error))
        return FALSE;
      if (self->row_complete)
        return check_bounds (self, 0, error);
      inside = self->position != self->row_position;
    }
  return FALSE;
}

/**
 * gouji_csv_scanner_get_line:
 *
 * Returns: the line the row begins on, from 1
 */
guint
gouji_csv_scanner_get_line (const GoujiCsvScanner *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->row_line;
}

guint
gouji_csv_scanner_get_n_fields (const GoujiCsvScanner *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->fields->len;
}

/**
 * gouji_csv_scanner_get_field:
 * @line: (out) (optional): the line the field begins on, from 1
 *
 * Returns: (transfer none): the field without quotation marks and spaces around it,
 *   until the next row is read
 */
const char *
gouji_csv_scanner_get_field (const GoujiCsvScanner *self, guint field, guint *line)
{
  const Field *f;

  g_return_val_if_fail (self != NULL && field < self->fields->len, "");

  f = &g_array_index (self->fields, Field, field);
  if (line != NULL)
    *line = f->line;
  return self->texts->str + f->offset;
}

/**
 * gouji_csv_scanner_get_repaired:
 * @why: (out) (optional): what was wrong with the field
 *
 * Returns: the row's first field, from 1, that was read as it stands because its
 *   quotation marks are wrong; 0 when none was
 */
guint
gouji_csv_scanner_get_repaired (const GoujiCsvScanner *self, GoujiAnomalyKind *why)
{
  g_return_val_if_fail (self != NULL, 0);

  if (why != NULL)
    *why = self->why;
  return self->repaired;
}
