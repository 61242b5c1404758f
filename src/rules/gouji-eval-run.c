/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "rules/gouji-eval-private.h"
#include "rules/gouji-words-private.h"

static guint
number_of (GoujiEval *self, const GoujiTerm *term)
{
  return gouji_ledger_find (self->run->ledger, &term->cell);
}

static void
mark_terms (GoujiEval *self, GoujiMark first, GoujiMark others)
{
  for (guint i = 0; i < self->terms->len; i++)
    {
      const GoujiTerm *term = &g_array_index (self->terms, GoujiTerm, i);

      if (term->number || i == 0)
        gouji_ledger_mark (self->run->ledger, number_of (self, term), self->rule,
                           i == 0 ? first : others);
    }
}

/* What holds speaks against changing any of its numbers alone; two prints of one fact
 * only against changing one of the two. */
static void
record_holding (GoujiEval *self, const GoujiRelation *relation, const GoujiOutcome *outcome)
{
  gboolean linear = outcome->left.linear && outcome->right.linear;

  if (relation->op == GOUJI_OP_EQUAL && outcome->twins[0] != NULL && outcome->twins[1] != NULL)
    {
      gouji_ledger_join (self->run->ledger, number_of (self, outcome->twins[0]),
                         number_of (self, outcome->twins[1]));
      return;
    }
  gouji_equations_begin (self->run->equations, relation->op, outcome->difference,
                         gouji_eval_slack_of (outcome));
  for (guint i = 0; i < self->terms->len; i++)
    {
      const GoujiTerm *term = &g_array_index (self->terms, GoujiTerm, i);
      guint cell = number_of (self, term);

      if (term->number && cell != GOUJI_LEDGER_NO_CELL)
        gouji_equations_add (self->run->equations, cell,
                             !linear ? 0 : i < outcome->n_left ? term->sign : -term->sign);
    }
}

static void
record_unable (GoujiEval *self)
{
  GoujiPlace place = gouji_disclosure_get_place (self->run->disclosure, &self->trouble);

  gouji_run_set_missing (
      self->run, self->rule,
      g_strdup_printf (_("a number that can be read and added in line %u, field %u"), place.line,
                       place.field));
}

static void
record (GoujiEval *self, const GoujiRelation *relation, const GoujiOutcome *outcome)
{
  gboolean equation = relation->op == GOUJI_OP_EQUAL;

  switch (outcome->verdict)
    {
    case GOUJI_VERDICT_NOTHING:
      gouji_run_count_nothing (self->run, self->rule);
      return;
    case GOUJI_VERDICT_UNABLE:
      record_unable (self);
      return;
    case GOUJI_VERDICT_HELD:
      /* To stay below a bound confirms no amount. */
      mark_terms (self, equation ? GOUJI_MARK_TIED : 0, equation ? GOUJI_MARK_TIED : 0);
      record_holding (self, relation, outcome);
      break;
    case GOUJI_VERDICT_ROUNDING:
      if (self->terms->len == 0)
        return;
      gouji_run_add (self->run, gouji_eval_explain (self, relation, outcome));
      mark_terms (self, GOUJI_MARK_GAP, GOUJI_MARK_ROUNDED);
      record_holding (self, relation, outcome);
      break;
    case GOUJI_VERDICT_FAILED:
      if (self->terms->len == 0)
        return;
      if (!gouji_run_add (self->run, gouji_eval_explain (self, relation, outcome)))
        return;
      mark_terms (self, GOUJI_MARK_DISPUTED, GOUJI_MARK_DISPUTED);
      break;
    }
  gouji_run_count (self->run, self->rule, outcome->verdict == GOUJI_VERDICT_FAILED);
}

static gboolean
is_better (const GoujiOutcome *a, const GoujiOutcome *b)
{
  static const int ranks[] = {
    [GOUJI_VERDICT_HELD] = 0,   [GOUJI_VERDICT_ROUNDING] = 1, [GOUJI_VERDICT_FAILED] = 2,
    [GOUJI_VERDICT_UNABLE] = 3, [GOUJI_VERDICT_NOTHING] = 4,
  };

  if (ranks[a->verdict] != ranks[b->verdict])
    return ranks[a->verdict] < ranks[b->verdict];
  return gouji_decimal_compare (gouji_decimal_abs (a->difference),
                                gouji_decimal_abs (b->difference))
         < 0;
}

