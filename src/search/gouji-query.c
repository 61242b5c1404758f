/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "search/gouji-query.h"

#include <string.h>

#define MAX_FIGURE 40 /* bytes of an amount in a text */

struct _GoujiQuery
{
  char *text;
  GPtrArray *words; /* folded */
  gboolean is_amount;
  GoujiDecimal value;
  GoujiAmountUnit unit;  /* typed, or UNKNOWN */
  GoujiAmountUnit shown;
  GString *folded;  /* scratch */
};

/* The longer first, for one ends like another. */
static const struct
{
  const char *text;
  GoujiAmountUnit unit;
} units[] = {
  { "亿元", GOUJI_UNIT_HUNDRED_MILLION_YUAN }, { "百万元", GOUJI_UNIT_MILLION_YUAN },
  { "万元", GOUJI_UNIT_TEN_THOUSAND_YUAN },    { "千元", GOUJI_UNIT_THOUSAND_YUAN },
  { "元", GOUJI_UNIT_YUAN },                   { "亿", GOUJI_UNIT_HUNDRED_MILLION_YUAN },
  { "万", GOUJI_UNIT_TEN_THOUSAND_YUAN },
};

/* What a character counts as: capitals, full-width and other forms of presentation are
 * told apart by nobody who types. */
static void
fold_char (gunichar c, GString *out)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n;

  if (c >= 0x4e00 && c <= 0x9fff)
    {
      g_string_append_unichar (out, c);
      return;
    }
  if (c >= 0xff01 && c <= 0xff5e)
    c -= 0xfee0;
  if (c < 0x80)
    {
      g_string_append_c (out, g_ascii_tolower (c));
      return;
    }
  n = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < n; i++)
    g_string_append_unichar (out, g_unichar_tolower (parts[i]));
}

/* @places (nullable): gets, for each byte of @out and its end, the byte of @text. */
static void
fold (const char *text, GString *out, GArray *places)
{
  const char *p = text;

  g_string_truncate (out, 0);
  while (*p != '\0')
    {
      const char *next = g_utf8_next_char (p);
      guint place = p - text;

      if ((guchar) *p < 0x80)
        g_string_append_c (out, g_ascii_tolower (*p));
      else
        fold_char (g_utf8_get_char (p), out);
      while (places != NULL && places->len < out->len)
        g_array_append_val (places, place);
      p = next;
    }
  if (places != NULL)
    {
      guint end = p - text;

      g_array_append_val (places, end);
    }
}

static void
read_words (GoujiQuery *self)
{
  g_auto (GStrv) words = NULL;

  fold (self->text, self->folded, NULL);
  words = g_strsplit_set (self->folded->str, " \t\n", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_ptr_array_add (self->words, g_strdup (words[i]));
}

/* Cuts a unit off the end. */
static GoujiAmountUnit
take_unit (char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_has_suffix (text, units[i].text))
      {
        text[strlen (text) - strlen (units[i].text)] = '\0';
        return units[i].unit;
      }
  return GOUJI_UNIT_UNKNOWN;
}

static gboolean
read_number (const char *text, GoujiDecimal *value)
{
  GoujiAmount amount = gouji_amount_parse (text);

  if (!gouji_amount_is_number (amount))
    return FALSE;
  *value = gouji_amount_get_decimal (amount);
  return TRUE;
}

static void
read_amount (GoujiQuery *self)
{
  g_autofree char *text = NULL;

  fold (self->text, self->folded, NULL);
  text = g_strstrip (g_strdup (self->folded->str));
  self->unit = take_unit (text);
  self->is_amount = read_number (g_strstrip (text), &self->value);
}

/**
 * gouji_query_new:
 * @text: words with spaces between, or an amount with or without commas and unit
 * @shown: the unit in which amounts are shown besides the one they are printed in
 *
 * Returns: (transfer full): the query
 */
