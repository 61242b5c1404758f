/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-passage-private.h"

#include <string.h>

#include "recognise/gouji-claim-pattern-private.h"

/* A paragraph of more than ten thousand characters is read in parts, each of which ends
 * with a sentence.  Where none ends within forty thousand there are none, and what follows
 * is not read: half a sentence may say something else than the whole. */
#define MANY_BYTES (32u * 1024)
#define MAX_BYTES (128u * 1024)
#define FULL_STOP "。"

/* A line of the passage, or a part of it whose characters are as wide as printed. */
typedef struct
{
  guint start; /* in the passage's text */
  guint length;
  guint block;
  guint printed; /* where it begins in the block's text */
  guint scale;   /* bytes printed for one of the passage */
} Piece;

struct _GoujiPassage
{
  GString *text;
  GArray *pieces; /* Piece */
};

static void
passage_free (gpointer data)
{
  GoujiPassage *self = data;

  g_string_free (self->text, TRUE);
  g_array_unref (self->pieces);
  g_free (self);
}

static GoujiPassage *
passage_new (void)
{
  GoujiPassage *self = g_new0 (GoujiPassage, 1);

  self->text = g_string_new (NULL);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  return self;
}

static guint
count_blanks (const char *text)
{
  const char *p = text;

  while (g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p - text;
}

/* "０" to "９", and "．" where @after a digit: the passage has the narrow ones. */
static char
narrow (const char *text, gboolean after)
{
  gunichar c = g_utf8_get_char (text);

  if (c >= 0xFF10 && c <= 0xFF19)
    return '0' + (c - 0xFF10);
  return c == 0xFF0E && after && narrow (g_utf8_next_char (text), FALSE) != '\0' ? '.' : '\0';
}

static void
append_piece (GoujiPassage *self, guint index, const char *text, guint start, guint end)
{
  Piece piece = { self->text->len, end - start, index, start, 1 };

  g_array_append_val (self->pieces, piece);
  g_string_append_len (self->text, text + start, end - start);
}

/* (returns): how far the wide digits at @start go */
static guint
append_wide (GoujiPassage *self, guint index, const char *text, guint start)
{
  Piece piece = { self->text->len, 0, index, start, strlen ("０") };

  for (char c; (c = narrow (text + start, piece.length > 0)) != '\0'; piece.length++)
    {
      g_string_append_c (self->text, c);
      start += piece.scale;
    }
  g_array_append_val (self->pieces, piece);
  return start;
}

/* Whether the passage, which has @length bytes with those up to @end, ends there. */
static gboolean
ends_at (guint length, const char *text, guint start, guint end)
{
  const guint stop = strlen (FULL_STOP);

  return length >= MAX_BYTES
         || (length >= MANY_BYTES && end >= start + stop
             && memcmp (text + end - stop, FULL_STOP, stop) == 0);
}

/* (returns): how far the passage goes on, at most to the end of the line */
static guint
append_line (GoujiPassage *self, guint index, const char *text, guint start)
{
  guint end = start;

  while (text[end] != '\0' && !ends_at (self->text->len + (end - start), text, start, end))
    if (narrow (text + end, FALSE) != '\0')
      {
        append_piece (self, index, text, start, end);
        start = end = append_wide (self, index, text, end);
      }
    else
      end = g_utf8_next_char (text + end) - text;
  append_piece (self, index, text, start, end);
  return end;
}

/* Once: what was written to JSON and read again has it already. */
static void
note_endless (GoujiDisclosure *disclosure, GoujiPlace place)
{
  for (guint i = 0; i < gouji_disclosure_get_n_anomalies (disclosure); i++)
    {
      const GoujiAnomaly *anomaly = gouji_disclosure_get_anomaly (disclosure, i);

      if (anomaly->kind == GOUJI_ANOMALY_ENDLESS_SENTENCE && anomaly->place.line == place.line
          && anomaly->place.source == place.source)
        return;
    }
  gouji_disclosure_add_anomaly (disclosure, GOUJI_ANOMALY_ENDLESS_SENTENCE, place);
}

/* A long line begins new passages behind its sentences. */
static void
append_block (GPtrArray *passages, GoujiDisclosure *disclosure, guint index)
{
  const GoujiBlock *block = gouji_disclosure_get_block (disclosure, index);
  const char *text = block->text;
  guint end = count_blanks (text);

  for (;;)
    {
      GoujiPassage *passage = g_ptr_array_index (passages, passages->len - 1);

      end = append_line (passage, index, text, end);
      if (text[end] == '\0')
        return;
      if (passage->text->len >= MAX_BYTES)
        {
          note_endless (disclosure, block->place);
          return;
        }
      g_ptr_array_add (passages, passage_new ());
    }
}

static gboolean
is_narrative (const GoujiBlock *block)
{
  return block->kind == GOUJI_BLOCK_PARAGRAPH
         && (block->use == GOUJI_USE_NARRATIVE || block->use == GOUJI_USE_HEADING
             || block->use == GOUJI_USE_NONE);
}

/* A line goes on with the passage unless it begins an item, is a heading, or the
 * passage is one. */
static gboolean
goes_on (GoujiDisclosure *disclosure, guint index, const GoujiBlock *block)
{
  const GoujiBlock *before = index > 0 ? gouji_disclosure_get_block (disclosure, index - 1) : NULL;

  return before != NULL && is_narrative (before) && before->use != GOUJI_USE_HEADING
         && block->use != GOUJI_USE_HEADING
         && block->place.line == before->place.line + 1
         && !g_regex_match (gouji_claim_pattern ("item"), block->text + count_blanks (block->text), 0,
                            NULL);
}

/**
 * gouji_passages_find:
 *
 * Returns: (transfer full) (element-type GoujiPassage): the narrative, each paragraph
 *   with its lines joined
 */
GPtrArray *
gouji_passages_find (GoujiDisclosure *disclosure)
{
  GPtrArray *passages = g_ptr_array_new_with_free_func (passage_free);

  for (guint i = 0; i < gouji_disclosure_get_n_blocks (disclosure); i++)
    {
      const GoujiBlock *block = gouji_disclosure_get_block (disclosure, i);

      if (!is_narrative (block))
        continue;
      if (passages->len == 0 || !goes_on (disclosure, i, block))
        g_ptr_array_add (passages, passage_new ());
      append_block (passages, disclosure, i);
    }
  return passages;
}

const char *
gouji_passage_get_text (const GoujiPassage *self)
{
  return self->text->str;
}

static const Piece *
find_piece (const GoujiPassage *self, guint offset)
{
  const Piece *piece = NULL;

  for (guint i = 0; i < self->pieces->len; i++)
    if (g_array_index (self->pieces, Piece, i).start <= offset)
      piece = &g_array_index (self->pieces, Piece, i);
  g_assert (piece != NULL);
  return piece;
}

static guint
find_printed (const Piece *piece, guint offset)
{
  return piece->printed + MIN (offset - piece->start, piece->length) * piece->scale;
}

/* What goes on in the next line is named up to the end of its own. */
GoujiCellRef
gouji_passage_get_ref (const GoujiPassage *self, guint offset, guint length)
{
  const Piece *first = find_piece (self, offset);
  const Piece *last = length > 0 ? find_piece (self, offset + length - 1) : first;
  guint start = find_printed (first, offset);

  while (last->block != first->block)
    last--;
  return GOUJI_CELL_REF_TEXT ((int)first->block, start,
                              find_printed (last, offset + length) - start);
}
