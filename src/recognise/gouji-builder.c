/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-builder-private.h"

#include <string.h>

#include "recognise/gouji-header-private.h"
#include "recognise/gouji-text-private.h"

typedef struct
{
  GoujiDisclosure *disclosure;
  const GoujiRegion *region;
  GoujiTable *table;
  gboolean described;
} Builder;

static void
append_grid_row (Builder *self, GoujiRowKind kind, const GoujiGrid *grid, guint row)
{
  guint length = gouji_grid_get_row_length (grid, row);
  g_autoptr (GArray) cells = g_array_sized_new (FALSE, FALSE, sizeof (GoujiCell), length);

  for (guint column = 0; column < length; column++)
    {
      GoujiCell cell = gouji_grid_get_cell (grid, row, column);

      g_array_append_val (cells, cell);
    }
  gouji_table_append_row (self->table, kind, (GoujiCell *) (gpointer) cells->data, cells->len);
}

static void
describe (Builder *self)
{
  if (self->described)
    return;
  gouji_header_describe (self->table, self->disclosure);
  self->described = TRUE;
}

static void
append_first_segment (Builder *self, const GoujiSegment *segment)
{
  const GoujiGrid *grid = gouji_disclosure_get_block (self->disclosure, segment->block)->grid;
  guint n_captions = segment->n_captions;
  guint n_header = gouji_header_count_rows (grid, segment->first_row + n_captions,
                                            segment->n_rows - n_captions);

  for (guint i = 0; i < segment->n_rows; i++)
    append_grid_row (self,
                     i < n_captions              ? GOUJI_ROW_NOTE
                     : i < n_captions + n_header ? GOUJI_ROW_HEADER
                                                 : GOUJI_ROW_BODY,
                     grid, segment->first_row + i);
}

/* A row of a side-by-side table that lost the blank cells in its middle: the
 * names keep their columns, the last amount belongs at the end. */
static void
append_short_row (Builder *self, const GoujiGrid *grid, guint row)
{
  guint length = gouji_grid_get_row_length (grid, row);
  guint n_columns = gouji_table_get_n_columns (self->table);
  g_autofree GoujiCell *cells = g_new0 (GoujiCell, n_columns);

  for (guint column = 0; column + 1 < length; column++)
    cells[column] = gouji_grid_get_cell (grid, row, column);
  cells[n_columns - 1] = gouji_grid_get_cell (grid, row, length - 1);
  gouji_table_append_row (self->table, GOUJI_ROW_BODY, cells, n_columns);
}

static gboolean
ends_with_amount (const GoujiGrid *grid, guint row)
{
  guint length = gouji_grid_get_row_length (grid, row);

  return length > 0
         && gouji_amount_is_number (gouji_amount_parse (gouji_grid_get_text (grid, row, length - 1)));
}

static void
append_next_segment (Builder *self, const GoujiSegment *segment)
{
  const GoujiGrid *grid = gouji_disclosure_get_block (self->disclosure, segment->block)->grid;
  guint n_header = gouji_header_count_rows (grid, segment->first_row, segment->n_rows);
  gboolean several = gouji_table_get_n_lists (self->table) > 1;

  for (guint i = 0; i < segment->n_rows; i++)
    {
      guint row = segment->first_row + i;

      if (several && gouji_grid_get_row_length (grid, row) < gouji_table_get_n_columns (self->table)
          && ends_with_amount (grid, row))
        append_short_row (self, grid, row);
      else
        append_grid_row (self, i < n_header ? GOUJI_ROW_REPEATED_HEADER : GOUJI_ROW_BODY, grid, row);
    }
}

/* Where the row's text belongs: in a side-by-side table the column in which the
 * row before has its text, else so that the amount at the end is in the last
 * amount column. */
static guint
first_column (Builder *self, guint n_parts)
{
  guint n_columns = gouji_table_get_n_columns (self->table);
  guint n_rows = gouji_table_get_n_rows (self->table);

  if (gouji_table_get_n_lists (self->table) > 1 && n_rows > 0)
    for (guint column = 0; column < n_columns; column++)
      {
        const char *text = gouji_table_get_cell (self->table, n_rows - 1, column).text;

        if (text != NULL && *text != '\0')
          return column + n_parts <= n_columns ? column : 0;
      }
  return n_parts <= n_columns ? n_columns - n_parts : 0;
}

/* The text of three paragraphs "上半 / 其余  1.00 / 下半" in the order of the row. */
static char *
join_row (Builder *self, const GoujiSegment *segment)
{
  const char *text = gouji_disclosure_get_block (self->disclosure, segment->block)->text;

  if (segment->n_blocks == 1)
    return g_strdup (text);
  return g_strconcat (text, gouji_disclosure_get_block (self->disclosure, segment->block + 2)->text,
                      "  ", gouji_disclosure_get_block (self->disclosure, segment->block + 1)->text,
                      NULL);
}

static void
append_paragraph_row (Builder *self, const GoujiSegment *segment)
{
  const GoujiBlock *block = gouji_disclosure_get_block (self->disclosure, segment->block);
  g_autofree char *text = join_row (self, segment);
  g_auto (GStrv) parts = gouji_text_split_gaps (text);
  guint n_columns = MAX (gouji_table_get_n_columns (self->table), g_strv_length (parts));
  guint column = first_column (self, g_strv_length (parts));
  g_autofree GoujiCell *cells = g_new0 (GoujiCell, n_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      cells[i].text = "";
      cells[i].place = block->place;
    }
  for (guint i = 0; parts[i] != NULL; i++, column++)
    {
      cells[column].text = gouji_disclosure_intern (self->disclosure, parts[i]);
      cells[column].place.field = i + 1;
      if (segment->n_blocks > 1 && i > 0)
        cells[column].place.line = block->place.line + 1;
      if (segment->n_blocks > 1 && i > 0)
        cells[column].place.field = i;
    }
  gouji_table_append_row (self->table, GOUJI_ROW_BODY, cells, n_columns);
}

/**
 * gouji_builder_build:
 *
 * Puts a region's rows into one table, finds its header and what the columns are,
 * and fits in the rows that text extraction broke.
 *
 * Returns: (transfer full): a table without lines yet
 */
GoujiTable *
gouji_builder_build (GoujiDisclosure *disclosure, const GoujiRegion *region)
{
  Builder self = { .disclosure = disclosure, .region = region };

  self.table = gouji_table_new (region->role);
  gouji_table_set_title (self.table, region->title, region->place);
  gouji_table_set_number (self.table, region->number);
  gouji_table_set_note (self.table, region->note);
  gouji_table_set_amount_unit (self.table, region->unit);
  for (guint i = 0; i < region->segments->len; i++)
    {
      const GoujiSegment *segment = &g_array_index (region->segments, GoujiSegment, i);

      if (i == 0)
        append_first_segment (&self, segment);
      else if (segment->paragraph)
        append_paragraph_row (&self, segment);
      else
        append_next_segment (&self, segment);
      describe (&self);
    }
  describe (&self);
  return self.table;
}
