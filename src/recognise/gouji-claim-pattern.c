/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-claim-pattern-private.h"

#include <gio/gio.h>

#define PATH "/io/github/gouji/data/words/claims.ini"
#define PARTS "parts"

/* Puts the parts in for their names in braces. */
static char *
dup_expression (GKeyFile *file, const char *name)
{
  g_autofree char *pattern = g_key_file_get_string (file, name, "pattern", NULL);
  g_autoptr (GString) text = g_string_new (pattern);
  g_auto (GStrv) parts = g_key_file_get_keys (file, PARTS, NULL, NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *brace = g_strdup_printf ("{%s}", parts[i]);
      g_autofree char *part = g_key_file_get_string (file, PARTS, parts[i], NULL);

      g_string_replace (text, brace, part, 0);
    }
  return g_strdup (text->str);
}

static gpointer
load (gpointer data G_GNUC_UNUSED)
{
  GHashTable *patterns = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GBytes) bytes = g_resources_lookup_data (PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_auto (GStrv) names = NULL;

  if (bytes == NULL || !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL))
    g_error ("the library carries no %s", PATH);
  names = g_key_file_get_groups (file, NULL);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *expression = NULL;
      g_autoptr (GError) error = NULL;
      GRegex *regex;

      if (g_str_equal (names[i], PARTS))
        continue;
      expression = dup_expression (file, names[i]);
      regex = g_regex_new (expression, G_REGEX_OPTIMIZE, 0, &error);
      if (regex == NULL)
        g_error ("%s, [%s]: %s", PATH, names[i], error->message);
      g_hash_table_insert (patterns, g_strdup (names[i]), regex);
    }
  return patterns;
}

const GRegex *
gouji_claim_pattern (const char *name)
{
  static GOnce once = G_ONCE_INIT;
  const GRegex *regex = g_hash_table_lookup (g_once (&once, load, NULL), name);

  g_assert (regex != NULL);
  return regex;
}
