/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rules/gouji-formula-parser-private.h"
#include "rules/gouji-topic-private.h"

typedef struct
{
  GoujiFormulaParser formula; /* its lexer and current formula */
  GoujiLexer lexer;
  GPtrArray *rules;
  GArray *checks;
} RuleParser;

static gboolean
parse_text (RuleParser *self, GoujiRuleText *text, GError **error)
{
  static const char *const words[GOUJI_N_LANGUAGES] = { "en", "zh" };
  gboolean any = FALSE;

  for (guint i = 0; i < GOUJI_N_LANGUAGES; i++)
    {
      text->in[i] = "";
      if (!gouji_lexer_is_word (&self->lexer, words[i]))
        continue;
      if (!gouji_lexer_next (&self->lexer, error))
        return FALSE;
      if (self->lexer.token.kind != GOUJI_TOKEN_STRING)
        return gouji_lexer_expected (&self->lexer, error, _("a text in quotation marks"));
      text->in[i] = g_intern_string (self->lexer.token.text);
      any = TRUE;
      if (!gouji_lexer_next (&self->lexer, error))
        return FALSE;
    }
  return any || gouji_lexer_expected (&self->lexer, error, _("en \"…\" or zh \"…\""));
}

/* The check a rule belongs to: F1 of F1-tree. */
static const char *
check_of (const char *id)
{
  const char *hyphen = strchr (id, '-');
  g_autofree char *check = hyphen != NULL ? g_strndup (id, hyphen - id) : g_strdup (id);

  return g_intern_string (check);
}

static gboolean
parse_category (RuleParser *self, GoujiCategory *category, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i <= GOUJI_CATEGORY_DATES; i++)
    {
      if (gouji_lexer_is_word (&self->lexer, gouji_category_get_name (i)))
        {
          *category = i;
          return gouji_lexer_next (&self->lexer, error);
        }
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", gouji_category_get_name (i));
    }
  return gouji_lexer_expected (&self->lexer, error, names->str);
}

static gboolean
parse_catalogue (RuleParser *self, GError **error)
{
  GoujiCheck check = { 0 };

  if (!gouji_lexer_next (&self->lexer, error))
    return FALSE;
  if (self->lexer.token.kind != GOUJI_TOKEN_NAME)
    return gouji_lexer_expected (&self->lexer, error, _("the check's name, such as F1"));
  check.id = check_of (self->lexer.token.text);
  if (!gouji_lexer_next (&self->lexer, error) || !parse_category (self, &check.category, error)
      || !parse_text (self, &check.title, error))
    return FALSE;
  g_array_append_val (self->checks, check);
  return TRUE;
}

static gboolean
parse_severity (RuleParser *self, GoujiRule *rule, GError **error)
{
  rule->severity = rule->written = GOUJI_SEVERITY_ERROR;
  for (guint i = 0; i < GOUJI_N_SEVERITIES; i++)
    if (gouji_lexer_is_word (&self->lexer, gouji_severity_get_name (i)))
      {
        rule->severity = rule->written = i;
        return gouji_lexer_next (&self->lexer, error);
      }
  return TRUE;
}

/* A regulation has one title; what is said of a custom is said in both languages. */
static gboolean
parse_source (RuleParser *self, GoujiRule *rule, GError **error)
{
  if (self->lexer.token.kind != GOUJI_TOKEN_STRING)
    return parse_text (self, &rule->source, error);
  for (guint i = 0; i < GOUJI_N_LANGUAGES; i++)
    rule->source.in[i] = g_intern_string (self->lexer.token.text);
  return gouji_lexer_next (&self->lexer, error);
}

static gboolean
parse_topic (RuleParser *self, GoujiRule *rule, GError **error)
{
  if (self->lexer.token.kind == GOUJI_TOKEN_NAME)
    rule->topic = gouji_topic_find (self->lexer.token.text);
  if (rule->topic == NULL)
    return gouji_lexer_expected (&self->lexer, error, _("the name of a built-in topic"));
  return gouji_lexer_next (&self->lexer, error);
}

