/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Undoes gtk_widget_init_template(): gtk_widget_dispose_template() lets go of the
 * children that are bound, not of the box around them. */
void gouji_template_dispose (GtkWidget *widget,
                             GType      type);

G_END_DECLS
