/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/gouji-tree-private.h"

/* The amount that stands for a line: of its list's first column of amounts. */
static GoujiAmount
first_amount (const GoujiTable *table, const GoujiLine *line)
{
  for (guint i = 0; i < gouji_table_get_n_columns (table); i++)
    {
      const GoujiColumn *column = gouji_table_get_column (table, i);

      if (column->kind == GOUJI_COLUMN_AMOUNT && column->list == line->list)
        return gouji_table_get_amount (table, line->row, i);
    }
  return GOUJI_AMOUNT_INIT;
}

static guint
append_line (GoujiTree *self, guint number, guint index)
{
  const GoujiTable *table = gouji_disclosure_get_table (self->disclosure, number);
  const GoujiLine *line = gouji_table_get_line (table, index);
  guint position = gouji_tree_append_node (self, GOUJI_NODE_LINE, line->name);
  GoujiNode *node = g_ptr_array_index (self->nodes, position);
  GoujiOccurrence occurrence = { number, index };

  node->code = line->code;
  node->unit = gouji_table_get_amount_unit (table);
  node->total = first_amount (table, line);
  node->summed = gouji_table_get_list_kind (table, line->list) == GOUJI_LIST_HEADINGS;
  node->occurrences = g_array_new (FALSE, FALSE, sizeof (GoujiOccurrence));
  g_array_append_val (node->occurrences, occurrence);
  if (*line->code != '\0' && !g_hash_table_contains (self->by_code, line->code))
    g_hash_table_insert (self->by_code, (gpointer)line->code, GUINT_TO_POINTER (position + 1));
  return position;
}

static gboolean
is_shown (const GoujiLine *line)
{
  return line->kind == GOUJI_LINE_ITEM || *line->code != '\0';
}

/* Levels from the top, and the nodes of @first and after it in an order in which each
 * stands behind its parent. */
static GArray *
order_from_top (GoujiTree *self, guint first)
{
  GArray *order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = first; i < self->nodes->len; i++)
    if (((GoujiNode *)g_ptr_array_index (self->nodes, i))->parent < 0)
      g_array_append_val (order, i);
  for (guint i = 0; i < order->len; i++)
    {
      const GoujiNode *node = g_ptr_array_index (self->nodes, g_array_index (order, guint, i));

      for (guint j = 0; j < node->children->len; j++)
        {
          guint child = g_array_index (node->children, guint, j);

          ((GoujiNode *)g_ptr_array_index (self->nodes, child))->level = node->level + 1;
          g_array_append_val (order, child);
        }
    }
  return order;
}

/* A sum too large to be exact is left out, as what is not printed is. */
static void
sum_children (GoujiTree *self, GoujiNode *node)
{
  GoujiDecimal sum = GOUJI_DECIMAL_ZERO;
  gboolean any = FALSE;

  for (guint i = 0; i < node->children->len; i++)
    {
      const GoujiNode *child
          = g_ptr_array_index (self->nodes, g_array_index (node->children, guint, i));

      if (!gouji_amount_is_number (child->total))
        continue;
      any = TRUE;
      if (!gouji_decimal_add (sum, gouji_amount_get_decimal (child->total), &sum))
        return;
    }
  if (any)
    node->total = (GoujiAmount){ sum.coefficient, sum.places, GOUJI_AMOUNT_NUMBER };
}

static void
sum_headings (GoujiTree *self, const GArray *order)
{
  for (guint i = order->len; i > 0; i--)
    {
      GoujiNode *node = g_ptr_array_index (self->nodes, g_array_index (order, guint, i - 1));

      if (!node->summed)
        continue;
      node->total = GOUJI_AMOUNT_INIT;
      sum_children (self, node);
    }
}

/* The lines of a generic budget, below one another as they say.  Headings that print no
 * amounts show the sum of what is below them. */
void
gouji_tree_add_lines (GoujiTree *self, guint number)
{
  const GoujiTable *table = gouji_disclosure_get_table (self->disclosure, number);
  guint n_lines = gouji_table_get_n_lines (table);
  GArray *map = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) order = NULL;
  guint first = self->nodes->len;

  for (guint i = 0; i < n_lines; i++)
    {
      int node
          = is_shown (gouji_table_get_line (table, i)) ? (int)append_line (self, number, i) : -1;

      g_array_append_val (map, node);
    }
  for (guint i = 0; i < n_lines; i++)
    {
      int parent = gouji_table_get_line (table, i)->parent;
      int node = g_array_index (map, int, i);

      if (node < 0)
        continue;
      ((GoujiNode *)g_ptr_array_index (self->nodes, node))->level = 1;
      gouji_tree_adopt (self, parent >= 0 ? g_array_index (map, int, parent) : -1, node);
    }
  g_hash_table_insert (self->by_line, GUINT_TO_POINTER (number), map);
  order = order_from_top (self, first);
  sum_headings (self, order);
}

/**
 * gouji_tree_find_line:
 * @table: of a generic budget
 *
 * Returns: the line's node, or -1
 */
int
gouji_tree_find_line (const GoujiTree *self, guint table, guint line)
{
  const GArray *map;

  g_return_val_if_fail (self != NULL, -1);

  map = g_hash_table_lookup (self->by_line, GUINT_TO_POINTER (table));
  return map != NULL && line < map->len ? g_array_index (map, int, line) : -1;
}
