/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/gouji-table-index-private.h"

static int *
new_map (guint n)
{
  int *map = g_new (int, n + 1);

  for (guint i = 0; i <= n; i++)
    map[i] = -1;
  return map;
}

/* The nearest line above that prints amounts of its own: headings of a generic budget
 * stand in lists without. */
static int
find_parent (const GoujiTable *table, const GoujiLine *line)
{
  int parent = line->parent;

  while (parent >= 0 && gouji_table_get_line (table, parent)->list != line->list)
    parent = gouji_table_get_line (table, parent)->parent;
  return parent;
}

/* Lines are visited from the last, so that each chain comes out in printed order. */
static void
link_items (GoujiTableIndex *self)
{
  for (guint i = gouji_table_get_n_lines (self->table); i > 0; i--)
    {
      const GoujiLine *line = gouji_table_get_line (self->table, i - 1);
      int *head;
      int parent;

      if (line->kind != GOUJI_LINE_ITEM)
        continue;
      parent = find_parent (self->table, line);
      head = parent >= 0 ? &self->first_child[parent] : &self->first_item[line->list];
      self->next_sibling[i - 1] = *head;
      *head = i - 1;
    }
}

static void
find_totals (GoujiTableIndex *self)
{
  for (guint i = 0; i < gouji_table_get_n_lines (self->table); i++)
    {
      const GoujiLine *line = gouji_table_get_line (self->table, i);

      if (line->kind == GOUJI_LINE_TOTAL)
        self->total[line->list] = i;
      else if (line->kind == GOUJI_LINE_SUBTOTAL && g_strcmp0 (line->id, "year-total") == 0)
        self->year[line->list] = i;
    }
}

GoujiTableIndex *
gouji_table_index_new (GoujiTable *table, guint number)
{
  GoujiTableIndex *self = g_new0 (GoujiTableIndex, 1);
  guint n_lines = gouji_table_get_n_lines (table);
  guint n_lists = gouji_table_get_n_lists (table);

  self->number = number;
  self->table = table;
  self->first_child = new_map (n_lines);
  self->next_sibling = new_map (n_lines);
  self->first_item = new_map (n_lists);
  self->year = new_map (n_lists);
  self->total = new_map (n_lists);
  self->codes = g_new0 (GHashTable *, n_lists + 1);
  link_items (self);
  find_totals (self);
  return self;
}

void
gouji_table_index_free (GoujiTableIndex *self)
{
  if (self == NULL)
    return;
  g_free (self->first_child);
  g_free (self->next_sibling);
  g_free (self->first_item);
  g_free (self->year);
  g_free (self->total);
  for (guint i = 0; i < gouji_table_get_n_lists (self->table); i++)
    g_clear_pointer (&self->codes[i], g_hash_table_unref);
  g_free (self->codes);
  gouji_column_parts_free (self->parts);
  g_free (self);
}

static GHashTable *
map_codes (GoujiTableIndex *self, guint list)
{
  GHashTable *map = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < gouji_table_get_n_lines (self->table); i++)
    {
      const GoujiLine *line = gouji_table_get_line (self->table, i);
      gpointer code = (gpointer) line->code;

      if (line->list != list || *line->code == '\0' || line->kind != GOUJI_LINE_ITEM)
        continue;
      g_hash_table_insert (map, code,
                           GINT_TO_POINTER (g_hash_table_contains (map, code) ? 0 : (int) i + 1));
    }
  return map;
}

int
gouji_table_index_find_code (GoujiTableIndex *self, guint list, const char *code)
{
  if (self->codes[list] == NULL)
    self->codes[list] = map_codes (self, list);
  return GPOINTER_TO_INT (g_hash_table_lookup (self->codes[list], code)) - 1;
}
