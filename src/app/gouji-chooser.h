/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Called with what was chosen; not called when nothing was, or @parent is gone. */
typedef void (*GoujiChosenFunc) (GtkWindow  *parent,
                                 GFile     **files,
                                 guint       n_files);

/* Asks for documents to open, beginning in the folder of the last ones; @settings
 * (nullable) remembers it. */
void gouji_choose_documents (GtkWindow       *parent,
                             GSettings       *settings,
                             GoujiChosenFunc  func);

G_END_DECLS
