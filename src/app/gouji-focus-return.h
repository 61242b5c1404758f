/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One goes on where one was after the menu of @button. */
void gouji_focus_return_install (GtkMenuButton *button,
                                 GtkWindow     *window);

G_END_DECLS
