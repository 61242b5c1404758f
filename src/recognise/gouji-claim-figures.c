/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-claim-figures-private.h"

#include <string.h>

#include "model/gouji-amount.h"
#include "recognise/gouji-claim-pattern-private.h"

/* How many bytes before a figure may say that it is another year's. */
#define CONTEXT 60

/* "1,434.89万元", with the width of its last place. */
static gboolean
read_amount (const char *text, GoujiStated *stated)
{
  gsize digits;
  g_autofree char *number = NULL;
  g_autoptr (GString) clean = g_string_new (text);
  GoujiAmountUnit unit;
  GoujiAmount amount;

  g_string_replace (clean, "，", ",", 0);
  digits = strspn (clean->str, "0123456789.,");
  number = g_strndup (clean->str, digits);
  amount = gouji_amount_parse (number);
  unit = gouji_amount_unit_from_text (g_strstrip (clean->str + digits));
  if (!gouji_amount_is_number (amount) || unit == GOUJI_UNIT_UNKNOWN)
    return FALSE;
  return gouji_amount_in_yuan (amount, unit, &stated->yuan)
         && gouji_decimal_shift ((GoujiDecimal) { 1, amount.places }, unit, &stated->step);
}

gboolean
gouji_claim_fetch_amount (const GMatchInfo *match, const char *group, GoujiStated *stated)
{
  g_autofree char *text = g_match_info_fetch_named (match, group);

  return text != NULL && read_amount (text, stated);
}

/* Claims are read passage by passage, so that those of this one are the last. */
static gboolean
is_taken (GoujiDisclosure *disclosure, const GoujiPassage *passage, const GoujiCellRef *ref)
{
  GoujiCellRef first = gouji_passage_get_ref (passage, 0, 0);

  for (guint i = gouji_disclosure_get_n_claims (disclosure); i > 0; i--)
    {
      const GoujiClaim *claim = gouji_disclosure_get_claim (disclosure, i - 1);

      if (gouji_cell_ref_equal (&claim->ref, ref))
        return TRUE;
      if (claim->ref.block < first.block
          || (claim->ref.block == first.block && claim->ref.offset < first.offset))
        return FALSE;
    }
  return FALSE;
}

/* 2023年…收入合计 in a document of 2024 is not this year's, nor is what 上年 leads. */
static gboolean
is_of_another_year (GoujiDisclosure *disclosure, const char *text, int start)
{
  const char *from = text + MAX (0, start - CONTEXT);
  g_autofree char *before = NULL;
  const char *clause, *year;

  while (((guchar) *from & 0xC0) == 0x80)
    from++;
  before = g_strndup (from, text + start - from);
  clause = g_strrstr (before, "。");
  clause = clause != NULL ? clause : before;
  if (strstr (clause, "上年") != NULL || strstr (clause, "去年") != NULL)
    return TRUE;
  year = g_strrstr (clause, "年");
  return year != NULL && year - clause >= 4 && g_ascii_isdigit (year[-4])
         && g_ascii_strtoll (year - 4, NULL, 10) != gouji_disclosure_get_year (disclosure);
}

static void
read_figure (GoujiDisclosure *disclosure,
             const GoujiPassage *passage,
             const GoujiFigurePattern *figure,
             const GMatchInfo *match)
{
  GoujiClaim claim = { .kind = GOUJI_CLAIM_FIGURE, .code = figure->name };
  g_autofree char *second = g_match_info_fetch_named (match, "amount2");
  const char *group = second != NULL && *second != '\0' ? "amount2" : "amount";
  g_autofree char *text = g_match_info_fetch_named (match, group);
  int start, end;

  if (!g_match_info_fetch_named_pos (match, group, &start, &end) || start < 0
      || !gouji_claim_fetch_amount (match, group, &claim.amount))
    return;
  claim.ref = gouji_passage_get_ref (passage, start, end - start);
  if (is_taken (disclosure, passage, &claim.ref)
      || is_of_another_year (disclosure, gouji_passage_get_text (passage), start))
    return;
  claim.text = gouji_disclosure_intern (disclosure, text);
  claim.name = gouji_disclosure_intern (disclosure, figure->cells);
  gouji_disclosure_add_claim (disclosure, &claim);
}

void
gouji_claim_figures_read (GoujiDisclosure *disclosure, const GoujiPassage *passage)
{
  const GArray *figures = gouji_figure_patterns ();

  for (guint i = 0; i < figures->len; i++)
    {
      const GoujiFigurePattern *figure = &g_array_index (figures, GoujiFigurePattern, i);
      g_autoptr (GMatchInfo) match = NULL;

      g_regex_match (figure->regex, gouji_passage_get_text (passage), 0, &match);
      for (; g_match_info_matches (match); g_match_info_next (match, NULL))
        read_figure (disclosure, passage, figure, match);
    }
}
