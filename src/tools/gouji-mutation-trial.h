/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/gouji-checker.h"
#include "tools/gouji-mutant.h"
#include "tools/gouji-mutation.h"

G_BEGIN_DECLS

/* A document as it is, checked once, against which changed ones are compared. */
typedef struct _GoujiMutationBaseline GoujiMutationBaseline;

/* What checking a changed document showed. */
typedef struct
{
  gboolean    tried;    /* the slip can happen to this amount */
  gboolean    detected; /* a new error or question names the row */
  gboolean    rounding; /* not so, but a new gap that rounding explains does */
  gboolean    named;    /* detected, and the very cell is among the suspected causes */
  gboolean    first;    /* … as the likeliest of them */
  const char *before; /* the text as printed */
  char       *after;    /* (owned): the text printed instead */
} GoujiMutationResult;

GoujiMutationBaseline *gouji_mutation_baseline_new            (GoujiRuleSet            *rules,
                                                               GoujiDisclosure         *disclosure);
void                   gouji_mutation_baseline_free           (GoujiMutationBaseline   *self);
GoujiDisclosure       *gouji_mutation_baseline_get_disclosure (GoujiMutationBaseline   *self);
/* Whether some check speaks of the amount. */
gboolean               gouji_mutation_baseline_is_checked     (GoujiMutationBaseline   *self,
                                                               const GoujiMutantAmount *amount);
GoujiMutationResult    gouji_mutation_baseline_try            (GoujiMutationBaseline   *self,
                                                               const GoujiMutantAmount *amount,
                                                               GoujiMutationKind        kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiMutationBaseline, gouji_mutation_baseline_free)

G_END_DECLS
