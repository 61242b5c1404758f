/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "readers/gouji-csv-quotes.h"

#include <string.h>

static const char *
skip_spaces (const char *p, const char *end, char separator)
{
  while (p < end && (*p == ' ' || *p == '\t') && *p != separator)
    p++;
  return p;
}

/* Steps over a field's quoted text, from behind its opening mark to the separator or
 * the end of the line. */
static GoujiCsvQuotes
skip_quoted (const char **p, const char *end, char separator)
{
  for (; *p < end; (*p)++)
    {
      if (**p != '"')
        continue;
      (*p)++;
      if (*p < end && **p == '"')
        continue;
      *p = skip_spaces (*p, end, separator);
      return *p == end || **p == separator ? GOUJI_QUOTES_CLOSED : GOUJI_QUOTES_BROKEN;
    }
  return GOUJI_QUOTES_OPEN;
}

static const char *
skip_to_separator (const char *p, const char *end, char separator)
{
  const char *found = memchr (p, separator, end - p);

  return found != NULL ? found : end;
}

/**
 * gouji_csv_quotes_check:
 * @line: (array length=length): one line, without its end
 * @open: whether the line begins within a quoted field
 *
 * Returns: how the line's quotation marks stand; marks in the middle of a field that
 *   is not quoted are text
 */
GoujiCsvQuotes
gouji_csv_quotes_check (const char *line, gsize length, char separator, gboolean open)
{
  const char *p = line;
  const char *end = line + length;

  g_return_val_if_fail (line != NULL, GOUJI_QUOTES_CLOSED);

  for (;; p++)
    {
      GoujiCsvQuotes quotes = GOUJI_QUOTES_CLOSED;

      if (!open)
        p = skip_spaces (p, end, separator);
      if (open || (p < end && *p == '"'))
        {
          p += !open;
          quotes = skip_quoted (&p, end, separator);
        }
      else
        p = skip_to_separator (p, end, separator);
      if (quotes != GOUJI_QUOTES_CLOSED)
        return quotes;
      if (p == end)
        return GOUJI_QUOTES_CLOSED;
      open = FALSE;
    }
}

/* Quotes the field so that its marks count as text. */
static void
append_as_text (GString *repaired, const char *start, const char *end)
{
  g_string_append_c (repaired, '"');
  for (const char *p = start; p < end; p++)
    {
      if (*p == '"')
        g_string_append_c (repaired, '"');
      g_string_append_c (repaired, *p);
    }
  g_string_append_c (repaired, '"');
}

/**
 * gouji_csv_quotes_repair:
 * @line: (array length=length): a line that begins outside quoted fields
 * @repaired: takes the line, written by the rules of RFC 4180
 *
 * Takes the marks of each field that does not close properly for text, up to the next
 * separator, as in `"三公"经费,100`.
 *
 * Returns: the first such field, from 1; 0 when there is none
 */
guint
gouji_csv_quotes_repair (const char *line, gsize length, char separator, GString *repaired)
{
  const char *start = line;
  const char *end = line + length;
  guint first = 0;

  g_return_val_if_fail (line != NULL && repaired != NULL, 0);

  g_string_truncate (repaired, 0);
  for (guint field = 1;; field++)
    {
      const char *mark = skip_spaces (start, end, separator);
      const char *p = mark + 1;
      gboolean quoted = mark < end && *mark == '"';

      if (quoted && skip_quoted (&p, end, separator) != GOUJI_QUOTES_CLOSED)
        {
          p = skip_to_separator (start, end, separator);
          append_as_text (repaired, start, p);
          first = first != 0 ? first : field;
        }
      else
        {
          if (!quoted)
            p = skip_to_separator (start, end, separator);
          g_string_append_len (repaired, start, p - start);
        }
      if (p == end)
        return first;
      g_string_append_c (repaired, separator);
      start = p + 1;
    }
}
