/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/gouji-amount.h"

#include <string.h>

/* Longer cells are text. */
#define MAX_CHARS 64

#define GROUP_MARK '\''

/* Currencies that are written with letters, longest first where one begins another. */
static const char *const currencies[]
    = { "US$", "R$",  "A$",  "C$",  "NT$",  "HK$", "S/",  "EUR", "USD", "GBP", "CHF", "JPY", "CNY",
        "SEK", "NOK", "DKK", "PLN", "CZK",  "HUF", "RON", "RUB", "BRL", "INR", "kr.", "kr",  "Kč",
        "zł",  "Ft",  "Fr.", "lei", "руб.", "руб", "грн", "TL",  "Rs.", "Rs",  "RM",  "Rp" };

/* A number as other countries print it, on its way to the plain form. */
typedef struct
{
  char folded[MAX_CHARS + 4]; /* ASCII: digits, '.', GROUP_MARK, signs and brackets */
  guint n;
} Folding;

/* Right-to-left texts carry marks of direction around their numbers. */
static gboolean
is_invisible (gunichar c)
{
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E)
         || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || c == 0x061C;
}

static gboolean
is_group_sign (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x066C || c == 0x02D9;
}

/* '\0' for what no number contains, ' ' for what is left out. */
static char
fold (gunichar c, char decimal_mark)
{
  if (c >= 0xFF01 && c <= 0xFF5E) /* full-width ASCII */
    c -= 0xFEE0;
  if (c == (gunichar)decimal_mark || c == 0x066B)
    return '.';
  if (c == '.' || c == ',' || is_group_sign (c) || g_unichar_isspace (c))
    return GROUP_MARK;
  if (g_unichar_isdigit (c))
    return '0' + g_unichar_digit_value (c);
  if (g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL || is_invisible (c))
    return ' ';
  switch (c)
    {
    case '-':
    case 0x2212:
    case 0x2010:
    case 0x2011:
    case 0x2013:
      return '-';
    case '+':
    case '(':
    case ')':
      return c;
    default:
      return '\0';
    }
}

/* The part of @text between signs of currency made of letters. */
static const char *
skip_currency (const char *text, const char **end)
{
  gsize length = strlen (text);

  *end = text + length;
  if (length > 0 && g_ascii_isdigit (text[0]) && g_ascii_isdigit (text[length - 1]))
    return text;
  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    {
      gsize n = strlen (currencies[i]);

      if (g_str_has_prefix (text, currencies[i]))
        return text + n;
      if (length > n && g_str_has_suffix (text, currencies[i]))
        {
          *end -= n;
          return text;
        }
    }
  return text;
}

static gboolean
fold_text (Folding *self, const char *text, char decimal_mark)
{
  const char *end;

  for (const char *p = skip_currency (text, &end); p < end; p = g_utf8_next_char (p))
    {
      char plain = fold (g_utf8_get_char (p), decimal_mark);
      gboolean inside = self->n > 0 && g_ascii_isdigit (self->folded[self->n - 1]);

      if (plain == '\0' || self->n == MAX_CHARS)
        return FALSE;
      if (plain == ' ' || (plain == GROUP_MARK && !inside))
        continue;
      self->folded[self->n++] = plain;
    }
  while (self->n > 0 && self->folded[self->n - 1] == GROUP_MARK)
    self->n--;
  self->folded[self->n] = '\0';
  return TRUE;
}

/* A space between the number and a sign or bracket behind it parts no digits. */
static void
drop_loose_marks (Folding *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n; i++)
    if (self->folded[i] != GROUP_MARK || g_ascii_isdigit (self->folded[i + 1]))
      self->folded[n++] = self->folded[i];
  self->n = n;
  self->folded[n] = '\0';
}

/* Groups of three, or as in India a last one of three and others of two. */
static gboolean
check_groups (const char *integer, gsize length)
{
  const char *mark = memchr (integer, GROUP_MARK, length);
  guint size = 0, n_groups = 0, width = 3;

  if (mark == NULL)
    return TRUE;
  for (gsize i = length; i > 0; i--)
    if (integer[i - 1] != GROUP_MARK)
      size++;
    else
      {
        if (n_groups == 1 && size == 2)
          width = 2;
        if (size != (n_groups == 0 ? 3 : width))
          return FALSE;
        n_groups++;
        size = 0;
      }
  return size >= 1 && size <= (n_groups == 1 ? 3 : width);
}

/* Takes the group marks out; FALSE when they part no groups. */
static gboolean
ungroup (Folding *self)
{
  const char *start = self->folded + strcspn (self->folded, "0123456789.");
  gsize length = strspn (start, "0123456789'");
  guint n = 0;

  if (!check_groups (start, length) || strchr (start + length, GROUP_MARK) != NULL)
    return FALSE;
  for (guint i = 0; i < self->n; i++)
    if (self->folded[i] != GROUP_MARK)
      self->folded[n++] = self->folded[i];
  self->n = n;
  self->folded[n] = '\0';
  return TRUE;
}

/* "1.234,56-": accounting programs print the sign behind. */
static void
lead_with_sign (Folding *self)
{
  if (self->n < 2 || self->folded[self->n - 1] != '-' || strchr ("-+(", self->folded[0]) != NULL)
    return;
  memmove (self->folded + 1, self->folded, self->n - 1);
  self->folded[0] = '-';
}

/* Most cells of a large table are plain numbers or plain words. */
static gboolean
is_plain (const char *text)
{
  gsize digits = strspn (text, "0123456789");

  if (text[digits] == '\0')
    return TRUE;
  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_isdigit (*p) || (guint8)*p >= 0x80)
      return FALSE;
  return TRUE;
}

/**
 * gouji_amount_parse_marked:
 * @text: an amount cell as printed
 * @decimal_mark: '.' or ','
 *
 * Reads numbers as other countries print them: the thousands parted by the other mark, by
 * spaces or apostrophes, in groups of three or as in India; the digits of any script;
 * signs of currency, R$ and EUR among them, and marks of direction around them; a minus behind the
 * number.  A number that does not fit @decimal_mark is %GOUJI_AMOUNT_UNREADABLE, never another
 * number.
 *
 * Returns: the amount with the places it was printed with
 */
GoujiAmount
gouji_amount_parse_marked (const char *text, char decimal_mark)
{
  Folding folding = { .n = 0 };
  GoujiAmount amount = GOUJI_AMOUNT_INIT;

  g_return_val_if_fail (text != NULL, amount);
  g_return_val_if_fail (decimal_mark == '.' || decimal_mark == ',', amount);

  if (is_plain (text))
    return gouji_amount_parse (text);
  amount.form = GOUJI_AMOUNT_UNREADABLE;
  if (!fold_text (&folding, text, decimal_mark) || strpbrk (folding.folded, "0123456789") == NULL)
    return gouji_amount_parse (text);
  drop_loose_marks (&folding);
  if (!ungroup (&folding))
    return amount;
  lead_with_sign (&folding);
  return gouji_amount_parse (folding.folded);
}
