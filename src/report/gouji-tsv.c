/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/gouji-tsv.h"

#include <string.h>

#include "model/gouji-amount.h"

/* A spreadsheet takes a text that begins so for a formula. */
static gboolean
looks_like_formula (const char *field)
{
  return *field != '\0' && strchr ("=+-@", *field) != NULL && field[1] != '\0';
}

/* What is grouped for reading would be read as text in many locales. */
static char *
dup_plain (const char *field)
{
  GoujiAmount amount = gouji_amount_parse (field);

  if (!gouji_amount_is_number (amount))
    return looks_like_formula (field) ? g_strconcat ("'", field, NULL) : g_strdup (field);
  if (strpbrk (field, ",(（") == NULL && g_str_is_ascii (field))
    return g_strdup (field);
  return gouji_decimal_to_string (gouji_amount_get_decimal (amount));
}

static void
append_quoted (GString *text, const char *field)
{
  g_string_append_c (text, '"');
  for (const char *p = field; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *p);
    }
  g_string_append_c (text, '"');
}

/**
 * gouji_tsv_append_row:
 * @fields: (array zero-terminated=1): amounts may be grouped by commas, and lose these
 *
 * Fields with tabs, line breaks or quotes are quoted; what a spreadsheet would run as a
 * formula is marked as text, which true negative numbers are not.
 */
void
gouji_tsv_append_row (GString *text, const char *const *fields)
{
  g_return_if_fail (text != NULL && fields != NULL);

  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_autofree char *plain = dup_plain (fields[i]);

      if (i > 0)
        g_string_append_c (text, '\t');
      if (strpbrk (plain, "\t\r\n\"") != NULL)
        append_quoted (text, plain);
      else
        g_string_append (text, plain);
    }
  g_string_append_c (text, '\n');
}
