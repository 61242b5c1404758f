/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lets the user choose which columns a list shows, from a menu that is also on their
 * heads, and remembers it. */

typedef struct
{
  const char          *name;   /* in the settings */
  const char          *title;  /* translated */
  GtkColumnViewColumn *column;
} GoujiColumnChoice;

/* (transfer full): the menu; its actions are added to @owner, which holds the list.
 * @settings (nullable) remembers at @key the names of the columns that are not shown. */
GMenuModel *gouji_column_menu_new (GtkWidget               *owner,
                                   const GoujiColumnChoice *choices,
                                   guint                    n_choices,
                                   GSettings               *settings,
                                   const char              *key);

G_END_DECLS
