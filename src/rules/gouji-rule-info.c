/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/gouji-rule-info.h"

#include "rules/gouji-rule-set-private.h"

static const GoujiRule *
get_rule (GoujiRuleSet *self, guint rule)
{
  return g_ptr_array_index (gouji_rule_set_get_rules (self), rule);
}

guint
gouji_rule_set_get_n_rules (GoujiRuleSet *self)
{
  g_return_val_if_fail (GOUJI_IS_RULE_SET (self), 0);

  return gouji_rule_set_get_rules (self)->len;
}

static const GoujiCheck *
find_check (GoujiRuleSet *self, const char *id)
{
  GArray *checks = gouji_rule_set_get_checks (self);

  for (guint i = 0; i < checks->len; i++)
    if (g_str_equal (g_array_index (checks, GoujiCheck, i).id, id))
      return &g_array_index (checks, GoujiCheck, i);
  return NULL;
}

/**
 * gouji_rule_set_get_info:
 * @rule: less than gouji_rule_set_get_n_rules()
 *
 * Returns: what the rule says of itself, in the reader's language
 */
GoujiRuleInfo
gouji_rule_set_get_info (GoujiRuleSet *self, guint rule)
{
  const GoujiRule *found;
  const GoujiCheck *check;

  g_return_val_if_fail (GOUJI_IS_RULE_SET (self), (GoujiRuleInfo) { 0 });
  g_return_val_if_fail (rule < gouji_rule_set_get_n_rules (self), (GoujiRuleInfo) { 0 });

  found = get_rule (self, rule);
  check = find_check (self, found->check);
  return (GoujiRuleInfo) {
    .id = found->id,
    .check = found->check,
    .category = check != NULL ? check->category : GOUJI_CATEGORY_WITHIN_TABLE,
    .check_title = check != NULL ? gouji_rule_text_get (&check->title) : "",
    .severity = found->severity,
    .written = found->written,
    .enabled = !found->off,
    .title = gouji_rule_text_get (&found->title),
    .advice = gouji_rule_text_get (&found->advice),
    .source = gouji_rule_text_get (&found->source),
    .text = found->text,
    .file = found->file,
    .line = found->line,
    .n_examples = found->examples->len,
  };
}

int
gouji_rule_set_find_rule (GoujiRuleSet *self, const char *id)
{
  g_return_val_if_fail (GOUJI_IS_RULE_SET (self) && id != NULL, -1);

  for (guint i = 0; i < gouji_rule_set_get_n_rules (self); i++)
    if (g_str_equal (get_rule (self, i)->id, id))
      return i;
  return -1;
}

/**
 * gouji_rule_set_get_example:
 * @example: less than the rule's n_examples
 *
 * Returns: the example; its text lives as long as the set
 */
GoujiRuleExample
gouji_rule_set_get_example (GoujiRuleSet *self, guint rule, guint example)
{
  const GoujiExample *found;

  g_return_val_if_fail (GOUJI_IS_RULE_SET (self), (GoujiRuleExample) { 0 });
  g_return_val_if_fail (rule < gouji_rule_set_get_n_rules (self)
                            && example < get_rule (self, rule)->examples->len,
                        (GoujiRuleExample) { 0 });

  found = &g_array_index (get_rule (self, rule)->examples, GoujiExample, example);
  return (GoujiRuleExample) { found->passes, found->text, found->line, found->at_line,
                             found->at_field };
}
