/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "rules/gouji-causes-private.h"

/* The digits of a number written with @places places. */
static char *
digits_of (GoujiDecimal number, guint8 places)
{
  GoujiDecimal scaled = gouji_decimal_abs (number);

  gouji_decimal_rescale (scaled, places, &scaled);
  return g_strdup_printf ("%" G_GINT64_FORMAT, scaled.coefficient);
}

static guint
rate_same_length (const char *a, const char *b)
{
  gsize length = strlen (a);
  gsize first = 0;
  gsize last = length;

  while (first < length && a[first] == b[first])
    first++;
  while (last > first && a[last - 1] == b[last - 1])
    last--;
  return last - first == 1 ? 3 : 0;
}

/* @shorter is @longer without one run of @length digits. */
static gboolean
lacks_run (const char *shorter, const char *longer, gsize length)
{
  gsize same = 0;

  if (strlen (shorter) + length != strlen (longer))
    return FALSE;
  while (shorter[same] != '\0' && shorter[same] == longer[same])
    same++;
  return g_str_equal (shorter + same, longer + same + length);
}

/* Whether two adjacent digits of @digits, changed, make a number within @slack of @right. */
static gboolean
is_swap_near (const char *digits, guint8 places, GoujiDecimal right, GoujiDecimal slack)
{
  g_autofree char *changed = g_strdup (digits);

  for (gsize i = 0; changed[0] != '\0' && changed[i + 1] != '\0'; i++)
    {
      GoujiDecimal number = { 0, places };
      GoujiDecimal gap;

      changed[i] = digits[i + 1];
      changed[i + 1] = digits[i];
      number.coefficient = g_ascii_strtoll (changed, NULL, 10);
      changed[i] = digits[i];
      changed[i + 1] = digits[i + 1];
      if (digits[i] != digits[i + 1]
          && gouji_decimal_subtract (number, gouji_decimal_abs (right), &gap)
          && gouji_decimal_compare (gouji_decimal_abs (gap), slack) <= 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_opposite_near (GoujiDecimal printed, GoujiDecimal right, GoujiDecimal slack)
{
  GoujiDecimal gap;

  return gouji_decimal_add (printed, right, &gap)
         && gouji_decimal_compare (gouji_decimal_abs (gap), slack) <= 0;
}

static guint
rate_digits (const char *printed, const char *right)
{
  gboolean longer = strlen (printed) > strlen (right);

  if (strlen (printed) == strlen (right))
    return rate_same_length (printed, right);
  for (gsize run = 1; run <= 3; run += 2)
    if (lacks_run (longer ? right : printed, longer ? printed : right, run))
      return 2;
  return 0;
}

guint
gouji_causes_rate_slip (GoujiDecimal printed, GoujiDecimal right, GoujiDecimal slack)
{
  guint8 places = MAX (printed.places, right.places);
  g_autofree char *a = digits_of (printed, places);
  g_autofree char *b = digits_of (right, places);

  if (gouji_decimal_sign (printed) != 0
      && gouji_decimal_sign (printed) == -gouji_decimal_sign (right))
    return is_opposite_near (printed, right, slack) ? GOUJI_SLIP_SURE : 0;
  if (gouji_decimal_sign (right) == 0)
    return 1;
  if (is_swap_near (a, places, right, slack))
    return GOUJI_SLIP_SURE;
  return rate_digits (a, b);
}

int
gouji_causes_count_zeros (GoujiDecimal yuan)
{
  int n = 0;

  if (gouji_decimal_sign (yuan) == 0 || !gouji_decimal_rescale (yuan, 2, &yuan))
    return 0;
  for (; yuan.coefficient % 10 == 0; yuan.coefficient /= 10)
    n++;
  return n;
}
