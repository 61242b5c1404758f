/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/gouji-writer.h"

#include "model/gouji-enum-names.h"
#include "report/gouji-disclosure-json-private.h"

static void
write_sources (GoujiJsonOutput *output, GoujiDisclosure *disclosure)
{
  gouji_json_output_begin_array (output, "sources", GOUJI_JSON_LINES);
  for (guint i = 0; i < gouji_disclosure_get_n_sources (disclosure); i++)
    {
      gouji_json_output_begin_object (output, NULL, GOUJI_JSON_ONE_LINE);
      gouji_json_output_add_string (output, "name", gouji_disclosure_get_source_name (disclosure, i));
      gouji_json_write_text (output, "sha256", gouji_disclosure_get_sha256 (disclosure, i));
      gouji_json_output_end (output);
    }
  gouji_json_output_end (output);
}

static void
write_facts (GoujiJsonOutput *output, GoujiDisclosure *disclosure)
{
  gouji_json_output_begin_object (output, "facts", GOUJI_JSON_LINES);
  for (guint i = 0; i < GOUJI_N_FACTS; i++)
    {
      const char *value = gouji_disclosure_get_fact (disclosure, i);
      const char *evidence = gouji_disclosure_get_evidence (disclosure, i);

      if (*value == '\0' && *evidence == '\0')
        continue;
      gouji_json_output_begin_object (output, gouji_fact_get_name (i), GOUJI_JSON_ONE_LINE);
      gouji_json_output_add_string (output, "value", value);
      gouji_json_write_text (output, "evidence", evidence);
      gouji_json_output_end (output);
    }
  gouji_json_output_end (output);
}

static void
write_grid (GoujiJsonOutput *output, const GoujiGrid *grid)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (GoujiCell));

  gouji_json_output_begin_array (output, "rows", GOUJI_JSON_LINES);
  for (guint row = 0; row < gouji_grid_get_n_rows (grid); row++)
    {
      g_array_set_size (cells, 0);
      for (guint i = 0; i < gouji_grid_get_row_length (grid, row); i++)
        {
          GoujiCell cell = gouji_grid_get_cell (grid, row, i);

          g_array_append_val (cells, cell);
        }
      gouji_json_output_begin_object (output, NULL, GOUJI_JSON_ONE_LINE);
      gouji_json_write_cells (output, (GoujiCell *) cells->data, cells->len);
      gouji_json_output_end (output);
    }
  gouji_json_output_end (output);
}

static void
write_block (GoujiJsonOutput *output, const GoujiBlock *block)
{
  gboolean grid = block->kind == GOUJI_BLOCK_GRID;

  gouji_json_output_begin_object (output, NULL, grid ? GOUJI_JSON_LINES : GOUJI_JSON_ONE_LINE);
  gouji_json_write_place (output, block->place);
  if (block->use != GOUJI_USE_NONE)
    gouji_json_output_add_string (output, "use",
                                  gouji_enum_get_name (GOUJI_ENUM_BLOCK_USE, block->use));
  gouji_json_write_index (output, "table", block->table);
  if (grid)
    write_grid (output, block->grid);
  else
    gouji_json_output_add_string (output, "text", block->text);
  gouji_json_output_end (output);
}

static void
write_sections (GoujiJsonOutput *output, GoujiDisclosure *disclosure)
{
  gouji_json_output_begin_array (output, "sections", GOUJI_JSON_LINES);
  for (guint i = 0; i < gouji_disclosure_get_n_sections (disclosure); i++)
    {
      const GoujiSection *section = gouji_disclosure_get_section (disclosure, i);

      gouji_json_output_begin_object (output, NULL, GOUJI_JSON_ONE_LINE);
      gouji_json_write_text (output, "number", section->number);
      gouji_json_output_add_string (output, "title", section->title);
      gouji_json_output_add_int (output, "level", section->level);
      gouji_json_output_add_int (output, "first_block", section->first_block);
      gouji_json_output_add_int (output, "n_blocks", section->n_blocks);
      gouji_json_write_true (output, "glossary", section->glossary);
      gouji_json_output_end (output);
    }
  gouji_json_output_end (output);
}

