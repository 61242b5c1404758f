/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-sections-private.h"

#include <string.h>

#include "recognise/gouji-text-private.h"

#define LONGEST_HEADING 40

/* 第一部分, 第二章: the end of it in @folded, or NULL. */
static const char *
skip_part (const char *folded)
{
  static const char *const words[] = { "部分", "章", "篇" };

  if (!g_str_has_prefix (folded, "第"))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *at = strstr (folded, words[i]);

      if (at != NULL && at - folded <= 12)
        return at + strlen (words[i]);
    }
  return NULL;
}

static gboolean
ends_a_sentence (const char *folded)
{
  static const char *const ends[] = { "。", ";", ",", "、", "元", "%" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (folded, ends[i]))
      return TRUE;
  return FALSE;
}

typedef struct
{
  guint level; /* 0: no heading */
  char *number;
  char *title;
} Heading;

/* The ordinal has @n_characters and, unlike the title, no quotation marks, which
 * folding would drop. */
static void
split_heading (const char *text, glong n_characters, Heading *heading)
{
  g_autofree char *squeezed = gouji_text_squeeze (text);
  const char *title = g_utf8_offset_to_pointer (squeezed, n_characters);

  heading->number = g_strndup (squeezed, title - squeezed);
  heading->title = g_strdup (title);
  if (g_str_has_suffix (title, "："))
    heading->title[strlen (title) - strlen ("：")] = '\0';
}

/* A heading is short, led by an ordinal, and no sentence. */
static Heading
read_heading (const char *text)
{
  g_autofree char *folded = gouji_text_fold (text);
  const char *rest = skip_part (folded);
  Heading heading = { 0 };
  guint rank = 0;

  if (gouji_text_length (folded) > LONGEST_HEADING || ends_a_sentence (folded)
      || gouji_text_is_sentence (folded))
    return heading;
  if (rest != NULL)
    heading.level = 1;
  else
    {
      rest = gouji_text_skip_ordinal (folded, &rank);
      if (rank != 1 && rank != 2)
        return heading;
      heading.level = rank + 1;
    }
  if (*rest == '\0')
    {
      heading.level = 0;
      return heading;
    }
  split_heading (text, gouji_text_length (folded) - gouji_text_length (rest), &heading);
  return heading;
}

static gboolean
names_contents (const char *text)
{
  g_autofree char *folded = gouji_text_fold (text);

  return g_str_has_suffix (folded, "目录") && gouji_text_length (folded) <= LONGEST_HEADING;
}

/* The entries after 目录: short lines, until one repeats, as the chapters
 * themselves do, or running text begins. */
static void
mark_contents (GoujiDisclosure *disclosure)
{
  guint n = gouji_disclosure_get_n_blocks (disclosure);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint i = 0;

  while (i < n && !(gouji_disclosure_get_block (disclosure, i)->kind == GOUJI_BLOCK_PARAGRAPH
                    && names_contents (gouji_disclosure_get_block (disclosure, i)->text)))
    i++;
  for (; i < n; i++)
    {
      GoujiBlock *block = gouji_disclosure_get_block (disclosure, i);
      g_autofree char *folded = NULL;
      guint rank;

      if (block->kind != GOUJI_BLOCK_PARAGRAPH || block->use != GOUJI_USE_NONE)
        return;
      folded = gouji_text_fold (block->text);
      gouji_text_skip_ordinal (folded, &rank);
      if (!names_contents (block->text) && rank == 0 && skip_part (folded) == NULL
          && !g_str_has_prefix (folded, "附"))
        return;
      if (gouji_text_is_sentence (folded) || !g_hash_table_add (seen, g_steal_pointer (&folded)))
        return;
      block->use = GOUJI_USE_CONTENTS;
    }
}

static gboolean
is_glossary (const char *title)
{
  return strstr (title, "名词解释") != NULL || strstr (title, "专业名词") != NULL;
}

static void
add_heading (GoujiDisclosure *disclosure, GArray *sections, guint block, const Heading *heading)
{
  GoujiSection section = { .level = heading->level, .first_block = block, .n_blocks = 1 };

  section.number = gouji_disclosure_intern (disclosure, heading->number);
  section.title = gouji_disclosure_intern (disclosure, heading->title);
  section.glossary = is_glossary (heading->title);
  g_array_append_val (sections, section);
}

/* A section reaches to the next heading of its own level or a higher one. */
static void
close_sections (GoujiDisclosure *disclosure, GArray *sections)
{
  for (guint i = 0; i < sections->len; i++)
    {
      GoujiSection *section = &g_array_index (sections, GoujiSection, i);
      guint end = gouji_disclosure_get_n_blocks (disclosure);

      for (guint next = i + 1; next < sections->len; next++)
        {
          const GoujiSection *other = &g_array_index (sections, GoujiSection, next);

          if (other->level > section->level)
            continue;
          end = other->first_block;
          break;
        }
      section->n_blocks = end - section->first_block;
      gouji_disclosure_add_section (disclosure, section);
    }
}

/**
 * gouji_sections_find:
 *
 * Tells headings, running text and the list of contents apart among the
 * paragraphs that belong to no table, and finds the narrative's sections.
 */
void
gouji_sections_find (GoujiDisclosure *disclosure)
{
  g_autoptr (GArray) sections = g_array_new (FALSE, FALSE, sizeof (GoujiSection));

  mark_contents (disclosure);
  for (guint i = 0; i < gouji_disclosure_get_n_blocks (disclosure); i++)
    {
      GoujiBlock *block = gouji_disclosure_get_block (disclosure, i);
      Heading heading;

      if (block->kind != GOUJI_BLOCK_PARAGRAPH || block->use != GOUJI_USE_NONE)
        continue;
      heading = read_heading (block->text);
      block->use = heading.level > 0 ? GOUJI_USE_HEADING : GOUJI_USE_NARRATIVE;
      if (heading.level > 0)
        add_heading (disclosure, sections, i, &heading);
      g_free (heading.number);
      g_free (heading.title);
    }
  close_sections (disclosure, sections);
}
