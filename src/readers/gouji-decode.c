/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readers/gouji-reader.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/gouji-error.h"
#include "readers/gouji-legacy-charset.h"
#include "readers/gouji-magic.h"

/* That many characters of more than one byte in a row are no chance: text in
 * GB18030 passes for UTF-8 for one or two words at most. */
#define UTF8_EVIDENCE 8

/* How much of the input the guess about UTF-16 looks at. */
#define SAMPLE_BYTES 65536

typedef struct
{
  const char *bytes;
  guint8 length;
  const char *charset; /* NULL: one that is not read */
} ByteOrderMark;

/* UTF-32 before UTF-16, whose mark it begins with. */
static const ByteOrderMark marks[] = {
  { "\xEF\xBB\xBF", 3, "UTF-8" },
  { "\xFF\xFE\0\0", 4, NULL },
  { "\0\0\xFE\xFF", 4, NULL },
  { "\xFF\xFE", 2, "UTF-16LE" },
  { "\xFE\xFF", 2, "UTF-16BE" },
  { "\x84\x31\x95\x33", 4, "GB18030" },
};

typedef struct
{
  const char *source_name;
  const guint8 *data; /* behind the byte order mark */
  gsize length;
  gsize skipped; /* bytes of the byte order mark */
} Input;

/* Line and column (in characters) of what follows @text. */
static void
locate (const char *text, gsize length, guint *line, guint *column)
{
  const char *end = text + length;
  const char *start = text;

  *line = 1;
  for (const char *p = text; p < end; p++)
    if (*p == '\n' || (*p == '\r' && (p + 1 == end || p[1] != '\n')))
      {
        (*line)++;
        start = p + 1;
      }
  *column = g_utf8_strlen (start, end - start) + 1;
}

/* @read: how many bytes of @input became @text before something was wrong */
static void
set_bad_byte (GError **error, const Input *input, const char *charset, GString *text, gsize read)
{
  guint line, column;

  locate (text->str, text->len, &line, &column);
  if (read >= input->length)
    gouji_set_error_at (error, GOUJI_ERROR_ENCODING, input->source_name, line, column,
                        _("The text ends within a character of %s: the file is cut off"), charset);
  else
    gouji_set_error_at (error, GOUJI_ERROR_ENCODING, input->source_name, line, column,
                        _("Byte %lu (0x%02X) is no part of a character of %s; "
                          "expected text in UTF-8, UTF-16 or GB18030"),
                        (gulong) (input->skipped + read + 1), input->data[read], charset);
}

static gboolean
grow (GString *text, gsize more)
{
  gsize length = text->len;

  if (length + more > 2 * GOUJI_READER_MAX_BYTES)
    return FALSE;
  g_string_set_size (text, length + more);
  text->len = length;
  return TRUE;
}

/* Converts as much of @input as is valid; @read tells how much that was.  An
 * incomplete character at the end counts as read, with FALSE. */
static gboolean
convert (const Input *input, const char *charset, GString *text, gsize *read)
{
  GIConv converter = g_iconv_open ("UTF-8", charset);
  gchar *in = (gchar *) input->data;
  gsize left = input->length;
  gboolean good = converter != (GIConv) -1;

  while (good && left > 0)
    {
      gsize room = MIN (left * 2 + 16, (gsize) 1 << 20);
      gsize result, room_left = room;
      gchar *out;

      good = grow (text, room);
      if (!good)
        break;
      out = text->str + text->len;
      result = g_iconv (converter, &in, &left, &out, &room_left);
      text->len += room - room_left;
      text->str[text->len] = '\0';
      if (result != (gsize) -1 || errno == E2BIG)
        continue;
      /* Windows' code page 936 has the euro sign where GB18030 has nothing. */
      good = errno == EILSEQ && (guint8) *in == 0x80 && g_str_equal (charset, "GB18030");
      if (good)
        {
          g_string_append (text, "€");
          in++;
          left--;
        }
      else if (errno == EINVAL)
        left = 0;
    }
  if (converter != (GIConv) -1)
    g_iconv_close (converter);
  *read = input->length - left;
  return good;
}

