/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "recognise/gouji-generic-guess-private.h"
#include "recognise/gouji-generic-outline-private.h"

/* Of a thousand rows: a code belongs to one above it but for slips. */
#define MOST_STRAYS 10

static guint
n_distinct (const GoujiGenericGuess *self, guint column)
{
  return self->profile->columns[column].n_distinct;
}

void
gouji_generic_weigh (const GoujiGenericGuess *self, guint *n_held, guint *n_failed)
{
  g_autoptr (GoujiGenericOutline) outline = gouji_generic_outline_new (self->grid, self->mapping);

  *n_held = *n_failed = 0;
  for (guint i = 0; i < self->profile->n_columns; i++)
    {
      guint held, failed;

      if (gouji_generic_mapping_get_use (self->mapping, i) != GOUJI_GENERIC_AMOUNT)
        continue;
      gouji_generic_outline_count_sums (outline, i, &held, &failed);
      *n_held += held;
      *n_failed += failed;
    }
}

/* How many of @column's texts are codes of @codes; 0 and -1 stand for none. */
static gboolean
names_codes (const GoujiGenericGuess *self, guint column, guint codes)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0, n_found = 0, n_own = 0;

  for (guint row = self->profile->header_rows; row < gouji_grid_get_n_rows (self->grid); row++)
    g_hash_table_add (known, (gpointer)gouji_grid_get_text (self->grid, row, codes));
  for (guint row = self->profile->header_rows; row < gouji_grid_get_n_rows (self->grid); row++)
    {
      const char *text = gouji_grid_get_text (self->grid, row, column);

      if (*text == '\0' || g_str_equal (text, "0") || g_str_equal (text, "-1"))
        continue;
      n++;
      n_found += g_hash_table_contains (known, text);
      n_own += g_str_equal (text, gouji_grid_get_text (self->grid, row, codes));
    }
  return n > 0 && n_found * 10 >= n * 8 && n_own * 2 < n;
}

static gboolean
can_be_parent (const GoujiGenericGuess *self, guint column)
{
  return self->kinds[column] == GOUJI_GENERIC_KIND_PARENT
         || self->kinds[column] == GOUJI_GENERIC_KIND_CODE;
}

gboolean
gouji_generic_relate_parent (GoujiGenericGuess *self)
{
  for (guint code = 0; code < self->profile->n_columns; code++)
    for (guint i = 0; self->kinds[code] == GOUJI_GENERIC_KIND_CODE && i < self->profile->n_columns;
         i++)
      {
        if (i == code || !can_be_parent (self, i) || n_distinct (self, i) >= n_distinct (self, code)
            || !names_codes (self, i, code))
          continue;
        gouji_generic_mapping_set_use (self->mapping, code, GOUJI_GENERIC_CODE, 0);
        gouji_generic_mapping_set_use (self->mapping, i, GOUJI_GENERIC_PARENT, 0);
        gouji_generic_mapping_set_nesting (self->mapping, GOUJI_NESTING_PARENT);
        return TRUE;
      }
  return FALSE;
}

/* Columns of codes from the coarsest on, each telling the one before. */
static GArray *
find_chain (const GoujiGenericGuess *self)
{
  g_autoptr (GArray) chain = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->profile->n_columns; i++)
    {
      guint last;

      if (self->kinds[i] != GOUJI_GENERIC_KIND_CODE || chain->len >= GOUJI_GENERIC_MAX_LEVELS)
        continue;
      last = chain->len > 0 ? g_array_index (chain, guint, chain->len - 1) : 0;
      if (chain->len > 0
          && (n_distinct (self, last) * 10 > n_distinct (self, i) * 9
              || gouji_generic_count_strays (self, i, last) > MOST_STRAYS))
        continue;
      g_array_append_val (chain, i);
    }
  return g_steal_pointer (&chain);
}

/* The codes of a row by their columns, blank ones taken over from the row before as merged
 * cells are. */
static char *
dup_path (const GoujiGenericGuess *self, GArray *columns, guint row, const char **before)
{
  GString *path = g_string_new (NULL);
  gboolean above = TRUE; /* nothing is filled further left */

  for (guint i = 0; i < columns->len; i++)
    {
      const char *text
          = gouji_grid_get_text (self->grid, row, g_array_index (columns, guint, i));

      if (*text != '\0')
        above = FALSE;
      before[i] = *text != '\0' ? text : above ? before[i] : "";
      g_string_append_printf (path, "%s\x1f", before[i]);
    }
  return g_string_free (path, FALSE);
}

