/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The titles of columns, of which GTK lets one say but the words. */
void gouji_column_title_align_end (GtkColumnView       *view,
                                   GtkColumnViewColumn *column);

G_END_DECLS
