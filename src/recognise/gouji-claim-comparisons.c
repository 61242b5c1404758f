/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-claim-figures-private.h"
#include "recognise/gouji-claim-pattern-private.h"
#include "recognise/gouji-claim-reading-private.h"

static int
direction_of (const GMatchInfo *match)
{
  return gouji_claim_is_printed (match, "more")   ? 1
         : gouji_claim_is_printed (match, "less") ? -1
                                                  : 0;
}

/* Both figures are printed, and a word that says which is the greater. */
static void
read_compared (const GoujiClaimReading *reading, const char *pattern)
{
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (gouji_claim_pattern (pattern), reading->text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      GoujiClaim claim = { .kind = GOUJI_CLAIM_COMPARED, .code = "", .name = "", .n_basis = 2 };

      if (!gouji_claim_fetch_amount (match, "amount", &claim.amount)
          || !gouji_claim_fetch_amount (match, "base", &claim.base))
        continue;
      claim.direction = direction_of (match);
      claim.ref = gouji_claim_get_ref (reading, match, "word", 0);
      claim.basis[0] = gouji_claim_get_ref (reading, match, "amount", 0);
      claim.basis[1] = gouji_claim_get_ref (reading, match, "base", 0);
      claim.text = gouji_claim_intern (reading, match, "word");
      gouji_disclosure_add_claim (reading->disclosure, &claim);
    }
}

/* The earlier figure is not printed, but by how much this year's differs from it.  After
 * several figures, or in a sentence of its own, it may be of another than the last. */
static void
read_differences (const GoujiClaimReading *reading)
{
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (gouji_claim_pattern ("difference"), reading->text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      GoujiClaim claim = { .kind = GOUJI_CLAIM_DIFFERENCE, .code = "", .name = "", .n_basis = 1 };

      if (!gouji_claim_fetch_amount (match, "amount", &claim.amount)
          || !gouji_claim_fetch_amount (match, "base", &claim.base))
        continue;
      claim.direction = direction_of (match);
      claim.ref = gouji_claim_get_ref (reading, match, "amount", 0);
      claim.basis[0] = gouji_claim_get_ref (reading, match, "base", 0);
      claim.text = gouji_claim_intern (reading, match, "amount");
      if (gouji_claim_is_printed (match, "own") && !gouji_claim_is_printed (match, "stop"))
        claim.name = "own";
      gouji_disclosure_add_claim (reading->disclosure, &claim);
    }
}

static void
read_projects (const GoujiClaimReading *reading)
{
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (gouji_claim_pattern ("projects"), reading->text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      const char *group = gouji_claim_is_printed (match, "amount") ? "amount" : "amount2";
      GoujiClaim claim = { .kind = GOUJI_CLAIM_PROJECTS, .code = "", .name = "" };

      if (!gouji_claim_fetch_stated (match, group, &claim.amount))
        continue;
      claim.ref = gouji_claim_get_ref (reading, match, group, 0);
      claim.text = gouji_claim_intern (reading, match, group);
      gouji_disclosure_add_claim (reading->disclosure, &claim);
    }
}

static void
read_each (const GoujiClaimReading *reading)
{
  static const char *const groups[][3]
      = { { "amount", "base", "count" }, { "amount2", "base2", "count2" } };
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (gouji_claim_pattern ("each"), reading->text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      const char *const *group = groups[gouji_claim_is_printed (match, "amount") ? 0 : 1];
      GoujiClaim claim = { .kind = GOUJI_CLAIM_EACH, .code = "", .name = "", .n_basis = 2 };
      GoujiStated count;

      if (!gouji_claim_fetch_amount (match, group[0], &claim.amount)
          || !gouji_claim_fetch_amount (match, group[1], &claim.base)
          || !gouji_claim_fetch_stated (match, group[2], &count))
        continue;
      claim.percent = count.yuan;
      claim.ref = gouji_claim_get_ref (reading, match, group[0], 0);
      claim.basis[0] = gouji_claim_get_ref (reading, match, group[1], 0);
      claim.basis[1] = gouji_claim_get_ref (reading, match, group[2], 0);
      claim.text = gouji_claim_intern (reading, match, group[0]);
      gouji_disclosure_add_claim (reading->disclosure, &claim);
    }
}

void
gouji_claim_comparisons_read (const GoujiClaimReading *reading)
{
  read_compared (reading, "same-as-execution");
  read_compared (reading, "final-against-budget");
  read_differences (reading);
  read_each (reading);
  read_projects (reading);
}
