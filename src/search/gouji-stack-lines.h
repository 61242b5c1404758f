/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "search/gouji-query.h"
#include "search/gouji-stack-line.h"
#include "search/gouji-stack-order.h"

G_BEGIN_DECLS

/* The lines of all documents of a stack as a GListModel of GoujiStackLine, filtered and
 * sorted: those of exports from their columns, those of other documents from their
 * summaries, which stay when a document is let go.  Items are made for rows that are looked
 * at.  Property "sorting". */
#define GOUJI_TYPE_STACK_LINES (gouji_stack_lines_get_type ())
G_DECLARE_FINAL_TYPE (GoujiStackLines, gouji_stack_lines, GOUJI, STACK_LINES, GObject)

GoujiStackLines *gouji_stack_lines_new       (void);
/* Takes the lines of what @items (of GoujiStackItem) has now. */
void             gouji_stack_lines_take      (GoujiStackLines *self,
                                              GListModel      *items);
/* Lines that say all words of @text: in code, name, source of funds, unit, or as an
 * amount.  "" for all lines. */
void             gouji_stack_lines_set_text  (GoujiStackLines *self,
                                              const char      *text);
/* Sorted in a thread where there are many; they stay as they are until that is done. */
void             gouji_stack_lines_set_order (GoujiStackLines   *self,
                                              GoujiStackOrderBy  by,
                                              gboolean           descending);
gboolean         gouji_stack_lines_get_sorting (GoujiStackLines *self);
/* Has a list make and lose its rows a few at a time, with turns of the main loop between:
 * until then it has fewer items than are listed, or more, which stand for no line. */
void             gouji_stack_lines_set_gradual (GoujiStackLines *self,
                                                gboolean         gradual);
guint            gouji_stack_lines_get_n_listed (GoujiStackLines *self);
/* Whether any of them tell their source of funds. */
gboolean         gouji_stack_lines_has_funds (GoujiStackLines *self);
guint            gouji_stack_lines_get_total (GoujiStackLines *self); /* without the filter */

G_END_DECLS
