/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-claim-reckoned-private.h"

#include "model/gouji-amount.h"
#include "recognise/gouji-claim-figures-private.h"
#include "recognise/gouji-claim-pattern-private.h"

/* Fewer parts make no sum. */
#define MIN_PARTS 2

typedef struct
{
  GoujiDisclosure *disclosure;
  const GoujiPassage *passage;
} Reading;

/* @shift: of the text matched in the passage. */
static gboolean
find_ref (const Reading *reading, const GMatchInfo *match, const char *group, guint shift, GoujiCellRef *ref)
{
  int start, end;

  if (!g_match_info_fetch_named_pos (match, group, &start, &end) || start < 0 || end == start)
    return FALSE;
  *ref = gouji_passage_get_ref (reading->passage, start + shift, end - start);
  return TRUE;
}

static void
take_text (const Reading *reading, const GMatchInfo *match, const char *group, GoujiClaim *claim)
{
  g_autofree char *text = g_match_info_fetch_named (match, group);

  claim->text = gouji_disclosure_intern (reading->disclosure, text);
}

/* Which of the words of comparison is printed. */
static gboolean
take_direction (const Reading *reading, const GMatchInfo *match, GoujiClaim *claim)
{
  static const struct
  {
    const char *group;
    int direction;
  } words[] = { { "more", 1 }, { "less", -1 }, { "same", 0 }, { "same2", 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (find_ref (reading, match, words[i].group, 0, &claim->ref))
      {
        claim->direction = words[i].direction;
        take_text (reading, match, words[i].group, claim);
        return TRUE;
      }
  return FALSE;
}

static void
read_comparisons (const Reading *reading, const char *pattern)
{
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (gouji_claim_pattern (pattern), gouji_passage_get_text (reading->passage), 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      GoujiClaim claim = { .kind = GOUJI_CLAIM_COMPARISON, .code = "", .name = "", .n_basis = 2 };

      if (gouji_claim_fetch_amount (match, "amount", &claim.amount)
          && gouji_claim_fetch_amount (match, "base", &claim.base)
          && find_ref (reading, match, "amount", 0, &claim.basis[0])
          && find_ref (reading, match, "base", 0, &claim.basis[1])
          && take_direction (reading, match, &claim))
        gouji_disclosure_add_claim (reading->disclosure, &claim);
    }
}

/* An amount, or a number of things. */
static gboolean
fetch_figure (const GMatchInfo *match, GoujiStated *stated)
{
  g_autofree char *text = NULL;
  GoujiAmount number;

  if (gouji_claim_fetch_amount (match, "amount", stated))
    return TRUE;
  text = g_match_info_fetch_named (match, "amount");
  number = gouji_amount_parse (text);
  *stated = (GoujiStated) { gouji_amount_get_decimal (number), GOUJI_DECIMAL_ZERO };
  return gouji_amount_is_number (number);
}

static gboolean
add_part (GoujiClaim *claim, const GoujiStated *part)
{
  return gouji_decimal_add (claim->base.yuan, part->yuan, &claim->base.yuan)
         && gouji_decimal_add (claim->base.step, part->step, &claim->base.step);
}

/* FALSE when there are too many, or something is not a figure. */
static gboolean
take_parts (const Reading *reading, const GoujiSumPattern *sum, const GMatchInfo *total, GoujiClaim *claim)
{
  g_autofree char *parts = g_match_info_fetch_named (total, "parts");
  g_autoptr (GMatchInfo) match = NULL;
  int start, end;

  if (!g_regex_match (sum->whole, parts, 0, NULL))
    return FALSE;
  g_match_info_fetch_named_pos (total, "parts", &start, &end);
  g_regex_match (sum->part, parts, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      GoujiStated part;

      if (claim->n_basis == GOUJI_CLAIM_MAX_BASIS || !fetch_figure (match, &part)
          || !find_ref (reading, match, "amount", start, &claim->basis[claim->n_basis])
          || !add_part (claim, &part))
        return FALSE;
      claim->n_basis++;
    }
  return claim->n_basis > MIN_PARTS;
}

static void
read_sums (const Reading *reading, const GoujiSumPattern *sum)
{
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (sum->total, gouji_passage_get_text (reading->passage), 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      GoujiClaim claim = { .kind = GOUJI_CLAIM_SUM, .code = "", .name = "", .n_basis = 1,
                           .base = { GOUJI_DECIMAL_ZERO, GOUJI_DECIMAL_ZERO } };

      if (!fetch_figure (match, &claim.amount)
          || !find_ref (reading, match, "amount", 0, &claim.basis[0])
          || !find_ref (reading, match, "whereof", 0, &claim.ref)
          || !take_parts (reading, sum, match, &claim))
        continue;
      take_text (reading, match, "amount", &claim);
      gouji_disclosure_add_claim (reading->disclosure, &claim);
    }
}

void
gouji_claim_reckoned_read (GoujiDisclosure *disclosure, const GoujiPassage *passage)
{
  const Reading reading = { disclosure, passage };
  const GArray *sums = gouji_sum_patterns ();

  read_comparisons (&reading, "unchanged-from-execution");
  read_comparisons (&reading, "final-against-budget");
  for (guint i = 0; i < sums->len; i++)
    read_sums (&reading, &g_array_index (sums, GoujiSumPattern, i));
}
