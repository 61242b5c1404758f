/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "compare.h"

static void
assert_same_place (GoujiPlace a, GoujiPlace b)
{
  g_assert_cmpuint (a.line, ==, b.line);
  g_assert_cmpuint (a.field, ==, b.field);
  g_assert_cmpuint (a.source, ==, b.source);
}

static void
assert_same_cell (GoujiCell a, GoujiCell b)
{
  g_assert_cmpstr (a.text, ==, b.text);
  assert_same_place (a.place, b.place);
}

static void
assert_same_amount (GoujiAmount a, GoujiAmount b)
{
  g_assert_cmpint (a.form, ==, b.form);
  g_assert_cmpint (a.coefficient, ==, b.coefficient);
  g_assert_cmpuint (a.places, ==, b.places);
}

static void
assert_same_form_cell (GoujiFormCell a, GoujiFormCell b)
{
  g_assert_cmpint (a.row, ==, b.row);
  g_assert_cmpint (a.column, ==, b.column);
}

static void
assert_same_block (const GoujiBlock *a, const GoujiBlock *b)
{
  g_assert_cmpint (a->kind, ==, b->kind);
  assert_same_place (a->place, b->place);
  g_assert_cmpint (a->use, ==, b->use);
  g_assert_cmpint (a->table, ==, b->table);
  if (a->kind == GOUJI_BLOCK_PARAGRAPH)
    {
      g_assert_cmpstr (a->text, ==, b->text);
      return;
    }
  g_assert_cmpuint (gouji_grid_get_n_rows (a->grid), ==, gouji_grid_get_n_rows (b->grid));
  g_assert_cmpuint (gouji_grid_get_n_columns (a->grid), ==, gouji_grid_get_n_columns (b->grid));
  for (guint row = 0; row < gouji_grid_get_n_rows (a->grid); row++)
    {
      guint length = gouji_grid_get_row_length (a->grid, row);

      g_assert_cmpuint (length, ==, gouji_grid_get_row_length (b->grid, row));
      for (guint i = 0; i < length; i++)
        assert_same_cell (gouji_grid_get_cell (a->grid, row, i),
                          gouji_grid_get_cell (b->grid, row, i));
    }
}

static void
assert_same_columns (const GoujiTable *a, const GoujiTable *b)
{
  g_assert_cmpuint (gouji_table_get_n_columns (a), ==, gouji_table_get_n_columns (b));
  for (guint i = 0; i < gouji_table_get_n_columns (a); i++)
    {
      const GoujiColumn *left = gouji_table_get_column (a, i);
      const GoujiColumn *right = gouji_table_get_column (b, i);

      g_assert_cmpint (left->kind, ==, right->kind);
      g_assert_true (left->id == right->id);
      g_assert_cmpstr (left->title, ==, right->title);
      g_assert_cmpuint (left->list, ==, right->list);
      g_assert_cmpuint (left->places, ==, right->places);
      g_assert_cmpint (left->unit, ==, right->unit);
    }
  g_assert_cmpuint (gouji_table_get_n_lists (a), ==, gouji_table_get_n_lists (b));
  for (guint i = 0; i < gouji_table_get_n_lists (a); i++)
    g_assert_cmpint (gouji_table_get_list_kind (a, i), ==, gouji_table_get_list_kind (b, i));
}

static void
assert_same_rows (const GoujiTable *a, const GoujiTable *b)
{
  g_assert_cmpuint (gouji_table_get_n_rows (a), ==, gouji_table_get_n_rows (b));
  for (guint row = 0; row < gouji_table_get_n_rows (a); row++)
    {
      guint length = gouji_table_get_row_length (a, row);

      g_assert_cmpint (gouji_table_get_row_kind (a, row), ==, gouji_table_get_row_kind (b, row));
      g_assert_cmpuint (length, ==, gouji_table_get_row_length (b, row));
      for (guint i = 0; i < length; i++)
        {
          assert_same_cell (gouji_table_get_cell (a, row, i), gouji_table_get_cell (b, row, i));
          assert_same_amount (gouji_table_get_amount (a, row, i),
                              gouji_table_get_amount (b, row, i));
          g_assert_cmpint (gouji_table_find_line_at (a, row, i), ==,
                           gouji_table_find_line_at (b, row, i));
        }
    }
}

