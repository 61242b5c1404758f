/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "readers/gouji-reader.h"

#include <string.h>

#include "readers/gouji-csv-dialect.h"

static const char *
skip_spaces (const char *p, const char *end)
{
  while (p < end && g_ascii_isspace (*p))
    p++;
  return p;
}

/* A disclosure may begin with a unit's code in brackets, [404002013]. */
static gboolean
is_json (const char *text, gsize length)
{
  const char *end = text + length;
  const char *p = skip_spaces (text, end);

  if (p == end || (*p != '{' && *p != '['))
    return FALSE;
  if (*p == '{')
    return TRUE;
  p = skip_spaces (p + 1, end);
  return p < end && strchr ("{[\"]", *p) != NULL;
}

/**
 * gouji_reader_detect:
 * @text: (array length=length): UTF-8 with LF line ends
 *
 * Text that begins as JSON does is JSON.  Text whose lines mostly have the same number
 * of commas or semicolons is CSV; with tabs only when fields are quoted as well, for
 * otherwise it reads the same as disclosure text.
 *
 * Returns: the format to read @text as
 */
GoujiFormat
gouji_reader_detect (const char *text, gsize length)
{
  GoujiCsvDialect dialect;

  g_return_val_if_fail (text != NULL || length == 0, GOUJI_FORMAT_TEXT);

  if (is_json (text, length))
    return GOUJI_FORMAT_JSON;
  dialect = gouji_csv_dialect_guess (text, length);
  if (dialect.declared)
    return GOUJI_FORMAT_CSV;
  if (dialect.n_alike < 2 || dialect.n_alike * 10 < dialect.n_lines * 6)
    return GOUJI_FORMAT_TEXT;
  if (dialect.separator == '\t' && (!dialect.quoted || dialect.n_alike * 10 < dialect.n_lines * 9))
    return GOUJI_FORMAT_TEXT;
  return GOUJI_FORMAT_CSV;
}
