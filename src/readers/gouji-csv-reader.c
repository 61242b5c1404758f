/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readers/gouji-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/gouji-error.h"
#include "readers/gouji-csv-scanner.h"

/* Anomalies noted of one file; beyond that the file is what is odd. */
#define MAX_ANOMALIES 1000

typedef struct
{
  GoujiDisclosure *disclosure;
  guint16 source;
  GoujiCsvScanner *scanner;
  GoujiGrid *grid; /* the grid that is being read, or NULL */
  guint grid_line;
  GArray *cells;   /* GoujiCell: the current row's */
  guint n_cells;
  guint n_filled;  /* of the current row, cells that are not blank */
  guint n_total;   /* cells of all rows */
  guint n_rows;
  guint n_columns; /* of the longest row */
  guint n_blocks;
  guint n_anomalies;
  const GoujiLineSpan *spans;
  guint n_spans; /* 0 when the text is the whole file */
} CsvReader;

/* The line of the file that @line of the text is. */
static guint
map_line (const CsvReader *self, guint line)
{
  for (guint i = self->n_spans; i > 0; i--)
    if (line >= self->spans[i - 1].text_line)
      return line - self->spans[i - 1].text_line + self->spans[i - 1].file_line;
  return line;
}

static guint
row_line (const CsvReader *self)
{
  return map_line (self, gouji_csv_scanner_get_line (self->scanner));
}

/* "a/2022年预算支出总表.csv" is titled 2022年预算支出总表. */
static char *
dup_title (const char *source_name)
{
  char *title = g_path_get_basename (source_name);
  char *dot = strrchr (title, '.');

  if (dot != NULL && dot != title && strlen (dot) <= 5)
    *dot = '\0';
  return title;
}

static void
add_anomaly (CsvReader *self, GoujiAnomalyKind kind, GoujiPlace place)
{
  if (self->n_anomalies++ < MAX_ANOMALIES)
    gouji_disclosure_add_anomaly (self->disclosure, kind, place);
}

static void
read_cells (CsvReader *self)
{
  self->n_cells = gouji_csv_scanner_get_n_fields (self->scanner);
  self->n_filled = 0;
  g_array_set_size (self->cells, 0);
  for (guint i = 0; i < self->n_cells; i++)
    {
      guint line;
      const char *text = gouji_csv_scanner_get_field (self->scanner, i, &line);
      GoujiCell cell = { gouji_disclosure_intern (self->disclosure, text),
                         { map_line (self, line), i + 1, self->source } };

      self->n_filled += *text != '\0';
      g_array_append_val (self->cells, cell);
    }
}

static void
note_repair (CsvReader *self)
{
  GoujiAnomalyKind why;
  guint field = gouji_csv_scanner_get_repaired (self->scanner, &why);
  GoujiPlace place = { row_line (self), field, self->source };

  if (field > 0)
    add_anomaly (self, why, place);
}

/* The number of cells most rows have; @counts gives how many rows have how many. */
static guint
find_usual_length (const guint *counts, guint n)
{
  guint usual = 0;

  for (guint i = 1; i < n; i++)
    if (counts[i] > counts[usual])
      usual = i;
  return usual;
}

/* A printed cell beyond the usual length is what an amount such as 1,306.36 without
 * quotation marks leaves behind. */
static void
note_long_rows (CsvReader *self)
{
  guint n_rows = gouji_grid_get_n_rows (self->grid);
  guint n_columns = gouji_grid_get_n_columns (self->grid);
  g_autofree guint *counts = g_new0 (guint, n_columns + 1);
  guint usual;

  for (guint row = 0; row < n_rows; row++)
    counts[gouji_grid_get_row_length (self->grid, row)]++;
  usual = find_usual_length (counts, n_columns + 1);
  if (usual == n_columns || counts[usual] * 2 <= n_rows)
    return;
  for (guint row = 0; row < n_rows; row++)
    for (guint i = usual; i < gouji_grid_get_row_length (self->grid, row); i++)
      if (*gouji_grid_get_text (self->grid, row, i) != '\0')
        {
          add_anomaly (self, GOUJI_ANOMALY_LONG_ROW,
                       gouji_grid_get_cell (self->grid, row, i).place);
          break;
        }
}

static void
end_grid (CsvReader *self)
{
  GoujiPlace place = { self->grid_line, 0, self->source };

  if (self->grid == NULL)
    return;
  note_long_rows (self);
  gouji_disclosure_add_grid (self->disclosure, g_steal_pointer (&self->grid), place);
}

static void
add_paragraph (CsvReader *self)
{
  for (guint i = 0; i < self->n_cells; i++)
    {
      const GoujiCell *cell = &g_array_index (self->cells, GoujiCell, i);

      if (*cell->text != '\0')
        gouji_disclosure_add_paragraph (self->disclosure, cell->text, cell->place);
    }
}

