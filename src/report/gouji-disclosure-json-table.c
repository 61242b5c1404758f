/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/gouji-enum-names.h"
#include "report/gouji-disclosure-json-private.h"

static void
write_columns (GoujiJsonOutput *output, const GoujiTable *table)
{
  gouji_json_output_begin_array (output, "columns", GOUJI_JSON_LINES);
  for (guint i = 0; i < gouji_table_get_n_columns (table); i++)
    {
      const GoujiColumn *column = gouji_table_get_column (table, i);

      gouji_json_output_begin_object (output, NULL, GOUJI_JSON_ONE_LINE);
      gouji_json_output_add_string (output, "kind",
                                    gouji_enum_get_name (GOUJI_ENUM_COLUMN_KIND, column->kind));
      if (column->id != NULL)
        gouji_json_output_add_string (output, "id", column->id);
      gouji_json_write_text (output, "title", column->title);
      if (column->list > 0)
        gouji_json_output_add_int (output, "list", column->list);
      if (column->places > 0)
        gouji_json_output_add_int (output, "places", column->places);
      gouji_json_write_text (output, "amount_unit", gouji_amount_unit_to_text (column->unit));
      gouji_json_output_end (output);
    }
  gouji_json_output_end (output);
}

static void
write_lists (GoujiJsonOutput *output, const GoujiTable *table)
{
  gouji_json_output_begin_array (output, "lists", GOUJI_JSON_ONE_LINE);
  for (guint i = 0; i < gouji_table_get_n_lists (table); i++)
    gouji_json_output_add_string (
        output, NULL,
        gouji_enum_get_name (GOUJI_ENUM_LIST_KIND, gouji_table_get_list_kind (table, i)));
  gouji_json_output_end (output);
}

static void
write_rows (GoujiJsonOutput *output, const GoujiTable *table)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (GoujiCell));

  gouji_json_output_begin_array (output, "rows", GOUJI_JSON_LINES);
  for (guint row = 0; row < gouji_table_get_n_rows (table); row++)
    {
      g_array_set_size (cells, 0);
      for (guint i = 0; i < gouji_table_get_row_length (table, row); i++)
        {
          GoujiCell cell = gouji_table_get_cell (table, row, i);

          g_array_append_val (cells, cell);
        }
      gouji_json_output_begin_object (output, NULL, GOUJI_JSON_ONE_LINE);
      gouji_json_output_add_string (
          output, "kind",
          gouji_enum_get_name (GOUJI_ENUM_ROW_KIND, gouji_table_get_row_kind (table, row)));
      gouji_json_write_cells (output, (GoujiCell *) cells->data, cells->len);
      gouji_json_output_end (output);
    }
  gouji_json_output_end (output);
}

/* For programs that want amounts and no grid; a reader compares them with the cells. */
static void
write_amounts (GoujiJsonOutput *output, const GoujiTable *table, const GoujiLine *line)
{
  gouji_json_output_begin_object (output, "amounts", GOUJI_JSON_ONE_LINE);
  for (guint i = 0; i < gouji_table_get_n_columns (table); i++)
    {
      const GoujiColumn *column = gouji_table_get_column (table, i);
      GoujiAmount amount = gouji_table_get_amount (table, line->row, i);

      if (column->kind == GOUJI_COLUMN_AMOUNT && column->id != NULL
          && amount.form != GOUJI_AMOUNT_UNREADABLE
          && gouji_table_find_column (table, line->list, column->id) == (int) i)
        gouji_json_write_amount (output, column->id, amount);
    }
  gouji_json_output_end (output);
}

static void
write_line (GoujiJsonOutput *output, const GoujiTable *table, const GoujiLine *line)
{
  gouji_json_output_begin_object (output, NULL, GOUJI_JSON_ONE_LINE);
  gouji_json_output_add_int (output, "row", line->row);
  if (line->list > 0)
    gouji_json_output_add_int (output, "list", line->list);
  gouji_json_output_add_string (output, "kind",
                                gouji_enum_get_name (GOUJI_ENUM_LINE_KIND, line->kind));
  gouji_json_output_add_int (output, "level", line->level);
  gouji_json_write_true (output, "damaged", line->damaged);
  gouji_json_write_text (output, "code", line->code);
  gouji_json_write_text (output, "name", line->name);
  gouji_json_write_text (output, "id", line->id);
  gouji_json_write_text (output, "printed_code", line->printed_code);
  gouji_json_write_text (output, "name_code", line->name_code);
  gouji_json_write_index (output, "parent", line->parent);
  gouji_json_write_index (output, "code_column", line->code_column);
  gouji_json_write_index (output, "name_column", line->name_column);
  write_amounts (output, table, line);
  gouji_json_output_end (output);
}

static void
write_lines (GoujiJsonOutput *output, const GoujiTable *table)
{
  gouji_json_output_begin_array (output, "lines", GOUJI_JSON_LINES);
  for (guint i = 0; i < gouji_table_get_n_lines (table); i++)
    write_line (output, table, gouji_table_get_line (table, i));
  gouji_json_output_end (output);
}

static void
write_decimal_mark (GoujiJsonOutput *output, char mark)
{
  const char text[] = { mark, '\0' };

  gouji_json_write_text (output, "decimal_mark", text);
}

/**
 * gouji_json_write_table:
 *
 * Writes the table as an element of the array that is being written.
 */
void
gouji_json_write_table (GoujiJsonOutput *output, const GoujiTable *table)
{
  gouji_json_output_begin_object (output, NULL, GOUJI_JSON_LINES);
  gouji_json_output_add_string (output, "role", gouji_role_get_name (gouji_table_get_role (table)));
  gouji_json_output_add_string (output, "title", gouji_table_get_title (table));
  gouji_json_write_place (output, gouji_table_get_place (table));
  gouji_json_write_text (output, "evidence", gouji_table_get_evidence (table));
  gouji_json_write_text (output, "number", gouji_table_get_number (table));
  gouji_json_write_text (output, "note", gouji_table_get_note (table));
  gouji_json_output_add_string (output, "amount_unit",
                                gouji_amount_unit_to_text (gouji_table_get_amount_unit (table)));
  gouji_json_output_add_string (
      output, "code_kind",
      gouji_enum_get_name (GOUJI_ENUM_CODE_KIND, gouji_table_get_code_kind (table)));
  gouji_json_write_true (output, "damaged", gouji_table_is_damaged (table));
  write_decimal_mark (output, gouji_table_get_decimal_mark (table));
  gouji_json_write_index (output, "project", gouji_table_get_project (table));
  write_columns (output, table);
  write_lists (output, table);
  write_rows (output, table);
  write_lines (output, table);
  gouji_json_output_end (output);
}
