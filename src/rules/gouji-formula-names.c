/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/gouji-formula-names-private.h"

#include <gio/gio.h>
#include <string.h>

#include "model/gouji-memo.h"
#include "model/gouji-project.h"
#include "model/gouji-table.h"

#define NAMES_PATH "/io/github/gouji/data/rules/names.ini"

typedef enum
{
  GROUP_COLUMNS,
  GROUP_LINES,
  GROUP_LISTS,
  GROUP_PERIODS,
  GROUP_SOURCES,
  GROUP_KEYWORDS,
  N_GROUPS,
} Group;

static const char *const group_names[N_GROUPS]
    = { "columns", "lines", "lists", "periods", "sources", "keywords" };

/* Word → interned English word. */
typedef struct
{
  GHashTable *words[N_GROUPS];
  GHashTable *columns; /* English word of a column → the Chinese ones */
  GHashTable *lists;   /* name of a topics' list → its words */
} Names;

static void
read_group (Names *self, GKeyFile *file, Group group)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, group_names[group], NULL, NULL);

  self->words[group] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      g_auto (GStrv) words
          = g_key_file_get_string_list (file, group_names[group], keys[i], NULL, NULL);
      gpointer id = (gpointer) g_intern_string (keys[i]);

      g_hash_table_insert (self->words[group], g_strdup (keys[i]), id);
      for (guint j = 0; words != NULL && words[j] != NULL; j++)
        if (*words[j] != '\0' && !g_hash_table_contains (self->words[group], words[j]))
          g_hash_table_insert (self->words[group], g_strdup (words[j]), id);
    }
}

static void
read_columns (Names *self, GKeyFile *file)
{
  const char *group = group_names[GROUP_COLUMNS];
  g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, NULL);

  self->columns
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_strfreev);
  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    g_hash_table_insert (self->columns, g_strdup (keys[i]),
                         g_key_file_get_string_list (file, group, keys[i], NULL, NULL));
}

/* A word may stand in several of these. */
static void
read_lists (Names *self, GKeyFile *file)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, "topics", NULL, NULL);

  self->lists = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_strfreev);
  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    g_hash_table_insert (self->lists, (gpointer) g_intern_string (keys[i]),
                         g_key_file_get_string_list (file, "topics", keys[i], NULL, NULL));
}

static gpointer
load_names (gpointer unused)
{
  Names *self = g_new0 (Names, 1);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GBytes) bytes
      = g_resources_lookup_data (NAMES_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (bytes == NULL || !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL))
    g_error ("the library carries no %s", NAMES_PATH);
  for (guint i = 0; i < N_GROUPS; i++)
    read_group (self, file, i);
  read_columns (self, file);
  read_lists (self, file);
  return self;
}

static const Names *
get_names (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_names, NULL);
}

static const char *
lookup (Group group, const char *word)
{
  return g_hash_table_lookup (get_names ()->words[group], word);
}

/* The role of that name or customary title, GOUJI_ROLE_NONE when there is none. */
GoujiRole
gouji_formula_names_role (const char *word)
{
  return gouji_role_from_text (word);
}

gboolean
gouji_formula_names_list (const char *word, int *list)
{
  const char *id = lookup (GROUP_LISTS, word);

  if (id == NULL)
    return FALSE;
  *list = g_str_equal (id, "income")        ? GOUJI_LIST_INCOME
          : g_str_equal (id, "expenditure") ? GOUJI_LIST_EXPENDITURE
          : g_str_equal (id, "purpose")     ? GOUJI_LIST_PURPOSE
                                            : GOUJI_LIST_MAIN;
  return TRUE;
}

const char *
gouji_formula_names_column (const char *word)
{
  return lookup (GROUP_COLUMNS, word);
}

/* The longest word of @words in @text, or NULL. */
static const char *
find_word (char **words, const char *text)
{
  const char *found = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && strstr (text, words[i]) != NULL
        && (found == NULL || strlen (words[i]) > strlen (found)))
      found = words[i];
  return found;
}

