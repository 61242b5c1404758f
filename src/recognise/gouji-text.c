/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-text-private.h"

#include <string.h>

#define CJK_NUMERALS "一二三四五六七八九十百"

/* Nearly all of a text; the others are asked about at length. */
static gboolean
is_ideograph (gunichar c)
{
  return c >= 0x4e00 && c <= 0x9fff;
}

static gboolean
is_dropped (gunichar c)
{
  return g_unichar_isspace (c) || c == 0xfeff || c == 0x200b
         || c == '"' || c == '\''
         || c == 0x201c || c == 0x201d || c == 0x2018 || c == 0x2019 || c == 0x300c || c == 0x300d
         || c == 0x300e || c == 0x300f;
}

static gunichar
to_half_width (gunichar c)
{
  if (c >= 0xff01 && c <= 0xff5e)
    return c - 0xfee0;
  if (c == 0x3010 || c == 0x3014)
    return '[';
  if (c == 0x3011 || c == 0x3015)
    return ']';
  return c;
}

/**
 * gouji_text_fold:
 *
 * Makes two prints of the same words equal: spaces and quotation marks go,
 * full-width ASCII becomes half-width, Latin letters lower case.
 *
 * Returns: (transfer full): the folded text
 */
char *
gouji_text_fold (const char *text)
{
  /* No character becomes longer. */
  char *folded = g_malloc (strlen (text) + 1);
  char *end = folded;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = to_half_width (g_utf8_get_char (p));

      if (!is_ideograph (c) && is_dropped (c))
        continue;
      if (c < 0x80)
        *end++ = g_ascii_tolower (c);
      else
        end += g_unichar_to_utf8 (c, end);
    }
  *end = '\0';
  return folded;
}

/**
 * gouji_text_squeeze:
 *
 * Returns: (transfer full): @text without the blanks that printing put between its
 *   ideographs; blanks between Latin letters or digits stay
 */
char *
gouji_text_squeeze (const char *text)
{
  g_autoptr (GString) squeezed = g_string_sized_new (strlen (text));
  gunichar before = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *next;

      if (is_ideograph (c) || !g_unichar_isspace (c))
        {
          g_string_append_len (squeezed, p, g_utf8_next_char (p) - p);
          before = c;
          continue;
        }
      for (next = p; g_unichar_isspace (g_utf8_get_char (next)); next = g_utf8_next_char (next))
        ;
      if (before != 0 && before < 0x80 && *next != '\0' && g_utf8_get_char (next) < 0x80)
        g_string_append_c (squeezed, ' ');
      p = g_utf8_prev_char (next);
    }
  return g_string_free (g_steal_pointer (&squeezed), FALSE);
}

static const char *
skip_numerals (const char *text)
{
  while (*text != '\0' && g_utf8_strchr (CJK_NUMERALS, -1, g_utf8_get_char (text)) != NULL)
    text = g_utf8_next_char (text);
  return text;
}

static const char *
skip_digits (const char *text)
{
  while (g_ascii_isdigit (*text))
    text++;
  return text;
}

static gboolean
skip_prefix (const char **text, const char *prefix)
{
  if (!g_str_has_prefix (*text, prefix))
    return FALSE;
  *text += strlen (prefix);
  return TRUE;
}

/* "(一)" or "(1)": the end, or NULL. */
static const char *
skip_bracketed (const char *text, gboolean *chinese)
{
  const char *inner = text + 1;
  const char *end;

  if (*text != '(')
    return NULL;
  end = skip_numerals (inner);
  *chinese = end > inner;
  if (!*chinese)
    end = skip_digits (inner);
  return end > inner && *end == ')' ? end + 1 : NULL;
}

/**
 * gouji_text_skip_ordinal:
 * @folded: folded text
 * @rank: (out): 1 for 一、 2 for （一） 3 for 1. or 1、 4 for （1）; 0 when none
 *
 * Returns: (transfer none): what follows the ordinal
 */
const char *
gouji_text_skip_ordinal (const char *folded, guint *rank)
{
  gboolean chinese = FALSE;
  const char *end = skip_bracketed (folded, &chinese);

  *rank = 0;
  if (end != NULL)
    {
      *rank = chinese ? 2 : 4;
      return end;
    }
  end = skip_numerals (folded);
  if (end > folded && (skip_prefix (&end, "、") || skip_prefix (&end, ".") || skip_prefix (&end, ",")))
    {
      *rank = 1;
      return end;
    }
  end = skip_digits (folded);
  if (end > folded && end - folded <= 2
      && (skip_prefix (&end, "、") || (*end == '.' && !g_ascii_isdigit (end[1]) && skip_prefix (&end, "."))))
    {
      *rank = 3;
      return end;
    }
  return folded;
}

