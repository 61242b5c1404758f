/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/gouji-listed-document.h"

G_BEGIN_DECLS

/* The documents of a stack as a GListModel of GoujiListedDocument, sorted and filtered when
 * it is told to.  Rows are made and lost a few at a time: see GoujiGradual. */
#define GOUJI_TYPE_DOCUMENT_LIST (gouji_document_list_get_type ())
G_DECLARE_FINAL_TYPE (GoujiDocumentList, gouji_document_list, GOUJI, DOCUMENT_LIST, GObject)

typedef gboolean (*GoujiDocumentMatches) (gpointer        data,
                                          GoujiStackItem *item);
/* @items: (element-type GoujiStackItem): as they come in the stack */
typedef void     (*GoujiDocumentSort)    (gpointer        data,
                                          GPtrArray      *items);

/* @data: (closure): has to live as long as the list is told anything */
GoujiDocumentList *gouji_document_list_new       (GoujiDocumentMatches  matches,
                                                  GoujiDocumentSort     sort,
                                                  gpointer              data);
/* Takes @items (of GoujiStackItem) as they are now, sorts, and filters them. */
void               gouji_document_list_take      (GoujiDocumentList    *self,
                                                  GListModel           *items);
/* Filters what was taken last, in its order. */
void               gouji_document_list_filter    (GoujiDocumentList    *self);
guint              gouji_document_list_get_n     (GoujiDocumentList    *self);
/* (transfer none) (nullable) */
GoujiStackItem    *gouji_document_list_get_item  (GoujiDocumentList    *self,
                                                  guint                 position);
/* G_MAXUINT where it is not listed; @item: (nullable) */
guint              gouji_document_list_find      (GoujiDocumentList    *self,
                                                  GoujiStackItem       *item);
/* Whether it was taken, listed or not; @item: (nullable) */
gboolean           gouji_document_list_has       (GoujiDocumentList    *self,
                                                  GoujiStackItem       *item);

G_END_DECLS
