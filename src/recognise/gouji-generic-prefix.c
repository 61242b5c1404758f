/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "recognise/gouji-generic-cell-private.h"
#include "recognise/gouji-generic-nesting-private.h"

typedef struct
{
  GoujiGenericNesting *nesting;
  gboolean separated; /* codes are written in segments: 01.1.1 */
  char **codes;       /* of each line, without the zeros that fill it up; NULL when none */
  char **parts;
} Prefix;

/* "01.00.00" without the segments of zeros, "110000" without the zeros at its end. */
static char *
strip_zeros (const char *code, gboolean separated)
{
  gsize length = strlen (code);

  if (!separated)
    {
      while (length > 1 && code[length - 1] == '0')
        length--;
      return g_strndup (code, length);
    }
  for (gsize end = gouji_generic_trim_segment (code, length); end > 0;
       end = gouji_generic_trim_segment (code, end))
    {
      if (strspn (code + end + 1, "0") != length - end - 1)
        break;
      length = end;
    }
  return g_strndup (code, length);
}

static char *
dup_key (const Prefix *self, guint line, const char *code, gsize length)
{
  g_autofree char *prefix = g_strndup (code, length);

  return g_strconcat (self->parts[line], prefix, NULL);
}

/* Zeros at the end fill codes up only where all codes are equally long, or in segments,
 * and no two codes become the same without them. */
static gboolean
can_strip (const Prefix *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gsize length = 0;

  for (guint i = 0; i < self->nesting->n_lines; i++)
    {
      const char *code = gouji_generic_nesting_get_node (self->nesting, i)->code;
      g_autofree char *bare = NULL;
      g_autofree char *key = NULL;

      if (self->codes[i] == NULL)
        continue;
      if (length == 0)
        length = strlen (code);
      if (!self->separated && strlen (code) != length)
        return FALSE;
      bare = strip_zeros (code, self->separated);
      key = dup_key (self, i, bare, strlen (bare));
      if (!g_hash_table_add (seen, g_steal_pointer (&key)))
        return FALSE;
    }
  return TRUE;
}

static void
read_codes (Prefix *self)
{
  GoujiGenericNesting *nesting = self->nesting;
  guint n = 0, n_separated = 0;

  for (guint i = 0; i < nesting->n_lines; i++)
    {
      const GoujiGenericNode *node = gouji_generic_nesting_get_node (nesting, i);

      self->parts[i] = gouji_generic_outline_dup_part (nesting->outline, node->row);
      if (*node->code == '\0' || node->kind != GOUJI_LINE_ITEM)
        continue;
      self->codes[i] = g_strdup (node->code);
      n++;
      n_separated += gouji_generic_count_segments (node->code) > 1;
    }
  self->separated = n_separated * 2 >= n && n > 0;
  if (!can_strip (self))
    return;
  for (guint i = 0; i < nesting->n_lines; i++)
    if (self->codes[i] != NULL)
      {
        g_free (self->codes[i]);
        self->codes[i]
            = strip_zeros (gouji_generic_nesting_get_node (nesting, i)->code, self->separated);
      }
}

static void
index_lines (Prefix *self)
{
  for (guint i = 0; i < self->nesting->n_lines; i++)
    {
      g_autofree char *key = NULL;

      if (self->codes[i] == NULL)
        continue;
      key = dup_key (self, i, self->codes[i], strlen (self->codes[i]));
      gouji_generic_nesting_add_line (self->nesting, key, i);
    }
}

/* The line of the code without its last segment, or a heading that stands for it. */
static int
find_segment_parent (Prefix *self, guint line, gsize length)
{
  GoujiGenericNesting *nesting = self->nesting;
  const char *code = self->codes[line];
  guint row = gouji_generic_nesting_get_node (nesting, line)->row;
  gsize end = gouji_generic_trim_segment (code, length);
  g_autofree char *key = dup_key (self, line, code, end);
  g_autofree char *prefix = g_strndup (code, end);
  int found;

  if (end == 0)
    return gouji_generic_nesting_obtain_part (nesting, row);
  found = gouji_generic_nesting_find (nesting, key);
  if (found >= 0)
    return found;
  return gouji_generic_nesting_obtain_heading (nesting, key, gouji_generic_count_segments (prefix),
                                               prefix, row, find_segment_parent (self, line, end));
}

/* The line whose code is the longest that begins this one. */
static int
find_prefix_parent (Prefix *self, guint line)
{
  const char *code = self->codes[line];

  for (gsize length = strlen (code) - 1; length > 0; length--)
    {
      g_autofree char *key = dup_key (self, line, code, length);
      int found = gouji_generic_nesting_find (self->nesting, key);

      if (found >= 0)
        return found;
    }
  return gouji_generic_nesting_obtain_part (
      self->nesting, gouji_generic_nesting_get_node (self->nesting, line)->row);
}

static void
link_line (Prefix *self, guint line)
{
  GoujiGenericNesting *nesting = self->nesting;
  int parent;

  if (self->codes[line] == NULL)
    parent = gouji_generic_nesting_obtain_part (
        nesting, gouji_generic_nesting_get_node (nesting, line)->row);
  else if (self->separated)
    parent = find_segment_parent (self, line, strlen (self->codes[line]));
  else
    parent = find_prefix_parent (self, line);
  gouji_generic_nesting_get_node (nesting, line)->parent = parent;
}

/* The line above is the one whose code begins this line's.  Codes in segments have
 * headings where no line prints the code in between; of other codes nobody can know. */
void
gouji_generic_nest_by_prefix (GoujiGenericNesting *nesting)
{
  Prefix self = { nesting, FALSE, g_new0 (char *, nesting->n_lines + 1),
                  g_new0 (char *, nesting->n_lines + 1) };

  read_codes (&self);
  index_lines (&self);
  for (guint i = 0; i < nesting->n_lines; i++)
    link_line (&self, i);
  for (guint i = 0; i < nesting->n_lines; i++)
    {
      g_free (self.codes[i]);
      g_free (self.parts[i]);
    }
  g_free (self.codes);
  g_free (self.parts);
}
