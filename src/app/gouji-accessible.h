/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What GTK leaves to be wished for by those who see no screen or use no mouse: names for the
 * parts of controls that take the focus, and Tab that leaves a list. */
void gouji_accessible_name        (GtkWidget   *widget,
                                   const char  *name);
void gouji_accessible_name_by     (GtkWidget   *widget,
                                   GtkWidget   *label);
void gouji_accessible_name_item   (GtkListItem *item,
                                   GtkWidget   *label);
void gouji_accessible_name_row    (GtkListItem *item,
                                   GtkWidget   *label);
void gouji_accessible_complete    (GtkWidget   *root);

G_END_DECLS
