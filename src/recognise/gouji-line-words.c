/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-line-words.h"

#include <string.h>

#include "recognise/gouji-line-name-private.h"
#include "recognise/gouji-text-private.h"

/* The longest code of a classification. */
#define MAX_CODE_LENGTH 15

/**
 * gouji_line_words_is_code:
 * @text: a code cell as printed
 *
 * Returns: whether the line is known by just these digits
 */
gboolean
gouji_line_words_is_code (const char *text)
{
  g_autofree char *code = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  return *text != '\0' && strlen (text) <= MAX_CODE_LENGTH
         && strspn (text, "0123456789") == strlen (text)
         && gouji_text_split_code (text, &code, &name) && g_str_equal (code, text)
         && *name == '\0';
}

/**
 * gouji_line_words_is_name:
 * @text: a name cell as printed, beside a code
 *
 * Returns: whether it is the name of an item: no part of the line above, with no
 *   ordinal and no code in it
 */
gboolean
gouji_line_words_is_name (const char *text)
{
  g_autofree char *code = NULL;
  g_autofree char *rest = NULL;
  g_autofree char *clean = NULL;
  gboolean detail;
  guint rank;

  g_return_val_if_fail (text != NULL, FALSE);

  if (*text == '\0' || gouji_text_split_code (text, &code, &rest))
    return FALSE;
  clean = gouji_line_name_clean (text, &rank, &detail);
  return rank == 0 && !detail && *clean != '\0';
}

/**
 * gouji_line_words_find_level:
 * @code: of a classification: 3 digits a class, 2 more for each level below
 *
 * Returns: the level the line is given by its code: 1 类, 2 款, 3 项
 */
guint
gouji_line_words_find_level (const char *code)
{
  g_return_val_if_fail (code != NULL, 1);

  return gouji_line_name_level (code, GOUJI_CODE_FUNCTION);
}
