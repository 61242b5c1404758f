/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "stack/gouji-roll-up.h"

G_BEGIN_DECLS

/* A row of the tree over many documents: a node of a roll-up, which it keeps alive. */
#define GOUJI_TYPE_ROLL_UP_ITEM (gouji_roll_up_item_get_type ())
G_DECLARE_FINAL_TYPE (GoujiRollUpItem, gouji_roll_up_item, GOUJI, ROLL_UP_ITEM, GObject)

/* (transfer full) (element-type GoujiRollUpItem): the rows at the top; @roll_up is an
 * atomic reference-counted box of a GoujiRollUp.  Only nodes that contain @search, or
 * stand above or below one that does. */
GListModel            *gouji_roll_up_item_list_roots    (GoujiRollUp     *roll_up, /* (transfer full) */
                                                         gboolean         in_yuan,
                                                         const char      *search);
/* (transfer full) (nullable) */
GListModel            *gouji_roll_up_item_list_children (GoujiRollUpItem *self);
const GoujiRollUpNode *gouji_roll_up_item_get_node      (GoujiRollUpItem *self);
double                 gouji_roll_up_item_get_share     (GoujiRollUpItem *self); /* of its parent, 0 … 1 */
/* (transfer full) */
char                  *gouji_roll_up_item_dup_total     (GoujiRollUpItem *self);

/* What sums are shown in: 万元 unless the user chose another unit; unknown when @in_yuan is
 * FALSE, for nothing tells what the amounts are. */
GoujiAmountUnit        gouji_roll_up_choose_unit        (gboolean         in_yuan);
/* (transfer full): an amount in 元 as a list shows it, in that unit; else as it is. */
char                  *gouji_roll_up_format             (GoujiDecimal     amount,
                                                         gboolean         in_yuan);

G_END_DECLS
