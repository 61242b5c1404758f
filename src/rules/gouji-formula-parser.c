/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "rules/gouji-formula-names-private.h"
#include "rules/gouji-formula-parser-private.h"

#define MAX_DEPTH 32
#define MAX_EXPRS 4096

gboolean
gouji_formula_accept_sign (GoujiFormulaParser *self,
                           const char *sign,
                           gboolean *found,
                           GError **error)
{
  *found = gouji_lexer_is_sign (self->lexer, sign);
  return !*found || gouji_lexer_next (self->lexer, error);
}

gboolean
gouji_formula_expect_sign (GoujiFormulaParser *self, const char *sign, GError **error)
{
  g_autofree char *what = NULL;

  if (gouji_lexer_is_sign (self->lexer, sign))
    return gouji_lexer_next (self->lexer, error);
  what = g_strdup_printf ("“%s”", sign);
  return gouji_lexer_expected (self->lexer, error, what);
}

static gboolean
is_keyword (GoujiFormulaParser *self, const char *word)
{
  return self->lexer->token.kind == GOUJI_TOKEN_NAME
         && (g_str_equal (self->lexer->token.text, word)
             || g_str_equal (gouji_formula_names_keyword (self->lexer->token.text), word));
}

gboolean
gouji_formula_accept_word (GoujiFormulaParser *self,
                           const char *word,
                           gboolean *found,
                           GError **error)
{
  *found = is_keyword (self, word);
  return !*found || gouji_lexer_next (self->lexer, error);
}

gboolean
gouji_formula_expect_word (GoujiFormulaParser *self, const char *word, GError **error)
{
  g_autofree char *what = NULL;

  if (is_keyword (self, word))
    return gouji_lexer_next (self->lexer, error);
  what = g_strdup_printf ("“%s”", word);
  return gouji_lexer_expected (self->lexer, error, what);
}

static gboolean
add_expr (GoujiFormulaParser *self, GoujiExpr expr, guint16 *index, GError **error)
{
  if (self->formula->exprs->len >= MAX_EXPRS)
    return gouji_lexer_expected (self->lexer, error, _("a shorter formula"));
  *index = self->formula->exprs->len;
  g_array_append_val (self->formula->exprs, expr);
  return TRUE;
}

static gboolean
parse_number (GoujiFormulaParser *self, guint16 *index, GError **error)
{
  GoujiExpr expr = { .kind = GOUJI_EXPR_NUMBER };
  GoujiAmountUnit unit = GOUJI_UNIT_UNKNOWN;
  GoujiLexer *lexer = self->lexer;

  if (!gouji_decimal_parse (lexer->token.text, -1, &expr.number))
    return gouji_lexer_expected (lexer, error, _("a number with fewer digits"));
  if (!gouji_lexer_next (lexer, error))
    return FALSE;
  if (lexer->token.kind == GOUJI_TOKEN_NAME)
    unit = gouji_amount_unit_from_text (lexer->token.text);
  if (unit != GOUJI_UNIT_UNKNOWN)
    {
      expr.money = TRUE;
      if (!gouji_decimal_shift (expr.number, unit, &expr.number))
        return gouji_lexer_expected (lexer, error, _("a smaller amount"));
      if (!gouji_lexer_next (lexer, error))
        return FALSE;
    }
  return add_expr (self, expr, index, error);
}

static gboolean
parse_call (GoujiFormulaParser *self, GoujiExprKind kind, guint16 *index, GError **error)
{
  GoujiExpr expr = { .kind = kind };

  return gouji_lexer_next (self->lexer, error)
         && gouji_formula_expect_sign (self, "(", error)
         && gouji_formula_parse_reference (self, TRUE, &expr.reference, error)
         && gouji_formula_expect_sign (self, ")", error)
         && add_expr (self, expr, index, error);
}

