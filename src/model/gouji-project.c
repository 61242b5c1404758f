/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/gouji-project.h"

/**
 * gouji_project_new:
 *
 * Returns: (transfer full): a project with empty texts and no funds or indicators
 */
GoujiProject *
gouji_project_new (void)
{
  GoujiProject *self = g_new0 (GoujiProject, 1);

  self->name = self->code = self->department = self->unit = "";
  self->attribute = self->period = "";
  self->table = -1;
  self->name_cell = GOUJI_FORM_CELL_NONE;
  self->amount_unit = GOUJI_UNIT_UNKNOWN;
  self->funds = g_array_new (FALSE, FALSE, sizeof (GoujiFund));
  self->indicators = g_array_new (FALSE, FALSE, sizeof (GoujiIndicator));
  self->texts = g_array_new (FALSE, FALSE, sizeof (GoujiProjectText));
  return self;
}

void
gouji_project_free (GoujiProject *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->funds);
  g_array_unref (self->indicators);
  g_array_unref (self->texts);
  g_free (self);
}

/**
 * gouji_project_find_fund:
 *
 * Returns: (transfer none) (nullable): the first fund of that source
 */
GoujiFund *
gouji_project_find_fund (const GoujiProject *self, GoujiFundSource source)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->funds->len; i++)
    {
      GoujiFund *fund = &g_array_index (self->funds, GoujiFund, i);

      if (fund->source == source)
        return fund;
    }
  return NULL;
}

/**
 * gouji_project_get_total:
 * @yuan: (out): the period's total in 元
 *
 * Returns: %FALSE when the form prints no readable total for that period, or
 *   does not tell its unit
 */
gboolean
gouji_project_get_total (const GoujiProject *self, GoujiPeriod period, GoujiDecimal *yuan)
{
  const GoujiFund *total;

  g_return_val_if_fail (self != NULL && yuan != NULL, FALSE);

  total = gouji_project_find_fund (self, GOUJI_FUND_TOTAL);
  return total != NULL && gouji_amount_is_number (total->amount[period])
         && self->amount_unit != GOUJI_UNIT_UNKNOWN
         && gouji_amount_in_yuan (total->amount[period], self->amount_unit, yuan);
}
