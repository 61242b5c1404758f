/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "province/gouji-listed-line.h"
#include "search/gouji-spot.h"

G_BEGIN_DECLS

/* A row of the list of all lines: a budget line of any document of the stack.  The row
 * stays while the list is filtered, and stands for another line then: signal "changed". */
#define GOUJI_TYPE_STACK_LINE (gouji_stack_line_get_type ())
G_DECLARE_FINAL_TYPE (GoujiStackLine, gouji_stack_line, GOUJI, STACK_LINE, GObject)

typedef enum
{
  GOUJI_STACK_LINE_TOTAL,
  GOUJI_STACK_LINE_BASIC,
  GOUJI_STACK_LINE_PROJECT,
  GOUJI_N_STACK_LINE_AMOUNTS,
} GoujiStackLineAmount;

/* Of an export; @item is its unit. */
GoujiStackLine *gouji_stack_line_new_listed  (GoujiStackItem          *item,
                                              GoujiListedLine         *line);
/* Of the summary of any other document. */
GoujiStackLine *gouji_stack_line_new_summed  (GoujiStackItem          *item,
                                              const GoujiSummaryEntry *entry);
/* @self stands for what @other stands for from now on. */
void            gouji_stack_line_assign      (GoujiStackLine *self,
                                              GoujiStackLine *other);
/* @self stands for no line: its texts are "", it has neither item nor spot. */
void            gouji_stack_line_clear       (GoujiStackLine *self);
/* (nullable) */
GoujiStackItem *gouji_stack_line_get_item    (GoujiStackLine *self);
const char     *gouji_stack_line_get_code    (GoujiStackLine *self);
const char     *gouji_stack_line_get_name    (GoujiStackLine *self);
const char     *gouji_stack_line_get_fund    (GoujiStackLine *self); /* or "" */
/* FALSE where no number is printed; @unit: UNKNOWN when it is as printed. */
gboolean        gouji_stack_line_get_amount  (GoujiStackLine       *self,
                                              GoujiStackLineAmount  amount,
                                              GoujiDecimal         *value,
                                              GoujiAmountUnit      *unit);
/* (nullable) */
GoujiSpot      *gouji_stack_line_dup_spot    (GoujiStackLine *self);

G_END_DECLS
