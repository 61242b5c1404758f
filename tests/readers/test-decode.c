/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "model/gouji-error.h"
#include "readers/gouji-reader.h"

#define SAMPLE "2022年预算支出总表\n单位：万元\n208\t社会保障和就业支出\t1,306.36\n"

/* (transfer full): @text in another encoding, with @mark in front. */
static GBytes *
encode (const char *text, const char *charset, const char *mark, gsize mark_length)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *converted = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  converted = g_convert (text, -1, charset, "UTF-8", NULL, &length, &error);
  g_assert_no_error (error);
  g_byte_array_append (bytes, (const guint8 *) mark, mark_length);
  g_byte_array_append (bytes, (const guint8 *) converted, length);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static void
assert_decodes (GBytes *bytes, const char *expected)
{
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  g_autofree char *text = gouji_decode_text (bytes, "a.txt", &length, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpuint (length, ==, strlen (expected));
}

static void
test_encodings (void)
{
  static const struct
  {
    const char *charset;
    const char *mark;
    gsize mark_length;
  } encodings[] = {
    { "UTF-8", "", 0 },           { "UTF-8", "\xEF\xBB\xBF", 3 },  { "GB18030", "", 0 },
    { "GB18030", "\x84\x31\x95\x33", 4 }, { "UTF-16LE", "\xFF\xFE", 2 }, { "UTF-16BE", "\xFE\xFF", 2 },
    { "UTF-16LE", "", 0 },        { "UTF-16BE", "", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      g_autoptr (GBytes) bytes = encode (SAMPLE, encodings[i].charset, encodings[i].mark,
                                         encodings[i].mark_length);

      g_test_message ("%s, mark of %u bytes", encodings[i].charset,
                      (guint) encodings[i].mark_length);
      assert_decodes (bytes, SAMPLE);
    }
}

static void
assert_decodes_data (const char *data, gsize length, const char *expected)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);

  assert_decodes (bytes, expected);
}

#define ASSERT_DECODES(literal, expected) \
  assert_decodes_data (literal, sizeof (literal) - 1, expected)

static void
test_details (void)
{
  ASSERT_DECODES ("", "");
  ASSERT_DECODES ("\xEF\xBB\xBF", "");
  ASSERT_DECODES ("a\r\nb\rc\n\r\n\r", "a\nb\nc\n\n\n");
  /* GB18030: two bytes, four bytes (U+20000 and a rare letter), and the euro sign of
   * code page 936, alone and before other text. */
  ASSERT_DECODES ("\xD4\xA4\xCB\xE3", "预算");
  ASSERT_DECODES ("\x95\x32\x82\x36\xD4\xA4", "𠀀预");
  ASSERT_DECODES ("\xD4\xA4\x80" "5\x80", "预€5€");
  /* Word's "联通" passes for UTF-8 by chance; nothing can be done about it. */
  ASSERT_DECODES ("\xC1\xAA\xCD\xA8\xD4\xA4\xCB\xE3", "联通预算");
  /* ASCII in UTF-16. */
  ASSERT_DECODES ("a\0,\0b\0\n\0", "a,b\n");
  ASSERT_DECODES ("\0a\0,\0b\0\n", "a,b\n");
}

static void
test_long_gb18030 (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < 200000; i++)
    g_string_append (text, "支出€𠀀a\n");
  bytes = encode (text->str, "GB18030", "", 0);
  assert_decodes (bytes, text->str);
}

static void
assert_refused_data (const char *data,
                     gsize length,
                     guint line,
                     guint column,
                     const char *words)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;
  const char *name;
  guint at_line, at_column;

  g_assert_null (gouji_decode_text (bytes, "a.txt", &length, &error));
  g_assert_error (error, GOUJI_ERROR, GOUJI_ERROR_ENCODING);
  g_test_message ("%s", error->message);
  gouji_error_get_place (error, &name, &at_line, &at_column);
  g_assert_cmpstr (name, ==, "a.txt");
  g_assert_cmpuint (at_line, ==, line);
  g_assert_cmpuint (at_column, ==, column);
  g_assert_nonnull (strstr (error->message, words));
}

#define ASSERT_REFUSED(literal, line, column, words) \
  assert_refused_data (literal, sizeof (literal) - 1, line, column, words)

