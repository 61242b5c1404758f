/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tools/gouji-mutation-evidence.h"

/* Rows are short; beyond this their sums are not searched. */
#define MAX_PARTS 12

static gboolean
has_number (GoujiTable *table, guint row, guint column)
{
  return gouji_amount_is_number (gouji_table_get_amount (table, row, column));
}

/* Off by what rounding of so many addends may leave, half a unit each. */
static gboolean
is_near (GoujiDecimal a, GoujiDecimal b, guint n_addends)
{
  guint8 places = MIN (a.places, b.places);
  GoujiDecimal difference;
  GoujiDecimal unit = { n_addends + 1, places };
  GoujiDecimal twice;

  return gouji_decimal_subtract (a, b, &difference)
         && gouji_decimal_add (gouji_decimal_abs (difference), gouji_decimal_abs (difference), &twice)
         && gouji_decimal_compare (twice, unit) <= 0;
}

/* Its parent, or one of its children, prints a figure in the same column. */
static gboolean
is_in_tree (GoujiTable *table, const GoujiMutantAmount *amount, int index)
{
  const GoujiLine *line = gouji_table_get_line (table, index);

  if (line->parent >= 0
      && has_number (table, gouji_table_get_line (table, line->parent)->row, amount->column))
    return TRUE;
  for (guint i = 0; i < gouji_table_get_n_lines (table); i++)
    {
      const GoujiLine *other = gouji_table_get_line (table, i);
      gboolean below = other->parent == index
                       || (line->kind == GOUJI_LINE_TOTAL && other->level == 1);
      gboolean above = other->kind == GOUJI_LINE_TOTAL && line->level == 1;

      if (other->list == line->list && (below || above)
          && has_number (table, other->row, amount->column))
        return TRUE;
    }
  return FALSE;
}

/* Whether @whole is the sum of some of @parts, the one numbered @must among them. */
static gboolean
is_sum (GoujiDecimal whole, const GoujiDecimal *parts, guint n_parts, guint must)
{
  for (guint mask = 1; mask < (1u << n_parts); mask++)
    {
      GoujiDecimal sum = GOUJI_DECIMAL_ZERO;
      guint n = 0;

      if (!(mask & (1u << must)))
        continue;
      for (guint i = 0; i < n_parts; i++)
        if ((mask & (1u << i)) && gouji_decimal_add (sum, parts[i], &sum))
          n++;
      if (is_near (whole, sum, n))
        return TRUE;
    }
  return FALSE;
}

static GArray *
list_row (GoujiTable *table, const GoujiMutantAmount *amount, guint *self)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (GoujiDecimal));
  guint list = gouji_table_get_column (table, amount->column)->list;

  for (guint column = 0; column < gouji_table_get_n_columns (table); column++)
    {
      GoujiAmount cell = gouji_table_get_amount (table, amount->row, column);
      GoujiDecimal number = gouji_amount_get_decimal (cell);

      if (!gouji_amount_is_number (cell) || gouji_table_get_column (table, column)->list != list
          || gouji_table_get_column (table, column)->kind != GOUJI_COLUMN_AMOUNT)
        continue;
      if (column == amount->column)
        *self = numbers->len;
      g_array_append_val (numbers, number);
    }
  return numbers;
}

/* Its row prints a total and parts, and it is one of them. */
static gboolean
is_in_row_sum (GoujiTable *table, const GoujiMutantAmount *amount)
{
  guint self = 0;
  g_autoptr (GArray) row = list_row (table, amount, &self);
  const GoujiDecimal *numbers = (const GoujiDecimal *) (gpointer) row->data;
  GoujiDecimal others[MAX_PARTS];

  if (row->len < 2 || row->len > MAX_PARTS)
    return FALSE;
  for (guint whole = 0; whole < row->len; whole++)
    {
      guint n = 0;
      guint must = 0;

      for (guint i = 0; i < row->len; i++)
        {
          if (i == whole)
            continue;
          if (i == self)
            must = n;
          others[n++] = numbers[i];
        }
      for (guint i = 0; whole == self && i < n; i++)
        if (is_sum (numbers[whole], others, n, i))
          return TRUE;
      if (whole != self && is_sum (numbers[whole], others, n, must))
        return TRUE;
    }
  return FALSE;
}

static gboolean
says_the_same (const GoujiLine *a, const GoujiLine *b)
{
  if (a->kind == GOUJI_LINE_TOTAL || b->kind == GOUJI_LINE_TOTAL)
    return a->kind == b->kind;
  if (*a->code != '\0' && *b->code != '\0')
    return g_str_equal (a->code, b->code);
  return *a->name != '\0' && g_str_equal (a->name, b->name);
}

static gboolean
repeats (GoujiTable *table, guint row, guint list, GoujiDecimal value)
{
  for (guint column = 0; column < gouji_table_get_n_columns (table); column++)
    if (gouji_table_get_column (table, column)->list == list && has_number (table, row, column)
        && is_near (gouji_amount_get_decimal (gouji_table_get_amount (table, row, column)), value,
                    1))
      return TRUE;
  return FALSE;
}

/* Another table prints the same figure for the same code or name. */
static gboolean
is_printed_again (GoujiDisclosure *disclosure, const GoujiMutantAmount *amount, const GoujiLine *line)
{
  GoujiTable *own = gouji_disclosure_get_table (disclosure, amount->table);
  GoujiDecimal value
      = gouji_amount_get_decimal (gouji_table_get_amount (own, amount->row, amount->column));

  for (guint i = 0; i < gouji_disclosure_get_n_tables (disclosure); i++)
    {
      GoujiTable *table = gouji_disclosure_get_table (disclosure, i);

      for (guint j = 0; i != amount->table && j < gouji_table_get_n_lines (table); j++)
        {
          const GoujiLine *other = gouji_table_get_line (table, j);

          if (says_the_same (line, other) && repeats (table, other->row, other->list, value))
            return TRUE;
        }
    }
  return FALSE;
}

/* A form prints a total and its sources, for both periods; costs are only bounded. */
static gboolean
is_fund (GoujiDisclosure *disclosure, const GoujiMutantAmount *amount, int index)
{
  GoujiProject *project = gouji_disclosure_get_project (disclosure, index);

  for (guint i = 0; i < project->funds->len; i++)
    for (guint period = 0; period < GOUJI_N_PERIODS; period++)
      {
        GoujiFormCell cell = g_array_index (project->funds, GoujiFund, i).cell[period];

        if (cell.row == (int) amount->row && cell.column == (int) amount->column)
          return project->funds->len > 1;
      }
  return FALSE;
}

/**
 * gouji_mutation_is_determined:
 * @amount: one of @disclosure
 *
 * Returns: whether its column's tree, its row's sum, another table's line of the same
 *   code or name, or a form's list of funds determines the amount
 */
gboolean
gouji_mutation_is_determined (GoujiDisclosure *disclosure, const GoujiMutantAmount *amount)
{
  GoujiTable *table;
  int line;

  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (disclosure) && amount != NULL, FALSE);

  table = gouji_disclosure_get_table (disclosure, amount->table);
  if (gouji_table_get_project (table) >= 0)
    return is_fund (disclosure, amount, gouji_table_get_project (table));
  line = gouji_table_find_line_at (table, amount->row, amount->column);
  return is_in_row_sum (table, amount)
         || (line >= 0
             && (is_in_tree (table, amount, line)
                 || is_printed_again (disclosure, amount, gouji_table_get_line (table, line))));
}
