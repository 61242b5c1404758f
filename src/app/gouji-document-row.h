/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/gouji-document-model.h"
#include "app/gouji-session.h"

G_BEGIN_DECLS

/* One row of the document: a paragraph, a table's title, or a row of cells. */
#define GOUJI_TYPE_DOCUMENT_ROW (gouji_document_row_get_type ())
G_DECLARE_FINAL_TYPE (GoujiDocumentRow, gouji_document_row, GOUJI, DOCUMENT_ROW, GtkWidget)

GtkWidget *gouji_document_row_new    (GoujiSession       *session);
void       gouji_document_row_bind   (GoujiDocumentRow   *self,
                                      GoujiDocumentModel *model,
                                      GoujiDocumentItem  *item);
void       gouji_document_row_update (GoujiDocumentRow   *self);
gboolean   gouji_document_row_shows  (GoujiDocumentRow   *self,
                                      const GoujiCellRef *cell);
gboolean   gouji_document_row_get_first_cell (GoujiDocumentRow *self,
                                              GoujiCellRef     *cell);

G_END_DECLS
