/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "province/gouji-line-match-private.h"

#include <string.h>

static const gint64 powers[GOUJI_EXPORT_PLACES + 1] = { 1, 10, 100, 1000, 10000, 100000, 1000000 };

/* A word, looked for once in every text there is: a million lines then ask no more than
 * whether the number of their text is among those that say it. */
typedef struct
{
  GoujiProvince *province;
  guint8 *codes;
  guint8 *names;
  guint8 *units;
  guint8 funds[GOUJI_EXPORT_MAX_FUNDS];
  gboolean any_text;  /* of a line: code, name or fund */
  gboolean is_amount;
  gint64 amount;
} Word;

static char *
fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);

  return g_utf8_casefold (normal != NULL ? normal : text, -1);
}

static gboolean
says (const char *text, const char *word)
{
  g_autofree char *folded = NULL;

  if (*text == '\0')
    return FALSE;
  if (strstr (text, word) != NULL)
    return TRUE;
  folded = fold (text);
  return strstr (folded, word) != NULL;
}

/* TRUE when any of the texts says it. */
static gboolean
look_in_pool (const GoujiTextPool *pool, const char *word, guint8 *found)
{
  gboolean any = FALSE;

  for (guint i = 0; i < gouji_text_pool_get_n (pool); i++)
    {
      found[i] = says (gouji_text_pool_get (pool, i), word);
      any |= found[i];
    }
  return any;
}

static void
look_at_units (Word *self, const char *word)
{
  GoujiProvince *province = self->province;

  for (guint i = 0; i < gouji_province_get_n_units (province); i++)
    self->units[i] = says (gouji_province_get_unit_code (province, i), word)
                     || says (gouji_province_get_unit_name (province, i), word);
}

static void
read_amount (Word *self, const char *word)
{
  GoujiAmount amount = gouji_amount_parse (word);

  self->is_amount
      = gouji_amount_is_number (amount) && amount.places <= GOUJI_EXPORT_PLACES
        && !__builtin_mul_overflow (amount.coefficient, powers[GOUJI_EXPORT_PLACES - amount.places],
                                    &self->amount);
}

static void
word_init (Word *self, GoujiProvince *province, const char *word)
{
  GoujiExportPart *texts = gouji_province_get_texts (province);

  *self = (Word) { .province = province };
  self->codes = g_new (guint8, gouji_text_pool_get_n (texts->codes));
  self->names = g_new (guint8, gouji_text_pool_get_n (texts->names));
  self->units = g_new (guint8, gouji_province_get_n_units (province));
  self->any_text = look_in_pool (texts->codes, word, self->codes);
  self->any_text |= look_in_pool (texts->names, word, self->names);
  self->any_text |= look_in_pool (texts->funds, word, self->funds);
  look_at_units (self, word);
  read_amount (self, word);
}

static void
word_clear (Word *self)
{
  g_free (self->codes);
  g_free (self->names);
  g_free (self->units);
}

static void
look_at_texts (const Word *self, const GoujiExportPart *part, guint first, guint n, guint8 *found)
{
  const guint32 *codes = part->line_codes + first;
  const guint32 *names = part->line_names + first;
  const guint8 *funds = part->line_funds + first;

  for (guint i = 0; i < n; i++)
    found[i] = self->codes[codes[i]] | self->names[names[i]] | self->funds[funds[i]];
}

static void
look_at_amounts (const Word *self, const GoujiExportPart *part, guint first, guint n, guint8 *found)
{
  for (guint column = 0; column < part->layout->n_amounts; column++)
    {
      const gint64 *amounts = part->amounts[column] + first;
      const guint8 *prints = part->prints[column] + first;

      for (guint i = 0; i < n; i++)
        found[i] |= amounts[i] == self->amount && GOUJI_PRINT_IS_NUMBER (prints[i]);
    }
}

/* @found: of the lines of the part. */
static void
look_in_part (const Word *self, const GoujiExportPart *part, guint8 *found)
{
  for (guint i = 0; i < part->runs->len; i++)
    {
      const GoujiExportRun *run = &g_array_index (part->runs, GoujiExportRun, i);

      if (self->units[run->unit])
        memset (found + run->first, 1, run->n);
      else if (self->any_text)
        look_at_texts (self, part, run->first, run->n, found + run->first);
      else
        memset (found + run->first, 0, run->n);
      if (self->is_amount && !self->units[run->unit])
        look_at_amounts (self, part, run->first, run->n, found + run->first);
    }
}

static void
find_word (GoujiProvince *province, const char *word, guint8 *found)
{
  Word self;

  word_init (&self, province, word);
  for (guint i = 0; i < province->parts->len; i++)
    look_in_part (&self, g_ptr_array_index (province->parts, i), found + province->first_lines[i]);
  word_clear (&self);
}

guint8 *
gouji_line_match_find (GoujiProvince *province, const char *text)
{
  g_autofree char *folded = fold (text);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t\n", -1);
  g_autofree guint8 *other = NULL;
  guint8 *found = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0')
        continue;
      if (found == NULL)
        {
          found = g_new (guint8, province->n_lines + 1);
          find_word (province, words[i], found);
          continue;
        }
      if (other == NULL)
        other = g_new (guint8, province->n_lines + 1);
      find_word (province, words[i], other);
      for (guint line = 0; line < province->n_lines; line++)
        found[line] &= other[line];
    }
  return found;
}
