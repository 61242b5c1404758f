/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tools/gouji-mutation-score.h"

#include "tools/gouji-mutation-evidence.h"

static void
clear_miss (gpointer data)
{
  GoujiMutationMiss *miss = data;

  g_free (miss->before);
  g_free (miss->after);
}

static void
add_to_count (GoujiMutationCount *count, const GoujiMutationResult *result, gboolean determined)
{
  count->tried++;
  count->detected += result->detected;
  count->determined += determined;
  count->determined_detected += determined && result->detected;
  count->first += result->detected && result->first;
}

/* An amount, and what is known of it before it is changed. */
typedef struct
{
  const GoujiMutantAmount *amount;
  gboolean determined;
  gboolean checked;
} Subject;

static void
add_miss (GoujiMutationScore *self,
          GoujiMutationKind kind,
          const Subject *subject,
          const GoujiMutationResult *result)
{
  GoujiMutationMiss miss = { kind, subject->amount->table, subject->amount->place,
                             g_strdup (result->before), g_strdup (result->after),
                             subject->determined, subject->checked };

  g_array_append_val (self->misses, miss);
}

static void
try_kind (GoujiMutationScore *self,
          GoujiMutationBaseline *baseline,
          GoujiMutationKind kind,
          const Subject *subject)
{
  GoujiMutationResult result = gouji_mutation_baseline_try (baseline, subject->amount, kind);
  GoujiMutationCount *table
      = &g_array_index (self->by_table, GoujiMutationCount, subject->amount->table);

  if (result.tried)
    {
      add_to_count (&self->total, &result, subject->determined);
      add_to_count (&self->by_kind[kind], &result, subject->determined);
      add_to_count (table, &result, subject->determined);
      if (!result.detected)
        add_miss (self, kind, subject, &result);
    }
  g_free (result.after);
}

static void
try_amount (GoujiMutationScore *self,
            GoujiMutationBaseline *baseline,
            const gboolean kinds[GOUJI_N_MUTATIONS],
            const GoujiMutantAmount *amount)
{
  GoujiDisclosure *disclosure = gouji_mutation_baseline_get_disclosure (baseline);
  const Subject subject = { amount, gouji_mutation_is_determined (disclosure, amount),
                            gouji_mutation_baseline_is_checked (baseline, amount) };

  self->n_determined += subject.determined;
  self->n_checked += subject.checked;
  for (guint kind = 0; kind < GOUJI_N_MUTATIONS; kind++)
    if (kinds[kind])
      try_kind (self, baseline, kind, &subject);
}

/**
 * gouji_mutation_score_new:
 * @kinds: which slips to try
 *
 * Changes every amount of the baseline's document in every way, one at a time.
 *
 * Returns: (transfer full): the counts, and what was missed
 */
GoujiMutationScore *
gouji_mutation_score_new (GoujiMutationBaseline *baseline, const gboolean kinds[GOUJI_N_MUTATIONS])
{
  GoujiDisclosure *disclosure = gouji_mutation_baseline_get_disclosure (baseline);
  g_autoptr (GArray) amounts = gouji_mutant_list_amounts (disclosure);
  GoujiMutationScore *self = g_new0 (GoujiMutationScore, 1);
  gint64 start = g_get_monotonic_time ();

  self->n_amounts = amounts->len;
  self->by_table = g_array_new (FALSE, TRUE, sizeof (GoujiMutationCount));
  g_array_set_size (self->by_table, gouji_disclosure_get_n_tables (disclosure));
  self->misses = g_array_new (FALSE, FALSE, sizeof (GoujiMutationMiss));
  g_array_set_clear_func (self->misses, clear_miss);
  for (guint i = 0; i < amounts->len; i++)
    try_amount (self, baseline, kinds, &g_array_index (amounts, GoujiMutantAmount, i));
  self->microseconds = g_get_monotonic_time () - start;
  return self;
}

void
gouji_mutation_score_free (GoujiMutationScore *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->by_table);
  g_array_unref (self->misses);
  g_free (self);
}
