/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*GoujiRemovalFunc) (gpointer    self,
                                  const char *name);

/* Asks whether the file @name is to go, over the window of @button; then calls @remove with
 * @self, if it is still there. */
void gouji_removal_ask (GtkWidget        *button,
                        const char       *heading,
                        const char       *body,
                        const char       *name,
                        GoujiRemovalFunc  remove,
                        GObject          *self);

G_END_DECLS
