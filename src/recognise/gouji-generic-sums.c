/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-generic-outline-private.h"

/* What the lines below a line, or at the top of a part, come to in one column. */
typedef struct
{
  GoujiDecimal sum;
  guint n;       /* numbers added */
  guint8 places; /* most of them */
  gboolean lost; /* the sum does not fit */
} Sum;

GoujiAmount
gouji_generic_outline_get_amount (const GoujiGenericOutline *self, guint node, guint column)
{
  const GoujiGenericNode *line = &g_array_index (self->nodes, GoujiGenericNode, node);
  char mark = gouji_generic_mapping_get_decimal_mark (self->mapping);

  if (line->depth > 0)
    return GOUJI_AMOUNT_INIT;
  return gouji_amount_parse_marked (gouji_grid_get_text (self->grid, line->row, column), mark);
}

/* The line above that prints amounts, or -1. */
static int
find_printed (const GoujiGenericOutline *self, int node)
{
  while (node >= 0 && g_array_index (self->nodes, GoujiGenericNode, node).depth > 0)
    node = g_array_index (self->nodes, GoujiGenericNode, node).parent;
  return node;
}

static void
add (Sum *sum, GoujiAmount amount)
{
  if (!gouji_amount_is_number (amount))
    return;
  sum->n++;
  sum->places = MAX (sum->places, amount.places);
  if (!gouji_decimal_add (sum->sum, gouji_amount_get_decimal (amount), &sum->sum))
    sum->lost = TRUE;
}

/* Within what rounding of so many amounts explains. */
static gboolean
is_near (const Sum *sum, GoujiAmount amount)
{
  GoujiDecimal twice, bound = { sum->n + 1, MAX (sum->places, amount.places) };

  return !sum->lost && gouji_decimal_subtract (sum->sum, gouji_amount_get_decimal (amount), &twice)
         && gouji_decimal_add (twice, twice, &twice)
         && gouji_decimal_compare (gouji_decimal_abs (twice), bound) <= 0;
}

/* Of the lines below others: how many sums hold, and how many do not.  Lines that are
 * zero, as all below them, tell nothing. */
void
gouji_generic_outline_count_sums (const GoujiGenericOutline *self,
                                  guint column,
                                  guint *n_held,
                                  guint *n_failed)
{
  g_autofree Sum *sums = g_new0 (Sum, self->nodes->len + 1);

  *n_held = *n_failed = 0;
  for (guint i = 0; i < self->nodes->len; i++)
    {
      const GoujiGenericNode *node = &g_array_index (self->nodes, GoujiGenericNode, i);
      int parent = find_printed (self, node->parent);

      if (parent >= 0 && node->kind == GOUJI_LINE_ITEM)
        add (&sums[parent], gouji_generic_outline_get_amount (self, i, column));
    }
  for (guint i = 0; i < self->nodes->len; i++)
    {
      GoujiAmount amount = gouji_generic_outline_get_amount (self, i, column);

      if (sums[i].n == 0 || !gouji_amount_is_number (amount)
          || (gouji_decimal_sign (sums[i].sum) == 0 && amount.coefficient == 0))
        continue;
      if (is_near (&sums[i], amount))
        (*n_held)++;
      else
        (*n_failed)++;
    }
}

static gboolean
is_candidate (const GoujiGenericNode *node)
{
  return node->depth == 0 && node->kind == GOUJI_LINE_ITEM
         && (*node->code == '\0' || *node->name == '\0');
}

/* Whether the line is what all other lines at the top of the same heading come to, in
 * every column in which it prints a number, and in one that is not zero. */
static gboolean
is_sum_of_others (const GoujiGenericOutline *self, guint candidate, GArray *others)
{
  gboolean telling = FALSE;

  for (guint column = 0; column < gouji_generic_mapping_get_n_columns (self->mapping); column++)
    {
      GoujiAmount amount;
      Sum sum = { GOUJI_DECIMAL_ZERO };

      if (gouji_generic_mapping_get_use (self->mapping, column) != GOUJI_GENERIC_AMOUNT)
        continue;
      amount = gouji_generic_outline_get_amount (self, candidate, column);
      if (!gouji_amount_is_number (amount))
        continue;
      for (guint i = 0; i < others->len; i++)
        if (g_array_index (others, guint, i) != candidate)
          add (&sum,
               gouji_generic_outline_get_amount (self, g_array_index (others, guint, i), column));
      if (sum.n < 2 || !is_near (&sum, amount))
        return FALSE;
      telling = telling || amount.coefficient != 0;
    }
  return telling;
}

static gboolean
has_children (const GoujiGenericOutline *self, guint candidate)
{
  for (guint i = 0; i < self->nodes->len; i++)
    if (g_array_index (self->nodes, GoujiGenericNode, i).parent == (int)candidate)
      return TRUE;
  return FALSE;
}

static void
collect_tops (const GoujiGenericOutline *self, GArray *tops)
{
  for (guint i = 0; i < self->nodes->len; i++)
    {
      const GoujiGenericNode *node = &g_array_index (self->nodes, GoujiGenericNode, i);

      if (node->depth == 0 && node->kind == GOUJI_LINE_ITEM
          && find_printed (self, node->parent) < 0)
        g_array_append_val (tops, i);
    }
}

void
gouji_generic_outline_find_totals (GoujiGenericOutline *self)
{
  g_autoptr (GArray) tops = g_array_new (FALSE, FALSE, sizeof (guint));

  if (gouji_generic_mapping_find (self->mapping, GOUJI_GENERIC_PART, 0) >= 0)
    return;
  collect_tops (self, tops);
  for (guint i = 0; i < tops->len; i += MAX (tops->len - 1, 1))
    {
      guint index = g_array_index (tops, guint, i);
      GoujiGenericNode *node = &g_array_index (self->nodes, GoujiGenericNode, index);

      if (!is_candidate (node) || has_children (self, index)
          || !is_sum_of_others (self, index, tops))
        continue;
      node->kind = GOUJI_LINE_TOTAL;
      return;
    }
}
