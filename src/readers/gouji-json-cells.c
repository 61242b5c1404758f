/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readers/gouji-json-parts-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "readers/gouji-reader.h"

#define MAX_ID_BYTES 64

/**
 * gouji_json_read_text:
 * @fallback: (nullable): what absent means
 *
 * Returns: (transfer none): the string, interned in the disclosure
 */
const char *
gouji_json_read_text (GoujiJsonParts *self, GoujiJsonValue value, const char *fallback)
{
  const char *text = gouji_json_walk_string (self->walk, value, NULL);

  return text != NULL ? gouji_disclosure_intern (self->disclosure, text) : fallback;
}

/**
 * gouji_json_check_id:
 *
 * Ids are kept for the life of the process: they must be short.
 */
void
gouji_json_check_id (GoujiJsonParts *self, GoujiJsonValue value, const char *id)
{
  if (*id == '\0' || strlen (id) > MAX_ID_BYTES)
    gouji_json_walk_fail (self->walk, value, _("Expected an id of 1 to %d bytes"), MAX_ID_BYTES);
}

static guint
get_last_source (GoujiJsonParts *self)
{
  guint n = gouji_disclosure_get_n_sources (self->disclosure);

  return n > 0 ? n - 1 : 0;
}

/**
 * gouji_json_read_place:
 * @object: what stands at the place
 * @line: absent means 0, or @object's own line where the text itself is
 *   the source
 *
 * Returns: the place
 */
GoujiPlace
gouji_json_read_place (GoujiJsonParts *self,
                       GoujiJsonValue object,
                       GoujiJsonValue line,
                       GoujiJsonValue field,
                       GoujiJsonValue source)
{
  gint64 own = self->own_places ? gouji_json_walk_get_line (self->walk, object) : 0;
  GoujiPlace place;

  place.line = gouji_json_walk_int (self->walk, line, 0, G_MAXUINT32, own);
  place.field = gouji_json_walk_int (self->walk, field, 0, G_MAXUINT16, 0);
  place.source = gouji_json_walk_int (self->walk, source, 0, get_last_source (self), 0);
  return place;
}

/**
 * gouji_json_read_amount_unit:
 *
 * Returns: the unit that is written as in tables, 万元; "" is unknown
 */
GoujiAmountUnit
gouji_json_read_amount_unit (GoujiJsonParts *self, GoujiJsonValue value, GoujiAmountUnit fallback)
{
  const char *text = gouji_json_walk_string (self->walk, value, NULL);
  GoujiAmountUnit unit;

  if (text == NULL)
    return fallback;
  unit = gouji_amount_unit_from_text (text);
  if (!g_str_equal (gouji_amount_unit_to_text (unit), text))
    gouji_json_walk_fail (self->walk, value,
                          _("“%.80s” is no unit of amounts; expected 元, 千元, 万元, 百万元, 亿元 "
                            "or an empty string"),
                          text);
  return unit;
}

/**
 * gouji_json_read_form_cell:
 * @value: [row, column], or absent
 * @table: index of the table it must lie in, or -1
 */
GoujiFormCell
gouji_json_read_form_cell (GoujiJsonParts *self, GoujiJsonValue value, int table)
{
  GoujiFormCell cell = GOUJI_FORM_CELL_NONE;
  GoujiJsonValue row, column;
  GoujiJsonIter iter;
  const GoujiTable *t;

  if (value.entry == 0)
    return cell;
  if (gouji_json_walk_count (self->walk, value) != 2 || table < 0)
    {
      gouji_json_walk_fail (self->walk, value,
                            _("Expected [row, column] of a cell in the project's table"));
      return cell;
    }
  t = gouji_disclosure_get_table (self->disclosure, table);
  gouji_json_walk_begin_array (self->walk, value, &iter);
  gouji_json_walk_next (&iter, NULL, &row);
  gouji_json_walk_next (&iter, NULL, &column);
  cell.row = gouji_json_walk_int (self->walk, row, 0, (gint64) gouji_table_get_n_rows (t) - 1, -1);
  cell.column
      = gouji_json_walk_int (self->walk, column, 0, (gint64) gouji_table_get_n_columns (t) - 1, -1);
  return cell;
}