static void
write_anomalies (GoujiJsonOutput *output, GoujiDisclosure *disclosure)
{
  gouji_json_output_begin_array (output, "anomalies", GOUJI_JSON_LINES);
  for (guint i = 0; i < gouji_disclosure_get_n_anomalies (disclosure); i++)
    {
      const GoujiAnomaly *anomaly = gouji_disclosure_get_anomaly (disclosure, i);

      gouji_json_output_begin_object (output, NULL, GOUJI_JSON_ONE_LINE);
      gouji_json_output_add_string (output, "kind",
                                    gouji_enum_get_name (GOUJI_ENUM_ANOMALY_KIND, anomaly->kind));
      gouji_json_write_place (output, anomaly->place);
      gouji_json_output_end (output);
    }
  gouji_json_output_end (output);
}

static void
write_disclosure (GoujiJsonOutput *output, GoujiDisclosure *disclosure)
{
  gouji_json_output_begin_object (output, NULL, GOUJI_JSON_LINES);
  write_sources (output, disclosure);
  write_facts (output, disclosure);
  gouji_json_output_begin_array (output, "blocks", GOUJI_JSON_LINES);
  for (guint i = 0; i < gouji_disclosure_get_n_blocks (disclosure); i++)
    write_block (output, gouji_disclosure_get_block (disclosure, i));
  gouji_json_output_end (output);
  gouji_json_output_begin_array (output, "tables", GOUJI_JSON_LINES);
  for (guint i = 0; i < gouji_disclosure_get_n_tables (disclosure); i++)
    gouji_json_write_table (output, gouji_disclosure_get_table (disclosure, i));
  gouji_json_output_end (output);
  gouji_json_output_begin_array (output, "projects", GOUJI_JSON_LINES);
  for (guint i = 0; i < gouji_disclosure_get_n_projects (disclosure); i++)
    gouji_json_write_project (output, gouji_disclosure_get_project (disclosure, i));
  gouji_json_output_end (output);
  write_sections (output, disclosure);
  write_anomalies (output, disclosure);
  gouji_json_output_end (output);
}

static char *
write_document (GoujiDisclosure **disclosures, guint n, GoujiJsonLayout layout)
{
  g_autoptr (GoujiJsonOutput) output = gouji_json_output_new ();

  gouji_json_output_begin_object (output, NULL, layout);
  gouji_json_output_add_string (output, "format", "gouji-disclosure");
  gouji_json_output_add_int (output, "version", 1);
  gouji_json_output_begin_array (output, "disclosures", layout);
  for (guint i = 0; i < n; i++)
    write_disclosure (output, disclosures[i]);
  gouji_json_output_end (output);
  gouji_json_output_end (output);
  return gouji_json_output_take_text (output);
}

/**
 * gouji_disclosure_to_json:
 * @disclosures: (element-type GoujiDisclosure)
 *
 * Writes Gouji's JSON, "gouji-disclosure" version 1, as data/schema describes it:
 * everything the model holds, in a fixed order, so that equal disclosures give equal
 * bytes and gouji_json_reader_read() gives back the same.
 *
 * Returns: (transfer full): the text
 */
char *
gouji_disclosure_to_json (GPtrArray *disclosures)
{
  g_return_val_if_fail (disclosures != NULL, NULL);

  return write_document ((GoujiDisclosure **) disclosures->pdata, disclosures->len,
                         GOUJI_JSON_LINES);
}

/**
 * gouji_disclosure_to_json_line:
 *
 * As gouji_disclosure_to_json() of @disclosure alone, on one line that ends with a line
 * break: such lines one after the other are JSON Lines.
 *
 * Returns: (transfer full): the line
 */
char *
gouji_disclosure_to_json_line (GoujiDisclosure *disclosure)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (disclosure), NULL);

  text = write_document (&disclosure, 1, GOUJI_JSON_ONE_LINE);
  return g_strconcat (g_strchomp (text), "\n", NULL);
}
