/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/gouji-column-order.h"
#include "app/gouji-roll-up-pane.h"

G_BEGIN_DECLS

/* Gives @view of GoujiListedDocument its columns, their menu and the copying of rows.
 * Orders are chosen by GoujiStackColumn and GOUJI_DOCUMENT_ORDER_PART.
 *
 * (transfer none): the column of what each document adds to the node that is selected in
 * @pane, which is shown and hidden with that */
GtkColumnViewColumn *gouji_stack_columns_add (GtkWidget            *owner,
                                              GtkColumnView        *view,
                                              GoujiRollUpPane      *pane,
                                              GtkMenuButton        *menu_button,
                                              GoujiColumnOrderFunc  func,
                                              gpointer              data);

G_END_DECLS
