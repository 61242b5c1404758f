/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-stack-columns.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-accessible.h"
#include "app/gouji-column-menu.h"
#include "app/gouji-column-title.h"
#include "app/gouji-document-order.h"
#include "app/gouji-listed-document.h"
#include "app/gouji-row-copy.h"
#include "app/gouji-settings.h"
#include "app/gouji-stack-column.h"

static void
show_part (GtkListItem *list_item, GoujiRollUpPane *pane)
{
  GoujiStackItem *item = gouji_listed_document_get_item (gtk_list_item_get_item (list_item));
  g_autofree char *part = item != NULL ? gouji_roll_up_pane_dup_part (pane, item) : NULL;

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (list_item)), part != NULL ? part : "");
}

static void
setup_part (GtkSignalListItemFactory *factory, GtkListItem *list_item, GoujiRollUpPane *pane)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (list_item, label);
  gouji_accessible_name_item (list_item, label);
  g_object_set_data (G_OBJECT (list_item), "gouji-pane", pane);
}

static void
on_row_changed (GoujiListedDocument *row, GtkListItem *list_item)
{
  show_part (list_item, g_object_get_data (G_OBJECT (list_item), "gouji-pane"));
}

static void
bind_part (GtkSignalListItemFactory *factory, GtkListItem *list_item, GoujiRollUpPane *pane)
{
  g_signal_connect (gtk_list_item_get_item (list_item), "changed", G_CALLBACK (on_row_changed),
                    list_item);
  show_part (list_item, pane);
}

static void
unbind_part (GtkSignalListItemFactory *factory, GtkListItem *list_item, GoujiRollUpPane *pane)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), on_row_changed,
                                        list_item);
}

static GtkColumnViewColumn *
make_part_column (GoujiRollUpPane *pane)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_part), pane);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_part), pane);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_part), pane);
  column = gtk_column_view_column_new (_ ("Amount"), factory);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_visible (column, FALSE);
  return column;
}

/* Counts without the signs that stand before them on the screen. */
static char *
dup_cell (GoujiStackColumn column, GoujiStackItem *item)
{
  if (column >= GOUJI_STACK_COLUMN_ERRORS && column <= GOUJI_STACK_COLUMN_NOTES)
    return g_strdup_printf (
        "%u", gouji_stack_item_get_count (item, gouji_stack_column_get_severity (column)));
  return gouji_stack_column_format (column, item);
}

/* @row: (nullable): titles are what is wanted */
static GStrv
dup_cells (gpointer row, gpointer data)
{
  GoujiRollUpPane *pane = data;
  GoujiStackItem *item = row != NULL ? gouji_listed_document_get_item (row) : NULL;
  GStrv cells;
  guint n = 0;

  if (row != NULL && item == NULL)
    return NULL;
  cells = g_new0 (char *, GOUJI_N_STACK_COLUMNS + 2);
  for (GoujiStackColumn column = 0; column < GOUJI_N_STACK_COLUMNS; column++)
    cells[n++]
        = item != NULL ? dup_cell (column, item) : g_strdup (gouji_stack_column_get_title (column));
  if (gouji_roll_up_pane_get_node (pane) != NULL)
    cells[n] = item != NULL ? gouji_roll_up_pane_dup_part (pane, item) : g_strdup (_ ("Amount"));
  return cells;
}

/* All but the first, which tells what the row is of, need not be shown. */
static void
offer_columns (GtkWidget *owner, GtkMenuButton *button, const GoujiColumnChoice *choices)
{
  g_autoptr (GMenuModel) menu
      = gouji_column_menu_new (owner, choices + 1, GOUJI_N_STACK_COLUMNS - 1,
                               gouji_settings_get_default (), "hidden-columns");

  gtk_menu_button_set_menu_model (button, menu);
}

/**
 * gouji_stack_columns_add:
 * @owner: holds all of these, and gets the actions of the menu
 * @func: called with @data when the order of a column is chosen
 *
 * Returns: (transfer none): the column of parts
 */
GtkColumnViewColumn *
gouji_stack_columns_add (GtkWidget *owner,
                         GtkColumnView *view,
                         GoujiRollUpPane *pane,
                         GtkMenuButton *menu_button,
                         GoujiColumnOrderFunc func,
                         gpointer data)
{
  GoujiColumnChoice choices[GOUJI_N_STACK_COLUMNS];
  GoujiColumnOrder *order;
  g_autoptr (GtkColumnViewColumn) part = NULL;

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view) && GOUJI_IS_ROLL_UP_PANE (pane), NULL);

  order = gouji_column_order_new (view, func, data);
  for (GoujiStackColumn id = 0; id < GOUJI_N_STACK_COLUMNS; id++)
    {
      g_autoptr (GtkColumnViewColumn) column = gouji_stack_column_new (id);

      choices[id] = (GoujiColumnChoice){ gouji_stack_column_get_name (id),
                                         gouji_stack_column_get_title (id), column };
      gtk_column_view_append_column (view, column);
      gouji_column_order_add (order, column);
      if (gouji_stack_column_is_numeric (id))
        gouji_column_title_align_end (view, column);
    }
  part = make_part_column (pane);
  gtk_column_view_insert_column (view, 1, part);
  gouji_column_order_add (order, part);
  gouji_column_title_align_end (view, part);
  offer_columns (owner, menu_button, choices);
  gouji_row_copy_install (GTK_WIDGET (view), dup_cells, pane);
  return part;
}