static const char *
read_cell_text (GoujiJsonParts *self, GoujiJsonValue value)
{
  g_autofree char *number = NULL;

  if (gouji_json_walk_is_null (self->walk, value))
    return NULL;
  if (gouji_json_walk_is_string (self->walk, value))
    return gouji_json_read_text (self, value, "");
  number = gouji_json_walk_dup_amount (self->walk, value);
  return gouji_disclosure_intern (self->disclosure, number);
}

/* A cell that was not printed has no place. */
static void
read_cells (GoujiJsonParts *self, GoujiJsonValue value, GoujiPlace first, GArray *cells)
{
  GoujiJsonIter iter;
  GoujiJsonValue element;

  if (gouji_json_walk_count (self->walk, value) > GOUJI_READER_MAX_COLUMNS)
    gouji_json_walk_fail (self->walk, value, _("More than %u cells in a row, the most that are read"),
                          GOUJI_READER_MAX_COLUMNS);
  gouji_json_walk_begin_array (self->walk, value, &iter);
  while (gouji_json_walk_next (&iter, NULL, &element))
    {
      GoujiCell cell = { read_cell_text (self, element), first };

      if (cell.text == NULL)
        cell.place = GOUJI_PLACE_NONE;
      g_array_append_val (cells, cell);
      first.field++;
    }
}

/* [[line, field, source], …], one for each cell. */
static void
read_cell_places (GoujiJsonParts *self, GoujiJsonValue value, GArray *cells)
{
  GoujiJsonIter iter;
  GoujiJsonValue element;
  guint i = 0;

  if (gouji_json_walk_count (self->walk, value) != cells->len)
    gouji_json_walk_fail (self->walk, value, _("Expected as many places as cells"));
  gouji_json_walk_begin_array (self->walk, value, &iter);
  while (gouji_json_walk_next (&iter, NULL, &element))
    {
      GoujiJsonValue parts[3] = { 0 };
      GoujiJsonIter inner;

      if (gouji_json_walk_count (self->walk, element) != 3)
        gouji_json_walk_fail (self->walk, element, _("Expected [line, field, source]"));
      gouji_json_walk_begin_array (self->walk, element, &inner);
      for (guint k = 0; k < 3 && gouji_json_walk_next (&inner, NULL, &parts[k]);)
        k++;
      g_array_index (cells, GoujiCell, i++).place
          = gouji_json_read_place (self, element, parts[0], parts[1], parts[2]);
    }
}

/**
 * gouji_json_read_row:
 * @value: an object with cells and their places, or just the array of cells
 * @cells: (element-type GoujiCell): emptied and filled
 * @kind: (out) (optional): of a table's row; those of grids have none
 */
void
gouji_json_read_row (GoujiJsonParts *self,
                     GoujiJsonValue value,
                     GArray *cells,
                     GoujiRowKind *kind)
{
  static const char *const names[] = { "cells", "line", "field", "source", "places", "kind" };
  GoujiJsonValue members[G_N_ELEMENTS (names)] = { 0 };
  GoujiPlace place;

  g_array_set_size (cells, 0);
  if (!gouji_json_walk_is_object (self->walk, value))
    members[0] = value;
  else if (!gouji_json_walk_members (self->walk, value, names,
                                     G_N_ELEMENTS (names) - (kind == NULL), members))
    return;
  if (kind != NULL)
    *kind = gouji_json_walk_enum (self->walk, members[5], GOUJI_ENUM_ROW_KIND, GOUJI_ROW_BODY);
  place = gouji_json_read_place (self, value, members[1], members[2], members[3]);
  if (members[2].entry == 0)
    place.field = 1;
  read_cells (self, members[0], place, cells);
  if (members[4].entry != 0)
    read_cell_places (self, members[4], cells);
}
