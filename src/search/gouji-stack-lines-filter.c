/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which lines of summaries say what was typed. */

#include "search/gouji-stack-lines-private.h"

const GoujiSummaryEntry *
gouji_stack_lines_get_entry (GoujiStackLines *self, const GoujiSummedLine *line)
{
  const GoujiStackItem *item = g_ptr_array_index (self->items, line->item);

  return gouji_summary_get_entry (gouji_stack_item_get_summary ((GoujiStackItem *)item), line->kind,
                                  line->entry);
}

/* A word as it is found in the texts there are, each of which is looked at once. */
typedef struct
{
  GoujiQuery *query;
  guint8 *texts;
  guint8 *items;
} Word;

static void
word_init (Word *word, GoujiStackLines *self, const char *text)
{
  word->query = gouji_query_new (text, GOUJI_UNIT_UNKNOWN);
  word->texts = g_new (guint8, self->texts->len);
  word->items = g_new (guint8, self->items->len);
  for (guint i = 0; i < self->texts->len; i++)
    {
      const char *said = g_ptr_array_index (self->texts, i);

      word->texts[i] = gouji_query_matches (word->query, &said, 1);
    }
  for (guint i = 0; i < self->items->len; i++)
    {
      GoujiStackItem *item = g_ptr_array_index (self->items, i);
      const char *said[] = { gouji_stack_item_get_code (item), gouji_stack_item_get_unit (item) };

      word->items[i] = gouji_query_matches (word->query, said, G_N_ELEMENTS (said));
    }
}

static void
word_clear (Word *word)
{
  gouji_query_free (word->query);
  g_free (word->texts);
  g_free (word->items);
}

static gboolean
is_amount (GoujiStackLines *self, const Word *word, const GoujiSummedLine *line)
{
  const GoujiSummaryEntry *entry = gouji_stack_lines_get_entry (self, line);
  GoujiStackItem *item = g_ptr_array_index (self->items, line->item);
  GoujiAmountUnit unit = gouji_summary_get_unit_known (gouji_stack_item_get_summary (item))
                             ? GOUJI_UNIT_YUAN
                             : GOUJI_UNIT_UNKNOWN;

  return gouji_query_matches_amount (word->query, entry->total, unit)
         || gouji_query_matches_amount (word->query, entry->basic, unit)
         || gouji_query_matches_amount (word->query, entry->project, unit);
}

static void
keep_those_with (GoujiStackLines *self, const char *text)
{
  guint n = 0;
  Word word;

  word_init (&word, self, text);
  for (guint i = 0; i < self->listed->len; i++)
    {
      guint32 number = g_array_index (self->listed, guint32, i);
      const GoujiSummedLine *line = &g_array_index (self->lines, GoujiSummedLine, number);

      if (word.texts[line->text] || word.items[line->item]
          || (gouji_query_has_amount (word.query) && is_amount (self, &word, line)))
        g_array_index (self->listed, guint32, n++) = number;
    }
  g_array_set_size (self->listed, n);
  word_clear (&word);
}

void
gouji_stack_lines_filter (GoujiStackLines *self)
{
  g_auto (GStrv) words = g_strsplit_set (self->text, " \t", -1);

  g_array_set_size (self->listed, self->lines->len);
  for (guint i = 0; i < self->lines->len; i++)
    g_array_index (self->listed, guint32, i) = i;
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      keep_those_with (self, words[i]);
}
