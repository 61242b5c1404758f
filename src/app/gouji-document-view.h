/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/gouji-session.h"

G_BEGIN_DECLS

/* The document as printed, in order; a project can be shown as a page instead. */
#define GOUJI_TYPE_DOCUMENT_VIEW (gouji_document_view_get_type ())
G_DECLARE_FINAL_TYPE (GoujiDocumentView, gouji_document_view, GOUJI, DOCUMENT_VIEW, GtkWidget)

GtkWidget *gouji_document_view_new   (void);
void       gouji_document_view_focus (GoujiDocumentView *self);

G_END_DECLS