/* Zero bytes between the characters aside, and one cut off at the end of the sample. */
static gboolean
is_utf8_with_zeros (const guint8 *data, gsize length)
{
  const char *p = (const char *) data;
  const char *end = p + length;

  while (p < end && !g_utf8_validate_len (p, end - p, &p))
    {
      if (*p != '\0')
        return end - p < 4;
      p++;
    }
  return TRUE;
}

/* ASCII, CJK ideographs and the signs that go with them. */
static gboolean
is_common (guint unit)
{
  return unit < 0x80 || (unit >= 0x4E00 && unit <= 0x9FFF) || (unit >= 0x3000 && unit <= 0x303F)
         || (unit >= 0xFF00 && unit <= 0xFFEF) || (unit >= 0x2000 && unit <= 0x26FF);
}

/* Whether nine in ten of the 16-bit units are common characters; @high: index of the
 * upper byte in each.  UTF-8 and GB18030 read in pairs give none of them, ASCII does. */
static gboolean
is_plausible_utf16 (const guint8 *data, gsize length, guint high)
{
  gsize common = 0;

  for (gsize i = 0; i + 1 < length; i += 2)
    common += is_common ((guint) data[i + high] << 8 | data[i + 1 - high]);
  return common * 10 >= length / 2 * 9;
}

/* Text without a mark is UTF-16 when its zero bytes, the upper halves of ASCII, all
 * stand on one side, and it is not other text into which a zero byte strayed. */
static const char *
guess_utf16 (const Input *input)
{
  const guint8 *data = input->data;
  gsize length = MIN (input->length, SAMPLE_BYTES);
  gsize zeros[2] = { 0, 0 };
  guint high;

  if (input->length % 2 != 0)
    return NULL;
  for (gsize i = 0; i < length; i++)
    zeros[i % 2] += data[i] == 0;
  if ((zeros[0] == 0) == (zeros[1] == 0))
    return NULL;
  high = zeros[1] > 0;
  if (zeros[high] * 4 < length && is_utf8_with_zeros (data, length))
    return NULL;
  if (!is_plausible_utf16 (data, length, high))
    return NULL;
  return high == 1 ? "UTF-16LE" : "UTF-16BE";
}

static gboolean
is_evidently_utf8 (const guint8 *data, gsize length)
{
  guint n = 0;

  for (gsize i = 0; i < length && n < UTF8_EVIDENCE; i++)
    n += data[i] >= 0xC0;
  return n >= UTF8_EVIDENCE;
}

static gboolean
is_ascii (const guint8 *data, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (data[i] >= 0x80)
      return FALSE;
  return TRUE;
}

/* NULL with @error, else the text as it stands in the file. */
static GString *
decode_as (const Input *input, const char *charset, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gsize read;

  if (convert (input, charset, text, &read))
    return g_steal_pointer (&text);
  set_bad_byte (error, input, charset, text, read);
  return NULL;
}

/* An incomplete character at the very end is told apart from a wrong byte. */
static gboolean
is_cut_character (const guint8 *data, gsize length)
{
  return length < 4 && g_utf8_get_char_validated ((const char *) data, length) == (gunichar) -2;
}

static void
set_bad_utf8 (GError **error, const Input *input, gsize valid)
{
  g_autoptr (GString) text = g_string_new_len ((const char *) input->data, valid);
  gboolean cut = is_cut_character (input->data + valid, input->length - valid);

  set_bad_byte (error, input, "UTF-8", text, cut ? input->length : valid);
}

/* UTF-8 unless that fails, then the older encoding it looks like, then GB18030.  When
 * none reads to the end the error is that of UTF-8 or GB18030, which got further. */
