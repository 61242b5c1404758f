/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-generic-nesting-private.h"

#include <string.h>

/* Headings deeper than that stand beside those above them. */
#define MAX_DEPTH 60

GoujiGenericNode *
gouji_generic_nesting_get_node (GoujiGenericNesting *self, guint node)
{
  return &g_array_index (self->outline->nodes, GoujiGenericNode, node);
}

/* Names of the headings above included: a code may be given anew under another one. */
static gboolean
same_names (const GoujiGenericOutline *outline, guint row, guint other)
{
  for (guint i = 0; i < gouji_generic_mapping_get_n_columns (outline->mapping); i++)
    if (gouji_generic_mapping_get_use (outline->mapping, i) == GOUJI_GENERIC_NAME
        && !g_str_equal (gouji_grid_get_text (outline->grid, row, i),
                         gouji_grid_get_text (outline->grid, other, i)))
      return FALSE;
  return TRUE;
}

void
gouji_generic_nesting_add_line (GoujiGenericNesting *self, const char *key, guint node)
{
  GoujiGenericNode *line = gouji_generic_nesting_get_node (self, node);
  int known = gouji_generic_nesting_find (self, key);

  if (known < 0)
    g_hash_table_insert (self->lines, g_strdup (key), GUINT_TO_POINTER (node + 1));
  else
    line->repeated = *line->code != '\0'
                     && same_names (self->outline, line->row,
                                    gouji_generic_nesting_get_node (self, known)->row);
}

int
gouji_generic_nesting_find (GoujiGenericNesting *self, const char *key)
{
  return (int)GPOINTER_TO_UINT (g_hash_table_lookup (self->lines, key)) - 1;
}

static int
append_heading (GoujiGenericNesting *self, const char *key, GoujiGenericNode *node)
{
  GoujiGenericOutline *outline = self->outline;
  guint index = outline->nodes->len;

  node->depth = MIN (node->depth, MAX_DEPTH);
  node->kind = GOUJI_LINE_ITEM;
  g_array_append_val (outline->nodes, *node);
  outline->n_headings++;
  g_hash_table_insert (self->headings, g_strdup (key), GUINT_TO_POINTER (index + 1));
  return index;
}

int
gouji_generic_nesting_obtain_heading (GoujiGenericNesting *self,
                                      const char *key,
                                      guint level,
                                      const char *code,
                                      guint row,
                                      int parent)
{
  GoujiGenericOutline *outline = self->outline;
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->headings, key));
  GoujiGenericNode node
      = { row, 0, self->n_parts + MIN (level, MAX_DEPTH), FALSE, FALSE, parent, "", "", -1, -1 };

  if (known > 0)
    return known - 1;
  node.code = g_string_chunk_insert_const (outline->texts, code);
  if (level > 0 && level <= GOUJI_GENERIC_MAX_LEVELS)
    {
      node.code_column = gouji_generic_mapping_find (outline->mapping, GOUJI_GENERIC_CODE, level);
      node.name_column = gouji_generic_mapping_find (outline->mapping, GOUJI_GENERIC_NAME, level);
    }
  if (node.name_column >= 0)
    node.name = gouji_grid_get_text (outline->grid, row, node.name_column);
  return append_heading (self, key, &node);
}

int
gouji_generic_nesting_obtain_part (GoujiGenericNesting *self, guint row)
{
  GoujiGenericOutline *outline = self->outline;
  g_autoptr (GString) key = g_string_new ("\x1e");
  int parent = -1;
  guint depth = 0;

  for (guint i = 0; i < gouji_generic_mapping_get_n_columns (outline->mapping); i++)
    {
      GoujiGenericNode node = { row, 0, 0, FALSE, FALSE, parent, "", "", -1, i };
      guint known;

      if (gouji_generic_mapping_get_use (outline->mapping, i) != GOUJI_GENERIC_PART)
        continue;
      node.depth = ++depth;
      node.name = gouji_grid_get_text (outline->grid, row, i);
      g_string_append (key, node.name);
      g_string_append_c (key, '\x1f');
      known = GPOINTER_TO_UINT (g_hash_table_lookup (self->headings, key->str));
      parent = known > 0 ? (int)known - 1 : append_heading (self, key->str, &node);
    }
  return parent;
}

static int
depth_of_row (GoujiGenericNesting *self, guint row)
{
  int column = gouji_generic_mapping_find (self->outline->mapping, GOUJI_GENERIC_DEPTH, 0);
  const char *text = column >= 0 ? gouji_grid_get_text (self->outline->grid, row, column) : "";

  return CLAMP (g_ascii_strtoll (text, NULL, 10), 0, MAX_DEPTH);
}

/* The line above is the last one before that is less deep. */
static void
nest_by_depth (GoujiGenericNesting *self)
{
  int last[MAX_DEPTH + 1];

  memset (last, -1, sizeof last);
  for (guint i = 0; i < self->n_lines; i++)
    {
      GoujiGenericNode *node = gouji_generic_nesting_get_node (self, i);
      int part = gouji_generic_nesting_obtain_part (self, node->row);
      int depth = depth_of_row (self, gouji_generic_nesting_get_node (self, i)->row);

      node = gouji_generic_nesting_get_node (self, i);
      node->parent = part;
      if (node->kind != GOUJI_LINE_ITEM)
        continue;
      for (int d = depth - 1; d >= 0 && node->parent == part; d--)
        if (last[d] >= 0)
          node->parent = last[d];
      last[depth] = i;
      for (int d = depth + 1; d <= MAX_DEPTH; d++)
        last[d] = -1;
    }
}

