/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-decimal.h"
#include "model/gouji-error.h"

G_BEGIN_DECLS

typedef enum
{
  GOUJI_TOKEN_END,
  GOUJI_TOKEN_NAME,   /* letters, digits, hyphens between them, Chinese */
  GOUJI_TOKEN_NUMBER, /* 12, 12.5 */
  GOUJI_TOKEN_STRING, /* "…" on one line; \" and \\ inside */
  GOUJI_TOKEN_SIGN,   /* one of . , : ( ) [ ] + - * / ? = < > ≤ ≥ */
} GoujiTokenKind;

typedef struct
{
  GoujiTokenKind kind;
  char          *text; /* (owned): of a string without its quotes; ≤ for "<=" */
  guint          line;
  guint          column; /* in characters, from 1 */
} GoujiToken;

/* Cuts the text of a rule file into tokens.  The current token is self->token. */
typedef struct
{
  const char *source_name;
  const char *text;
  gsize       length;
  gsize       position;
  guint       line;
  guint       column; /* of the position; counted, for a line may be very long */
  GoujiToken  token;
} GoujiLexer;

gboolean gouji_lexer_init     (GoujiLexer  *self,
                               const char  *source_name,
                               const char  *text,
                               gsize        length,
                               GError     **error);
void     gouji_lexer_clear    (GoujiLexer  *self);
gboolean gouji_lexer_next     (GoujiLexer  *self,
                               GError     **error);
gboolean gouji_lexer_is_sign  (GoujiLexer  *self,
                               const char  *sign);
gboolean gouji_lexer_is_word  (GoujiLexer  *self,
                               const char  *word);
/* Always FALSE: "expected …, found …" at the current token. */
gboolean gouji_lexer_expected (GoujiLexer  *self,
                               GError     **error,
                               const char  *what);
/* Is nothing but blanks left on the line of the current token? */
gboolean gouji_lexer_ends_line (GoujiLexer *self);
/* (transfer full): the lines after the current token's up to one that says only
 * "end", which becomes the current token; NULL when there is none. */
char    *gouji_lexer_take_lines (GoujiLexer *self,
                               GError     **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GoujiLexer, gouji_lexer_clear)

G_END_DECLS
