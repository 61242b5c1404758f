/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/gouji-amount.h"

#include <string.h>

/* Longer cells are text; the longest amount that fits is well below this. */
#define MAX_CHARS 64

static gboolean
is_space (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x200B || c == 0xFEFF;
}

/* The plain character that stands for @c in an amount: full-width forms and the
 * dashes and triangles printed for a minus become ASCII.  A long dash that is only
 * ever a sign for "nothing" becomes '_'; what no amount contains becomes '\0'. */
static char
fold (gunichar c)
{
  if (c >= 0xFF01 && c <= 0xFF5E) /* full-width ASCII */
    c -= 0xFEE0;
  switch (c)
    {
    case 0x2212: /* − */
    case 0x25B3: /* △ */
    case 0x25B2: /* ▲ */
      return '-';
    case 0x2010: /* ‐ */
    case 0x2011:
    case 0x2013: /* – */
      return '-';
    case 0x2014: /* — */
    case 0x2015: /* ― */
    case 0x2500: /* ─ */
      return '_';
    case 0x00A5: /* ¥ */
    case 0xFFE5: /* ￥ */
      return '$';
    case '-':
    case '+':
    case '.':
    case ',':
    case '(':
    case ')':
      return c;
    default:
      return c >= '0' && c <= '9' ? c : '\0';
    }
}

/* Folds all of @text but the spaces around it, and those behind a leading sign, into
 * @folded.  FALSE when it holds what no amount does. */
static gboolean
fold_text (const char *text, char folded[MAX_CHARS + 1])
{
  guint n = 0;
  gboolean space = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      char plain;

      if (is_space (c))
        {
          space = n > 0 && strchr ("-+$(", folded[n - 1]) == NULL;
          continue;
        }
      plain = fold (c);
      if (plain == '\0' || n == MAX_CHARS || (space && plain != ')'))
        return FALSE;
      folded[n++] = plain;
    }
  folded[n] = '\0';
  return TRUE;
}

/* Copies digits without their thousands separators; FALSE when the groups are not
 * of three. */
static gboolean
ungroup (const char *digits, char plain[MAX_CHARS + 1])
{
  const char *end = digits + strcspn (digits, ".");
  gboolean grouped = memchr (digits, ',', end - digits) != NULL;
  guint n = 0;

  if (grouped && (*digits == ',' || *digits == '0'))
    return FALSE;
  for (const char *p = digits; p < end; p++)
    {
      gsize left = end - p;

      if (grouped && (*p == ',') != (left % 4 == 0))
        return FALSE;
      if (*p != ',')
        plain[n++] = *p;
    }
  g_strlcpy (plain + n, end, MAX_CHARS + 1 - n);
  return TRUE;
}

/* One of: a sign, a currency sign, both in either order, or brackets for a minus. */
static gboolean
strip_marks (char **folded, gboolean *negative)
{
  char *p = *folded;
  gsize length = strlen (p);
  gboolean bracketed = length > 2 && p[0] == '(' && p[length - 1] == ')';
  gboolean sign = FALSE;

  if (bracketed)
    {
      p[length - 1] = '\0';
      p++;
    }
  if (*p == '$')
    p++;
  if (*p == '-' || *p == '+')
    sign = *p++ == '-';
  if (*p == '$' && p[-1] != '$')
    p++;
  if (bracketed && p > *folded + 1 && (p[-1] == '-' || p[-1] == '+'))
    return FALSE;
  *negative = bracketed || sign;
  *folded = p;
  return *p == '.' || g_ascii_isdigit (*p);
}

static gboolean
read_number (char *folded, GoujiDecimal *out)
{
  char plain[MAX_CHARS + 1];
  gboolean negative;

  if (!strip_marks (&folded, &negative) || !ungroup (folded, plain)
      || !gouji_decimal_parse (plain, -1, out))
    return FALSE;
  if (negative)
    out->coefficient = -out->coefficient;
  return TRUE;
}

static gboolean
is_blank (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!is_space (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

static gboolean
is_none_word (const char *text)
{
  const char *p = strstr (text, "无");
  gboolean begins = TRUE;

  for (const char *q = text; p != NULL && q < p; q = g_utf8_next_char (q))
    begins = begins && is_space (g_utf8_get_char (q));
  return p != NULL && begins && is_blank (p + strlen ("无"));
}

/**
 * gouji_amount_parse:
 * @text: an amount cell as printed
 *
 * Reads plain and grouped numbers ("22236.26", "22,236.26"), full-width digits,
 * commas, signs and brackets, a minus printed as "-", "－", "△", "▲" or as
 * brackets around the number, and "¥" or "￥" in front.  Thousands separators
 * must part groups of three.  Dashes alone, 无 and blank cells are told apart.
 * All else, a number with a unit or a percentage included, is
 * %GOUJI_AMOUNT_UNREADABLE: in an amount column that is something to look at.
 *
 * Returns: the amount with the places it was printed with
 */
GoujiAmount
gouji_amount_parse (const char *text)
{
  GoujiAmount amount = GOUJI_AMOUNT_INIT;
  char folded[MAX_CHARS + 1];
  GoujiDecimal number;

  g_return_val_if_fail (text != NULL, amount);

  amount.form = GOUJI_AMOUNT_UNREADABLE;
  if (is_blank (text))
    amount.form = GOUJI_AMOUNT_BLANK;
  else if (is_none_word (text))
    amount.form = GOUJI_AMOUNT_NONE_WORD;
  else if (fold_text (text, folded))
    {
      if (strspn (folded, "-_") == strlen (folded))
        amount.form = GOUJI_AMOUNT_DASH;
      else if (read_number (folded, &number))
        amount = (GoujiAmount) { number.coefficient, number.places, GOUJI_AMOUNT_NUMBER };
    }
  return amount;
}

/**
 * gouji_amount_is_number:
 *
 * Returns: whether a number was printed, zero included
 */
gboolean
gouji_amount_is_number (GoujiAmount amount)
{
  return amount.form == GOUJI_AMOUNT_NUMBER;
}

/**
 * gouji_amount_is_empty:
 *
 * Returns: whether the cell says that there is nothing: absent, blank, a dash or 无
 */
gboolean
gouji_amount_is_empty (GoujiAmount amount)
{
  return amount.form != GOUJI_AMOUNT_NUMBER && amount.form != GOUJI_AMOUNT_UNREADABLE;
}

/**
 * gouji_amount_get_decimal:
 *
 * Returns: the amount's value in the unit it is printed in; zero for all but numbers
 */
GoujiDecimal
gouji_amount_get_decimal (GoujiAmount amount)
{
  if (!gouji_amount_is_number (amount))
    return GOUJI_DECIMAL_ZERO;
  return (GoujiDecimal) { amount.coefficient, amount.places };
}

/**
 * gouji_amount_in_yuan:
 * @unit: what @amount is printed in
 * @out: (out): the value in 元; zero for all but numbers
 *
 * Returns: %FALSE when @unit is not known or the value does not fit
 */
gboolean
gouji_amount_in_yuan (GoujiAmount amount, GoujiAmountUnit unit, GoujiDecimal *out)
{
  g_return_val_if_fail (out != NULL, FALSE);

  if (unit == GOUJI_UNIT_UNKNOWN)
    return FALSE;
  return gouji_decimal_shift (gouji_amount_get_decimal (amount), unit, out);
}
