/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/gouji-decimal.h"

#include <string.h>

/* Coefficients are symmetric, ±G_MAXINT64, so that negating never overflows. */
__extension__ typedef __int128 Wide;

static const gint64 powers_of_ten[] = {
  G_GINT64_CONSTANT (1),
  G_GINT64_CONSTANT (10),
  G_GINT64_CONSTANT (100),
  G_GINT64_CONSTANT (1000),
  G_GINT64_CONSTANT (10000),
  G_GINT64_CONSTANT (100000),
  G_GINT64_CONSTANT (1000000),
  G_GINT64_CONSTANT (10000000),
  G_GINT64_CONSTANT (100000000),
  G_GINT64_CONSTANT (1000000000),
  G_GINT64_CONSTANT (10000000000),
  G_GINT64_CONSTANT (100000000000),
  G_GINT64_CONSTANT (1000000000000),
};

G_STATIC_ASSERT (G_N_ELEMENTS (powers_of_ten) == GOUJI_DECIMAL_MAX_PLACES + 1);

static gboolean
is_valid (GoujiDecimal a)
{
  return a.places <= GOUJI_DECIMAL_MAX_PLACES && a.coefficient != G_MININT64;
}

static Wide
scale (GoujiDecimal a, guint8 places)
{
  g_assert (places >= a.places);
  return (Wide) a.coefficient * powers_of_ten[places - a.places];
}

/* Stores coefficient × 10^-places, dropping trailing zeros only as far as it must
 * to make the number fit. */
static gboolean
store (Wide coefficient, guint places, GoujiDecimal *out)
{
  while ((places > GOUJI_DECIMAL_MAX_PLACES || coefficient > G_MAXINT64
          || coefficient < -G_MAXINT64)
         && places > 0 && coefficient % 10 == 0)
    {
      coefficient /= 10;
      places--;
    }
  if (places > GOUJI_DECIMAL_MAX_PLACES || coefficient > G_MAXINT64 || coefficient < -G_MAXINT64)
    return FALSE;

  out->coefficient = coefficient;
  out->places = places;
  return TRUE;
}

/**
 * gouji_decimal_parse:
 * @text: an optional sign, digits, and optionally a point and more digits; ASCII
 *   only, without spaces, grouping or exponent.  `.5` is read, `5.` is not.
 * @length: bytes to read, or -1 up to the NUL
 * @out: (out): the number, with as many places as were written
 *
 * Returns: %FALSE when @text is no such number or has more digits than fit
 */
gboolean
gouji_decimal_parse (const char *text, gssize length, GoujiDecimal *out)
{
  const char *p = text;
  const char *end;
  gboolean negative;
  Wide coefficient = 0;
  const char *point = NULL;

  g_return_val_if_fail (text != NULL && out != NULL, FALSE);

  end = text + (length < 0 ? (gsize) strlen (text) : (gsize) length);
  negative = p < end && *p == '-';
  if (p < end && (*p == '-' || *p == '+'))
    p++;
  for (; p < end; p++)
    {
      if (*p == '.' && point == NULL)
        {
          point = p;
          continue;
        }
      if (!g_ascii_isdigit (*p))
        return FALSE;
      coefficient = coefficient * 10 + (*p - '0');
      if (coefficient > G_MAXINT64)
        return FALSE;
    }
  if (end == text || !g_ascii_isdigit (end[-1]))
    return FALSE;
  if (point != NULL && end - point - 1 > GOUJI_DECIMAL_MAX_PLACES)
    return FALSE;

  out->coefficient = negative ? -coefficient : coefficient;
  out->places = point != NULL ? end - point - 1 : 0;
  return TRUE;
}

/**
 * gouji_decimal_add:
 * @out: (out): @a + @b with the places of whichever has more; fewer only where
 *   trailing zeros had to go for the sum to fit
 *
 * Returns: %FALSE when the sum does not fit
 */
gboolean
gouji_decimal_add (GoujiDecimal a, GoujiDecimal b, GoujiDecimal *out)
{
  guint8 places = MAX (a.places, b.places);

  g_return_val_if_fail (is_valid (a) && is_valid (b) && out != NULL, FALSE);
  return store (scale (a, places) + scale (b, places), places, out);
}