/* Of several readings of a rule the one that fits best counts. */
static void
evaluate (GoujiEval *self)
{
  const GoujiFormula *formula = self->formula;
  GoujiOutcome best;
  GoujiOutcome outcome;
  guint chosen = 0;

  if (formula->where >= 0 && !gouji_eval_condition (self, formula->where))
    return;
  for (guint i = 0; i < formula->relations->len; i++)
    {
      gouji_eval_relation (self, &g_array_index (formula->relations, GoujiRelation, i), &outcome);
      if (i == 0 || is_better (&outcome, &best))
        {
          best = outcome;
          chosen = i;
        }
    }
  if (chosen + 1 < formula->relations->len)
    gouji_eval_relation (self, &g_array_index (formula->relations, GoujiRelation, chosen), &best);
  record (self, &g_array_index (formula->relations, GoujiRelation, chosen), &best);
}

/* The column of @other that means what @column means here, when either has only one. */
static int
same_column (const GoujiCursor *here, int column, const GoujiCursor *other)
{
  const char *id = gouji_table_get_column (here->index->table, column)->id;
  int found = -1;

  if (id == NULL || gouji_table_find_column (here->index->table, here->list, id) != column)
    return -1;
  for (guint i = 0; i < gouji_table_get_n_columns (other->index->table); i++)
    {
      const GoujiColumn *description = gouji_table_get_column (other->index->table, i);

      if (description->list != other->list || description->id != id
          || description->kind != GOUJI_COLUMN_AMOUNT)
        continue;
      if (found >= 0)
        return -1;
      found = i;
    }
  return found >= 0 ? found : gouji_table_find_column (other->index->table, other->list, id);
}

/* A budget of another kind prints some columns for some levels only: accounts by group,
 * the plan by product.  There a column speaks where a line and one below it print it. */
static gboolean
is_compared (const GoujiEval *self, guint column)
{
  const GoujiTableIndex *index = self->row.index;
  const GoujiLine *line = gouji_table_get_line (index->table, self->row.line);
  int below = self->formula->id != NULL ? index->first_item[self->row.list]
                                        : index->first_child[self->row.line];

  if (gouji_table_get_role (index->table) != GOUJI_ROLE_GENERIC)
    return TRUE;
  if (!gouji_amount_is_number (gouji_table_get_amount (index->table, line->row, column)))
    return FALSE;
  for (; below >= 0; below = index->next_sibling[below])
    if (gouji_amount_is_number (gouji_table_get_amount (
            index->table, gouji_table_get_line (index->table, below)->row, column)))
      return TRUE;
  return FALSE;
}

static void
evaluate_columns (GoujiEval *self)
{
  if (!self->formula->each)
    {
      evaluate (self);
      return;
    }
  for (guint i = 0; i < gouji_table_get_n_columns (self->row.index->table); i++)
    {
      const GoujiColumn *column = gouji_table_get_column (self->row.index->table, i);

      if (column->list != self->row.list || column->kind != GOUJI_COLUMN_AMOUNT
          || !is_compared (self, i))
        continue;
      self->row.each = i;
      if (self->other.index != NULL)
        {
          self->other.each = same_column (&self->row, i, &self->other);
          if (self->other.each < 0)
            continue;
        }
      evaluate (self);
    }
}

static gboolean
prints_number (const GoujiCursor *cursor, const GoujiLine *line)
{
  for (guint i = 0; i < gouji_table_get_n_columns (cursor->index->table); i++)
    {
      const GoujiColumn *column = gouji_table_get_column (cursor->index->table, i);

      if (column->list == cursor->list && column->kind == GOUJI_COLUMN_AMOUNT
          && gouji_amount_is_number (gouji_table_get_amount (cursor->index->table, line->row, i)))
        return TRUE;
    }
  return FALSE;
}

/* A line with a code that prints no amount, where none of its level does, heads those
 * below it; where others of its level print amounts, its own are zero. */
static gboolean
is_heading (const GoujiCursor *cursor, const GoujiLine *line)
{
  GoujiTable *table = cursor->index->table;

  if (prints_number (cursor, line))
    return FALSE;
  if (line->kind != GOUJI_LINE_ITEM || *line->code == '\0' || line->damaged)
    return TRUE;
  for (guint i = 0; i < gouji_table_get_n_lines (table); i++)
    {
      const GoujiLine *other = gouji_table_get_line (table, i);

      if (other->list == line->list && other->level == line->level && other->kind == line->kind
          && *other->code != '\0' && prints_number (cursor, other))
        return FALSE;
    }
  return TRUE;
}

