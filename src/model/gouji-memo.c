/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/gouji-memo.h"

#include <string.h>

/* Names and labels, not paragraphs. */
#define MAX_BYTES 96

#define MAX_ENTRIES 4096

typedef struct
{
  gconstpointer function;
  const char *text;
  gconstpointer answer;
} Entry;

static void
free_table (gpointer table)
{
  g_hash_table_unref (table);
}

static GPrivate tables = G_PRIVATE_INIT (free_table);

static guint
hash_entry (gconstpointer key)
{
  const Entry *entry = key;

  return g_str_hash (entry->text) ^ (guint) (GPOINTER_TO_SIZE (entry->function) >> 4);
}

static gboolean
equal_entries (gconstpointer a, gconstpointer b)
{
  const Entry *left = a;
  const Entry *right = b;

  return left->function == right->function && strcmp (left->text, right->text) == 0;
}

static GHashTable *
get_table (void)
{
  GHashTable *table = g_private_get (&tables);

  if (table == NULL)
    {
      table = g_hash_table_new_full (hash_entry, equal_entries, g_free, NULL);
      g_private_set (&tables, table);
    }
  return table;
}

/**
 * gouji_memo_lookup:
 * @function: what tells the function and its other arguments; never dereferenced
 * @answer: (out): what gouji_memo_store() was given
 *
 * Returns: whether this thread remembers the answer for @text
 */
gboolean
gouji_memo_lookup (gconstpointer function, const char *text, gconstpointer *answer)
{
  const Entry wanted = { function, text, NULL };
  const Entry *found;

  g_return_val_if_fail (text != NULL && answer != NULL, FALSE);

  found = g_hash_table_lookup (get_table (), &wanted);
  if (found != NULL)
    *answer = found->answer;
  return found != NULL;
}

/**
 * gouji_memo_store:
 * @answer: (nullable): must live as long as the process
 *
 * Remembers the answer, unless @text is long.  A full memo begins anew.
 */
void
gouji_memo_store (gconstpointer function, const char *text, gconstpointer answer)
{
  GHashTable *table;
  gsize size;
  Entry *entry;

  g_return_if_fail (text != NULL);

  size = strlen (text) + 1;
  if (size > MAX_BYTES)
    return;
  table = get_table ();
  if (g_hash_table_size (table) >= MAX_ENTRIES)
    g_hash_table_remove_all (table);
  entry = g_malloc (sizeof *entry + size);
  entry->function = function;
  entry->text = memcpy (entry + 1, text, size);
  entry->answer = answer;
  g_hash_table_add (table, entry);
}
