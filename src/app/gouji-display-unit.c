/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-display-unit.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-closures.h"
#include "app/gouji-settings.h"

#define KEY "display-unit"
#define SHOWN_PLACES 2

/* In the order of the setting's values. */
static const GoujiAmountUnit units[] = { GOUJI_UNIT_UNKNOWN, GOUJI_UNIT_YUAN,
                                         GOUJI_UNIT_TEN_THOUSAND_YUAN,
                                         GOUJI_UNIT_HUNDRED_MILLION_YUAN };

GoujiAmountUnit
gouji_display_unit_choose (GoujiAmountUnit printed)
{
  GSettings *settings = gouji_settings_get_default ();
  guint chosen = settings != NULL ? g_settings_get_enum (settings, KEY) : 0;

  if (printed == GOUJI_UNIT_UNKNOWN || chosen == 0 || chosen >= G_N_ELEMENTS (units))
    return printed;
  return units[chosen];
}

char *
gouji_display_unit_format (GoujiAmount amount, GoujiAmountUnit unit, GoujiAmountUnit shown)
{
  GoujiDecimal value = gouji_amount_get_decimal (amount);

  if (!gouji_amount_is_number (amount))
    return g_strdup ("");
  if (unit == shown || unit == GOUJI_UNIT_UNKNOWN || shown == GOUJI_UNIT_UNKNOWN
      || !gouji_decimal_shift (value, (int) unit - (int) shown, &value))
    return gouji_format_amount (amount);
  /* The zeros that the finer unit brings along are no precision. */
  while (value.places > SHOWN_PLACES && gouji_decimal_rescale (value, value.places - 1, &value))
    ;
  return gouji_decimal_to_grouped (value);
}

char *
gouji_display_unit_head (const char *heading, GoujiAmountUnit shown)
{
  if (shown == GOUJI_UNIT_UNKNOWN)
    return g_strdup (heading);
  /* Translators: the heading of a column and the unit of its amounts: "Total, 万元" */
  return g_strdup_printf (_("%s, %s"), heading, gouji_amount_unit_to_text (shown));
}

void
gouji_display_unit_follow (gpointer object, GCallback func)
{
  GSettings *settings = gouji_settings_get_default ();

  if (settings != NULL)
    g_signal_connect_object (settings, "changed::" KEY, func, object, G_CONNECT_SWAPPED);
}
