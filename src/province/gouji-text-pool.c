/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "province/gouji-text-pool.h"

#include <string.h>

#define FIRST_SLOTS 64

typedef struct
{
  guint32 offset;
  guint32 length;
  guint32 hash;
} Entry;

/* A million lines look a few thousand texts up: the table is of numbers alone, and the
 * texts lie one behind the other, so that looking up allocates nothing and misses no
 * cache. */
struct _GoujiTextPool
{
  GByteArray *texts; /* each with its NUL */
  GArray *entries;   /* Entry */
  guint32 *slots;    /* number + 1, or 0 */
  guint mask;
};

static guint32
hash_text (const char *text, gsize length)
{
  guint64 hash = length * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);

  while (length >= 8)
    {
      guint64 word;

      memcpy (&word, text, 8);
      hash = (hash ^ word) * G_GUINT64_CONSTANT (0xFF51AFD7ED558CCD);
      hash ^= hash >> 32;
      text += 8;
      length -= 8;
    }
  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guchar) text[i]) * G_GUINT64_CONSTANT (0x100000001B3);
  return (guint32) (hash ^ (hash >> 29));
}

GoujiTextPool *
gouji_text_pool_new (void)
{
  GoujiTextPool *self = g_new0 (GoujiTextPool, 1);

  self->texts = g_byte_array_new ();
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->slots = g_new0 (guint32, FIRST_SLOTS);
  self->mask = FIRST_SLOTS - 1;
  return self;
}

void
gouji_text_pool_free (GoujiTextPool *self)
{
  if (self == NULL)
    return;
  g_byte_array_unref (self->texts);
  g_array_unref (self->entries);
  g_free (self->slots);
  g_free (self);
}

/* The slot of the text, or the free one where it would be. */
static guint
find_slot (const GoujiTextPool *self, const char *text, gsize length, guint32 hash)
{
  guint slot = hash & self->mask;

  while (self->slots[slot] != 0)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, self->slots[slot] - 1);

      if (entry->hash == hash && entry->length == length
          && memcmp (self->texts->data + entry->offset, text, length) == 0)
        break;
      slot = (slot + 1) & self->mask;
    }
  return slot;
}

static void
grow (GoujiTextPool *self)
{
  guint n = (self->mask + 1) * 2;

  g_free (self->slots);
  self->slots = g_new0 (guint32, n);
  self->mask = n - 1;
  for (guint i = 0; i < self->entries->len; i++)
    {
      guint slot = g_array_index (self->entries, Entry, i).hash & self->mask;

      while (self->slots[slot] != 0)
        slot = (slot + 1) & self->mask;
      self->slots[slot] = i + 1;
    }
}

guint32
gouji_text_pool_find (const GoujiTextPool *self, const char *text, gsize length)
{
  return self->slots[find_slot (self, text, length, hash_text (text, length))] - 1;
}

guint32
gouji_text_pool_add (GoujiTextPool *self, const char *text, gsize length)
{
  guint32 hash = hash_text (text, length);
  guint slot = find_slot (self, text, length, hash);
  Entry entry = { self->texts->len, length, hash };

  if (self->slots[slot] != 0)
    return self->slots[slot] - 1;
  g_byte_array_append (self->texts, (const guint8 *) text, length);
  g_byte_array_append (self->texts, (const guint8 *) "", 1);
  g_array_append_val (self->entries, entry);
  self->slots[slot] = self->entries->len;
  if (self->entries->len * 2 > self->mask)
    grow (self);
  return self->entries->len - 1;
}

guint
gouji_text_pool_get_n (const GoujiTextPool *self)
{
  return self->entries->len;
}

const char *
gouji_text_pool_get (const GoujiTextPool *self, guint32 number)
{
  g_return_val_if_fail (number < self->entries->len, "");

  return (const char *) self->texts->data + g_array_index (self->entries, Entry, number).offset;
}

gsize
gouji_text_pool_get_length (const GoujiTextPool *self, guint32 number)
{
  g_return_val_if_fail (number < self->entries->len, 0);

  return g_array_index (self->entries, Entry, number).length;
}
