/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-target-private.h"

#include <string.h>

#include "recognise/gouji-text-private.h"

typedef struct
{
  const char *word;
  GoujiOperator op;
} OperatorWord;

/* Longer words stand before their beginnings. */
static const OperatorWord leading[] = {
  { "≥", GOUJI_OPERATOR_AT_LEAST },      { ">=", GOUJI_OPERATOR_AT_LEAST },
  { "≤", GOUJI_OPERATOR_AT_MOST },       { "<=", GOUJI_OPERATOR_AT_MOST },
  { "≧", GOUJI_OPERATOR_AT_LEAST },      { "≦", GOUJI_OPERATOR_AT_MOST },
  { "=", GOUJI_OPERATOR_EQUAL },         { ">", GOUJI_OPERATOR_MORE },
  { "<", GOUJI_OPERATOR_LESS },          { "不低于", GOUJI_OPERATOR_AT_LEAST },
  { "不少于", GOUJI_OPERATOR_AT_LEAST }, { "大于等于", GOUJI_OPERATOR_AT_LEAST },
  { "至少", GOUJI_OPERATOR_AT_LEAST },   { "不超过", GOUJI_OPERATOR_AT_MOST },
  { "不高于", GOUJI_OPERATOR_AT_MOST },  { "不多于", GOUJI_OPERATOR_AT_MOST },
  { "小于等于", GOUJI_OPERATOR_AT_MOST }, { "大于", GOUJI_OPERATOR_MORE },
  { "小于", GOUJI_OPERATOR_LESS },       { "等于", GOUJI_OPERATOR_EQUAL },
};

static const OperatorWord trailing[] = {
  { "以上", GOUJI_OPERATOR_AT_LEAST },
  { "以内", GOUJI_OPERATOR_AT_MOST },
  { "以下", GOUJI_OPERATOR_AT_MOST },
  { "内", GOUJI_OPERATOR_AT_MOST },
};

static const char *
skip_operator (const char *text, GoujiOperator *op)
{
  for (guint i = 0; i < G_N_ELEMENTS (leading); i++)
    if (g_str_has_prefix (text, leading[i].word))
      {
        *op = leading[i].op;
        return text + strlen (leading[i].word);
      }
  return text;
}

static const char *
skip_number (const char *text, GoujiDecimal *value)
{
  gsize length = strspn (text, "0123456789.,");
  g_autofree char *digits = g_strndup (text, length);
  GoujiAmount amount;

  while (length > 0 && (digits[length - 1] == '.' || digits[length - 1] == ','))
    digits[--length] = '\0';
  amount = gouji_amount_parse (digits);
  if (length == 0 || !gouji_amount_is_number (amount))
    return NULL;
  *value = gouji_amount_get_decimal (amount);
  return text + length;
}

static const char *
skip_range (const char *text, GoujiTarget *target)
{
  static const char *const dashes[] = { "-", "~", "—", "至" };
  const char *end;

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    {
      const char *rest = *text == '%' ? text + 1 : text;

      if (!g_str_has_prefix (rest, dashes[i]))
        continue;
      end = skip_number (rest + strlen (dashes[i]), &target->upper);
      if (end != NULL)
        {
          target->op = GOUJI_OPERATOR_RANGE;
          return end;
        }
    }
  return text;
}

/* "人以上" → 人, "(平方米)" → 平方米. */
static char *
read_unit (const char *text, GoujiOperator *op)
{
  g_autofree char *unit = g_strdup (text);
  gsize length = strlen (unit);

  if (length > 2 && unit[0] == '(' && unit[length - 1] == ')')
    {
      unit[length - 1] = '\0';
      return g_strdup (unit + 1);
    }
  for (guint i = 0; i < G_N_ELEMENTS (trailing); i++)
    if (g_str_has_suffix (unit, trailing[i].word))
      {
        if (*op == GOUJI_OPERATOR_NONE)
          *op = trailing[i].op;
        unit[length - strlen (trailing[i].word)] = '\0';
        break;
      }
  return g_steal_pointer (&unit);
}

/**
 * gouji_target_parse:
 * @text: a target as printed: "≥95%", "= 4人", "90日内", "≥13459.00(平方米)", 及时
 *
 * Fills text, op, value, upper and unit.  A target in words has no value.
 */
void
gouji_target_parse (GoujiTarget *target, GoujiDisclosure *disclosure, const char *text)
{
  g_autofree char *folded = gouji_text_fold (text);
  g_autofree char *unit = NULL;
  const char *rest;

  target->text = gouji_disclosure_intern (disclosure, text);
  target->op = GOUJI_OPERATOR_NONE;
  target->has_value = FALSE;
  target->unit = "";
  rest = skip_number (skip_operator (folded, &target->op), &target->value);
  if (rest == NULL)
    {
      target->op = GOUJI_OPERATOR_NONE;
      return;
    }
  target->has_value = TRUE;
  rest = skip_range (rest, target);
  unit = read_unit (rest, &target->op);
  target->unit = gouji_disclosure_intern (disclosure, unit);
}
