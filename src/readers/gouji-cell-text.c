/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "readers/gouji-cell-text.h"

#include <string.h>

static const char *const wide_spaces[] = {
  "\xE3\x80\x80", /* ideographic space */
  "\xC2\xA0",     /* no-break space */
  "\xEF\xBB\xBF", /* zero-width no-break space, left by joined files */
};

static gsize
space_at_start (const char *start, gsize length)
{
  if (length > 0 && g_ascii_isspace (*start))
    return 1;
  for (guint i = 0; i < G_N_ELEMENTS (wide_spaces); i++)
    {
      gsize n = strlen (wide_spaces[i]);

      if (length >= n && memcmp (start, wide_spaces[i], n) == 0)
        return n;
    }
  return 0;
}

static gsize
space_at_end (const char *end, gsize length)
{
  if (length > 0 && g_ascii_isspace (end[-1]))
    return 1;
  for (guint i = 0; i < G_N_ELEMENTS (wide_spaces); i++)
    {
      gsize n = strlen (wide_spaces[i]);

      if (length >= n && memcmp (end - n, wide_spaces[i], n) == 0)
        return n;
    }
  return 0;
}

/**
 * gouji_cell_text_trim:
 * @start: (inout): where the text begins
 * @end: (inout): behind its last byte
 *
 * Takes ASCII, no-break and ideographic spaces off both ends; @start equals @end
 * when nothing else is there.
 */
void
gouji_cell_text_trim (const char **start, const char **end)
{
  gsize n;

  g_assert (*start <= *end);

  while ((n = space_at_start (*start, *end - *start)) > 0)
    *start += n;
  while ((n = space_at_end (*end, *end - *start)) > 0)
    *end -= n;
}
