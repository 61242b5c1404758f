/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/gouji-topic-private.h"

static const GoujiTopic topics[] = {
  { "annual-costs", gouji_check_annual_costs },
  { "period-costs", gouji_check_period_costs },
  { "cost-bounds", gouji_check_cost_bounds },
  { "period-targets", gouji_check_period_targets },
};

/* The built-in topic of that name, or NULL. */
const GoujiTopic *
gouji_topic_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    if (g_strcmp0 (topics[i].name, name) == 0)
      return &topics[i];
  return NULL;
}
