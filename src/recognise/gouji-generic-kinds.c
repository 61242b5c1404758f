/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "recognise/gouji-generic-guess-private.h"

/* A column that says the same everywhere tells nothing, when there are so many rows. */
#define FEW_ROWS 4
#define MOST_PARTS 60

static gboolean
is_constant (const GoujiGenericGuess *self, const GoujiGenericColumn *column)
{
  return column->n_distinct <= 1 && self->profile->n_rows >= FEW_ROWS;
}

static gboolean
is_numeric (const GoujiGenericColumn *column)
{
  guint percent = column->hint == GOUJI_GENERIC_HINT_AMOUNT ? 50 : 85;

  return column->n_filled > 0 && column->n_numbers * 100 >= column->n_filled * percent;
}

static gboolean
is_part (const GoujiGenericGuess *self, const GoujiGenericColumn *column)
{
  if (column->n_distinct < 2 || column->n_distinct > MOST_PARTS
      || column->n_distinct * 2 > self->profile->n_rows || column->n_filled < self->profile->n_rows)
    return FALSE;
  return column->n_years == column->n_filled || column->hint == GOUJI_GENERIC_HINT_PART;
}

static guint
first_text (const GoujiGenericGuess *self)
{
  for (guint i = 0; i < self->profile->n_columns; i++)
    {
      const GoujiGenericColumn *column = &self->profile->columns[i];

      if (column->n_letters * 2 >= column->n_filled && column->n_filled > 0)
        return i;
    }
  return 0;
}

/* 1, 1.1, 1.2: numbers all of which are codes, for what stands before the last point is
 * one of them too. */
static gboolean
is_segmented (const GoujiGenericGuess *self, guint index)
{
  g_autoptr (GHashTable) values = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_dotted = 0, n_found = 0;

  for (guint row = self->profile->header_rows; row < gouji_grid_get_n_rows (self->grid); row++)
    g_hash_table_add (values, (gpointer)gouji_grid_get_text (self->grid, row, index));
  for (guint row = self->profile->header_rows; row < gouji_grid_get_n_rows (self->grid); row++)
    {
      const char *text = gouji_grid_get_text (self->grid, row, index);
      gsize end = gouji_generic_trim_segment (text, strlen (text));
      g_autofree char *prefix = g_strndup (text, end);

      n_dotted += end > 0;
      n_found += end > 0 && g_hash_table_contains (values, prefix);
    }
  return n_dotted > 1 && n_found * 10 >= n_dotted * 9;
}

/* Whole numbers beside or before the names that hardly repeat. */
static gboolean
is_plain_id (const GoujiGenericGuess *self, guint index, const GoujiGenericColumn *column)
{
  return column->n_marked == 0 && column->n_codes == column->n_filled
         && column->n_years * 2 < column->n_filled && column->hint != GOUJI_GENERIC_HINT_AMOUNT
         && (index == 0 || index < first_text (self));
}

/* Codes of letters only are told by the header alone. */
static gboolean
is_called_code (const GoujiGenericColumn *column)
{
  return column->hint == GOUJI_GENERIC_HINT_CODE && column->n_short == column->n_filled
         && column->n_distinct * 10 >= column->n_filled * 8 && column->n_marked == 0;
}

static gboolean
is_code (const GoujiGenericGuess *self, guint index, const GoujiGenericColumn *column)
{
  if (is_called_code (column))
    return TRUE;
  if (column->n_codes * 100 < column->n_filled * 80 || column->hint == GOUJI_GENERIC_HINT_AMOUNT)
    return FALSE;
  /* A constant may still be the code of a level that the file holds one of. */
  if (is_constant (self, column)
      && (index >= first_text (self) || column->n_years == column->n_filled))
    return FALSE;
  if (column->hint == GOUJI_GENERIC_HINT_CODE || column->n_leading > 0 || !is_numeric (column))
    return TRUE;
  return is_plain_id (self, index, column) || is_segmented (self, index);
}

