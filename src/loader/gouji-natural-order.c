/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "loader/gouji-natural-order.h"

#include <string.h>

/* 零 to 九 */
static const gunichar numerals[]
    = { 0x96f6, 0x4e00, 0x4e8c, 0x4e09, 0x56db, 0x4e94, 0x516d, 0x4e03, 0x516b, 0x4e5d };

static int
read_numeral (const char *p)
{
  gunichar c = g_utf8_get_char (p);

  if (c < 0x80)
    return -1;
  for (guint i = 0; i < G_N_ELEMENTS (numerals); i++)
    if (c == numerals[i])
      return i;
  return -1;
}

/* Up to 九十九. */
static const char *
read_ideographs (const char *p, guint64 *value)
{
  int units = read_numeral (p);
  guint64 result = MAX (units, 0);

  if (units >= 0)
    p = g_utf8_next_char (p);
  if (g_str_has_prefix (p, "十"))
    {
      p = g_utf8_next_char (p);
      result = units > 0 ? (guint64) units * 10 : 10;
      units = read_numeral (p);
      if (units > 0)
        {
          result += units;
          p = g_utf8_next_char (p);
        }
    }
  *value = result;
  return p;
}

static const char *
read_digits (const char *p, guint64 *value)
{
  guint64 result = 0;

  for (; g_ascii_isdigit (*p); p++)
    if (result < G_MAXUINT64 / 10 - 1)
      result = result * 10 + (*p - '0');
  *value = result;
  return p;
}

/* The 一 of 一般公共预算 is no number: ideographs count behind 表 and 第 only, or
 * before a mark that ends a number. */
static gboolean
is_ordinal (const char *text, const char *start, const char *end)
{
  const char *marks[] = { "、", ".", "．", "）", ")", "-", "_", " " };

  if (end == start)
    return FALSE;
  if (start - text >= 3 && (memcmp (start - 3, "表", 3) == 0 || memcmp (start - 3, "第", 3) == 0))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (end, marks[i]))
      return TRUE;
  return FALSE;
}

/* Steps over a number at @p; @p itself when none stands there. */
static const char *
read_number (const char *text, const char *p, guint64 *value)
{
  const char *end;

  if (g_ascii_isdigit (*p))
    return read_digits (p, value);
  end = read_ideographs (p, value);
  return is_ordinal (text, p, end) ? end : p;
}

/**
 * gouji_natural_order_compare:
 *
 * Returns: negative, zero or positive as @a comes before, with or after @b; zero only
 *   for equal names
 */
int
gouji_natural_order_compare (const char *a, const char *b)
{
  const char *p = a;
  const char *q = b;

  g_return_val_if_fail (a != NULL && b != NULL, 0);

  while (*p != '\0' && *q != '\0')
    {
      guint64 left, right;
      const char *p_end = read_number (a, p, &left);
      const char *q_end = read_number (b, q, &right);

      if (p_end != p && q_end != q)
        {
          if (left != right)
            return left < right ? -1 : 1;
          p = p_end;
          q = q_end;
          continue;
        }
      if (g_utf8_get_char (p) != g_utf8_get_char (q))
        return g_utf8_get_char (p) < g_utf8_get_char (q) ? -1 : 1;
      p = g_utf8_next_char (p);
      q = g_utf8_next_char (q);
    }
  if (*p != '\0' || *q != '\0')
    return *p == '\0' ? -1 : 1;
  return strcmp (a, b);
}
