/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-claim-reading-private.h"

#include <string.h>

#include "model/gouji-amount.h"
#include "recognise/gouji-claim-figures-private.h"

gboolean
gouji_claim_is_printed (const GMatchInfo *match, const char *group)
{
  int start, end;

  return g_match_info_fetch_named_pos (match, group, &start, &end) && start >= 0 && end > start;
}

GoujiCellRef
gouji_claim_get_ref (const GoujiClaimReading *reading,
                     const GMatchInfo *match,
                     const char *group,
                     guint shift)
{
  int start, end;

  g_match_info_fetch_named_pos (match, group, &start, &end);
  return gouji_passage_get_ref (reading->passage, start + shift, end - start);
}

const char *
gouji_claim_intern (const GoujiClaimReading *reading, const GMatchInfo *match, const char *group)
{
  g_autofree char *text = g_match_info_fetch_named (match, group);

  return gouji_disclosure_intern (reading->disclosure, text != NULL ? text : "");
}

gboolean
gouji_claim_fetch_percent (const GMatchInfo *match, GoujiDecimal *percent)
{
  g_autofree char *text = g_match_info_fetch_named (match, "percent");
  g_autofree char *number = g_strndup (text, strspn (text, "0123456789."));
  GoujiAmount amount = gouji_amount_parse (number);

  *percent = gouji_amount_get_decimal (amount);
  return gouji_amount_is_number (amount);
}

gboolean
gouji_claim_fetch_stated (const GMatchInfo *match, const char *group, GoujiStated *stated)
{
  g_autofree char *text = NULL;

  if (gouji_claim_fetch_amount (match, group, stated))
    return TRUE;
  text = g_match_info_fetch_named (match, group);
  if (text == NULL || !g_ascii_isdigit (*text) || strspn (text, "0123456789") > 9)
    return FALSE;
  stated->yuan = (GoujiDecimal) { g_ascii_strtoll (text, NULL, 10), 0 };
  stated->step = (GoujiDecimal) { 1, 0 };
  return TRUE;
}
