/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/gouji-ordinal.h"

#define MOST 99 /* of sections, attachments and tables */

static guint
read_ideographs (const char *text)
{
  static const char *const digits[] = { "一", "二", "三", "四", "五", "六", "七", "八", "九", "十" };
  guint number = 0;

  for (; *text != '\0' && number <= MOST; text = g_utf8_next_char (text))
    {
      guint digit = 0;

      while (digit < G_N_ELEMENTS (digits) && !g_str_has_prefix (text, digits[digit]))
        digit++;
      if (digit == G_N_ELEMENTS (digits))
        return number;
      number = digit == 9 ? MAX (number, 1) * 10 : number + digit + 1;
    }
  return number;
}

/**
 * gouji_ordinal_read:
 * @text: what follows 第, 附件 or 表, or begins a heading
 *
 * Returns: the number that @text begins with, at most 99; 0 when it begins with none
 */
guint
gouji_ordinal_read (const char *text)
{
  g_return_val_if_fail (text != NULL, 0);

  if (g_ascii_isdigit (*text))
    return MIN (g_ascii_strtoull (text, NULL, 10), MOST);
  return MIN (read_ideographs (text), MOST);
}
