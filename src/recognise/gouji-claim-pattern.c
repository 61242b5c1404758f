/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-claim-pattern-private.h"

#include <gio/gio.h>

#define FOLDER "/io/github/gouji/data/words/"
#define CLAIMS FOLDER "claims.ini"
#define FIGURES FOLDER "figures.ini"
#define SUMS FOLDER "parts.ini"
#define PARTS "parts"

static GKeyFile *
load_words (const char *path)
{
  GKeyFile *file = g_key_file_new ();
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (bytes == NULL || !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL))
    g_error ("the library carries no %s", path);
  return file;
}

/* Puts the parts that @words holds in for their names in braces. */
static char *
dup_expression (GKeyFile *words, const char *pattern)
{
  g_autoptr (GString) text = g_string_new (pattern);
  g_auto (GStrv) parts = g_key_file_get_keys (words, PARTS, NULL, NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *brace = g_strdup_printf ("{%s}", parts[i]);
      g_autofree char *part = g_key_file_get_string (words, PARTS, parts[i], NULL);

      g_string_replace (text, brace, part, 0);
    }
  return g_strdup (text->str);
}

static GRegex *
compile_key (GKeyFile *words, GKeyFile *file, const char *name, const char *key)
{
  g_autofree char *pattern = g_key_file_get_string (file, name, key, NULL);
  g_autofree char *expression = dup_expression (words, pattern);
  g_autoptr (GError) error = NULL;
  GRegex *regex = g_regex_new (expression, G_REGEX_OPTIMIZE, 0, &error);

  if (regex == NULL)
    g_error ("[%s] %s: %s", name, key, error->message);
  return regex;
}

static GRegex *
compile (GKeyFile *words, GKeyFile *file, const char *name)
{
  return compile_key (words, file, name, "pattern");
}

static gpointer
load_claims (gpointer data G_GNUC_UNUSED)
{
  GHashTable *patterns = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GKeyFile) file = load_words (CLAIMS);
  g_auto (GStrv) names = g_key_file_get_groups (file, NULL);

  for (guint i = 0; names[i] != NULL; i++)
    if (!g_str_equal (names[i], PARTS))
      g_hash_table_insert (patterns, g_strdup (names[i]), compile (file, file, names[i]));
  return patterns;
}

const GRegex *
gouji_claim_pattern (const char *name)
{
  static GOnce once = G_ONCE_INIT;
  const GRegex *regex = g_hash_table_lookup (g_once (&once, load_claims, NULL), name);

  g_assert (regex != NULL);
  return regex;
}

static gpointer
load_figures (gpointer data G_GNUC_UNUSED)
{
  GArray *figures = g_array_new (FALSE, FALSE, sizeof (GoujiFigurePattern));
  g_autoptr (GKeyFile) words = load_words (CLAIMS);
  g_autoptr (GKeyFile) file = load_words (FIGURES);
  g_auto (GStrv) names = g_key_file_get_groups (file, NULL);

  for (guint i = 0; names[i] != NULL; i++)
    {
      GoujiFigurePattern figure
          = { g_intern_string (names[i]), compile (words, file, names[i]), g_key_file_get_string (file, names[i], "cells", NULL) };

      g_assert (figure.cells != NULL);
      g_array_append_val (figures, figure);
    }
  return figures;
}

const GArray *
gouji_figure_patterns (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_figures, NULL);
}

static gpointer
load_parts (gpointer data G_GNUC_UNUSED)
{
  GArray *sums = g_array_new (FALSE, FALSE, sizeof (GoujiPartsPattern));
  g_autoptr (GKeyFile) words = load_words (CLAIMS);
  g_autoptr (GKeyFile) file = load_words (SUMS);
  g_auto (GStrv) names = g_key_file_get_groups (file, NULL);

  for (guint i = 0; names[i] != NULL; i++)
    {
      GoujiPartsPattern sum
          = { compile (words, file, names[i]), compile_key (words, file, names[i], "item"),
              g_key_file_has_key (file, names[i], "closed", NULL)
                  ? compile_key (words, file, names[i], "closed")
                  : NULL };

      g_array_append_val (sums, sum);
    }
  return sums;
}

const GArray *
gouji_parts_patterns (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_parts, NULL);
}
