/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "cli/gouji-cli-tables.h"

/* Enough of a paragraph to know it by. */
#define MAX_EXCERPT 40

static void
append_place (GString *text, GoujiDisclosure *disclosure, GoujiPlace place)
{
  g_string_append_printf (text, "%s:%u:%u: ",
                          gouji_disclosure_get_source_name (disclosure, place.source),
                          MAX (place.line, 1), MAX (place.field, 1));
}

static void
append_facts (GString *text, GoujiDisclosure *disclosure)
{
  for (guint fact = 0; fact < GOUJI_N_FACTS; fact++)
    {
      const char *value = gouji_disclosure_get_fact (disclosure, fact);
      const char *evidence = gouji_disclosure_get_evidence (disclosure, fact);

      if (*value == '\0')
        continue;
      append_place (text, disclosure, GOUJI_PLACE_NONE);
      g_string_append_printf (text, "%s = %s", gouji_fact_get_name (fact), value);
      if (*evidence != '\0')
        g_string_append_printf (text, " (%s)", evidence);
      g_string_append_c (text, '\n');
    }
}

static void
append_table (GString *text, GoujiDisclosure *disclosure, GoujiTable *table)
{
  GoujiAmountUnit unit = gouji_table_get_amount_unit (table);

  append_place (text, disclosure, gouji_table_get_place (table));
  g_string_append_printf (text, _ ("table: %s “%s”, %u rows × %u columns, %u lines"),
                          gouji_role_get_name (gouji_table_get_role (table)),
                          gouji_table_get_title (table), gouji_table_get_n_rows (table),
                          gouji_table_get_n_columns (table), gouji_table_get_n_lines (table));
  if (unit != GOUJI_UNIT_UNKNOWN)
    g_string_append_printf (text, ", %s", gouji_amount_unit_to_text (unit));
  if (gouji_table_is_damaged (table))
    g_string_append (text, _ (", may be damaged by extraction"));
  g_string_append_printf (text, " (%s)\n", gouji_table_get_evidence (table));
}

static GoujiPlace
get_project_place (GoujiDisclosure *disclosure, const GoujiProject *project)
{
  GoujiCellRef cell = GOUJI_CELL_REF_TABLE (project->table, project->name_cell.row,
                                            project->name_cell.column);

  if (project->table < 0 || project->name_cell.row < 0)
    return GOUJI_PLACE_NONE;
  return gouji_disclosure_get_place (disclosure, &cell);
}

static void
append_projects (GString *text, GoujiDisclosure *disclosure)
{
  for (guint i = 0; i < gouji_disclosure_get_n_projects (disclosure); i++)
    {
      const GoujiProject *project = gouji_disclosure_get_project (disclosure, i);

      append_place (text, disclosure, get_project_place (disclosure, project));
      g_string_append_printf (text, _ ("project: “%s”, %u sources of funds, %u indicators"),
                              project->name, project->funds->len, project->indicators->len);
      g_string_append_c (text, '\n');
    }
}

static void
append_excerpt (GString *text, const char *paragraph)
{
  glong length = g_utf8_strlen (paragraph, -1);
  g_autofree char *excerpt = g_utf8_substring (paragraph, 0, MIN (length, MAX_EXCERPT));

  g_string_append_printf (text, _ ("not recognised: “%s%s”"), excerpt,
                          length > MAX_EXCERPT ? "…" : "");
}

static void
append_unrecognised (GString *text, GoujiDisclosure *disclosure)
{
  for (guint i = 0; i < gouji_disclosure_get_n_blocks (disclosure); i++)
    {
      const GoujiBlock *block = gouji_disclosure_get_block (disclosure, i);

      if (block->use != GOUJI_USE_NONE)
        continue;
      append_place (text, disclosure, block->place);
      if (block->kind == GOUJI_BLOCK_GRID)
        g_string_append_printf (text, _ ("not recognised: grid of %u rows × %u columns"),
                                gouji_grid_get_n_rows (block->grid),
                                gouji_grid_get_n_columns (block->grid));
      else
        append_excerpt (text, block->text);
      g_string_append_c (text, '\n');
    }
}

static void
append_anomalies (GString *text, GoujiDisclosure *disclosure)
{
  for (guint i = 0; i < gouji_disclosure_get_n_anomalies (disclosure); i++)
    {
      const GoujiAnomaly *anomaly = gouji_disclosure_get_anomaly (disclosure, i);

      append_place (text, disclosure, anomaly->place);
      g_string_append_printf (text, _ ("anomaly: %s"),
                              gouji_anomaly_kind_get_label (anomaly->kind));
      g_string_append_c (text, '\n');
    }
}

/* One thing a line, each with its place: facts, tables, projects, and what is left. */
char *
gouji_cli_tables_to_text (GoujiDisclosure *disclosure)
{
  GString *text = g_string_new (NULL);

  append_facts (text, disclosure);
  for (guint i = 0; i < gouji_disclosure_get_n_tables (disclosure); i++)
    append_table (text, disclosure, gouji_disclosure_get_table (disclosure, i));
  append_projects (text, disclosure);
  append_unrecognised (text, disclosure);
  append_anomalies (text, disclosure);
  return g_string_free (text, FALSE);
}
