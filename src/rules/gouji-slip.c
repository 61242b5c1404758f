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
  if (last - first == 2 && a[first] == b[first + 1] && a[first + 1] == b[first])
    return 4;
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

guint
gouji_causes_rate_slip (GoujiDecimal printed, GoujiDecimal right)
{
  guint8 places = MAX (printed.places, right.places);
  g_autofree char *a = digits_of (printed, places);
  g_autofree char *b = digits_of (right, places);
  gboolean longer = strlen (a) > strlen (b);

  if (gouji_decimal_sign (printed) != 0
      && gouji_decimal_sign (printed) == -gouji_decimal_sign (right))
    return g_str_equal (a, b) ? 3 : 0;
  if (gouji_decimal_sign (right) == 0)
    return 1;
  if (strlen (a) == strlen (b))
    return rate_same_length (a, b);
  for (gsize run = 1; run <= 3; run += 2)
    if (lacks_run (longer ? b : a, longer ? a : b, run))
      return 2;
  return 0;
}
