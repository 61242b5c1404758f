/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-claim-pattern-private.h"
#include "recognise/gouji-claim-wording-private.h"
#include "recognise/gouji-passage-private.h"

/* What compares the year of the document with itself. */

static void
add_claim (GoujiDisclosure *disclosure, const GoujiPassage *passage, const GMatchInfo *match)
{
  GoujiClaim claim = { .kind = GOUJI_CLAIM_SAME_YEAR, .code = "", .name = "" };
  g_autofree char *text = g_match_info_fetch (match, 0);
  int start, end;

  g_match_info_fetch_pos (match, 0, &start, &end);
  claim.ref = gouji_passage_get_ref (passage, start, end - start);
  claim.text = gouji_disclosure_intern (disclosure, text);
  gouji_disclosure_add_claim (disclosure, &claim);
}

static void
read_passage (GoujiDisclosure *disclosure, const GoujiPassage *passage, const GRegex *pattern)
{
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (pattern, gouji_passage_get_text (passage), 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *year = g_match_info_fetch_named (match, "year");

      if (g_ascii_strtoll (year, NULL, 10) == gouji_disclosure_get_year (disclosure))
        add_claim (disclosure, passage, match);
    }
}

void
gouji_claim_years_read (GoujiDisclosure *disclosure, GPtrArray *passages)
{
  GoujiDisclosureKind kind = gouji_disclosure_get_kind (disclosure);

  if (kind == GOUJI_KIND_UNKNOWN)
    return;
  for (guint i = 0; i < passages->len; i++)
    read_passage (disclosure, g_ptr_array_index (passages, i),
                  gouji_claim_pattern (kind == GOUJI_KIND_FINAL ? "same-final" : "same-budget"));
}
