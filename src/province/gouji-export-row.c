/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "province/gouji-export-row.h"

#include <string.h>

#include "province/gouji-export-part.h"
#include "readers/gouji-cell-text.h"

/* More digits may not fit once they are scaled. */
#define MAX_DIGITS 12

static const gint64 powers[GOUJI_EXPORT_PLACES + 1] = { 1, 10, 100, 1000, 10000, 100000, 1000000 };

void
gouji_export_row_init (GoujiExportRow *self, const GoujiExportLayout *layout)
{
  memset (self, 0, sizeof *self);
  self->layout = layout;
  self->scratch = g_string_new (NULL);
}

void
gouji_export_row_clear (GoujiExportRow *self)
{
  g_string_free (self->scratch, TRUE);
}

/* Behind the closing mark, or NULL where the field is not closed. */
static const char *
split_quoted (GoujiExportRow *self, const char *p, const char *end, guint field)
{
  self->fields[field].text = p + 1;
  self->fields[field].quoted = TRUE;
  for (p++;; p += 2)
    {
      p = memchr (p, '"', end - p);
      if (p == NULL)
        return NULL;
      if (p + 1 == end || p[1] != '"')
        break;
      self->fields[field].doubled = TRUE;
    }
  self->fields[field].length = p - self->fields[field].text;
  return p + 1;
}

static const char *
split_bare (GoujiExportRow *self, const char *p, guint field)
{
  const char separator = self->layout->separator;
  const char *start = p;

  while (*p != separator && *p != '\n' && *p != '"')
    p++;
  self->fields[field].text = start;
  self->fields[field].length = p - start;
  self->fields[field].quoted = FALSE;
  return p;
}

/* What is not looked at otherwise has to be text all the same. */
static void
check_other (GoujiExportRow *self, guint field)
{
  const char *text = self->fields[field].text;
  gsize length = self->fields[field].length;

  if (!g_utf8_validate_len (text, length, NULL) || memchr (text, '\n', length) != NULL
      || memchr (text, '\r', length) != NULL)
    self->refused = TRUE;
}

static const char *
split_field (GoujiExportRow *self, const char *p, const char *end, guint field)
{
  self->fields[field].start = p;
  self->fields[field].doubled = FALSE;
  p = *p == '"' ? split_quoted (self, p, end, field) : split_bare (self, p, field);
  return p;
}

/* Data always ends with the end of a line. */
const char *
gouji_export_row_split (GoujiExportRow *self, const char *data, const char *end, guint first)
{
  const guint n = self->layout->n_fields;

  self->refused = FALSE;
  for (guint field = first; field < n; field++)
    {
      data = split_field (self, data, end, field);
      if (data == NULL || data == end)
        return NULL;
      if (field + 1 < n && *data++ != self->layout->separator)
        return NULL;
    }
  if (*data == '\r' && self->fields[n - 1].quoted)
    data++;
  else if (!self->fields[n - 1].quoted && self->fields[n - 1].length > 0 && data[-1] == '\r')
    self->fields[n - 1].length--;
  if (*data != '\n')
    return NULL;
  self->fields[n].start = data;
  for (guint field = first; field < n; field++)
    if (self->layout->fields[field] == GOUJI_EXPORT_OTHER)
      check_other (self, field);
  return data + 1;
}

const char *
gouji_export_row_get_start (const GoujiExportRow *self, guint field)
{
  return self->fields[field].start;
}

static void
undouble (GoujiExportRow *self, const char *text, gsize length)
{
  g_string_truncate (self->scratch, 0);
  for (gsize i = 0; i < length; i++)
    {
      g_string_append_c (self->scratch, text[i]);
      i += text[i] == '"';
    }
}

static void
get_text (GoujiExportRow *self, guint field, const char **text, gsize *length)
{
  const char *start = self->fields[field].text;
  const char *end = start + self->fields[field].length;

  if (self->fields[field].doubled)
    {
      undouble (self, start, end - start);
      start = self->scratch->str;
      end = start + self->scratch->len;
    }
  /* Spaces are ASCII or begin with one of these bytes, which end no character of text. */
  if (start < end
      && ((guchar) *start <= ' ' || (guchar) *start == 0xE3 || (guchar) *start == 0xC2
          || (guchar) *start == 0xEF || (guchar) end[-1] <= ' ' || (guchar) end[-1] == 0x80
          || (guchar) end[-1] == 0xA0 || (guchar) end[-1] == 0xBF))
    gouji_cell_text_trim (&start, &end);
  *text = start;
  *length = end - start;
}

gboolean
gouji_export_row_find (GoujiExportRow *self,
                       GoujiExportField kind,
                       const char **text,
                       gsize *length)
{
  for (guint field = 0; field < self->layout->n_fields; field++)
    if (self->layout->fields[field] == kind)
      {
        get_text (self, field, text, length);
        return TRUE;
      }
  return FALSE;
}

/* All that is not plain digits: thousands, brackets, dashes, spaces. */
static guint8
read_any_amount (GoujiExportRow *self, guint field, gint64 *amount)
{
  g_autofree char *copy = NULL;
  GoujiAmount parsed;
  const char *text;
  gsize length;

  get_text (self, field, &text, &length);
  if (!g_utf8_validate_len (text, length, NULL) || memchr (text, '\n', length) != NULL
      || memchr (text, '\r', length) != NULL)
    {
      self->refused = TRUE;
      return GOUJI_PRINT_UNREADABLE;
    }
  copy = g_strndup (text, length);
  parsed = gouji_amount_parse (copy);
  *amount = 0;
  if (parsed.form != GOUJI_AMOUNT_NUMBER)
    return GOUJI_PRINT (parsed.form, 0);
  /* A comma alone may be a decimal mark, which takes the whole table to tell. */
  if (parsed.places > GOUJI_EXPORT_PLACES
      || (strchr (copy, ',') != NULL && strchr (copy, '.') == NULL)
      || __builtin_mul_overflow (parsed.coefficient, powers[GOUJI_EXPORT_PLACES - parsed.places],
                                 amount))
    return GOUJI_PRINT_UNREADABLE;
  return GOUJI_PRINT (GOUJI_AMOUNT_NUMBER, parsed.places);
}

guint8
gouji_export_row_read_amount (GoujiExportRow *self, guint field, gint64 *amount)
{
  const char *p = self->fields[field].text;
  const char *end = p + self->fields[field].length;
  gboolean negative = p < end && *p == '-';
  const char *digits = p + negative;
  gint64 value = 0;
  guint places = 0;

  *amount = 0;
  if (p == end)
    return GOUJI_PRINT (GOUJI_AMOUNT_BLANK, 0);
  for (p = digits; p < end && g_ascii_isdigit (*p); p++)
    value = value * 10 + (*p - '0');
  if (p == digits || p - digits > MAX_DIGITS)
    return read_any_amount (self, field, amount);
  if (p < end && *p == '.')
    for (p++; p < end && g_ascii_isdigit (*p) && places < GOUJI_EXPORT_PLACES; p++, places++)
      value = value * 10 + (*p - '0');
  if (p < end || p[-1] == '.')
    return read_any_amount (self, field, amount);
  value *= powers[GOUJI_EXPORT_PLACES - places];
  *amount = negative ? -value : value;
  return GOUJI_PRINT (GOUJI_AMOUNT_NUMBER, places);
}
