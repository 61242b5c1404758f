/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/gouji-disclosure-json-private.h"

/**
 * gouji_json_write_text:
 * @value: (nullable): left out when empty
 */
void
gouji_json_write_text (GoujiJsonOutput *output, const char *key, const char *value)
{
  if (value != NULL && *value != '\0')
    gouji_json_output_add_string (output, key, value);
}

/**
 * gouji_json_write_index:
 * @value: left out when -1
 */
void
gouji_json_write_index (GoujiJsonOutput *output, const char *key, int value)
{
  if (value >= 0)
    gouji_json_output_add_int (output, key, value);
}

/**
 * gouji_json_write_true:
 * @value: left out when %FALSE
 */
void
gouji_json_write_true (GoujiJsonOutput *output, const char *key, gboolean value)
{
  if (value)
    gouji_json_output_add_boolean (output, key, TRUE);
}

/**
 * gouji_json_write_place:
 *
 * Adds the place's line, field and source to the object that is being written.
 */
void
gouji_json_write_place (GoujiJsonOutput *output, GoujiPlace place)
{
  if (place.line > 0)
    gouji_json_output_add_int (output, "line", place.line);
  if (place.field > 0)
    gouji_json_output_add_int (output, "field", place.field);
  if (place.source > 0)
    gouji_json_output_add_int (output, "source", place.source);
}

/**
 * gouji_json_write_form_cell:
 * @cell: left out when there is none
 */
void
gouji_json_write_form_cell (GoujiJsonOutput *output, const char *key, GoujiFormCell cell)
{
  if (cell.row < 0)
    return;
  gouji_json_output_begin_array (output, key, GOUJI_JSON_ONE_LINE);
  gouji_json_output_add_int (output, NULL, cell.row);
  gouji_json_output_add_int (output, NULL, cell.column);
  gouji_json_output_end (output);
}

/**
 * gouji_json_write_amount:
 * @amount: left out when absent; the text reads as the same number or form
 */
void
gouji_json_write_amount (GoujiJsonOutput *output, const char *key, GoujiAmount amount)
{
  static const char *const forms[] = {
    [GOUJI_AMOUNT_BLANK] = "",
    [GOUJI_AMOUNT_DASH] = "-",
    [GOUJI_AMOUNT_NONE_WORD] = "无",
    [GOUJI_AMOUNT_UNREADABLE] = "?",
  };
  g_autofree char *number = NULL;

  if (amount.form == GOUJI_AMOUNT_ABSENT)
    return;
  if (gouji_amount_is_number (amount))
    number = gouji_decimal_to_string (gouji_amount_get_decimal (amount));
  gouji_json_output_add_string (output, key, number != NULL ? number : forms[amount.form]);
}

static gboolean
same_place (GoujiPlace a, GoujiPlace b)
{
  return a.line == b.line && a.field == b.field && a.source == b.source;
}

/* Where the first cell stands if all stand side by side; cells that were not printed
 * have no place.  FALSE when they do not. */
static gboolean
find_first_place (const GoujiCell *cells, guint n_cells, GoujiPlace *first)
{
  gboolean found = FALSE;

  *first = (GoujiPlace) { 0, 1, 0 };
  for (guint i = 0; i < n_cells && !found; i++)
    if (cells[i].text != NULL)
      {
        found = TRUE;
        *first = cells[i].place;
        if (first->field < i)
          return FALSE;
        first->field -= i;
      }
  for (guint i = 0; i < n_cells; i++)
    {
      GoujiPlace expected = *first;

      expected.field += i;
      if (!same_place (cells[i].place, cells[i].text != NULL ? expected : GOUJI_PLACE_NONE))
        return FALSE;
    }
  return TRUE;
}

static void
write_places (GoujiJsonOutput *output, const GoujiCell *cells, guint n_cells)
{
  gouji_json_output_begin_array (output, "places", GOUJI_JSON_ONE_LINE);
  for (guint i = 0; i < n_cells; i++)
    {
      gouji_json_output_begin_array (output, NULL, GOUJI_JSON_ONE_LINE);
      gouji_json_output_add_int (output, NULL, cells[i].place.line);
      gouji_json_output_add_int (output, NULL, cells[i].place.field);
      gouji_json_output_add_int (output, NULL, cells[i].place.source);
      gouji_json_output_end (output);
    }
  gouji_json_output_end (output);
}

/**
 * gouji_json_write_cells:
 * @cells: (array length=n_cells): a row's
 *
 * Adds a row's cells and places to the object that is being written.  Cells side by
 * side, as readers make them, need only the place of the first.
 */
void
gouji_json_write_cells (GoujiJsonOutput *output, const GoujiCell *cells, guint n_cells)
{
  GoujiPlace first;
  gboolean regular = find_first_place (cells, n_cells, &first);

  if (regular)
    {
      if (first.field == 1)
        first.field = 0;
      else if (first.field == 0)
        gouji_json_output_add_int (output, "field", 0);
      gouji_json_write_place (output, first);
    }
  gouji_json_output_begin_array (output, "cells", GOUJI_JSON_ONE_LINE);
  for (guint i = 0; i < n_cells; i++)
    gouji_json_output_add_string (output, NULL, cells[i].text);
  gouji_json_output_end (output);
  if (!regular)
    write_places (output, cells, n_cells);
}
