/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/gouji-line-rules.h"

#include <string.h>

#include "rules/gouji-rule-set-private.h"

typedef struct
{
  const GoujiFormula *formula;
  GoujiRole role;
  const GoujiRole *roles; /* of all tables there are */
  guint n_roles;
  const char *const *columns; /* ids */
  guint n_columns;
} Compiler;

static gboolean
has_role (const Compiler *self, GoujiRole role)
{
  for (guint i = 0; i < self->n_roles; i++)
    if (self->roles[i] == role)
      return TRUE;
  return FALSE;
}

static gboolean
in_scope (const Compiler *self, GArray *scopes, GoujiRole role)
{
  for (guint i = 0; i < scopes->len; i++)
    {
      const GoujiScope *scope = &g_array_index (scopes, GoujiScope, i);

      if (scope->role == role && (scope->list == GOUJI_LIST_ANY || scope->list == GOUJI_LIST_MAIN))
        return TRUE;
    }
  return FALSE;
}

/* Lines that are nothing but items by code have no totals and none without a code, and one
 * row of header over them tells no parts of a column. */
static gboolean
may_be_printed (const Compiler *self, const GoujiReference *reference)
{
  switch (reference->base)
    {
    case GOUJI_BASE_TABLE:
      if (!has_role (self, reference->role)
          || (reference->list != GOUJI_LIST_ANY && reference->list != GOUJI_LIST_MAIN))
        return FALSE;
      break;
    case GOUJI_BASE_PROJECT:
    case GOUJI_BASE_PROJECTS:
      return FALSE;
    default:
      break;
    }
  return reference->pick != GOUJI_PICK_TOTAL && reference->pick != GOUJI_PICK_YEAR
         && reference->pick != GOUJI_PICK_ID && reference->pick != GOUJI_PICK_CARRIES
         && reference->pick != GOUJI_PICK_PARTS;
}

/* Whether what @expr names may be there; without it there is nothing to compare. */
static gboolean
may_evaluate (const Compiler *self, guint expr)
{
  const GoujiExpr *e = GOUJI_FORMULA_EXPR (self->formula, expr);
  const GoujiReference *reference;

  switch (e->kind)
    {
    case GOUJI_EXPR_NUMBER:
      return TRUE;
    case GOUJI_EXPR_CELL:
    case GOUJI_EXPR_SUM:
    case GOUJI_EXPR_COUNT:
      reference = GOUJI_FORMULA_REFERENCE (self->formula, e->reference);
      return reference->optional || may_be_printed (self, reference);
    case GOUJI_EXPR_NEGATE:
      return may_evaluate (self, e->left);
    case GOUJI_EXPR_ELSE:
      return may_evaluate (self, e->left) || may_evaluate (self, e->right);
    default:
      return may_evaluate (self, e->left) && may_evaluate (self, e->right);
    }
}

static gboolean
may_relate (const Compiler *self, const GoujiRelation *relation)
{
  return may_evaluate (self, relation->left) && may_evaluate (self, relation->right);
}

static gboolean
may_hold (const Compiler *self, guint condition)
{
  const GoujiCondition *c = GOUJI_FORMULA_CONDITION (self->formula, condition);

  switch (c->kind)
    {
    case GOUJI_CONDITION_RELATION:
      return may_relate (self, &c->relation);
    case GOUJI_CONDITION_PRINTED:
    case GOUJI_CONDITION_COLUMN:
      return may_be_printed (self, GOUJI_FORMULA_REFERENCE (self->formula, c->reference));
    case GOUJI_CONDITION_TABLE:
      return has_role (self, c->value);
    case GOUJI_CONDITION_AND:
      return may_hold (self, c->left) && may_hold (self, c->right);
    case GOUJI_CONDITION_OR:
      return may_hold (self, c->left) || may_hold (self, c->right);
    default:
      return TRUE;
    }
}

static gboolean
any_may_relate (const Compiler *self)
{
  for (guint i = 0; i < self->formula->relations->len; i++)
    if (may_relate (self, &g_array_index (self->formula->relations, GoujiRelation, i)))
      return TRUE;
  return FALSE;
}

