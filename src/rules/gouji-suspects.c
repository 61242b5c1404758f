/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/gouji-suspects-private.h"

#include "rules/gouji-causes-private.h"
#include "rules/gouji-echoes-private.h"

/* A document with more failures was misread; searching it for slips is idle. */
#define MAX_EQUATIONS 512

/* The suspicions of one fact stand together. */
typedef struct
{
  guint first;
  guint end;
  gboolean known; /* @best still is */
  GoujiChange best;
} Range;

struct _GoujiSuspects
{
  GoujiRun *run;
  guint *facts;       /* by cell */
  guint *held;        /* by fact: what confirms it and is no equation */
  guint *prints;      /* by fact: how many cells print it */
  GoujiEchoes *echoes;
  GArray *suspicions; /* GoujiSuspicion, by fact and then printed order */
  GArray *ranges;     /* Range, by fact */
  GArray *open;       /* gboolean a draft */
};

static GoujiDraft *
get_draft (GoujiSuspects *self, guint index)
{
  return g_ptr_array_index (self->run->drafts, index);
}

static const GoujiSuspicion *
get_suspicion (GoujiSuspects *self, guint index)
{
  return &g_array_index (self->suspicions, GoujiSuspicion, index);
}

static gboolean
is_failed_equation (const GoujiDraft *draft)
{
  return draft->terms->len > 0
         && (draft->severity == GOUJI_SEVERITY_ERROR || draft->severity == GOUJI_SEVERITY_QUESTION);
}

guint
gouji_suspects_find_fact (GoujiSuspects *self, const GoujiCellRef *cell)
{
  guint number = gouji_ledger_find (self->run->ledger, cell);

  return number != GOUJI_LEDGER_NO_CELL ? self->facts[number] : GOUJI_LEDGER_NO_CELL;
}

static guint
count_terms (GoujiSuspects *self, const GoujiDraft *draft, guint fact)
{
  guint n = 0;

  for (guint i = 0; i < draft->terms->len; i++)
    n += gouji_suspects_find_fact (self, &g_array_index (draft->terms, GoujiTerm, i).cell) == fact;
  return n;
}

static void
add_suspicions (GoujiSuspects *self, guint index)
{
  const GoujiDraft *draft = get_draft (self, index);

  for (guint i = 0; i < draft->terms->len; i++)
    {
      const GoujiTerm *term = &g_array_index (draft->terms, GoujiTerm, i);
      GoujiSuspicion suspicion = { gouji_suspects_find_fact (self, &term->cell), index, i,
                                   GOUJI_DECIMAL_ZERO, draft->slack };
      gboolean fits = term->sign > 0
                          ? gouji_decimal_subtract (term->value, draft->residual, &suspicion.value)
                          : gouji_decimal_add (term->value, draft->residual, &suspicion.value);

      if (fits && term->sign != 0 && suspicion.fact != GOUJI_LEDGER_NO_CELL
          && count_terms (self, draft, suspicion.fact) == 1)
        g_array_append_val (self->suspicions, suspicion);
    }
}

static int
compare_suspicions (gconstpointer a, gconstpointer b)
{
  const GoujiSuspicion *left = a;
  const GoujiSuspicion *right = b;

  if (left->fact != right->fact)
    return left->fact < right->fact ? -1 : 1;
  return (left->draft > right->draft) - (left->draft < right->draft);
}

static void
list_ranges (GoujiSuspects *self)
{
  Range range = { 0 };

  for (guint first = 0; first < self->suspicions->len; first = range.end)
    {
      range.first = range.end = first;
      while (range.end < self->suspicions->len
             && get_suspicion (self, range.end)->fact == get_suspicion (self, first)->fact)
        range.end++;
      g_array_append_val (self->ranges, range);
    }
}

static void
count_prints (GoujiSuspects *self)
{
  guint n = gouji_ledger_get_n_cells (self->run->ledger);

  self->held = g_new0 (guint, n + 1);
  self->prints = g_new0 (guint, n + 1);
  for (guint i = 0; i < n; i++)
    {
      self->held[self->facts[i]] += gouji_ledger_get_held (self->run->ledger, i);
      self->prints[self->facts[i]]++;
    }
}

