/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/gouji-claimed-line-private.h"

#include <string.h>

#include "model/gouji-classification.h"

/* Whether the line and those above it are called as @path says. */
static gboolean
is_called (const GoujiTable *table, const GoujiLine *line, const char *path)
{
  g_auto (GStrv) names = g_strsplit (path, "/", -1);

  for (guint i = g_strv_length (names); i > 0; i--)
    {
      g_autofree char *name = gouji_classification_fold_name (names[i - 1]);
      g_autofree char *printed = line != NULL ? gouji_classification_fold_name (line->name) : NULL;

      if (g_strcmp0 (name, printed) != 0)
        return FALSE;
      line = line->parent >= 0 ? gouji_table_get_line (table, line->parent) : NULL;
    }
  return TRUE;
}

int
gouji_claimed_line_find (const GoujiTable *table, const GoujiClaim *claim)
{
  int found = -1;

  if (*claim->code != '\0')
    return gouji_table_find_line (table, 0, claim->code);
  for (guint i = 0; i < gouji_table_get_n_lines (table); i++)
    if (gouji_table_get_line (table, i)->level == 3
        && is_called (table, gouji_table_get_line (table, i), claim->name))
      {
        if (found >= 0)
          return -1;
        found = i;
      }
  return found;
}

/* How many characters of @name, each once, @other has too. */
static glong
count_shared (const char *name, const char *other)
{
  g_autofree gunichar *left = g_utf8_to_ucs4_fast (other, -1, NULL);
  glong n = 0;

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    for (guint i = 0; left[i] != 0; i++)
      if (left[i] == g_utf8_get_char (p))
        {
          left[i] = 1;
          n++;
          break;
        }
  return n;
}

/* Two thirds of the characters are the same, in whatever order. */
static gboolean
is_like (const char *name, const char *other)
{
  glong longer = MAX (g_utf8_strlen (name, -1), g_utf8_strlen (other, -1));

  return count_shared (name, other) * 3 >= longer * 2;
}

/* Whether the line is an item of the section that @path names before its item. */
static gboolean
is_in_section (const GoujiTable *table, const GoujiLine *line, const char *path)
{
  const char *slash = strrchr (path, '/');
  g_autofree char *above = slash != NULL ? g_strndup (path, slash - path) : NULL;

  return above != NULL && line->level == 3 && line->parent >= 0
         && is_called (table, gouji_table_get_line (table, line->parent), above);
}

static gboolean
is_item_like (const GoujiLine *line, const char *path)
{
  g_autofree char *said = gouji_classification_fold_name (strrchr (path, '/') + 1);
  g_autofree char *printed = gouji_classification_fold_name (line->name);

  return is_like (said, printed);
}

int
gouji_claimed_line_find_like (GoujiRun *run, guint table, const GoujiClaim *claim, GoujiTold *told)
{
  GoujiTable *printed = gouji_disclosure_get_table (run->disclosure, table);
  int found = -1;

  for (guint i = 0; *claim->code == '\0' && i < gouji_table_get_n_lines (printed); i++)
    {
      const GoujiLine *line = gouji_table_get_line (printed, i);
      GoujiTold other;

      if (!is_in_section (printed, line, claim->name) || !gouji_told_read (run, table, line, &other)
          || !gouji_told_may_be_same (&other, &claim->amount))
        continue;
      if (found >= 0)
        return -1;
      found = i;
      *told = other;
    }
  return found >= 0 && is_item_like (gouji_table_get_line (printed, found), claim->name) ? found
                                                                                         : -1;
}