static GString *
decode_unmarked (const Input *input, GError **error)
{
  g_autoptr (GString) text = NULL;
  const char *data = (const char *) input->data;
  const char *end = data;
  gsize valid, read;

  if (input->length == 0 || g_utf8_validate_len (data, input->length, &end))
    return g_string_new_len (data, input->length);
  valid = end - data;
  if (*end == '\0' || is_evidently_utf8 (input->data, valid))
    {
      if (*end == '\0')
        return g_string_new_len (data, valid + 1);
      set_bad_utf8 (error, input, valid);
      return NULL;
    }
  text = g_string_new (NULL);
  /* Where UTF-8 read some characters, it is UTF-8 or nothing, or else Chinese. */
  if (is_ascii (input->data, valid)
      && convert (input, gouji_legacy_charset_guess (input->data, input->length), text, &read))
    return g_steal_pointer (&text);
  g_string_truncate (text, 0);
  if (convert (input, "GB18030", text, &read))
    return g_steal_pointer (&text);
  if (valid > read)
    set_bad_utf8 (error, input, valid);
  else
    set_bad_byte (error, input, "GB18030", text, read);
  return NULL;
}

static GString *
decode (Input *input, GError **error)
{
  const char *charset;

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      if (input->length < marks[i].length
          || memcmp (input->data, marks[i].bytes, marks[i].length) != 0)
        continue;
      if (marks[i].charset == NULL)
        {
          gouji_set_error_at (error, GOUJI_ERROR_ENCODING, input->source_name, 1, 1,
                              _("The text is in UTF-32; expected UTF-8, UTF-16 or GB18030"));
          return NULL;
        }
      input->data += marks[i].length;
      input->length -= marks[i].length;
      input->skipped = marks[i].length;
      return decode_as (input, marks[i].charset, error);
    }
  charset = guess_utf16 (input);
  return charset != NULL ? decode_as (input, charset, error) : decode_unmarked (input, error);
}

static gboolean
check_no_nul (const GString *text, const char *source_name, GError **error)
{
  const char *nul = memchr (text->str, '\0', text->len);
  guint line, column;

  if (nul == NULL)
    return TRUE;
  locate (text->str, nul - text->str, &line, &column);
  gouji_set_error_at (error, GOUJI_ERROR_ENCODING, source_name, line, column,
                      _("A NUL byte stands here: this is not a text file"));
  return FALSE;
}

/* Turns CR LF and lone CR into LF, in place. */
static void
unify_line_ends (GString *text)
{
  char *out = memchr (text->str, '\r', text->len);
  const char *end = text->str + text->len;

  if (out == NULL)
    return;
  for (const char *in = out; in < end; in++)
    if (*in != '\r')
      *out++ = *in;
    else if (in + 1 == end || in[1] != '\n')
      *out++ = '\n';
  g_string_truncate (text, out - text->str);
}

/**
 * gouji_decode_text:
 * @bytes: a file's content
 * @source_name: (nullable): what to call it in errors
 * @length: (out): bytes of the text
 *
 * Turns bytes into UTF-8.  A byte order mark decides; without one the text is UTF-16
 * where its zero bytes show it, else UTF-8, else GB18030 (with the single-byte euro
 * sign of Windows) or the Windows code page of another script that it looks like.  Nothing is replaced or left out: bytes that are no text are
 * refused with line, column and byte, and files of known other formats with a word on
 * what to do.  Line ends become LF; lines keep their numbers.
 *
 * Returns: (transfer full): the text without byte order mark, NUL-terminated, or %NULL
 *   with an @error of %GOUJI_ERROR
 */
char *
gouji_decode_text (GBytes *bytes, const char *source_name, gsize *length, GError **error)
{
  g_autoptr (GString) text = NULL;
  Input input = { source_name, NULL, 0, 0 };
  const char *advice;

  g_return_val_if_fail (bytes != NULL && length != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  input.data = g_bytes_get_data (bytes, &input.length);
  advice = gouji_magic_explain (input.data, input.length);
  if (advice != NULL)
    {
      gouji_set_error_at (error, GOUJI_ERROR_ENCODING, source_name, 0, 0, "%s", advice);
      return NULL;
    }
  text = decode (&input, error);
  if (text == NULL || !check_no_nul (text, source_name, error))
    return NULL;
  unify_line_ends (text);
  *length = text->len;
  return g_string_free (g_steal_pointer (&text), FALSE);
}
