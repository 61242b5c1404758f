/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-claim-wording-private.h"
#include "recognise/gouji-passage-private.h"

#include <string.h>

/* Brackets and quotation marks that are opened and not closed, or closed and not opened. */

typedef struct
{
  gunichar open[2]; /* full and half width */
  gunichar close[2];
} Pair;

static const Pair pairs[] = {
  { { 0xff08, '(' }, { 0xff09, ')' } },       { { 0x201c, 0x201c }, { 0x201d, 0x201d } },
  { { 0x300a, 0x300a }, { 0x300b, 0x300b } }, { { 0x300c, 0x300c }, { 0x300d, 0x300d } },
  { { 0x300e, 0x300e }, { 0x300f, 0x300f } }, { { 0x3010, '[' }, { 0x3011, ']' } },
  { { 0x3014, 0x3014 }, { 0x3015, 0x3015 } },
};

#define N_PAIRS G_N_ELEMENTS (pairs)

/* What is cut off at a page's end goes on in one of the next passages: a number of the
 * page, a heading over it may come between. */
#define REACH 3

/* What of one kind stands alone in a passage: offsets, or -1. */
typedef struct
{
  int opened;
  int closed;
} Alone;

static int
find_pair (gunichar c, gboolean *opens)
{
  for (guint i = 0; i < N_PAIRS; i++)
    for (guint width = 0; width < 2; width++)
      if (c == pairs[i].open[width] || c == pairs[i].close[width])
        {
          *opens = c == pairs[i].open[width];
          return i;
        }
  return -1;
}

/* 1） and a）, which begin an item: what is before the bracket is a number or letter, and
 * before that no word. */
static gboolean
ends_ordinal (const char *text, const char *bracket)
{
  const char *p = bracket;
  guint n = 0;

  while (p > text && n <= 3)
    {
      const char *before = g_utf8_prev_char (p);
      gunichar c = g_utf8_get_char (before);

      if (!g_unichar_isdigit (c) && !g_ascii_isalpha (c)
          && g_utf8_strchr ("一二三四五六七八九十", -1, c) == NULL)
        return n > 0 && !g_unichar_isalpha (c);
      p = before;
      n++;
    }
  return n > 0 && n <= 3;
}

/* The last that is opened and the first that is closed without its other. */
static void
find_alone (const char *text, Alone *alone)
{
  guint depth[N_PAIRS] = { 0 };

  for (guint i = 0; i < N_PAIRS; i++)
    alone[i] = (Alone){ -1, -1 };
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean opens = FALSE;
      int pair = find_pair (g_utf8_get_char (p), &opens);

      if (pair < 0)
        continue;
      if (opens)
        {
          depth[pair]++;
          alone[pair].opened = p - text;
        }
      else if (depth[pair] > 0)
        depth[pair]--;
      else if (alone[pair].closed < 0 && (pair != 0 || !ends_ordinal (text, p)))
        alone[pair].closed = p - text;
    }
  for (guint i = 0; i < N_PAIRS; i++)
    if (depth[i] == 0)
      alone[i].opened = -1;
}

/* A sentence that has its end, or nothing of one: what else may be a part of a table. */
static gboolean
is_written_out (const char *text)
{
  static const char *const ends[] = { "。", "；", "：", "！", "？", "。）", "。”", ";", ":" };
  g_autofree char *chomped = g_strchomp (g_strdup (text));

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (chomped, ends[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_heading (GoujiDisclosure *disclosure, const GoujiPassage *passage)
{
  int block = gouji_passage_get_ref (passage, 0, 0).block;

  return gouji_disclosure_get_block (disclosure, block)->use == GOUJI_USE_HEADING;
}

/* Whether what stands alone in passage @at has its other in one before (-1) or after (1). */
static gboolean
has_other (const Alone *alone, guint n, guint at, guint pair, int way)
{
  for (int i = 1; i <= REACH; i++)
    {
      int other = (int)at + i * way;
      const Alone *there;

      if (other < 0 || other >= (int)n)
        return FALSE;
      there = &alone[(guint)other * N_PAIRS + pair];
      if (way > 0 ? there->closed >= 0 : there->opened >= 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_claim (GoujiDisclosure *disclosure, const GoujiPassage *passage, int offset)
{
  const char *mark = gouji_passage_get_text (passage) + offset;
  g_autofree char *text = g_strndup (mark, g_utf8_next_char (mark) - mark);
  GoujiClaim claim = { .kind = GOUJI_CLAIM_UNPAIRED, .code = "", .name = "" };

  claim.ref = gouji_passage_get_ref (passage, offset, strlen (text));
  claim.text = gouji_disclosure_intern (disclosure, text);
  gouji_disclosure_add_claim (disclosure, &claim);
}

static void
read_passage (GoujiDisclosure *disclosure, GPtrArray *passages, const Alone *alone, guint at)
{
  const GoujiPassage *passage = g_ptr_array_index (passages, at);
  const GoujiPassage *before = at > 0 ? g_ptr_array_index (passages, at - 1) : NULL;
  gboolean begins = before == NULL || is_heading (disclosure, before)
                    || is_written_out (gouji_passage_get_text (before));

  if (!is_written_out (gouji_passage_get_text (passage)))
    return;
  for (guint pair = 0; pair < N_PAIRS; pair++)
    {
      const Alone *here = &alone[at * N_PAIRS + pair];

      if (here->opened >= 0 && !has_other (alone, passages->len, at, pair, 1))
        add_claim (disclosure, passage, here->opened);
      else if (here->closed >= 0 && begins && !has_other (alone, passages->len, at, pair, -1))
        add_claim (disclosure, passage, here->closed);
    }
}

void
gouji_claim_pairs_read (GoujiDisclosure *disclosure, GPtrArray *passages)
{
  g_autofree Alone *alone = g_new0 (Alone, passages->len * N_PAIRS);

  for (guint i = 0; i < passages->len; i++)
    find_alone (gouji_passage_get_text (g_ptr_array_index (passages, i)), &alone[i * N_PAIRS]);
  for (guint i = 0; i < passages->len; i++)
    read_passage (disclosure, passages, alone, i);
}
