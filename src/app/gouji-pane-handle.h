/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The line beside a pane that makes it wider and narrower, by dragging or with the
 * arrow keys: for panes that AdwFlap shows, which has no such thing.
 *
 * Properties "pane" (the widget whose width it sets) and "width". */
#define GOUJI_TYPE_PANE_HANDLE (gouji_pane_handle_get_type ())
G_DECLARE_FINAL_TYPE (GoujiPaneHandle, gouji_pane_handle, GOUJI, PANE_HANDLE, GtkWidget)

int  gouji_pane_handle_get_width (GoujiPaneHandle *self);
void gouji_pane_handle_set_width (GoujiPaneHandle *self,
                                  int              width);

G_END_DECLS
