/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/gouji-amount.h"

#include <string.h>

typedef struct
{
  GoujiAmountUnit unit;
  const char *text;
} UnitText;

/* Longest first: 百万元 contains 万元 contains 元. */
static const UnitText units[] = {
  { GOUJI_UNIT_MILLION_YUAN, "百万元" },
  { GOUJI_UNIT_HUNDRED_MILLION_YUAN, "亿元" },
  { GOUJI_UNIT_TEN_THOUSAND_YUAN, "万元" },
  { GOUJI_UNIT_THOUSAND_YUAN, "千元" },
  { GOUJI_UNIT_YUAN, "元" },
};

/* What may stand directly before a bare 元: without it, 公元, 单元 and 元氏县 would
 * count as units. */
static const char *const yuan_leads[] = { "单位", "金额", "人民币", "预算数", "决算数" };

/* 五十万元 is an amount in words and 千万元 no unit that is ever printed alone. */
static gboolean
is_numeral (gunichar c)
{
  return c != 0 && g_utf8_strchr ("一二三四五六七八九十百千万亿两几数", -1, c) != NULL;
}

static gunichar
char_before (const char *text, const char *p)
{
  const char *previous = g_utf8_find_prev_char (text, p);

  return previous != NULL ? g_utf8_get_char (previous) : 0;
}

/* The 元 of 万 元 is none of its own. */
static gboolean
follows_numeral (const char *text, const char *p)
{
  while (g_unichar_isspace (char_before (text, p)))
    p = g_utf8_find_prev_char (text, p);
  return is_numeral (char_before (text, p));
}

/* Between letters a word is part of another one; 元/人 is a price, not a unit of amounts. */
static gboolean
ends_there (const char *p)
{
  gunichar c = g_utf8_get_char (p);

  return !g_unichar_isalpha (c) && c != '/' && c != 0xFF0F;
}

static gboolean
is_led (const char *text, const char *p)
{
  if (!g_unichar_isalpha (char_before (text, p)))
    return !follows_numeral (text, p);
  for (guint i = 0; i < G_N_ELEMENTS (yuan_leads); i++)
    {
      gsize length = strlen (yuan_leads[i]);

      if ((gsize) (p - text) >= length && strncmp (p - length, yuan_leads[i], length) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
stands_at (const char *text, const char *p, const UnitText *unit)
{
  if (!g_str_has_prefix (p, unit->text) || !ends_there (p + strlen (unit->text)))
    return FALSE;
  if (unit->unit == GOUJI_UNIT_YUAN)
    return is_led (text, p);
  return !is_numeral (char_before (text, p));
}

static GoujiAmountUnit
find_unit (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    for (guint i = 0; i < G_N_ELEMENTS (units); i++)
      if (stands_at (text, p, &units[i]))
        return units[i].unit;
  return GOUJI_UNIT_UNKNOWN;
}

/* "单位：万": a caption whose last character the printed frame cut off. */
static GoujiAmountUnit
find_cut_unit (const char *text)
{
  const char *p = g_strrstr (text, "单位");

  if (p == NULL)
    return GOUJI_UNIT_UNKNOWN;
  p += strlen ("单位");
  if (g_str_has_prefix (p, "："))
    p += strlen ("：");
  else if (*p == ':')
    p++;
  else
    return GOUJI_UNIT_UNKNOWN;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      gsize cut = strlen (units[i].text) - strlen ("元");

      if (cut > 0 && strlen (p) == cut && strncmp (p, units[i].text, cut) == 0)
        return units[i].unit;
    }
  return GOUJI_UNIT_UNKNOWN;
}

static char *
dup_without_spaces (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (plain, g_utf8_get_char (p));
  return g_string_free (plain, FALSE);
}

/**
 * gouji_amount_unit_from_text:
 * @text: a caption or a column's header, such as "金额单位：万元" or "项目资金（元）"
 *
 * Finds the first unit of money that stands as a word of its own.  Spaces between
 * the characters of a unit and a unit cut off at the end of a caption ("单位：万")
 * are seen through; a price such as 元/人 is no unit of amounts.
 *
 * Returns: the unit, or %GOUJI_UNIT_UNKNOWN
 */
GoujiAmountUnit
gouji_amount_unit_from_text (const char *text)
{
  g_autofree char *plain = NULL;
  GoujiAmountUnit unit;

  g_return_val_if_fail (text != NULL, GOUJI_UNIT_UNKNOWN);

  plain = dup_without_spaces (text);
  unit = find_unit (plain);
  if (unit == GOUJI_UNIT_UNKNOWN)
    unit = find_unit (text);
  return unit != GOUJI_UNIT_UNKNOWN ? unit : find_cut_unit (plain);
}

/**
 * gouji_amount_unit_to_text:
 *
 * Returns: (transfer none): the unit as tables print it, 万元; "" when not known
 */
const char *
gouji_amount_unit_to_text (GoujiAmountUnit unit)
{
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (units[i].unit == unit)
      return units[i].text;
  return "";
}