/**
 * gouji_text_skip_year:
 *
 * Returns: (transfer none): what follows a leading "2022年" or "2022年度"
 */
const char *
gouji_text_skip_year (const char *folded)
{
  const char *end = skip_digits (folded);

  if (end - folded != 4 || !skip_prefix (&end, "年"))
    return folded;
  skip_prefix (&end, "度");
  return end;
}

/**
 * gouji_text_find_year:
 *
 * Returns: the first year from 1990 to 2099 that is followed by 年, or 0
 */
int
gouji_text_find_year (const char *folded)
{
  for (const char *p = strstr (folded, "年"); p != NULL; p = strstr (p + 1, "年"))
    {
      gint64 year;

      if (p - folded < 4 || (p - folded > 4 && g_ascii_isdigit (p[-5])))
        continue;
      if (skip_digits (p - 4) != p)
        continue;
      year = g_ascii_strtoll (p - 4, NULL, 10);
      if (year >= 1990 && year <= 2099)
        return year;
    }
  return 0;
}

/**
 * gouji_text_is_code:
 *
 * Returns: %TRUE for a bare code of three digits or more
 */
gboolean
gouji_text_is_code (const char *folded)
{
  const char *end = skip_digits (folded);

  return *end == '\0' && end - folded >= 3 && end - folded <= 18;
}

static gboolean
split_bracketed (const char *text, char **code, char **name)
{
  const char *open = text;
  const char *digits, *end;

  if (!skip_prefix (&open, "[") && !skip_prefix (&open, "【") && !skip_prefix (&open, "［"))
    return FALSE;
  while (*open == ' ')
    open++;
  digits = open;
  end = skip_digits (digits);
  if (end - digits < 3)
    return FALSE;
  *code = g_strndup (digits, end - digits);
  while (*end == ' ')
    end++;
  if (!skip_prefix (&end, "]") && !skip_prefix (&end, "】"))
    skip_prefix (&end, "］");
  *name = gouji_text_squeeze (end);
  return TRUE;
}

/**
 * gouji_text_split_code:
 * @text: "[20805] 行政事业单位养老支出", "2010506统计管理", "404-某局" …
 * @code: (out) (transfer full): the code
 * @name: (out) (transfer full): the rest, squeezed; "" when there is only the code
 *
 * Returns: %FALSE, leaving @code and @name alone, when @text begins with no code
 */
gboolean
gouji_text_split_code (const char *text, char **code, char **name)
{
  const char *end;

  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  if (split_bracketed (text, code, name))
    return TRUE;
  end = skip_digits (text);
  if (end - text < 3 || end - text > 12 || *end == '.' || *end == ',' || *end == '%')
    return FALSE;
  if (g_str_has_prefix (end, "年") || g_str_has_prefix (end, "元") || g_str_has_prefix (end, "万"))
    return FALSE;
  *code = g_strndup (text, end - text);
  while (*end == ' ' || *end == '-' || *end == '_')
    end++;
  *name = gouji_text_squeeze (end);
  return TRUE;
}

/**
 * gouji_text_is_sentence:
 *
 * Returns: %TRUE when the text has the punctuation of running text
 */
gboolean
gouji_text_is_sentence (const char *folded)
{
  return strstr (folded, "。") != NULL || strchr (folded, ';') != NULL || strchr (folded, ',') != NULL;
}

glong
gouji_text_length (const char *text)
{
  return g_utf8_strlen (text, -1);
}

/**
 * gouji_text_split_gaps:
 *
 * Splits a line whose columns are set apart by two blanks or more, or by an
 * ideographic blank.
 *
 * Returns: (transfer full): the parts, none of them empty
 */
char **
gouji_text_split_gaps (const char *text)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autoptr (GString) part = g_string_new (NULL);
  guint blanks = 0;

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == ' ' || c == 0x3000 || c == 0xa0)
        {
          blanks += c == ' ' ? 1 : 2;
          continue;
        }
      if (part->len > 0 && (c == 0 || blanks >= 2))
        {
          g_strv_builder_add (parts, part->str);
          g_string_truncate (part, 0);
        }
      else if (blanks > 0 && part->len > 0)
        g_string_append_c (part, ' ');
      if (c == 0)
        return g_strv_builder_end (parts);
      blanks = 0;
      g_string_append_unichar (part, c);
    }
}
