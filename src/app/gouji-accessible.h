/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a screen reader calls those parts of a control that take the focus, where GTK leaves
 * them without a name. */
void gouji_accessible_name        (GtkWidget   *widget,
                                   const char  *name);
void gouji_accessible_name_by     (GtkWidget   *widget,
                                   GtkWidget   *label);
void gouji_accessible_name_item   (GtkListItem *item,
                                   GtkWidget   *label);
void gouji_accessible_name_row    (GtkListItem *item,
                                   GtkWidget   *label);
void gouji_accessible_name_inside (GtkWidget   *root);

G_END_DECLS