/* @found: FALSE when no clause begins here. */
static gboolean
parse_clause (RuleParser *self, GoujiRule *rule, gboolean *found, GError **error)
{
  static const char *const words[] = { "title", "message", "advice", "source", "when", "topic", "exact" };
  guint word = 0;

  while (word < G_N_ELEMENTS (words) && !gouji_lexer_is_word (&self->lexer, words[word]))
    word++;
  *found = word < G_N_ELEMENTS (words);
  if (*found && !gouji_lexer_next (&self->lexer, error))
    return FALSE;
  switch (word)
    {
    case 0:
      return parse_text (self, &rule->title, error);
    case 1:
      return parse_text (self, &rule->message, error);
    case 2:
      return parse_text (self, &rule->advice, error);
    case 3:
      return parse_source (self, rule, error);
    case 4:
      return gouji_formula_parse_condition (&self->formula, &rule->formula->when, error);
    case 5:
      return parse_topic (self, rule, error);
    case 6:
      rule->formula->exact = TRUE;
      return TRUE;
    default:
      return TRUE;
    }
}

static gboolean
parse_count (RuleParser *self, guint *count, GError **error)
{
  guint64 number;

  if (self->lexer.token.kind != GOUJI_TOKEN_NUMBER
      || !g_ascii_string_to_unsigned (self->lexer.token.text, 10, 1, G_MAXINT, &number, NULL))
    return gouji_lexer_expected (&self->lexer, error, _("a number from 1, as in “at 5:3”"));
  *count = number;
  return TRUE;
}

/* "at LINE:FIELD", after which the line ends. */
static gboolean
parse_at (RuleParser *self, GoujiExample *example, GError **error)
{
  if (!gouji_lexer_next (&self->lexer, error))
    return FALSE;
  if (example->passes || !gouji_lexer_is_word (&self->lexer, "at"))
    return gouji_lexer_expected (&self->lexer, error, _("the end of the line"));
  if (!gouji_lexer_next (&self->lexer, error) || !parse_count (self, &example->at_line, error)
      || !gouji_lexer_next (&self->lexer, error)
      || !gouji_formula_expect_sign (&self->formula, ":", error)
      || !parse_count (self, &example->at_field, error))
    return FALSE;
  if (gouji_lexer_ends_line (&self->lexer))
    return TRUE;
  return gouji_lexer_next (&self->lexer, error)
         && gouji_lexer_expected (&self->lexer, error, _("the end of the line"));
}

static gboolean
parse_example (RuleParser *self, GoujiRule *rule, GError **error)
{
  GoujiExample example = { .line = self->lexer.token.line };

  if (!gouji_lexer_next (&self->lexer, error))
    return FALSE;
  example.passes = gouji_lexer_is_word (&self->lexer, "pass");
  if (!example.passes && !gouji_lexer_is_word (&self->lexer, "fail"))
    return gouji_lexer_expected (&self->lexer, error, _("pass or fail"));
  if (!gouji_lexer_ends_line (&self->lexer) && !parse_at (self, &example, error))
    return FALSE;
  example.text = gouji_lexer_take_lines (&self->lexer, error);
  if (example.text == NULL)
    return FALSE;
  g_array_append_val (rule->examples, example);
  return gouji_lexer_next (&self->lexer, error);
}

static gboolean
parse_head (RuleParser *self, GoujiRule *rule, GError **error)
{
  if (self->lexer.token.kind != GOUJI_TOKEN_NAME)
    return gouji_lexer_expected (&self->lexer, error, _("the check's name, such as F1-tree"));
  rule->id = g_intern_string (self->lexer.token.text);
  rule->check = check_of (rule->id);
  for (guint i = 0; i < self->rules->len; i++)
    if (((GoujiRule *) g_ptr_array_index (self->rules, i))->id == rule->id)
      return gouji_lexer_expected (&self->lexer, error, _("a name no other check has"));
  if (!gouji_lexer_next (&self->lexer, error) || !parse_severity (self, rule, error))
    return FALSE;
  if (gouji_lexer_is_word (&self->lexer, "in")
      && (!gouji_lexer_next (&self->lexer, error)
          || !gouji_formula_parse_scopes (&self->formula, rule->formula->scopes, error)))
    return FALSE;
  return gouji_formula_expect_sign (&self->formula, ":", error);
}

