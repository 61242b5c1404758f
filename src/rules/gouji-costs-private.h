/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/gouji-form-private.h"

G_BEGIN_DECLS

/* A cost indicator that tells an amount for the whole of what it names. */
typedef struct
{
  const GoujiIndicator *indicator;
  GoujiDecimal          yuan;
} GoujiCost;

/* The cost indicators of one period of a project. */
typedef struct
{
  const GoujiProject *project;
  GoujiPeriod         period;
  gboolean            has_funds;
  GoujiDecimal        funds;    /* of the period, in 元 */
  GArray             *counted;  /* GoujiCost */
  GPtrArray          *rates;    /* GoujiIndicator: the cost of one person or thing */
  GPtrArray          *blank;    /* GoujiIndicator: an amount for the other period only */
  GoujiDecimal        total;    /* of @counted, without parts that another one includes */
  gboolean            open;     /* a cost is told in words or without its unit */
  gboolean            doubtful; /* extraction may have moved one that is counted */
  gboolean            fixed;    /* all of @counted are "=" */
  gboolean            overlaps; /* one of @counted is all the funds */
  gboolean            inclusive; /* one of @counted includes the other costs */
} GoujiCosts;

void   gouji_costs_init           (GoujiCosts         *self,
                                   const GoujiProject *project,
                                   GoujiPeriod         period);
void   gouji_costs_clear          (GoujiCosts         *self);
/* Adds the fund's cell and those of the costs. */
void   gouji_costs_add_cells      (const GoujiCosts   *self,
                                   GoujiDraft         *draft);
void   gouji_costs_mark           (const GoujiCosts   *self,
                                   GoujiRun           *run,
                                   guint               rule,
                                   GoujiMark           mark);
/* "100,000 + 32万元": with units where they are not all that of the form. */
char  *gouji_costs_dup_sum        (const GoujiCosts   *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GoujiCosts, gouji_costs_clear)

G_END_DECLS