static gboolean
is_blank (const GoujiGenericGuess *self, GArray *columns, guint row)
{
  for (guint i = 0; i < columns->len; i++)
    if (*gouji_grid_get_text (self->grid, row, g_array_index (columns, guint, i)) != '\0')
      return FALSE;
  return TRUE;
}

/* How many different paths rows have; @n_rows (out): that have one at all. */
static guint
count_paths (const GoujiGenericGuess *self, GArray *columns, guint *n_rows)
{
  g_autoptr (GHashTable) paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree const char **before = g_new (const char *, columns->len + 1);

  for (guint i = 0; i < columns->len; i++)
    before[i] = "";
  *n_rows = 0;
  for (guint row = self->profile->header_rows; row < gouji_grid_get_n_rows (self->grid); row++)
    if (!is_blank (self, columns, row))
      {
        (*n_rows)++;
        g_hash_table_add (paths, dup_path (self, columns, row, before));
      }
  return g_hash_table_size (paths);
}

/* Codes that count anew below each code of the column before: 01 01, 01 02, 02 01.  Only
 * all of them together tell a line. */
static GArray *
find_path (const GoujiGenericGuess *self)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_rows;

  for (guint i = 0; i < self->profile->n_columns; i++)
    if (self->kinds[i] == GOUJI_GENERIC_KIND_CODE && columns->len < GOUJI_GENERIC_MAX_LEVELS)
      {
        if (n_distinct (self, i) * 10 > self->profile->n_rows * 9)
          return g_array_new (FALSE, FALSE, sizeof (guint));
        g_array_append_val (columns, i);
      }
  if (count_paths (self, columns, &n_rows) * 10 < n_rows * 9)
    g_array_set_size (columns, 0);
  return g_steal_pointer (&columns);
}

/* The last code alone hardly repeats. */
static gboolean
tells_lines (const GoujiGenericGuess *self, GArray *chain)
{
  guint last;

  if (chain->len < 2)
    return FALSE;
  last = g_array_index (chain, guint, chain->len - 1);
  return gouji_generic_count_repeated (self, last) * 10 <= self->profile->columns[last].n_filled;
}

gboolean
gouji_generic_relate_chain (GoujiGenericGuess *self)
{
  g_autoptr (GArray) chain = find_chain (self);
  g_autoptr (GArray) path = find_path (self);

  if (path->len > chain->len && !tells_lines (self, chain))
    {
      g_array_unref (chain);
      chain = g_array_ref (path);
    }
  if (chain->len < 2)
    return FALSE;
  for (guint i = 0; i < chain->len; i++)
    gouji_generic_mapping_set_use (self->mapping, g_array_index (chain, guint, i),
                                   GOUJI_GENERIC_CODE, i + 1 < chain->len ? i + 1 : 0);
  gouji_generic_mapping_set_nesting (self->mapping, GOUJI_NESTING_LEVELS);
  return TRUE;
}

/* From the least depth on, and never more than one deeper than the row before. */
static gboolean
descends_in_steps (const GoujiGenericGuess *self, guint column)
{
  gint64 first = -1, last = 0;

  for (guint row = self->profile->header_rows; row < gouji_grid_get_n_rows (self->grid); row++)
    {
      const char *text = gouji_grid_get_text (self->grid, row, column);
      gint64 depth = g_ascii_strtoll (text, NULL, 10);

      if (*text == '\0')
        continue;
      if (first < 0)
        first = last = depth;
      if (depth < first || depth > last + 1)
        return FALSE;
      last = depth;
    }
  return first >= 0;
}

gboolean
gouji_generic_relate_depth (GoujiGenericGuess *self)
{
  for (guint i = 0; i < self->profile->n_columns; i++)
    {
      if (self->kinds[i] != GOUJI_GENERIC_KIND_DEPTH || n_distinct (self, i) < 2
          || !descends_in_steps (self, i))
        continue;
      gouji_generic_mapping_set_use (self->mapping, i, GOUJI_GENERIC_DEPTH, 0);
      gouji_generic_mapping_set_nesting (self->mapping, GOUJI_NESTING_DEPTH);
      return TRUE;
    }
  return FALSE;
}

