/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "rules/gouji-told-private.h"
#include "rules/gouji-topic-private.h"

/* N1: figures that the text states in different sentences make up one another by what
 * they are.  Only a figure that the text never states otherwise is sure enough for that. */

#define MAX_PARTS 3
#define PERSONNEL "personnel"
#define PUBLIC "public"
#define CLASSES "classes"

typedef struct
{
  const char *whole; /* a group of figures.ini */
  const char *parts[MAX_PARTS + 1];
  gboolean closed; /* nothing else belongs to it */
} Relation;

static const Relation relations[] = {
  { "vehicle", { "vehicle-purchase", "vehicle-running" }, TRUE },
  { "three-public", { "abroad", "vehicle", "reception" }, TRUE },
  { "basic", { PERSONNEL, PUBLIC }, FALSE }, /* it may be of all money, they of some */
  { "operating", { PUBLIC }, FALSE },
  { "appropriation-income", { "appropriation-expenditure" }, FALSE },
  { "expenditure", { CLASSES }, FALSE },
  { "expenditure-of-year", { CLASSES }, FALSE },
  { "expenditure", { "basic", "project" }, FALSE },
};

/* One figure, with the sentences that state it. */
typedef struct
{
  GPtrArray *claims; /* GoujiClaim */
  GoujiStated amount;
} Stated;

static gboolean
is_of (const GoujiClaim *claim, const char *group)
{
  switch (claim->kind)
    {
    case GOUJI_CLAIM_FIGURE:
      return g_str_equal (claim->code, group);
    case GOUJI_CLAIM_PERSONNEL:
      return g_str_equal (group, PERSONNEL);
    case GOUJI_CLAIM_PUBLIC:
      return g_str_equal (group, PUBLIC);
    case GOUJI_CLAIM_CLASS:
      return g_str_equal (group, CLASSES);
    default:
      return FALSE;
    }
}

static gboolean
add_up (const GPtrArray *claims, GoujiStated *sum)
{
  *sum = (GoujiStated){ GOUJI_DECIMAL_ZERO, GOUJI_DECIMAL_ZERO };
  for (guint i = 0; i < claims->len; i++)
    {
      const GoujiClaim *claim = g_ptr_array_index (claims, i);

      if (!gouji_decimal_add (sum->yuan, claim->amount.yuan, &sum->yuan)
          || !gouji_decimal_add (sum->step, claim->amount.step, &sum->step))
        return FALSE;
    }
  return claims->len > 0;
}

static gboolean
are_same (const GPtrArray *claims)
{
  const GoujiClaim *first = claims->len > 0 ? g_ptr_array_index (claims, 0) : NULL;

  for (guint i = 1; i < claims->len; i++)
    if (gouji_decimal_compare (((const GoujiClaim *)g_ptr_array_index (claims, i))->amount.yuan,
                               first->amount.yuan)
        != 0)
      return FALSE;
  return first != NULL;
}

/* Classes are several figures, each stated once; all else is one. */
static gboolean
find_stated (GoujiRun *run, const char *group, Stated *stated)
{
  stated->claims = g_ptr_array_new ();
  for (guint i = 0; i < gouji_disclosure_get_n_claims (run->disclosure); i++)
    {
      const GoujiClaim *claim = gouji_disclosure_get_claim (run->disclosure, i);

      if (is_of (claim, group))
        g_ptr_array_add (stated->claims, (gpointer)claim);
    }
  if (g_str_equal (group, CLASSES))
    return add_up (stated->claims, &stated->amount);
  if (!are_same (stated->claims))
    return FALSE;
  stated->amount = ((const GoujiClaim *)g_ptr_array_index (stated->claims, 0))->amount;
  return TRUE;
}

static void
mark (GoujiRun *run, guint rule, const Stated *stated)
{
  for (guint i = 0; i < stated->claims->len; i++)
    {
      const GoujiClaim *claim = g_ptr_array_index (stated->claims, i);

      gouji_ledger_mark (run->ledger, gouji_ledger_find (run->ledger, &claim->ref), rule,
                         GOUJI_MARK_TIED);
    }
}

