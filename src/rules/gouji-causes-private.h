/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/gouji-run-private.h"

G_BEGIN_DECLS

/* Puts findings that one changed cell would settle under the one that asserts it,
 * and says so in the advice; equal rounding gaps under the first. */
void gouji_causes_group (GoujiRun *run);

/* A slip that few other numbers would be by chance. */
#define GOUJI_SLIP_SURE 4

/* How much a slip of the pen (two digits swapped, one digit off, sign, a dropped
 * group of thousands) explains @printed where @right, known to @slack, should stand; 0
 * not at all. */
guint gouji_causes_rate_slip (GoujiDecimal printed,
                              GoujiDecimal right,
                              GoujiDecimal slack);
/* How many zeros @yuan ends in, counted from the fen; amounts that were planned are round. */
int   gouji_causes_count_zeros (GoujiDecimal yuan);

G_END_DECLS