/**
 * gouji_decimal_subtract:
 * @out: (out): @a − @b, with places as in gouji_decimal_add()
 *
 * Returns: %FALSE when the difference does not fit
 */
gboolean
gouji_decimal_subtract (GoujiDecimal a, GoujiDecimal b, GoujiDecimal *out)
{
  g_return_val_if_fail (is_valid (a) && is_valid (b) && out != NULL, FALSE);

  b.coefficient = -b.coefficient;
  return gouji_decimal_add (a, b, out);
}

/**
 * gouji_decimal_multiply:
 * @out: (out): @a × @b with the places of both together; fewer only where
 *   trailing zeros had to go for the product to fit
 *
 * Returns: %FALSE when the product does not fit
 */
gboolean
gouji_decimal_multiply (GoujiDecimal a, GoujiDecimal b, GoujiDecimal *out)
{
  g_return_val_if_fail (is_valid (a) && is_valid (b) && out != NULL, FALSE);
  return store ((Wide) a.coefficient * b.coefficient, a.places + b.places, out);
}

/**
 * gouji_decimal_shift:
 * @power_of_ten: may be negative
 * @out: (out): @a × 10^@power_of_ten; the point moves, so 1.25 shifted by 4 is
 *   12500 and 12500 shifted by -4 is 1.2500
 *
 * Returns: %FALSE when the result does not fit
 */
gboolean
gouji_decimal_shift (GoujiDecimal a, int power_of_ten, GoujiDecimal *out)
{
  Wide coefficient = a.coefficient;
  int places;

  g_return_val_if_fail (is_valid (a) && out != NULL, FALSE);

  /* Beyond this no number but zero fits: a coefficient has 19 digits. */
  power_of_ten = CLAMP (power_of_ten, -40, 40);
  places = (int) a.places - power_of_ten;
  if (coefficient == 0)
    places = CLAMP (places, 0, GOUJI_DECIMAL_MAX_PLACES);
  for (; places < 0; places++)
    {
      coefficient *= 10;
      if (coefficient > G_MAXINT64 || coefficient < -G_MAXINT64)
        return FALSE;
    }
  return store (coefficient, places, out);
}

/**
 * gouji_decimal_rescale:
 * @places: at most %GOUJI_DECIMAL_MAX_PLACES
 * @out: (out): the same number, written with @places places
 *
 * Returns: %FALSE when digits other than zero would be lost, or the result does not fit
 */
gboolean
gouji_decimal_rescale (GoujiDecimal a, guint8 places, GoujiDecimal *out)
{
  GoujiDecimal rounded;

  g_return_val_if_fail (is_valid (a) && out != NULL, FALSE);
  g_return_val_if_fail (places <= GOUJI_DECIMAL_MAX_PLACES, FALSE);

  if (!gouji_decimal_round (a, places, &rounded) || gouji_decimal_compare (a, rounded) != 0)
    return FALSE;
  *out = rounded;
  return TRUE;
}

/**
 * gouji_decimal_round:
 * @places: at most %GOUJI_DECIMAL_MAX_PLACES
 * @out: (out): @a with exactly @places places; a half goes away from zero
 *   (四舍五入), so 2.345 is 2.35 and -2.345 is -2.35
 *
 * Returns: %FALSE when the result does not fit with that many places
 */
gboolean
gouji_decimal_round (GoujiDecimal a, guint8 places, GoujiDecimal *out)
{
  Wide coefficient;

  g_return_val_if_fail (is_valid (a) && out != NULL, FALSE);
  g_return_val_if_fail (places <= GOUJI_DECIMAL_MAX_PLACES, FALSE);

  if (places >= a.places)
    coefficient = scale (a, places);
  else
    {
      Wide unit = powers_of_ten[a.places - places];
      Wide half = a.coefficient < 0 ? -(unit / 2) : unit / 2;

      coefficient = (a.coefficient + half) / unit;
    }
  if (coefficient > G_MAXINT64 || coefficient < -G_MAXINT64)
    return FALSE;
  out->coefficient = coefficient;
  out->places = places;
  return TRUE;
}

/* |numerator| / |denominator| × 10^digits, a half rounded up; long division, as the
 * scaled numerator may not fit. */
