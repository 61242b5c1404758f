/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-place.h"

G_BEGIN_DECLS

/* What breaks a format's rules in a source that is read all the same. */
typedef enum
{
  GOUJI_ANOMALY_STRAY_QUOTE, /* CSV: text behind a closing quotation mark; read as printed */
  GOUJI_ANOMALY_OPEN_QUOTE,  /* CSV: a quotation mark that never closes; read as printed */
  GOUJI_ANOMALY_LONG_ROW,    /* CSV: a row with more cells than the rows around it */
  GOUJI_ANOMALY_STRAY_ROW,   /* generic: a row of amounts that has neither code nor name */
  GOUJI_ANOMALY_REPEATED_LINE, /* generic: a second row of the same code */
  GOUJI_ANOMALY_CIRCLE,      /* generic: a line that is its own ancestor */
  GOUJI_ANOMALY_UNREADABLE_AMOUNT, /* generic: text in a column of amounts */
  GOUJI_ANOMALY_ENDLESS_SENTENCE, /* narrative: too long to be one; not read further */
  GOUJI_N_ANOMALY_KINDS,
} GoujiAnomalyKind;

typedef struct
{
  GoujiAnomalyKind kind;
  GoujiPlace       place;
} GoujiAnomaly;

const char *gouji_anomaly_kind_get_label (GoujiAnomalyKind kind); /* translated */

G_END_DECLS
