/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dump.h"

#include "model/gouji-enum-names.h"

static void
dump_facts (GString *out, GoujiDisclosure *disclosure)
{
  for (guint i = 0; i < GOUJI_N_FACTS; i++)
    if (*gouji_disclosure_get_fact (disclosure, i) != '\0')
      g_string_append_printf (out, "fact %s = %s\n", gouji_fact_get_name (i),
                              gouji_disclosure_get_fact (disclosure, i));
}

static void
dump_columns (GString *out, const GoujiTable *table)
{
  for (guint i = 0; i < gouji_table_get_n_columns (table); i++)
    {
      const GoujiColumn *column = gouji_table_get_column (table, i);

      g_string_append_printf (out, "  column %u list %u %s %s “%s”", i, column->list,
                              gouji_enum_get_name (GOUJI_ENUM_COLUMN_KIND, column->kind),
                              column->id != NULL ? column->id : "-", column->title);
      if (column->kind == GOUJI_COLUMN_AMOUNT)
        g_string_append_printf (out, " %s %u", gouji_amount_unit_to_text (column->unit),
                                column->places);
      g_string_append_c (out, '\n');
    }
}

static void
dump_amounts (GString *out, const GoujiTable *table, const GoujiLine *line)
{
  for (guint i = 0; i < gouji_table_get_n_columns (table); i++)
    {
      const GoujiColumn *column = gouji_table_get_column (table, i);
      GoujiAmount amount = gouji_table_get_amount (table, line->row, i);
      g_autofree char *text = NULL;

      if (column->kind != GOUJI_COLUMN_AMOUNT || column->list != line->list
          || !gouji_amount_is_number (amount))
        continue;
      text = gouji_decimal_to_string (gouji_amount_get_decimal (amount));
      g_string_append_printf (out, " %u=%s", i, text);
    }
}

static void
dump_lines (GString *out, const GoujiTable *table)
{
  for (guint i = 0; i < gouji_table_get_n_lines (table); i++)
    {
      const GoujiLine *line = gouji_table_get_line (table, i);

      g_string_append_printf (out, "  line %u %s", line->row,
                              gouji_enum_get_name (GOUJI_ENUM_LINE_KIND, line->kind));
      if (gouji_table_get_n_lists (table) > 1)
        g_string_append_printf (out, " list %u", line->list);
      g_string_append_printf (out, " level %u [%s] %s", line->level, line->code, line->name);
      if (line->id != NULL)
        g_string_append_printf (out, " (%s)", line->id);
      if (line->parent >= 0)
        g_string_append_printf (out, " in %u", gouji_table_get_line (table, line->parent)->row);
      if (line->damaged)
        g_string_append (out, " damaged");
      dump_amounts (out, table, line);
      g_string_append_c (out, '\n');
    }
}

static void
dump_table (GString *out, const GoujiTable *table)
{
  g_string_append_printf (out, "table %s “%s” line %u %s codes %s header %u%s\n",
                          gouji_role_get_name (gouji_table_get_role (table)),
                          gouji_table_get_title (table), gouji_table_get_place (table).line,
                          gouji_amount_unit_to_text (gouji_table_get_amount_unit (table)),
                          gouji_enum_get_name (GOUJI_ENUM_CODE_KIND, gouji_table_get_code_kind (table)),
                          gouji_table_get_n_header_rows (table),
                          gouji_table_is_damaged (table) ? " damaged" : "");
  if (*gouji_table_get_number (table) != '\0')
    g_string_append_printf (out, "  number %s\n", gouji_table_get_number (table));
  if (*gouji_table_get_note (table) != '\0')
    g_string_append_printf (out, "  note %s\n", gouji_table_get_note (table));
  if (gouji_table_get_project (table) >= 0)
    return;
  dump_columns (out, table);
  dump_lines (out, table);
}

