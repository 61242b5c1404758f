/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "search/gouji-query.h"
#include "search/gouji-stack-line.h"

G_BEGIN_DECLS

/* The lines of all documents of a stack as a GListModel of GoujiStackLine, filtered:
 * those of exports from their columns, those of other documents from their summaries,
 * which stay when a document is let go.  Items are made for rows that are looked at. */
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
/* Whether any of them tell their source of funds. */
gboolean         gouji_stack_lines_has_funds (GoujiStackLines *self);
guint            gouji_stack_lines_get_total (GoujiStackLines *self); /* without the filter */

G_END_DECLS