GoujiQuery *
gouji_query_new (const char *text, GoujiAmountUnit shown)
{
  GoujiQuery *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (GoujiQuery, 1);
  self->text = g_utf8_make_valid (text, -1);
  self->words = g_ptr_array_new_with_free_func (g_free);
  self->folded = g_string_new (NULL);
  self->shown = shown;
  read_words (self);
  read_amount (self);
  return self;
}

GoujiQuery *
gouji_query_copy (const GoujiQuery *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return gouji_query_new (self->text, self->shown);
}

void
gouji_query_free (GoujiQuery *self)
{
  g_free (self->text);
  g_ptr_array_unref (self->words);
  g_string_free (self->folded, TRUE);
  g_free (self);
}

gboolean
gouji_query_is_empty (const GoujiQuery *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->words->len == 0;
}

gboolean
gouji_query_has_amount (const GoujiQuery *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_amount;
}

const char *
gouji_query_get_text (const GoujiQuery *self)
{
  g_return_val_if_fail (self != NULL, "");

  return self->text;
}

/**
 * gouji_query_matches:
 * @texts: (array length=n_texts) (element-type utf8): of one thing: its code, its name …
 *
 * Returns: whether it is meant; nothing is meant by no words
 */
gboolean
gouji_query_matches (GoujiQuery *self, const char *const *texts, guint n_texts)
{
  guint64 said = 0, all;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->words->len == 0 || self->words->len >= 64)
    return FALSE;
  all = (G_GUINT64_CONSTANT (1) << self->words->len) - 1;
  for (guint i = 0; i < n_texts && said != all; i++)
    {
      if (texts[i] == NULL || *texts[i] == '\0')
        continue;
      fold (texts[i], self->folded, NULL);
      for (guint word = 0; word < self->words->len; word++)
        if (strstr (self->folded->str, g_ptr_array_index (self->words, word)) != NULL)
          said |= G_GUINT64_CONSTANT (1) << word;
    }
  return said == all;
}

static gboolean
is_worth (GoujiDecimal yuan, GoujiDecimal value, GoujiAmountUnit unit)
{
  GoujiDecimal meant;

  return unit != GOUJI_UNIT_UNKNOWN && gouji_decimal_shift (value, unit, &meant)
         && gouji_decimal_compare (yuan, meant) == 0;
}

/**
 * gouji_query_matches_amount:
 * @value: as printed
 * @unit: in which it is printed
 *
 * A unit that was typed is meant.  A number without one is the printed one, or the same
 * money in 元, 万元, 亿元 or the unit that is shown; always exactly.
 *
 * Returns: whether it is the amount looked for
 */
gboolean
gouji_query_matches_amount (const GoujiQuery *self, GoujiDecimal value, GoujiAmountUnit unit)
{
  GoujiDecimal yuan;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!self->is_amount)
    return FALSE;
  if (self->unit == GOUJI_UNIT_UNKNOWN && gouji_decimal_compare (value, self->value) == 0)
    return TRUE;
  if (unit == GOUJI_UNIT_UNKNOWN || !gouji_decimal_shift (value, unit, &yuan))
    return FALSE;
  if (self->unit != GOUJI_UNIT_UNKNOWN)
    return is_worth (yuan, self->value, self->unit);
  return is_worth (yuan, self->value, GOUJI_UNIT_YUAN)
         || is_worth (yuan, self->value, GOUJI_UNIT_TEN_THOUSAND_YUAN)
         || is_worth (yuan, self->value, GOUJI_UNIT_HUNDRED_MILLION_YUAN)
         || is_worth (yuan, self->value, self->shown);
}

static gboolean
is_of_figure (const char *p)
{
  return g_ascii_isdigit (*p) || ((*p == '.' || *p == ',') && g_ascii_isdigit (p[1]));
}

static GoujiAmountUnit
find_unit (const char *text, guint *length)
{
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_has_prefix (text, units[i].text))
      {
        *length = strlen (units[i].text);
        return units[i].unit;
      }
  *length = 0;
  return GOUJI_UNIT_UNKNOWN;
}

