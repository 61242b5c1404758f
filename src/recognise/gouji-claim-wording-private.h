/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-disclosure.h"

G_BEGIN_DECLS

/* How the narrative is written, told of all its passages together, for one tells whether
 * another is cut off.  @passages (element-type GoujiPassage): in printed order. */
void gouji_claim_pairs_read     (GoujiDisclosure *disclosure,
                                 GPtrArray       *passages);
void gouji_claim_numbering_read (GoujiDisclosure *disclosure,
                                 GPtrArray       *passages);
void gouji_claim_years_read     (GoujiDisclosure *disclosure,
                                 GPtrArray       *passages);

G_END_DECLS
