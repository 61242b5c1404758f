/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rules/gouji-lexer-private.h"

#define MAX_NAME_BYTES 256

static gunichar
peek (GoujiLexer *self)
{
  return self->position < self->length ? g_utf8_get_char (self->text + self->position) : 0;
}

static void
skip (GoujiLexer *self)
{
  if (self->text[self->position] == '\n')
    {
      self->line++;
      self->column = 1;
    }
  else
    self->column++;
  self->position = g_utf8_next_char (self->text + self->position) - self->text;
}

/* g_ascii_isdigit() looks at the lowest byte alone, and that of 收 is the digit 6. */
static gboolean
is_digit (gunichar c)
{
  return c >= '0' && c <= '9';
}

static gboolean
is_name_start (gunichar c)
{
  return c == '_' || g_unichar_isalpha (c) || (c > 0x7F && g_unichar_isalnum (c));
}

static gboolean
is_name_part (gunichar c)
{
  return is_name_start (c) || g_unichar_isdigit (c);
}

static void
skip_blank (GoujiLexer *self)
{
  for (gunichar c = peek (self); c != 0; c = peek (self))
    {
      if (c == '#')
        while (peek (self) != 0 && peek (self) != '\n')
          skip (self);
      else if (g_unichar_isspace (c) || c == 0xFEFF)
        skip (self);
      else
        return;
    }
}

static void
set_token (GoujiLexer *self, GoujiTokenKind kind, gsize start)
{
  self->token.kind = kind;
  self->token.text = g_strndup (self->text + start, self->position - start);
}

static gboolean
read_string (GoujiLexer *self, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  skip (self);
  for (;;)
    {
      gunichar c = peek (self);

      if (c == 0 || c == '\n')
        {
          gouji_set_error_at (error, GOUJI_ERROR_SYNTAX, self->source_name, self->token.line,
                              self->token.column, "%s",
                              _("a text that begins with \" must end with \" on the same line"));
          return FALSE;
        }
      skip (self);
      if (c == '"')
        break;
      if (c == '\\' && (peek (self) == '"' || peek (self) == '\\'))
        {
          c = peek (self);
          skip (self);
        }
      g_string_append_unichar (text, c);
    }
  self->token.kind = GOUJI_TOKEN_STRING;
  self->token.text = g_string_free (g_steal_pointer (&text), FALSE);
  return TRUE;
}

/* A hyphen belongs to a name only between two of its letters: general-basic. */
static void
read_name (GoujiLexer *self)
{
  gsize start = self->position;

  while (is_name_part (peek (self))
         || (peek (self) == '-' && self->position + 1 < self->length
             && is_name_start (g_utf8_get_char (self->text + self->position + 1))))
    skip (self);
  set_token (self, GOUJI_TOKEN_NAME, start);
}

static void
read_number (GoujiLexer *self)
{
  gsize start = self->position;

  while (is_digit (peek (self)))
    skip (self);
  if (peek (self) == '.' && self->position + 1 < self->length
      && g_ascii_isdigit (self->text[self->position + 1]))
    {
      skip (self);
      while (is_digit (peek (self)))
        skip (self);
    }
  set_token (self, GOUJI_TOKEN_NUMBER, start);
}

/* Full-width signs are read as what they look like; <= and >= become one sign. */
static gboolean
read_sign (GoujiLexer *self, GError **error)
{
  static const char wide[] = "，,：:（(）)［[］]＝=．.＋+－-×*÷/？?＠@";
  gunichar c = peek (self);
  gsize start = self->position;

  skip (self);
  if ((c == '<' || c == '>') && peek (self) == '=')
    {
      skip (self);
      self->token.kind = GOUJI_TOKEN_SIGN;
      self->token.text = g_strdup (c == '<' ? "≤" : "≥");
      return TRUE;
    }
  for (const char *p = wide; *p != '\0'; p = g_utf8_next_char (p) + 1)
    if (g_utf8_get_char (p) == c)
      {
        self->token.kind = GOUJI_TOKEN_SIGN;
        self->token.text = g_strndup (g_utf8_next_char (p), 1);
        return TRUE;
      }
  if (c != 0x2264 && c != 0x2265 && (c > 0x7F || strchr (".,:()[]+-*/?=<>@", (int) c) == NULL))
    {
      g_autofree char *found = g_strndup (self->text + start, self->position - start);

      gouji_set_error_at (error, GOUJI_ERROR_SYNTAX, self->source_name, self->token.line,
                          self->token.column, _("“%s” means nothing in a formula"), found);
      return FALSE;
    }
  set_token (self, GOUJI_TOKEN_SIGN, start);
  return TRUE;
}

