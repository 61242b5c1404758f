/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-column-order.h"

/* A view tells which column it sorts by only to what it has compare items, before GTK 4.10:
 * it is given two to compare, and the first column that is asked is the one. */
struct _GoujiColumnOrder
{
  GtkColumnView *view;
  GPtrArray *columns; /* GtkColumnViewColumn */
  GObject *low, *high;
  GoujiColumnOrderFunc func;
  gpointer data;
  int asked;
  int column; /* -1: none */
  gboolean descending;
  gboolean setting;
};

typedef struct
{
  GoujiColumnOrder *order;
  int column;
} Asked;

static void
order_free (GoujiColumnOrder *self)
{
  g_ptr_array_unref (self->columns);
  g_object_unref (self->low);
  g_object_unref (self->high);
  g_free (self);
}

static int
compare (gconstpointer a, gconstpointer b G_GNUC_UNUSED, gpointer data)
{
  const Asked *asked = data;

  if (asked->order->asked < 0)
    asked->order->asked = asked->column;
  return a == asked->order->low ? GTK_ORDERING_SMALLER : GTK_ORDERING_LARGER;
}

static void
choose (GoujiColumnOrder *self, int column, gboolean descending)
{
  self->column = column;
  self->descending = descending;
  self->func (self->data, column, descending);
}

/* The view itself would go round and round between both directions. */
static void
on_changed (GtkSorter *sorter, GtkSorterChange change G_GNUC_UNUSED, GoujiColumnOrder *self)
{
  gboolean descending;

  if (self->setting)
    return;
  self->asked = -1;
  descending = gtk_sorter_compare (sorter, self->low, self->high) == GTK_ORDERING_LARGER;
  if (self->asked >= 0 && self->asked == self->column && self->descending && !descending)
    gouji_column_order_set (self, -1, FALSE);
  else if (self->asked != self->column || self->descending != descending)
    choose (self, self->asked, descending);
}

GoujiColumnOrder *
gouji_column_order_new (GtkColumnView *view, GoujiColumnOrderFunc func, gpointer data)
{
  GoujiColumnOrder *self;

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view) && func != NULL, NULL);

  self = g_new0 (GoujiColumnOrder, 1);
  self->view = view;
  self->columns = g_ptr_array_new ();
  self->low = g_object_new (G_TYPE_OBJECT, NULL);
  self->high = g_object_new (G_TYPE_OBJECT, NULL);
  self->func = func;
  self->data = data;
  self->column = -1;
  g_signal_connect (gtk_column_view_get_sorter (view), "changed", G_CALLBACK (on_changed), self);
  g_object_set_data_full (G_OBJECT (view), "gouji-column-order", self, (GDestroyNotify)order_free);
  return self;
}

void
gouji_column_order_add (GoujiColumnOrder *self, GtkColumnViewColumn *column)
{
  Asked *asked;
  g_autoptr (GtkSorter) sorter = NULL;

  g_return_if_fail (self != NULL && GTK_IS_COLUMN_VIEW_COLUMN (column));

  asked = g_new (Asked, 1);
  *asked = (Asked){ self, self->columns->len };
  sorter = GTK_SORTER (gtk_custom_sorter_new (compare, asked, g_free));
  gtk_column_view_column_set_sorter (column, sorter);
  g_ptr_array_add (self->columns, column);
}

void
gouji_column_order_set (GoujiColumnOrder *self, int column, gboolean descending)
{
  g_return_if_fail (self != NULL && column >= -1 && column < (int)self->columns->len);

  self->setting = TRUE;
  gtk_column_view_sort_by_column (self->view,
                                  column >= 0 ? g_ptr_array_index (self->columns, column) : NULL,
                                  descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
  self->setting = FALSE;
  choose (self, column, descending);
}
