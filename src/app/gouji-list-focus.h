/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The focus on the row of a list that is selected; for a column view, its inner list. */
void gouji_list_focus_soon   (GtkWidget         *list,
                              GtkSelectionModel *selection);
void gouji_list_focus_follow (GtkWidget         *list,
                              GtkSelectionModel *selection);
/* Whether the row only heads others: it is not selected, activated, or focused. */
void gouji_list_focus_skip   (GtkListItem       *item,
                              gboolean           heading);

G_END_DECLS
