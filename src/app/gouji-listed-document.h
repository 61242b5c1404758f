/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stack/gouji-stack-item.h"

G_BEGIN_DECLS

/* A row of the list of documents.  The row stays while the list is filtered and sorted, and
 * stands for another document then, or for none: signal "changed", which also tells that
 * the document itself has changed. */
#define GOUJI_TYPE_LISTED_DOCUMENT (gouji_listed_document_get_type ())
G_DECLARE_FINAL_TYPE (GoujiListedDocument, gouji_listed_document, GOUJI, LISTED_DOCUMENT, GObject)

/* @item: (nullable) */
GoujiListedDocument *gouji_listed_document_new      (GoujiStackItem      *item);
void                 gouji_listed_document_assign   (GoujiListedDocument *self,
                                                     GoujiStackItem      *item);
/* (nullable) */
GoujiStackItem      *gouji_listed_document_get_item (GoujiListedDocument *self);

G_END_DECLS
