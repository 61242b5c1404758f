/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/gouji-writer.h"

#include "report/gouji-cell-label.h"
#include "report/gouji-report-private.h"

#define FORMAT_NAME "gouji-report"
#define FORMAT_VERSION 1

static void
add_text (GoujiJsonOutput *out, const char *key, const char *text)
{
  gouji_json_output_add_string (out, key, text != NULL && *text != '\0' ? text : NULL);
}

/* A disclosure read from several files says with each place in which of them it is. */
static void
add_place (GoujiJsonOutput *out, GoujiDisclosure *disclosure, GoujiPlace place)
{
  if (gouji_disclosure_get_n_sources (disclosure) > 1)
    add_text (out, "source", gouji_disclosure_get_source_name (disclosure, place.source));
  gouji_json_output_add_int (out, "line", place.line);
}

static void
add_facts (GoujiJsonOutput *out, GoujiDisclosure *disclosure)
{
  int year = gouji_disclosure_get_year (disclosure);

  gouji_json_output_begin_object (out, "unit", GOUJI_JSON_ONE_LINE);
  add_text (out, "code", gouji_disclosure_get_fact (disclosure, GOUJI_FACT_UNIT_CODE));
  add_text (out, "name", gouji_disclosure_get_fact (disclosure, GOUJI_FACT_UNIT_NAME));
  gouji_json_output_end (out);
  if (year > 0)
    gouji_json_output_add_int (out, "year", year);
  else
    gouji_json_output_add_string (out, "year", NULL);
  add_text (out, "kind", gouji_disclosure_get_fact (disclosure, GOUJI_FACT_KIND));
}

static guint
count_body_rows (GoujiTable *table)
{
  guint n = 0;

  for (guint row = 0; row < gouji_table_get_n_rows (table); row++)
    n += gouji_table_get_row_kind (table, row) == GOUJI_ROW_BODY;
  return n;
}

static void
add_tables (GoujiJsonOutput *out, GoujiDisclosure *disclosure)
{
  gouji_json_output_begin_array (out, "tables", GOUJI_JSON_LINES);
  for (guint i = 0; i < gouji_disclosure_get_n_tables (disclosure); i++)
    {
      GoujiTable *table = gouji_disclosure_get_table (disclosure, i);
      GoujiAmountUnit unit = gouji_table_get_amount_unit (table);

      gouji_json_output_begin_object (out, NULL, GOUJI_JSON_ONE_LINE);
      add_text (out, "role", gouji_role_get_name (gouji_table_get_role (table)));
      gouji_json_output_add_string (out, "title", gouji_table_get_title (table));
      add_place (out, disclosure, gouji_table_get_place (table));
      gouji_json_output_add_int (out, "rows", count_body_rows (table));
      add_text (out, "amount_unit", gouji_amount_unit_to_text (unit));
      gouji_json_output_end (out);
    }
  gouji_json_output_end (out);
}

static void
add_unrecognised (GoujiJsonOutput *out, GoujiDisclosure *disclosure)
{
  gouji_json_output_begin_array (out, "unrecognised", GOUJI_JSON_LINES);
  for (guint i = 0; i < gouji_disclosure_get_n_blocks (disclosure); i++)
    {
      const GoujiBlock *block = gouji_disclosure_get_block (disclosure, i);

      if (block->kind != GOUJI_BLOCK_GRID || block->use != GOUJI_USE_NONE)
        continue;
      gouji_json_output_begin_object (out, NULL, GOUJI_JSON_ONE_LINE);
      add_place (out, disclosure, block->place);
      gouji_json_output_add_int (out, "rows", gouji_grid_get_n_rows (block->grid));
      gouji_json_output_add_int (out, "columns", gouji_grid_get_n_columns (block->grid));
      gouji_json_output_end (out);
    }
  gouji_json_output_end (out);
}

static void
add_counts (GoujiJsonOutput *out, const char *name, GoujiCoverage coverage)
{
  gouji_json_output_begin_object (out, name, GOUJI_JSON_ONE_LINE);
  gouji_json_output_add_int (out, "amounts", coverage.amounts);
  gouji_json_output_add_int (out, "tied", coverage.tied);
  gouji_json_output_add_int (out, "conflicting", coverage.conflicting);
  gouji_json_output_add_int (out, "untied", coverage.untied);
  gouji_json_output_add_int (out, "questioned", coverage.questioned);
  gouji_json_output_end (out);
}

/* The tables' amounts, and beside them the figures that the text states. */
static void
add_coverage (GoujiJsonOutput *out, GoujiReport *report)
{
  add_counts (out, "coverage", gouji_report_get_coverage (report));
  add_counts (out, "claims", gouji_report_get_claim_coverage (report));
}

