/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "recognise/gouji-generic-profile-private.h"

/* Rows that a header takes at most, and rows that are looked at. */
#define MOST_HEADER_ROWS 12
#define SAMPLE_ROWS 4000

/* What speaks for each decimal mark. */
typedef struct
{
  guint point, comma; /* numbers that only that mark explains */
  guint grouped[2];   /* one mark before three digits: 1.234, 1,234 */
  guint bare;         /* four digits and more without any mark */
} Marks;

static gboolean
is_unsure (const char *text, char *mark)
{
  gsize head = strspn (text, "0123456789");

  if (head == 0 || head > 3 || *text == '0' || (text[head] != '.' && text[head] != ','))
    return FALSE;
  *mark = text[head];
  return strlen (text + head + 1) == 3 && strspn (text + head + 1, "0123456789") == 3;
}

static void
weigh (Marks *self, const char *text)
{
  gboolean point, comma;
  char mark;

  if (*text == '\0')
    return;
  if (*text == '-' || *text == '(')
    text++;
  if (is_unsure (text, &mark))
    {
      self->grouped[mark == ',']++;
      return;
    }
  if (strpbrk (text, ".,") == NULL)
    {
      self->bare += strspn (text, "0123456789") >= 4 && *text != '0';
      return;
    }
  point = gouji_generic_is_number (text, '.');
  comma = gouji_generic_is_number (text, ',');
  self->point += point && !comma;
  self->comma += comma && !point;
}

/* Codes in segments, 01.1.1, tell nothing of numbers. */
static gboolean
is_segmented (const char *text)
{
  return gouji_generic_is_code (text) && gouji_generic_count_segments (text) > 2
         && !gouji_generic_is_number (text, '.') && !gouji_generic_is_number (text, ',');
}

static Marks
weigh_column (const GoujiGrid *grid, guint column)
{
  Marks marks = { 0 };

  for (guint row = 0; row < MIN (gouji_grid_get_n_rows (grid), SAMPLE_ROWS); row++)
    {
      const char *text = gouji_grid_get_text (grid, row, column);

      if (is_segmented (text))
        return (Marks){ 0 };
      weigh (&marks, text);
    }
  return marks;
}

/* The mark before the decimals: what only one of the two explains decides.  Where every
 * number has one mark before three digits and no number is long without, it parts
 * thousands. */
char
gouji_generic_find_mark (const GoujiGrid *grid)
{
  Marks all = { 0 };

  for (guint column = 0; column < gouji_grid_get_n_columns (grid); column++)
    {
      Marks marks = weigh_column (grid, column);

      all.point += marks.point;
      all.comma += marks.comma;
      all.grouped[0] += marks.grouped[0];
      all.grouped[1] += marks.grouped[1];
      all.bare += marks.grouped[0] + marks.grouped[1] > 0 ? marks.bare : 0;
    }
  if (all.comma > 0 || all.point > 0)
    return all.comma >= all.point ? ',' : '.';
  return all.grouped[0] > all.grouped[1] && all.bare == 0 ? ',' : '.';
}

/* Of the columns that mostly hold numbers: which do. */
static gboolean *
find_numeric (const GoujiGrid *grid, char mark)
{
  guint n_columns = gouji_grid_get_n_columns (grid);
  guint n_rows = MIN (gouji_grid_get_n_rows (grid), SAMPLE_ROWS);
  gboolean *numeric = g_new0 (gboolean, n_columns + 1);

  for (guint column = 0; column < n_columns; column++)
    {
      guint n_filled = 0, n_numbers = 0;

      for (guint row = MIN (n_rows / 3, MOST_HEADER_ROWS); row < n_rows; row++)
        {
          const char *text = gouji_grid_get_text (grid, row, column);

          n_filled += *text != '\0';
          n_numbers += gouji_generic_is_number (text, mark);
        }
      numeric[column] = n_filled > 0 && n_numbers * 10 >= n_filled * 6;
    }
  return numeric;
}

typedef struct
{
  guint n_numeric; /* columns of numbers */
  guint n_numbers, n_texts, n_years;
  guint n_codes; /* cells that read as a code in columns of text */
} HeaderRow;

static HeaderRow
look_at_row (const GoujiGrid *grid, guint row, const gboolean *numeric, char mark)
{
  HeaderRow look = { 0 };

  for (guint column = 0; column < gouji_grid_get_n_columns (grid); column++)
    {
      const char *text = gouji_grid_get_text (grid, row, column);

      look.n_numeric += numeric[column];
      if (*text == '\0')
        continue;
      if (!numeric[column])
        look.n_codes += gouji_generic_is_code (text);
      else if (gouji_generic_is_year (text))
        look.n_years++;
      else if (gouji_generic_is_number (text, mark))
        look.n_numbers++;
      else
        look.n_texts++;
    }
  return look;
}

/* Years over columns of amounts, "2012" "2013", differ from one another. */
static gboolean
years_differ (const GoujiGrid *grid, guint row, const gboolean *numeric)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint column = 0; column < gouji_grid_get_n_columns (grid); column++)
    {
      const char *text = gouji_grid_get_text (grid, row, column);

      if (numeric[column] && gouji_generic_is_year (text)
          && !g_hash_table_add (seen, (gpointer)text))
        return FALSE;
    }
  return g_hash_table_size (seen) > 1;
}

/* TRUE for a row that can only be header. */
static gboolean
is_header_row (const GoujiGrid *grid, guint row, const gboolean *numeric, const HeaderRow *look)
{
  if (look->n_texts > 0 && look->n_texts >= look->n_numbers + look->n_years)
    return TRUE;
  return look->n_numbers == 0 && look->n_years > 1 && years_differ (grid, row, numeric);
}

/* Without any column of numbers the header is one row that is no code. */
static guint
count_without_numbers (const GoujiGrid *grid, const gboolean *numeric, char mark)
{
  HeaderRow first = look_at_row (grid, 0, numeric, mark);

  return first.n_codes == 0 ? 1 : 0;
}

guint
gouji_generic_count_header (const GoujiGrid *grid, char mark)
{
  g_autofree gboolean *numeric = find_numeric (grid, mark);
  guint n_rows = MIN (gouji_grid_get_n_rows (grid), MOST_HEADER_ROWS);
  guint n_header = 0;

  for (guint row = 0; row < n_rows; row++)
    {
      HeaderRow look = look_at_row (grid, row, numeric, mark);

      if (look.n_numeric == 0)
        return count_without_numbers (grid, numeric, mark);
      if (is_header_row (grid, row, numeric, &look))
        n_header = row + 1;
      else if ((look.n_numbers + look.n_years) * 2 >= look.n_numeric)
        break;
    }
  return n_header;
}