static gboolean
check_bounds (CsvReader *self, GError **error)
{
  const char *name = gouji_disclosure_get_source_name (self->disclosure, self->source);
  guint line = row_line (self);

  if (self->n_total > GOUJI_READER_MAX_CELLS)
    gouji_set_error_at (error, GOUJI_ERROR_TOO_LARGE, name, line, 0,
                        _("The file has more than %u cells, the most that are read"),
                        GOUJI_READER_MAX_CELLS);
  else if ((guint64) self->n_rows * self->n_columns > GOUJI_READER_MAX_AREA)
    gouji_set_error_at (error, GOUJI_ERROR_TOO_LARGE, name, line, 0,
                        _("The tables are too large: rows times columns are more than %u"),
                        GOUJI_READER_MAX_AREA);
  else if (self->n_blocks > GOUJI_READER_MAX_BLOCKS)
    gouji_set_error_at (error, GOUJI_ERROR_TOO_LARGE, name, line, 0,
                        _("The text has more than %u paragraphs and tables, the most that are "
                          "read"),
                        GOUJI_READER_MAX_BLOCKS);
  else
    return TRUE;
  return FALSE;
}

/* What stands above a table comes as rows with one filled cell: title, unit, owner. */
static gboolean
read_row (CsvReader *self, GError **error)
{
  read_cells (self);
  note_repair (self);
  self->n_total += self->n_cells;
  self->n_rows++;
  self->n_columns = MAX (self->n_columns, self->n_cells);
  if (self->n_cells == 0)
    end_grid (self);
  else if (self->grid == NULL && self->n_filled <= 1)
    {
      self->n_blocks += self->n_filled;
      add_paragraph (self);
    }
  else
    {
      if (self->grid == NULL)
        {
          self->grid = gouji_grid_new ();
          self->grid_line = row_line (self);
          self->n_blocks++;
        }
      gouji_grid_append_row (self->grid, (GoujiCell *) self->cells->data, self->cells->len);
    }
  return check_bounds (self, error);
}

static gboolean
read_rows (CsvReader *self, GError **error)
{
  GError *local = NULL;

  while (gouji_csv_scanner_next (self->scanner, &local))
    if (!read_row (self, error))
      return FALSE;
  if (local != NULL)
    {
      g_propagate_error (error, local);
      return FALSE;
    }
  end_grid (self);
  return TRUE;
}

/**
 * gouji_csv_reader_read:
 * @source: index of the source the text was read from
 * @text: (array length=length): UTF-8 with LF line ends, as gouji_decode_text() gives it
 *
 * Appends the blocks of separated values: the file's name as a paragraph at line 0, for
 * it is often the only title; rows of one filled cell above a table as paragraphs; the
 * rows of the table as one grid.  A blank line ends a grid.  The separator is comma,
 * semicolon or tab, whichever is consistent, or what a "sep=" line says.  Wrong
 * quotation marks and rows that are too long are read and noted as anomalies of
 * @disclosure.
 *
 * Returns: %FALSE with a located @error of %GOUJI_ERROR when a bound is passed; what
 *   was read before it stays in @disclosure
 */
gboolean
gouji_csv_reader_read (GoujiDisclosure *disclosure,
                       guint source,
                       const char *text,
                       gsize length,
                       GError **error)
{
  return gouji_csv_reader_read_lines (disclosure, source, text, length, NULL, 0, error);
}

/**
 * gouji_csv_reader_read_lines:
 * @text: (array length=length): lines of a file, in its order
 * @spans: (array length=n_spans): which lines these are, in the order of the text
 *
 * As gouji_csv_reader_read() for a part of a file; places are those in the file.
 *
 * Returns: %FALSE with a located @error of %GOUJI_ERROR when a bound is passed
 */
gboolean
gouji_csv_reader_read_lines (GoujiDisclosure *disclosure,
                             guint source,
                             const char *text,
                             gsize length,
                             const GoujiLineSpan *spans,
                             guint n_spans,
                             GError **error)
{
  CsvReader self = { .disclosure = disclosure, .source = source, .spans = spans, .n_spans = n_spans };
  g_autofree char *title = NULL;
  const char *name;
  gboolean good;

  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (disclosure), FALSE);
  g_return_val_if_fail (source < gouji_disclosure_get_n_sources (disclosure), FALSE);
  g_return_val_if_fail (text != NULL || length == 0, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  name = gouji_disclosure_get_source_name (disclosure, source);
  title = dup_title (name);
  gouji_disclosure_add_paragraph (disclosure, title, (GoujiPlace) { 0, 0, source });
  self.scanner = gouji_csv_scanner_new (text, length, name);
  self.cells = g_array_new (FALSE, FALSE, sizeof (GoujiCell));
  good = read_rows (&self, error);
  gouji_grid_free (self.grid);
  g_array_unref (self.cells);
  gouji_csv_scanner_free (self.scanner);
  return good;
}