/* Whether lines are printed directly below the line that they are below. */
static gboolean
follows_print (const GoujiGenericOutline *outline)
{
  guint n_parents = 0, n_followed = 0;

  for (guint i = 0; i < outline->nodes->len; i++)
    {
      const GoujiGenericNode *node = &g_array_index (outline->nodes, GoujiGenericNode, i);
      gboolean first
          = i == 0
            || g_array_index (outline->nodes, GoujiGenericNode, i - 1).parent != node->parent;

      if (node->depth > 0 || node->parent < 0 || !first
          || g_array_index (outline->nodes, GoujiGenericNode, node->parent).depth > 0)
        continue;
      n_parents++;
      n_followed += node->parent == (int)i - 1;
    }
  return n_parents > 0 && n_followed * 2 > n_parents;
}

/* Lines that stand below another line, and headings with more than one line. */
static guint
count_nested (const GoujiGenericOutline *outline)
{
  guint n = 0;

  for (guint i = 0; i < outline->nodes->len; i++)
    {
      const GoujiGenericNode *node = &g_array_index (outline->nodes, GoujiGenericNode, i);

      n += node->depth == 0 && node->parent >= 0;
    }
  return n;
}

/* Codes written in segments nest, whatever their amounts say. */
static gboolean
is_segmented (const GoujiGenericGuess *self, guint column)
{
  guint n = 0;

  for (guint row = self->profile->header_rows; row < gouji_grid_get_n_rows (self->grid); row++)
    n += gouji_generic_count_segments (gouji_grid_get_text (self->grid, row, column)) > 1;
  return n * 2 >= self->profile->columns[column].n_filled;
}

/* How sure it is that @code nests by its beginning: 0 not at all. */
static guint
weigh_prefix (GoujiGenericGuess *self, guint code)
{
  g_autoptr (GoujiGenericMapping) before = gouji_generic_mapping_copy (self->mapping);
  g_autoptr (GoujiGenericOutline) outline = NULL;
  guint n_held, n_failed, n_nested, weight = 0;

  gouji_generic_mapping_set_use (self->mapping, code, GOUJI_GENERIC_CODE, 0);
  gouji_generic_mapping_set_nesting (self->mapping, GOUJI_NESTING_PREFIX);
  outline = gouji_generic_outline_new (self->grid, self->mapping);
  n_nested = count_nested (outline);
  gouji_generic_weigh (self, &n_held, &n_failed);
  if (n_nested > 0 && outline->n_headings * 10 <= self->profile->n_rows * 12
      && (n_held > n_failed || (follows_print (outline) && (n_held > 0 || n_failed == 0))
          || (outline->n_headings > 0 && n_held + n_failed == 0) || is_segmented (self, code)))
    weight = 1 + n_nested + 2 * n_held;
  g_clear_pointer (&outline, gouji_generic_outline_free);
  gouji_generic_mapping_free (self->mapping);
  self->mapping = g_steal_pointer (&before);
  return weight;
}

gboolean
gouji_generic_relate_prefix (GoujiGenericGuess *self)
{
  guint best = 0, best_weight = 0;

  for (guint i = 0; i < self->profile->n_columns; i++)
    {
      guint weight;

      if (self->kinds[i] != GOUJI_GENERIC_KIND_CODE
          || n_distinct (self, i) * 10 < self->profile->columns[i].n_filled)
        continue;
      weight = weigh_prefix (self, i);
      if (weight > best_weight)
        {
          best = i;
          best_weight = weight;
        }
    }
  if (best_weight == 0)
    return FALSE;
  gouji_generic_mapping_set_use (self->mapping, best, GOUJI_GENERIC_CODE, 0);
  gouji_generic_mapping_set_nesting (self->mapping, GOUJI_NESTING_PREFIX);
  return TRUE;
}

static guint
count_filled_texts (const GoujiGenericGuess *self, guint row)
{
  guint n = 0;

  for (guint i = 0; i < self->profile->n_columns; i++)
    n += self->kinds[i] == GOUJI_GENERIC_KIND_TEXT
         && *gouji_grid_get_text (self->grid, row, i) != '\0';
  return n;
}

