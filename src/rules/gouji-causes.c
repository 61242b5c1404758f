/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rules/gouji-causes-private.h"

#include <glib/gi18n-lib.h>

#include "rules/gouji-eval-private.h"
#include "rules/gouji-words-private.h"

/* A document with more failures was misread; searching it for slips is idle. */
#define MAX_EQUATIONS 512
#define MAX_NAMED 3

/* A fact is a number with all its prints that agree.  To put @value in its place
 * would settle one failed equation. */
typedef struct
{
  guint fact;
  guint draft;
  guint term;
  GoujiDecimal value;
  GoujiDecimal slack; /* what that equation leaves open */
} Suspect;

/* The best that changing one fact can do. */
typedef struct
{
  const Suspect *suspect; /* NULL: nothing */
  guint settled;
  guint broken; /* equations that hold and would not any more */
  guint slip;
} Change;

typedef struct
{
  GoujiRun *run;
  guint *facts;     /* by cell */
  guint *broken;    /* by fact */
  GArray *suspects; /* Suspect, by fact and then printed order */
  GArray *done;     /* gboolean a draft: explained */
} Search;

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

static gboolean
is_failed_equation (const GoujiDraft *draft)
{
  return draft->terms->len > 0
         && (draft->severity == GOUJI_SEVERITY_ERROR || draft->severity == GOUJI_SEVERITY_QUESTION);
}

static guint
fact_of (Search *self, const GoujiTerm *term)
{
  guint cell = gouji_ledger_find (self->run->ledger, &term->cell);

  return cell != GOUJI_LEDGER_NO_CELL ? self->facts[cell] : GOUJI_LEDGER_NO_CELL;
}

static gboolean
occurs_twice (Search *self, const GoujiDraft *draft, guint fact)
{
  guint n = 0;

  for (guint i = 0; i < draft->terms->len; i++)
    n += fact_of (self, &g_array_index (draft->terms, GoujiTerm, i)) == fact;
  return n > 1;
}

static void
add_suspects (Search *self, guint index)
{
  const GoujiDraft *draft = g_ptr_array_index (self->run->drafts, index);

  for (guint i = 0; i < draft->terms->len; i++)
    {
      const GoujiTerm *term = &g_array_index (draft->terms, GoujiTerm, i);
      Suspect suspect = { fact_of (self, term), index, i, GOUJI_DECIMAL_ZERO, draft->slack };
      gboolean fits = term->sign > 0
                          ? gouji_decimal_subtract (term->value, draft->residual, &suspect.value)
                          : gouji_decimal_add (term->value, draft->residual, &suspect.value);

      if (fits && term->sign != 0 && suspect.fact != GOUJI_LEDGER_NO_CELL
          && !occurs_twice (self, draft, suspect.fact))
        g_array_append_val (self->suspects, suspect);
    }
}

static int
compare_suspects (gconstpointer a, gconstpointer b)
{
  const Suspect *left = a;
  const Suspect *right = b;

  if (left->fact != right->fact)
    return left->fact < right->fact ? -1 : 1;
  return (left->draft > right->draft) - (left->draft < right->draft);
}

static void
count_broken (Search *self)
{
  guint n = gouji_ledger_get_n_cells (self->run->ledger);

  self->broken = g_new0 (guint, n + 1);
  for (guint i = 0; i < n; i++)
    self->broken[self->facts[i]] += gouji_ledger_get_held (self->run->ledger, i);
}

static const Suspect *
get_suspect (Search *self, guint index)
{
  return &g_array_index (self->suspects, Suspect, index);
}

static gboolean
is_done (Search *self, const Suspect *suspect)
{
  return g_array_index (self->done, gboolean, suspect->draft);
}

/* Would the value that settles @by also settle @other? */
static gboolean
settles (const Suspect *by, const Suspect *other)
{
  GoujiDecimal distance;

  return gouji_decimal_subtract (by->value, other->value, &distance)
         && gouji_decimal_compare (gouji_decimal_abs (distance), other->slack) <= 0;
}

static const GoujiTerm *
term_of (Search *self, const Suspect *suspect)
{
  const GoujiDraft *draft = g_ptr_array_index (self->run->drafts, suspect->draft);

  return &g_array_index (draft->terms, GoujiTerm, suspect->term);
}

