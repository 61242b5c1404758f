/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-caption-private.h"

#include <string.h>

#include "recognise/gouji-text-private.h"
#include "recognise/gouji-words-private.h"

#define LONGEST_TITLE 70

/* "（公开01表）" and the like at the end of a title, or "（按功能分类）", or several. */
static void
cut_bracketed_tail (char *folded)
{
  while (g_str_has_suffix (folded, ")"))
    {
      char *open = strrchr (folded, '(');

      if (open == NULL || open == folded)
        return;
      *open = '\0';
    }
}

/* "…明细表——人员经费": what a table is restricted to, after its title. */
static void
cut_dashed_tail (char *folded)
{
  static const char *const dashes[] = { "表—", "表--", "表－" };

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    {
      char *found = strstr (folded, dashes[i]);

      if (found != NULL)
        found[strlen ("表")] = '\0';
    }
}

/**
 * gouji_caption_ends_title:
 *
 * Returns: %TRUE when @text ends as titles of tables do, in 表 with or without a
 *   number or a bracketed remark after it
 */
gboolean
gouji_caption_ends_title (const char *text)
{
  g_autofree char *folded = gouji_text_fold (text);
  gsize length;

  cut_bracketed_tail (folded);
  cut_dashed_tail (folded);
  length = strlen (folded);
  while (length > 0 && (g_ascii_isdigit (folded[length - 1]) || folded[length - 1] == '-'))
    length--;
  folded[length] = '\0';
  return g_str_has_suffix (folded, "表") || g_str_has_suffix (folded, "决算")
         || g_str_has_suffix (folded, "预算");
}

/* 预算公开表7, 公开01表, 附表3, 表1-1 alone on a line. */
static gboolean
is_number (const char *folded)
{
  static const char *const words[] = { "预算公开表", "决算公开表", "公开", "附表", "附件", "表" };
  const char *rest = folded;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (rest, words[i]))
      {
        rest += strlen (words[i]);
        break;
      }
  if (rest == folded)
    return FALSE;
  rest += strspn (rest, "0123456789-");
  if (g_str_has_prefix (rest, "表"))
    rest += strlen ("表");
  return *rest == '\0' && strpbrk (folded, "0123456789") != NULL;
}

static gboolean
is_date (const char *folded)
{
  const char *rest = *folded == '(' ? folded + 1 : folded;
  const char *after = gouji_text_skip_year (rest);

  return after != rest && (*after == '\0' || g_str_equal (after, ")"));
}

static gboolean
is_note (const char *folded)
{
  return g_str_has_prefix (folded, "注:") || g_str_has_prefix (folded, "备注:")
         || g_str_has_prefix (folded, "说明:") || g_str_has_prefix (folded, "注1")
         || strstr (folded, "本表无数据") != NULL || strstr (folded, "空表") != NULL
         || g_str_has_prefix (folded, "(无") || g_str_has_prefix (folded, "本表反映");
}

/**
 * gouji_caption_amount_unit:
 *
 * Returns: the unit named after "单位：", or %GOUJI_UNIT_UNKNOWN
 */
GoujiAmountUnit
gouji_caption_amount_unit (const char *text)
{
  g_autofree char *folded = gouji_text_fold (text);
  const char *last = NULL;

  for (const char *p = strstr (folded, "单位:"); p != NULL; p = strstr (p + 1, "单位:"))
    last = p;
  return last != NULL ? gouji_amount_unit_from_text (last) : GOUJI_UNIT_UNKNOWN;
}

static gboolean
is_owner_word (const char *folded, gsize length)
{
  g_autofree char *word = g_strndup (folded, length);

  return gouji_words_match_exact (GOUJI_WORDS_FACTS, word) != NULL;
}

/**
 * gouji_caption_split_owner:
 * @text: "部门：[404002013] 某中心", "编制单位：某局  单位：元"
 * @code: (out) (transfer full): its code, or ""
 * @name: (out) (transfer full): the unit's name
 *
 * Returns: %FALSE when the line names no unit
 */
gboolean
gouji_caption_split_owner (const char *text, char **code, char **name)
{
  g_auto (GStrv) parts = gouji_text_split_gaps (text);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *folded = gouji_text_fold (parts[i]);
      const char *colon = strchr (folded, ':');
      const char *value = strstr (parts[i], "：");

      if (colon == NULL || !is_owner_word (folded, colon - folded))
        continue;
      value = value != NULL ? value + strlen ("：") : strchr (parts[i], ':') + 1;
      if (*value == '\0')
        value = parts[i + 1];
      if (value == NULL || gouji_amount_unit_from_text (value) != GOUJI_UNIT_UNKNOWN)
        continue;
      if (!gouji_text_split_code (value, code, name))
        {
          *code = g_strdup ("");
          *name = gouji_text_squeeze (value);
        }
      return TRUE;
    }
  return FALSE;
}

/**
 * gouji_caption_classify:
 * @text: a paragraph
 *
 * Returns: what it may be next to a table
 */
GoujiCaptionKind
gouji_caption_classify (const char *text)
{
  g_autofree char *folded = gouji_text_fold (text);
  g_autofree char *code = NULL, *name = NULL;

  if (is_note (folded))
    return GOUJI_CAPTION_NOTE;
  if (gouji_text_length (folded) > LONGEST_TITLE || gouji_text_is_sentence (folded))
    return GOUJI_CAPTION_OTHER;
  if (is_number (folded))
    return GOUJI_CAPTION_NUMBER;
  if (is_date (folded))
    return GOUJI_CAPTION_DATE;
  if (gouji_caption_amount_unit (text) != GOUJI_UNIT_UNKNOWN)
    return GOUJI_CAPTION_UNIT;
  if (gouji_caption_split_owner (text, &code, &name))
    return GOUJI_CAPTION_OWNER;
  return gouji_caption_ends_title (text) && gouji_caption_role (text, NULL) != GOUJI_ROLE_NONE
             ? GOUJI_CAPTION_TITLE
             : GOUJI_CAPTION_OTHER;
}

/**
 * gouji_caption_role:
 * @title: a title as printed
 * @unit_name: (nullable): the unit's name, taken out of the title lest a word in it
 *   be mistaken for the table's (a 政府采购中心 has a 收支总表 too)
 *
 * Returns: the role the title names, or %GOUJI_ROLE_NONE
 */
GoujiRole
gouji_caption_role (const char *title, const char *unit_name)
{
  g_autofree char *folded = gouji_text_fold (title);
  const GoujiWord *word;

  if (unit_name != NULL && *unit_name != '\0')
    {
      g_autofree char *unit = gouji_text_fold (unit_name);
      char *at = strstr (folded, unit);

      if (at != NULL)
        memmove (at, at + strlen (unit), strlen (at + strlen (unit)) + 1);
    }
  word = gouji_words_match (GOUJI_WORDS_TITLES, folded);
  return word != NULL ? gouji_role_from_text (word->id) : GOUJI_ROLE_NONE;
}