static char *
dup_key (GoujiGenericNesting *self, guint row, const char *code)
{
  g_autofree char *part = gouji_generic_outline_dup_part (self->outline, row);

  return g_strconcat (part, code, NULL);
}

static void
index_codes (GoujiGenericNesting *self)
{
  for (guint i = 0; i < self->n_lines; i++)
    {
      GoujiGenericNode *node = gouji_generic_nesting_get_node (self, i);
      g_autofree char *key = dup_key (self, node->row, node->code);

      if (*node->code != '\0')
        gouji_generic_nesting_add_line (self, key, i);
    }
}

static gboolean
names_no_parent (const GoujiGenericNode *node, const char *parent)
{
  return *parent == '\0' || g_str_equal (parent, node->code) || node->kind != GOUJI_LINE_ITEM;
}

static void
nest_by_parent (GoujiGenericNesting *self)
{
  GoujiGenericOutline *outline = self->outline;
  int column = gouji_generic_mapping_find (outline->mapping, GOUJI_GENERIC_PARENT, 0);

  index_codes (self);
  for (guint i = 0; i < self->n_lines; i++)
    {
      guint row = gouji_generic_nesting_get_node (self, i)->row;
      const char *code = column >= 0 ? gouji_grid_get_text (outline->grid, row, column) : "";
      g_autofree char *key = dup_key (self, row, code);
      int parent = gouji_generic_nesting_obtain_part (self, row);

      if (!names_no_parent (gouji_generic_nesting_get_node (self, i), code))
        {
          int line = gouji_generic_nesting_find (self, key);

          /* 0 and -1 stand for none. */
          if (line >= 0)
            parent = line;
          else if (!g_str_equal (code, "0") && !g_str_equal (code, "-1"))
            parent = gouji_generic_nesting_obtain_heading (self, key, 1, code, row, parent);
        }
      gouji_generic_nesting_get_node (self, i)->parent = parent;
    }
}

/* Cuts every circle at the line that closes it; @marks: 1 known to end, 2 on the way. */
static void
cut_circles (GoujiGenericNesting *self)
{
  guint n = self->outline->nodes->len;
  g_autofree guint8 *marks = g_new0 (guint8, n + 1);

  for (guint start = 0; start < n; start++)
    {
      int previous = -1;
      int i = start;

      while (i >= 0 && marks[i] == 0)
        {
          marks[i] = 2;
          previous = i;
          i = gouji_generic_nesting_get_node (self, i)->parent;
        }
      if (i >= 0 && marks[i] == 2)
        {
          gouji_generic_nesting_get_node (self, previous)->circle = TRUE;
          gouji_generic_nesting_get_node (self, previous)->parent = -1;
        }
      for (i = start; i >= 0 && marks[i] == 2; i = gouji_generic_nesting_get_node (self, i)->parent)
        marks[i] = 1;
    }
}

static void
nest_flat (GoujiGenericNesting *self)
{
  for (guint i = 0; i < self->n_lines; i++)
    {
      int part
          = gouji_generic_nesting_obtain_part (self, gouji_generic_nesting_get_node (self, i)->row);

      gouji_generic_nesting_get_node (self, i)->parent = part;
    }
}

/* The total of a part stands above the lines of that part, not of all parts. */
static void
nest_totals_of_parts (GoujiGenericNesting *self)
{
  g_autoptr (GHashTable) totals = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->n_lines; i++)
    {
      GoujiGenericNode *node = gouji_generic_nesting_get_node (self, i);
      gpointer part = GINT_TO_POINTER (node->parent + 1);

      if (node->kind != GOUJI_LINE_TOTAL)
        continue;
      node->kind = g_hash_table_contains (totals, part) ? GOUJI_LINE_SUBTOTAL : GOUJI_LINE_ITEM;
      if (node->kind == GOUJI_LINE_ITEM)
        g_hash_table_insert (totals, part, GUINT_TO_POINTER (i + 1));
    }
  for (guint i = 0; i < self->outline->nodes->len; i++)
    {
      GoujiGenericNode *node = gouji_generic_nesting_get_node (self, i);
      guint total
          = GPOINTER_TO_UINT (g_hash_table_lookup (totals, GINT_TO_POINTER (node->parent + 1)));

      if (total > 0 && total - 1 != i && node->kind == GOUJI_LINE_ITEM)
        node->parent = total - 1;
    }
}

static guint
count_parts (const GoujiGenericMapping *mapping)
{
  guint n = 0;

  for (guint i = 0; i < gouji_generic_mapping_get_n_columns (mapping); i++)
    n += gouji_generic_mapping_get_use (mapping, i) == GOUJI_GENERIC_PART;
  return n;
}

void
gouji_generic_outline_nest (GoujiGenericOutline *outline)
{
  GoujiGenericNesting self = { .outline = outline };

  self.lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.headings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.n_lines = outline->nodes->len;
  self.n_parts = count_parts (outline->mapping);
  switch (gouji_generic_mapping_get_nesting (outline->mapping))
    {
    case GOUJI_NESTING_PREFIX:
      gouji_generic_nest_by_prefix (&self);
      break;
    case GOUJI_NESTING_LEVELS:
      gouji_generic_nest_by_levels (&self);
      break;
    case GOUJI_NESTING_PARENT:
      nest_by_parent (&self);
      cut_circles (&self);
      break;
    case GOUJI_NESTING_DEPTH:
      nest_by_depth (&self);
      break;
    default:
      nest_flat (&self);
    }
  if (self.n_parts > 0)
    nest_totals_of_parts (&self);
  g_hash_table_unref (self.lines);
  g_hash_table_unref (self.headings);
}
