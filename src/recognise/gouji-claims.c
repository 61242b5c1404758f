/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-claims.h"

#include <string.h>

#include "model/gouji-amount.h"
#include "recognise/gouji-claim-figures-private.h"
#include "recognise/gouji-claim-pattern-private.h"
#include "recognise/gouji-claim-reading-private.h"
#include "recognise/gouji-claim-wording-private.h"
#include "recognise/gouji-claim-subject-private.h"
#include "recognise/gouji-text-private.h"

/* @shift: of the text matched in the passage. */
static void
add_amount_of_kind (const GoujiClaimReading *reading,
                    const GMatchInfo *match,
                    GoujiClaimKind kind,
                    const char *name,
                    guint shift)
{
  GoujiClaim claim = { .kind = kind, .code = "", .name = name };

  if (!gouji_claim_fetch_amount (match, "amount", &claim.amount))
    return;
  claim.ref = gouji_claim_get_ref (reading, match, "amount", shift);
  claim.text = gouji_claim_intern (reading, match, "amount");
  gouji_disclosure_add_claim (reading->disclosure, &claim);
}

static void
add_amount (const GoujiClaimReading *reading, const GMatchInfo *match, const char *code, const char *name)
{
  GoujiClaim claim = { .kind = GOUJI_CLAIM_AMOUNT, .code = code, .name = name };

  if (!gouji_claim_fetch_amount (match, "amount", &claim.amount))
    return;
  claim.ref = gouji_claim_get_ref (reading, match, "amount", 0);
  claim.text = gouji_claim_intern (reading, match, "amount");
  gouji_disclosure_add_claim (reading->disclosure, &claim);
}

static const char *
intern_code (const GoujiClaimReading *reading, const GMatchInfo *match)
{
  g_autofree char *class = g_match_info_fetch_named (match, "class");
  g_autofree char *section = g_match_info_fetch_named (match, "section");
  g_autofree char *item = g_match_info_fetch_named (match, "item");
  g_autofree char *code = g_strconcat (class, section, item, NULL);

  return gouji_disclosure_intern (reading->disclosure, code);
}

/* What the item says again of the one code it speaks of. */
static void
read_repeated (const GoujiClaimReading *reading, const char *code, const char *name)
{
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (gouji_claim_pattern ("repeated-amount"), reading->text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *year = g_match_info_fetch_named (match, "year");

      if (g_ascii_strtoll (year, NULL, 10) == gouji_disclosure_get_year (reading->disclosure))
        add_amount (reading, match, code, name);
    }
}

static void
read_coded (const GoujiClaimReading *reading)
{
  g_autoptr (GMatchInfo) match = NULL;
  const char *code = NULL;
  guint n = 0;

  g_regex_match (gouji_claim_pattern ("coded-amount"), reading->text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL), n++)
    {
      code = intern_code (reading, match);
      add_amount (reading, match, code, gouji_claim_intern (reading, match, "name"));
    }
  if (n == 1)
    read_repeated (reading, code, "");
}

static gboolean
is_of_another_year (const GoujiClaimReading *reading, const GMatchInfo *match)
{
  g_autofree char *year
      = gouji_claim_is_printed (match, "year") ? g_match_info_fetch_named (match, "year") : NULL;

  return year != NULL
         && g_ascii_strtoll (year, NULL, 10) != gouji_disclosure_get_year (reading->disclosure);
}

/* Codes are not printed, but what they are called, from the class to the item; @names:
 * how these are put together. */
static void
read_named (const GoujiClaimReading *reading, const char *pattern, const char *names)
{
  g_autoptr (GMatchInfo) match = NULL;
  const char *path = NULL;
  guint n = 0;

  g_regex_match (gouji_claim_pattern (pattern), reading->text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL), n++)
    {
      g_autofree char *expanded = g_match_info_expand_references (match, names, NULL);

      if (is_of_another_year (reading, match))
        continue;
      path = gouji_disclosure_intern (reading->disclosure, expanded);
      add_amount (reading, match, "", path);
    }
  if (n == 1)
    read_repeated (reading, "", path);
}