static gboolean
is_better (const Change *a, const Change *b)
{
  int gain_a = (int) a->settled - (int) a->broken;
  int gain_b = (int) b->settled - (int) b->broken;

  if (b->suspect == NULL || gain_a != gain_b)
    return b->suspect == NULL || gain_a > gain_b;
  if (a->settled != b->settled)
    return a->settled > b->settled;
  if (a->slip != b->slip)
    return a->slip > b->slip;
  return gouji_decimal_compare (a->suspect->slack, b->suspect->slack) < 0;
}

/* The best value for the fact of the suspects from @first to @end. */
static Change
best_of_fact (Search *self, guint first, guint end)
{
  Change best = { 0 };

  for (guint i = first; i < end; i++)
    {
      const Suspect *suspect = get_suspect (self, i);
      Change change = { suspect, 0, self->broken[suspect->fact], 0 };

      if (is_done (self, suspect))
        continue;
      for (guint j = first; j < end; j++)
        change.settled += !is_done (self, get_suspect (self, j))
                          && settles (suspect, get_suspect (self, j));
      change.slip = gouji_causes_rate_slip (term_of (self, suspect)->value, suspect->value);
      if (is_better (&change, &best))
        best = change;
    }
  return best;
}

typedef gboolean (*ChangeFunc) (const Change *change, gpointer data);

static void
for_each_fact (Search *self, ChangeFunc func, gpointer data)
{
  guint end;

  for (guint first = 0; first < self->suspects->len; first = end)
    {
      Change change;

      for (end = first; end < self->suspects->len
                        && get_suspect (self, end)->fact == get_suspect (self, first)->fact;)
        end++;
      change = best_of_fact (self, first, end);
      if (change.suspect != NULL && !func (&change, data))
        return;
    }
}

static gboolean
keep_best (const Change *change, gpointer data)
{
  Change *best = data;

  if (change->settled > 1 && change->settled > change->broken && is_better (change, best))
    *best = *change;
  return TRUE;
}

static char *
dup_value (Search *self, const Suspect *suspect)
{
  return gouji_eval_format_amount (suspect->value, term_of (self, suspect), TRUE);
}

static void
append_advice (GoujiDraft *draft, const char *text)
{
  g_string_append_printf (draft->advice, "%s%s", draft->advice->len > 0 ? " " : "", text);
}

static gboolean
asserts (Search *self, const GoujiDraft *draft, guint fact)
{
  guint cell = gouji_ledger_find (self->run->ledger, &g_array_index (draft->cells, GoujiCellRef, 0));

  return cell != GOUJI_LEDGER_NO_CELL && self->facts[cell] == fact;
}

/* The finding that says what is wrong: about the changed number itself, if any. */
static guint
find_head (Search *self, const Change *change)
{
  guint head = change->suspect->draft;

  for (guint i = self->suspects->len; i > 0; i--)
    {
      const Suspect *suspect = get_suspect (self, i - 1);
      const GoujiDraft *draft = g_ptr_array_index (self->run->drafts, suspect->draft);
      const GoujiDraft *chosen = g_ptr_array_index (self->run->drafts, head);
      gboolean about = asserts (self, draft, suspect->fact);

      if (suspect->fact != change->suspect->fact || is_done (self, suspect)
          || !settles (change->suspect, suspect))
        continue;
      if (about || !asserts (self, chosen, suspect->fact))
        head = suspect->draft;
    }
  return head;
}

static void
mark_fact (Search *self, guint fact, guint rule)
{
  for (guint i = 0; i < gouji_ledger_get_n_cells (self->run->ledger); i++)
    if (self->facts[i] == fact)
      gouji_ledger_mark (self->run->ledger, i, rule, GOUJI_MARK_WRONG);
}

static void
group_change (Search *self, const Change *change)
{
  guint head = find_head (self, change);
  GoujiDraft *draft = g_ptr_array_index (self->run->drafts, head);
  g_autofree char *value = dup_value (self, change->suspect);
  g_autofree char *cell
      = gouji_words_dup_cell (self->run->disclosure, &term_of (self, change->suspect)->cell);
  g_autofree char *advice
      = g_strdup_printf (ngettext ("%s in %s would resolve %u finding.",
                                   "%s in %s would resolve %u findings.", change->settled),
                         value, cell, change->settled);

  append_advice (draft, advice);
  mark_fact (self, change->suspect->fact, draft->rule);
  for (guint i = 0; i < self->suspects->len; i++)
    {
      const Suspect *suspect = get_suspect (self, i);
      GoujiDraft *other = g_ptr_array_index (self->run->drafts, suspect->draft);

      if (suspect->fact != change->suspect->fact || is_done (self, suspect)
          || !settles (change->suspect, suspect))
        continue;
      if (suspect->draft != head)
        other->parent = head;
    }
  for (guint i = 0; i < self->run->drafts->len; i++)
    if (i == head || ((GoujiDraft *) g_ptr_array_index (self->run->drafts, i))->parent == (int) head)
      g_array_index (self->done, gboolean, i) = TRUE;
}

