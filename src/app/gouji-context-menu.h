/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  const char *label; /* to be translated */
  const char *action;
} GoujiContextEntry;

void gouji_context_menu_install (GtkListView             *list,
                                 const GoujiContextEntry *entries,
                                 guint                    n_entries);

G_END_DECLS
