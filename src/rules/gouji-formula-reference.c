/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "rules/gouji-formula-names-private.h"
#include "rules/gouji-formula-parser-private.h"

#define MAX_YEARS 9

static gboolean
is_text (GoujiLexer *lexer)
{
  return lexer->token.kind == GOUJI_TOKEN_NAME || lexer->token.kind == GOUJI_TOKEN_STRING;
}

/* Is the token after the current one the sign @a or @b?  Looks no further than blanks. */
static gboolean
is_followed_by (GoujiLexer *lexer, char a, char b)
{
  gsize position = lexer->position;

  while (position < lexer->length && g_ascii_isspace (lexer->text[position]))
    position++;
  return position < lexer->length && (lexer->text[position] == a || lexer->text[position] == b);
}

/* A role, and after it perhaps a list: overview.income. */
gboolean
gouji_formula_parse_scope (GoujiFormulaParser *self, GoujiScope *scope, GError **error)
{
  GoujiLexer *lexer = self->lexer;

  scope->list = GOUJI_LIST_ANY;
  scope->role = is_text (lexer) ? gouji_formula_names_role (lexer->token.text) : GOUJI_ROLE_NONE;
  if (scope->role == GOUJI_ROLE_NONE)
    return gouji_lexer_expected (lexer, error,
                                 _("a table such as expenditure or 支出总表, or row, a, b, project"));
  return gouji_lexer_next (lexer, error);
}

static gboolean
parse_scope_with_list (GoujiFormulaParser *self, GoujiScope *scope, GError **error)
{
  gboolean dot;

  if (!gouji_formula_parse_scope (self, scope, error)
      || !gouji_formula_accept_sign (self, ".", &dot, error))
    return FALSE;
  if (!dot)
    return TRUE;
  if (!is_text (self->lexer) || !gouji_formula_names_list (self->lexer->token.text, &scope->list))
    return gouji_lexer_expected (self->lexer, error,
                                 _("a list of the table: income, expenditure or purpose"));
  return gouji_lexer_next (self->lexer, error);
}

gboolean
gouji_formula_parse_scopes (GoujiFormulaParser *self, GArray *scopes, GError **error)
{
  gboolean comma;

  do
    {
      GoujiScope scope;

      if (!parse_scope_with_list (self, &scope, error))
        return FALSE;
      g_array_append_val (scopes, scope);
      if (!gouji_formula_accept_sign (self, ",", &comma, error))
        return FALSE;
    }
  while (comma);
  return TRUE;
}

/* What stands in brackets: total, a code, the meaning of a line, or its name. */
gboolean
gouji_formula_parse_line (GoujiFormulaParser *self,
                          GoujiPick *pick,
                          const char **key,
                          GError **error)
{
  GoujiLexer *lexer = self->lexer;
  const char *id = NULL;

  if (lexer->token.kind == GOUJI_TOKEN_NAME)
    id = gouji_formula_names_line (lexer->token.text);
  if (lexer->token.kind == GOUJI_TOKEN_NUMBER)
    *pick = GOUJI_PICK_CODE;
  else if (lexer->token.kind == GOUJI_TOKEN_STRING)
    *pick = GOUJI_PICK_NAME;
  else if (id != NULL)
    *pick = g_str_equal (id, "total") ? GOUJI_PICK_TOTAL : GOUJI_PICK_ID;
  else
    return gouji_lexer_expected (
        lexer, error, _("a code, a line such as total or general, or a name in quotation marks"));
  *key = id != NULL ? id : g_intern_string (lexer->token.text);
  return gouji_lexer_next (lexer, error)
         && gouji_formula_expect_sign (self, "]", error);
}

/* The word "row", where rows are gone through one by one. */
static gboolean
is_row (GoujiFormulaParser *self)
{
  return self->formula->loop == GOUJI_LOOP_ROW && self->lexer->token.kind == GOUJI_TOKEN_NAME
         && g_str_equal (gouji_formula_names_keyword (self->lexer->token.text), "row");
}

/* The word "project", where projects are gone through one by one. */
static gboolean
is_project (GoujiFormulaParser *self)
{
  return self->formula->loop == GOUJI_LOOP_PROJECT
         && self->lexer->token.kind == GOUJI_TOKEN_NAME
         && g_str_equal (gouji_formula_names_keyword (self->lexer->token.text), "project");
}

/* After "[": a line; "row" for the one that says what the row of the loop says; "project"
 * for those that name the project of the loop. */
static gboolean
parse_bracket (GoujiFormulaParser *self, GoujiReference *reference, GError **error)
{
  if (!is_row (self) && !is_project (self))
    return gouji_formula_parse_line (self, &reference->pick, &reference->key, error);
  reference->pick = is_row (self) ? GOUJI_PICK_SAME : GOUJI_PICK_PROJECT;
  return gouji_lexer_next (self->lexer, error) && gouji_formula_expect_sign (self, "]", error);
}

