/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "readers/gouji-json-index-private.h"

/**
 * gouji_json_index_new:
 * @text: (array length=length): must outlive the index
 * @source_name: (nullable): what to call it in errors; must outlive the index
 *
 * Returns: (transfer full): an index without entries
 */
GoujiJsonIndex *
gouji_json_index_new (const char *text, gsize length, const char *source_name)
{
  GoujiJsonIndex *self = g_new0 (GoujiJsonIndex, 1);
  const guint32 first_line = 0;

  self->text = text;
  self->length = length;
  self->source_name = source_name;
  self->entries = g_array_new (FALSE, FALSE, sizeof (GoujiJsonEntry));
  self->lines = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_val (self->lines, first_line);
  return self;
}

void
gouji_json_index_free (GoujiJsonIndex *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->entries);
  g_array_unref (self->lines);
  g_free (self);
}

/**
 * gouji_json_index_get_text:
 *
 * Returns: (transfer none): the text the index was made of
 */
const char *
gouji_json_index_get_text (const GoujiJsonIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->text;
}

/**
 * gouji_json_index_get_source_name:
 *
 * Returns: (transfer none) (nullable): what to call the text in errors
 */
const char *
gouji_json_index_get_source_name (const GoujiJsonIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->source_name;
}

guint
gouji_json_index_get_n_entries (const GoujiJsonIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->entries->len;
}

/**
 * gouji_json_index_get_entry:
 *
 * Returns: (transfer none): the entry; entry 0 is the whole text's value
 */
const GoujiJsonEntry *
gouji_json_index_get_entry (const GoujiJsonIndex *self, guint entry)
{
  g_return_val_if_fail (self != NULL && entry < self->entries->len, NULL);
  return &g_array_index (self->entries, GoujiJsonEntry, entry);
}

/**
 * gouji_json_index_locate:
 * @offset: bytes into the text; not behind what was scanned
 * @line: (out): from 1
 * @column: (out): in characters, from 1
 */
void
gouji_json_index_locate (const GoujiJsonIndex *self, gsize offset, guint *line, guint *column)
{
  guint low = 0;
  guint high;
  gsize start;

  g_return_if_fail (self != NULL && offset <= self->length);
  g_return_if_fail (line != NULL && column != NULL);

  high = self->lines->len;
  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->lines, guint32, middle) <= offset)
        low = middle;
      else
        high = middle;
    }
  start = g_array_index (self->lines, guint32, low);
  *line = low + 1;
  *column = g_utf8_strlen (self->text + start, offset - start) + 1;
}
