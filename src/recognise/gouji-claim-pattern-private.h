/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The expression of data/words/claims.ini called @name; compiled once a process. */
const GRegex *gouji_claim_pattern   (const char *name);

/* A group of data/words/figures.ini. */
typedef struct
{
  const GRegex *regex; /* with a group "amount", or "amount2" where it has two wordings */
  const char   *cells;
} GoujiFigurePattern;

/* A group of data/words/sums.ini. */
typedef struct
{
  const GRegex *total; /* with groups "amount", "whereof" and "parts" */
  const GRegex *part;  /* with a group "amount" */
  const GRegex *whole;
} GoujiSumPattern;

/* (transfer none) (element-type GoujiFigurePattern): in the order of the file */
const GArray *gouji_figure_patterns (void);

/* (transfer none) (element-type GoujiSumPattern) */
const GArray *gouji_sum_patterns    (void);

G_END_DECLS