static gboolean
parse_column (GoujiFormulaParser *self, GoujiReference *reference, GError **error)
{
  GoujiLexer *lexer = self->lexer;

  if (reference->base == GOUJI_BASE_TABLE && is_row (self))
    {
      reference->meant = TRUE;
      return gouji_lexer_next (lexer, error);
    }
  if (lexer->token.kind == GOUJI_TOKEN_STRING)
    reference->header = g_intern_string (lexer->token.text);
  else if (lexer->token.kind == GOUJI_TOKEN_NAME)
    reference->column = gouji_formula_names_column (lexer->token.text);
  if (reference->header == NULL && reference->column == NULL)
    return gouji_lexer_expected (
        lexer, error, _("a column such as total, basic or 项目支出, or its header in quotation marks"));
  return gouji_lexer_next (lexer, error);
}

static gboolean
pick_from_word (const char *word, GoujiPick *pick)
{
  static const struct
  {
    const char *word;
    GoujiPick pick;
  } picks[] = {
    { "children", GOUJI_PICK_CHILDREN }, { "parent", GOUJI_PICK_PARENT },
    { "items", GOUJI_PICK_ITEMS },       { "carries", GOUJI_PICK_CARRIES },
    { "entries", GOUJI_PICK_ENTRIES },   { "year", GOUJI_PICK_YEAR },
    { "parts", GOUJI_PICK_PARTS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (picks); i++)
    if (g_str_equal (gouji_formula_names_keyword (word), picks[i].word))
      {
        *pick = picks[i].pick;
        return TRUE;
      }
  return FALSE;
}

/* ".children", "[total]", ".income": from the base to the lines meant. */
static gboolean
parse_place (GoujiFormulaParser *self, GoujiReference *reference, GError **error)
{
  GoujiLexer *lexer = self->lexer;
  gboolean found;

  for (;;)
    {
      if (reference->base == GOUJI_BASE_TABLE && gouji_lexer_is_sign (lexer, "["))
        return gouji_lexer_next (lexer, error)
               && parse_bracket (self, reference, error)
               && gouji_formula_accept_sign (self, ".", &found, error)
               && (!found || parse_column (self, reference, error));
      if (!gouji_formula_accept_sign (self, ".", &found, error))
        return FALSE;
      if (!found)
        return TRUE;
      if (lexer->token.kind == GOUJI_TOKEN_NAME && reference->pick == GOUJI_PICK_SELF
          && pick_from_word (lexer->token.text, &reference->pick))
        {
          if (!gouji_lexer_next (lexer, error))
            return FALSE;
          continue;
        }
      if (reference->base == GOUJI_BASE_TABLE && reference->list == GOUJI_LIST_ANY
          && is_followed_by (lexer, '[', '.')
          && gouji_formula_names_list (lexer->token.text, &reference->list))
        {
          if (!gouji_lexer_next (lexer, error))
            return FALSE;
          continue;
        }
      return parse_column (self, reference, error);
    }
}

/* ".annual.total", ".whole.sources", ".years" */
static gboolean
parse_funds (GoujiFormulaParser *self, GoujiReference *reference, GError **error)
{
  GoujiLexer *lexer = self->lexer;

  if (!gouji_formula_expect_sign (self, ".", error))
    return FALSE;
  if (reference->base == GOUJI_BASE_PROJECT && gouji_lexer_is_word (lexer, "years"))
    {
      reference->years = TRUE;
      return gouji_lexer_next (lexer, error);
    }
  if (lexer->token.kind != GOUJI_TOKEN_NAME
      || !gouji_formula_names_period (lexer->token.text, &reference->period))
    return gouji_lexer_expected (lexer, error, _("annual or whole, or years of one project"));
  if (!gouji_lexer_next (lexer, error) || !gouji_formula_expect_sign (self, ".", error))
    return FALSE;
  if (lexer->token.kind != GOUJI_TOKEN_NAME
      || !gouji_formula_names_source (lexer->token.text, &reference->source))
    return gouji_lexer_expected (lexer, error,
                                 _("total, sources, central, provincial, local, fiscal, own, "
                                   "carry or other"));
  return gouji_lexer_next (lexer, error);
}

/* "[row]": the line that says what the row of the loop says, in each of the tables. */
static gboolean
parse_sources (GoujiFormulaParser *self, GoujiReference *reference, GError **error)
{
  if (!gouji_formula_expect_sign (self, "[", error))
    return FALSE;
  if (!is_row (self))
    return gouji_lexer_expected (self->lexer, error, _("row, as in sources[row]"));
  return parse_bracket (self, reference, error);
}

static gboolean
parse_after_base (GoujiFormulaParser *self, GoujiReference *reference, GError **error)
{
  switch (reference->base)
    {
    case GOUJI_BASE_PROJECT:
    case GOUJI_BASE_PROJECTS:
      return parse_funds (self, reference, error);
    case GOUJI_BASE_SOURCES:
      return parse_sources (self, reference, error);
    default:
      return parse_place (self, reference, error);
    }
}

/* "@-1", "@+1" after a table: that of the year before, or after. */
static gboolean
parse_year (GoujiFormulaParser *self, GoujiReference *reference, GError **error)
{
  GoujiLexer *lexer = self->lexer;
  gboolean found, minus, plus = FALSE;
  guint64 years;

  if (!gouji_formula_accept_sign (self, "@", &found, error))
    return FALSE;
  if (!found)
    return TRUE;
  if (!gouji_formula_accept_sign (self, "-", &minus, error)
      || (!minus && !gouji_formula_accept_sign (self, "+", &plus, error)))
    return FALSE;
  if ((!minus && !plus) || lexer->token.kind != GOUJI_TOKEN_NUMBER
      || !g_ascii_string_to_unsigned (lexer->token.text, 10, 1, MAX_YEARS, &years, NULL))
    return gouji_lexer_expected (lexer, error, _("another year, such as @-1 for the year before"));
  reference->year = minus ? -(gint8) years : (gint8) years;
  return gouji_lexer_next (lexer, error);
}

static gboolean
parse_base (GoujiFormulaParser *self, GoujiReference *reference, GError **error)
{
  GoujiLoop loop = self->formula->loop;
  const char *word = gouji_formula_names_keyword (self->lexer->token.text);
  gboolean name = self->lexer->token.kind == GOUJI_TOKEN_NAME;
  GoujiScope scope;

  if (name && g_str_equal (word, "projects"))
    reference->base = GOUJI_BASE_PROJECTS;
  else if (name && self->formula->each && g_str_equal (word, "sources"))
    reference->base = GOUJI_BASE_SOURCES;
  else if (name && loop == GOUJI_LOOP_PROJECT && g_str_equal (word, "project"))
    reference->base = GOUJI_BASE_PROJECT;
  else if (name && ((loop == GOUJI_LOOP_ROW && g_str_equal (word, "row"))
                    || (loop == GOUJI_LOOP_PAIR && g_str_equal (word, "a"))))
    reference->base = GOUJI_BASE_ROW;
  else if (name && loop == GOUJI_LOOP_PAIR && g_str_equal (word, "b"))
    reference->base = GOUJI_BASE_OTHER;
  else
    {
      reference->base = GOUJI_BASE_TABLE;
      if (!gouji_formula_parse_scope (self, &scope, error))
        return FALSE;
      reference->role = scope.role;
      return parse_year (self, reference, error);
    }
  return gouji_lexer_next (self->lexer, error);
}

static gboolean
is_many (const GoujiReference *reference)
{
  if (reference->base == GOUJI_BASE_PROJECTS || reference->base == GOUJI_BASE_SOURCES)
    return TRUE;
  if (reference->base == GOUJI_BASE_PROJECT)
    return !reference->years && reference->source == GOUJI_SOURCE_ALL;
  return reference->pick == GOUJI_PICK_CHILDREN || reference->pick == GOUJI_PICK_ITEMS
         || reference->pick == GOUJI_PICK_CARRIES || reference->pick == GOUJI_PICK_ENTRIES
         || reference->pick == GOUJI_PICK_PROJECT || reference->pick == GOUJI_PICK_PARTS;
}

/* @many: inside sum() or count(), where a reference may name several lines. */
gboolean
gouji_formula_parse_reference (GoujiFormulaParser *self,
                               gboolean many,
                               guint16 *index,
                               GError **error)
{
  GoujiReference reference = { .list = GOUJI_LIST_ANY };
  GoujiLexer *lexer = self->lexer;
  guint line = lexer->token.line;
  guint column = lexer->token.column;

  if (!parse_base (self, &reference, error) || !parse_after_base (self, &reference, error))
    return FALSE;
  if (!gouji_formula_accept_sign (self, "?", &reference.optional, error))
    return FALSE;
  if (reference.base == GOUJI_BASE_TABLE && reference.pick == GOUJI_PICK_SELF)
    return gouji_lexer_expected (lexer, error, _("a line of the table, as in [total] or .items"));
  if (!many && is_many (&reference))
    {
      gouji_set_error_at (error, GOUJI_ERROR_SYNTAX, lexer->source_name, line, column, "%s",
                          _("this names several cells: expected sum(…) or count(…) around it"));
      return FALSE;
    }
  *index = self->formula->references->len;
  g_array_append_val (self->formula->references, reference);
  return TRUE;
}