typedef struct
{
  Search *search;
  guint draft;
  Change named[MAX_NAMED];
  guint n;
  guint confirmed; /* numbers of the equation that others confirm */
} Single;

/* Keeps the likeliest few numbers of one equation that nothing else confirms. */
static gboolean
keep_single (const Change *change, gpointer data)
{
  Single *self = data;
  guint place = self->n;

  if (change->suspect->draft != self->draft)
    return TRUE;
  if (change->broken > 0)
    {
      self->confirmed++;
      return TRUE;
    }
  while (place > 0 && change->slip > self->named[place - 1].slip)
    place--;
  if (place >= MAX_NAMED)
    return TRUE;
  for (guint i = MIN (self->n, MAX_NAMED - 1); i > place; i--)
    self->named[i] = self->named[i - 1];
  self->named[place] = *change;
  self->n = MIN (self->n + 1, MAX_NAMED);
  return TRUE;
}

static void
explain_single (Search *self, guint index)
{
  GoujiDraft *draft = g_ptr_array_index (self->run->drafts, index);
  g_autoptr (GString) list = g_string_new (NULL);
  Single single = { .search = self, .draft = index };

  for_each_fact (self, keep_single, &single);
  gouji_ledger_mark (self->run->ledger,
                     gouji_ledger_find (self->run->ledger,
                                        &g_array_index (draft->cells, GoujiCellRef, 0)),
                     draft->rule, GOUJI_MARK_WRONG);
  if (single.n == 0 && single.confirmed > 0)
    append_advice (draft, _("Other printed figures confirm every amount of it; no change of a single "
                            "one settles it."));
  for (guint i = 0; i < single.n; i++)
    {
      const Suspect *suspect = single.named[i].suspect;
      g_autofree char *value = dup_value (self, suspect);
      g_autofree char *cell
          = gouji_words_dup_cell (self->run->disclosure, &term_of (self, suspect)->cell);

      g_string_append_printf (list, C_ ("a cell and the value that would settle it", "%s%s → %s"),
                              i > 0 ? "; " : "", cell, value);
    }
  if (single.n > 0)
    {
      g_autofree char *advice = g_strdup_printf (_("It would be settled by: %s."), list->str);

      append_advice (draft, advice);
    }
}

static void
search_causes (Search *self)
{
  for (;;)
    {
      Change best = { 0 };

      for_each_fact (self, keep_best, &best);
      if (best.suspect == NULL)
        break;
      group_change (self, &best);
    }
  for (guint i = 0; i < self->run->drafts->len; i++)
    if (is_failed_equation (g_ptr_array_index (self->run->drafts, i))
        && !g_array_index (self->done, gboolean, i))
      explain_single (self, i);
}

static guint
count_equations (GoujiRun *run)
{
  guint n = 0;

  for (guint i = 0; i < run->drafts->len; i++)
    n += is_failed_equation (g_ptr_array_index (run->drafts, i));
  return n;
}

void
gouji_causes_group (GoujiRun *run)
{
  guint n = count_equations (run);
  Search self = { .run = run };

  group_gaps (run);
  if (n == 0 || n > MAX_EQUATIONS)
    return;
  self.facts = gouji_ledger_find_facts (run->ledger);
  self.suspects = g_array_new (FALSE, FALSE, sizeof (Suspect));
  self.done = g_array_new (FALSE, TRUE, sizeof (gboolean));
  g_array_set_size (self.done, run->drafts->len);
  count_broken (&self);
  for (guint i = 0; i < run->drafts->len; i++)
    if (is_failed_equation (g_ptr_array_index (run->drafts, i)))
      add_suspects (&self, i);
  g_array_sort (self.suspects, compare_suspects);
  search_causes (&self);
  g_free (self.facts);
  g_free (self.broken);
  g_array_unref (self.suspects);
  g_array_unref (self.done);
}
