/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-grid.h"
#include "model/gouji-table.h"
#include "recognise/gouji-generic-mapping.h"

G_BEGIN_DECLS

/* A line of a generic budget, or a heading that groups lines and prints no amounts. */
typedef struct
{
  guint       row;    /* printed; of a heading where it is first met */
  guint8      kind;   /* GoujiLineKind */
  guint8      depth;  /* 0: a line; n: a heading at the n-th level */
  gboolean    repeated; /* a line of the same code stands above */
  gboolean    circle; /* it named a parent that is below it */
  int         parent; /* node, or -1 */
  const char *code;   /* "" when none */
  const char *name;
  int         code_column, name_column; /* -1: not printed in a cell of its own */
} GoujiGenericNode;

/* A grid seen through a mapping: which rows are lines, and what is below what. */
typedef struct
{
  const GoujiGrid           *grid;
  const GoujiGenericMapping *mapping;
  GArray       *nodes;  /* GoujiGenericNode: headings stand before the lines below them
                         * or behind a printed parent, as met */
  GArray       *strays; /* guint: rows of amounts that are no line */
  GArray       *notes;  /* guint: rows of text that are no line */
  guint         n_headings;
  GStringChunk *texts;
} GoujiGenericOutline;

GoujiGenericOutline *gouji_generic_outline_new  (const GoujiGrid           *grid,
                                                 const GoujiGenericMapping *mapping);
void                 gouji_generic_outline_free (GoujiGenericOutline       *self);

/* gouji-generic-nesting.c: finds the parents of the lines, and makes the headings */
void                 gouji_generic_outline_nest (GoujiGenericOutline       *self);
/* The texts of the row's part columns, joined; "" without such columns. */
char                *gouji_generic_outline_dup_part (const GoujiGenericOutline *self,
                                                 guint                      row);

/* gouji-generic-sums.c */
GoujiAmount          gouji_generic_outline_get_amount (const GoujiGenericOutline *self,
                                                 guint                      node,
                                                 guint                      column);
void                 gouji_generic_outline_count_sums (const GoujiGenericOutline *self,
                                                 guint                      column,
                                                 guint                     *n_held,
                                                 guint                     *n_failed);
/* Lines without a code that are the sum of the others: totals in whatever language. */
void                 gouji_generic_outline_find_totals (GoujiGenericOutline *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiGenericOutline, gouji_generic_outline_free)

G_END_DECLS
