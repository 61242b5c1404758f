/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rules/gouji-costs-private.h"
#include "rules/gouji-topic-private.h"

/* The funds of a year as quantities times the cost of one, and the other costs. */
typedef struct
{
  GoujiCosts *costs;
  GoujiDecimal sum;    /* in 元 */
  GoujiDecimal slack;  /* what the places of the unit costs leave open, in 元 */
  GString *equation;
  GArray *cells;       /* GoujiFormCell: quantities and unit costs */
  const char *missing; /* the unit cost that no quantity goes with */
} Product;

/* 万人 are 人. */
static gboolean
is_unit (const char *unit, const char *per, int *power)
{
  *power = g_str_has_prefix (unit, "万") ? 4 : 0;
  return g_str_equal (*power > 0 ? unit + strlen ("万") : unit, per);
}

/* The only quantity counted in @per; NULL when there is none, or more than one. */
static const GoujiTarget *
find_quantity (const GoujiCosts *costs, const char *per, GoujiDecimal *quantity)
{
  GArray *indicators = costs->project->indicators;
  const GoujiTarget *found = NULL;

  for (guint i = 0; i < indicators->len; i++)
    {
      const GoujiIndicator *indicator = &g_array_index (indicators, GoujiIndicator, i);
      const GoujiTarget *target = &indicator->target[costs->period];
      int power;

      if (indicator->kind != GOUJI_INDICATOR_QUANTITY || !target->has_value
          || !is_unit (target->unit, per, &power))
        continue;
      if (found != NULL || target->op == GOUJI_OPERATOR_RANGE
          || !gouji_decimal_shift (target->value, power, quantity))
        return NULL;
      found = target;
    }
  return found;
}

static gboolean
add_product (Product *self, GoujiDecimal price, GoujiDecimal quantity)
{
  GoujiDecimal product, half, slack;

  return gouji_decimal_multiply (price, quantity, &product)
         && gouji_decimal_add (self->sum, product, &self->sum)
         && gouji_decimal_multiply ((GoujiDecimal) { 5, 1 }, quantity, &half)
         && gouji_decimal_shift (half, -(int) price.places, &slack)
         && gouji_decimal_add (self->slack, slack, &self->slack);
}

static gboolean
multiply (Product *self, const GoujiIndicator *indicator)
{
  const GoujiTarget *target = &indicator->target[self->costs->period];
  const char *per = NULL;
  const GoujiTarget *counted;
  GoujiDecimal price, quantity;

  if (!gouji_form_target_rate (indicator, self->costs->period, &price, &per)
      || target->op == GOUJI_OPERATOR_RANGE || per == NULL)
    return FALSE;
  counted = find_quantity (self->costs, per, &quantity);
  if (counted == NULL || !add_product (self, price, quantity))
    return FALSE;
  g_array_append_val (self->cells, target->cell);
  g_array_append_val (self->cells, counted->cell);
  g_string_append_printf (self->equation, "%s%s × %s", self->equation->len > 0 ? " + " : "",
                          counted->text, target->text);
  return TRUE;
}

static void
product_init (Product *self, GoujiCosts *costs)
{
  *self = (Product) { .costs = costs, .sum = costs->total };
  self->equation = g_string_new (NULL);
  self->cells = g_array_new (FALSE, FALSE, sizeof (GoujiFormCell));
  for (guint i = 0; i < costs->rates->len && self->missing == NULL; i++)
    if (!multiply (self, g_ptr_array_index (costs->rates, i)))
      self->missing = ((const GoujiIndicator *) g_ptr_array_index (costs->rates, i))->level3;
  if (costs->counted->len > 0)
    {
      g_autofree char *sum = gouji_costs_dup_sum (costs);

      g_string_append_printf (self->equation, " + %s", sum);
    }
}

static void
product_clear (Product *self)
{
  g_string_free (self->equation, TRUE);
  g_array_unref (self->cells);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Product, product_clear)

static void
report (GoujiRun *run, guint rule, const Product *product, GoujiDecimal difference)
{
  const GoujiCosts *costs = product->costs;
  GoujiDraft *draft = gouji_form_draft_new (run, rule);
  g_autofree char *sum = gouji_form_dup_amount (costs->project, product->sum, TRUE);
  g_autofree char *funds = gouji_form_dup_amount (costs->project, costs->funds, TRUE);
  g_autofree char *sum_money = gouji_form_dup_money (costs->project, product->sum);
  g_autofree char *funds_money = gouji_form_dup_money (costs->project, costs->funds);
  const char *sign = gouji_decimal_sign (difference) > 0 ? ">" : "<";

  gouji_costs_add_cells (costs, draft);
  for (guint i = 0; i < product->cells->len; i++)
    gouji_form_draft_add_cell (draft, costs->project,
                               g_array_index (product->cells, GoujiFormCell, i));
  draft->message = g_strdup_printf (_("%s: quantities times unit costs, and the other costs, come "
                                      "to %s, the funds of the year to %s"),
                                    costs->project->name, sum_money, funds_money);
  draft->equation = g_strdup_printf ("%s = %s %s %s", product->equation->str, sum, sign, funds);
  draft->expected = gouji_form_dup_amount (costs->project, costs->funds, FALSE);
  draft->actual = gouji_form_dup_amount (costs->project, product->sum, FALSE);
  draft->difference = gouji_form_dup_amount (costs->project, difference, FALSE);
  gouji_run_add (run, draft);
}

static void
judge (GoujiRun *run, guint rule, const Product *product)
{
  const GoujiCosts *costs = product->costs;
  GoujiDecimal difference;
  gboolean holds;

  if (!gouji_decimal_subtract (product->sum, costs->funds, &difference))
    return;
  holds = gouji_decimal_compare (gouji_decimal_abs (difference), product->slack) <= 0;
  gouji_run_count (run, rule, !holds);
  gouji_costs_mark (costs, run, rule, holds ? GOUJI_MARK_TIED : 0);
  for (guint i = 0; i < product->cells->len; i++)
    gouji_form_mark (run, rule, costs->project,
                     g_array_index (product->cells, GoujiFormCell, i),
                     holds ? GOUJI_MARK_TIED : 0);
  if (!holds)
    report (run, rule, product, difference);
}

/* I6: where each unit cost has one quantity that it is the cost of, their products and
 * the other costs are what the funds of the year are spent on.  A cost that includes all
 * others is compared with the funds by I1. */
void
gouji_check_unit_costs (GoujiRun *run, guint rule)
{
  for (guint i = 0; i < gouji_disclosure_get_n_projects (run->disclosure); i++)
    {
      const GoujiProject *project = gouji_disclosure_get_project (run->disclosure, i);
      g_auto (GoujiCosts) costs;
      g_auto (Product) product;

      gouji_costs_init (&costs, project, GOUJI_PERIOD_ANNUAL);
      product_init (&product, &costs);
      if (costs.rates->len == 0 || costs.overlaps || costs.inclusive)
        continue;
      if (product.missing != NULL)
        gouji_run_set_missing (run, rule,
                               g_strdup_printf (_("the quantity that goes with “%s” of “%s”"),
                                                product.missing, project->name));
      else if (costs.open || costs.blank->len > 0 || !costs.has_funds)
        gouji_run_set_missing (run, rule,
                               g_strdup_printf (_("the amounts of all cost indicators of “%s”"),
                                                project->name));
      else
        judge (run, rule, &product);
    }
}
