/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readers/gouji-json-guard.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/gouji-error.h"
#include "readers/gouji-json-index-private.h"
#include "readers/gouji-json-names.h"
#include "readers/gouji-reader.h"

/* What may come next. */
typedef enum
{
  EXPECT_VALUE,
  EXPECT_ELEMENT_OR_END,
  EXPECT_MEMBER_OR_END,
  EXPECT_MEMBER,
  EXPECT_MORE, /* a comma, or the end of the container */
} Expect;

typedef struct
{
  GoujiJsonIndex *index;
  const char *p;
  const char *end;
  guint32 open[GOUJI_JSON_MAX_DEPTH]; /* entries of the containers around */
  guint depth;
  GError **error;
} Guard;

static gboolean fail (Guard *self, GoujiError code, const char *at, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

static gboolean
fail (Guard *self, GoujiError code, const char *at, const char *format, ...)
{
  g_autofree char *raw = NULL;
  g_autofree char *message = NULL;
  guint line, column;
  va_list args;

  va_start (args, format);
  raw = g_strdup_vprintf (format, args);
  va_end (args);
  /* A quoted text that was cut short may end within a character. */
  message = g_utf8_make_valid (raw, -1);
  gouji_json_index_locate (self->index, at - self->index->text, &line, &column);
  gouji_set_error_at (self->error, code, self->index->source_name, line, column, "%s", message);
  return FALSE;
}

/* What stands at @self, as an error names it. */
static gboolean
fail_expecting (Guard *self, const char *expected)
{
  char character[16] = "";

  if (self->p >= self->end)
    return fail (self, GOUJI_ERROR_SYNTAX, self->p, _("The text ends here; expected %s"), expected);
  g_unichar_to_utf8 (g_utf8_get_char (self->p), character);
  if (!g_unichar_isprint (g_utf8_get_char (self->p)))
    g_snprintf (character, sizeof character, "U+%04X", g_utf8_get_char (self->p));
  return fail (self, GOUJI_ERROR_SYNTAX, self->p, _("“%s” stands here; expected %s"), character,
               expected);
}

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static gboolean
skip_space (Guard *self)
{
  for (; self->p < self->end && is_space (*self->p); self->p++)
    if (*self->p == '\n')
      {
        guint32 start = self->p + 1 - self->index->text;

        if (self->index->lines->len >= GOUJI_JSON_MAX_ENTRIES)
          return fail (self, GOUJI_ERROR_TOO_LARGE, self->p,
                       _("More than %u lines, the most that are read"), GOUJI_JSON_MAX_ENTRIES);
        g_array_append_val (self->index->lines, start);
      }
  return TRUE;
}

static gboolean
add_entry (Guard *self, const char *start, const char *end)
{
  GArray *entries = self->index->entries;
  GoujiJsonEntry entry
      = { start - self->index->text, end - self->index->text, entries->len + 1 };

  if (entries->len >= GOUJI_JSON_MAX_ENTRIES)
    return fail (self, GOUJI_ERROR_TOO_LARGE, start,
                 _("More than %u values and names, the most that are read"),
                 GOUJI_JSON_MAX_ENTRIES);
  g_array_append_val (entries, entry);
  return TRUE;
}

/* Reads four hexadecimal digits behind "\u"; -1 when they are not. */
static int
read_unit (Guard *self)
{
  int value = 0;

  for (guint i = 0; i < 4; i++, self->p++)
    {
      if (self->p >= self->end || !g_ascii_isxdigit (*self->p))
        return -1;
      value = value * 16 + g_ascii_xdigit_value (*self->p);
    }
  return value;
}

/* @self stands behind "\u", @start on the backslash. */
static gboolean
scan_unicode_escape (Guard *self, const char *start)
{
  int unit = read_unit (self);

  if (unit < 0)
    return fail_expecting (self, _("four hexadecimal digits"));
  if (unit == 0)
    return fail (self, GOUJI_ERROR_SYNTAX, start, _("A text may not contain a NUL character"));
  if (unit < 0xD800 || unit > 0xDFFF)
    return TRUE;
  if (unit <= 0xDBFF && self->end - self->p >= 2 && self->p[0] == '\\' && self->p[1] == 'u')
    {
      self->p += 2;
      unit = read_unit (self);
      if (unit >= 0xDC00 && unit <= 0xDFFF)
        return TRUE;
    }
  return fail (self, GOUJI_ERROR_SYNTAX, start,
               _("A surrogate stands alone; expected a pair of them"));
}

static gboolean
scan_escape (Guard *self)
{
  const char *start = self->p++;

  if (self->p >= self->end || *self->p == '\0' || strchr ("\"\\/bfnrtu", *self->p) == NULL)
    return fail_expecting (self, _("one of \" \\ / b f n r t u behind the backslash"));
  return *self->p++ != 'u' || scan_unicode_escape (self, start);
}

/* @self stands on the opening quotation mark. */
static gboolean
scan_string (Guard *self)
{
  const char *start = self->p++;

  while (self->p < self->end && *self->p != '"')
    {
      if ((guchar) *self->p < 0x20)
        return fail (self, GOUJI_ERROR_SYNTAX, self->p,
                     _("A control character (U+%04X) stands in a string; expected an escape"),
                     (guchar) *self->p);
      if (*self->p != '\\')
        self->p++;
      else if (!scan_escape (self))
        return FALSE;
    }
  if (self->p >= self->end)
    return fail (self, GOUJI_ERROR_SYNTAX, start, _("The string that begins here never ends"));
  self->p++;
  return add_entry (self, start, self->p);
}

static gboolean
scan_digits (Guard *self)
{
  if (self->p >= self->end || !g_ascii_isdigit (*self->p))
    return fail_expecting (self, _("a digit"));
  while (self->p < self->end && g_ascii_isdigit (*self->p))
    self->p++;
  return TRUE;
}

static gboolean
scan_number (Guard *self)
{
  const char *start = self->p;

  if (*self->p == '-')
    self->p++;
  if (self->p < self->end && *self->p == '0')
    {
      self->p++;
      if (self->p < self->end && g_ascii_isdigit (*self->p))
        return fail_expecting (self, _("no digit behind a leading zero"));
    }
  else if (!scan_digits (self))
    return FALSE;
  if (self->p < self->end && *self->p == '.')
    {
      self->p++;
      if (!scan_digits (self))
        return FALSE;
    }
  if (self->p < self->end && (*self->p == 'e' || *self->p == 'E'))
    {
      self->p++;
      if (self->p < self->end && (*self->p == '+' || *self->p == '-'))
        self->p++;
      if (!scan_digits (self))
        return FALSE;
    }
  return add_entry (self, start, self->p);
}

static gboolean
scan_word (Guard *self)
{
  static const char *const words[] = { "true", "false", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if ((gsize) (self->end - self->p) < length || memcmp (self->p, words[i], length) != 0)
        continue;
      self->p += length;
      return add_entry (self, self->p - length, self->p);
    }
  return fail_expecting (self, _("a value: an object, array, string, number, true, false or null"));
}

static gboolean
open_container (Guard *self, Expect *expect)
{
  if (self->depth == GOUJI_JSON_MAX_DEPTH)
    return fail (self, GOUJI_ERROR_TOO_LARGE, self->p,
                 _("Values are nested more than %d deep, the most that is read"),
                 GOUJI_JSON_MAX_DEPTH);
  self->open[self->depth++] = self->index->entries->len;
  *expect = *self->p == '{' ? EXPECT_MEMBER_OR_END : EXPECT_ELEMENT_OR_END;
  if (!add_entry (self, self->p, self->p))
    return FALSE;
  self->p++;
  return TRUE;
}

static gboolean
is_in_object (const Guard *self)
{
  guint32 entry = self->open[self->depth - 1];

  return self->index->text[g_array_index (self->index->entries, GoujiJsonEntry, entry).offset]
         == '{';
}

static gboolean
check_members (Guard *self, guint32 open)
{
  const char *text = self->index->text;
  guint duplicate, n = 0;
  const GoujiJsonEntry *name;

  for (guint i = open + 1; i < self->index->entries->len;
       i = gouji_json_index_get_entry (self->index, i + 1)->next)
    if (++n > GOUJI_JSON_MAX_MEMBERS)
      return fail (self, GOUJI_ERROR_TOO_LARGE,
                   text + gouji_json_index_get_entry (self->index, i)->offset,
                   _("The object has more than %d members, the most that are read"),
                   GOUJI_JSON_MAX_MEMBERS);
  duplicate = gouji_json_names_find_duplicate (self->index, open);
  if (duplicate == 0)
    return TRUE;
  name = gouji_json_index_get_entry (self->index, duplicate);
  return fail (self, GOUJI_ERROR_SYNTAX, text + name->offset,
               _("The object has the member %.*s twice"), (int) MIN (name->end - name->offset, 80),
               text + name->offset);
}

/* @self stands on the closing bracket. */
static gboolean
close_container (Guard *self, Expect *expect)
{
  guint32 open = self->open[self->depth - 1];
  GoujiJsonEntry *entry = &g_array_index (self->index->entries, GoujiJsonEntry, open);

  if (*self->p == '}' && !check_members (self, open))
    return FALSE;
  self->p++;
  entry->end = self->p - self->index->text;
  entry->next = self->index->entries->len;
  self->depth--;
  *expect = EXPECT_MORE;
  return TRUE;
}

static gboolean
scan_value (Guard *self, Expect *expect)
{
  char c = self->p < self->end ? *self->p : '\0';

  if (c == '{' || c == '[')
    return open_container (self, expect);
  *expect = EXPECT_MORE;
  if (c == '"')
    return scan_string (self);
  return c == '-' || g_ascii_isdigit (c) ? scan_number (self) : scan_word (self);
}

static gboolean
scan_name (Guard *self, Expect *expect)
{
  if (self->p >= self->end || *self->p != '"')
    return fail_expecting (self, _("a member's name in quotation marks"));
  if (!scan_string (self) || !skip_space (self))
    return FALSE;
  if (self->p >= self->end || *self->p != ':')
    return fail_expecting (self, _("“:” behind the member's name"));
  self->p++;
  *expect = EXPECT_VALUE;
  return TRUE;
}

static gboolean
scan_more (Guard *self, Expect *expect)
{
  gboolean object = is_in_object (self);
  char c = self->p < self->end ? *self->p : '\0';

  if (c == (object ? '}' : ']'))
    return close_container (self, expect);
  if (c != ',')
    return fail_expecting (self, object ? _("“,” or “}”") : _("“,” or “]”"));
  self->p++;
  *expect = object ? EXPECT_MEMBER : EXPECT_VALUE;
  return TRUE;
}

static gboolean
scan_step (Guard *self, Expect *expect)
{
  char c = self->p < self->end ? *self->p : '\0';

  switch (*expect)
    {
    case EXPECT_ELEMENT_OR_END:
      return c == ']' ? close_container (self, expect) : scan_value (self, expect);
    case EXPECT_MEMBER_OR_END:
      return c == '}' ? close_container (self, expect) : scan_name (self, expect);
    case EXPECT_MEMBER:
      return scan_name (self, expect);
    case EXPECT_MORE:
      return scan_more (self, expect);
    case EXPECT_VALUE:
    default:
      return scan_value (self, expect);
    }
}

static gboolean
scan (Guard *self)
{
  Expect expect = EXPECT_VALUE;

  do
    {
      if (!skip_space (self) || !scan_step (self, &expect))
        return FALSE;
    }
  while (self->depth > 0 || expect != EXPECT_MORE);
  if (!skip_space (self))
    return FALSE;
  return self->p == self->end || fail_expecting (self, _("nothing behind the value"));
}

/* Lines before the first bad byte are not known yet: find them. */
static gboolean
check_utf8 (Guard *self)
{
  const char *bad;

  if (g_utf8_validate_len (self->p, self->end - self->p, &bad))
    return TRUE;
  for (const char *p = self->p; p < bad; p++)
    if (*p == '\n')
      {
        guint32 start = p + 1 - self->index->text;

        g_array_append_val (self->index->lines, start);
      }
  if (*bad == '\0')
    return fail (self, GOUJI_ERROR_ENCODING, bad, _("A NUL byte stands here"));
  return fail (self, GOUJI_ERROR_ENCODING, bad, _("Byte 0x%02X is no part of a character of UTF-8"),
               (guchar) *bad);
}

/**
 * gouji_json_guard_scan:
 * @text: (array length=length): need not end in a NUL; must outlive the index
 * @source_name: (nullable): what to call it in errors; must outlive the index
 *
 * Checks @text against RFC 8259 to the letter, and beyond it: UTF-8 without byte order
 * mark, no NUL, no lone surrogate, no name twice in an object, bounded depth and
 * number of values.  It neither recurses nor uses hash tables, so that no text makes
 * it slow or exhausts the stack.  json-glib, which forgives much of this and crashes
 * on some of it, only ever sees texts that passed.
 *
 * Returns: (transfer full): the places of all values and names, or %NULL with a
 *   located @error of %GOUJI_ERROR
 */
GoujiJsonIndex *
gouji_json_guard_scan (const char *text, gsize length, const char *source_name, GError **error)
{
  g_autoptr (GoujiJsonIndex) index = NULL;
  Guard self = { .p = text, .end = text + length, .error = error };

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  index = self.index = gouji_json_index_new (text, length, source_name);
  if (length > GOUJI_READER_MAX_BYTES * 2)
    {
      fail (&self, GOUJI_ERROR_TOO_LARGE, text, _("The text is larger than is read"));
      return NULL;
    }
  if (!check_utf8 (&self) || !scan (&self))
    return NULL;
  return g_steal_pointer (&index);
}
