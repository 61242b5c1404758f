/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-column-title.h"

/* A title is a widget in the header, the columns' in their order. */
static GtkWidget *
find_title (GtkColumnView *view, GtkColumnViewColumn *column)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (view));
  GtkWidget *title = header != NULL ? gtk_widget_get_first_child (header) : NULL;

  for (guint i = 0; title != NULL && i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) other = g_list_model_get_item (columns, i);

      if (other == column)
        return title;
      title = gtk_widget_get_next_sibling (title);
    }
  return NULL;
}

/**
 * gouji_column_title_align_end:
 * @column: of @view, showing numbers
 *
 * Puts the title over the numbers, which end at the end of the column.
 */
void
gouji_column_title_align_end (GtkColumnView *view, GtkColumnViewColumn *column)
{
  GtkWidget *title, *words;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view) && GTK_IS_COLUMN_VIEW_COLUMN (column));

  title = find_title (view, column);
  words = title != NULL ? gtk_widget_get_first_child (title) : NULL;
  if (words != NULL)
    gtk_widget_set_halign (words, GTK_ALIGN_END);
}
