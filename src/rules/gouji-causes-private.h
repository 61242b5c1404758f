/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/gouji-run-private.h"

G_BEGIN_DECLS

/* Puts findings that one changed cell would settle under the one that asserts it,
 * and says so in the advice; equal rounding gaps under the first. */
void gouji_causes_group (GoujiRun *run);

/* How much a slip of the pen (two digits swapped, one digit off, sign, a dropped
 * group of thousands) explains @printed where @right should stand; 0 not at all. */
guint gouji_causes_rate_slip (GoujiDecimal printed,
                              GoujiDecimal right);

G_END_DECLS
