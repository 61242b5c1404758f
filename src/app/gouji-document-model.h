/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/gouji-disclosure.h"

G_BEGIN_DECLS

typedef enum
{
  GOUJI_ITEM_TITLE,     /* of a table: index is the table */
  GOUJI_ITEM_PARAGRAPH, /* index is the block */
  GOUJI_ITEM_TABLE_ROW, /* index is the table, row its printed row */
  GOUJI_ITEM_GRID_ROW,  /* index is the block, row the row of its unrecognised grid */
} GoujiItemKind;

/* One printed row or paragraph; exists only while a view looks at it. */
#define GOUJI_TYPE_DOCUMENT_ITEM (gouji_document_item_get_type ())
G_DECLARE_FINAL_TYPE (GoujiDocumentItem, gouji_document_item, GOUJI, DOCUMENT_ITEM, GObject)

GoujiItemKind       gouji_document_item_get_kind   (GoujiDocumentItem  *self);
guint               gouji_document_item_get_index  (GoujiDocumentItem  *self);
guint               gouji_document_item_get_row    (GoujiDocumentItem  *self);

/* A disclosure in printed order, row by row. */
#define GOUJI_TYPE_DOCUMENT_MODEL (gouji_document_model_get_type ())
G_DECLARE_FINAL_TYPE (GoujiDocumentModel, gouji_document_model, GOUJI, DOCUMENT_MODEL, GObject)

GoujiDocumentModel *gouji_document_model_new       (GoujiDisclosure    *disclosure);
GoujiDisclosure    *gouji_document_model_get_disclosure (GoujiDocumentModel *self);
guint               gouji_document_model_find_cell (GoujiDocumentModel *self,
                                                    const GoujiCellRef *cell);
guint               gouji_document_model_find_table (GoujiDocumentModel *self,
                                                    guint               table);
int                 gouji_document_model_get_table_at (GoujiDocumentModel *self,
                                                    guint               position);
/* Widths of a table's columns, or of an unrecognised grid's, in ems. */
const double       *gouji_document_model_get_widths (GoujiDocumentModel *self,
                                                    GoujiItemKind       kind,
                                                    guint               index,
                                                    guint              *n_columns);
/* The widest table's width, in ems. */
double              gouji_document_model_get_width (GoujiDocumentModel *self);

double              gouji_text_ems                 (const char         *text);

G_END_DECLS