/* Names that stand one column further to the right the deeper they are. */
gboolean
gouji_generic_relate_stairs (GoujiGenericGuess *self)
{
  guint n_rows = 0, n_single = 0, n_texts = 0, level = 0;

  for (guint i = 0; i < self->profile->n_columns; i++)
    n_texts += self->kinds[i] == GOUJI_GENERIC_KIND_TEXT;
  for (guint row = self->profile->header_rows; row < gouji_grid_get_n_rows (self->grid); row++)
    {
      guint n = count_filled_texts (self, row);

      n_rows += n > 0;
      n_single += n == 1;
    }
  if (n_texts < 2 || n_texts > GOUJI_GENERIC_MAX_LEVELS || n_single * 10 < n_rows * 9)
    return FALSE;
  for (guint i = 0; i < self->profile->n_columns; i++)
    if (self->kinds[i] == GOUJI_GENERIC_KIND_TEXT)
      {
        level++;
        gouji_generic_mapping_set_use (self->mapping, i, GOUJI_GENERIC_NAME,
                                       level < n_texts ? level : 0);
      }
  gouji_generic_mapping_set_nesting (self->mapping, GOUJI_NESTING_LEVELS);
  return TRUE;
}

/* In how many runs of equal cells @column stands; blank cells belong to the run. */
static guint
count_runs (const GoujiGenericGuess *self, guint column)
{
  const char *last = NULL;
  guint n = 0;

  for (guint row = self->profile->header_rows; row < gouji_grid_get_n_rows (self->grid); row++)
    {
      const char *text = gouji_grid_get_text (self->grid, row, column);

      if (*text == '\0' || g_strcmp0 (text, last) == 0)
        continue;
      last = text;
      n++;
    }
  return n;
}

/* A text over many rows in a row, left of the names, is a heading of theirs. */
static gboolean
is_level (const GoujiGenericGuess *self, guint column, guint name)
{
  guint n_runs;

  if (self->kinds[column] != GOUJI_GENERIC_KIND_TEXT || column >= name)
    return FALSE;
  n_runs = count_runs (self, column);
  return n_distinct (self, column) >= 2 && n_runs * 10 <= self->profile->n_rows * 7
         && n_distinct (self, column) * 10 <= n_distinct (self, name) * 9;
}

/* Names none of which tells a line: fund, department, object.  The first ones that tell it
 * together are its levels and its name. */
gboolean
gouji_generic_relate_texts (GoujiGenericGuess *self)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_rows = self->profile->n_rows, n_paths = 0;

  for (guint i = 0; i < self->profile->n_columns && n_paths * 10 < n_rows * 9; i++)
    {
      guint n, n_filled;

      if (self->kinds[i] != GOUJI_GENERIC_KIND_TEXT || columns->len > GOUJI_GENERIC_MAX_LEVELS)
        continue;
      if (n_distinct (self, i) * 10 >= n_rows * 8)
        return FALSE;
      g_array_append_val (columns, i);
      n = count_paths (self, columns, &n_filled);
      if (n <= n_paths)
        g_array_set_size (columns, columns->len - 1);
      n_paths = MAX (n, n_paths);
    }
  if (columns->len < 2 || n_paths * 10 < n_rows * 9)
    return FALSE;
  for (guint i = 0; i < columns->len; i++)
    gouji_generic_mapping_set_use (self->mapping, g_array_index (columns, guint, i),
                                   GOUJI_GENERIC_NAME, i + 1 < columns->len ? i + 1 : 0);
  gouji_generic_mapping_set_nesting (self->mapping, GOUJI_NESTING_LEVELS);
  return TRUE;
}

gboolean
gouji_generic_relate_names (GoujiGenericGuess *self)
{
  int name = gouji_generic_mapping_find (self->mapping, GOUJI_GENERIC_NAME, 0);
  guint level = 0, runs = 0;

  for (guint i = 0; name >= 0 && i < (guint)name && level < GOUJI_GENERIC_MAX_LEVELS; i++)
    {
      if (!is_level (self, i, name) || count_runs (self, i) <= runs)
        continue;
      runs = count_runs (self, i);
      gouji_generic_mapping_set_use (self->mapping, i, GOUJI_GENERIC_NAME, ++level);
    }
  if (level == 0)
    return FALSE;
  gouji_generic_mapping_set_nesting (self->mapping, GOUJI_NESTING_LEVELS);
  return TRUE;
}
