/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-words-private.h"

#include <gio/gio.h>

#include "model/gouji-memo.h"
#include "recognise/gouji-text-private.h"

typedef struct
{
  GoujiWord word;
  char ***all; /* alternatives, each a list of words that must all occur */
  char **none;
} Group;

struct _GoujiWords
{
  GKeyFile *file;
  GHashTable *exact; /* folded text → Group */
  GPtrArray *groups; /* Group, in the order of the file */
};

static char **
fold_all (char **texts)
{
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      char *folded = gouji_text_fold (texts[i]);

      g_free (texts[i]);
      texts[i] = folded;
    }
  return texts;
}

static char ***
read_alternatives (GKeyFile *file, const char *group)
{
  g_auto (GStrv) lines = g_key_file_get_string_list (file, group, "all", NULL, NULL);
  guint n = lines != NULL ? g_strv_length (lines) : 0;
  char ***all = g_new0 (char **, n + 1);

  for (guint i = 0; i < n; i++)
    all[i] = fold_all (g_strsplit (g_strstrip (lines[i]), " ", -1));
  return all;
}

static void
read_group (GoujiWords *self, const char *name)
{
  g_auto (GStrv) exact = g_key_file_get_string_list (self->file, name, "exact", NULL, NULL);
  g_autofree char *kind = g_key_file_get_string (self->file, name, "kind", NULL);
  Group *group = g_new0 (Group, 1);

  group->word.id = g_intern_string (name);
  group->word.kind = g_intern_string (kind);
  group->all = read_alternatives (self->file, name);
  group->none = fold_all (g_key_file_get_string_list (self->file, name, "none", NULL, NULL));
  g_ptr_array_add (self->groups, group);
  fold_all (exact);
  for (guint i = 0; exact != NULL && exact[i] != NULL; i++)
    if (!g_hash_table_contains (self->exact, exact[i]))
      g_hash_table_insert (self->exact, g_strdup (exact[i]), group);
}

/* Built-in data that cannot be read is a broken build, not a user's mistake. */
static GoujiWords *
load (const char *name)
{
  g_autofree char *path = g_strdup_printf ("/io/github/gouji/data/words/%s.ini", name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  GoujiWords *self = g_new0 (GoujiWords, 1);
  g_auto (GStrv) groups = NULL;

  self->file = g_key_file_new ();
  self->exact = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->groups = g_ptr_array_new ();
  if (bytes == NULL || !g_key_file_load_from_bytes (self->file, bytes, G_KEY_FILE_NONE, &error))
    g_error ("%s: %s", path, error->message);
  groups = g_key_file_get_groups (self->file, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    read_group (self, groups[i]);
  return self;
}

static const GoujiWords *
get_words (GoujiWordSet set)
{
  static const char *const names[GOUJI_N_WORDS]
      = { "titles", "columns", "lines", "forms", "indicators", "facts", "customary", "generic" };
  static GoujiWords *loaded[GOUJI_N_WORDS];
  static gsize once[GOUJI_N_WORDS];

  if (g_once_init_enter (&once[set]))
    {
      loaded[set] = load (names[set]);
      g_once_init_leave (&once[set], 1);
    }
  return loaded[set];
}

static gboolean
contains_all (const char *folded, char **words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static gboolean
group_matches (const Group *group, const char *folded)
{
  for (guint i = 0; group->none != NULL && group->none[i] != NULL; i++)
    if (strstr (folded, group->none[i]) != NULL)
      return FALSE;
  for (guint i = 0; group->all[i] != NULL; i++)
    if (contains_all (folded, group->all[i]))
      return TRUE;
  return FALSE;
}

/**
 * gouji_words_match_exact:
 *
 * Returns: (transfer none) (nullable): the group that lists @folded as it is
 */
const GoujiWord *
gouji_words_match_exact (GoujiWordSet set, const char *folded)
{
  const Group *group = g_hash_table_lookup (get_words (set)->exact, folded);

  return group != NULL ? &group->word : NULL;
}

static const GoujiWord *
match (const GoujiWords *self, const char *folded)
{
  const Group *exact = g_hash_table_lookup (self->exact, folded);

  if (exact != NULL)
    return &exact->word;
  for (guint i = 0; i < self->groups->len; i++)
    {
      const Group *group = g_ptr_array_index (self->groups, i);

      if (group_matches (group, folded))
        return &group->word;
    }
  return NULL;
}

/**
 * gouji_words_match:
 * @folded: text folded by gouji_text_fold()
 *
 * Returns: (transfer none) (nullable): the group that lists @folded as it is, else
 *   the first one whose words all occur in it
 */
const GoujiWord *
gouji_words_match (GoujiWordSet set, const char *folded)
{
  const GoujiWords *self = get_words (set);
  gconstpointer found;

  if (gouji_memo_lookup (self, folded, &found))
    return found;
  found = match (self, folded);
  gouji_memo_store (self, folded, found);
  return found;
}

/**
 * gouji_words_get_list:
 *
 * Returns: (transfer none): the folded words of a list in a group, never %NULL
 */
const char *const *
gouji_words_get_list (GoujiWordSet set, const char *group, const char *key)
{
  static GMutex mutex;
  static GHashTable *lists;
  g_autofree char *name = g_strdup_printf ("%d/%s/%s", set, group, key);
  const GoujiWords *self = get_words (set);
  char **list;

  g_mutex_lock (&mutex);
  if (lists == NULL)
    lists = g_hash_table_new (g_str_hash, g_str_equal);
  list = g_hash_table_lookup (lists, name);
  if (list == NULL)
    {
      list = fold_all (g_key_file_get_string_list (self->file, group, key, NULL, NULL));
      if (list == NULL)
        list = g_new0 (char *, 1);
      g_hash_table_insert (lists, g_steal_pointer (&name), list);
    }
  g_mutex_unlock (&mutex);
  return (const char *const *) list;
}
