/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-disclosure.h"
#include "recognise/gouji-passage-private.h"

G_BEGIN_DECLS

/* The expenditure of the year as the text last stated it, n_stated 0 before. */
typedef struct
{
  guint n_stated;
  GoujiStated amount;
  GoujiCellRef ref;
} GoujiClaimTotal;

/* A passage being read for claims. */
typedef struct
{
  GoujiDisclosure *disclosure;
  GoujiClaimTotal *total;
  const GoujiPassage *passage;
  const char *text;
} GoujiClaimReading;

gboolean     gouji_claim_is_printed     (const GMatchInfo        *match,
                                         const char              *group);
/* Where @group stands; @shift: of the text matched in the passage. */
GoujiCellRef gouji_claim_get_ref        (const GoujiClaimReading *reading,
                                         const GMatchInfo        *match,
                                         const char              *group,
                                         guint                    shift);
const char  *gouji_claim_intern         (const GoujiClaimReading *reading,
                                         const GMatchInfo        *match,
                                         const char              *group);
/* The amount or number of things that @group printed, FALSE when it is none. */
gboolean     gouji_claim_fetch_stated   (const GMatchInfo        *match,
                                         const char              *group,
                                         GoujiStated             *stated);
/* The group "percent", FALSE when it is no number. */
gboolean     gouji_claim_fetch_percent  (const GMatchInfo        *match,
                                         GoujiDecimal            *percent);

/* What is said of several figures of the passage together: parts of a sum, shares of
 * one, figures that are compared, differences. */
void         gouji_claim_parts_read     (const GoujiClaimReading *reading);
void         gouji_claim_comparisons_read (const GoujiClaimReading *reading);

G_END_DECLS
