/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/gouji-related.h"

#include "rules/gouji-rule-set-private.h"

static gboolean
uses_years (const GoujiRule *rule)
{
  for (guint i = 0; rule->formula != NULL && i < rule->formula->references->len; i++)
    if (GOUJI_FORMULA_REFERENCE (rule->formula, i)->year != 0)
      return TRUE;
  return FALSE;
}

/**
 * gouji_rule_set_uses_years:
 *
 * Returns: whether checking needs disclosures of other years, so that they have to be
 *   kept until all are read
 */
gboolean
gouji_rule_set_uses_years (GoujiRuleSet *self)
{
  GPtrArray *rules;

  g_return_val_if_fail (GOUJI_IS_RULE_SET (self), FALSE);

  rules = gouji_rule_set_get_rules (self);
  for (guint i = 0; i < rules->len; i++)
    {
      const GoujiRule *rule = g_ptr_array_index (rules, i);

      if (!rule->off && uses_years (rule))
        return TRUE;
    }
  return FALSE;
}

/* Codes tell units apart where both print one; else their names must be the same. */
static gboolean
is_same_unit (GoujiDisclosure *a, GoujiDisclosure *b)
{
  static const GoujiFact facts[] = { GOUJI_FACT_UNIT_CODE, GOUJI_FACT_UNIT_NAME };

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      const char *left = gouji_disclosure_get_fact (a, facts[i]);
      const char *right = gouji_disclosure_get_fact (b, facts[i]);

      if (left != NULL && right != NULL && *left != '\0' && *right != '\0')
        return g_str_equal (left, right);
    }
  return FALSE;
}

/**
 * gouji_related_list:
 * @disclosures: (element-type GoujiDisclosure): all that are loaded
 *
 * Returns: (transfer container) (element-type GoujiDisclosure): those of the same unit
 *   and of another year that is known, in their order
 */
GPtrArray *
gouji_related_list (GPtrArray *disclosures, GoujiDisclosure *of)
{
  GPtrArray *related = g_ptr_array_new ();

  g_return_val_if_fail (disclosures != NULL && GOUJI_IS_DISCLOSURE (of), related);

  for (guint i = 0; i < disclosures->len; i++)
    {
      GoujiDisclosure *other = g_ptr_array_index (disclosures, i);

      if (other != of && gouji_disclosure_get_year (other) > 0
          && gouji_disclosure_get_year (other) != gouji_disclosure_get_year (of)
          && is_same_unit (other, of))
        g_ptr_array_add (related, other);
    }
  return related;
}
