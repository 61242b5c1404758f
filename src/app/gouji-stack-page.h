/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "stack/gouji-stack.h"

G_BEGIN_DECLS

/* The documents that are open, as a list to sort, filter and open from, beside what they
 * come to together.
 *
 * Property "show-tree": the sums.  Signal "chosen" (GoujiStackItem *item, const char
 * *code): the user wants to see that document, at @code when it is not "". */
#define GOUJI_TYPE_STACK_PAGE (gouji_stack_page_get_type ())
G_DECLARE_FINAL_TYPE (GoujiStackPage, gouji_stack_page, GOUJI, STACK_PAGE, GtkWidget)

void            gouji_stack_page_set_stack (GoujiStackPage *self,
                                            GoujiStack     *stack);
GtkColumnView  *gouji_stack_page_get_view  (GoujiStackPage *self);
/* Selects the row of @item without opening it; %NULL selects none. */
void            gouji_stack_page_select    (GoujiStackPage *self,
                                            GoujiStackItem *item);
/* (transfer full) (nullable): the document that is @step rows from @item as listed. */
GoujiStackItem *gouji_stack_page_dup_neighbour (GoujiStackPage *self,
                                                GoujiStackItem *item,
                                                int             step);
/* Goes to the selected document, before one is selected to the first. */
void            gouji_stack_page_focus_list   (GoujiStackPage *self);
void            gouji_stack_page_focus_search (GoujiStackPage *self);

G_END_DECLS
