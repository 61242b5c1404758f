/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/gouji-session.h"

G_BEGIN_DECLS

/* Ctrl+Shift+C on @list (of GoujiFindingItem) copies its findings for a spreadsheet, with
 * what they say of the document of @session.  Its menu decides on the selected one. */
void gouji_finding_cells_install (GtkWidget    *list,
                                  GoujiSession *session);
/* The selected finding as text that people read. */
void gouji_finding_cells_copy_text (GtkWidget  *widget,
                                  GoujiSession *session);

G_END_DECLS
