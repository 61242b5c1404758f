/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-decimal.h"
#include "province/gouji-province.h"

G_BEGIN_DECLS

/* What the lines of a stack are ordered by. */
typedef enum
{
  GOUJI_STACK_ORDER_NONE, /* that of the documents */
  GOUJI_STACK_ORDER_UNIT_CODE,
  GOUJI_STACK_ORDER_UNIT,
  GOUJI_STACK_ORDER_CODE,
  GOUJI_STACK_ORDER_NAME,
  GOUJI_STACK_ORDER_FUND,
  GOUJI_STACK_ORDER_TOTAL,
  GOUJI_STACK_ORDER_BASIC,
  GOUJI_STACK_ORDER_PROJECT,
  GOUJI_N_STACK_ORDERS,
} GoujiStackOrderBy;

/* Lines of exports and, behind them, single ones, to be put in one order: taken down where
 * they are at home, sorted in any thread. */
typedef struct _GoujiStackOrder GoujiStackOrder;

GoujiStackOrder *gouji_stack_order_new        (GoujiStackOrderBy  by,
                                               gboolean           descending);
void             gouji_stack_order_free       (GoujiStackOrder   *self);
GoujiStackOrderBy gouji_stack_order_get_by    (GoujiStackOrder   *self);
guint            gouji_stack_order_get_n      (GoujiStackOrder   *self);
void             gouji_stack_order_add_export (GoujiStackOrder   *self,
                                               GoujiProvince     *province);
/* A copy of @text for as long as @self lives. */
const char      *gouji_stack_order_keep       (GoujiStackOrder   *self,
                                               const char        *text);
/* @text: kept; @in_unit: whether the unit of @amount is known. */
void             gouji_stack_order_add_line   (GoujiStackOrder   *self,
                                               const char        *text,
                                               GoujiDecimal       amount,
                                               gboolean           in_unit);
/* (transfer full): which line comes first, second …, in the numbers they were added by. */
guint32         *gouji_stack_order_sort       (GoujiStackOrder   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiStackOrder, gouji_stack_order_free)

G_END_DECLS
