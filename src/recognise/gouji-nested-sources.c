/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-nested-sources-private.h"

#define MAX_PARTS 6

typedef struct
{
  const char *whole;
  const char *parts[MAX_PARTS];
} Nesting;

/* 预算管理一体化规范 calls 单位资金 all that a unit takes in but for money of the budgets
 * and of the fiscal accounts; 财政拨款 is what comes of the three budgets. */
static const Nesting nestings[] = {
  { "unit-funds", { "business", "operation", "superior", "affiliate", "other" } },
  { "fiscal", { "general", "fund", "capital" } },
};

static gboolean
is_part (const Nesting *nesting, const GoujiLine *line)
{
  for (guint i = 0; nesting->parts[i] != NULL; i++)
    if (g_strcmp0 (line->id, nesting->parts[i]) == 0)
      return line->kind == GOUJI_LINE_ITEM || line->kind == GOUJI_LINE_DETAIL;
  return FALSE;
}

/* The line of the same list below @line, or -1. */
static int
next_of_list (const GoujiTable *table, guint line)
{
  for (guint i = line + 1; i < gouji_table_get_n_lines (table); i++)
    if (gouji_table_get_line (table, i)->list == gouji_table_get_line (table, line)->list)
      return i;
  return -1;
}

static gboolean
add_amount (const GoujiTable *table, guint line, guint column, GoujiDecimal *sum)
{
  GoujiAmount amount = gouji_table_get_amount (table, gouji_table_get_line (table, line)->row, column);

  return !gouji_amount_is_number (amount)
         || gouji_decimal_add (*sum, gouji_amount_get_decimal (amount), sum);
}

/* Whether the lines from the one below @head to @last come to what it prints, in every
 * column, and there is something that they come to. */
static gboolean
make_up (const GoujiTable *table, guint head, guint last)
{
  guint list = gouji_table_get_line (table, head)->list;
  gboolean any = FALSE;

  for (guint column = 0; column < gouji_table_get_n_columns (table); column++)
    {
      const GoujiColumn *description = gouji_table_get_column (table, column);
      GoujiDecimal whole = GOUJI_DECIMAL_ZERO, sum = GOUJI_DECIMAL_ZERO;

      if (description->list != list || description->kind != GOUJI_COLUMN_AMOUNT)
        continue;
      if (!add_amount (table, head, column, &whole))
        return FALSE;
      for (int line = next_of_list (table, head); line >= 0 && line <= (int) last;
           line = next_of_list (table, line))
        if (!add_amount (table, line, column, &sum))
          return FALSE;
      if (gouji_decimal_compare (whole, sum) != 0)
        return FALSE;
      any = any || gouji_decimal_sign (whole) != 0;
    }
  return any;
}

static void
nest_below (GoujiTable *table, const Nesting *nesting, guint head)
{
  guint level = gouji_table_get_line (table, head)->level;
  int last = head;

  for (int line = next_of_list (table, head);
       line >= 0 && is_part (nesting, gouji_table_get_line (table, line))
       && gouji_table_get_line (table, line)->level == level;
       line = next_of_list (table, line))
    last = line;
  if (last == (int) head || !make_up (table, head, last))
    return;
  for (int line = next_of_list (table, head); line >= 0 && line <= last; line = next_of_list (table, line))
    {
      gouji_table_edit_line (table, line)->parent = head;
      gouji_table_edit_line (table, line)->level = level + 1;
    }
}

void
gouji_nested_sources_find (GoujiTable *table)
{
  for (guint i = 0; i < gouji_table_get_n_lines (table); i++)
    for (guint j = 0; j < G_N_ELEMENTS (nestings); j++)
      if (g_strcmp0 (gouji_table_get_line (table, i)->id, nestings[j].whole) == 0)
        nest_below (table, &nestings[j], i);
}
