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
  count->rounding += result->rounding;
  count->named += result->named;
  count->first += result->first;
  count->determined_first += determined && result->first;
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
                             result->detected,
                             subject->determined, subject->checked, result->rounding };

  g_array_append_val (self->misses, miss);
}

/* One amount with all its changes; tried on any thread, counted in printed order. */
typedef struct
{
  Subject subject;
  GoujiMutationResult results[GOUJI_N_MUTATIONS];
} Task;

typedef struct
{
  GoujiMutationBaseline *baseline;
  const gboolean *kinds;
} Context;

static void
try_amount (gpointer data, gpointer user_data)
{
  Task *task = data;
  const Context *context = user_data;

  for (guint kind = 0; kind < GOUJI_N_MUTATIONS; kind++)
    if (context->kinds[kind])
      task->results[kind]
          = gouji_mutation_baseline_try (context->baseline, task->subject.amount, kind);
}

static void
count_task (GoujiMutationScore *self, Task *task)
{
  const Subject *subject = &task->subject;
  GoujiMutationCount *table
      = &g_array_index (self->by_table, GoujiMutationCount, subject->amount->table);

  self->n_determined += subject->determined;
  self->n_checked += subject->checked;
  for (guint kind = 0; kind < GOUJI_N_MUTATIONS; kind++)
    {
      GoujiMutationResult *result = &task->results[kind];

      if (result->tried)
        {
          add_to_count (&self->total, result, subject->determined);
          add_to_count (&self->by_kind[kind], result, subject->determined);
          add_to_count (table, result, subject->determined);
          if (!result->detected || !result->first)
            add_miss (self, kind, subject, result);
        }
      g_clear_pointer (&result->after, g_free);
    }
}

static void
run_tasks (GoujiMutationBaseline *baseline, const gboolean *kinds, GArray *tasks)
{
  Context context = { baseline, kinds };
  GThreadPool *pool
      = g_thread_pool_new (try_amount, &context, g_get_num_processors (), FALSE, NULL);

  for (guint i = 0; i < tasks->len; i++)
    g_thread_pool_push (pool, &g_array_index (tasks, Task, i), NULL);
  g_thread_pool_free (pool, FALSE, TRUE);
}

static GArray *
list_tasks (GoujiMutationBaseline *baseline, GArray *amounts)
{
  GoujiDisclosure *disclosure = gouji_mutation_baseline_get_disclosure (baseline);
  GArray *tasks = g_array_new (FALSE, TRUE, sizeof (Task));

  for (guint i = 0; i < amounts->len; i++)
    {
      const GoujiMutantAmount *amount = &g_array_index (amounts, GoujiMutantAmount, i);
      const Task task = { .subject = { amount, gouji_mutation_is_determined (disclosure, amount),
                                       gouji_mutation_baseline_is_checked (baseline, amount) } };

      g_array_append_val (tasks, task);
    }
  return tasks;
}

/**
 * gouji_mutation_score_new:
 * @kinds: which slips to try
 *
 * Changes every amount of the baseline's document in every way, one at a time, on all
 * processors; the result does not depend on how many there are.
 *
 * Returns: (transfer full): the counts, and what was missed
 */
GoujiMutationScore *
gouji_mutation_score_new (GoujiMutationBaseline *baseline, const gboolean kinds[GOUJI_N_MUTATIONS])
{
  GoujiDisclosure *disclosure = gouji_mutation_baseline_get_disclosure (baseline);
  g_autoptr (GArray) amounts = gouji_mutant_list_amounts (disclosure);
  g_autoptr (GArray) tasks = list_tasks (baseline, amounts);
  GoujiMutationScore *self = g_new0 (GoujiMutationScore, 1);
  gint64 start = g_get_monotonic_time ();

  self->n_amounts = amounts->len;
  self->by_table = g_array_new (FALSE, TRUE, sizeof (GoujiMutationCount));
  g_array_set_size (self->by_table, gouji_disclosure_get_n_tables (disclosure));
  self->misses = g_array_new (FALSE, FALSE, sizeof (GoujiMutationMiss));
  g_array_set_clear_func (self->misses, clear_miss);
  run_tasks (baseline, kinds, tasks);
  for (guint i = 0; i < tasks->len; i++)
    count_task (self, &g_array_index (tasks, Task, i));
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
