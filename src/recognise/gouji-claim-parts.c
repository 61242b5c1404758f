/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-claim-figures-private.h"
#include "recognise/gouji-claim-pattern-private.h"
#include "recognise/gouji-claim-reading-private.h"

/* (transfer full) (element-type GoujiClaim): what @regex finds in the group "parts" of
 * @list, each with its amount and place. */
static GArray *
read_items (const GoujiClaimReading *reading,
            const GMatchInfo *list,
            const GRegex *regex,
            GoujiClaimKind kind)
{
  GArray *items = g_array_new (FALSE, TRUE, sizeof (GoujiClaim));
  g_autofree char *parts = g_match_info_fetch_named (list, "parts");
  const char *asserted = kind == GOUJI_CLAIM_SHARE ? "percent" : "amount";
  g_autoptr (GMatchInfo) match = NULL;
  int start;

  g_match_info_fetch_named_pos (list, "parts", &start, NULL);
  g_regex_match (regex, parts, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      GoujiClaim claim = { .kind = kind, .code = "", .name = "", .direction = 1 };

      if (!gouji_claim_fetch_stated (match, "amount", &claim.amount)
          || (kind == GOUJI_CLAIM_SHARE && !gouji_claim_fetch_percent (match, &claim.percent)))
        continue;
      claim.ref = gouji_claim_get_ref (reading, match, asserted, start);
      claim.text = gouji_claim_intern (reading, match, asserted);
      claim.basis[0] = gouji_claim_get_ref (reading, match, "amount", start);
      g_array_append_val (items, claim);
    }
  return items;
}

static gboolean
has_parts (const GoujiClaimReading *reading, const GoujiCellRef *whole)
{
  GoujiCellRef first = gouji_passage_get_ref (reading->passage, 0, 0);

  /* Those of the passage are the last. */
  for (guint i = gouji_disclosure_get_n_claims (reading->disclosure); i > 0; i--)
    {
      const GoujiClaim *claim = gouji_disclosure_get_claim (reading->disclosure, i - 1);

      if (claim->kind == GOUJI_CLAIM_PART && gouji_cell_ref_equal (&claim->basis[0], whole))
        return TRUE;
      if (claim->ref.block < first.block
          || (claim->ref.block == first.block && claim->ref.offset < first.offset))
        return FALSE;
    }
  return FALSE;
}

static void
read_sum (const GoujiClaimReading *reading, const GMatchInfo *list, const GoujiPartsPattern *pattern)
{
  GoujiCellRef whole = gouji_claim_get_ref (reading, list, "base", 0);
  g_autoptr (GArray) items = read_items (reading, list, pattern->item, GOUJI_CLAIM_PART);
  g_autofree char *parts = g_match_info_fetch_named (list, "parts");
  gboolean closed = pattern->closed != NULL && g_regex_match (pattern->closed, parts, 0, NULL);
  GoujiStated base;

  if (items->len < 2 || has_parts (reading, &whole)
      || !gouji_claim_fetch_stated (list, "base", &base))
    return;
  for (guint i = 0; i < items->len; i++)
    {
      GoujiClaim *claim = &g_array_index (items, GoujiClaim, i);

      claim->base = base;
      claim->basis[0] = whole;
      claim->n_basis = 1;
      claim->name = closed ? "closed" : "";
      gouji_disclosure_add_claim (reading->disclosure, claim);
    }
}

static void
read_sums (const GoujiClaimReading *reading)
{
  const GArray *patterns = gouji_parts_patterns ();

  for (guint i = 0; i < patterns->len; i++)
    {
      const GoujiPartsPattern *pattern = &g_array_index (patterns, GoujiPartsPattern, i);
      g_autoptr (GMatchInfo) match = NULL;

      g_regex_match (pattern->regex, reading->text, 0, &match);
      for (; g_match_info_matches (match); g_match_info_next (match, NULL))
        read_sum (reading, match, pattern);
    }
}

/* Whether the shares come to 100 % but for the rounding of each; @whole: the sum of what
 * they are shares of. */
static gboolean
is_whole (const GArray *items, GoujiStated *whole)
{
  GoujiDecimal left = { -100, 0 }, slack = GOUJI_DECIMAL_ZERO;

  *whole = (GoujiStated) { GOUJI_DECIMAL_ZERO, GOUJI_DECIMAL_ZERO };
  for (guint i = 0; i < items->len; i++)
    {
      const GoujiClaim *item = &g_array_index (items, GoujiClaim, i);

      if (!gouji_decimal_add (left, item->percent, &left)
          || !gouji_decimal_add (slack, (GoujiDecimal) { 1, item->percent.places }, &slack)
          || !gouji_decimal_add (whole->yuan, item->amount.yuan, &whole->yuan)
          || !gouji_decimal_add (whole->step, item->amount.step, &whole->step))
        return FALSE;
    }
  return gouji_decimal_compare (gouji_decimal_abs (left), slack) <= 0;
}

/* The sum is not printed: it is that of the parts when their shares come to 100 %. */
static void
read_share_lists (const GoujiClaimReading *reading)
{
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (gouji_claim_pattern ("share-list"), reading->text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autoptr (GArray) items
          = read_items (reading, match, gouji_claim_pattern ("share-part"), GOUJI_CLAIM_SHARE);
      GoujiStated whole;

      for (guint i = 0; is_whole (items, &whole) && i < items->len; i++)
        {
          GoujiClaim *claim = &g_array_index (items, GoujiClaim, i);

          claim->base = whole;
          claim->n_basis = 1;
          gouji_disclosure_add_claim (reading->disclosure, claim);
        }
    }
}

static void
add_share_of_year (const GoujiClaimReading *reading, const GMatchInfo *match)
{
  GoujiClaim claim = { .kind = GOUJI_CLAIM_SHARE, .code = "", .name = "", .direction = 1 };

  if (!gouji_claim_fetch_amount (match, "amount", &claim.amount)
      || !gouji_claim_fetch_percent (match, &claim.percent))
    return;
  claim.base = reading->total->amount;
  claim.ref = gouji_claim_get_ref (reading, match, "percent", 0);
  claim.basis[0] = gouji_claim_get_ref (reading, match, "amount", 0);
  claim.basis[1] = reading->total->ref;
  claim.n_basis = 2;
  claim.text = gouji_claim_intern (reading, match, "percent");
  gouji_disclosure_add_claim (reading->disclosure, &claim);
}

static void
read_shares_of_year (const GoujiClaimReading *reading)
{
  g_autoptr (GMatchInfo) total = NULL;
  g_autoptr (GMatchInfo) match = NULL;

  if (g_regex_match (gouji_claim_pattern ("year-expenditure"), reading->text, 0, &total)
      && gouji_claim_fetch_amount (total, "amount", &reading->total->amount))
    {
      reading->total->ref = gouji_claim_get_ref (reading, total, "amount", 0);
      reading->total->n_stated++;
    }
  g_regex_match (gouji_claim_pattern ("share-of-year"), reading->text, 0, &match);
  for (; reading->total->n_stated == 1 && g_match_info_matches (match);
       g_match_info_next (match, NULL))
    add_share_of_year (reading, match);
}

void
gouji_claim_parts_read (const GoujiClaimReading *reading)
{
  read_sums (reading);
  read_share_lists (reading);
  read_shares_of_year (reading);
}
