/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/gouji-draft-private.h"
#include "rules/gouji-equations-private.h"
#include "rules/gouji-ledger-private.h"
#include "rules/gouji-printed-codes-private.h"
#include "rules/gouji-rule-private.h"
#include "rules/gouji-table-index-private.h"

G_BEGIN_DECLS

/* How a rule went so far. */
typedef struct
{
  guint  instances;
  guint  failed;
  guint  nothing; /* how often there was nothing to compare: blank cells, no such column */
  guint  unable;  /* how often data was missing */
  char  *missing; /* the first table or value that was */
} GoujiTally;

/* One disclosure being checked. */
typedef struct
{
  GoujiDisclosure *disclosure;
  GPtrArray       *rules;   /* GoujiRule */
  guint            n_rules;
  GoujiTally      *tallies; /* one a rule */
  GoujiLedger     *ledger;
  GPtrArray       *drafts;  /* GoujiDraft */
  GoujiEquations  *equations; /* that hold */
  GPtrArray       *indexes; /* GoujiTableIndex, one a table */
  GoujiAmountUnit  unit;    /* of tables that print none; UNKNOWN when the others disagree */
  GoujiPrintedCodes *printed_codes; /* made when asked for */
  GArray *notes;       /* guint: paragraphs that are notes of tables, by their table; made when asked for */
  GArray *first_notes; /* guint: where those of a table begin in it; one more than tables */
  GHashTable *explained; /* statement → whether the text says that it is empty; filled when asked for */
  GArray *filled[GOUJI_N_ROLES];            /* int: the tables of a role that print lines; made when asked for */
  GArray          *sources; /* int: made when asked for */
  GPtrArray       *related; /* GoujiDisclosure: of the same unit, other years; or NULL */
  GPtrArray       *others;  /* GoujiRun: those of @related that were asked for */
  GCancellable    *cancellable;
} GoujiRun;

GoujiRun        *gouji_run_new        (GoujiDisclosure *disclosure,
                                       GPtrArray       *rules,
                                       GCancellable    *cancellable);
void             gouji_run_free       (GoujiRun        *self);
/* Of the same kind, @years later; NULL when it is not at hand.  Nothing is checked in it. */
GoujiRun        *gouji_run_find_year  (GoujiRun        *self,
                                       int              years);
GoujiTableIndex *gouji_run_get_index  (GoujiRun        *self,
                                       guint            table);
/* The table of @role that belongs to @beside, or -1. */
int              gouji_run_find_partner (GoujiRun       *self,
                                       const GoujiTableIndex *beside,
                                       GoujiRole        role);
/* (element-type int) (nullable): the tables that each print one source of funds of what
 * @table prints of all. */
const GArray    *gouji_run_get_sources (GoujiRun       *self,
                                       guint            table);
/* (element-type GoujiPrintedCode): in the order first printed. */
const GPtrArray *gouji_run_get_printed_codes (GoujiRun *self);
const guint     *gouji_run_get_notes  (GoujiRun        *self,
                                       guint            table,
                                       guint           *n);
const GoujiRule *gouji_run_get_rule   (GoujiRun        *self,
                                       guint            rule);
void             gouji_run_count      (GoujiRun        *self,
                                       guint            rule,
                                       gboolean         failed);
/* There was nothing to compare. */
void             gouji_run_count_nothing (GoujiRun     *self,
                                          guint         rule);
/* Data was missing; takes @missing. */
void             gouji_run_set_missing (GoujiRun       *self,
                                       guint            rule,
                                       char            *missing);
/* Takes @draft; FALSE when another rule has found the same. */
gboolean         gouji_run_add        (GoujiRun        *self,
                                       GoujiDraft      *draft);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiRun, gouji_run_free)

G_END_DECLS
