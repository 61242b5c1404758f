/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* (transfer full) (nullable): the cells of @item, NULL for a row that is not copied; those
 * of the header when @item is NULL.  Rows of trees are given as what they stand for. */
typedef GStrv (*GoujiRowCells) (gpointer item,
                                gpointer data);

/* Ctrl+C on @list (a column or list view) copies the selected rows as tab-separated text
 * with their header, Ctrl+Shift+C all rows listed. */
void  gouji_row_copy_install (GtkWidget           *list,
                              GoujiRowCells        cells,
                              gpointer             data);
/* The same without the key for the selected rows, where that copies something else. */
void  gouji_row_copy_install_all (GtkWidget       *list,
                                  GoujiRowCells    cells,
                                  gpointer         data);
/* (transfer full) */
char *gouji_row_copy_to_text (GtkSelectionModel   *model,
                              gboolean             all,
                              GoujiRowCells        cells,
                              gpointer             data);

G_END_DECLS
