/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "recognise/gouji-generic-cell-private.h"
#include "recognise/gouji-generic-nesting-private.h"

/* The texts that stand for the levels of one row, from 1; "" when blank. */
typedef struct
{
  const char *values[GOUJI_GENERIC_MAX_LEVELS + 1];
  guint n;         /* levels the mapping names */
  guint filled;    /* deepest one that the row says or takes over */
  const char *own; /* of the line itself, "" when it prints a level */
} Path;

static const char *
text_of (const GoujiGenericOutline *outline, guint row, GoujiGenericUse use, guint level)
{
  int column = gouji_generic_mapping_find (outline->mapping, use, level);

  return column >= 0 ? gouji_grid_get_text (outline->grid, row, column) : "";
}

static const char *
value_of (const GoujiGenericOutline *outline, guint row, guint level)
{
  const char *code = text_of (outline, row, GOUJI_GENERIC_CODE, level);

  return *code != '\0' ? code : text_of (outline, row, GOUJI_GENERIC_NAME, level);
}

static guint
count_levels (const GoujiGenericMapping *mapping)
{
  guint n = 0;

  for (guint i = 0; i < gouji_generic_mapping_get_n_columns (mapping); i++)
    n = MAX (n, gouji_generic_mapping_get_level (mapping, i));
  return n;
}

/* Where lines have codes of their own, a row without one prints a level; so does "Total"
 * beside a level's name. */
static const char *
own_of (const GoujiGenericOutline *outline, guint row)
{
  gboolean coded = gouji_generic_mapping_find (outline->mapping, GOUJI_GENERIC_CODE, 0) >= 0;
  const char *own
      = coded ? text_of (outline, row, GOUJI_GENERIC_CODE, 0) : value_of (outline, row, 0);

  return gouji_generic_total_kind (own) != NULL ? "" : own;
}

/* A level left blank before one that is filled repeats that of the row before, as merged
 * cells do; blank levels at the end are those the line stands above. */
static void
read_path (const GoujiGenericOutline *outline, guint row, const Path *before, Path *path)
{
  path->own = own_of (outline, row);
  path->filled = 0;
  for (guint level = 1; level <= path->n; level++)
    {
      path->values[level] = value_of (outline, row, level);
      if (gouji_generic_total_kind (path->values[level]) != NULL)
        path->values[level] = "";
      if (*path->values[level] != '\0')
        path->filled = level;
    }
  if (*path->own != '\0')
    path->filled = MAX (path->filled, before->filled);
  for (guint level = 1; level <= path->filled; level++)
    {
      if (*path->values[level] != '\0')
        break;
      path->values[level] = before->values[level];
    }
  for (guint level = 2; level <= path->filled; level++)
    if (*path->values[level] == '\0'
        && g_strcmp0 (path->values[level - 1], before->values[level - 1]) == 0)
      path->values[level] = before->values[level];
}

static char *
dup_key (GoujiGenericNesting *self, guint row, const Path *path, guint level)
{
  g_autofree char *part = gouji_generic_outline_dup_part (self->outline, row);
  GString *key = g_string_new (part);

  for (guint i = 1; i <= level; i++)
    {
      g_string_append (key, path->values[i]);
      g_string_append_c (key, '\x1f');
    }
  return g_string_free (key, FALSE);
}

static int
find_level (GoujiGenericNesting *self, guint row, const Path *path, guint level)
{
  g_autofree char *key = NULL;
  int found;

  while (level > 0 && *path->values[level] == '\0')
    level--;
  if (level == 0)
    return gouji_generic_nesting_obtain_part (self, row);
  key = dup_key (self, row, path, level);
  found = gouji_generic_nesting_find (self, key);
  if (found >= 0)
    return found;
  return gouji_generic_nesting_obtain_heading (
      self, key, level, text_of (self->outline, row, GOUJI_GENERIC_CODE, level), row,
      find_level (self, row, path, level - 1));
}

static gboolean
is_grand_total (const GoujiGenericNode *node, const Path *path)
{
  return node->kind != GOUJI_LINE_ITEM && (path->filled == 0 || *path->own != '\0');
}

/* A line that prints a level is what its heading would be. */
static void
index_line (GoujiGenericNesting *self, guint i, const Path *path)
{
  GoujiGenericNode *node = gouji_generic_nesting_get_node (self, i);
  g_autofree char *key = NULL;
  g_autofree char *full = NULL;

  if (is_grand_total (node, path))
    return;
  key = dup_key (self, node->row, path, path->filled);
  full = g_strconcat (key, path->own, NULL);
  if (*path->own == '\0')
    {
      const char *name = text_of (self->outline, node->row, GOUJI_GENERIC_NAME, path->filled);

      node->kind = GOUJI_LINE_ITEM;
      if (*name != '\0')
        node->name = name;
    }
  gouji_generic_nesting_add_line (self, full, i);
}

/* The line that prints the level this one prints too, and stands above; or -1. */
static int
find_same_level (GoujiGenericNesting *self, guint i, const Path *path)
{
  g_autofree char *key = NULL;
  int found;

  if (*path->own != '\0' || path->filled == 0)
    return -1;
  key = dup_key (self, gouji_generic_nesting_get_node (self, i)->row, path, path->filled);
  found = gouji_generic_nesting_find (self, key);
  return found != (int)i ? found : -1;
}

static void
link_line (GoujiGenericNesting *self, guint i, const Path *path)
{
  const GoujiGenericNode *node = gouji_generic_nesting_get_node (self, i);
  guint row = node->row;
  int parent = find_same_level (self, i, path);

  if (parent >= 0 && !is_grand_total (node, path))
    ; /* a level is printed once; what prints it again is a line of it without a code */
  else if (is_grand_total (node, path))
    parent = gouji_generic_nesting_obtain_part (self, row);
  else if (*path->own != '\0')
    parent = find_level (self, row, path, path->filled);
  else
    parent = find_level (self, row, path, MAX (path->filled, 1) - 1);
  gouji_generic_nesting_get_node (self, i)->parent = parent;
}

static void
visit (GoujiGenericNesting *self,
       void (*func) (GoujiGenericNesting *self, guint i, const Path *path))
{
  Path paths[2] = { { .n = 0 }, { .n = 0 } };
  guint n = count_levels (self->outline->mapping);

  for (guint p = 0; p < 2; p++)
    {
      paths[p].n = n;
      for (guint i = 0; i <= GOUJI_GENERIC_MAX_LEVELS; i++)
        paths[p].values[i] = "";
    }
  for (guint i = 0; i < self->n_lines; i++)
    {
      Path *path = &paths[i % 2];
      const Path *before = &paths[(i + 1) % 2];

      read_path (self->outline, gouji_generic_nesting_get_node (self, i)->row, before, path);
      func (self, i, path);
    }
}

/* A column for each level: a line stands below the texts of its levels, which are the
 * lines that print them without a deeper one, or headings. */
void
gouji_generic_nest_by_levels (GoujiGenericNesting *self)
{
  visit (self, index_line);
  visit (self, link_line);
}