static gboolean
takes_row (GoujiEval *self, const GoujiCursor *cursor, int index)
{
  const GoujiFormula *formula = self->formula;
  const GoujiLine *line = gouji_table_get_line (cursor->index->table, index);
  gboolean children = cursor->index->first_child[index] >= 0;
  gboolean code = *line->code != '\0';
  gboolean year = cursor->index->year[cursor->list] >= 0;
  guint wanted = (children ? GOUJI_ROWS_WITHOUT_CHILDREN : GOUJI_ROWS_WITH_CHILDREN)
                 | (code ? GOUJI_ROWS_WITHOUT_CODE : GOUJI_ROWS_WITH_CODE)
                 | (year ? GOUJI_ROWS_WITHOUT_YEAR : GOUJI_ROWS_WITH_YEAR);

  if (line->list != cursor->list || (formula->rows & wanted) != 0)
    return FALSE;
  if (formula->id == NULL)
    return TRUE;
  /* "total" is whatever line is the list's total, under any of its names. */
  if (g_str_equal (formula->id, "total"))
    return index == cursor->index->total[cursor->list];
  return g_strcmp0 (line->id, formula->id) == 0;
}

/* A total is one without its amount too. */
static void
run_rows (GoujiEval *self)
{
  gouji_eval_bind (self);
  for (guint i = 0; i < gouji_table_get_n_lines (self->row.index->table); i++)
    {
      self->row.line = i;
      if (takes_row (self, &self->row, i)
          && (self->formula->id != NULL
              || !is_heading (&self->row, gouji_table_get_line (self->row.index->table, i))))
        evaluate_columns (self);
    }
}

static void
run_pairs (GoujiEval *self)
{
  GoujiTableIndex *a = self->row.index;
  GoujiTableIndex *b = self->other.index;
  gboolean same_codes = gouji_eval_same_codes (a, self->row.list, b, self->other.list);

  gouji_eval_bind (self);
  for (guint i = 0; i < gouji_table_get_n_lines (a->table); i++)
    {
      const GoujiLine *line = gouji_table_get_line (a->table, i);
      int match = -1;

      if (!takes_row (self, &self->row, i))
        continue;
      if ((int) i == a->total[self->row.list])
        match = b->total[self->other.list];
      else if (*line->code != '\0' && line->kind == GOUJI_LINE_ITEM && same_codes
               && gouji_table_index_find_code (a, self->row.list, line->code) == (int) i)
        match = gouji_table_index_find_code (b, self->other.list, line->code);
      self->row.line = i;
      self->other.line = match;
      if (match >= 0)
        evaluate_columns (self);
    }
}

static gboolean
takes_list (const GoujiScope *scope, GoujiTable *table, guint list)
{
  return scope->list == GOUJI_LIST_ANY
         || scope->list == (int) gouji_table_get_list_kind (table, list);
}

typedef void (*CursorFunc) (GoujiEval *self);

/* Moves @cursor over the lists of a table. */
static void
for_lists (GoujiEval *self, const GoujiScope *scope, guint index, GoujiCursor *cursor, CursorFunc func)
{
  GoujiTable *table = gouji_disclosure_get_table (self->run->disclosure, index);

  for (guint list = 0; list < gouji_table_get_n_lists (table); list++)
    if (takes_list (scope, table, list))
      {
        cursor->index = gouji_run_get_index (self->run, index);
        cursor->list = list;
        func (self);
      }
}

static void
for_tables (GoujiEval *self, const GoujiScope *scope, CursorFunc func)
{
  GoujiDisclosure *disclosure = self->run->disclosure;

  for (int i = gouji_disclosure_find_table (disclosure, scope->role, -1); i >= 0;
       i = gouji_disclosure_find_table (disclosure, scope->role, i))
    for_lists (self, scope, i, &self->row, func);
}