static void
read_classes (const GoujiClaimReading *reading)
{
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (gouji_claim_pattern ("class-amount"), reading->text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    add_amount_of_kind (reading, match, GOUJI_CLAIM_CLASS, gouji_claim_intern (reading, match, "name"), 0);
}

static void
read_nature_items (const GoujiClaimReading *reading, const GMatchInfo *list)
{
  g_autofree char *items = g_match_info_fetch_named (list, "items");
  g_autoptr (GMatchInfo) match = NULL;
  int start, end;

  g_match_info_fetch_named_pos (list, "items", &start, &end);
  g_regex_match (gouji_claim_pattern ("nature-item"), items, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    add_amount_of_kind (reading, match, GOUJI_CLAIM_NATURE, gouji_claim_intern (reading, match, "name"), start);
}

/* Basic expenditure by nature, with the items that make it up. */
static void
read_natures (const GoujiClaimReading *reading)
{
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (gouji_claim_pattern ("nature-list"), reading->text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      add_amount_of_kind (reading, match,
                          gouji_claim_is_printed (match, "personnel") ? GOUJI_CLAIM_PERSONNEL : GOUJI_CLAIM_PUBLIC,
                          "", 0);
      read_nature_items (reading, match);
    }
}

static int
direction_of (const GMatchInfo *match)
{
  return gouji_claim_is_printed (match, "more") ? 1 : -1;
}

static void
add_change (const GoujiClaimReading *reading, const GMatchInfo *match, GoujiClaim *claim, const char *basis)
{
  if (!gouji_claim_fetch_percent (match, &claim->percent))
    return;
  claim->kind = GOUJI_CLAIM_CHANGE;
  claim->code = claim->name = "";
  claim->direction = direction_of (match);
  claim->ref = gouji_claim_get_ref (reading, match, "percent", 0);
  claim->basis[0] = gouji_claim_get_ref (reading, match, "amount", 0);
  claim->basis[1] = gouji_claim_get_ref (reading, match, basis, 0);
  claim->n_basis = 2;
  claim->text = gouji_claim_intern (reading, match, "percent");
  gouji_disclosure_add_claim (reading->disclosure, claim);
}

static int
start_of (const GMatchInfo *match, const char *group)
{
  int start, end;

  g_match_info_fetch_named_pos (match, group, &start, &end);
  return start;
}

static gboolean
is_backward (const GMatchInfo *match)
{
  g_autofree char *from
      = gouji_claim_is_printed (match, "year") ? g_match_info_fetch_named (match, "year") : NULL;
  g_autofree char *to = from != NULL ? g_match_info_fetch_named (match, "year2") : NULL;

  return from != NULL && to != NULL && strcmp (from, to) >= 0;
}

/* Both figures are printed, as @pattern words it. */
static void
read_changes (const GoujiClaimReading *reading, const char *pattern)
{
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (gouji_claim_pattern (pattern), reading->text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      GoujiClaim claim = { 0 };

      if (!is_backward (match)
          && !gouji_claim_is_difference (reading->text, start_of (match, "amount"))
          && gouji_claim_fetch_amount (match, "amount", &claim.amount)
          && gouji_claim_fetch_amount (match, "base", &claim.base))
        add_change (reading, match, &claim, "base");
    }
}

/* The earlier figure is not printed, but the difference to it. */
static gboolean
find_base (GoujiClaim *claim, const GoujiStated *difference, int direction)
{
  return (direction > 0
              ? gouji_decimal_subtract (claim->amount.yuan, difference->yuan, &claim->base.yuan)
              : gouji_decimal_add (claim->amount.yuan, difference->yuan, &claim->base.yuan))
         && gouji_decimal_add (claim->amount.step, difference->step, &claim->base.step);
}

static void
read_changes_by_amount (const GoujiClaimReading *reading)
{
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (gouji_claim_pattern ("change-by-amount"), reading->text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      GoujiClaim claim = { 0 };
      GoujiStated difference;

      if (!gouji_claim_is_difference (reading->text, start_of (match, "amount"))
          && gouji_claim_is_subject (reading->text, match, "subject", start_of (match, "amount"))
          && gouji_claim_fetch_amount (match, "amount", &claim.amount)
          && gouji_claim_fetch_amount (match, "difference", &difference)
          && find_base (&claim, &difference, direction_of (match)))
        add_change (reading, match, &claim, "difference");
    }
}

static void
read_parts (const GoujiClaimReading *reading,
            const GMatchInfo *total,
            const char *pattern,
            const GoujiStated *base)
{
  g_autofree char *parts = g_match_info_fetch_named (total, "parts");
  g_autoptr (GMatchInfo) match = NULL;
  int start, end;

  g_match_info_fetch_named_pos (total, "parts", &start, &end);
  g_regex_match (gouji_claim_pattern (pattern), parts, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      GoujiClaim claim = { .kind = GOUJI_CLAIM_SHARE, .code = "", .name = "", .base = *base };

      if (!gouji_claim_fetch_amount (match, "amount", &claim.amount)
          || !gouji_claim_fetch_percent (match, &claim.percent)
          || !gouji_claim_is_subject (reading->text, match, "subject", start_of (total, "base")))
        continue;
      claim.direction = 1;
      claim.ref = gouji_claim_get_ref (reading, match, "percent", start);
      claim.basis[0] = gouji_claim_get_ref (reading, match, "amount", start);
      claim.basis[1] = gouji_claim_get_ref (reading, total, "base", 0);
      claim.n_basis = 2;
      claim.text = gouji_claim_intern (reading, match, "percent");
      gouji_disclosure_add_claim (reading->disclosure, &claim);
    }
}

static void
read_shares (const GoujiClaimReading *reading, const char *total, const char *part)
{
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (gouji_claim_pattern (total), reading->text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      GoujiStated base;

      if (gouji_claim_fetch_amount (match, "base", &base))
        read_parts (reading, match, part, &base);
    }
}

/* How much of the budget was spent. */
static void
read_completions (const GoujiClaimReading *reading)
{
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (gouji_claim_pattern ("completion"), reading->text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      GoujiClaim claim = { .kind = GOUJI_CLAIM_SHARE, .code = "", .name = "", .direction = 1 };

      if (!gouji_claim_fetch_amount (match, "amount", &claim.amount)
          || !gouji_claim_fetch_amount (match, "base", &claim.base) || !gouji_claim_fetch_percent (match, &claim.percent))
        continue;
      claim.ref = gouji_claim_get_ref (reading, match, "percent", 0);
      claim.basis[0] = gouji_claim_get_ref (reading, match, "amount", 0);
      claim.basis[1] = gouji_claim_get_ref (reading, match, "base", 0);
      claim.n_basis = 2;
      claim.text = gouji_claim_intern (reading, match, "percent");
      gouji_disclosure_add_claim (reading->disclosure, &claim);
    }
}

static void
read_phrases (const GoujiClaimReading *reading, const char *pattern, GoujiClaimKind kind)
{
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (gouji_claim_pattern (pattern), reading->text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      GoujiClaim claim = { .kind = kind, .code = "", .name = "" };
      g_autofree char *text = g_match_info_fetch (match, 0);
      int start, end;

      g_match_info_fetch_pos (match, 0, &start, &end);
      claim.ref = gouji_passage_get_ref (reading->passage, start, end - start);
      claim.text = gouji_disclosure_intern (reading->disclosure, text);
      gouji_disclosure_add_claim (reading->disclosure, &claim);
    }
}

static void
read_reasons (const GoujiClaimReading *reading)
{
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (gouji_claim_pattern ("reason"), reading->text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      GoujiClaim claim = { .kind = GOUJI_CLAIM_REASON, .code = "" };
      g_autofree char *reason = g_match_info_fetch_named (match, "reason");
      g_autofree char *squeezed = gouji_text_squeeze (reason);

      claim.name = gouji_disclosure_intern (reading->disclosure, squeezed);
      claim.ref = gouji_claim_get_ref (reading, match, "reason", 0);
      claim.text = claim.name;
      gouji_disclosure_add_claim (reading->disclosure, &claim);
    }
}

/* What the text sends its reader to. */
static void
read_announced (const GoujiClaimReading *reading)
{
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (gouji_claim_pattern ("announced"), reading->text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      GoujiClaim claim = { .kind = GOUJI_CLAIM_ANNOUNCED, .code = "" };

      claim.name = gouji_claim_intern (reading, match, "what");
      claim.ref = gouji_claim_get_ref (reading, match, "what", 0);
      claim.text = claim.name;
      gouji_disclosure_add_claim (reading->disclosure, &claim);
    }
}

static const char *
intern_date (const GoujiClaimReading *reading, const GMatchInfo *match)
{
  static const char *const parts[] = { "year", "month", "day" };
  int number[G_N_ELEMENTS (parts)];
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *part = g_match_info_fetch_named (match, parts[i]);

      number[i] = part != NULL ? g_ascii_strtoll (part, NULL, 10) : 0;
    }
  text = g_strdup_printf ("%04d-%02d-%02d", number[0], number[1], number[2]);
  return gouji_disclosure_intern (reading->disclosure, text);
}

static void
read_dates (const GoujiClaimReading *reading, const char *pattern, GoujiClaimKind kind)
{
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (gouji_claim_pattern (pattern), reading->text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      GoujiClaim claim = { .kind = kind, .code = "" };

      claim.name = intern_date (reading, match);
      claim.ref = gouji_claim_get_ref (reading, match, "date", 0);
      claim.text = gouji_claim_intern (reading, match, "date");
      gouji_disclosure_add_claim (reading->disclosure, &claim);
    }
}

static void
read_passage (const GoujiClaimReading *reading)
{
  GoujiDisclosureLevel level = gouji_disclosure_get_level (reading->disclosure);

  read_coded (reading);
  read_named (reading, "named-amount", "\\g<class>/\\g<section>/\\g<item>");
  read_named (reading, "named-final", "\\g<class>/\\g<section>/\\g<item>");
  read_named (reading, "dashed-amount", "\\g<class>/\\g<section>/\\g<item>");
  read_named (reading, "section-amount", "\\g<section>/\\g<item>");
  read_classes (reading);
  read_natures (reading);
  read_changes (reading, "change-from-execution");
  read_changes (reading, "change-from-base");
  read_changes (reading, "change-forward");
  read_changes (reading, "change-to");
  read_changes_by_amount (reading);
  read_shares (reading, "share-total", "share-part");
  read_shares (reading, "procurement-total", "procurement-share");
  read_completions (reading);
  gouji_claim_figures_read (reading->disclosure, reading->passage);
  gouji_claim_parts_read (reading);
  gouji_claim_comparisons_read (reading);
  read_phrases (reading, "placeholder", GOUJI_CLAIM_PLACEHOLDER);
  read_phrases (reading, "no-reason", GOUJI_CLAIM_NO_REASON);
  read_phrases (reading, "doubled", GOUJI_CLAIM_DOUBLED);
  read_reasons (reading);
  read_announced (reading);
  read_dates (reading, "approved", GOUJI_CLAIM_APPROVED);
  read_dates (reading, "published", GOUJI_CLAIM_PUBLISHED);
  if (level == GOUJI_LEVEL_UNIT)
    read_phrases (reading, "department", GOUJI_CLAIM_LEVEL);
  else if (level == GOUJI_LEVEL_DEPARTMENT)
    read_phrases (reading, "unit", GOUJI_CLAIM_LEVEL);
}

/**
 * gouji_claims_find:
 * @disclosure: with its blocks, sections and facts
 *
 * Reads the amounts, changes and shares that the narrative states, and what it leaves
 * open.  The words are in data/words/claims.ini.
 */
void
gouji_claims_find (GoujiDisclosure *disclosure)
{
  g_autoptr (GPtrArray) passages = NULL;
  GoujiClaimTotal total = { 0 };

  g_return_if_fail (GOUJI_IS_DISCLOSURE (disclosure));

  passages = gouji_passages_find (disclosure);
  for (guint i = 0; i < passages->len; i++)
    {
      const GoujiPassage *passage = g_ptr_array_index (passages, i);
      const GoujiClaimReading reading 
          = { disclosure, &total, passage, gouji_passage_get_text (passage) };

      read_passage (&reading);
    }
  gouji_claim_pairs_read (disclosure, passages);
  gouji_claim_numbering_read (disclosure, passages);
  gouji_claim_years_read (disclosure, passages);
}
