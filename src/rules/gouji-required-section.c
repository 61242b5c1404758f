/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/gouji-required-section-private.h"

#include <gio/gio.h>
#include <string.h>

#include "model/gouji-classification.h"

#define SECTIONS_PATH "/io/github/gouji/data/rules/sections.ini"

/* Where the words of a paragraph's subject stand. */
#define BEGINNING 48

#define MOST_ROWS 200

static char **
fold_words (char **words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      char *folded = gouji_classification_fold_name (words[i]);

      g_free (words[i]);
      words[i] = folded;
    }
  return words;
}

static GoujiRequiredSection *
read_section (GKeyFile *file, const char *name)
{
  GoujiRequiredSection *self = g_new0 (GoujiRequiredSection, 1);
  g_autofree char *en = g_key_file_get_string (file, name, "title-en", NULL);
  g_autofree char *zh = g_key_file_get_string (file, name, "title-zh", NULL);

  self->title.in[GOUJI_LANGUAGE_ENGLISH] = g_intern_string (en);
  self->title.in[GOUJI_LANGUAGE_CHINESE] = g_intern_string (zh);
  self->words = g_key_file_get_string_list (file, name, "words", NULL, NULL);
  if (en == NULL || zh == NULL || self->words == NULL)
    g_error ("%s: [%s] lacks a title or words", SECTIONS_PATH, name);
  fold_words (self->words);
  self->glossary = g_key_file_get_boolean (file, name, "glossary", NULL);
  return self;
}

static gpointer
read_sections (gpointer data G_GNUC_UNUSED)
{
  GHashTable *sections = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GBytes) bytes
      = g_resources_lookup_data (SECTIONS_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_auto (GStrv) names = NULL;

  if (bytes == NULL || !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL))
    g_error ("the library carries no %s", SECTIONS_PATH);
  names = g_key_file_get_groups (file, NULL);
  for (guint i = 0; names[i] != NULL; i++)
    g_hash_table_insert (sections, g_strdup (names[i]), read_section (file, names[i]));
  return sections;
}

const GoujiRequiredSection *
gouji_required_section_find (const char *name)
{
  static GOnce once = G_ONCE_INIT;

  return g_hash_table_lookup (g_once (&once, read_sections, NULL), name);
}

/* Explaining what a term means is not speaking of it; the heading is no explanation. */
static gboolean
is_explained_term (GoujiDisclosure *disclosure, guint block)
{
  for (guint i = 0; i < gouji_disclosure_get_n_sections (disclosure); i++)
    {
      const GoujiSection *section = gouji_disclosure_get_section (disclosure, i);

      if (section->glossary && block > section->first_block
          && block < section->first_block + section->n_blocks)
        return TRUE;
    }
  return FALSE;
}

static gboolean
says (const GoujiRequiredSection *self, const char *text)
{
  g_autofree char *folded = gouji_classification_fold_name (text);

  if (g_utf8_strlen (folded, -1) > BEGINNING)
    *g_utf8_offset_to_pointer (folded, BEGINNING) = '\0';
  for (guint i = 0; self->words[i] != NULL; i++)
    if (strstr (folded, self->words[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* A small grid that is no table may be a text that was laid out in cells. */
static gboolean
grid_says (const GoujiRequiredSection *self, const GoujiGrid *grid)
{
  if (gouji_grid_get_n_rows (grid) > MOST_ROWS)
    return FALSE;
  for (guint row = 0; row < gouji_grid_get_n_rows (grid); row++)
    for (guint column = 0; column < gouji_grid_get_row_length (grid, row); column++)
      {
        const char *text = gouji_grid_get_cell (grid, row, column).text;

        if (text != NULL && says (self, text))
          return TRUE;
      }
  return FALSE;
}

gboolean
gouji_required_section_is_in (const GoujiRequiredSection *self, GoujiDisclosure *disclosure)
{
  for (guint i = 0; i < gouji_disclosure_get_n_blocks (disclosure); i++)
    {
      const GoujiBlock *block = gouji_disclosure_get_block (disclosure, i);

      if (block->kind == GOUJI_BLOCK_GRID)
        {
          if (block->table < 0 && grid_says (self, block->grid))
            return TRUE;
        }
      else if (block->table < 0 && block->use != GOUJI_USE_CONTENTS && says (self, block->text)
               && (self->glossary || !is_explained_term (disclosure, i)))
        return TRUE;
    }
  return FALSE;
}
