/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-disclosure.h"
#include "recognise/gouji-passage-private.h"

G_BEGIN_DECLS

/* The amount that @group of @match printed, FALSE when it is none with a unit. */
gboolean gouji_claim_fetch_amount (const GMatchInfo   *match,
                                   const char         *group,
                                   GoujiStated        *stated);
/* Adds the figures of @passage that no claim has taken yet and that the tables print. */
void     gouji_claim_figures_read (GoujiDisclosure    *disclosure,
                                   const GoujiPassage *passage);

G_END_DECLS
