/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/gouji-rule-set-private.h"

#include "model/gouji-error.h"

#define RULES_PATH "/io/github/gouji/data/rules/"

/* In the order of the catalogue. */
static const char *const built_in[] = {
  "catalogue.rules",
  "within-tables.rules",
  "between-tables.rules",
  "codes.rules",
  "completeness.rules",
  "indicators.rules",
  "narrative.rules",
};

struct _GoujiRuleSet
{
  GObject parent_instance;

  GPtrArray *rules; /* GoujiRule */
  GArray *checks;   /* GoujiCheck */
};

G_DEFINE_FINAL_TYPE (GoujiRuleSet, gouji_rule_set, G_TYPE_OBJECT)

static void
gouji_rule_set_finalize (GObject *object)
{
  GoujiRuleSet *self = GOUJI_RULE_SET (object);

  g_ptr_array_unref (self->rules);
  g_array_unref (self->checks);
  G_OBJECT_CLASS (gouji_rule_set_parent_class)->finalize (object);
}

static void
gouji_rule_set_class_init (GoujiRuleSetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gouji_rule_set_finalize;
}

static void
free_rule (gpointer rule)
{
  gouji_rule_free (rule);
}

static void
gouji_rule_set_init (GoujiRuleSet *self)
{
  self->rules = g_ptr_array_new_with_free_func (free_rule);
  self->checks = g_array_new (FALSE, FALSE, sizeof (GoujiCheck));
}

GoujiRuleSet *
gouji_rule_set_new (void)
{
  return g_object_new (GOUJI_TYPE_RULE_SET, NULL);
}

static void
add_built_in (GoujiRuleSet *self, const char *name)
{
  g_autofree char *path = g_strconcat (RULES_PATH, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  if (bytes == NULL
      || !gouji_rule_parse (name, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                            self->rules, self->checks, &error))
    g_error ("built-in rules: %s", error->message);
}

/**
 * gouji_rule_set_new_default:
 *
 * Returns: (transfer full): the built-in rules, compiled
 */
GoujiRuleSet *
gouji_rule_set_new_default (void)
{
  g_autoptr (GoujiRuleSet) self = gouji_rule_set_new ();

  for (guint i = 0; i < G_N_ELEMENTS (built_in); i++)
    add_built_in (self, built_in[i]);
  return g_steal_pointer (&self);
}

/**
 * gouji_rule_set_add_text:
 * @source_name: where @text comes from, for errors
 * @text: the contents of a rule file, see the reviewers' manual
 *
 * Adds the rules of @text, before the set is given to any checker.
 *
 * Returns: %FALSE, and nothing of the text is taken, with a located @error of
 *   %GOUJI_ERROR
 */
gboolean
gouji_rule_set_add_text (GoujiRuleSet *self,
                         const char *source_name,
                         const char *text,
                         gsize length,
                         GError **error)
{
  g_return_val_if_fail (GOUJI_IS_RULE_SET (self) && source_name != NULL && text != NULL, FALSE);

  return gouji_rule_parse (source_name, text, length, self->rules, self->checks, error);
}

GPtrArray *
gouji_rule_set_get_rules (GoujiRuleSet *self)
{
  return self->rules;
}

GArray *
gouji_rule_set_get_checks (GoujiRuleSet *self)
{
  return self->checks;
}
