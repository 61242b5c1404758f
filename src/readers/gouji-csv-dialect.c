/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "readers/gouji-csv-dialect.h"

#include <string.h>

/* How much of the text the guess is made from. */
#define SAMPLE_LINES 400
#define SAMPLE_BYTES ((gsize) 256 * 1024)
#define MAX_COUNT 1024

static const char separators[] = { ',', ';', '\t' };

/* Of one separator: how many lines have it how often, and whether quotes meet it. */
typedef struct
{
  guint lines_with[MAX_COUNT + 1];
  gboolean quoted;
} Tally;

/* How often the separator stands outside quotation marks. */
static guint
count_separators (const char *line, const char *end, char separator, gboolean *quoted)
{
  gboolean inside = FALSE;
  gboolean at_start = TRUE;
  guint n = 0;

  for (const char *p = line; p < end; p++)
    {
      if (*p == '"' && (inside || at_start))
        {
          inside = !inside;
          *quoted = TRUE;
        }
      else if (*p == separator && !inside)
        n++;
      at_start = *p == separator || *p == '"';
    }
  return n;
}

static gboolean
is_blank (const char *line, const char *end)
{
  while (line < end && g_ascii_isspace (*line))
    line++;
  return line == end;
}

static guint
tally_lines (const char *text, gsize length, Tally tallies[])
{
  const char *limit = text + MIN (length, SAMPLE_BYTES);
  guint n_lines = 0;

  for (const char *line = text; line < limit && n_lines < SAMPLE_LINES;)
    {
      const char *end = memchr (line, '\n', limit - line);

      if (end == NULL)
        end = limit;
      if (!is_blank (line, end))
        {
          n_lines++;
          for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
            {
              guint n = count_separators (line, end, separators[i], &tallies[i].quoted);

              tallies[i].lines_with[MIN (n, MAX_COUNT)]++;
            }
        }
      line = end + 1;
    }
  return n_lines;
}

/* The separator count that most lines share. */
static guint
find_usual (const Tally *tally)
{
  guint usual = 1;

  for (guint n = 2; n <= MAX_COUNT; n++)
    if (tally->lines_with[n] > tally->lines_with[usual])
      usual = n;
  return usual;
}

/* Excel's own way to declare the separator: a first line "sep=;". */
static gboolean
read_declaration (const char *text, gsize length, char *separator)
{
  gboolean declared = length >= 5 && g_ascii_strncasecmp (text, "sep=", 4) == 0
                      && (length == 5 || text[5] == '\n') && g_ascii_isprint (text[4])
                      && !g_ascii_isalnum (text[4]) && text[4] != '"' && text[4] != ' ';

  if (!declared && length >= 5 && g_ascii_strncasecmp (text, "sep=\t", 5) == 0)
    declared = TRUE;
  if (declared)
    *separator = text[4];
  return declared;
}

/**
 * gouji_csv_dialect_guess:
 * @text: (array length=length): UTF-8 with LF line ends
 *
 * Finds the separator, among comma, semicolon and tab, that most lines have in the
 * same number; a "sep=" line decides.
 *
 * Returns: how the text is written, with the counts the guess rests on
 */
GoujiCsvDialect
gouji_csv_dialect_guess (const char *text, gsize length)
{
  GoujiCsvDialect dialect = { ',', FALSE, 0, 0, FALSE };
  g_autofree Tally *tallies = g_new0 (Tally, G_N_ELEMENTS (separators));
  guint fields = 0;

  g_return_val_if_fail (text != NULL || length == 0, dialect);

  if (read_declaration (text, length, &dialect.separator))
    {
      dialect.declared = TRUE;
      return dialect;
    }
  dialect.n_lines = tally_lines (text, length, tallies);
  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      guint usual = find_usual (&tallies[i]);
      guint alike = tallies[i].lines_with[usual];

      if (alike < dialect.n_alike || (alike == dialect.n_alike && (alike == 0 || usual <= fields)))
        continue;
      dialect.separator = separators[i];
      dialect.n_alike = alike;
      dialect.quoted = tallies[i].quoted;
      fields = usual;
    }
  return dialect;
}