static void
assert_same_line (const GoujiLine *a, const GoujiLine *b)
{
  g_assert_cmpuint (a->row, ==, b->row);
  g_assert_cmpuint (a->list, ==, b->list);
  g_assert_cmpuint (a->kind, ==, b->kind);
  g_assert_cmpuint (a->level, ==, b->level);
  g_assert_cmpuint (a->damaged, ==, b->damaged);
  g_assert_cmpstr (a->code, ==, b->code);
  g_assert_cmpstr (a->name, ==, b->name);
  g_assert_true (a->id == b->id);
  g_assert_cmpstr (a->printed_code, ==, b->printed_code);
  g_assert_cmpstr (a->name_code, ==, b->name_code);
  g_assert_cmpint (a->parent, ==, b->parent);
  g_assert_cmpint (a->code_column, ==, b->code_column);
  g_assert_cmpint (a->name_column, ==, b->name_column);
}

static void
assert_same_table (const GoujiTable *a, const GoujiTable *b)
{
  g_assert_cmpint (gouji_table_get_role (a), ==, gouji_table_get_role (b));
  g_assert_cmpstr (gouji_table_get_title (a), ==, gouji_table_get_title (b));
  assert_same_place (gouji_table_get_place (a), gouji_table_get_place (b));
  g_assert_cmpstr (gouji_table_get_evidence (a), ==, gouji_table_get_evidence (b));
  g_assert_cmpstr (gouji_table_get_number (a), ==, gouji_table_get_number (b));
  g_assert_cmpstr (gouji_table_get_note (a), ==, gouji_table_get_note (b));
  g_assert_cmpint (gouji_table_get_amount_unit (a), ==, gouji_table_get_amount_unit (b));
  g_assert_cmpint (gouji_table_get_code_kind (a), ==, gouji_table_get_code_kind (b));
  g_assert_cmpint (gouji_table_is_damaged (a), ==, gouji_table_is_damaged (b));
  g_assert_cmpint (gouji_table_get_project (a), ==, gouji_table_get_project (b));
  assert_same_columns (a, b);
  assert_same_rows (a, b);
  g_assert_cmpuint (gouji_table_get_n_lines (a), ==, gouji_table_get_n_lines (b));
  for (guint i = 0; i < gouji_table_get_n_lines (a); i++)
    assert_same_line (gouji_table_get_line (a, i), gouji_table_get_line (b, i));
}

static void
assert_same_target (const GoujiTarget *a, const GoujiTarget *b)
{
  g_assert_cmpstr (a->text, ==, b->text);
  assert_same_form_cell (a->cell, b->cell);
  assert_same_form_cell (a->name_cell, b->name_cell);
  g_assert_cmpint (a->op, ==, b->op);
  g_assert_cmpint (a->has_value, ==, b->has_value);
  if (a->has_value)
    {
      g_assert_cmpint (a->value.coefficient, ==, b->value.coefficient);
      g_assert_cmpint (a->value.places, ==, b->value.places);
    }
  if (a->op == GOUJI_OPERATOR_RANGE)
    {
      g_assert_cmpint (a->upper.coefficient, ==, b->upper.coefficient);
      g_assert_cmpint (a->upper.places, ==, b->upper.places);
    }
  g_assert_cmpstr (a->unit, ==, b->unit);
}

static void
assert_same_funds (const GoujiProject *a, const GoujiProject *b)
{
  g_assert_cmpuint (a->funds->len, ==, b->funds->len);
  for (guint i = 0; i < a->funds->len; i++)
    {
      const GoujiFund *left = &g_array_index (a->funds, GoujiFund, i);
      const GoujiFund *right = &g_array_index (b->funds, GoujiFund, i);

      g_assert_cmpint (left->source, ==, right->source);
      g_assert_cmpstr (left->label, ==, right->label);
      for (guint p = 0; p < GOUJI_N_PERIODS; p++)
        {
          assert_same_amount (left->amount[p], right->amount[p]);
          assert_same_form_cell (left->cell[p], right->cell[p]);
        }
    }
}

static void
assert_same_indicators (const GoujiProject *a, const GoujiProject *b)
{
  g_assert_cmpuint (a->indicators->len, ==, b->indicators->len);
  for (guint i = 0; i < a->indicators->len; i++)
    {
      const GoujiIndicator *left = &g_array_index (a->indicators, GoujiIndicator, i);
      const GoujiIndicator *right = &g_array_index (b->indicators, GoujiIndicator, i);

      g_assert_cmpint (left->kind, ==, right->kind);
      g_assert_cmpstr (left->level1, ==, right->level1);
      g_assert_cmpstr (left->level2, ==, right->level2);
      g_assert_cmpstr (left->level3, ==, right->level3);
      g_assert_cmpint (left->damaged, ==, right->damaged);
      for (guint p = 0; p < GOUJI_N_PERIODS; p++)
        assert_same_target (&left->target[p], &right->target[p]);
    }
}

