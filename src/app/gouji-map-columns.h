/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/gouji-session.h"

G_BEGIN_DECLS

/* The grid whose columns one may say: of a budget of another kind, or of no table yet.
 * @table: -1 for any, the selected one first; the block, or -1. */
int  gouji_map_columns_find_block (GoujiSession *session,
                                   int           table);
/* Lets the user say what the columns of a grid are, and keeps it. */
void gouji_map_columns            (GtkWidget    *widget,
                                   GoujiSession *session,
                                   guint         block);

G_END_DECLS