static void
collect (GoujiSuspects *self)
{
  self->facts = gouji_ledger_find_facts (self->run->ledger);
  gouji_equations_index (self->run->equations, self->facts,
                         gouji_ledger_get_n_cells (self->run->ledger));
  count_prints (self);
  self->echoes = gouji_echoes_new (self->run->disclosure);
  for (guint i = 0; i < self->run->drafts->len; i++)
    if (gouji_suspects_is_open (self, i))
      add_suspicions (self, i);
  g_array_sort (self->suspicions, compare_suspicions);
  list_ranges (self);
}

GoujiSuspects *
gouji_suspects_new (GoujiRun *run)
{
  GoujiSuspects *self = g_new0 (GoujiSuspects, 1);
  guint n = 0;

  self->run = run;
  self->suspicions = g_array_new (FALSE, FALSE, sizeof (GoujiSuspicion));
  self->ranges = g_array_new (FALSE, FALSE, sizeof (Range));
  self->open = g_array_new (FALSE, TRUE, sizeof (gboolean));
  g_array_set_size (self->open, run->drafts->len);
  for (guint i = 0; i < run->drafts->len; i++)
    n += g_array_index (self->open, gboolean, i) = is_failed_equation (get_draft (self, i));
  if (n > 0 && n <= MAX_EQUATIONS)
    collect (self);
  return self;
}

void
gouji_suspects_free (GoujiSuspects *self)
{
  if (self == NULL)
    return;
  g_free (self->facts);
  g_free (self->held);
  g_free (self->prints);
  gouji_echoes_free (self->echoes);
  g_array_unref (self->suspicions);
  g_array_unref (self->ranges);
  g_array_unref (self->open);
  g_free (self);
}

gboolean
gouji_suspects_any (GoujiSuspects *self)
{
  return self->facts != NULL;
}

const GoujiTerm *
gouji_suspects_get_term (GoujiSuspects *self, const GoujiSuspicion *suspicion)
{
  return &g_array_index (get_draft (self, suspicion->draft)->terms, GoujiTerm, suspicion->term);
}

/* Would the value that settles @by also settle @other? */
static gboolean
agree (const GoujiSuspicion *by, const GoujiSuspicion *other)
{
  GoujiDecimal distance;

  return gouji_decimal_subtract (by->value, other->value, &distance)
         && gouji_decimal_compare (gouji_decimal_abs (distance), other->slack) <= 0;
}

static GoujiEquationsStep
step_of (GoujiSuspects *self, const GoujiSuspicion *suspicion)
{
  GoujiEquationsStep step = { suspicion->fact, GOUJI_DECIMAL_ZERO };

  gouji_decimal_subtract (suspicion->value, gouji_suspects_get_term (self, suspicion)->value,
                          &step.change);
  return step;
}

static void
count_settled (GoujiSuspects *self, const Range *range, GoujiChange *change)
{
  guint told = 0;

  for (guint i = range->first; i < range->end; i++)
    if (gouji_suspects_is_open (self, get_suspicion (self, i)->draft)
        && agree (change->suspicion, get_suspicion (self, i)))
      {
        change->settled++;
        told += gouji_suspects_is_told (self, get_suspicion (self, i)->draft);
      }
  if (change->settled > told)
    change->evidence = change->settled - told + (told > 0);
}

int
gouji_suspects_count_echoes (GoujiSuspects *self, const GoujiSuspicion *suspicion)
{
  const GoujiTerm *term = gouji_suspects_get_term (self, suspicion);

  if (term->cell.table < 0)
    return 0;
  return (int)gouji_echoes_count (self->echoes, &term->cell, suspicion->value)
         - (int)gouji_echoes_count (self->echoes, &term->cell, term->value);
}

