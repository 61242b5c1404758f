/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/gouji-told-private.h"

G_BEGIN_DECLS

/* The line of the claim's code, or of its names when only one line bears them; -1. */
int gouji_claimed_line_find      (const GoujiTable *table,
                                  const GoujiClaim *claim);
/* The only line below the section that the claim names which prints its amount, when its
 * name is nearly what the text calls it; -1. */
int gouji_claimed_line_find_like (GoujiRun         *run,
                                  guint             table,
                                  const GoujiClaim *claim,
                                  GoujiTold        *told);

G_END_DECLS