/* The next number of a text that begins at @p or behind, with the unit behind it. */
static const char *
next_figure (const char *p, guint *length)
{
  while (*p != '\0' && !g_ascii_isdigit (*p))
    p++;
  *length = 0;
  while (is_of_figure (p + *length))
    (*length)++;
  return *length > 0 ? p : NULL;
}

/* @sign: whether the number is printed behind a minus */
static gboolean
is_meant (const GoujiQuery *self, const char *figure, guint length, gboolean sign, guint *unit_length)
{
  GoujiAmountUnit unit = find_unit (figure + length, unit_length);
  char number[MAX_FIGURE + 2] = "-";
  GoujiDecimal value;

  if (length > MAX_FIGURE)
    return FALSE;
  memcpy (number + 1, figure, length);
  return read_number (sign ? number : number + 1, &value)
         && gouji_query_matches_amount (self, value, unit);
}

static void
find_figures (const GoujiQuery *self, const char *text, GArray *ranges)
{
  const char *p = text;
  guint length;

  while ((p = next_figure (p, &length)) != NULL)
    {
      guint unit_length = 0;
      gboolean sign = p > text && p[-1] == '-';
      GoujiQueryRange range = { p - text - sign, length + sign };

      if (is_meant (self, p, length, sign, &unit_length))
        {
          range.length += unit_length;
          g_array_append_val (ranges, range);
        }
      p += length;
    }
}

gboolean
gouji_query_matches_figure (const GoujiQuery *self, const char *text)
{
  const char *p = text;
  guint length;

  g_return_val_if_fail (self != NULL && text != NULL, FALSE);

  while (self->is_amount && (p = next_figure (p, &length)) != NULL)
    {
      guint unit_length;

      if (is_meant (self, p, length, p > text && p[-1] == '-', &unit_length))
        return TRUE;
      p += length;
    }
  return FALSE;
}

static void
find_word (GoujiQuery *self, const char *word, const GArray *places, GArray *ranges)
{
  gsize length = strlen (word);

  for (const char *p = self->folded->str; (p = strstr (p, word)) != NULL; p += length)
    {
      gsize at = p - self->folded->str;
      guint start = g_array_index (places, guint, at);
      guint end = g_array_index (places, guint, at + length);
      GoujiQueryRange range = { start, end - start };

      g_array_append_val (ranges, range);
    }
}

static int
compare_ranges (gconstpointer a, gconstpointer b)
{
  const GoujiQueryRange *one = a, *other = b;

  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;
  return one->length < other->length ? 1 : one->length > other->length ? -1 : 0;
}

/* What overlaps is one. */
static void
unite (GArray *ranges)
{
  guint n = 0;

  g_array_sort (ranges, compare_ranges);
  for (guint i = 0; i < ranges->len; i++)
    {
      GoujiQueryRange range = g_array_index (ranges, GoujiQueryRange, i);
      GoujiQueryRange *last = n > 0 ? &g_array_index (ranges, GoujiQueryRange, n - 1) : NULL;

      if (last != NULL && range.start <= last->start + last->length)
        last->length = MAX (last->start + last->length, range.start + range.length) - last->start;
      else
        g_array_index (ranges, GoujiQueryRange, n++) = range;
    }
  g_array_set_size (ranges, n);
}

/**
 * gouji_query_find_ranges:
 * @text: something that was found
 *
 * Returns: (transfer full) (element-type GoujiQueryRange): each of the words and amounts
 *   in it, from left to right, none of which overlap
 */
GArray *
gouji_query_find_ranges (GoujiQuery *self, const char *text)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (GoujiQueryRange));

  g_return_val_if_fail (self != NULL && text != NULL, ranges);

  fold (text, self->folded, places);
  for (guint i = 0; i < self->words->len; i++)
    find_word (self, g_ptr_array_index (self->words, i), places, ranges);
  if (self->is_amount)
    find_figures (self, text, ranges);
  unite (ranges);
  return ranges;
}
