/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/gouji-session.h"

G_BEGIN_DECLS

/* What is budgeted, what was printed, or the projects, with amounts and findings. */
#define GOUJI_TYPE_TREE_PANE (gouji_tree_pane_get_type ())
G_DECLARE_FINAL_TYPE (GoujiTreePane, gouji_tree_pane, GOUJI, TREE_PANE, GtkWidget)

GtkWidget     *gouji_tree_pane_new          (void);
GtkColumnView *gouji_tree_pane_get_view     (GoujiTreePane *self);
void           gouji_tree_pane_focus_search (GoujiTreePane *self);

G_END_DECLS
