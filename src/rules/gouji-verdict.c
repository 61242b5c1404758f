/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/gouji-eval-private.h"

/* @halves × half of 10^@coarsest 元. */
gboolean
gouji_eval_find_slack (guint halves, int coarsest, GoujiDecimal *slack)
{
  GoujiDecimal half = { 5 * (gint64) halves, 1 };

  return gouji_decimal_shift (half, coarsest, slack);
}

/* None between two prints of one fact: these have to be identical. */
GoujiDecimal
gouji_eval_slack_of (const GoujiOutcome *outcome)
{
  GoujiDecimal slack = GOUJI_DECIMAL_ZERO;
  guint numbers = outcome->left.numbers + outcome->right.numbers;

  if (!outcome->exact && (outcome->twins[0] == NULL || outcome->twins[1] == NULL))
    gouji_eval_find_slack (numbers, MAX (outcome->left.coarsest, outcome->right.coarsest), &slack);
  return slack;
}

/* The only number each side prints, when each prints one and nothing is multiplied. */
static void
find_twins (GoujiEval *self, GoujiOutcome *outcome)
{
  if (outcome->left.numbers != 1 || outcome->right.numbers != 1 || !outcome->left.linear
      || !outcome->right.linear)
    return;
  for (guint i = 0; i < self->terms->len; i++)
    {
      const GoujiTerm *term = &g_array_index (self->terms, GoujiTerm, i);

      if (term->number)
        outcome->twins[i < outcome->n_left ? 0 : 1] = term;
    }
}

/* The same fact printed twice with the same places must be identical; otherwise the
 * coarser print stands for half a unit of its last place on either side.  What is cut
 * off instead of rounded between two units is still no error. */
static GoujiVerdict
compare_prints (const GoujiTerm *left, const GoujiTerm *right, GoujiDecimal distance)
{
  int coarsest = MAX (left->power - left->places, right->power - right->places);
  GoujiDecimal slack;

  if (left->power - left->places == right->power - right->places)
    return GOUJI_VERDICT_FAILED;
  if (gouji_eval_find_slack (1, coarsest, &slack) && gouji_decimal_compare (distance, slack) <= 0)
    return GOUJI_VERDICT_HELD;
  if (left->power != right->power && gouji_eval_find_slack (2, coarsest, &slack)
      && gouji_decimal_compare (distance, slack) < 0)
    return GOUJI_VERDICT_ROUNDING;
  return GOUJI_VERDICT_FAILED;
}

static GoujiVerdict
judge_gap (const GoujiOutcome *outcome)
{
  GoujiDecimal distance = gouji_decimal_abs (outcome->difference);
  guint numbers = outcome->left.numbers + outcome->right.numbers;
  int coarsest = MAX (outcome->left.coarsest, outcome->right.coarsest);
  GoujiDecimal slack;

  if (outcome->twins[0] != NULL && outcome->twins[1] != NULL)
    return compare_prints (outcome->twins[0], outcome->twins[1], distance);
  if (numbers < 2 || !gouji_eval_find_slack (numbers, coarsest, &slack))
    return GOUJI_VERDICT_FAILED;
  return gouji_decimal_compare (distance, slack) <= 0 ? GOUJI_VERDICT_ROUNDING
                                                      : GOUJI_VERDICT_FAILED;
}

static gboolean
holds_exactly (GoujiOp op, int sign)
{
  switch (op)
    {
    case GOUJI_OP_EQUAL:
      return sign == 0;
    case GOUJI_OP_AT_MOST:
      return sign <= 0;
    case GOUJI_OP_AT_LEAST:
      return sign >= 0;
    case GOUJI_OP_LESS:
      return sign < 0;
    case GOUJI_OP_MORE:
      return sign > 0;
    }
  return FALSE;
}

static GoujiVerdict
judge (const GoujiRelation *relation, const GoujiOutcome *outcome)
{
  GoujiVerdict verdict;

  if (outcome->blank || outcome->left.hollow || outcome->right.hollow)
    return GOUJI_VERDICT_NOTHING;
  if (holds_exactly (relation->op, gouji_decimal_sign (outcome->difference)))
    return GOUJI_VERDICT_HELD;
  if (relation->op == GOUJI_OP_LESS || relation->op == GOUJI_OP_MORE)
    return GOUJI_VERDICT_FAILED;
  verdict = judge_gap (outcome);
  /* Beyond a bound by no more than rounding is within it. */
  if (verdict == GOUJI_VERDICT_ROUNDING && relation->op != GOUJI_OP_EQUAL)
    return GOUJI_VERDICT_HELD;
  return verdict;
}

/* What is declared in 元 was not rounded from anything: a gap that rounding would explain
 * in a table of 万元 is none of it. */
