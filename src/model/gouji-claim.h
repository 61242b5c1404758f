/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-cell-ref.h"
#include "model/gouji-decimal.h"

G_BEGIN_DECLS

/* What the narrative states. */
typedef enum
{
  GOUJI_CLAIM_AMOUNT,      /* what is budgeted under a code */
  GOUJI_CLAIM_CLASS,       /* what is spent on a class (类) that is named */
  GOUJI_CLAIM_NATURE,      /* what is spent on an item of expenditure by nature that is named */
  GOUJI_CLAIM_PERSONNEL,   /* personnel funds of basic expenditure */
  GOUJI_CLAIM_PUBLIC,      /* its public funds */
  GOUJI_CLAIM_FIGURE,      /* a figure that tables print, in one of the cells that @name lists */
  GOUJI_CLAIM_CHANGE,      /* a change against an earlier figure, in per cent */
  GOUJI_CLAIM_SHARE,       /* a part of a total, in per cent */
  GOUJI_CLAIM_PART,        /* a part of a sum, or of a number of things, beside its other parts */
  GOUJI_CLAIM_COMPARED,    /* which of two figures is the greater, or that they are the same */
  GOUJI_CLAIM_DIFFERENCE,  /* by how much a figure is more or less than that of the year before */
  GOUJI_CLAIM_EACH,        /* what one of several persons or things costs, on average */
  GOUJI_CLAIM_PROJECTS,    /* how many projects have performance targets */
  GOUJI_CLAIM_PLACEHOLDER, /* a choice that the form leaves open: 增加（减少） */
  GOUJI_CLAIM_NO_REASON,   /* a reason that is announced and not given */
  GOUJI_CLAIM_REASON,      /* a reason that is given: @name says it without blanks */
  GOUJI_CLAIM_DOUBLED,     /* a word written twice */
  GOUJI_CLAIM_UNPAIRED,    /* a bracket or quotation mark without its other */
  GOUJI_CLAIM_NUMBERING,   /* a number of an item that does not follow that before it, @name */
  GOUJI_CLAIM_SAME_YEAR,   /* the document's own year compared with itself */
  GOUJI_CLAIM_LEVEL,       /* 部门 where a unit speaks, or 单位 where a department does */
  GOUJI_CLAIM_ANNOUNCED,   /* an attachment or table that the text refers to: @name is its */
  GOUJI_CLAIM_APPROVED,    /* when the budget was approved: @name is 2026-02-03 */
  GOUJI_CLAIM_PUBLISHED,   /* when it was published, the same way */
} GoujiClaimKind;

/* An amount in the text: its interval is half of @step on either side. */
typedef struct
{
  GoujiDecimal yuan;
  GoujiDecimal step; /* what its last printed place is worth, in 元 */
} GoujiStated;

/* One statement of the narrative, with where it stands.  Texts are interned in the
 * disclosure. */
typedef struct
{
  GoujiClaimKind kind;
  GoujiCellRef   ref;       /* what is asserted */
  GoujiCellRef   basis[2];  /* CHANGE, SHARE, COMPARED, EACH: the figures it is reckoned from; PART:
                             * the sum; DIFFERENCE: the figure of this year; NUMBERING: the
                             * number before */
  guint          n_basis;
  const char    *text;      /* as printed */
  const char    *code;      /* AMOUNT: 2040601; FIGURE: its group in figures.ini; "" */
  const char    *name;      /* AMOUNT: what the text calls the code's class (类), or with no
                             * code the names from the class to the item, "/" between; CLASS,
                             * NATURE: what it is called; FIGURE: role/list/line/column of each
                             * cell, ";" between; PART: "closed" where the parts named are
                             * all that there can be; DIFFERENCE: "own" where it surely is
                             * that of @base; "" */
  GoujiStated    amount;    /* of all kinds of amounts, and of numbers of things; CHANGE,
                             * COMPARED: the new figure; SHARE: the part */
  GoujiStated    base;      /* CHANGE, COMPARED: the earlier figure; SHARE, PART, EACH: the total;
                             * DIFFERENCE: the figure of this year */
  int            direction; /* CHANGE, COMPARED, DIFFERENCE: 1 more, -1 less, 0 the same */
  GoujiDecimal   percent;   /* CHANGE, SHARE: as printed, without sign; EACH: how many there are */
} GoujiClaim;

G_END_DECLS
