/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/gouji-run-private.h"

G_BEGIN_DECLS

/* Which numbers, if they were others, would settle the equations that fail.  A fact is
 * a number with all its prints that agree. */
typedef struct _GoujiSuspects GoujiSuspects;

/* To put @value in the place of @fact settles the equation of @draft. */
typedef struct
{
  guint        fact;
  guint        draft;
  guint        term; /* of the draft: where the fact is printed */
  GoujiDecimal value;
  GoujiDecimal slack; /* what that equation leaves open */
} GoujiSuspicion;

/* All that such a change does. */
typedef struct
{
  const GoujiSuspicion *suspicion; /* NULL: no change */
  guint                 settled;   /* findings that would be gone */
  guint                 evidence;  /* for it: equations that fail and would hold, and one
                                    * for all that the text says of it; 0 with that alone,
                                    * for the text is sooner wrong */
  guint                 broken;    /* equations that hold and would fail */
  int                   mended;    /* rounding gaps it closes, less those it opens */
  int                   echoes;    /* how many other tables print the new number for the same,
                                    * less those that print the old one */
  guint                 slip;      /* how much the number looks like a slip of the pen */
  int                   rounder;   /* how many more zeros it would end in */
} GoujiChange;

GoujiSuspects   *gouji_suspects_new        (GoujiRun              *run);
void             gouji_suspects_free       (GoujiSuspects         *self);
/* FALSE: too few or too many equations fail to search them. */
gboolean         gouji_suspects_any        (GoujiSuspects         *self);
/* The best change of all, with no suspicion when none does more good than harm. */
GoujiChange      gouji_suspects_find_best  (GoujiSuspects         *self);
/* (transfer full) (element-type GoujiChange): what would settle @draft, best first. */
GArray          *gouji_suspects_list       (GoujiSuspects         *self,
                                            guint                  draft);
gboolean         gouji_suspects_settles    (GoujiSuspects         *self,
                                            const GoujiChange     *change,
                                            guint                  draft);
/* The equation of @draft is explained and counts no more. */
void             gouji_suspects_close      (GoujiSuspects         *self,
                                            guint                  draft);
gboolean         gouji_suspects_is_open    (GoujiSuspects         *self,
                                            guint                  draft);
const GoujiTerm *gouji_suspects_get_term   (GoujiSuspects         *self,
                                            const GoujiSuspicion  *suspicion);
/* Whether @draft compares the text with a cell. */
gboolean         gouji_suspects_is_told    (GoujiSuspects         *self,
                                            guint                  draft);
/* The fact printed in @cell, or GOUJI_LEDGER_NO_CELL. */
guint            gouji_suspects_find_fact  (GoujiSuspects         *self,
                                            const GoujiCellRef    *cell);
/* All suspicions, by fact and then as printed. */
guint            gouji_suspects_get_n      (GoujiSuspects         *self);
const GoujiSuspicion *gouji_suspects_get   (GoujiSuspects         *self,
                                            guint                  index);
/* How many cells print @fact. */
guint            gouji_suspects_count_prints (GoujiSuspects       *self,
                                            guint                  fact);
/* How many equations that hold would fail after @steps. */
guint            gouji_suspects_count_broken (GoujiSuspects       *self,
                                            const GoujiEquationsStep *steps,
                                            guint                  n_steps);
/* A number that is negative only after the change is no likely one. */
gboolean         gouji_suspects_turns_negative (GoujiSuspects     *self,
                                            const GoujiChange     *change);
/* In how many more tables the number would stand for the same than it does. */
int              gouji_suspects_count_echoes (GoujiSuspects       *self,
                                            const GoujiSuspicion  *suspicion);
/* Whether @draft names one of the facts, and would hold after all @steps. */
gboolean         gouji_suspects_would_settle (GoujiSuspects       *self,
                                            guint                  draft,
                                            const GoujiEquationsStep *steps,
                                            guint                  n_steps);
/* Marks all prints of @fact as wrong. */
void             gouji_suspects_mark       (GoujiSuspects         *self,
                                            guint                  fact,
                                            guint                  rule);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiSuspects, gouji_suspects_free)

G_END_DECLS
