/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/gouji-workspace.h"

G_BEGIN_DECLS

/* One entry that finds everything in all documents that are open, and what it found.
 *
 * Signals "chosen" (GoujiSpot *spot); "closed" (): nothing was. */
#define GOUJI_TYPE_SEARCH_PAGE (gouji_search_page_get_type ())
G_DECLARE_FINAL_TYPE (GoujiSearchPage, gouji_search_page, GOUJI, SEARCH_PAGE, GtkWidget)

void         gouji_search_page_set_workspace (GoujiSearchPage *self,
                                              GoujiWorkspace  *workspace);
/* Looks again at what is open now, and takes the focus. */
void         gouji_search_page_begin         (GoujiSearchPage *self);
/* What was left is not looked for any more. */
void         gouji_search_page_end           (GoujiSearchPage *self);
GtkEditable *gouji_search_page_get_entry     (GoujiSearchPage *self);
GtkListView *gouji_search_page_get_list      (GoujiSearchPage *self);

G_END_DECLS
