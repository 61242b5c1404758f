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
  const char   *name;  /* of the group */
  const GRegex *regex; /* with a group "amount", or "amount2" where it has two wordings */
  const char   *cells;
} GoujiFigurePattern;

/* (transfer none) (element-type GoujiFigurePattern): in the order of the file */
const GArray *gouji_figure_patterns (void);

/* A group of data/words/parts.ini. */
typedef struct
{
  const GRegex *regex;  /* with the groups "base" and "parts" */
  const GRegex *item;   /* with the group "amount" */
  const GRegex *closed; /* NULL: the parts never have to be all */
} GoujiPartsPattern;

/* (transfer none) (element-type GoujiPartsPattern): in the order of the file */
const GArray *gouji_parts_patterns (void);

G_END_DECLS