static gboolean
divide_magnitudes (Wide numerator, Wide denominator, guint digits, Wide *quotient)
{
  Wide q = numerator / denominator;
  Wide rest = numerator % denominator;

  for (; digits > 0; digits--)
    {
      if (q > G_MAXINT64)
        return FALSE;
      rest *= 10;
      q = q * 10 + rest / denominator;
      rest %= denominator;
    }
  *quotient = q + (rest * 2 >= denominator ? 1 : 0);
  return TRUE;
}

/**
 * gouji_decimal_divide:
 * @places: at most %GOUJI_DECIMAL_MAX_PLACES
 * @out: (out): @a ÷ @b with exactly @places places; a half goes away from zero
 *   (四舍五入), and the rounding looks at the exact quotient
 *
 * Returns: %FALSE when @b is zero, or the quotient does not fit with that many places
 */
gboolean
gouji_decimal_divide (GoujiDecimal a, GoujiDecimal b, guint8 places, GoujiDecimal *out)
{
  Wide numerator;
  Wide denominator;
  Wide quotient;
  int digits;

  g_return_val_if_fail (is_valid (a) && is_valid (b) && out != NULL, FALSE);
  g_return_val_if_fail (places <= GOUJI_DECIMAL_MAX_PLACES, FALSE);

  if (b.coefficient == 0)
    return FALSE;
  numerator = a.coefficient < 0 ? -(Wide) a.coefficient : a.coefficient;
  denominator = b.coefficient < 0 ? -(Wide) b.coefficient : b.coefficient;
  digits = (int) places + b.places - a.places;
  if (digits < 0)
    {
      denominator *= powers_of_ten[-digits];
      digits = 0;
    }
  if (!divide_magnitudes (numerator, denominator, digits, &quotient) || quotient > G_MAXINT64)
    return FALSE;
  out->coefficient = (a.coefficient < 0) != (b.coefficient < 0) ? -quotient : quotient;
  out->places = places;
  return TRUE;
}

/**
 * gouji_decimal_compare:
 *
 * Compares values: 5 equals 5.00.  Never overflows.
 *
 * Returns: -1, 0 or 1 as @a is less than, equal to or greater than @b
 */
int
gouji_decimal_compare (GoujiDecimal a, GoujiDecimal b)
{
  guint8 places = MAX (a.places, b.places);
  Wide left;
  Wide right;

  g_return_val_if_fail (is_valid (a) && is_valid (b), 0);

  left = scale (a, places);
  right = scale (b, places);
  return (left > right) - (left < right);
}

/**
 * gouji_decimal_sign:
 *
 * Returns: -1, 0 or 1
 */
int
gouji_decimal_sign (GoujiDecimal a)
{
  return (a.coefficient > 0) - (a.coefficient < 0);
}

/**
 * gouji_decimal_abs:
 *
 * Returns: @a without its sign
 */
GoujiDecimal
gouji_decimal_abs (GoujiDecimal a)
{
  g_return_val_if_fail (is_valid (a), GOUJI_DECIMAL_ZERO);

  if (a.coefficient < 0)
    a.coefficient = -a.coefficient;
  return a;
}

static char *
format (GoujiDecimal a, gboolean grouped)
{
  char buffer[64];
  char *p = buffer + sizeof buffer;
  guint64 rest;
  guint written = 0;

  g_return_val_if_fail (is_valid (a), NULL);

  rest = a.coefficient < 0 ? -(guint64) a.coefficient : (guint64) a.coefficient;
  *--p = '\0';
  while (rest > 0 || written <= a.places)
    {
      if (written == a.places && a.places > 0)
        *--p = '.';
      else if (grouped && written > a.places && (written - a.places) % 3 == 0)
        *--p = ',';
      *--p = '0' + rest % 10;
      rest /= 10;
      written++;
    }
  if (a.coefficient < 0)
    *--p = '-';
  return g_strdup (p);
}

/**
 * gouji_decimal_to_string:
 *
 * Returns: (transfer full): the number with all its places, e.g. "-18179.50";
 *   gouji_decimal_parse() gives it back identical
 */
char *
gouji_decimal_to_string (GoujiDecimal a)
{
  return format (a, FALSE);
}

/**
 * gouji_decimal_to_grouped:
 *
 * Returns: (transfer full): the number as tables print it, e.g. "-18,179.50"
 */
char *
gouji_decimal_to_grouped (GoujiDecimal a)
{
  return format (a, TRUE);
}
