/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-column-title.h"

static gboolean
prints (GtkWidget *widget, const char *title)
{
  if (GTK_IS_LABEL (widget))
    return g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), title) == 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (prints (child, title))
      return TRUE;
  return FALSE;
}

/* A title is a widget in the header, known by its words: the order there is not that of the
 * columns where some were inserted. */
static GtkWidget *
find_title (GtkColumnView *view, GtkColumnViewColumn *column)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (view));

  for (GtkWidget *title = header != NULL ? gtk_widget_get_first_child (header) : NULL; title != NULL;
       title = gtk_widget_get_next_sibling (title))
    if (prints (title, gtk_column_view_column_get_title (column)))
      return title;
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
  if (words == NULL)
    return;
  gtk_widget_set_halign (words, GTK_ALIGN_END);
  /* The arrow of what is sorted would keep its room between the title and the end. */
  if (GTK_IS_BOX (words))
    gtk_box_reorder_child_after (GTK_BOX (words), gtk_widget_get_last_child (words), NULL);
}
