/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "province/gouji-province.h"

G_BEGIN_DECLS

/* What lines are ordered by; lines that are alike stay in the order of the file. */
typedef enum
{
  GOUJI_LINE_ORDER_FILE,
  GOUJI_LINE_ORDER_UNIT,      /* its code, else its name */
  GOUJI_LINE_ORDER_UNIT_NAME, /* its name, else its code */
  GOUJI_LINE_ORDER_CODE,
  GOUJI_LINE_ORDER_NAME,
  GOUJI_LINE_ORDER_FUND,
  GOUJI_LINE_ORDER_AMOUNT, /* and on by column: AMOUNT + 1 is the second */
} GoujiLineOrder;

/* (transfer full): the numbers of all lines of @province in that order.  In any thread. */
guint32 *gouji_line_order_sort (GoujiProvince *province,
                                guint          order,
                                gboolean       descending);

G_END_DECLS
