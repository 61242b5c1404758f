/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/gouji-formula-private.h"
#include "rules/gouji-lexer-private.h"

G_BEGIN_DECLS

/* The grammar of rule files.  Blanks and line ends mean nothing but between words;
 * "#" begins a comment.  A minus needs a blank before it: a-b is one name.
 *
 *   file       = { catalogue | check } ;
 *   catalogue  = "catalogue" NAME category text ;
 *   check      = "check" NAME [ severity ] [ "in" scopes ] ":" { clause } [ body ] { example } ;
 *   clause     = "title" text | "message" text | "advice" text | "source" ( STRING | text )
 *              | "when" condition | "topic" NAME ;
 *   text       = [ "en" STRING ] [ "zh" STRING ] ;
 *   severity   = "error" | "question" | "rounding" | "note" ;
 *   scopes     = scope { "," scope } ;
 *   scope      = role [ "." list ] ;
 *   body       = [ loop ":" ] [ "each" "amount" ":" ] [ "where" condition ":" ]
 *                relation { "or" relation } ;
 *   loop       = "for" "project"
 *              | "for" "row" [ "in" scope "," scope "match" "code" ] [ "[" line "]" ] { filter } ;
 *   filter     = ( "with" | "without" ) ( "children" | "code" | "year" ) ;
 *   relation   = expression ( "=" | "≤" | "<=" | "≥" | ">=" | "<" | ">" ) expression ;
 *   expression = term { ( "+" | "-" ) term } ;
 *   term       = factor { ( "*" | "/" ) factor } ;
 *   factor     = "-" factor | NUMBER [ unit ] | "sum" "(" reference ")"
 *              | "count" "(" reference ")" | "(" expression [ "else" expression ] ")"
 *              | reference ;
 *   reference  = ( place [ "." column ] | "project" "." "years"
 *              | ( "project" | "projects" ) "." period "." source ) [ "?" ] ;
 *   place      = ( "row" | "a" | "b" ) [ "." lines ] | scope ( "[" line "]" | "." lines ) ;
 *   lines      = "children" | "parent" | "items" | "carries" | "entries" | "year" ;
 *   line       = NUMBER | NAME | STRING ;
 *   column     = NAME | STRING ;
 *   condition  = conjunction { "or" conjunction } ;
 *   conjunction = negation { "and" negation } ;
 *   negation   = "not" negation | "printed" "(" reference ")" | "column" "(" reference ")"
 *              | "table" "(" role ")" | "budget" | "final" | relation ;
 *   example    = "example" ( "pass" | "fail" ) NEWLINE { LINE } "end" NEWLINE ;
 */
typedef struct
{
  GoujiLexer   *lexer;
  GoujiFormula *formula;
  guint         depth;
} GoujiFormulaParser;

gboolean gouji_formula_parse_scopes    (GoujiFormulaParser *self,
                                        GArray             *scopes,
                                        GError            **error);
gboolean gouji_formula_parse_condition (GoujiFormulaParser *self,
                                        int                *condition,
                                        GError            **error);
gboolean gouji_formula_parse_body      (GoujiFormulaParser *self,
                                        GError            **error);
/* For the files of the parser. */
gboolean gouji_formula_parse_expr      (GoujiFormulaParser *self,
                                        guint16            *expr,
                                        GError            **error);
gboolean gouji_formula_parse_relation  (GoujiFormulaParser *self,
                                        GoujiRelation      *relation,
                                        GError            **error);
gboolean gouji_formula_parse_reference (GoujiFormulaParser *self,
                                        gboolean            many,
                                        guint16            *reference,
                                        GError            **error);
gboolean gouji_formula_parse_scope     (GoujiFormulaParser *self,
                                        GoujiScope         *scope,
                                        GError            **error);
gboolean gouji_formula_parse_line      (GoujiFormulaParser *self,
                                        GoujiPick          *pick,
                                        const char        **key,
                                        GError            **error);
gboolean gouji_formula_accept_sign     (GoujiFormulaParser *self,
                                        const char         *sign,
                                        gboolean           *found,
                                        GError            **error);
gboolean gouji_formula_expect_sign     (GoujiFormulaParser *self,
                                        const char         *sign,
                                        GError            **error);
gboolean gouji_formula_accept_word     (GoujiFormulaParser *self,
                                        const char         *word,
                                        gboolean           *found,
                                        GError            **error);
gboolean gouji_formula_expect_word     (GoujiFormulaParser *self,
                                        const char         *word,
                                        GError            **error);

G_END_DECLS