static gboolean
parse_group (GoujiFormulaParser *self, guint16 *index, GError **error)
{
  GoujiExpr expr = { .kind = GOUJI_EXPR_ELSE };
  gboolean found;

  if (!gouji_lexer_next (self->lexer, error) || !gouji_formula_parse_expr (self, index, error)
      || !gouji_formula_accept_word (self, "else", &found, error))
    return FALSE;
  if (found)
    {
      expr.left = *index;
      if (!gouji_formula_parse_expr (self, &expr.right, error)
          || !add_expr (self, expr, index, error))
        return FALSE;
    }
  return gouji_formula_expect_sign (self, ")", error);
}

static gboolean parse_factor (GoujiFormulaParser *self, guint16 *index, GError **error);

static gboolean
parse_negated (GoujiFormulaParser *self, guint16 *index, GError **error)
{
  GoujiExpr expr = { .kind = GOUJI_EXPR_NEGATE };

  return gouji_lexer_next (self->lexer, error) && parse_factor (self, &expr.left, error)
         && add_expr (self, expr, index, error);
}

static gboolean
parse_factor (GoujiFormulaParser *self, guint16 *index, GError **error)
{
  GoujiExpr expr = { .kind = GOUJI_EXPR_CELL };
  gboolean done;

  if (++self->depth > MAX_DEPTH)
    return gouji_lexer_expected (self->lexer, error, _("fewer brackets within brackets"));
  if (gouji_lexer_is_sign (self->lexer, "("))
    done = parse_group (self, index, error);
  else if (gouji_lexer_is_sign (self->lexer, "-"))
    done = parse_negated (self, index, error);
  else if (self->lexer->token.kind == GOUJI_TOKEN_NUMBER)
    done = parse_number (self, index, error);
  else if (is_keyword (self, "sum"))
    done = parse_call (self, GOUJI_EXPR_SUM, index, error);
  else if (is_keyword (self, "count"))
    done = parse_call (self, GOUJI_EXPR_COUNT, index, error);
  else
    done = gouji_formula_parse_reference (self, FALSE, &expr.reference, error)
           && add_expr (self, expr, index, error);
  self->depth--;
  return done;
}

