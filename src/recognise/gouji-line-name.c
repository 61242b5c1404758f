/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-line-name-private.h"

#include <string.h>

#include "recognise/gouji-text-private.h"

/* The name without ordinal and blanks; @rank (out) is the ordinal, 0 when there is none,
 * and @detail (out) whether 其中 stood before it. */
char *
gouji_line_name_clean (const char *text, guint *rank, gboolean *detail)
{
  g_autofree char *squeezed = gouji_text_squeeze (text);
  g_autofree char *folded = gouji_text_fold (squeezed);
  const char *rest = gouji_text_skip_ordinal (folded, rank);
  gsize dropped = gouji_text_length (folded) - gouji_text_length (rest);
  const char *name = squeezed;

  /* Folding keeps one character a character but for quotes and blanks, and no
   * ordinal has these. */
  if (*rank != 0)
    name = g_utf8_offset_to_pointer (squeezed, dropped);
  *detail = g_str_has_prefix (rest, "其中:");
  if (*detail)
    name = g_utf8_offset_to_pointer (name, gouji_text_length ("其中："));
  return g_strdup (name);
}

const GoujiWord *
gouji_line_name_word (const char *name)
{
  g_autofree char *folded = gouji_text_fold (name);

  return *folded != '\0' ? gouji_words_match (GOUJI_WORDS_LINES, folded) : NULL;
}

/* Three digits are a class, and every two more a level below it. */
guint
gouji_line_name_level (const char *code, GoujiCodeKind kind)
{
  gsize length = strlen (code);

  if (length == 0 || kind == GOUJI_CODE_UNIT)
    return 1;
  return length <= 3 ? 1 : (length - 3 + 1) / 2 + 1;
}