static gboolean
at_end_of_check (RuleParser *self)
{
  return self->lexer.token.kind == GOUJI_TOKEN_END || gouji_lexer_is_word (&self->lexer, "check")
         || gouji_lexer_is_word (&self->lexer, "catalogue")
         || gouji_lexer_is_word (&self->lexer, "example");
}

static gboolean
parse_check (RuleParser *self, GError **error)
{
  g_autoptr (GoujiRule) rule = gouji_rule_new ();
  gsize start = self->lexer.position - strlen ("check");
  gboolean found = TRUE;

  rule->file = g_intern_string (self->lexer.source_name);
  rule->line = self->lexer.token.line;
  rule->formula = gouji_formula_new ();
  self->formula.formula = rule->formula;
  if (!gouji_lexer_next (&self->lexer, error) || !parse_head (self, rule, error))
    return FALSE;
  while (found)
    if (!parse_clause (self, rule, &found, error))
      return FALSE;
  if ((rule->topic == NULL || !at_end_of_check (self))
      && !gouji_formula_parse_body (&self->formula, error))
    return FALSE;
  if (!at_end_of_check (self))
    return gouji_lexer_expected (&self->lexer, error, _("an operator, or the next check"));
  rule->text = g_strndup (self->lexer.text + start,
                          self->lexer.position - strlen (self->lexer.token.text) - start);
  g_strchomp (rule->text);
  while (gouji_lexer_is_word (&self->lexer, "example"))
    if (!parse_example (self, rule, error))
      return FALSE;
  g_ptr_array_add (self->rules, g_steal_pointer (&rule));
  return TRUE;
}

static gboolean
has_check (GArray *checks, const char *id)
{
  for (guint i = 0; i < checks->len; i++)
    if (g_array_index (checks, GoujiCheck, i).id == id)
      return TRUE;
  return FALSE;
}

/* Checks that no file describes are called by the title of their first rule. */
static void
complete_checks (RuleParser *self, guint first_rule)
{
  for (guint i = first_rule; i < self->rules->len; i++)
    {
      const GoujiRule *rule = g_ptr_array_index (self->rules, i);
      GoujiCheck check = { .id = rule->check, .title = rule->title };

      check.category = rule->formula->loop == GOUJI_LOOP_PROJECT ? GOUJI_CATEGORY_INDICATORS
                       : rule->formula->loop == GOUJI_LOOP_ROW   ? GOUJI_CATEGORY_WITHIN_TABLE
                                                                 : GOUJI_CATEGORY_BETWEEN_TABLES;
      if (!has_check (self->checks, rule->check))
        g_array_append_val (self->checks, check);
    }
}

/* On a mistake @rules and @checks are as before. */
gboolean
gouji_rule_parse (const char *source_name,
                  const char *text,
                  gsize length,
                  GPtrArray *rules,
                  GArray *checks,
                  GError **error)
{
  RuleParser self = { .rules = rules, .checks = checks };
  guint n_rules = rules->len;
  guint n_checks = checks->len;
  gboolean fine;

  self.formula.lexer = &self.lexer;
  fine = gouji_lexer_init (&self.lexer, source_name, text, length, error);
  while (fine && self.lexer.token.kind != GOUJI_TOKEN_END)
    if (gouji_lexer_is_word (&self.lexer, "check"))
      fine = parse_check (&self, error);
    else if (gouji_lexer_is_word (&self.lexer, "catalogue"))
      fine = parse_catalogue (&self, error);
    else
      fine = gouji_lexer_expected (&self.lexer, error, "“check”");
  gouji_lexer_clear (&self.lexer);
  if (fine)
    complete_checks (&self, n_rules);
  else
    {
      g_ptr_array_set_size (rules, n_rules);
      g_array_set_size (checks, n_checks);
    }
  return fine;
}