static void
report (
    GoujiRun *run, guint rule, const Stated *whole, const Stated *parts, guint n, GoujiDecimal sum)
{
  GoujiDraft *draft
      = gouji_topic_new_draft (run, rule, gouji_run_get_rule (run, rule)->severity, FALSE);
  const GoujiClaim *claim = g_ptr_array_index (whole->claims, 0);
  g_autoptr (GString) terms = g_string_new (NULL);

  gouji_draft_add_cell (draft, &claim->ref);
  for (guint i = 0; i < n; i++)
    {
      const GoujiClaim *part = g_ptr_array_index (parts[i].claims, 0);

      gouji_draft_add_cell (draft, &part->ref);
      g_string_append_printf (terms, "%s%s", i > 0 ? " + " : "", part->text);
    }
  draft->actual = gouji_told_dup_text (claim, claim->amount.yuan);
  draft->expected = gouji_told_dup_text (claim, sum);
  draft->equation = g_strdup_printf ("%s ≠ %s", draft->actual, terms->str);
  draft->message = g_strdup_printf (
      _ ("The text says %s in all; what it says of the parts in other sentences comes to %s (%s)"),
      draft->actual, draft->expected, terms->str);
  gouji_topic_contradict (run, draft);
}

/* Half of what is printed last, of each. */
static gboolean
is_rounding (const GoujiStated *whole, const GoujiStated *sum, GoujiDecimal gap)
{
  GoujiDecimal slack;

  return gouji_decimal_add (whole->step, sum->step, &slack)
         && gouji_decimal_multiply (slack, (GoujiDecimal){ 5, 1 }, &slack)
         && gouji_decimal_compare (gouji_decimal_abs (gap), slack) <= 0;
}

/* Its parts are listed beside it. */
static gboolean
is_listed (GoujiRun *run, const Stated *whole)
{
  for (guint i = 0; i < whole->claims->len; i++)
    for (guint j = 0; j < gouji_disclosure_get_n_claims (run->disclosure); j++)
      {
        const GoujiClaim *claim = g_ptr_array_index (whole->claims, i);
        const GoujiClaim *part = gouji_disclosure_get_claim (run->disclosure, j);

        if (part->kind == GOUJI_CLAIM_PART && gouji_cell_ref_equal (&part->basis[0], &claim->ref))
          return TRUE;
      }
  return FALSE;
}

/* Where a table prints them the text is compared with it; in final accounts the budget of
 * the whole may stand beside what was spent of its parts. */
static gboolean
is_asked (GoujiRun *run, const Relation *relation, const Stated *whole)
{
  return relation->closed && gouji_disclosure_get_kind (run->disclosure) == GOUJI_KIND_BUDGET
         && gouji_disclosure_find_table (run->disclosure, GOUJI_ROLE_THREE_PUBLIC, -1) < 0
         && !is_listed (run, whole);
}

static void
compare (GoujiRun *run,
         guint rule,
         const Relation *relation,
         const Stated *whole,
         const Stated *parts,
         guint n)
{
  GoujiStated sum = { GOUJI_DECIMAL_ZERO, GOUJI_DECIMAL_ZERO };
  GoujiDecimal gap;

  for (guint i = 0; i < n; i++)
    if (!gouji_decimal_add (sum.yuan, parts[i].amount.yuan, &sum.yuan)
        || !gouji_decimal_add (sum.step, parts[i].amount.step, &sum.step))
      return;
  if (!gouji_decimal_subtract (whole->amount.yuan, sum.yuan, &gap))
    return;
  if (gouji_decimal_sign (gap) == 0)
    {
      gouji_run_count (run, rule, FALSE);
      mark (run, rule, whole);
      for (guint i = 0; i < n; i++)
        mark (run, rule, &parts[i]);
    }
  else if (is_asked (run, relation, whole) && !is_rounding (&whole->amount, &sum, gap))
    report (run, rule, whole, parts, n, sum.yuan);
}

static void
check (GoujiRun *run, guint rule, const Relation *relation)
{
  Stated stated[1 + MAX_PARTS] = { 0 };
  gboolean all = find_stated (run, relation->whole, &stated[0]);
  guint n = 0;

  for (; relation->parts[n] != NULL; n++)
    all = find_stated (run, relation->parts[n], &stated[1 + n]) && all;
  if (all)
    compare (run, rule, relation, &stated[0], &stated[1], n);
  for (guint i = 0; i <= n; i++)
    g_ptr_array_unref (stated[i].claims);
}

/* N1: what the text states of a whole and, elsewhere, of its parts fits together. */
void
gouji_check_stated_parts (GoujiRun *run, guint rule)
{
  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    check (run, rule, &relations[i]);
}