static void
dump_target (GString *out, const char *period, const GoujiTarget *target)
{
  g_autofree char *value = gouji_decimal_to_string (target->value);
  g_autofree char *upper = gouji_decimal_to_string (target->upper);

  if (*target->text == '\0')
    return;
  g_string_append_printf (out, " | %s “%s” %s", period, target->text,
                          gouji_enum_get_name (GOUJI_ENUM_OPERATOR, target->op));
  if (target->has_value)
    g_string_append_printf (out, " %s", value);
  if (target->op == GOUJI_OPERATOR_RANGE)
    g_string_append_printf (out, "–%s", upper);
  g_string_append_printf (out, "%s%s", *target->unit != '\0' ? " " : "", target->unit);
}

static void
dump_project (GString *out, const GoujiProject *project)
{
  g_string_append_printf (out, "project %s | %s | %s | %s | %d years | %s\n", project->name,
                          project->department, project->unit, project->attribute, project->years,
                          gouji_amount_unit_to_text (project->amount_unit));
  for (guint i = 0; i < project->funds->len; i++)
    {
      const GoujiFund *fund = &g_array_index (project->funds, GoujiFund, i);
      g_autofree char *whole
          = gouji_decimal_to_string (gouji_amount_get_decimal (fund->amount[GOUJI_PERIOD_WHOLE]));
      g_autofree char *annual
          = gouji_decimal_to_string (gouji_amount_get_decimal (fund->amount[GOUJI_PERIOD_ANNUAL]));

      g_string_append_printf (out, "  fund %s “%s” %s %s\n",
                              gouji_enum_get_name (GOUJI_ENUM_FUND_SOURCE, fund->source),
                              fund->label, whole, annual);
    }
  for (guint i = 0; i < project->indicators->len; i++)
    {
      const GoujiIndicator *indicator = &g_array_index (project->indicators, GoujiIndicator, i);

      g_string_append_printf (out, "  indicator %s / %s / %s (%s)%s", indicator->level1,
                              indicator->level2, indicator->level3,
                              gouji_enum_get_name (GOUJI_ENUM_INDICATOR_KIND, indicator->kind),
                              indicator->damaged ? " damaged" : "");
      dump_target (out, "whole", &indicator->target[GOUJI_PERIOD_WHOLE]);
      dump_target (out, "annual", &indicator->target[GOUJI_PERIOD_ANNUAL]);
      g_string_append_c (out, '\n');
    }
  for (guint i = 0; i < project->texts->len; i++)
    {
      const GoujiProjectText *text = &g_array_index (project->texts, GoujiProjectText, i);

      g_string_append_printf (out, "  text %s: %s\n", text->label, text->text);
    }
}

static void
dump_sections (GString *out, GoujiDisclosure *disclosure)
{
  for (guint i = 0; i < gouji_disclosure_get_n_sections (disclosure); i++)
    {
      const GoujiSection *section = gouji_disclosure_get_section (disclosure, i);

      g_string_append_printf (out, "section %u %s “%s” blocks %u+%u%s\n", section->level,
                              section->number, section->title, section->first_block,
                              section->n_blocks, section->glossary ? " glossary" : "");
    }
}

static void
dump_unrecognised (GString *out, GoujiDisclosure *disclosure)
{
  for (guint i = 0; i < gouji_disclosure_get_n_blocks (disclosure); i++)
    {
      const GoujiBlock *block = gouji_disclosure_get_block (disclosure, i);

      if (block->kind == GOUJI_BLOCK_GRID && block->table < 0)
        g_string_append_printf (out, "grid line %u %s %u × %u\n", block->place.line,
                                gouji_enum_get_name (GOUJI_ENUM_BLOCK_USE, block->use),
                                gouji_grid_get_n_rows (block->grid),
                                gouji_grid_get_n_columns (block->grid));
    }
}

char *
dump_disclosure (GoujiDisclosure *disclosure)
{
  GString *out = g_string_new (NULL);

  dump_facts (out, disclosure);
  for (guint i = 0; i < gouji_disclosure_get_n_tables (disclosure); i++)
    dump_table (out, gouji_disclosure_get_table (disclosure, i));
  for (guint i = 0; i < gouji_disclosure_get_n_projects (disclosure); i++)
    dump_project (out, gouji_disclosure_get_project (disclosure, i));
  dump_sections (out, disclosure);
  dump_unrecognised (out, disclosure);
  return g_string_free (out, FALSE);
}
