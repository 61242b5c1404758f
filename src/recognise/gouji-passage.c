/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-passage-private.h"

#include <string.h>

#include "recognise/gouji-claim-pattern-private.h"

/* One line of the passage. */
typedef struct
{
  guint start; /* in the passage's text */
  guint length;
  guint block;
  guint skipped; /* bytes at the line's start that are not in the passage */
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

static void
append_line (GoujiPassage *self, guint index, const char *text)
{
  guint skipped = count_blanks (text);
  Piece piece = { self->text->len, strlen (text) - skipped, index, skipped };

  g_array_append_val (self->pieces, piece);
  g_string_append (self->text, text + skipped);
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
      append_line (g_ptr_array_index (passages, passages->len - 1), i, block->text);
    }
  return passages;
}

const char *
gouji_passage_get_text (const GoujiPassage *self)
{
  return self->text->str;
}

GoujiCellRef
gouji_passage_get_ref (const GoujiPassage *self, guint offset, guint length)
{
  const Piece *piece = NULL;

  for (guint i = 0; i < self->pieces->len; i++)
    if (g_array_index (self->pieces, Piece, i).start <= offset)
      piece = &g_array_index (self->pieces, Piece, i);
  g_assert (piece != NULL);
  offset -= piece->start;
  return GOUJI_CELL_REF_TEXT ((int) piece->block, offset + piece->skipped,
                              MIN (length, piece->length - offset));
}
