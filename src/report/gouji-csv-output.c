/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/gouji-csv-output.h"

#include <string.h>

#include "model/gouji-amount.h"

/* A spreadsheet takes a text that begins so for a formula, unless it is a number. */
static gboolean
looks_like_formula (const char *value)
{
  if (*value == '\0' || strchr ("=+-@\t\r", *value) == NULL)
    return FALSE;
  return !gouji_amount_is_number (gouji_amount_parse (value));
}

/**
 * gouji_csv_append_field:
 * @text: the line so far
 * @value: (nullable): %NULL is an empty field
 * @first: whether it is the line's first field
 */
void
gouji_csv_append_field (GString *text, const char *value, gboolean first)
{
  g_return_if_fail (text != NULL);

  if (!first)
    g_string_append_c (text, ',');
  if (value == NULL)
    return;
  if (strpbrk (value, ",\"\r\n\t ;'") == NULL && !looks_like_formula (value))
    {
      g_string_append (text, value);
      return;
    }
  g_string_append_c (text, '"');
  if (looks_like_formula (value))
    g_string_append_c (text, '\'');
  for (const char *p = value; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *p);
    }
  g_string_append_c (text, '"');
}