static gboolean
is_unrounded (GoujiEval *self)
{
  for (guint i = 0; i < self->terms->len; i++)
    if (g_array_index (self->terms, GoujiTerm, i).power != GOUJI_UNIT_YUAN)
      return FALSE;
  return self->formula->exact;
}

static GoujiVerdict
verdict_of_status (GoujiEvalStatus status)
{
  return status == GOUJI_EVAL_ABSENT ? GOUJI_VERDICT_NOTHING : GOUJI_VERDICT_UNABLE;
}

/* Evaluates both sides and compares them; the terms are those of this relation. */
void
gouji_eval_relation (GoujiEval *self, const GoujiRelation *relation, GoujiOutcome *outcome)
{
  GoujiEvalStatus status;

  *outcome = (GoujiOutcome) { .verdict = GOUJI_VERDICT_NOTHING };
  g_array_set_size (self->terms, 0);
  self->assumed = self->stated = self->damaged = FALSE;
  status = gouji_eval_expr (self, relation->left, &outcome->left);
  outcome->n_left = self->terms->len;
  if (status == GOUJI_EVAL_FINE)
    status = gouji_eval_expr (self, relation->right, &outcome->right);
  if (status == GOUJI_EVAL_FINE
      && !gouji_decimal_subtract (outcome->left.value, outcome->right.value, &outcome->difference))
    status = GOUJI_EVAL_OVERFLOW;
  outcome->blank = status == GOUJI_EVAL_FINE && self->terms->len > 0
                   && outcome->left.numbers + outcome->right.numbers == 0;
  find_twins (self, outcome);
  if (status != GOUJI_EVAL_FINE)
    outcome->verdict = verdict_of_status (status);
  else
    outcome->verdict = judge (relation, outcome);
  outcome->exact = outcome->verdict == GOUJI_VERDICT_ROUNDING && is_unrounded (self);
  if (outcome->exact)
    outcome->verdict = GOUJI_VERDICT_FAILED;
}

static gboolean
is_printed (GoujiEval *self, guint reference, gboolean column_only)
{
  const GoujiBinding *binding = &self->bindings[reference];
  const GoujiReference *named = GOUJI_FORMULA_REFERENCE (self->formula, reference);
  const GoujiLine *line;
  int index;

  if (binding->index == NULL || (binding->n_columns == 0 && !binding->per_each && !named->meant))
    return FALSE;
  if (column_only)
    return !named->meant || gouji_eval_find_meant (self, binding) >= 0;
  index = gouji_eval_first_line (self, named, binding);
  if (index < 0)
    return FALSE;
  line = gouji_table_get_line (binding->index->table, index);
  if (named->meant)
    return gouji_eval_find_meant (self, binding) >= 0
           && gouji_amount_is_number (gouji_table_get_amount (
               binding->index->table, line->row, gouji_eval_find_meant (self, binding)));
  if (binding->per_each)
    return gouji_amount_is_number (
        gouji_table_get_amount (binding->index->table, line->row, self->row.each));
  for (guint i = 0; i < binding->n_columns; i++)
    if (gouji_amount_is_number (
            gouji_table_get_amount (binding->index->table, line->row, binding->columns[i])))
      return TRUE;
  return FALSE;
}

static gboolean
holds (GoujiEval *self, const GoujiRelation *relation)
{
  GoujiOutcome outcome;

  gouji_eval_relation (self, relation, &outcome);
  if (outcome.blank)
    return holds_exactly (relation->op, gouji_decimal_sign (outcome.difference));
  return outcome.verdict == GOUJI_VERDICT_HELD || outcome.verdict == GOUJI_VERDICT_ROUNDING;
}

gboolean
gouji_eval_condition (GoujiEval *self, guint index)
{
  const GoujiCondition *condition = GOUJI_FORMULA_CONDITION (self->formula, index);

  switch (condition->kind)
    {
    case GOUJI_CONDITION_RELATION:
      return holds (self, &condition->relation);
    case GOUJI_CONDITION_PRINTED:
      return is_printed (self, condition->reference, FALSE);
    case GOUJI_CONDITION_COLUMN:
      return is_printed (self, condition->reference, TRUE);
    case GOUJI_CONDITION_TABLE:
      return gouji_disclosure_find_table (self->run->disclosure, condition->value, -1) >= 0;
    case GOUJI_CONDITION_KIND:
      return (int) gouji_disclosure_get_kind (self->run->disclosure) == condition->value;
    case GOUJI_CONDITION_NOT:
      return !gouji_eval_condition (self, condition->left);
    case GOUJI_CONDITION_AND:
      return gouji_eval_condition (self, condition->left)
             && gouji_eval_condition (self, condition->right);
    case GOUJI_CONDITION_OR:
      return gouji_eval_condition (self, condition->left)
             || gouji_eval_condition (self, condition->right);
    }
  return FALSE;
}
