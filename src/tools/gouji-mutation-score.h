/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tools/gouji-mutation-trial.h"

G_BEGIN_DECLS

/* Counts of changed amounts. */
typedef struct
{
  guint tried;
  guint detected;
  guint determined;          /* some other printed figure determines the amount */
  guint determined_detected;
  guint determined_first;
  guint rounding;            /* not detected, but shown as a gap that rounding explains */
  guint named;               /* detected, and the very cell is among the suspects */
  guint first;               /* … as the first of them */
} GoujiMutationCount;

/* A change that no new finding names, or for which another cell is suspected first. */
typedef struct
{
  GoujiMutationKind  kind;
  guint              table;
  GoujiPlace         place;
  char              *before;
  char              *after;
  gboolean           found;
  gboolean           determined;
  gboolean           checked;  /* some check speaks of the amount */
  gboolean           rounding; /* a gap that rounding explains names it */
} GoujiMutationMiss;

/* What changing every amount of a document showed. */
typedef struct
{
  guint               n_amounts;
  guint               n_determined;
  guint               n_checked;
  gint64              microseconds;
  GoujiMutationCount  total;
  GoujiMutationCount  by_kind[GOUJI_N_MUTATIONS];
  GArray             *by_table; /* GoujiMutationCount, one a table */
  GArray             *misses;   /* GoujiMutationMiss, in printed order */
} GoujiMutationScore;

GoujiMutationScore *gouji_mutation_score_new     (GoujiMutationBaseline *baseline,
                                                  const gboolean         kinds[GOUJI_N_MUTATIONS]);
void                gouji_mutation_score_free    (GoujiMutationScore    *self);
char               *gouji_mutation_score_to_text (GoujiMutationScore    *self,
                                                  GoujiDisclosure       *disclosure,
                                                  gboolean               misses);
char               *gouji_mutation_score_to_json (GoujiMutationScore    *self,
                                                  GoujiDisclosure       *disclosure);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiMutationScore, gouji_mutation_score_free)

G_END_DECLS