static void
add_checks (GoujiJsonOutput *out, GoujiReport *report)
{
  gouji_json_output_begin_array (out, "checks", GOUJI_JSON_LINES);
  for (guint i = 0; i < gouji_report_get_n_checks (report); i++)
    {
      const GoujiCheckStatus *check = gouji_report_get_check (report, i);

      gouji_json_output_begin_object (out, NULL, GOUJI_JSON_ONE_LINE);
      gouji_json_output_add_string (out, "check", check->check);
      gouji_json_output_add_string (out, "status", gouji_status_get_name (check->status));
      gouji_json_output_add_int (out, "instances", check->instances);
      gouji_json_output_add_int (out, "failed", check->failed);
      add_text (out, "missing", check->missing);
      gouji_json_output_add_int (out, "passed", check->instances - check->failed);
      gouji_json_output_add_int (out, "not_applicable", check->not_applicable);
      gouji_json_output_add_int (out, "insufficient_data", check->insufficient);
      add_text (out, "lacks", check->lacks);
      gouji_json_output_end (out);
    }
  gouji_json_output_end (out);
}

/* What a cell says of itself, in the object that is being written.  Text has no field but
 * a character and a length within its line. */
static void
add_cell_members (GoujiJsonOutput *out, GoujiDisclosure *disclosure, const GoujiCellRef *cell)
{
  g_autofree char *value = gouji_cell_label_dup_value (disclosure, cell);
  GoujiPlace place = gouji_disclosure_get_place (disclosure, cell);
  guint character, length;

  gouji_json_output_add_string (out, "table", gouji_cell_label_get_table (disclosure, cell));
  gouji_json_output_add_string (out, "row", gouji_cell_label_get_row (disclosure, cell));
  gouji_json_output_add_string (out, "column", gouji_cell_label_get_column (disclosure, cell));
  gouji_json_output_add_string (out, "value", value);
  add_place (out, disclosure, place);
  gouji_json_output_add_int (out, "field", place.field);
  if (!gouji_cell_label_get_span (disclosure, cell, &character, &length))
    return;
  gouji_json_output_add_int (out, "character", character);
  gouji_json_output_add_int (out, "length", length);
}

static void
add_cell (GoujiJsonOutput *out, GoujiDisclosure *disclosure, const GoujiCellRef *cell)
{
  gouji_json_output_begin_object (out, NULL, GOUJI_JSON_ONE_LINE);
  add_cell_members (out, disclosure, cell);
  gouji_json_output_end (out);
}

/* The cells whose change would settle the finding and what follows from it. */
static void
add_suspects (GoujiJsonOutput *out, GoujiDisclosure *disclosure, GoujiFinding *finding)
{
  gouji_json_output_begin_array (out, "suspects", GOUJI_JSON_LINES);
  for (guint i = 0; i < gouji_finding_get_n_suspects (finding); i++)
    {
      const GoujiSuspect *suspect = gouji_finding_get_suspect (finding, i);

      gouji_json_output_begin_object (out, NULL, GOUJI_JSON_ONE_LINE);
      add_cell_members (out, disclosure, &suspect->cell);
      gouji_json_output_add_string (out, "settled_by", suspect->value);
      gouji_json_output_add_int (out, "settles", suspect->settled);
      gouji_json_output_end (out);
    }
  gouji_json_output_end (out);
}

/* An amount that is to be tied: how it stands, and the rules that said so. */
static void
add_tick (GoujiJsonOutput *out, GoujiReport *report, const GoujiCellRef *cell)
{
  GoujiTick tick = gouji_report_get_tick (report, cell);
  g_autoptr (GPtrArray) rules = NULL;

  if (tick == GOUJI_TICK_NONE)
    return;
  rules = gouji_report_list_checks (report, cell);
  gouji_json_output_begin_object (out, NULL, GOUJI_JSON_ONE_LINE);
  add_cell_members (out, gouji_report_get_disclosure (report), cell);
  gouji_json_output_add_string (out, "tick", gouji_tick_get_name (tick));
  gouji_json_output_begin_array (out, "rules", GOUJI_JSON_ONE_LINE);
  for (guint i = 0; i < rules->len; i++)
    gouji_json_output_add_string (out, NULL, g_ptr_array_index (rules, i));
  gouji_json_output_end (out);
  gouji_json_output_end (out);
}

static void
add_table_ticks (GoujiJsonOutput *out, GoujiReport *report, guint index)
{
  GoujiTable *table = gouji_disclosure_get_table (gouji_report_get_disclosure (report), index);

  for (guint row = 0; row < gouji_table_get_n_rows (table); row++)
    for (guint column = 0; column < gouji_table_get_n_columns (table); column++)
      {
        GoujiCellRef cell = GOUJI_CELL_REF_TABLE (index, row, column);

        add_tick (out, report, &cell);
      }
}

static void
add_amounts (GoujiJsonOutput *out, GoujiReport *report)
{
  GoujiDisclosure *disclosure = gouji_report_get_disclosure (report);

  gouji_json_output_begin_array (out, "amounts", GOUJI_JSON_LINES);
  for (guint i = 0; i < gouji_disclosure_get_n_tables (disclosure); i++)
    add_table_ticks (out, report, i);
  gouji_json_output_end (out);
}

