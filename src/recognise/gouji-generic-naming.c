/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "recognise/gouji-generic-guess-private.h"

/* Of a thousand rows: that many more may have another name. */
#define MORE_STRAYS 20

static gboolean
is_free_text (const GoujiGenericGuess *self, guint column)
{
  return self->kinds[column] == GOUJI_GENERIC_KIND_TEXT
         && gouji_generic_mapping_get_use (self->mapping, column) == GOUJI_GENERIC_IGNORED;
}

static guint
n_distinct (const GoujiGenericGuess *self, guint column)
{
  return self->profile->columns[column].n_distinct;
}

/* Where codes do not nest: the column that is called so, else the first that hardly
 * repeats. */
void
gouji_generic_choose_code (GoujiGenericGuess *self)
{
  int best = -1;

  for (guint i = 0; i < self->profile->n_columns; i++)
    {
      const GoujiGenericColumn *column = &self->profile->columns[i];

      if (self->kinds[i] != GOUJI_GENERIC_KIND_CODE
          || gouji_generic_count_repeated (self, i) * 10 > column->n_filled)
        continue;
      if (best < 0
          || (column->hint == GOUJI_GENERIC_HINT_CODE
              && self->profile->columns[best].hint != GOUJI_GENERIC_HINT_CODE))
        best = i;
    }
  if (best >= 0)
    gouji_generic_mapping_set_use (self->mapping, best, GOUJI_GENERIC_CODE, 0);
}

static gboolean
is_better_name (const GoujiGenericGuess *self, guint column, int best)
{
  GoujiGenericHint hint = self->profile->columns[column].hint;
  GoujiGenericHint known;

  if (best < 0)
    return TRUE;
  known = self->profile->columns[best].hint;
  if ((hint == GOUJI_GENERIC_HINT_NAME) != (known == GOUJI_GENERIC_HINT_NAME))
    return hint == GOUJI_GENERIC_HINT_NAME;
  if (n_distinct (self, best) * 10 <= self->profile->columns[best].n_filled * 9)
    return n_distinct (self, column) > n_distinct (self, best);
  return n_distinct (self, column) > n_distinct (self, best) * 5 / 4;
}

void
gouji_generic_choose_name (GoujiGenericGuess *self)
{
  int best = -1;

  for (guint i = 0; i < self->profile->n_columns; i++)
    if (is_free_text (self, i) && is_better_name (self, i, best))
      best = i;
  if (best >= 0)
    gouji_generic_mapping_set_use (self->mapping, best, GOUJI_GENERIC_NAME, 0);
}

/* The coarsest column of codes that tells @text as well as the lines' own do, whose level
 * is 0: names of a code may change from year to year. */
static guint
level_of_text (const GoujiGenericGuess *self, guint text)
{
  int own = gouji_generic_mapping_find (self->mapping, GOUJI_GENERIC_CODE, 0);
  guint strays = gouji_generic_count_strays (self, own, text);

  for (guint level = 1; level <= GOUJI_GENERIC_MAX_LEVELS; level++)
    {
      int code = gouji_generic_mapping_find (self->mapping, GOUJI_GENERIC_CODE, level);

      if (code < 0)
        break;
      /* Where codes are printed once and left blank below, names are the rows' own. */
      if (self->profile->columns[code].n_filled * 10 < self->profile->n_rows * 7)
        continue;
      if (gouji_generic_count_strays (self, code, text) <= strays + MORE_STRAYS)
        return level;
    }
  return 0;
}

static gboolean
is_better_at_level (const GoujiGenericGuess *self, guint text, guint level)
{
  int known = gouji_generic_mapping_find (self->mapping, GOUJI_GENERIC_NAME, level);

  return known < 0 || n_distinct (self, text) * 10 > n_distinct (self, known) * 15;
}

static void
set_name (GoujiGenericGuess *self, guint text, guint level)
{
  int known = gouji_generic_mapping_find (self->mapping, GOUJI_GENERIC_NAME, level);

  if (!is_better_at_level (self, text, level))
    return;
  if (known >= 0)
    gouji_generic_mapping_set_use (self->mapping, known, GOUJI_GENERIC_IGNORED, 0);
  gouji_generic_mapping_set_use (self->mapping, text, GOUJI_GENERIC_NAME, level);
}

/* The text of a row cut off behind its @n-th segment; NULL when it has no more than that. */
static char *
dup_prefix (const char *code, guint n)
{
  gsize length = strlen (code);

  for (guint segments = gouji_generic_count_segments (code); segments > n; segments--)
    length = gouji_generic_trim_segment (code, length);
  return length < strlen (code) ? g_strndup (code, length) : NULL;
}

static gboolean
prefix_tells (const GoujiGenericGuess *self, guint code, guint n, guint text)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_rows = 0, n_wrong = 0;

  for (guint row = self->profile->header_rows; row < gouji_grid_get_n_rows (self->grid); row++)
    {
      char *prefix = dup_prefix (gouji_grid_get_text (self->grid, row, code), n);
      const char *to = gouji_grid_get_text (self->grid, row, text);
      const char *known;

      if (prefix == NULL || *to == '\0')
        {
          g_free (prefix);
          continue;
        }
      n_rows++;
      known = g_hash_table_lookup (seen, prefix);
      n_wrong += known != NULL && !g_str_equal (known, to);
      if (known == NULL)
        g_hash_table_insert (seen, prefix, (gpointer)to);
      else
        g_free (prefix);
    }
  return n_rows > g_hash_table_size (seen) && n_wrong * 50 <= n_rows;
}

static guint
count_segments (const GoujiGenericGuess *self, guint code)
{
  guint n = 0;

  for (guint row = self->profile->header_rows; row < gouji_grid_get_n_rows (self->grid); row++)
    n = MAX (n, gouji_generic_count_segments (gouji_grid_get_text (self->grid, row, code)));
  return MIN (n, GOUJI_GENERIC_MAX_LEVELS);
}

/* Of codes in segments: a text that is the same for all lines whose codes begin alike
 * names the heading of that beginning. */
static void
name_prefixes (GoujiGenericGuess *self, guint code)
{
  for (guint text = 0; text < self->profile->n_columns; text++)
    for (guint n = 1; is_free_text (self, text) && n < count_segments (self, code); n++)
      if (prefix_tells (self, code, n, text))
        {
          set_name (self, text, n);
          break;
        }
}

/* Gives the texts that are no line's own name to the headings they name. */
void
gouji_generic_name_levels (GoujiGenericGuess *self)
{
  GoujiNesting nesting = gouji_generic_mapping_get_nesting (self->mapping);
  int code = gouji_generic_mapping_find (self->mapping, GOUJI_GENERIC_CODE, 0);

  if (nesting == GOUJI_NESTING_LEVELS && code >= 0)
    {
      for (guint text = 0; text < self->profile->n_columns; text++)
        {
          guint level = is_free_text (self, text) ? level_of_text (self, text) : 0;

          if (level > 0)
            set_name (self, text, level);
        }
    }
  else if (nesting == GOUJI_NESTING_PREFIX && code >= 0)
    name_prefixes (self, code);
}