static GoujiChange
weigh (GoujiSuspects *self, const Range *range, const GoujiSuspicion *suspicion)
{
  const GoujiTerm *term = gouji_suspects_get_term (self, suspicion);
  GoujiChange change = { .suspicion = suspicion };
  GoujiEquationsEffect effect;
  GoujiEquationsStep step = step_of (self, suspicion);

  count_settled (self, range, &change);
  effect = gouji_equations_try (self->run->equations, &step, 1);
  change.broken = effect.broken + self->held[suspicion->fact];
  change.mended = effect.mended;
  change.slip = gouji_causes_rate_slip (term->value, suspicion->value, suspicion->slack);
  change.echoes = gouji_suspects_count_echoes (self, suspicion);
  if (gouji_decimal_sign (term->value) != 0)
    change.rounder
        = gouji_causes_count_zeros (suspicion->value) - gouji_causes_count_zeros (term->value);
  return change;
}

gboolean
gouji_suspects_turns_negative (GoujiSuspects *self, const GoujiChange *change)
{
  return gouji_decimal_sign (change->suspicion->value) < 0
         && gouji_decimal_sign (gouji_suspects_get_term (self, change->suspicion)->value) >= 0;
}

/* Few prints are sooner wrong than many. */
static gboolean
is_better (GoujiSuspects *self, const GoujiChange *a, const GoujiChange *b)
{
  int gain_a = (int) a->evidence - (int) a->broken;
  int gain_b = (int) b->evidence - (int) b->broken;

  if (b->suspicion == NULL || gain_a != gain_b)
    return b->suspicion == NULL || gain_a > gain_b;
  if (a->evidence != b->evidence)
    return a->evidence > b->evidence;
  if (a->mended != b->mended)
    return a->mended > b->mended;
  if (gouji_suspects_turns_negative (self, a) != gouji_suspects_turns_negative (self, b))
    return gouji_suspects_turns_negative (self, b);
  if ((a->slip >= GOUJI_SLIP_SURE) != (b->slip >= GOUJI_SLIP_SURE))
    return a->slip >= GOUJI_SLIP_SURE;
  if (a->echoes != b->echoes)
    return a->echoes > b->echoes;
  if (self->prints[a->suspicion->fact] != self->prints[b->suspicion->fact])
    return self->prints[a->suspicion->fact] < self->prints[b->suspicion->fact];
  if (a->slip != b->slip)
    return a->slip > b->slip;
  if (a->rounder != b->rounder)
    return a->rounder > b->rounder;
  return gouji_decimal_compare (a->suspicion->slack, b->suspicion->slack) < 0;
}

static const GoujiChange *
best_of (GoujiSuspects *self, Range *range)
{
  if (range->known)
    return &range->best;
  range->known = TRUE;
  range->best = (GoujiChange) { 0 };
  for (guint i = range->first; i < range->end; i++)
    {
      const GoujiSuspicion *suspicion = get_suspicion (self, i);
      GoujiChange change;

      if (!gouji_suspects_is_open (self, suspicion->draft))
        continue;
      change = weigh (self, range, suspicion);
      if (is_better (self, &change, &range->best))
        range->best = change;
    }
  return &range->best;
}

GoujiChange
gouji_suspects_find_best (GoujiSuspects *self)
{
  GoujiChange best = { 0 };

  for (guint i = 0; i < self->ranges->len; i++)
    {
      const GoujiChange *change = best_of (self, &g_array_index (self->ranges, Range, i));

      if (change->suspicion != NULL && change->evidence > 1 && change->evidence > change->broken
          && is_better (self, change, &best))
        best = *change;
    }
  return best;
}

