/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/gouji-swaps-private.h"

/* How far apart two suspicions that speak of one swap are looked for. */
#define MAX_DISTANCE 128

/* Among more suspicions than this no swap is looked for. */
#define MAX_SUSPICIONS 8192

/* What a print would have to change by to say what @other does. */
static gboolean
find_gap (GoujiSuspects *suspects,
          const GoujiSuspicion *one,
          const GoujiSuspicion *other,
          GoujiDecimal *gap)
{
  return gouji_decimal_subtract (gouji_suspects_get_term (suspects, other)->value,
                                 gouji_suspects_get_term (suspects, one)->value, gap)
         && gouji_decimal_sign (*gap) != 0;
}

/* Two equations, of which each would hold if its amount said what the other's does; or
 * one that counts both, a sum and its addend, and is wrong by twice their distance. */
static gboolean
speak_of_one (GoujiSuspects *suspects, const GoujiSuspicion *a, const GoujiSuspicion *b)
{
  const GoujiTerm *left = gouji_suspects_get_term (suspects, a);
  const GoujiTerm *right = gouji_suspects_get_term (suspects, b);
  GoujiDecimal beyond;

  if (a->draft != b->draft)
    return gouji_decimal_compare (a->value, right->value) == 0
           && gouji_decimal_compare (b->value, left->value) == 0;
  return left->sign == -right->sign && gouji_decimal_add (left->value, a->value, &beyond)
         && gouji_decimal_subtract (beyond, right->value, &beyond)
         && gouji_decimal_compare (beyond, right->value) == 0;
}

static gboolean
share_column (GoujiSuspects *suspects, const GoujiSuspicion *a, const GoujiSuspicion *b)
{
  const GoujiCellRef *left = &gouji_suspects_get_term (suspects, a)->cell;
  const GoujiCellRef *right = &gouji_suspects_get_term (suspects, b)->cell;

  return a->fact != b->fact && left->table == right->table && left->column == right->column
         && left->row != right->row;
}

gboolean
gouji_swaps_settles (GoujiSuspects *suspects, const GoujiSwap *swap, guint draft)
{
  return gouji_suspects_is_open (suspects, draft)
         && gouji_suspects_would_settle (suspects, draft, swap->step, G_N_ELEMENTS (swap->step));
}

/* Either change alone leaves something that the swap settles, or breaks what it leaves. */
static gboolean
needs_both (GoujiRun *run, GoujiSuspects *suspects, GoujiSwap *swap)
{
  guint alone[2] = { 0 };

  for (guint i = 0; i < run->drafts->len; i++)
    {
      if (!gouji_swaps_settles (suspects, swap, i))
        continue;
      swap->settled++;
      for (guint j = 0; j < G_N_ELEMENTS (alone); j++)
        alone[j] += gouji_suspects_would_settle (suspects, i, &swap->step[j], 1);
    }
  for (guint i = 0; i < G_N_ELEMENTS (alone); i++)
    if (alone[i] == swap->settled && gouji_suspects_count_broken (suspects, &swap->step[i], 1) == 0)
      return FALSE;
  return swap->settled > 1;
}

static gboolean
make_swap (GoujiRun *run,
           GoujiSuspects *suspects,
           const GoujiSuspicion *a,
           const GoujiSuspicion *b,
           GoujiSwap *swap)
{
  *swap = (GoujiSwap){ .suspicion = { *a, *b }, .step = { { a->fact }, { b->fact } } };
  swap->suspicion[0].value = gouji_suspects_get_term (suspects, b)->value;
  swap->suspicion[1].value = gouji_suspects_get_term (suspects, a)->value;
  swap->echoes = gouji_suspects_count_echoes (suspects, &swap->suspicion[0])
                 + gouji_suspects_count_echoes (suspects, &swap->suspicion[1]);
  swap->prints = gouji_suspects_count_prints (suspects, a->fact)
                 + gouji_suspects_count_prints (suspects, b->fact);
  return find_gap (suspects, a, b, &swap->step[0].change)
         && find_gap (suspects, b, a, &swap->step[1].change)
         && gouji_suspects_count_broken (suspects, swap->step, G_N_ELEMENTS (swap->step)) == 0
         && needs_both (run, suspects, swap);
}

static int
compare_swaps (gconstpointer a, gconstpointer b)
{
  const GoujiSwap *left = a;
  const GoujiSwap *right = b;

  if (left->settled != right->settled)
    return left->settled > right->settled ? -1 : 1;
  if (left->echoes != right->echoes)
    return left->echoes > right->echoes ? -1 : 1;
  if (left->prints != right->prints)
    return left->prints < right->prints ? -1 : 1;
  return left->suspicion[0].fact < right->suspicion[0].fact   ? -1
         : left->suspicion[0].fact > right->suspicion[0].fact ? 1
         : left->suspicion[1].fact < right->suspicion[1].fact ? -1
                                                              : 1;
}

static gboolean
is_known (GArray *swaps, const GoujiSwap *swap)
{
  for (guint i = 0; i < swaps->len; i++)
    {
      const GoujiSwap *other = &g_array_index (swaps, GoujiSwap, i);

      if (other->step[0].fact == swap->step[0].fact && other->step[1].fact == swap->step[1].fact)
        return TRUE;
    }
  return FALSE;
}

static void
list_with (GoujiRun *run, GoujiSuspects *suspects, guint index, GArray *swaps)
{
  const GoujiSuspicion *a = gouji_suspects_get (suspects, index);
  guint end = MIN (gouji_suspects_get_n (suspects), index + 1 + MAX_DISTANCE);

  for (guint i = index + 1; i < end; i++)
    {
      const GoujiSuspicion *b = gouji_suspects_get (suspects, i);
      GoujiSwap swap;

      if (gouji_suspects_is_open (suspects, b->draft) && share_column (suspects, a, b)
          && speak_of_one (suspects, a, b) && make_swap (run, suspects, a, b, &swap)
          && !is_known (swaps, &swap))
        g_array_append_val (swaps, swap);
    }
}

GArray *
gouji_swaps_list (GoujiRun *run, GoujiSuspects *suspects)
{
  GArray *swaps = g_array_new (FALSE, FALSE, sizeof (GoujiSwap));
  guint n = gouji_suspects_get_n (suspects);

  for (guint i = 0; i < n && n <= MAX_SUSPICIONS; i++)
    if (gouji_suspects_is_open (suspects, gouji_suspects_get (suspects, i)->draft))
      list_with (run, suspects, i, swaps);
  g_array_sort (swaps, compare_swaps);
  return swaps;
}