/* Reads the next token; at the end it stays END. */
gboolean
gouji_lexer_next (GoujiLexer *self, GError **error)
{
  gunichar c;

  g_clear_pointer (&self->token.text, g_free);
  skip_blank (self);
  self->token.line = self->line;
  self->token.column = self->column;
  c = peek (self);
  if (c == 0)
    set_token (self, GOUJI_TOKEN_END, self->position);
  else if (c == '"')
    return read_string (self, error);
  else if (is_digit (c))
    read_number (self);
  else if (is_name_start (c))
    read_name (self);
  else
    return read_sign (self, error);
  if (strlen (self->token.text) > MAX_NAME_BYTES)
    return gouji_lexer_expected (self, error, _("a shorter name"));
  return TRUE;
}

/* @text must outlive the lexer. */
gboolean
gouji_lexer_init (GoujiLexer *self,
                  const char *source_name,
                  const char *text,
                  gsize length,
                  GError **error)
{
  const char *bad;

  *self = (GoujiLexer) { source_name, text, length, 0, 1, 1 };
  if (!g_utf8_validate (text, length, &bad))
    {
      guint line = 1;

      for (const char *p = text; p < bad; p++)
        line += *p == '\n';
      gouji_set_error_at (error, GOUJI_ERROR_ENCODING, source_name, line, 1, "%s",
                          _("a rule file must be UTF-8 text"));
      return FALSE;
    }
  return gouji_lexer_next (self, error);
}

void
gouji_lexer_clear (GoujiLexer *self)
{
  g_clear_pointer (&self->token.text, g_free);
}

gboolean
gouji_lexer_is_sign (GoujiLexer *self, const char *sign)
{
  return self->token.kind == GOUJI_TOKEN_SIGN && g_str_equal (self->token.text, sign);
}

gboolean
gouji_lexer_is_word (GoujiLexer *self, const char *word)
{
  return self->token.kind == GOUJI_TOKEN_NAME && g_str_equal (self->token.text, word);
}

gboolean
gouji_lexer_expected (GoujiLexer *self, GError **error, const char *what)
{
  if (self->token.kind == GOUJI_TOKEN_END)
    gouji_set_error_at (error, GOUJI_ERROR_SYNTAX, self->source_name, self->token.line,
                        self->token.column, _("expected %s, found the end of the file"), what);
  else
    gouji_set_error_at (error, GOUJI_ERROR_SYNTAX, self->source_name, self->token.line,
                        self->token.column, _("expected %s, found “%s”"), what, self->token.text);
  return FALSE;
}

gboolean
gouji_lexer_ends_line (GoujiLexer *self)
{
  gsize position = self->position;

  while (position < self->length && strchr (" \t\r", self->text[position]) != NULL)
    position++;
  return position >= self->length || self->text[position] == '\n' || self->text[position] == '#';
}

static gboolean
take_line (GoujiLexer *self, GString *lines)
{
  const char *start = self->text + self->position;
  gsize left = self->length - self->position;
  const char *end = memchr (start, '\n', left);
  gsize length = end != NULL ? (gsize) (end - start) : left;
  g_autofree char *line = g_strndup (start, length);

  self->position += length;
  self->column += g_utf8_strlen (start, length);
  if (self->position < self->length)
    skip (self);
  g_strstrip (line);
  if (g_str_equal (line, "end"))
    return FALSE;
  g_string_append (lines, line);
  g_string_append_c (lines, '\n');
  return TRUE;
}

char *
gouji_lexer_take_lines (GoujiLexer *self, GError **error)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  guint line = self->token.line;
  guint column = self->token.column;
  const char *rest = memchr (self->text + self->position, '\n', self->length - self->position);

  self->position = rest != NULL ? (gsize) (rest - self->text) : self->length;
  if (self->position < self->length)
    skip (self);
  while (self->position < self->length)
    if (!take_line (self, lines))
      return g_string_free (g_steal_pointer (&lines), FALSE);
  gouji_set_error_at (error, GOUJI_ERROR_SYNTAX, self->source_name, line, column, "%s",
                      _("expected a line that says only “end” after the example"));
  return NULL;
}
