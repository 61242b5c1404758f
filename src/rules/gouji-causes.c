/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rules/gouji-causes-private.h"

#include <glib/gi18n-lib.h>

#include "rules/gouji-eval-private.h"
#include "rules/gouji-swaps-private.h"
#include "rules/gouji-words-private.h"

#define MAX_NAMED 3

/* The same gap in the same row of several tables is shown once. */
static void
group_gaps (GoujiRun *run)
{
  g_autoptr (GHashTable) first = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < run->drafts->len; i++)
    {
      GoujiDraft *draft = g_ptr_array_index (run->drafts, i);
      gpointer head;

      if (draft->key == NULL)
        continue;
      if (g_hash_table_lookup_extended (first, draft->key, NULL, &head))
        draft->parent = GPOINTER_TO_INT (head);
      else
        g_hash_table_insert (first, draft->key, GUINT_TO_POINTER (i));
    }
}

static void
add_suspect (GoujiSuspects *suspects, GoujiDraft *draft, const GoujiChange *change)
{
  const GoujiTerm *term = gouji_suspects_get_term (suspects, change->suspicion);
  GoujiSuspect suspect = { term->cell,
                           gouji_eval_format_amount (change->suspicion->value, term, FALSE),
                           change->settled };

  g_array_append_val (draft->suspects, suspect);
}

static char *
dup_value (GoujiSuspects *suspects, const GoujiChange *change)
{
  return gouji_eval_format_amount (change->suspicion->value,
                                   gouji_suspects_get_term (suspects, change->suspicion), TRUE);
}

static char *
dup_cell (GoujiRun *run, GoujiSuspects *suspects, const GoujiChange *change)
{
  return gouji_words_dup_cell (run->disclosure,
                               &gouji_suspects_get_term (suspects, change->suspicion)->cell);
}

/* "T, R, C → 909.40; …": the changes from @first on. */
static char *
dup_list (GoujiRun *run, GoujiSuspects *suspects, GArray *changes, guint first)
{
  GString *list = g_string_new (NULL);

  for (guint i = first; i < changes->len; i++)
    {
      const GoujiChange *change = &g_array_index (changes, GoujiChange, i);
      g_autofree char *value = dup_value (suspects, change);
      g_autofree char *cell = dup_cell (run, suspects, change);

      if (i > first)
        g_string_append (list, C_ ("between values that would settle it", "; "));
      g_string_append_printf (list, C_ ("a cell and the value that would settle it", "%s → %s"),
                              cell, value);
    }
  return g_string_free (list, FALSE);
}

static gboolean
asserts (GoujiSuspects *suspects, const GoujiDraft *draft, guint fact)
{
  return gouji_suspects_find_fact (suspects, &g_array_index (draft->cells, GoujiCellRef, 0))
         == fact;
}

/* The finding that says what is wrong: the first about the changed number itself, if any. */
static guint
find_head (GoujiRun *run, GoujiSuspects *suspects, const GoujiChange *change)
{
  guint head = change->suspicion->draft;

  for (guint i = run->drafts->len; i > 0; i--)
    {
      const GoujiDraft *draft = g_ptr_array_index (run->drafts, i - 1);

      if (!gouji_suspects_is_open (suspects, i - 1)
          || !gouji_suspects_settles (suspects, change, i - 1))
        continue;
      if (asserts (suspects, draft, change->suspicion->fact)
          || !asserts (suspects, g_ptr_array_index (run->drafts, head), change->suspicion->fact))
        head = i - 1;
    }
  return head;
}

/* Of @changes those that do as much good as @best and no more harm, @best first. */
static void
keep_equals (GArray *changes, const GoujiChange *best)
{
  guint kept = 1;

  g_array_insert_val (changes, 0, *best);
  for (guint i = 1; i < changes->len; i++)
    {
      GoujiChange change = g_array_index (changes, GoujiChange, i);

      if (change.suspicion->fact != best->suspicion->fact && change.evidence == best->evidence
          && change.broken <= best->broken && kept < MAX_NAMED)
        g_array_index (changes, GoujiChange, kept++) = change;
    }
  g_array_set_size (changes, kept);
}

static void
advise_change (GoujiRun *run, GoujiSuspects *suspects, GoujiDraft *head, GArray *changes)
{
  const GoujiChange *best = &g_array_index (changes, GoujiChange, 0);
  g_autofree char *value = dup_value (suspects, best);
  g_autofree char *cell = dup_cell (run, suspects, best);
  g_autofree char *advice
      = g_strdup_printf (ngettext ("%s in %s would resolve %u finding.",
                                   "%s in %s would resolve %u findings.", best->settled),
                         value, cell, best->settled);
  g_autofree char *list = dup_list (run, suspects, changes, 1);
  g_autofree char *others = g_strdup_printf (_("So would: %s."), list);

  gouji_draft_advise (head, advice);
  if (changes->len > 1)
    gouji_draft_advise (head, others);
}

static void
group_change (GoujiRun *run, GoujiSuspects *suspects, const GoujiChange *best)
{
  guint head = find_head (run, suspects, best);
  GoujiDraft *draft = g_ptr_array_index (run->drafts, head);
  g_autoptr (GArray) changes = gouji_suspects_list (suspects, head);

  keep_equals (changes, best);
  advise_change (run, suspects, draft, changes);
  for (guint i = 0; i < changes->len; i++)
    add_suspect (suspects, draft, &g_array_index (changes, GoujiChange, i));
  gouji_suspects_mark (suspects, best->suspicion->fact, draft->rule);
  for (guint i = 0; i < run->drafts->len; i++)
    {
      GoujiDraft *other = g_ptr_array_index (run->drafts, i);

      if (!gouji_suspects_is_open (suspects, i) || !gouji_suspects_settles (suspects, best, i))
        continue;
      if (i != head)
        other->parent = head;
      gouji_suspects_close (suspects, i);
    }
}

