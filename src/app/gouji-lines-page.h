/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "search/gouji-stack-lines.h"
#include "stack/gouji-stack.h"

G_BEGIN_DECLS

/* The lines of all documents of the stack, a million or more, to filter and go to.
 *
 * Signal "chosen" (GoujiSpot *spot). */
#define GOUJI_TYPE_LINES_PAGE (gouji_lines_page_get_type ())
G_DECLARE_FINAL_TYPE (GoujiLinesPage, gouji_lines_page, GOUJI, LINES_PAGE, GtkWidget)

void           gouji_lines_page_set_stack (GoujiLinesPage *self,
                                           GoujiStack     *stack);
/* Lists what the stack has now, and takes the focus. */
void           gouji_lines_page_begin     (GoujiLinesPage *self);
GtkEditable   *gouji_lines_page_get_entry (GoujiLinesPage *self);
GtkColumnView *gouji_lines_page_get_view  (GoujiLinesPage *self);

G_END_DECLS
