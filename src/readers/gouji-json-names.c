/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "readers/gouji-json-names.h"

#include <string.h>

/* Up to so many names are compared each with each. */
#define FEW_NAMES 8

typedef struct
{
  const char *text;
  char *copy; /* (owned): where the name had escapes */
  gsize length;
  guint entry;
} Name;

static void
clear_name (gpointer data)
{
  g_free (((Name *) data)->copy);
}

static guint
read_hex (const char *p)
{
  guint value = 0;

  for (guint i = 0; i < 4; i++)
    value = value * 16 + g_ascii_xdigit_value (p[i]);
  return value;
}

/* Reads the escape at @p, of which the guard has made sure that it is right. */
static const char *
unescape_one (const char *p, GString *out)
{
  static const char letters[] = "bfnrt";
  static const char values[] = "\b\f\n\r\t";
  const char *letter = strchr (letters, p[1]);
  guint unit;

  if (letter != NULL)
    g_string_append_c (out, values[letter - letters]);
  if (letter != NULL)
    return p + 2;
  if (p[1] != 'u')
    {
      g_string_append_c (out, p[1]);
      return p + 2;
    }
  unit = read_hex (p + 2);
  if (unit < 0xD800 || unit > 0xDBFF)
    {
      g_string_append_unichar (out, unit);
      return p + 6;
    }
  g_string_append_unichar (out, 0x10000 + ((unit - 0xD800) << 10) + (read_hex (p + 8) - 0xDC00));
  return p + 12;
}

/**
 * gouji_json_name_unescape:
 * @name: the entry of a name, or of any string
 * @escaped: (out) (transfer full) (nullable): a copy, where one had to be made
 * @length: (out): its bytes
 *
 * Returns: (transfer none): the string's text, which need not end in a NUL
 */
const char *
gouji_json_name_unescape (const GoujiJsonIndex *index, guint name, char **escaped, gsize *length)
{
  const GoujiJsonEntry *entry = gouji_json_index_get_entry (index, name);
  const char *start = gouji_json_index_get_text (index) + entry->offset + 1;
  const char *end = gouji_json_index_get_text (index) + entry->end - 1;
  GString *out;

  *escaped = NULL;
  *length = end - start;
  if (memchr (start, '\\', *length) == NULL)
    return start;
  out = g_string_sized_new (*length);
  for (const char *p = start; p < end;)
    if (*p == '\\')
      p = unescape_one (p, out);
    else
      g_string_append_c (out, *p++);
  *length = out->len;
  *escaped = g_string_free (out, FALSE);
  return *escaped;
}

static gboolean
same_name (const Name *a, const Name *b)
{
  return a->length == b->length && memcmp (a->text, b->text, a->length) == 0;
}

/* Any total order will do that puts equal names side by side, in printed order. */
static int
compare_names (gconstpointer a, gconstpointer b)
{
  const Name *left = a;
  const Name *right = b;
  int order;

  if (left->length != right->length)
    return left->length < right->length ? -1 : 1;
  order = memcmp (left->text, right->text, left->length);
  if (order != 0)
    return order;
  return left->entry < right->entry ? -1 : left->entry > right->entry;
}

static GArray *
collect_names (const GoujiJsonIndex *index, guint object, guint end)
{
  GArray *names = g_array_new (FALSE, FALSE, sizeof (Name));

  g_array_set_clear_func (names, clear_name);
  for (guint i = object + 1; i < end; i = gouji_json_index_get_entry (index, i + 1)->next)
    {
      Name name = { .entry = i };

      name.text = gouji_json_name_unescape (index, i, &name.copy, &name.length);
      g_array_append_val (names, name);
    }
  return names;
}

static guint
find_among_few (GArray *names)
{
  for (guint i = 1; i < names->len; i++)
    for (guint j = 0; j < i; j++)
      if (same_name (&g_array_index (names, Name, i), &g_array_index (names, Name, j)))
        return g_array_index (names, Name, i).entry;
  return 0;
}

/**
 * gouji_json_names_find_duplicate:
 * @object: the entry of an object that is complete but for its own end
 *
 * Sorts the names, so that no choice of them makes it slow as it would a hash table.
 *
 * Returns: the entry of the first name that is there a second time, or 0
 */
guint
gouji_json_names_find_duplicate (const GoujiJsonIndex *index, guint object)
{
  g_autoptr (GArray) names = NULL;
  guint duplicate = 0;

  names = collect_names (index, object, gouji_json_index_get_n_entries (index));
  if (names->len <= FEW_NAMES)
    return find_among_few (names);
  g_array_sort (names, compare_names);
  for (guint i = 1; i < names->len; i++)
    {
      const Name *name = &g_array_index (names, Name, i);

      if (same_name (name, name - 1) && (duplicate == 0 || name->entry < duplicate))
        duplicate = name->entry;
    }
  return duplicate;
}
