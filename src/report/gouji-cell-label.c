/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/gouji-cell-label.h"

#include "model/gouji-phone.h"

static GoujiTable *
find_table (GoujiDisclosure *disclosure, const GoujiCellRef *cell)
{
  if (cell->table < 0 || (guint) cell->table >= gouji_disclosure_get_n_tables (disclosure))
    return NULL;
  return gouji_disclosure_get_table (disclosure, cell->table);
}

static const char *
or_null (const char *text)
{
  return text != NULL && *text != '\0' ? text : NULL;
}

/* The first words of a row without a line, such as those of a performance form. */
static const char *
first_text (GoujiTable *table, guint row)
{
  for (guint column = 0; column < gouji_table_get_n_columns (table); column++)
    {
      const char *text = or_null (gouji_table_get_cell (table, row, column).text);

      if (text != NULL && gouji_amount_parse (text).form == GOUJI_AMOUNT_UNREADABLE)
        return text;
    }
  return NULL;
}

/* An indicator's target is known by the indicator's name on its own side. */
static const char *
find_indicator_name (GoujiDisclosure *disclosure, GoujiTable *table, const GoujiCellRef *cell)
{
  int index = gouji_table_get_project (table);
  GoujiProject *project;

  if (index < 0 || (guint) index >= gouji_disclosure_get_n_projects (disclosure))
    return NULL;
  project = gouji_disclosure_get_project (disclosure, index);
  for (guint i = 0; i < project->indicators->len; i++)
    {
      const GoujiIndicator *indicator = &g_array_index (project->indicators, GoujiIndicator, i);

      for (guint period = 0; period < GOUJI_N_PERIODS; period++)
        if (indicator->target[period].cell.row == cell->row
            && indicator->target[period].cell.column == cell->column)
          return or_null (indicator->level3);
    }
  return NULL;
}

/**
 * gouji_cell_label_get_table:
 *
 * Returns: (transfer none) (nullable): the name of the table's role
 */
const char *
gouji_cell_label_get_table (GoujiDisclosure *disclosure, const GoujiCellRef *cell)
{
  GoujiTable *table;

  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (disclosure) && cell != NULL, NULL);

  table = find_table (disclosure, cell);
  return table != NULL ? or_null (gouji_role_get_name (gouji_table_get_role (table))) : NULL;
}

/**
 * gouji_cell_label_get_row:
 *
 * Returns: (transfer none) (nullable): the line's code, else its name, else the
 *   name of the indicator or the first words of the row
 */
const char *
gouji_cell_label_get_row (GoujiDisclosure *disclosure, const GoujiCellRef *cell)
{
  GoujiTable *table;
  const GoujiLine *line;
  const char *label = NULL;
  int index;

  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (disclosure) && cell != NULL, NULL);

  table = find_table (disclosure, cell);
  if (table == NULL || cell->row < 0 || (guint) cell->row >= gouji_table_get_n_rows (table))
    return NULL;
  index = gouji_table_find_line_at (table, cell->row, cell->column);
  if (index >= 0)
    {
      line = gouji_table_get_line (table, index);
      label = or_null (line->code) != NULL ? line->code : or_null (line->name);
    }
  if (label == NULL)
    label = find_indicator_name (disclosure, table, cell);
  return label != NULL ? label : first_text (table, cell->row);
}

/**
 * gouji_cell_label_get_column:
 *
 * Returns: (transfer none) (nullable): the column's id, else its printed header
 */
const char *
gouji_cell_label_get_column (GoujiDisclosure *disclosure, const GoujiCellRef *cell)
{
  GoujiTable *table;
  const GoujiColumn *column;

  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (disclosure) && cell != NULL, NULL);

  table = find_table (disclosure, cell);
  if (table == NULL || cell->column < 0)
    return NULL;
  column = gouji_table_get_column (table, cell->column);
  if (column->kind == GOUJI_COLUMN_CODE || column->kind == GOUJI_COLUMN_CODE_PART)
    return "code";
  if (column->kind == GOUJI_COLUMN_NAME)
    return "name";
  return column->id != NULL ? column->id : or_null (column->title);
}

/**
 * gouji_cell_label_dup_value:
 *
 * The text of a cell as printed.  Numbers of people's telephones are masked: a report is
 * passed on, and says where they stand.
 *
 * Returns: (transfer full): the text
 */
char *
gouji_cell_label_dup_value (GoujiDisclosure *disclosure, const GoujiCellRef *cell)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (disclosure) && cell != NULL, NULL);

  text = gouji_disclosure_dup_text (disclosure, cell);
  return text != NULL ? gouji_phone_mask (text) : NULL;
}

/* As g_utf8_strlen() of text that is known to be UTF-8, eight bytes at once: a paragraph
 * may be long, and it is counted for each figure in it. */
static guint
count_characters (const char *text, gsize n)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  gsize inner = 0; /* bytes that begin no character */
  gsize i = 0;

  for (; i + 8 <= n; i += 8)
    {
      guint64 bytes;

      memcpy (&bytes, text + i, sizeof bytes);
      inner += __builtin_popcountll ((bytes >> 7) & ~(bytes >> 6) & ones);
    }
  for (; i < n; i++)
    inner += ((guchar)text[i] & 0xC0) == 0x80;
  return n - inner;
}

static guint
get_character (GoujiDisclosure *disclosure, const GoujiCellRef *cell)
{
  const char *text;

  if (cell->block < 0 || (guint) cell->block >= gouji_disclosure_get_n_blocks (disclosure))
    return 1;
  text = gouji_disclosure_get_block (disclosure, cell->block)->text;
  return cell->offset <= strlen (text) ? count_characters (text, cell->offset) + 1 : 1;
}

/**
 * gouji_cell_label_get_span:
 * @character: (out): of the paragraph's line, from 1
 * @length: (out): in characters
 *
 * Returns: %FALSE when @cell is no span of text
 */
gboolean
gouji_cell_label_get_span (GoujiDisclosure *disclosure,
                           const GoujiCellRef *cell,
                           guint *character,
                           guint *length)
{
  const char *text;

  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (disclosure) && cell != NULL, FALSE);

  if (cell->block < 0 || (guint) cell->block >= gouji_disclosure_get_n_blocks (disclosure))
    return FALSE;
  text = gouji_disclosure_get_block (disclosure, cell->block)->text;
  if (cell->offset + (gsize) cell->length > strlen (text))
    return FALSE;
  *character = get_character (disclosure, cell);
  *length = count_characters (text + cell->offset, cell->length);
  return TRUE;
}

/**
 * gouji_cell_label_dup_place:
 * @cell: (nullable): %NULL stands for the whole document
 *
 * Returns: (transfer full): "FILE:LINE:COLUMN"
 */
char *
gouji_cell_label_dup_place (GoujiDisclosure *disclosure, const GoujiCellRef *cell)
{
  GoujiPlace place = GOUJI_PLACE_NONE;
  guint column;

  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (disclosure), NULL);

  if (cell != NULL)
    place = gouji_disclosure_get_place (disclosure, cell);
  column = place.field;
  if (column == 0)
    column = cell != NULL ? get_character (disclosure, cell) : 1;
  return g_strdup_printf ("%s:%u:%u", gouji_disclosure_get_source_name (disclosure, place.source),
                          MAX (place.line, 1), column);
}