static void
test_bad_bytes (void)
{
  /* Neither UTF-8 nor GB18030: the one that got further is reported. */
  ASSERT_REFUSED ("ab\r\nc\xFF\xFF" "d", 2, 2, "Byte 6 (0xFF)");
  ASSERT_REFUSED ("\xD4\xA4\n\xCB\xE3\xFFx", 2, 2, "0xFF");
  /* Much valid UTF-8 first: it is UTF-8, though GB18030 would read on. */
  ASSERT_REFUSED ("一二三四五六七八\n九\xE4\xBA", 2, 2, "cut off");
  ASSERT_REFUSED ("一二三四五六七八\n九\xE4\xBA" "十", 2, 2, "Byte 29 (0xE4)");
  /* The end cuts a character. */
  ASSERT_REFUSED ("\xD4\xA4\xCB\xE3\xD4", 1, 3, "cut off");
  ASSERT_REFUSED ("\xFF\xFE" "a\0b", 1, 2, "cut off");
  ASSERT_REFUSED ("\xEF\xBB\xBF" "a\nb\xFF", 2, 2, "Byte 7 (0xFF)");
  /* A lone surrogate in UTF-16. */
  ASSERT_REFUSED ("\xFF\xFE" "a\0\x00\xD8" "b\0", 1, 2, "UTF-16LE");
  ASSERT_REFUSED ("\xFF\xFE\0\0a\0\0\0", 1, 1, "UTF-32");
}

static void
test_legacy (void)
{
  ASSERT_DECODES ("ni\xF1" "ez; educaci\xF3n\n", "niñez; educación\n");
  ASSERT_DECODES ("Stra\xDF" "e 5 \x80\n", "Straße 5 €\n");
  ASSERT_DECODES ("\xCF\xEB\xE0\xED; \xD0\xE0\xF1\xF5\xEE\xE4\xFB\n", "План; Расходы\n");
  ASSERT_DECODES ("\xE7\xE9\xF0\xE5\xEA; \xF9\xED\n", "חינוך; שם\n");
  /* A broken character does not make UTF-8 another encoding. */
  ASSERT_REFUSED ("caf\xC3\xA9 caf\xC3", 1, 9, "cut off");
}

static void
test_nul (void)
{
  ASSERT_REFUSED ("ab\ncd\0ef", 2, 3, "NUL");
  ASSERT_REFUSED ("预算\0x", 1, 3, "NUL");
  ASSERT_REFUSED ("\xD4\xA4\xCB\xE3\n\xD4\xA4\0x", 2, 2, "NUL");
  ASSERT_REFUSED ("0123456789\0" "0123456789x", 1, 11, "NUL");
  ASSERT_REFUSED ("\xFF\xFE" "a\0\0\0b\0", 1, 2, "NUL");
}

static void
test_other_formats (void)
{
  ASSERT_REFUSED ("%PDF-1.7\n", 0, 0, "PDF");
  ASSERT_REFUSED ("PK\x03\x04........[Content_Types].xml...xl/workbook.xml", 0, 0, "Excel");
  ASSERT_REFUSED ("PK\x03\x04........[Content_Types].xml...word/document.xml", 0, 0, "Word");
  ASSERT_REFUSED ("PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet", 0, 0, "Excel");
  ASSERT_REFUSED ("PK\x03\x04........a.txt", 0, 0, "archive");
  ASSERT_REFUSED ("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1....W\0o\0r\0k\0b\0o\0o\0k\0", 0, 0, "Excel");
  ASSERT_REFUSED ("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1....W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", 0, 0,
                  "Word");
  ASSERT_REFUSED ("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1....", 0, 0, "Office");
  ASSERT_REFUSED ("{\\rtf1\\ansi", 0, 0, "rich text");
  ASSERT_REFUSED ("\x89PNG\r\n\x1A\n", 0, 0, "picture");
  ASSERT_REFUSED ("\xFF\xD8\xFF\xE0", 0, 0, "picture");
  ASSERT_REFUSED ("\x1F\x8B\x08", 0, 0, "archive");
  ASSERT_REFUSED ("\xEF\xBB\xBF\n <!DOCTYPE html>", 0, 0, "web page");
  ASSERT_REFUSED ("<table border=1>", 0, 0, "web page");
  ASSERT_DECODES ("< 5 万元\n", "< 5 万元\n");
  ASSERT_DECODES ("<单位>\n", "<单位>\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/readers/decode/encodings", test_encodings);
  g_test_add_func ("/readers/decode/details", test_details);
  g_test_add_func ("/readers/decode/long-gb18030", test_long_gb18030);
  g_test_add_func ("/readers/decode/bad-bytes", test_bad_bytes);
  g_test_add_func ("/readers/decode/legacy", test_legacy);
  g_test_add_func ("/readers/decode/nul", test_nul);
  g_test_add_func ("/readers/decode/other-formats", test_other_formats);
  return g_test_run ();
}