/* Whether the formula may have anything to say of tables of @role. */
static gboolean
may_apply (const Compiler *self)
{
  const GoujiFormula *formula = self->formula;

  if (formula->when >= 0 && !may_hold (self, formula->when))
    return FALSE;
  switch (formula->loop)
    {
    case GOUJI_LOOP_PROJECT:
      return FALSE;
    case GOUJI_LOOP_PAIR:
      if (!in_scope (self, formula->scopes, self->role))
        return FALSE;
      for (guint i = 0; i < self->n_roles; i++)
        if (in_scope (self, formula->others, self->roles[i]))
          return TRUE;
      return FALSE;
    case GOUJI_LOOP_ROW:
      return in_scope (self, formula->scopes, self->role) && formula->id == NULL
             && (formula->rows & GOUJI_ROWS_WITHOUT_CODE) == 0 && any_may_relate (self);
    default:
      return any_may_relate (self);
    }
}

static int
find_column (const Compiler *self, const char *id)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (g_strcmp0 (self->columns[i], id) == 0)
      return i;
  return -1;
}

typedef enum
{
  ADDED,
  ABSENT,   /* it names a column that is not there */
  TOO_MUCH, /* it says more than sums of a line's columns */
} Added;

static Added
add_cell (const Compiler *self, const GoujiExpr *expr, int sign, GoujiLineRule *rule)
{
  const GoujiReference *reference = GOUJI_FORMULA_REFERENCE (self->formula, expr->reference);
  int column;

  if (reference->base != GOUJI_BASE_ROW || reference->pick != GOUJI_PICK_SELF
      || reference->header != NULL || reference->meant || self->formula->each)
    return TOO_MUCH;
  column = find_column (self, reference->column != NULL ? reference->column : "total");
  if (column < 0)
    return reference->optional ? ADDED : ABSENT;
  rule->factors[column] += sign;
  return ADDED;
}

static Added
add_expr (const Compiler *self, guint index, int sign, GoujiLineRule *rule)
{
  const GoujiExpr *expr = GOUJI_FORMULA_EXPR (self->formula, index);
  GoujiLineRule before = *rule;
  Added added;

  switch (expr->kind)
    {
    case GOUJI_EXPR_CELL:
      return add_cell (self, expr, sign, rule);
    case GOUJI_EXPR_NEGATE:
      return add_expr (self, expr->left, -sign, rule);
    case GOUJI_EXPR_ADD:
    case GOUJI_EXPR_SUBTRACT:
      added = add_expr (self, expr->left, sign, rule);
      return added != ADDED
                 ? added
                 : add_expr (self, expr->right,
                             expr->kind == GOUJI_EXPR_ADD ? sign : -sign, rule);
    case GOUJI_EXPR_ELSE:
      added = add_expr (self, expr->left, sign, rule);
      if (added != ABSENT)
        return added;
      *rule = before;
      return add_expr (self, expr->right, sign, rule);
    default:
      return TOO_MUCH;
    }
}

static Added
compile_row (const Compiler *self, const GoujiRelation *relation, GoujiLineRule *rule)
{
  Added added;

  rule->kind = GOUJI_LINE_RULE_ROW;
  if (self->formula->rows != GOUJI_ROWS_ALL)
    return TOO_MUCH;
  added = add_expr (self, relation->left, 1, rule);
  return added != ADDED ? added : add_expr (self, relation->right, -1, rule);
}

/* "each amount: row = sum(…)" with lines of @pick and @base on the right. */
static gboolean
is_sum_of (const Compiler *self, const GoujiRelation *relation, GoujiBase base, GoujiPick pick)
{
  const GoujiExpr *left = GOUJI_FORMULA_EXPR (self->formula, relation->left);
  const GoujiExpr *right = GOUJI_FORMULA_EXPR (self->formula, relation->right);
  const GoujiReference *row, *lines;

  if (!self->formula->each || left->kind != GOUJI_EXPR_CELL || right->kind != GOUJI_EXPR_SUM)
    return FALSE;
  row = GOUJI_FORMULA_REFERENCE (self->formula, left->reference);
  lines = GOUJI_FORMULA_REFERENCE (self->formula, right->reference);
  return row->base == GOUJI_BASE_ROW && row->pick == GOUJI_PICK_SELF && row->column == NULL
         && row->header == NULL && lines->base == base && lines->pick == pick
         && lines->column == NULL && lines->header == NULL && !lines->meant;
}