static gboolean
parse_term (GoujiFormulaParser *self, guint16 *index, GError **error)
{
  if (!parse_factor (self, index, error))
    return FALSE;
  while (gouji_lexer_is_sign (self->lexer, "*") || gouji_lexer_is_sign (self->lexer, "/"))
    {
      GoujiExpr expr = { .left = *index };

      expr.kind = gouji_lexer_is_sign (self->lexer, "*") ? GOUJI_EXPR_MULTIPLY : GOUJI_EXPR_DIVIDE;
      if (!gouji_lexer_next (self->lexer, error) || !parse_factor (self, &expr.right, error)
          || !add_expr (self, expr, index, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
gouji_formula_parse_expr (GoujiFormulaParser *self, guint16 *index, GError **error)
{
  if (!parse_term (self, index, error))
    return FALSE;
  while (gouji_lexer_is_sign (self->lexer, "+") || gouji_lexer_is_sign (self->lexer, "-"))
    {
      GoujiExpr expr = { .left = *index };

      expr.kind = gouji_lexer_is_sign (self->lexer, "+") ? GOUJI_EXPR_ADD : GOUJI_EXPR_SUBTRACT;
      if (!gouji_lexer_next (self->lexer, error) || !parse_term (self, &expr.right, error)
          || !add_expr (self, expr, index, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
gouji_formula_parse_relation (GoujiFormulaParser *self, GoujiRelation *relation, GError **error)
{
  static const char *const signs[] = { "=", "≤", "≥", "<", ">" };

  if (!gouji_formula_parse_expr (self, &relation->left, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (gouji_lexer_is_sign (self->lexer, signs[i]))
      {
        relation->op = i;
        return gouji_lexer_next (self->lexer, error)
               && gouji_formula_parse_expr (self, &relation->right, error);
      }
  return gouji_lexer_expected (self->lexer, error, _("one of = ≤ ≥ < > + - * /"));
}

static gboolean
parse_filter (GoujiFormulaParser *self, gboolean with, GError **error)
{
  GoujiFormula *formula = self->formula;

  if (!gouji_lexer_next (self->lexer, error))
    return FALSE;
  if (is_keyword (self, "children"))
    formula->rows |= with ? GOUJI_ROWS_WITH_CHILDREN : GOUJI_ROWS_WITHOUT_CHILDREN;
  else if (is_keyword (self, "code"))
    formula->rows |= with ? GOUJI_ROWS_WITH_CODE : GOUJI_ROWS_WITHOUT_CODE;
  else if (is_keyword (self, "year"))
    formula->rows |= with ? GOUJI_ROWS_WITH_YEAR : GOUJI_ROWS_WITHOUT_YEAR;
  else
    return gouji_lexer_expected (self->lexer, error, _("children, code or year"));
  return gouji_lexer_next (self->lexer, error);
}

static gboolean
parse_pair (GoujiFormulaParser *self, GError **error)
{
  GoujiFormula *formula = self->formula;

  formula->loop = GOUJI_LOOP_PAIR;
  g_array_set_size (formula->scopes, 0);
  if (!gouji_formula_parse_scopes (self, formula->scopes, error))
    return FALSE;
  if (formula->scopes->len != 2)
    return gouji_lexer_expected (self->lexer, error, _("exactly two tables to match"));
  g_array_append_val (formula->others, g_array_index (formula->scopes, GoujiScope, 1));
  g_array_set_size (formula->scopes, 1);
  return gouji_formula_expect_word (self, "match", error)
         && gouji_formula_expect_word (self, "code", error);
}

static gboolean
parse_row_loop (GoujiFormulaParser *self, GError **error)
{
  GoujiFormula *formula = self->formula;
  GoujiPick pick;
  gboolean found;

  formula->loop = GOUJI_LOOP_ROW;
  if (!gouji_formula_accept_word (self, "in", &found, error) || (found && !parse_pair (self, error)))
    return FALSE;
  if (formula->scopes->len == 0)
    return gouji_lexer_expected (self->lexer, error,
                                 _("tables after the check's name, as in “check … in expenditure:”"));
  if (!gouji_formula_accept_sign (self, "[", &found, error)
      || (found && !gouji_formula_parse_line (self, &pick, &formula->id, error)))
    return FALSE;
  while (is_keyword (self, "with") || is_keyword (self, "without"))
    if (!parse_filter (self, is_keyword (self, "with"), error))
      return FALSE;
  return gouji_formula_expect_sign (self, ":", error);
}

static gboolean
parse_loop (GoujiFormulaParser *self, GError **error)
{
  if (is_keyword (self, "row"))
    return gouji_lexer_next (self->lexer, error) && parse_row_loop (self, error);
  if (!is_keyword (self, "project"))
    return gouji_lexer_expected (self->lexer, error, _("row or project"));
  self->formula->loop = GOUJI_LOOP_PROJECT;
  return gouji_lexer_next (self->lexer, error) && gouji_formula_expect_sign (self, ":", error);
}

/* What must hold, with its loops. */
gboolean
gouji_formula_parse_body (GoujiFormulaParser *self, GError **error)
{
  GoujiFormula *formula = self->formula;
  gboolean found;

  if (!gouji_formula_accept_word (self, "for", &found, error)
      || (found && !parse_loop (self, error))
      || !gouji_formula_accept_word (self, "each", &formula->each, error))
    return FALSE;
  if (formula->each
      && (!gouji_formula_expect_word (self, "amount", error)
          || !gouji_formula_expect_sign (self, ":", error)))
    return FALSE;
  if (!gouji_formula_accept_word (self, "where", &found, error)
      || (found
          && (!gouji_formula_parse_condition (self, &formula->where, error)
              || !gouji_formula_expect_sign (self, ":", error))))
    return FALSE;
  do
    {
      GoujiRelation relation;

      if (!gouji_formula_parse_relation (self, &relation, error))
        return FALSE;
      g_array_append_val (formula->relations, relation);
      if (!gouji_formula_accept_word (self, "or", &found, error))
        return FALSE;
    }
  while (found);
  return TRUE;
}
