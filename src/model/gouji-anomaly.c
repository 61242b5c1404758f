/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/gouji-anomaly.h"

#include <glib/gi18n-lib.h>

static const char *const labels[GOUJI_N_ANOMALY_KINDS] = {
  [GOUJI_ANOMALY_STRAY_QUOTE]
  = N_ ("Text follows a closing quotation mark; the cell was read as it stands"),
  [GOUJI_ANOMALY_OPEN_QUOTE]
  = N_ ("A quotation mark is never closed; the cell was read as it stands"),
  [GOUJI_ANOMALY_LONG_ROW]
  = N_ ("The row has more cells than the rows around it: a separator may stand within a cell "
        "without quotation marks"),
  [GOUJI_ANOMALY_STRAY_ROW]
  = N_ ("The row has amounts but neither code nor name; it belongs to no line and no sum"),
  [GOUJI_ANOMALY_REPEATED_LINE]
  = N_ ("A row with the same code and name stands above; the sums count both"),
  [GOUJI_ANOMALY_CIRCLE]
  = N_ ("The line names a line as its parent that is below it; it is shown at the top"),
  [GOUJI_ANOMALY_UNREADABLE_AMOUNT]
  = N_ ("The cell stands in a column of amounts but is none; no sum counts it"),
  [GOUJI_ANOMALY_ENDLESS_SENTENCE]
  = N_ ("No sentence ends in this text; the figures of what follows are not read"),
};

/**
 * gouji_anomaly_kind_get_label:
 *
 * Returns: (transfer none): what is wrong, and how it was read, translated
 */
const char *
gouji_anomaly_kind_get_label (GoujiAnomalyKind kind)
{
  g_return_val_if_fail (kind < GOUJI_N_ANOMALY_KINDS, "");
  return _(labels[kind]);
}
