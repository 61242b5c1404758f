/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-generic-profile-private.h"

#include <string.h>

/* Longer texts explain, they do not name. */
#define LONGEST_NAME 160
#define LONGEST_CODE 24

/* "2013" printed once over five columns stands over all of them. */
static const char *
header_text (const GoujiGrid *grid, guint header_rows, guint row, guint column)
{
  const char *text = gouji_grid_get_text (grid, row, column);

  if (row + 1 == header_rows)
    return text;
  for (guint left = column; *text == '\0' && left > 0; left--)
    text = gouji_grid_get_text (grid, row, left - 1);
  return text;
}

char *
gouji_generic_dup_header (const GoujiGrid *grid, guint header_rows, guint column)
{
  GString *header = g_string_new (NULL);

  for (guint row = 0; row < header_rows; row++)
    {
      const char *text = header_text (grid, header_rows, row, column);

      if (*text == '\0')
        continue;
      if (header->len > 0)
        g_string_append_c (header, '/');
      g_string_append (header, text);
    }
  return g_string_free (header, FALSE);
}

static gboolean
is_small (const char *text)
{
  gsize length = strspn (text, "0123456789");

  return length > 0 && length <= 2 && text[length] == '\0'
         && g_ascii_strtoll (text, NULL, 10) <= 20;
}

static void
count_cell (const GoujiGenericProfile *self, GoujiGenericColumn *column, const char *text)
{
  gboolean number = gouji_generic_is_number (text, self->decimal_mark);
  gboolean code = gouji_generic_is_code (text);

  column->n_filled++;
  column->n_numbers += number || gouji_amount_is_empty (gouji_amount_parse (text));
  column->n_codes += code;
  column->n_letters += !code && !number && gouji_generic_has_letters (text);
  column->n_years += gouji_generic_is_year (text);
  column->n_leading += text[0] == '0' && g_ascii_isalnum (text[1]);
  column->n_marked += number && strpbrk (text, ".,' ") != NULL;
  column->n_small += is_small (text);
  column->n_short += strlen (text) <= LONGEST_CODE && strchr (text, ' ') == NULL;
  column->n_long += strlen (text) > LONGEST_NAME;
}

static void
read_column (GoujiGenericProfile *self, guint index)
{
  g_autoptr (GHashTable) distinct = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *header = gouji_generic_dup_header (self->grid, self->header_rows, index);
  const char *last = strrchr (header, '/');
  GoujiGenericColumn *column = &self->columns[index];

  for (guint row = self->header_rows; row < gouji_grid_get_n_rows (self->grid); row++)
    {
      const char *text = gouji_grid_get_text (self->grid, row, index);

      if (*text == '\0')
        continue;
      count_cell (self, column, text);
      g_hash_table_add (distinct, (gpointer)text);
    }
  column->n_distinct = g_hash_table_size (distinct);
  column->hint = gouji_generic_get_hint (header);
  if (column->hint == GOUJI_GENERIC_HINT_NONE && last != NULL)
    column->hint = gouji_generic_get_hint (last + 1);
}

static guint
count_rows (const GoujiGenericProfile *self)
{
  guint n = 0;

  for (guint row = self->header_rows; row < gouji_grid_get_n_rows (self->grid); row++)
    for (guint column = 0; column < gouji_grid_get_row_length (self->grid, row); column++)
      if (*gouji_grid_get_text (self->grid, row, column) != '\0')
        {
          n++;
          break;
        }
  return n;
}

GoujiGenericProfile *
gouji_generic_profile_new (const GoujiGrid *grid)
{
  GoujiGenericProfile *self = g_new0 (GoujiGenericProfile, 1);

  self->grid = grid;
  self->n_columns = gouji_grid_get_n_columns (grid);
  self->columns = g_new0 (GoujiGenericColumn, self->n_columns + 1);
  self->decimal_mark = gouji_generic_find_mark (grid);
  self->header_rows = gouji_generic_count_header (grid, self->decimal_mark);
  self->n_rows = count_rows (self);
  for (guint i = 0; i < self->n_columns; i++)
    read_column (self, i);
  return self;
}

void
gouji_generic_profile_free (GoujiGenericProfile *self)
{
  if (self == NULL)
    return;
  g_free (self->columns);
  g_free (self);
}
