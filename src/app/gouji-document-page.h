/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/gouji-document-view.h"
#include "app/gouji-findings-panel.h"
#include "app/gouji-session.h"
#include "app/gouji-tree-pane.h"

G_BEGIN_DECLS

/* One document under review: tree, document, findings and coverage side by side.
 *
 * Properties "session", and "show-tree".  Its actions are called "page.NAME"; the window
 * offers the same ones as "win.NAME", for keys that work wherever the focus is. */
#define GOUJI_TYPE_DOCUMENT_PAGE (gouji_document_page_get_type ())
G_DECLARE_FINAL_TYPE (GoujiDocumentPage, gouji_document_page, GOUJI, DOCUMENT_PAGE, GtkWidget)

GoujiTreePane      *gouji_document_page_get_tree     (GoujiDocumentPage *self);
GoujiDocumentView  *gouji_document_page_get_document (GoujiDocumentPage *self);
GoujiFindingsPanel *gouji_document_page_get_findings (GoujiDocumentPage *self);

G_END_DECLS
