/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-disclosure.h"
#include "recognise/gouji-passage-private.h"

G_BEGIN_DECLS

/* Adds what @passage says of its own figures: that one is more than another or the same,
 * or all parts of another.  The words are in data/words/claims.ini and sums.ini. */
void gouji_claim_reckoned_read (GoujiDisclosure    *disclosure,
                                const GoujiPassage *passage);

G_END_DECLS
