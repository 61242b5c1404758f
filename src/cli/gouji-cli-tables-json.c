/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/gouji-cli-tables.h"

#include "model/gouji-enum-names.h"

static void
add_text (GoujiJsonOutput *out, const char *key, const char *text)
{
  gouji_json_output_add_string (out, key, text != NULL && *text != '\0' ? text : NULL);
}

static void
add_facts (GoujiJsonOutput *out, GoujiDisclosure *disclosure)
{
  gouji_json_output_begin_object (out, "facts", GOUJI_JSON_LINES);
  for (guint fact = 0; fact < GOUJI_N_FACTS; fact++)
    {
      if (*gouji_disclosure_get_fact (disclosure, fact) == '\0')
        continue;
      gouji_json_output_begin_object (out, gouji_fact_get_name (fact), GOUJI_JSON_ONE_LINE);
      add_text (out, "value", gouji_disclosure_get_fact (disclosure, fact));
      add_text (out, "evidence", gouji_disclosure_get_evidence (disclosure, fact));
      gouji_json_output_end (out);
    }
  gouji_json_output_end (out);
}

static void
add_columns (GoujiJsonOutput *out, GoujiTable *table)
{
  gouji_json_output_begin_array (out, "columns", GOUJI_JSON_LINES);
  for (guint i = 0; i < gouji_table_get_n_columns (table); i++)
    {
      const GoujiColumn *column = gouji_table_get_column (table, i);

      gouji_json_output_begin_object (out, NULL, GOUJI_JSON_ONE_LINE);
      gouji_json_output_add_string (out, "kind", gouji_enum_get_name (GOUJI_ENUM_COLUMN_KIND, column->kind));
      add_text (out, "id", column->id);
      add_text (out, "title", column->title);
      gouji_json_output_add_int (out, "list", column->list);
      if (column->kind == GOUJI_COLUMN_AMOUNT)
        add_text (out, "amount_unit", gouji_amount_unit_to_text (column->unit));
      gouji_json_output_end (out);
    }
  gouji_json_output_end (out);
}

static void
add_table (GoujiJsonOutput *out, GoujiTable *table)
{
  gouji_json_output_begin_object (out, NULL, GOUJI_JSON_LINES);
  add_text (out, "role", gouji_role_get_name (gouji_table_get_role (table)));
  add_text (out, "evidence", gouji_table_get_evidence (table));
  gouji_json_output_add_string (out, "title", gouji_table_get_title (table));
  add_text (out, "number", gouji_table_get_number (table));
  add_text (out, "note", gouji_table_get_note (table));
  gouji_json_output_add_int (out, "line", gouji_table_get_place (table).line);
  gouji_json_output_add_int (out, "rows", gouji_table_get_n_rows (table));
  gouji_json_output_add_int (out, "header_rows", gouji_table_get_n_header_rows (table));
  gouji_json_output_add_int (out, "lines", gouji_table_get_n_lines (table));
  add_text (out, "amount_unit", gouji_amount_unit_to_text (gouji_table_get_amount_unit (table)));
  gouji_json_output_add_boolean (out, "damaged", gouji_table_is_damaged (table));
  add_columns (out, table);
  gouji_json_output_end (out);
}

static void
add_projects (GoujiJsonOutput *out, GoujiDisclosure *disclosure)
{
  gouji_json_output_begin_array (out, "projects", GOUJI_JSON_LINES);
  for (guint i = 0; i < gouji_disclosure_get_n_projects (disclosure); i++)
    {
      const GoujiProject *project = gouji_disclosure_get_project (disclosure, i);

      gouji_json_output_begin_object (out, NULL, GOUJI_JSON_ONE_LINE);
      gouji_json_output_add_string (out, "name", project->name);
      add_text (out, "code", project->code);
      gouji_json_output_add_int (out, "table", project->table);
      gouji_json_output_add_int (out, "funds", project->funds->len);
      gouji_json_output_add_int (out, "indicators", project->indicators->len);
      gouji_json_output_end (out);
    }
  gouji_json_output_end (out);
}

static void
add_unrecognised_block (GoujiJsonOutput *out, const GoujiBlock *block)
{
  gouji_json_output_begin_object (out, NULL, GOUJI_JSON_ONE_LINE);
  gouji_json_output_add_int (out, "line", block->place.line);
  if (block->kind == GOUJI_BLOCK_GRID)
    {
      gouji_json_output_add_int (out, "rows", gouji_grid_get_n_rows (block->grid));
      gouji_json_output_add_int (out, "columns", gouji_grid_get_n_columns (block->grid));
    }
  else
    gouji_json_output_add_string (out, "text", block->text);
  gouji_json_output_end (out);
}

static void
add_unrecognised (GoujiJsonOutput *out, GoujiDisclosure *disclosure)
{
  gouji_json_output_begin_array (out, "unrecognised", GOUJI_JSON_LINES);
  for (guint i = 0; i < gouji_disclosure_get_n_blocks (disclosure); i++)
    {
      const GoujiBlock *block = gouji_disclosure_get_block (disclosure, i);

      if (block->use == GOUJI_USE_NONE)
        add_unrecognised_block (out, block);
    }
  gouji_json_output_end (out);
}

static void
add_anomalies (GoujiJsonOutput *out, GoujiDisclosure *disclosure)
{
  gouji_json_output_begin_array (out, "anomalies", GOUJI_JSON_LINES);
  for (guint i = 0; i < gouji_disclosure_get_n_anomalies (disclosure); i++)
    {
      const GoujiAnomaly *anomaly = gouji_disclosure_get_anomaly (disclosure, i);

      gouji_json_output_begin_object (out, NULL, GOUJI_JSON_ONE_LINE);
      gouji_json_output_add_string (out, "kind",
                                    gouji_enum_get_name (GOUJI_ENUM_ANOMALY_KIND, anomaly->kind));
      gouji_json_output_add_int (out, "line", anomaly->place.line);
      gouji_json_output_add_int (out, "field", anomaly->place.field);
      gouji_json_output_end (out);
    }
  gouji_json_output_end (out);
}

/* Adds one element of "documents". */
void
gouji_cli_tables_add_json (GoujiJsonOutput *out, GoujiDisclosure *disclosure)
{
  gouji_json_output_begin_object (out, NULL, GOUJI_JSON_LINES);
  gouji_json_output_add_string (out, "source", gouji_disclosure_get_source_name (disclosure, 0));
  add_text (out, "sha256", gouji_disclosure_get_sha256 (disclosure, 0));
  add_facts (out, disclosure);
  gouji_json_output_begin_array (out, "tables", GOUJI_JSON_LINES);
  for (guint i = 0; i < gouji_disclosure_get_n_tables (disclosure); i++)
    add_table (out, gouji_disclosure_get_table (disclosure, i));
  gouji_json_output_end (out);
  add_projects (out, disclosure);
  add_unrecognised (out, disclosure);
  add_anomalies (out, disclosure);
  gouji_json_output_end (out);
}