/* One of several relations has to hold.  Those that name columns that are not there say
 * nothing; what is left must be one and the same sum. */
static Added
compile_alternatives (const Compiler *self, GoujiLineRule *rule)
{
  const GoujiLineRule empty = *rule;
  gboolean any = FALSE;

  for (guint i = 0; i < self->formula->relations->len; i++)
    {
      const GoujiRelation *relation = &g_array_index (self->formula->relations, GoujiRelation, i);
      GoujiLineRule compiled = empty;
      Added added
          = relation->op == GOUJI_OP_EQUAL ? compile_row (self, relation, &compiled) : TOO_MUCH;

      if (added == TOO_MUCH
          || (added == ADDED && any && memcmp (compiled.factors, rule->factors, sizeof compiled.factors) != 0))
        return TOO_MUCH;
      if (added == ADDED)
        *rule = compiled;
      any = any || added == ADDED;
    }
  return any ? ADDED : ABSENT;
}

static Added
compile (const Compiler *self, GoujiLineRule *rule)
{
  const GoujiFormula *formula = self->formula;
  const GoujiRelation *relation;

  if (formula->loop != GOUJI_LOOP_ROW || formula->where >= 0 || formula->when >= 0
      || formula->relations->len == 0)
    return TOO_MUCH;
  if (formula->relations->len > 1)
    return compile_alternatives (self, rule);
  relation = &g_array_index (formula->relations, GoujiRelation, 0);
  if (relation->op != GOUJI_OP_EQUAL)
    return TOO_MUCH;
  if (is_sum_of (self, relation, GOUJI_BASE_ROW, GOUJI_PICK_CHILDREN)
      && (formula->rows & ~GOUJI_ROWS_WITH_CODE) == GOUJI_ROWS_WITH_CHILDREN)
    {
      rule->kind = GOUJI_LINE_RULE_TREE;
      return ADDED;
    }
  if (is_sum_of (self, relation, GOUJI_BASE_SOURCES, GOUJI_PICK_SAME)
      && (formula->rows & ~GOUJI_ROWS_WITH_CODE) == 0)
    {
      rule->kind = GOUJI_LINE_RULE_SOURCES;
      return ADDED;
    }
  return compile_row (self, relation, rule);
}

/**
 * gouji_line_rules_compile:
 * @role: of the table
 * @roles: (array length=n_roles): of all tables there are
 * @columns: (array length=n_columns): ids of the table's amount columns, in their
 *   order; at most %GOUJI_LINE_RULES_MAX_COLUMNS
 * @complete: (out): whether the formulas say nothing beyond what is returned
 *
 * For tables whose lines are nothing but items with codes, one below the other: no
 * totals, nothing carried over.  Checks that no formula says are left out.
 *
 * Returns: (transfer full) (element-type GoujiLineRule): what holds in the table
 */
GArray *
gouji_line_rules_compile (GoujiRuleSet *rules,
                          GoujiRole role,
                          const GoujiRole *roles,
                          guint n_roles,
                          const char *const *columns,
                          guint n_columns,
                          gboolean *complete)
{
  GArray *compiled = g_array_new (FALSE, FALSE, sizeof (GoujiLineRule));
  Compiler self = { NULL, role, roles, n_roles, columns, n_columns };
  GPtrArray *all;

  g_return_val_if_fail (GOUJI_IS_RULE_SET (rules) && complete != NULL, compiled);
  g_return_val_if_fail (n_columns <= GOUJI_LINE_RULES_MAX_COLUMNS, compiled);

  *complete = TRUE;
  all = gouji_rule_set_get_rules (rules);
  for (guint i = 0; i < all->len; i++)
    {
      const GoujiRule *rule = g_ptr_array_index (all, i);
      GoujiLineRule line_rule = { .id = rule->id, .check = rule->check };
      Added added;

      self.formula = rule->formula;
      if (rule->off || rule->topic != NULL || rule->formula == NULL || !may_apply (&self))
        continue;
      added = compile (&self, &line_rule);
      if (added == ADDED)
        g_array_append_val (compiled, line_rule);
      *complete = *complete && added != TOO_MUCH;
    }
  return compiled;
}