/* What the narrative states. */
static void
add_figures (GoujiJsonOutput *out, GoujiReport *report)
{
  guint n_blocks = gouji_disclosure_get_n_blocks (gouji_report_get_disclosure (report));

  gouji_json_output_begin_array (out, "figures", GOUJI_JSON_LINES);
  for (guint block = 0; block < n_blocks; block++)
    {
      g_autoptr (GPtrArray) claims = gouji_report_list_claims (report, block);

      for (guint i = 0; i < claims->len; i++)
        add_tick (out, report, &((const GoujiClaim *) g_ptr_array_index (claims, i))->ref);
    }
  gouji_json_output_end (out);
}

static void
add_finding (GoujiJsonOutput *out, GoujiDisclosure *disclosure, GoujiFinding *finding)
{
  gouji_json_output_begin_object (out, NULL, GOUJI_JSON_LINES);
  gouji_json_output_add_string (out, "id", gouji_finding_get_id (finding));
  gouji_json_output_add_string (out, "check", gouji_finding_get_check (finding));
  gouji_json_output_add_string (out, "severity",
                                gouji_severity_get_name (gouji_finding_get_severity (finding)));
  gouji_json_output_add_string (out, "category",
                                gouji_category_get_name (gouji_finding_get_category (finding)));
  gouji_json_output_add_string (out, "message", gouji_finding_get_message (finding));
  add_text (out, "equation", gouji_finding_get_equation (finding));
  add_text (out, "expected", gouji_finding_get_expected (finding));
  add_text (out, "actual", gouji_finding_get_actual (finding));
  add_text (out, "difference", gouji_finding_get_difference (finding));
  gouji_json_output_begin_array (out, "cells", GOUJI_JSON_LINES);
  for (guint i = 0; i < gouji_finding_get_n_cells (finding); i++)
    add_cell (out, disclosure, gouji_finding_get_cell (finding, i));
  gouji_json_output_end (out);
  add_text (out, "parent", gouji_finding_get_parent (finding));
  gouji_json_output_add_string (out, "rule", gouji_finding_get_rule (finding));
  add_text (out, "advice", gouji_finding_get_advice (finding));
  add_text (out, "rule_source", gouji_finding_get_source (finding));
  add_suspects (out, disclosure, finding);
  gouji_json_output_end (out);
}

static void
add_findings (GoujiJsonOutput *out, GoujiReport *report)
{
  GoujiDisclosure *disclosure = gouji_report_get_disclosure (report);

  gouji_json_output_begin_array (out, "findings", GOUJI_JSON_LINES);
  for (guint i = 0; i < gouji_report_get_n_findings (report); i++)
    add_finding (out, disclosure, gouji_report_get_finding (report, i));
  gouji_json_output_end (out);
}

/* Adds one element of "documents". */
void
gouji_report_add_json (GoujiJsonOutput *out, GoujiReport *report)
{
  GoujiDisclosure *disclosure = gouji_report_get_disclosure (report);

  gouji_json_output_begin_object (out, NULL, GOUJI_JSON_LINES);
  gouji_json_output_add_string (out, "source", gouji_disclosure_get_source_name (disclosure, 0));
  add_text (out, "sha256", gouji_disclosure_get_sha256 (disclosure, 0));
  add_facts (out, disclosure);
  add_tables (out, disclosure);
  add_unrecognised (out, disclosure);
  gouji_json_output_add_int (out, "projects", gouji_disclosure_get_n_projects (disclosure));
  gouji_json_output_add_int (out, "indicators", gouji_disclosure_get_n_indicators (disclosure));
  add_coverage (out, report);
  add_checks (out, report);
  add_findings (out, report);
  add_amounts (out, report);
  add_figures (out, report);
  gouji_json_output_end (out);
}

void
gouji_report_begin_json (GoujiJsonOutput *out)
{
  gouji_json_output_begin_object (out, NULL, GOUJI_JSON_LINES);
  gouji_json_output_add_string (out, "format", FORMAT_NAME);
  gouji_json_output_add_int (out, "version", FORMAT_VERSION);
  gouji_json_output_begin_array (out, "documents", GOUJI_JSON_LINES);
}

void
gouji_report_end_json (GoujiJsonOutput *out)
{
  gouji_json_output_end (out);
  gouji_json_output_end (out);
}

/**
 * gouji_report_to_json:
 * @reports: (element-type GoujiReport): one a disclosure
 *
 * The format is "gouji-report", version 1.  Keys come in the documented order.
 * What is not known or does not apply is null.  A disclosure that was read from
 * several files adds "source" before every "line".
 *
 * Returns: (transfer full): the JSON text
 */
char *
gouji_report_to_json (GPtrArray *reports)
{
  g_autoptr (GoujiJsonOutput) out = gouji_json_output_new ();

  g_return_val_if_fail (reports != NULL, NULL);

  gouji_report_begin_json (out);
  for (guint i = 0; i < reports->len; i++)
    gouji_report_add_json (out, g_ptr_array_index (reports, i));
  gouji_report_end_json (out);
  return gouji_json_output_take_text (out);
}
