/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/gouji-report.h"

G_BEGIN_DECLS

/* What happened to every amount while checking.  One byte of marks and one count a
 * printed cell of a table; cells are numbered over all tables, and after them the claims of
 * the text. */
typedef struct _GoujiLedger GoujiLedger;

#define GOUJI_LEDGER_NO_CELL G_MAXUINT

typedef enum
{
  GOUJI_MARK_AMOUNT = 1 << 0,   /* the cell prints a number that is to be tied */
  GOUJI_MARK_TIED = 1 << 1,     /* an equation holds exactly */
  GOUJI_MARK_ROUNDED = 1 << 2,  /* part of an equation that holds within rounding */
  GOUJI_MARK_GAP = 1 << 3,      /* the asserted cell of such an equation */
  GOUJI_MARK_DISPUTED = 1 << 4, /* part of an equation that fails */
  GOUJI_MARK_WRONG = 1 << 5,    /* the suspected cause, else what such an equation asserts */
} GoujiMark;

GoujiLedger *gouji_ledger_new        (GoujiDisclosure    *disclosure);
void         gouji_ledger_free       (GoujiLedger        *self);
guint        gouji_ledger_find       (const GoujiLedger  *self,
                                      const GoujiCellRef *cell);
guint        gouji_ledger_number     (const GoujiLedger  *self,
                                      guint               table,
                                      guint               row,
                                      guint               column);
void         gouji_ledger_mark       (GoujiLedger        *self,
                                      guint               cell,
                                      guint               rule,
                                      GoujiMark           mark);
/* Two cells that print the same number, as an equation asks of them. */
void         gouji_ledger_join       (GoujiLedger        *self,
                                      guint               a,
                                      guint               b);
/* For every cell the cell that stands for all it is joined with. (transfer full) */
guint       *gouji_ledger_find_facts (const GoujiLedger  *self);
guint        gouji_ledger_get_n_cells (const GoujiLedger *self);
/* Something other than an equation of amounts confirms the cell. */
void         gouji_ledger_hold       (GoujiLedger        *self,
                                      guint               cell);
/* How often that is so. */
guint        gouji_ledger_get_held   (const GoujiLedger  *self,
                                      guint               cell);
/* Sorts what was marked; nothing is marked afterwards. */
void         gouji_ledger_close      (GoujiLedger        *self);
GoujiTick    gouji_ledger_get_tick   (const GoujiLedger  *self,
                                      guint               cell);
GoujiCoverage gouji_ledger_count     (const GoujiLedger  *self);
GoujiCoverage gouji_ledger_count_claims (const GoujiLedger *self);
/* (transfer full) (element-type guint): the rules that marked @cell, each once. */
GArray      *gouji_ledger_list_rules (const GoujiLedger  *self,
                                      guint               cell);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiLedger, gouji_ledger_free)

G_END_DECLS
