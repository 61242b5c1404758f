/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "model/gouji-disclosure.h"
#include "rules/gouji-formula-names-private.h"
#include "rules/gouji-formula-parser-private.h"

#define MAX_CONDITIONS 1000

/* In English, or as it is printed. */
static gboolean
is_keyword (GoujiLexer *lexer, const char *word)
{
  return lexer->token.kind == GOUJI_TOKEN_NAME
         && g_str_equal (gouji_formula_names_keyword (lexer->token.text), word);
}

/* What is evaluated by recursion is bounded. */
static gboolean
add_condition (GoujiFormulaParser *self, GoujiCondition condition, int *index, GError **error)
{
  if (self->formula->conditions->len >= MAX_CONDITIONS)
    return gouji_lexer_expected (self->lexer, error, _ ("a shorter condition"));
  g_array_append_val (self->formula->conditions, condition);
  *index = self->formula->conditions->len - 1;
  return TRUE;
}

static gboolean
parse_test (GoujiFormulaParser *self, GoujiCondition *condition, GError **error)
{
  GoujiScope scope;

  if (!gouji_lexer_next (self->lexer, error) || !gouji_formula_expect_sign (self, "(", error))
    return FALSE;
  if (condition->kind == GOUJI_CONDITION_TABLE)
    {
      if (!gouji_formula_parse_scope (self, &scope, error))
        return FALSE;
      condition->value = scope.role;
    }
  else if (!gouji_formula_parse_reference (self, FALSE, &condition->reference, error))
    return FALSE;
  return gouji_formula_expect_sign (self, ")", error);
}

static gboolean
parse_simple (GoujiFormulaParser *self, GoujiCondition *condition, GError **error)
{
  GoujiLexer *lexer = self->lexer;

  if (is_keyword (lexer, "printed"))
    condition->kind = GOUJI_CONDITION_PRINTED;
  else if (is_keyword (lexer, "column"))
    condition->kind = GOUJI_CONDITION_COLUMN;
  else if (is_keyword (lexer, "table"))
    condition->kind = GOUJI_CONDITION_TABLE;
  else if (is_keyword (lexer, "budget") || is_keyword (lexer, "final"))
    {
      condition->kind = GOUJI_CONDITION_KIND;
      condition->value
          = is_keyword (lexer, "final") ? GOUJI_KIND_FINAL : GOUJI_KIND_BUDGET;
      return gouji_lexer_next (lexer, error);
    }
  else
    {
      condition->kind = GOUJI_CONDITION_RELATION;
      return gouji_formula_parse_relation (self, &condition->relation, error);
    }
  return parse_test (self, condition, error);
}

static gboolean
parse_negation (GoujiFormulaParser *self, int *index, GError **error)
{
  GoujiCondition condition = { 0 };
  guint negations = 0;

  for (; is_keyword (self->lexer, "not"); negations++)
    if (!gouji_lexer_next (self->lexer, error))
      return FALSE;
  if (!parse_simple (self, &condition, error))
    return FALSE;
  if (!add_condition (self, condition, index, error))
    return FALSE;
  if (negations % 2 == 0)
    return TRUE;
  condition = (GoujiCondition){ .kind = GOUJI_CONDITION_NOT, .left = *index };
  return add_condition (self, condition, index, error);
}

static gboolean
parse_chain (GoujiFormulaParser *self, GoujiConditionKind kind, int *index, GError **error)
{
  gboolean conjunction = kind == GOUJI_CONDITION_AND;
  const char *word = conjunction ? "and" : "or";
  gboolean found;
  int right;

  if (conjunction ? !parse_negation (self, index, error)
                  : !parse_chain (self, GOUJI_CONDITION_AND, index, error))
    return FALSE;
  for (;;)
    {
      GoujiCondition condition = { .kind = kind, .left = *index };

      if (!gouji_formula_accept_word (self, word, &found, error))
        return FALSE;
      if (!found)
        return TRUE;
      if (conjunction ? !parse_negation (self, &right, error)
                      : !parse_chain (self, GOUJI_CONDITION_AND, &right, error))
        return FALSE;
      condition.right = right;
      if (!add_condition (self, condition, index, error))
        return FALSE;
    }
}

gboolean
gouji_formula_parse_condition (GoujiFormulaParser *self, int *condition, GError **error)
{
  return parse_chain (self, GOUJI_CONDITION_OR, condition, error);
}
