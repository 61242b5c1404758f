/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/gouji-roll-up-item.h"

G_BEGIN_DECLS

/* What all documents of one year and kind come to, as a tree: by function, by economic
 * item, by unit, by project.
 *
 * Signal "node-changed" (): another node, or none, is selected */
#define GOUJI_TYPE_ROLL_UP_PANE (gouji_roll_up_pane_get_type ())
G_DECLARE_FINAL_TYPE (GoujiRollUpPane, gouji_roll_up_pane, GOUJI, ROLL_UP_PANE, GtkWidget)

/* @items: a list of GoujiStackItem */
void                   gouji_roll_up_pane_set_items (GoujiRollUpPane *self,
                                                     GListModel      *items);
/* Puts the tree together again, from what the documents are now. */
void                   gouji_roll_up_pane_refresh   (GoujiRollUpPane *self);
void                   gouji_roll_up_pane_unselect  (GoujiRollUpPane *self);
/* (nullable) */
const GoujiRollUpNode *gouji_roll_up_pane_get_node  (GoujiRollUpPane *self);
/* (transfer full) (nullable): what @item adds to the selected node, as shown; %NULL when
 * it adds nothing to it. */
char                  *gouji_roll_up_pane_dup_part  (GoujiRollUpPane *self,
                                                     GoujiStackItem  *item);
/* -1, 0, 1: the order of what they add to the selected node. */
int                    gouji_roll_up_pane_compare   (GoujiRollUpPane *self,
                                                     GoujiStackItem  *a,
                                                     GoujiStackItem  *b);
GtkColumnView         *gouji_roll_up_pane_get_view  (GoujiRollUpPane *self);

G_END_DECLS