/* Pairs the rows with those of the table that belongs to theirs. */
static void
run_other_table (GoujiEval *self)
{
  const GoujiScope *scope = &g_array_index (self->formula->others, GoujiScope, 0);
  int partner = gouji_run_find_partner (self->run, self->row.index, scope->role);

  if (partner < 0)
    gouji_run_set_missing (self->run, self->rule, gouji_words_dup_role (scope->role));
  else
    for_lists (self, scope, partner, &self->other, run_pairs);
  self->other.index = NULL;
}

static void
run_projects (GoujiEval *self)
{
  guint n = gouji_disclosure_get_n_projects (self->run->disclosure);

  gouji_eval_bind (self);
  for (guint i = 0; i < n; i++)
    {
      self->project = i;
      evaluate (self);
    }
}

/* (transfer full): what @reference speaks of and the disclosure does not print. */
static char *
dup_absent (GoujiEval *self, const GoujiReference *reference)
{
  GoujiDisclosure *disclosure = self->run->disclosure;
  g_autofree char *role = NULL;
  int table;

  if (reference->base != GOUJI_BASE_TABLE)
    return g_strdup (_("performance forms"));
  role = gouji_words_dup_role (reference->role);
  table = gouji_disclosure_find_table (disclosure, reference->role, -1);
  if (table < 0 || gouji_table_get_n_lines (gouji_disclosure_get_table (disclosure, table)) == 0)
    return g_steal_pointer (&role);
  return g_strdup_printf (_("a line or column of %s"), role);
}

/* What a rule without a loop needs: a table or a line that is not there is missing
 * when others of the rule are, and else the rule does not apply. */
static void
find_missing (GoujiEval *self)
{
  const GoujiReference *absent = NULL;
  gboolean any = FALSE;

  for (guint i = 0; i < self->formula->references->len; i++)
    {
      const GoujiReference *reference = GOUJI_FORMULA_REFERENCE (self->formula, i);
      gboolean found;

      if ((reference->base != GOUJI_BASE_TABLE && reference->base != GOUJI_BASE_PROJECTS)
          || reference->year != 0)
        continue;
      found = reference->base == GOUJI_BASE_TABLE
                  ? self->bindings[i].index != NULL
                        && gouji_table_get_n_lines (self->bindings[i].index->table) > 0
                  : gouji_disclosure_get_n_projects (self->run->disclosure) > 0;

      any |= found;
      if (!found && !reference->optional && absent == NULL)
        absent = reference;
    }
  if (any && absent != NULL)
    gouji_run_set_missing (self->run, self->rule, dup_absent (self, absent));
}

static void
run_once (GoujiEval *self)
{
  guint before = self->run->tallies[self->rule].instances;

  evaluate (self);
  if (self->run->tallies[self->rule].instances == before)
    find_missing (self);
}

/* Another year that the rule speaks of and nobody loaded, 0 when all are there. */
static int
find_missing_year (GoujiEval *self)
{
  for (guint i = 0; i < self->formula->references->len; i++)
    {
      const GoujiReference *reference = GOUJI_FORMULA_REFERENCE (self->formula, i);

      if (reference->year != 0 && !reference->optional
          && gouji_run_find_year (self->run, reference->year) == NULL)
        return reference->year;
    }
  return 0;
}

static void
record_missing_year (GoujiEval *self, int years)
{
  int year = gouji_disclosure_get_year (self->run->disclosure);

  gouji_run_set_missing (self->run, self->rule,
                         year > 0 ? g_strdup_printf (_("the unit's disclosure of %d"), year + years)
                                  : g_strdup (_("the year of the disclosure")));
}

void
gouji_eval_run (GoujiRun *run, guint rule)
{
  GoujiEval self;
  int missing;

  gouji_eval_init (&self, run, rule);
  gouji_eval_bind (&self);
  missing = find_missing_year (&self);
  if (self.formula->when >= 0 && !gouji_eval_condition (&self, self.formula->when))
    find_missing (&self);
  else if (missing != 0)
    record_missing_year (&self, missing);
  else if (self.formula->loop == GOUJI_LOOP_NONE)
    run_once (&self);
  else if (self.formula->loop == GOUJI_LOOP_PROJECT)
    run_projects (&self);
  else
    for (guint i = 0; i < self.formula->scopes->len; i++)
      for_tables (&self, &g_array_index (self.formula->scopes, GoujiScope, i),
                  self.formula->loop == GOUJI_LOOP_PAIR ? run_other_table : run_rows);
  gouji_eval_clear (&self);
}
