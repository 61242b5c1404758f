/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/gouji-roll-up-pane.h"
#include "app/gouji-stack-column.h"

G_BEGIN_DECLS

/* The order of the list of documents: what it was sorted by last, and where that is alike
 * what it was sorted by before. */
typedef struct
{
  struct
  {
    int column; /* GoujiStackColumn, GOUJI_DOCUMENT_ORDER_PART, or -1: as they come */
    gboolean descending;
  } by[2];
} GoujiDocumentOrder;

/* By what they add to the node that is selected in the sums. */
#define GOUJI_DOCUMENT_ORDER_PART GOUJI_N_STACK_COLUMNS

void gouji_document_order_init   (GoujiDocumentOrder *self);
void gouji_document_order_choose (GoujiDocumentOrder *self,
                                  int                 column,
                                  gboolean            descending);
/* @items: (element-type GoujiStackItem) */
void gouji_document_order_sort   (const GoujiDocumentOrder *self,
                                  GPtrArray                *items,
                                  GoujiRollUpPane          *pane);

G_END_DECLS