static GoujiGenericKind
kind_of (const GoujiGenericGuess *self, guint index)
{
  const GoujiGenericColumn *column = &self->profile->columns[index];

  if (column->n_filled == 0 || column->hint == GOUJI_GENERIC_HINT_NOTE)
    return GOUJI_GENERIC_KIND_OTHER;
  if (is_part (self, column))
    return GOUJI_GENERIC_KIND_PART;
  if (column->hint == GOUJI_GENERIC_HINT_PARENT)
    return GOUJI_GENERIC_KIND_PARENT;
  if (column->hint == GOUJI_GENERIC_HINT_DEPTH && column->n_small * 10 >= column->n_filled * 9)
    return GOUJI_GENERIC_KIND_DEPTH;
  if (is_code (self, index, column))
    return GOUJI_GENERIC_KIND_CODE;
  if (is_numeric (column))
    return column->n_years == column->n_filled && is_constant (self, column)
               ? GOUJI_GENERIC_KIND_OTHER
               : GOUJI_GENERIC_KIND_AMOUNT;
  if (column->n_letters * 2 < column->n_filled || column->n_long * 5 > column->n_filled
      || is_constant (self, column))
    return GOUJI_GENERIC_KIND_OTHER;
  return GOUJI_GENERIC_KIND_TEXT;
}

void
gouji_generic_find_kinds (GoujiGenericGuess *self)
{
  for (guint i = 0; i < self->profile->n_columns; i++)
    {
      self->kinds[i] = kind_of (self, i);
      if (self->kinds[i] == GOUJI_GENERIC_KIND_AMOUNT)
        gouji_generic_mapping_set_use (self->mapping, i, GOUJI_GENERIC_AMOUNT, 0);
      else if (self->kinds[i] == GOUJI_GENERIC_KIND_PART)
        gouji_generic_mapping_set_use (self->mapping, i, GOUJI_GENERIC_PART, 0);
    }
}

/* In how many of a thousand rows @coarse is not what mostly goes with @fine. */
guint
gouji_generic_count_strays (const GoujiGenericGuess *self, guint fine, guint coarse)
{
  g_autoptr (GHashTable) pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) most = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer count;
  guint n = 0, n_usual = 0;

  for (guint row = self->profile->header_rows; row < gouji_grid_get_n_rows (self->grid); row++)
    {
      const char *from = gouji_grid_get_text (self->grid, row, fine);
      const char *to = gouji_grid_get_text (self->grid, row, coarse);
      char *pair;
      guint n_pairs;

      if (*from == '\0' || *to == '\0')
        continue;
      n++;
      pair = g_strconcat (from, "\x1f", to, NULL);
      n_pairs = GPOINTER_TO_UINT (g_hash_table_lookup (pairs, pair)) + 1;
      g_hash_table_insert (pairs, pair, GUINT_TO_POINTER (n_pairs));
      if (n_pairs > GPOINTER_TO_UINT (g_hash_table_lookup (most, from)))
        g_hash_table_insert (most, (gpointer)from, GUINT_TO_POINTER (n_pairs));
    }
  g_hash_table_iter_init (&iter, most);
  while (g_hash_table_iter_next (&iter, NULL, &count))
    n_usual += GPOINTER_TO_UINT (count);
  return n > 0 ? (guint)((guint64)(n - n_usual) * 1000 / n) : 1000;
}

/* Cells of a column that stand in their part, or in the whole, already. */
guint
gouji_generic_count_repeated (const GoujiGenericGuess *self, guint column)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = 0;

  for (guint row = self->profile->header_rows; row < gouji_grid_get_n_rows (self->grid); row++)
    {
      GString *key;

      if (*gouji_grid_get_text (self->grid, row, column) == '\0')
        continue;
      key = g_string_new (gouji_grid_get_text (self->grid, row, column));
      for (guint i = 0; i < self->profile->n_columns; i++)
        if (gouji_generic_mapping_get_use (self->mapping, i) == GOUJI_GENERIC_PART)
          g_string_append_printf (key, "\x1f%s", gouji_grid_get_text (self->grid, row, i));
      n += !g_hash_table_add (seen, g_string_free (key, FALSE));
    }
  return n;
}