static void
assert_same_project (const GoujiProject *a, const GoujiProject *b)
{
  g_assert_cmpstr (a->name, ==, b->name);
  g_assert_cmpstr (a->code, ==, b->code);
  g_assert_cmpstr (a->department, ==, b->department);
  g_assert_cmpstr (a->unit, ==, b->unit);
  g_assert_cmpstr (a->attribute, ==, b->attribute);
  g_assert_cmpstr (a->period, ==, b->period);
  g_assert_cmpint (a->years, ==, b->years);
  g_assert_cmpint (a->table, ==, b->table);
  assert_same_form_cell (a->name_cell, b->name_cell);
  g_assert_cmpint (a->amount_unit, ==, b->amount_unit);
  assert_same_funds (a, b);
  assert_same_indicators (a, b);
  g_assert_cmpuint (a->texts->len, ==, b->texts->len);
  for (guint i = 0; i < a->texts->len; i++)
    {
      const GoujiProjectText *left = &g_array_index (a->texts, GoujiProjectText, i);
      const GoujiProjectText *right = &g_array_index (b->texts, GoujiProjectText, i);

      g_assert_cmpstr (left->label, ==, right->label);
      g_assert_cmpstr (left->text, ==, right->text);
      assert_same_form_cell (left->cell, right->cell);
    }
}

static void
assert_same_sections (GoujiDisclosure *a, GoujiDisclosure *b)
{
  g_assert_cmpuint (gouji_disclosure_get_n_sections (a), ==, gouji_disclosure_get_n_sections (b));
  for (guint i = 0; i < gouji_disclosure_get_n_sections (a); i++)
    {
      const GoujiSection *left = gouji_disclosure_get_section (a, i);
      const GoujiSection *right = gouji_disclosure_get_section (b, i);

      g_assert_cmpstr (left->number, ==, right->number);
      g_assert_cmpstr (left->title, ==, right->title);
      g_assert_cmpuint (left->level, ==, right->level);
      g_assert_cmpuint (left->first_block, ==, right->first_block);
      g_assert_cmpuint (left->n_blocks, ==, right->n_blocks);
      g_assert_cmpint (left->glossary, ==, right->glossary);
    }
}

static void
assert_same_head (GoujiDisclosure *a, GoujiDisclosure *b)
{
  g_assert_cmpuint (gouji_disclosure_get_n_sources (a), ==, gouji_disclosure_get_n_sources (b));
  for (guint i = 0; i < gouji_disclosure_get_n_sources (a); i++)
    {
      g_assert_cmpstr (gouji_disclosure_get_source_name (a, i), ==,
                       gouji_disclosure_get_source_name (b, i));
      g_assert_cmpstr (gouji_disclosure_get_sha256 (a, i), ==, gouji_disclosure_get_sha256 (b, i));
    }
  for (guint i = 0; i < GOUJI_N_FACTS; i++)
    {
      g_assert_cmpstr (gouji_disclosure_get_fact (a, i), ==, gouji_disclosure_get_fact (b, i));
      g_assert_cmpstr (gouji_disclosure_get_evidence (a, i), ==,
                       gouji_disclosure_get_evidence (b, i));
    }
  g_assert_cmpuint (gouji_disclosure_get_n_anomalies (a), ==, gouji_disclosure_get_n_anomalies (b));
  for (guint i = 0; i < gouji_disclosure_get_n_anomalies (a); i++)
    {
      g_assert_cmpint (gouji_disclosure_get_anomaly (a, i)->kind, ==,
                       gouji_disclosure_get_anomaly (b, i)->kind);
      assert_same_place (gouji_disclosure_get_anomaly (a, i)->place,
                         gouji_disclosure_get_anomaly (b, i)->place);
    }
}

void
assert_same_disclosure (GoujiDisclosure *a, GoujiDisclosure *b)
{
  assert_same_head (a, b);
  g_assert_cmpuint (gouji_disclosure_get_n_blocks (a), ==, gouji_disclosure_get_n_blocks (b));
  for (guint i = 0; i < gouji_disclosure_get_n_blocks (a); i++)
    assert_same_block (gouji_disclosure_get_block (a, i), gouji_disclosure_get_block (b, i));
  g_assert_cmpuint (gouji_disclosure_get_n_tables (a), ==, gouji_disclosure_get_n_tables (b));
  for (guint i = 0; i < gouji_disclosure_get_n_tables (a); i++)
    assert_same_table (gouji_disclosure_get_table (a, i), gouji_disclosure_get_table (b, i));
  g_assert_cmpuint (gouji_disclosure_get_n_projects (a), ==, gouji_disclosure_get_n_projects (b));
  for (guint i = 0; i < gouji_disclosure_get_n_projects (a); i++)
    assert_same_project (gouji_disclosure_get_project (a, i), gouji_disclosure_get_project (b, i));
  assert_same_sections (a, b);
}
