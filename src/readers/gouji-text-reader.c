/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readers/gouji-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/gouji-error.h"
#include "readers/gouji-cell-text.h"

typedef struct
{
  GoujiDisclosure *disclosure;
  const char *source_name;
  guint16 source;
  guint line;
  GoujiGrid *grid; /* the grid that is being read, or NULL */
  guint grid_line; /* its first */
  GArray *cells;   /* GoujiCell: the current row's */
  GString *text;   /* scratch */
  guint n_cells;   /* of all grids */
  guint n_rows;    /* of all grids */
  guint n_columns; /* of the longest row */
  guint n_blocks;
} TextReader;

static gboolean
check_n_blocks (TextReader *self, GError **error)
{
  if (++self->n_blocks <= GOUJI_READER_MAX_TEXT_BLOCKS)
    return TRUE;
  gouji_set_error_at (error, GOUJI_ERROR_TOO_LARGE, self->source_name, self->line, 0,
                      _ ("The text has more than %u paragraphs and tables, the most that are read"),
                      GOUJI_READER_MAX_TEXT_BLOCKS);
  return FALSE;
}

static const char *
intern (TextReader *self, const char *start, const char *end)
{
  gouji_cell_text_trim (&start, &end);
  g_string_truncate (self->text, 0);
  g_string_append_len (self->text, start, end - start);
  return gouji_disclosure_intern (self->disclosure, self->text->str);
}

static void
end_grid (TextReader *self)
{
  GoujiPlace place = { self->grid_line, 0, self->source };

  if (self->grid != NULL)
    gouji_disclosure_add_grid (self->disclosure, g_steal_pointer (&self->grid), place);
}

static gboolean
read_paragraph (TextReader *self, const char *start, const char *end, GError **error)
{
  GoujiPlace place = { self->line, 0, self->source };

  end_grid (self);
  if (!check_n_blocks (self, error))
    return FALSE;
  gouji_disclosure_add_paragraph (self->disclosure, intern (self, start, end), place);
  return TRUE;
}

static gboolean
split_row (TextReader *self, const char *start, const char *end, GError **error)
{
  g_array_set_size (self->cells, 0);
  for (;;)
    {
      const char *tab = memchr (start, '\t', end - start);
      GoujiPlace place = { self->line, self->cells->len + 1, self->source };
      GoujiCell cell = { intern (self, start, tab != NULL ? tab : end), place };

      if (self->cells->len >= GOUJI_READER_MAX_COLUMNS || self->n_cells >= GOUJI_READER_MAX_CELLS)
        {
          gouji_set_error_at (error, GOUJI_ERROR_TOO_LARGE, self->source_name, self->line, 0,
                              _("Too many cells: at most %u in a line and %u in all are read"),
                              GOUJI_READER_MAX_COLUMNS, GOUJI_READER_MAX_CELLS);
          return FALSE;
        }
      g_array_append_val (self->cells, cell);
      self->n_cells++;
      if (tab == NULL)
        return TRUE;
      start = tab + 1;
    }
}

static gboolean
check_area (TextReader *self, GError **error)
{
  self->n_rows++;
  self->n_columns = MAX (self->n_columns, self->cells->len);
  if ((guint64) self->n_rows * self->n_columns <= GOUJI_READER_MAX_AREA)
    return TRUE;
  gouji_set_error_at (error, GOUJI_ERROR_TOO_LARGE, self->source_name, self->line, 0,
                      _("The tables are too large: rows times columns are more than %u"),
                      GOUJI_READER_MAX_AREA);
  return FALSE;
}

static gboolean
read_row (TextReader *self, const char *start, const char *end, GError **error)
{
  if (!split_row (self, start, end, error) || !check_area (self, error))
    return FALSE;
  if (self->grid == NULL)
    {
      if (!check_n_blocks (self, error))
        return FALSE;
      self->grid = gouji_grid_new ();
      self->grid_line = self->line;
    }
  gouji_grid_append_row (self->grid, (GoujiCell *) self->cells->data, self->cells->len);
  return TRUE;
}

