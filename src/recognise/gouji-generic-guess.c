/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-generic-guess-private.h"

#include "recognise/gouji-generic-outline-private.h"
#include "recognise/gouji-generic.h"

#define LEAST_ROWS 3
/* Parts that only repeated codes give away. */
#define MOST_PARTS 20

/* Codes that repeat, but not within what another column says, are those of several
 * budgets in one table: revenue and expenditure, cities, versions. */
static void
find_hidden_part (GoujiGenericGuess *self, guint code)
{
  guint n = self->profile->columns[code].n_filled;

  if (gouji_generic_count_repeated (self, code) * 10 <= n)
    return;
  for (guint i = 0; i < self->profile->n_columns; i++)
    {
      const GoujiGenericColumn *column = &self->profile->columns[i];

      if ((self->kinds[i] != GOUJI_GENERIC_KIND_TEXT && self->kinds[i] != GOUJI_GENERIC_KIND_CODE)
          || i == code || column->n_distinct < 2 || column->n_distinct > MOST_PARTS
          || column->n_filled < self->profile->n_rows
          || column->n_distinct * 2 > self->profile->n_rows)
        continue;
      gouji_generic_mapping_set_use (self->mapping, i, GOUJI_GENERIC_PART, 0);
      if (gouji_generic_count_repeated (self, code) * 50 <= n)
        {
          self->kinds[i] = GOUJI_GENERIC_KIND_PART;
          return;
        }
      gouji_generic_mapping_set_use (self->mapping, i, GOUJI_GENERIC_IGNORED, 0);
    }
}

static void
find_hidden_parts (GoujiGenericGuess *self)
{
  guint best = 0;
  gboolean found = FALSE;

  for (guint i = 0; i < self->profile->n_columns; i++)
    if (self->kinds[i] == GOUJI_GENERIC_KIND_CODE
        && (!found
            || self->profile->columns[i].n_distinct > self->profile->columns[best].n_distinct))
      {
        best = i;
        found = TRUE;
      }
  if (found)
    find_hidden_part (self, best);
}

/* The most telling relation first: a column that names the parent, a printed depth,
 * columns of codes that tell one another, codes that begin alike, names. */
static void
find_relation (GoujiGenericGuess *self)
{
  if (!gouji_generic_relate_parent (self) && gouji_generic_relate_depth (self))
    {
      gouji_generic_choose_code (self);
      gouji_generic_choose_name (self);
      return;
    }
  if (gouji_generic_mapping_get_nesting (self->mapping) == GOUJI_NESTING_PARENT
      || gouji_generic_relate_chain (self) || gouji_generic_relate_prefix (self))
    {
      gouji_generic_name_levels (self);
      gouji_generic_choose_name (self);
      return;
    }
  gouji_generic_choose_code (self);
  if (gouji_generic_relate_stairs (self)
      || (gouji_generic_mapping_find (self->mapping, GOUJI_GENERIC_CODE, 0) < 0
          && gouji_generic_relate_texts (self)))
    return;
  gouji_generic_choose_name (self);
  gouji_generic_relate_names (self);
}

/* Numbers that fail in most sums where others hold are no amounts: shares, heads, years. */
static void
drop_what_does_not_sum (GoujiGenericGuess *self)
{
  g_autoptr (GoujiGenericOutline) outline = gouji_generic_outline_new (self->grid, self->mapping);
  g_autofree guint *held = g_new0 (guint, self->profile->n_columns + 1);
  g_autofree guint *failed = g_new0 (guint, self->profile->n_columns + 1);
  gboolean any = FALSE;

  for (guint i = 0; i < self->profile->n_columns; i++)
    if (gouji_generic_mapping_get_use (self->mapping, i) == GOUJI_GENERIC_AMOUNT)
      {
        gouji_generic_outline_count_sums (outline, i, &held[i], &failed[i]);
        any = any || (held[i] > 2 && held[i] >= failed[i] * 4);
      }
  for (guint i = 0; any && i < self->profile->n_columns; i++)
    if (failed[i] > 2 && failed[i] > held[i] * 4)
      gouji_generic_mapping_set_use (self->mapping, i, GOUJI_GENERIC_IGNORED, 0);
}

/* A budget names its lines and prints amounts; without amounts it is at least the tree of
 * a classification. */
static gboolean
is_budget (const GoujiGenericGuess *self)
{
  gboolean code = gouji_generic_mapping_find (self->mapping, GOUJI_GENERIC_CODE, 0) >= 0;
  gboolean name = gouji_generic_mapping_find (self->mapping, GOUJI_GENERIC_NAME, 0) >= 0;

  if (self->profile->n_rows < LEAST_ROWS || (!code && !name))
    return FALSE;
  if (gouji_generic_mapping_find (self->mapping, GOUJI_GENERIC_AMOUNT, 0) >= 0)
    return TRUE;
  return code && name && gouji_generic_mapping_get_nesting (self->mapping) != GOUJI_NESTING_NONE;
}

/**
 * gouji_generic_guess:
 *
 * Guesses what the columns of a grid are, from what the cells hold first and from the
 * words of the header second: codes, names, parents, levels, parts and amounts, how
 * numbers are written, how many rows are header, and what puts one line below another.
 * Of two ways of nesting the one whose sums hold is taken.
 *
 * Returns: (transfer full) (nullable): the mapping, or %NULL when the grid is no budget
 */
GoujiGenericMapping *
gouji_generic_guess (const GoujiGrid *grid)
{
  g_autoptr (GoujiGenericProfile) profile = NULL;
  g_autofree GoujiGenericKind *kinds = NULL;
  GoujiGenericGuess self = { grid };

  g_return_val_if_fail (grid != NULL, NULL);

  if (gouji_grid_get_n_rows (grid) < LEAST_ROWS || gouji_grid_get_n_columns (grid) < 2)
    return NULL;
  self.profile = profile = gouji_generic_profile_new (grid);
  self.kinds = kinds = g_new0 (GoujiGenericKind, profile->n_columns + 1);
  self.mapping = gouji_generic_mapping_new (profile->n_columns);
  gouji_generic_mapping_set_header_rows (self.mapping, profile->header_rows);
  gouji_generic_mapping_set_decimal_mark (self.mapping, profile->decimal_mark);
  gouji_generic_find_kinds (&self);
  find_hidden_parts (&self);
  find_relation (&self);
  drop_what_does_not_sum (&self);
  if (is_budget (&self))
    return self.mapping;
  gouji_generic_mapping_free (self.mapping);
  return NULL;
}