static Range *
find_range (GoujiSuspects *self, guint fact)
{
  guint low = 0;
  guint high = self->ranges->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      Range *range = &g_array_index (self->ranges, Range, middle);
      guint there = get_suspicion (self, range->first)->fact;

      if (there == fact)
        return range;
      if (there < fact)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

static void
insert_sorted (GoujiSuspects *self, GArray *changes, const GoujiChange *change)
{
  guint place = changes->len;

  while (place > 0
         && is_better (self, change, &g_array_index (changes, GoujiChange, place - 1)))
    place--;
  g_array_insert_val (changes, place, *change);
}

GArray *
gouji_suspects_list (GoujiSuspects *self, guint draft)
{
  const GArray *terms = get_draft (self, draft)->terms;
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (GoujiChange));

  for (guint i = 0; i < terms->len; i++)
    {
      const GoujiTerm *term = &g_array_index (terms, GoujiTerm, i);
      Range *range = find_range (self, gouji_suspects_find_fact (self, &term->cell));

      for (guint j = range != NULL ? range->first : 0; range != NULL && j < range->end; j++)
        if (get_suspicion (self, j)->draft == draft && get_suspicion (self, j)->term == i)
          {
            GoujiChange change = weigh (self, range, get_suspicion (self, j));

            insert_sorted (self, changes, &change);
          }
    }
  return changes;
}

gboolean
gouji_suspects_settles (GoujiSuspects *self, const GoujiChange *change, guint draft)
{
  const Range *range = find_range (self, change->suspicion->fact);

  for (guint i = range->first; i < range->end; i++)
    if (get_suspicion (self, i)->draft == draft)
      return agree (change->suspicion, get_suspicion (self, i));
  return FALSE;
}

void
gouji_suspects_close (GoujiSuspects *self, guint draft)
{
  const GArray *terms = get_draft (self, draft)->terms;

  g_array_index (self->open, gboolean, draft) = FALSE;
  for (guint i = 0; i < terms->len; i++)
    {
      const GoujiTerm *term = &g_array_index (terms, GoujiTerm, i);
      Range *range = find_range (self, gouji_suspects_find_fact (self, &term->cell));

      if (range != NULL)
        range->known = FALSE;
    }
}

gboolean
gouji_suspects_is_told (GoujiSuspects *self, guint draft)
{
  return g_array_index (get_draft (self, draft)->cells, GoujiCellRef, 0).table < 0;
}

gboolean
gouji_suspects_is_open (GoujiSuspects *self, guint draft)
{
  return g_array_index (self->open, gboolean, draft);
}

guint
gouji_suspects_get_n (GoujiSuspects *self)
{
  return self->suspicions->len;
}

const GoujiSuspicion *
gouji_suspects_get (GoujiSuspects *self, guint index)
{
  return get_suspicion (self, index);
}

guint
gouji_suspects_count_prints (GoujiSuspects *self, guint fact)
{
  return self->prints[fact];
}

guint
gouji_suspects_count_broken (GoujiSuspects *self, const GoujiEquationsStep *steps, guint n_steps)
{
  return gouji_equations_try (self->run->equations, steps, n_steps).broken;
}

gboolean
gouji_suspects_would_settle (GoujiSuspects *self,
                             guint draft,
                             const GoujiEquationsStep *steps,
                             guint n_steps)
{
  GoujiDecimal residual = get_draft (self, draft)->residual;
  const GArray *terms = get_draft (self, draft)->terms;
  gboolean fits = TRUE;
  gboolean named = FALSE;

  for (guint i = 0; i < terms->len && fits; i++)
    for (guint j = 0; j < n_steps && fits; j++)
      {
        const GoujiTerm *term = &g_array_index (terms, GoujiTerm, i);

        if (gouji_suspects_find_fact (self, &term->cell) != steps[j].fact)
          continue;
        named = TRUE;
        fits = term->sign > 0   ? gouji_decimal_add (residual, steps[j].change, &residual)
               : term->sign < 0 ? gouji_decimal_subtract (residual, steps[j].change, &residual)
                                : FALSE;
      }
  return fits && named
         && gouji_decimal_compare (gouji_decimal_abs (residual), get_draft (self, draft)->slack)
                <= 0;
}

void
gouji_suspects_mark (GoujiSuspects *self, guint fact, guint rule)
{
  for (guint i = 0; i < gouji_ledger_get_n_cells (self->run->ledger); i++)
    if (self->facts[i] == fact)
      gouji_ledger_mark (self->run->ledger, i, rule, GOUJI_MARK_WRONG);
}
