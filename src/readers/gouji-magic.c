/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* For memmem(), which GLib has no equal to. */
#define _GNU_SOURCE 1

#include "config.h"

#include "readers/gouji-magic.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define EXCEL_ADVICE \
  N_ ("This is an Excel workbook; save each sheet as CSV, all in one folder, and open that folder")
#define WORD_ADVICE N_ ("This is a Word document; save it as plain text and open that")
#define PICTURE_ADVICE \
  N_ ("This is a picture; turn it into text with character recognition and open that")
#define ARCHIVE_ADVICE N_ ("This is a compressed archive; unpack it and open the files in it")

typedef struct
{
  const char *bytes;
  guint8 length;
  const char *advice;
} Magic;

/* Formats that are told by their first bytes alone. */
static const Magic magics[] = {
  { "%PDF-", 5, N_ ("This is a PDF; save it as plain text and open that") },
  { "{\\rtf", 5, N_ ("This is a rich text document; save it as plain text and open that") },
  { "\x89PNG\r\n", 6, PICTURE_ADVICE },
  { "\xFF\xD8\xFF", 3, PICTURE_ADVICE },
  { "GIF8", 4, PICTURE_ADVICE },
  { "II*\0", 4, PICTURE_ADVICE },
  { "MM\0*", 4, PICTURE_ADVICE },
  { "\x1F\x8B", 2, ARCHIVE_ADVICE },
  { "7z\xBC\xAF\x27\x1C", 6, ARCHIVE_ADVICE },
  { "Rar!\x1A\x07", 6, ARCHIVE_ADVICE },
  { "\xFD" "7zXZ\0", 6, ARCHIVE_ADVICE },
  { "SQLite format 3\0", 16, N_ ("This is a database; export its tables as CSV and open them") },
};

static gboolean
begins_with (const guint8 *data, gsize length, const char *bytes, gsize n)
{
  return length >= n && memcmp (data, bytes, n) == 0;
}

/* Office's older files are a small file system; its directory names the streams in
 * UTF-16. */
static const char *
explain_compound_file (const guint8 *data, gsize length)
{
  static const char workbook[] = "W\0o\0r\0k\0b\0o\0o\0k";
  static const char book[] = "B\0o\0o\0k\0\0\0";
  static const char word[] = "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t";

  if (memmem (data, length, word, sizeof word) != NULL)
    return WORD_ADVICE;
  if (memmem (data, length, workbook, sizeof workbook) != NULL
      || memmem (data, length, book, sizeof book) != NULL)
    return EXCEL_ADVICE;
  return N_ ("This is an Office file; save it as plain text or CSV and open that");
}

/* Office's newer files and OpenDocument are zip archives whose members' names tell. */
static const char *
explain_zip (const guint8 *data, gsize length)
{
  if (memmem (data, length, "xl/workbook", 11) != NULL
      || memmem (data, length, "opendocument.spreadsheet", 24) != NULL)
    return EXCEL_ADVICE;
  if (memmem (data, length, "word/document", 13) != NULL
      || memmem (data, length, "opendocument.text", 17) != NULL)
    return WORD_ADVICE;
  return ARCHIVE_ADVICE;
}

/* Web pages are text, but their markup is not what they say.  Excel's "web page"
 * exports carry the name .xls. */
static gboolean
is_markup (const guint8 *data, gsize length)
{
  gsize i = begins_with (data, length, "\xEF\xBB\xBF", 3) ? 3 : 0;

  while (i < length && g_ascii_isspace (data[i]))
    i++;
  return i + 1 < length && data[i] == '<'
         && (data[i + 1] == '!' || data[i + 1] == '?' || g_ascii_isalpha (data[i + 1]));
}

/**
 * gouji_magic_explain:
 * @data: (array length=length): a file's bytes
 *
 * Tells the files that reviewers try first, workbooks, PDFs, scans, from text.
 *
 * Returns: (nullable) (transfer none): what the file is and what to do with it,
 *   translated; %NULL when it may be text
 */
const char *
gouji_magic_explain (const guint8 *data, gsize length)
{
  g_return_val_if_fail (data != NULL || length == 0, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (magics); i++)
    if (begins_with (data, length, magics[i].bytes, magics[i].length))
      return _(magics[i].advice);
  if (begins_with (data, length, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8))
    return _(explain_compound_file (data, length));
  if (begins_with (data, length, "PK\x03\x04", 4))
    return _(explain_zip (data, length));
  if (is_markup (data, length))
    return _("This is a web page or XML; save it as plain text and open that");
  return NULL;
}
