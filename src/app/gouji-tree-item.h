/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "app/gouji-session.h"

G_BEGIN_DECLS

typedef enum
{
  GOUJI_TREE_BY_FUNCTION,
  GOUJI_TREE_BY_TABLE,
  GOUJI_TREE_BY_PROJECT,
} GoujiTreeMode;

/* A row of the left pane: a node of the classification tree, a table, or a project. */
#define GOUJI_TYPE_TREE_ITEM (gouji_tree_item_get_type ())
G_DECLARE_FINAL_TYPE (GoujiTreeItem, gouji_tree_item, GOUJI, TREE_ITEM, GObject)

/* (transfer full) (element-type GoujiTreeItem): the rows at the top. */
GListModel     *gouji_tree_item_list_roots   (GoujiSession  *session,
                                              GoujiTreeMode  mode,
                                              const char    *search);
/* (transfer full) (nullable) */
GListModel     *gouji_tree_item_list_children (GoujiTreeItem *self);

/* What amounts are shown in: the user's unit, else that of the codes at the top, in which a
 * project's 元 below them are shown too. */
GoujiAmountUnit gouji_tree_item_choose_unit  (GoujiSession  *session);

const char     *gouji_tree_item_get_code     (GoujiTreeItem *self);
const char     *gouji_tree_item_get_name     (GoujiTreeItem *self);
const char     *gouji_tree_item_get_tooltip  (GoujiTreeItem *self);
char           *gouji_tree_item_dup_total    (GoujiTreeItem *self);
char           *gouji_tree_item_dup_basic    (GoujiTreeItem *self);
char           *gouji_tree_item_dup_project  (GoujiTreeItem *self);
double          gouji_tree_item_get_share    (GoujiTreeItem *self); /* of its parent, 0 … 1 */
guint           gouji_tree_item_get_n_findings (GoujiTreeItem *self);
GoujiSeverity   gouji_tree_item_get_worst    (GoujiTreeItem *self);
void            gouji_tree_item_select       (GoujiTreeItem *self);
gboolean        gouji_tree_item_is_selected  (GoujiTreeItem *self);

G_END_DECLS
