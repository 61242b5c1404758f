/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/gouji-column-parts-private.h"

#include <string.h>

#include "rules/gouji-formula-names-private.h"

#define LEAST_PARTS 2
#define LEAST_ROWS 2
#define MANY_ROWS 8

GoujiColumnParts *
gouji_column_parts_new (const GoujiTable *table)
{
  GoujiColumnParts *self = g_new0 (GoujiColumnParts, 1);

  self->n_columns = gouji_table_get_n_columns (table);
  self->known = g_new0 (guint8, self->n_columns);
  self->parts = g_new0 (GArray *, self->n_columns);
  return self;
}

void
gouji_column_parts_free (GoujiColumnParts *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->n_columns; i++)
    g_clear_pointer (&self->parts[i], g_array_unref);
  g_free (self->parts);
  g_free (self->known);
  g_free (self);
}

/* 合计 and 小计, after the headings above them. */
static gboolean
is_sum (const char *word)
{
  return g_strcmp0 (gouji_formula_names_column (word), "total") == 0;
}

/* The bytes of the headings above the lowest one, with the "/" between. */
static gsize
heading_length (const char *title)
{
  const char *last = strrchr (title, '/');

  return last != NULL ? last + 1 - title : 0;
}

/* Whether a header of several rows stands over the list: one row says too little. */
static gboolean
has_headings (const GoujiTable *table)
{
  for (guint i = 0; i < gouji_table_get_n_columns (table); i++)
    if (strchr (gouji_table_get_column (table, i)->title, '/') != NULL)
      return TRUE;
  return FALSE;
}

/* A column that prints nothing is one of no amounts, and stands between those that are. */
static gboolean
stands_below (const GoujiTable *table, guint column, const GoujiColumn *whole, gsize heading)
{
  const GoujiColumn *other = gouji_table_get_column (table, column);

  return other->list == whole->list
         && (other->kind == GOUJI_COLUMN_AMOUNT || other->kind == GOUJI_COLUMN_OTHER)
         && strncmp (other->title, whole->title, heading) == 0;
}

/* Whether another of the columns from @first to before @end is the sum of those under the
 * heading of @column further down, of which @column is one. */
static gboolean
is_in_other_sum (const GoujiTable *table, guint column, guint first, guint end, gsize heading)
{
  const char *title = gouji_table_get_column (table, column)->title;

  for (const char *slash = strchr (title + heading, '/'); slash != NULL;
       slash = strchr (slash + 1, '/'))
    for (guint i = first; i < end; i++)
      {
        const char *other = gouji_table_get_column (table, i)->title;
        gsize length = slash + 1 - title;

        if (i != column && strncmp (other, title, length) == 0 && is_sum (other + length))
          return TRUE;
      }
  return FALSE;
}

/* The columns beside @column under its heading; NULL where they are not told for sure. */
static GArray *
collect (const GoujiTable *table, guint column)
{
  const GoujiColumn *whole = gouji_table_get_column (table, column);
  gsize heading = heading_length (whole->title);
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (int));
  guint first = column, end = column + 1;

  while (first > 0 && stands_below (table, first - 1, whole, heading))
    first--;
  while (end < gouji_table_get_n_columns (table) && stands_below (table, end, whole, heading))
    end++;
  for (guint i = first; i < end; i++)
    {
      const char *title = gouji_table_get_column (table, i)->title;
      int part = i;

      if (i == column || gouji_table_get_column (table, i)->kind != GOUJI_COLUMN_AMOUNT
          || strstr (title + heading, "其中") != NULL)
        continue;
      if (g_str_equal (title, whole->title) || is_sum (title + heading))
        return NULL;
      if (!is_in_other_sum (table, i, first, end, heading))
        g_array_append_val (parts, part);
    }
  return parts->len >= LEAST_PARTS ? g_steal_pointer (&parts) : NULL;
}

typedef enum
{
  EMPTY,
  FOOTS,
  DIFFERS,
} Footing;

static Footing
foot (const GoujiTable *table, guint row, guint column, const GArray *parts)
{
  GoujiAmount whole = gouji_table_get_amount (table, row, column);
  GoujiDecimal sum = GOUJI_DECIMAL_ZERO, twice;
  GoujiDecimal bound = { 1, gouji_table_get_column (table, column)->places };

  for (guint i = 0; i < parts->len; i++)
    {
      GoujiAmount part = gouji_table_get_amount (table, row, g_array_index (parts, int, i));

      if (!gouji_amount_is_number (part))
        continue;
      bound.coefficient++;
      if (!gouji_decimal_add (sum, gouji_amount_get_decimal (part), &sum))
        return DIFFERS;
    }
  if (!gouji_amount_is_number (whole))
    return gouji_decimal_sign (sum) == 0 ? EMPTY : DIFFERS;
  if (gouji_decimal_sign (sum) == 0 && whole.coefficient == 0)
    return EMPTY;
  if (!gouji_decimal_subtract (gouji_amount_get_decimal (whole), sum, &twice)
      || !gouji_decimal_add (twice, twice, &twice))
    return DIFFERS;
  return gouji_decimal_compare (gouji_decimal_abs (twice), bound) <= 0 ? FOOTS : DIFFERS;
}

/* A slip here and there is one; where more rows differ, the header means something else. */
static gboolean
is_believed (const GoujiTable *table, guint column, const GArray *parts)
{
  guint n[3] = { 0 };

  for (guint i = 0; i < gouji_table_get_n_lines (table); i++)
    {
      const GoujiLine *line = gouji_table_get_line (table, i);

      if (line->list == gouji_table_get_column (table, column)->list)
        n[foot (table, line->row, column, parts)]++;
    }
  return n[FOOTS] >= LEAST_ROWS && n[DIFFERS] <= 1 + n[FOOTS] / MANY_ROWS;
}

/* The columns whose sum @column prints, or NULL. */
const GArray *
gouji_column_parts_find (GoujiColumnParts *self, const GoujiTable *table, guint column)
{
  const char *title;
  g_autoptr (GArray) parts = NULL;

  if (self->known[column])
    return self->parts[column];
  self->known[column] = TRUE;
  title = gouji_table_get_column (table, column)->title;
  if (!is_sum (title + heading_length (title)) || !has_headings (table))
    return NULL;
  parts = collect (table, column);
  if (parts != NULL && is_believed (table, column, parts))
    self->parts[column] = g_steal_pointer (&parts);
  return self->parts[column];
}
