/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/gouji-session.h"

G_BEGIN_DECLS

/* From cell to cell of the document as printed, by keyboard. */
gboolean gouji_cell_walk (GoujiSession *session,
                          GtkWidget    *list,
                          guint         key);

G_END_DECLS