/* "abroad-final" is printed as "abroad" is. */
static char **
find_column_words (const char *id)
{
  static char *none[] = { NULL };
  const char *dash = strrchr (id, '-');
  g_autofree char *before = dash != NULL ? g_strndup (id, dash - id) : g_strdup (id);
  char **words = g_hash_table_lookup (get_names ()->columns, id);

  if (words == NULL || words[0] == NULL)
    words = g_hash_table_lookup (get_names ()->columns, before);
  return words != NULL ? words : none;
}

const char *
gouji_formula_names_column_title (const char *id)
{
  char **words = find_column_words (id);

  return words[0] != NULL ? words[0] : id;
}

gboolean
gouji_formula_names_is_column_in (const char *id, const char *text)
{
  return find_word (find_column_words (id), text) != NULL;
}

const char *
gouji_formula_names_line (const char *word)
{
  return lookup (GROUP_LINES, word);
}

gboolean
gouji_formula_names_period (const char *word, guint8 *period)
{
  const char *id = lookup (GROUP_PERIODS, word);

  if (id == NULL)
    return FALSE;
  *period = g_str_equal (id, "annual") ? GOUJI_PERIOD_ANNUAL : GOUJI_PERIOD_WHOLE;
  return TRUE;
}

gboolean
gouji_formula_names_source (const char *word, int *source)
{
  static const struct
  {
    const char *id;
    int source;
  } sources[] = {
    { "total", GOUJI_FUND_TOTAL }, { "central", GOUJI_FUND_CENTRAL },
    { "provincial", GOUJI_FUND_PROVINCIAL }, { "local", GOUJI_FUND_LOCAL },
    { "fiscal", GOUJI_FUND_FISCAL }, { "own", GOUJI_FUND_OWN },
    { "carry", GOUJI_FUND_CARRY }, { "other", GOUJI_FUND_OTHER },
    { "sources", -1 },
  };
  const char *id = lookup (GROUP_SOURCES, word);

  for (guint i = 0; id != NULL && i < G_N_ELEMENTS (sources); i++)
    if (g_str_equal (id, sources[i].id))
      {
        *source = sources[i].source;
        return TRUE;
      }
  return FALSE;
}

const char *
gouji_formula_names_keyword (const char *word)
{
  const char *id = lookup (GROUP_KEYWORDS, word);

  return id != NULL ? id : word;
}

gboolean
gouji_formula_names_contains (const char *name, const char *text)
{
  char **words = g_hash_table_lookup (get_names ()->lists, name);
  gconstpointer found;

  g_return_val_if_fail (words != NULL, FALSE);

  if (!gouji_memo_lookup (words, text, &found))
    {
      found = find_word (words, text);
      gouji_memo_store (words, text, found);
    }
  return found != NULL;
}

static const char *
find_list (const char *prefix, const char *text)
{
  GHashTableIter iter;
  gpointer name, words;
  const char *best = NULL;
  const char *found = NULL;

  g_hash_table_iter_init (&iter, get_names ()->lists);
  while (g_hash_table_iter_next (&iter, &name, &words))
    {
      const char *word = g_str_has_prefix (name, prefix) ? find_word (words, text) : NULL;

      if (word == NULL
          || (best != NULL
              && (strlen (word) < strlen (best)
                  || (strlen (word) == strlen (best) && strcmp (name, found) > 0))))
        continue;
      best = word;
      found = name;
    }
  return found;
}

/* The longest word decides, so that the order of the lists does not. */
const char *
gouji_formula_names_find (const char *prefix, const char *text)
{
  const char *question = g_intern_string (prefix);
  gconstpointer found;

  if (gouji_memo_lookup (question, text, &found))
    return found;
  found = find_list (prefix, text);
  gouji_memo_store (question, text, found);
  return found;
}