static gboolean
check_paragraph (TextReader *self, const char *start, const char *end, GError **error)
{
  if ((gsize)(end - start) <= GOUJI_READER_MAX_PARAGRAPH_BYTES)
    return TRUE;
  gouji_set_error_at (error, GOUJI_ERROR_TOO_LARGE, self->source_name, self->line, 0,
                      _ ("The paragraph is longer than %u KiB, the most that is read"),
                      (guint)(GOUJI_READER_MAX_PARAGRAPH_BYTES / 1024));
  return FALSE;
}

/* A line without its end and without page breaks. */
static gboolean
read_segment (TextReader *self, const char *start, const char *end, GError **error)
{
  const char *trimmed_start = start;
  const char *trimmed_end = end;

  if (memchr (start, '\t', end - start) != NULL)
    return read_row (self, start, end, error);
  gouji_cell_text_trim (&trimmed_start, &trimmed_end);
  if (trimmed_start < trimmed_end)
    return check_paragraph (self, start, end, error) && read_paragraph (self, start, end, error);
  end_grid (self);
  return TRUE;
}

/* A page break parts what stands before it from what follows, as a blank line would,
 * but begins no new line: converters put it in front of a page's first text. */
static gboolean
read_line (TextReader *self, const char *start, const char *end, GError **error)
{
  const char *page;

  if ((gsize) (end - start) > GOUJI_READER_MAX_LINE_BYTES)
    {
      gouji_set_error_at (error, GOUJI_ERROR_TOO_LARGE, self->source_name, self->line, 0,
                          _("The line is longer than %u MiB, the most that is read"),
                          (guint) (GOUJI_READER_MAX_LINE_BYTES / (1024 * 1024)));
      return FALSE;
    }
  while ((page = memchr (start, '\f', end - start)) != NULL)
    {
      if (page > start && !read_segment (self, start, page, error))
        return FALSE;
      end_grid (self);
      start = page + 1;
    }
  return read_segment (self, start, end, error);
}

static gboolean
read_lines (TextReader *self, const char *text, gsize length, GError **error)
{
  const char *limit = text + length;

  for (const char *start = text; start < limit;)
    {
      const char *end = memchr (start, '\n', limit - start);

      if (end == NULL)
        end = limit;
      self->line++;
      if (!read_line (self, start, end, error))
        return FALSE;
      start = end + 1;
    }
  end_grid (self);
  return TRUE;
}

/**
 * gouji_text_reader_read:
 * @source: index of the source the text was read from
 * @text: (array length=length): UTF-8 with LF line ends, as gouji_decode_text() gives it
 *
 * Appends the text's blocks.  A line without tabs is a paragraph, its place the line;
 * consecutive lines with tabs are one grid, a row each, cell k of a row being field k
 * of its line.  A trailing tab means a last blank cell.  Blank lines and page breaks
 * end a grid.  Texts are as printed but for spaces at both ends.
 *
 * Returns: %FALSE with a located @error of %GOUJI_ERROR when a bound is passed; what
 *   was read before it stays in @disclosure
 */
gboolean
gouji_text_reader_read (GoujiDisclosure *disclosure,
                        guint source,
                        const char *text,
                        gsize length,
                        GError **error)
{
  TextReader self = { disclosure, NULL, source };
  gboolean good;

  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (disclosure), FALSE);
  g_return_val_if_fail (source < gouji_disclosure_get_n_sources (disclosure), FALSE);
  g_return_val_if_fail (text != NULL || length == 0, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  self.source_name = gouji_disclosure_get_source_name (disclosure, source);
  self.cells = g_array_new (FALSE, FALSE, sizeof (GoujiCell));
  self.text = g_string_new (NULL);
  good = read_lines (&self, text, length, error);
  gouji_grid_free (self.grid);
  g_array_unref (self.cells);
  g_string_free (self.text, TRUE);
  return good;
}