static void
advise_swap (GoujiRun *run, GoujiSuspects *suspects, GoujiDraft *head, const GoujiSwap *swap)
{
  const GoujiChange changes[] = { { .suspicion = &swap->suspicion[0], .settled = swap->settled },
                                  { .suspicion = &swap->suspicion[1], .settled = swap->settled } };
  g_autofree char *first = dup_cell (run, suspects, &changes[0]);
  g_autofree char *second = dup_cell (run, suspects, &changes[1]);
  g_autofree char *advice = g_strdup_printf (
      _("The amounts of %s and of %s seem to have changed places."), first, second);

  gouji_draft_advise (head, advice);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    add_suspect (suspects, head, &changes[i]);
}

/* Puts all that @swap settles under the first of it. */
static guint
group_swap (GoujiRun *run, GoujiSuspects *suspects, const GoujiSwap *swap)
{
  int head = -1;

  for (guint i = 0; i < run->drafts->len; i++)
    {
      if (!gouji_swaps_settles (suspects, swap, i))
        continue;
      if (head < 0)
        head = i;
      else
        ((GoujiDraft *) g_ptr_array_index (run->drafts, i))->parent = head;
    }
  return head;
}

/* The likeliest swap, and others that would do as well. */
static void
explain_swap (GoujiRun *run, GoujiSuspects *suspects, GArray *swaps)
{
  const GoujiSwap *best = &g_array_index (swaps, GoujiSwap, 0);
  guint head = group_swap (run, suspects, best);
  GoujiDraft *draft = g_ptr_array_index (run->drafts, head);

  for (guint i = 0; i < MIN (swaps->len, MAX_NAMED); i++)
    {
      const GoujiSwap *swap = &g_array_index (swaps, GoujiSwap, i);

      if (swap->settled == best->settled && swap->echoes == best->echoes
          && swap->prints == best->prints && gouji_swaps_settles (suspects, swap, head))
        advise_swap (run, suspects, draft, swap);
    }
  for (guint i = 0; i < G_N_ELEMENTS (best->suspicion); i++)
    gouji_suspects_mark (suspects, best->suspicion[i].fact, draft->rule);
  for (guint i = 0; i < run->drafts->len; i++)
    if (gouji_swaps_settles (suspects, best, i))
      gouji_suspects_close (suspects, i);
}

static void
search_swaps (GoujiRun *run, GoujiSuspects *suspects)
{
  for (;;)
    {
      g_autoptr (GArray) swaps = gouji_swaps_list (run, suspects);

      if (swaps->len == 0)
        return;
      explain_swap (run, suspects, swaps);
    }
}

/* The likeliest few numbers of one equation that nothing else confirms; no amount turns
 * negative where another change will do. */
static void
keep_unconfirmed (GoujiSuspects *suspects, GArray *changes)
{
  guint kept = 0;

  for (guint i = 0; i < changes->len && kept < MAX_NAMED; i++)
    {
      const GoujiChange *change = &g_array_index (changes, GoujiChange, i);

      if (change->broken == 0 && (kept == 0 || !gouji_suspects_turns_negative (suspects, change)))
        g_array_index (changes, GoujiChange, kept++) = *change;
    }
  g_array_set_size (changes, kept);
}

static void
explain_single (GoujiRun *run, GoujiSuspects *suspects, guint index)
{
  GoujiDraft *draft = g_ptr_array_index (run->drafts, index);
  const GoujiCellRef *asserted = &g_array_index (draft->cells, GoujiCellRef, 0);
  g_autoptr (GArray) changes = gouji_suspects_list (suspects, index);
  gboolean suspected = changes->len > 0;
  g_autofree char *list = NULL;
  g_autofree char *advice = NULL;

  keep_unconfirmed (suspects, changes);
  gouji_ledger_mark (run->ledger, gouji_ledger_find (run->ledger, asserted), draft->rule,
                     GOUJI_MARK_WRONG);
  for (guint i = 0; i < changes->len; i++)
    add_suspect (suspects, draft, &g_array_index (changes, GoujiChange, i));
  list = dup_list (run, suspects, changes, 0);
  advice = g_strdup_printf (_("It would be settled by: %s."), list);
  if (changes->len > 0)
    gouji_draft_advise (draft, advice);
  else if (suspected)
    gouji_draft_advise (
        draft, _ ("Other printed figures confirm every amount of it; no change of a single "
                  "one settles it."));
}

static void
search_causes (GoujiRun *run, GoujiSuspects *suspects)
{
  search_swaps (run, suspects);
  for (;;)
    {
      GoujiChange best = gouji_suspects_find_best (suspects);

      if (best.suspicion == NULL)
        break;
      group_change (run, suspects, &best);
    }
  for (guint i = 0; i < run->drafts->len; i++)
    if (gouji_suspects_is_open (suspects, i) && !gouji_suspects_is_told (suspects, i))
      explain_single (run, suspects, i);
}

void
gouji_causes_group (GoujiRun *run)
{
  g_autoptr (GoujiSuspects) suspects = gouji_suspects_new (run);

  group_gaps (run);
  if (gouji_suspects_any (suspects))
    search_causes (run, suspects);
}
