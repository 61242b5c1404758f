/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/gouji-rule-private.h"

#include <locale.h>
#include <string.h>

static void
clear_example (gpointer data)
{
  GoujiExample *example = data;

  g_free (example->text);
}

GoujiRule *
gouji_rule_new (void)
{
  GoujiRule *self = g_new0 (GoujiRule, 1);
  const GoujiRuleText none = { { "", "" } };

  self->title = none;
  self->message = none;
  self->advice = none;
  self->source = none;
  self->examples = g_array_new (FALSE, FALSE, sizeof (GoujiExample));
  g_array_set_clear_func (self->examples, clear_example);
  return self;
}

void
gouji_rule_free (GoujiRule *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  gouji_formula_free (self->formula);
  g_array_unref (self->examples);
  g_free (self);
}

/* The language gettext speaks: that of messages, unless the locale is the C one. */
static GoujiLanguage
reader_language (void)
{
  const char *locale = setlocale (LC_MESSAGES, NULL);

  if (locale == NULL || g_str_has_prefix (locale, "C") || g_str_equal (locale, "POSIX"))
    return GOUJI_LANGUAGE_ENGLISH;
  return g_str_has_prefix (g_get_language_names ()[0], "zh") ? GOUJI_LANGUAGE_CHINESE
                                                             : GOUJI_LANGUAGE_ENGLISH;
}

const char *
gouji_rule_text_get (const GoujiRuleText *self)
{
  GoujiLanguage language = reader_language ();

  return *self->in[language] != '\0' ? self->in[language] : self->in[1 - language];
}
