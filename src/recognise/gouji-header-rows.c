/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which rows of a grid are its header. */

#include "recognise/gouji-header-private.h"

#include <string.h>

#include "recognise/gouji-header-matrix-private.h"
#include "recognise/gouji-text-private.h"
#include "recognise/gouji-words-private.h"

/**
 * gouji_header_is_word:
 *
 * Returns: %TRUE when @text is something that headers of columns say
 */
gboolean
gouji_header_is_word (const char *text)
{
  return *text != '\0' && gouji_header_match_column (text) != NULL;
}

/* 合计, 小计, 上年结转 …: what leads lines, though some of it heads columns too.
 * 本年收入 and 本年支出 as often head the two halves of a table. */
static gboolean
is_summary_word (const char *text)
{
  g_autofree char *folded = gouji_text_fold (text);
  const GoujiWord *word = gouji_words_match_exact (GOUJI_WORDS_LINES, folded);

  return word != NULL && g_strcmp0 (word->kind, "item") != 0
         && g_strcmp0 (word->kind, "year-total") != 0;
}

static gboolean
is_ordinal_item (const char *text)
{
  g_autofree char *folded = gouji_text_fold (text);
  guint rank;

  gouji_text_skip_ordinal (folded, &rank);
  return rank != 0;
}

typedef struct
{
  guint filled, words, amounts, codes, ordinals, summaries;
  gboolean counts_up;   /* 栏次: 1 2 3 … */
} RowLook;

static void
look_at_cell (RowLook *look, const char *text)
{
  g_autofree char *folded = gouji_text_fold (text);
  GoujiAmount amount = gouji_amount_parse (text);

  look->filled++;
  if (gouji_text_is_code (folded) && gouji_text_find_year (folded) == 0 && !strchr (text, ','))
    look->codes++;
  if (gouji_amount_is_number (amount))
    {
      look->counts_up = look->counts_up && amount.places == 0
                        && amount.coefficient == (gint64) look->amounts + 1;
      look->amounts++;
    }
  else if (gouji_header_is_word (text))
    look->words++;
  look->ordinals += is_ordinal_item (text);
  look->summaries += is_summary_word (text);
}

static RowLook
look_at_row (const GoujiGrid *grid, guint row)
{
  RowLook look = { .counts_up = TRUE };

  for (guint column = 0; column < gouji_grid_get_row_length (grid, row); column++)
    {
      const char *text = gouji_grid_get_text (grid, row, column);

      if (*text != '\0')
        look_at_cell (&look, text);
    }
  look.counts_up = look.counts_up && look.amounts >= 2;
  return look;
}

/* A row of a year each, 2022 2023, over the amounts of these years. */
static gboolean
is_row_of_years (const GoujiGrid *grid, guint row)
{
  guint years = 0;

  for (guint column = 0; column < gouji_grid_get_row_length (grid, row); column++)
    {
      GoujiAmount amount = gouji_amount_parse (gouji_grid_get_text (grid, row, column));

      if (!gouji_amount_is_number (amount))
        continue;
      if (amount.places != 0 || amount.coefficient < 1990 || amount.coefficient > 2099)
        return FALSE;
      years++;
    }
  return years >= 1;
}

static gboolean
is_header_row (const GoujiGrid *grid, guint row, gboolean top)
{
  RowLook look = look_at_row (grid, row);

  if (look.filled == 0 || look.summaries == look.filled)
    return FALSE;
  if (look.counts_up || (top && is_row_of_years (grid, row)))
    return TRUE;
  if (look.amounts > 0 || look.codes > 0 || look.ordinals > 0)
    return FALSE;
  return look.words * 2 >= look.filled || (top && look.filled > 1 && look.words > 0);
}

/**
 * gouji_header_count_rows:
 *
 * Returns: how many rows from @first_row on are header: words of headers, no
 *   amounts, no codes, no ordinals
 */
guint
gouji_header_count_rows (const GoujiGrid *grid, guint first_row, guint n_rows)
{
  guint n = 0;

  while (n < MIN (n_rows, GOUJI_HEADER_MAX_ROWS) && is_header_row (grid, first_row + n, n == 0))
    n++;
  return n == 1 && look_at_row (grid, first_row).filled == 1 ? 0 : n;
}
