/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-generic-cell-private.h"

#include <string.h>

#include "recognise/gouji-text-private.h"
#include "recognise/gouji-words-private.h"

#define LONGEST_CODE 40
/* Letters a code may begin with: PG010100. */
#define MOST_LETTERS 8

static gboolean
is_separator (char c)
{
  return c == '.' || c == '-' || c == '/' || c == '_';
}

/* Letters and digits, of any script, in segments, with at least one digit: 01, 01.1.1, 00-01,
 * PG010100, ۱۱. */
gboolean
gouji_generic_is_code (const char *text)
{
  guint n_digits = 0, n_letters = 0;

  if (*text == '\0' || strlen (text) > LONGEST_CODE || is_separator (*text))
    return FALSE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isdigit (g_utf8_get_char (p)))
      n_digits++;
    else if (g_ascii_isalpha (*p))
      n_letters++;
    else if (!is_separator (*p) || is_separator (p[1]))
      return FALSE;
  return n_digits > 0 && n_letters <= MOST_LETTERS;
}

gboolean
gouji_generic_has_letters (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* 2013, 2013/14, FY2013, 2013年 */
gboolean
gouji_generic_is_year (const char *text)
{
  const char *p = text;
  int year;

  if (g_ascii_strncasecmp (p, "FY", 2) == 0)
    p += 2;
  while (*p == ' ')
    p++;
  if (strspn (p, "0123456789") != 4)
    return FALSE;
  year = (p[0] - '0') * 1000 + (p[1] - '0') * 100 + (p[2] - '0') * 10 + p[3] - '0';
  p += 4;
  if (*p == '/' || *p == '-')
    p += 1 + strspn (p + 1, "0123456789");
  else if (g_str_has_prefix (p, "年"))
    p += strlen ("年") + (g_str_has_prefix (p + strlen ("年"), "度") ? strlen ("度") : 0);
  return *p == '\0' && year >= 1900 && year <= 2100;
}

gboolean
gouji_generic_is_number (const char *text, char decimal_mark)
{
  return gouji_amount_is_number (gouji_amount_parse_marked (text, decimal_mark));
}

/* How much of @code's first @length bytes is left without its last segment; 0 when it
 * is the only one. */
gsize
gouji_generic_trim_segment (const char *code, gsize length)
{
  while (length > 0 && !is_separator (code[length - 1]))
    length--;
  return length > 0 ? length - 1 : 0;
}

guint
gouji_generic_count_segments (const char *code)
{
  guint n = 1;

  for (const char *p = code; *p != '\0'; p++)
    n += is_separator (*p);
  return n;
}

static char *
fold (const char *text)
{
  g_autofree char *lower = g_utf8_casefold (text, -1);

  return gouji_text_fold (lower);
}

GoujiGenericHint
gouji_generic_get_hint (const char *header)
{
  static const char *const groups[] = {
    [GOUJI_GENERIC_HINT_NOTE] = "note",     [GOUJI_GENERIC_HINT_PARENT] = "parent",
    [GOUJI_GENERIC_HINT_DEPTH] = "depth",   [GOUJI_GENERIC_HINT_PART] = "part",
    [GOUJI_GENERIC_HINT_CODE] = "code",     [GOUJI_GENERIC_HINT_NAME] = "name",
    [GOUJI_GENERIC_HINT_AMOUNT] = "amount",
  };
  g_autofree char *folded = fold (header);
  const GoujiWord *word = gouji_words_match (GOUJI_WORDS_GENERIC, folded);

  for (guint i = 1; word != NULL && i < G_N_ELEMENTS (groups); i++)
    if (g_str_equal (word->id, groups[i]))
      return i;
  return word != NULL ? GOUJI_GENERIC_HINT_AMOUNT : GOUJI_GENERIC_HINT_NONE;
}

static const char *
total_word (const char *folded)
{
  static const char *const groups[] = { "total", "subtotal" };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      const char *const *words = gouji_words_get_list (GOUJI_WORDS_GENERIC, groups[i], "exact");

      if (g_strv_contains (words, folded))
        return groups[i];
    }
  return NULL;
}

/* What a line of that name sums up, if anything; colons and what stands in brackets say
 * nothing. */
const char *
gouji_generic_total_kind (const char *name)
{
  g_autofree char *folded = NULL;
  gsize length;

  if (strlen (name) > 120)
    return NULL;
  folded = fold (name);
  length = strcspn (folded, "(:");
  folded[length] = '\0';
  if (g_str_has_suffix (folded, "："))
    folded[length - strlen ("：")] = '\0';
  return total_word (folded);
}
