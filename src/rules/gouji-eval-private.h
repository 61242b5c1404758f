/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/gouji-run-private.h"

G_BEGIN_DECLS

#define GOUJI_EVAL_MAX_TWINS 3

/* Where the rows of a loop come from. */
typedef struct
{
  GoujiTableIndex *index; /* NULL: no such loop */
  guint            list;
  int              line;
  int              each;  /* printed column of "each amount", or -1 */
} GoujiCursor;

/* A reference bound to the tables at hand: its columns are looked up once a table. */
typedef struct
{
  GoujiTableIndex *index;
  guint            list;
  int              line;      /* of fixed picks, or -1 */
  guint            n_columns;
  int              columns[GOUJI_EVAL_MAX_TWINS]; /* printed more than once: the filled one counts */
  gboolean         per_each;  /* follows "each amount" */
  GoujiRun        *year;      /* the disclosure of another year that prints it, or NULL */
} GoujiBinding;

typedef enum
{
  GOUJI_EVAL_FINE,
  GOUJI_EVAL_ABSENT,     /* something it names is not printed */
  GOUJI_EVAL_UNREADABLE, /* a cell holds no amount */
  GOUJI_EVAL_OVERFLOW,
} GoujiEvalStatus;

/* What a side of a relation comes to. */
typedef struct
{
  GoujiDecimal value;    /* amounts in 元 */
  int          coarsest; /* 10^coarsest 元 is the coarsest last place */
  guint        numbers;  /* printed numbers it is made of */
  gboolean     linear;   /* nothing but sums and differences */
  gboolean     hollow;   /* nothing but sums over no lines */
} GoujiValue;

#define GOUJI_EVAL_NO_PLACE (-64)

typedef struct
{
  GoujiRun           *run;
  guint               rule;
  const GoujiFormula *formula;
  GoujiBinding       *bindings; /* one a reference */
  GoujiCursor         row;      /* row, a */
  GoujiCursor         other;    /* b */
  int                 project;
  GArray             *terms;    /* GoujiTerm, in the order of the formula */
  GString            *trace;    /* the numbers of the formula, or NULL */
  gboolean            assumed;  /* a table prints no unit, and that of the others was taken */
  gboolean            stated;   /* another table prints one */
  gboolean            damaged;  /* a row seems shifted by text extraction */
  GoujiCellRef        trouble;  /* the cell that could not be read or added */
} GoujiEval;

void            gouji_eval_init          (GoujiEval           *self,
                                          GoujiRun            *run,
                                          guint                rule);
void            gouji_eval_clear         (GoujiEval           *self);
void            gouji_eval_bind          (GoujiEval           *self);
int             gouji_eval_first_line    (GoujiEval           *self,
                                          const GoujiReference *reference,
                                          const GoujiBinding  *binding);
int             gouji_eval_find_line     (const GoujiBinding  *binding,
                                          const GoujiReference *reference,
                                          int                  after);
int             gouji_eval_next_line     (GoujiEval           *self,
                                          const GoujiReference *reference,
                                          const GoujiBinding  *binding,
                                          int                  line);
/* Whether codes of the two lists may mean the same. */
gboolean    gouji_eval_same_codes       (GoujiTableIndex      *a,
                                         guint                 a_list,
                                         GoujiTableIndex      *b,
                                         guint                 b_list);
int             gouji_eval_find_meant    (GoujiEval           *self,
                                          const GoujiBinding  *binding);
GoujiEvalStatus gouji_eval_expr          (GoujiEval           *self,
                                          guint                expr,
                                          GoujiValue          *value);
gboolean        gouji_eval_condition     (GoujiEval           *self,
                                          guint                condition);

/* How a relation turned out. */
typedef enum
{
  GOUJI_VERDICT_NOTHING, /* no number is printed, or what it names is not there */
  GOUJI_VERDICT_HELD,
  GOUJI_VERDICT_ROUNDING,
  GOUJI_VERDICT_FAILED,
  GOUJI_VERDICT_UNABLE,  /* a cell is unreadable, or numbers do not fit */
} GoujiVerdict;

typedef struct
{
  GoujiVerdict verdict;
  GoujiValue   left, right;
  GoujiDecimal difference; /* left − right, in 元 */
  gboolean     blank;      /* NOTHING because all cells are blank */
  gboolean     exact;      /* FAILED by what would be rounding, were the amounts rounded */
  const GoujiTerm *twins[2]; /* the two prints, when it compares no more than two */
  guint        n_left;     /* how many of the terms are the left side's */
} GoujiOutcome;

void            gouji_eval_relation      (GoujiEval           *self,
                                          const GoujiRelation *relation,
                                          GoujiOutcome        *outcome);

/* What rounding leaves open of @outcome's difference. */
GoujiDecimal    gouji_eval_slack_of      (const GoujiOutcome  *outcome);
gboolean        gouji_eval_find_slack    (guint                halves,
                                          int                  coarsest,
                                          GoujiDecimal        *slack);

/* Runs one rule over the whole disclosure. */
void            gouji_eval_run           (GoujiRun            *run,
                                          guint                rule);

/* (transfer full): an amount in 元 as it would be printed in @like's place. */
char           *gouji_eval_format_amount (GoujiDecimal         yuan,
                                          const GoujiTerm     *like,
                                          gboolean             grouped);

/* (transfer full): the finding of an outcome that is ROUNDING or FAILED. */
GoujiDraft     *gouji_eval_explain       (GoujiEval           *self,
                                          const GoujiRelation *relation,
                                          const GoujiOutcome  *outcome);

G_END_DECLS
