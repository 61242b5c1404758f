/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/gouji-document-page.h"
#include "app/gouji-lines-page.h"
#include "app/gouji-search-page.h"
#include "app/gouji-stack-page.h"
#include "app/gouji-window.h"
#include "app/gouji-workspace.h"

G_BEGIN_DECLS

struct _GoujiWindow
{
  AdwApplicationWindow parent_instance;

  GoujiSession *session;
  GoujiWorkspace *workspace;
  gboolean close_anyway; /* was told that something is not saved */
  gboolean searching; /* everything, whatever else is shown */
  gboolean listing_lines; /* of all documents, instead of these */
  gboolean listing; /* the documents, not the one of them that is open */

  AdwSplitButton *open_button;
  AdwWindowTitle *title;
  GtkToggleButton *tree_button;
  GtkToggleButton *list_button;
  GtkMenuButton *menu_button;
  GoujiStackPage *documents;
  GoujiSearchPage *search;
  GoujiLinesPage *lines;
  GtkInfoBar *bar;
  GtkLabel *bar_label;
  GtkWidget *reload_button;
  GtkStack *stack;
  AdwStatusPage *welcome;
  AdwStatusPage *loading;
  GtkListBox *recent;
  GtkProgressBar *progress;
  GoujiDocumentPage *page;
  GMenu *undo_section;
};

/* Which page of the stack is to be shown, by what is open. */
const char *gouji_window_choose_page     (GoujiWindow    *self);
void        gouji_window_show_page       (GoujiWindow    *self);
/* Shows the list of documents, or the one of them that is open. */
void        gouji_window_set_listing     (GoujiWindow    *self,
                                          gboolean        listing);
/* Shows the lines of all documents, or the list of these. */
void        gouji_window_set_listing_lines (GoujiWindow *self,
                                            gboolean     listing);
/* Shows the search of everything, or goes back from it. */
void        gouji_window_set_searching (GoujiWindow    *self,
                                          gboolean        searching);
void        gouji_window_hide_bar        (GoujiWindow    *self);
void        gouji_window_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
