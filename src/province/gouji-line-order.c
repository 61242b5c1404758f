/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "province/gouji-line-order.h"
#include "province/gouji-province-private.h"

#define DIGITS 256

/* What a line is ordered by, as a whole number, and the line. */
typedef struct
{
  guint64 key;
  guint32 line;
} Entry;

typedef const char *(*TextFunc) (GoujiProvince *province, guint number);

static const char *
get_code (GoujiProvince *province, guint number)
{
  return gouji_text_pool_get (gouji_province_get_texts (province)->codes, number);
}

static const char *
get_name (GoujiProvince *province, guint number)
{
  return gouji_text_pool_get (gouji_province_get_texts (province)->names, number);
}

static const char *
get_fund (GoujiProvince *province, guint number)
{
  return gouji_text_pool_get (gouji_province_get_texts (province)->funds, number);
}

static const char *
get_unit (GoujiProvince *province, guint number)
{
  const char *code = gouji_province_get_unit_code (province, number);

  return *code != '\0' ? code : gouji_province_get_unit_name (province, number);
}

static const char *
get_unit_name (GoujiProvince *province, guint number)
{
  const char *name = gouji_province_get_unit_name (province, number);

  return *name != '\0' ? name : gouji_province_get_unit_code (province, number);
}

typedef struct
{
  const char *text;
  guint32 number;
} Text;

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  const Text *left = a;
  const Text *right = b;
  int order = strcmp (left->text, right->text);

  return order != 0 ? order : (left->number > right->number) - (left->number < right->number);
}

/* Of each text its place among all. (transfer full) */
static guint32 *
rank_texts (GoujiProvince *province, TextFunc get, guint n)
{
  g_autofree Text *texts = g_new (Text, n + 1);
  guint32 *ranks = g_new (guint32, n + 1);
  guint32 rank = 0;

  for (guint i = 0; i < n; i++)
    texts[i] = (Text) { get (province, i), i };
  qsort (texts, n, sizeof *texts, compare_texts);
  for (guint i = 0; i < n; i++)
    {
      rank += i > 0 && strcmp (texts[i].text, texts[i - 1].text) != 0;
      ranks[texts[i].number] = rank;
    }
  return ranks;
}

static guint32 *
rank (GoujiProvince *province, guint order)
{
  GoujiExportPart *texts = gouji_province_get_texts (province);

  switch (order)
    {
    case GOUJI_LINE_ORDER_UNIT:
      return rank_texts (province, get_unit, gouji_province_get_n_units (province));
    case GOUJI_LINE_ORDER_UNIT_NAME:
      return rank_texts (province, get_unit_name, gouji_province_get_n_units (province));
    case GOUJI_LINE_ORDER_CODE:
      return rank_texts (province, get_code, gouji_text_pool_get_n (texts->codes));
    case GOUJI_LINE_ORDER_NAME:
      return rank_texts (province, get_name, gouji_text_pool_get_n (texts->names));
    default:
      return rank_texts (province, get_fund, gouji_text_pool_get_n (texts->funds));
    }
}

/* Where no number is printed the line comes before all that print one. */
static void
set_amounts (const GoujiExportPart *part, guint column, Entry *entries)
{
  for (guint i = 0; i < part->n_lines; i++)
    entries[i].key = GOUJI_PRINT_IS_NUMBER (part->prints[column][i])
                         ? (guint64) part->amounts[column][i] ^ (G_GUINT64_CONSTANT (1) << 63)
                         : 0;
}

static void
set_ranks (const GoujiExportPart *part, guint order, const guint32 *ranks, Entry *entries)
{
  switch (order)
    {
    case GOUJI_LINE_ORDER_UNIT:
    case GOUJI_LINE_ORDER_UNIT_NAME:
      for (guint i = 0; i < part->runs->len; i++)
        {
          const GoujiExportRun *run = &g_array_index (part->runs, GoujiExportRun, i);

          for (guint line = run->first; line < run->first + run->n; line++)
            entries[line].key = ranks[run->unit];
        }
      break;
    case GOUJI_LINE_ORDER_CODE:
      for (guint i = 0; i < part->n_lines; i++)
        entries[i].key = ranks[part->line_codes[i]];
      break;
    case GOUJI_LINE_ORDER_NAME:
      for (guint i = 0; i < part->n_lines; i++)
        entries[i].key = ranks[part->line_names[i]];
      break;
    default:
      for (guint i = 0; i < part->n_lines; i++)
        entries[i].key = ranks[part->line_funds[i]];
      break;
    }
}

static void
set_keys (GoujiProvince *province, guint order, gboolean descending, Entry *entries)
{
  g_autofree guint32 *ranks
      = order < GOUJI_LINE_ORDER_AMOUNT ? rank (province, order) : NULL;

  for (guint i = 0; i < province->parts->len; i++)
    {
      const GoujiExportPart *part = g_ptr_array_index (province->parts, i);

      if (ranks != NULL)
        set_ranks (part, order, ranks, entries + province->first_lines[i]);
      else
        set_amounts (part, order - GOUJI_LINE_ORDER_AMOUNT, entries + province->first_lines[i]);
    }
  for (guint line = 0; line < province->n_lines; line++)
    {
      entries[line].line = line;
      if (descending)
        entries[line].key = ~entries[line].key;
    }
}

/* Digit by digit from the last: lines that are alike keep their order, and a digit that
 * all keys share costs one look. */
static Entry *
sort_entries (Entry *entries, Entry *other, guint n)
{
  for (guint shift = 0; shift < 64; shift += 8)
    {
      guint starts[DIGITS] = { 0 };
      guint start = 0;
      Entry *swapped;

      for (guint i = 0; i < n; i++)
        starts[entries[i].key >> shift & (DIGITS - 1)]++;
      if (n > 0 && starts[entries[0].key >> shift & (DIGITS - 1)] == n)
        continue;
      for (guint digit = 0; digit < DIGITS; digit++)
        {
          guint count = starts[digit];

          starts[digit] = start;
          start += count;
        }
      for (guint i = 0; i < n; i++)
        other[starts[entries[i].key >> shift & (DIGITS - 1)]++] = entries[i];
      swapped = entries;
      entries = other;
      other = swapped;
    }
  return entries;
}

/**
 * gouji_line_order_sort:
 * @order: a GoujiLineOrder, or %GOUJI_LINE_ORDER_AMOUNT plus the number of a column
 *
 * Where no number is printed a line comes before all that print one, or with @descending
 * behind them.
 *
 * Returns: (transfer full): the numbers of all lines, as they are ordered
 */
guint32 *
gouji_line_order_sort (GoujiProvince *province, guint order, gboolean descending)
{
  g_autofree Entry *entries = NULL;
  g_autofree Entry *other = NULL;
  const Entry *sorted;
  guint32 *lines;
  guint n;

  g_return_val_if_fail (GOUJI_IS_PROVINCE (province), NULL);

  n = province->n_lines;
  lines = g_new (guint32, n + 1);
  if (order == GOUJI_LINE_ORDER_FILE)
    {
      for (guint i = 0; i < n; i++)
        lines[i] = descending ? n - 1 - i : i;
      return lines;
    }
  entries = g_new (Entry, n + 1);
  other = g_new (Entry, n + 1);
  set_keys (province, order, descending, entries);
  sorted = sort_entries (entries, other, n);
  for (guint i = 0; i < n; i++)
    lines[i] = sorted[i].line;
  return lines;
}
