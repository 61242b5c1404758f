/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The headers of a view whose model sorts itself: a click on one chooses its column, another
 * turns the order round, a third gives it up. */
typedef struct _GoujiColumnOrder GoujiColumnOrder;

/* @column: as it was added, or -1 for none. */
typedef void (*GoujiColumnOrderFunc) (gpointer data,
                                      int      column,
                                      gboolean descending);

/* Lives as long as @view. */
GoujiColumnOrder *gouji_column_order_new (GtkColumnView        *view,
                                          GoujiColumnOrderFunc  func,
                                          gpointer              data);
void              gouji_column_order_add (GoujiColumnOrder     *self,
                                          GtkColumnViewColumn  *column);
/* As if it had been clicked at. */
void              gouji_column_order_set (GoujiColumnOrder     *self,
                                          int                   column,
                                          gboolean              descending);

G_END_DECLS
