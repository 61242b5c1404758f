/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Says that a list does not show everything, how much it shows, and offers the rest: "3 of
 * 40 shown".  What it is filtered by may stand beside that, each with a button that takes it
 * off.  There only while something is filtered.
 *
 * Property "clear-action": the name of the action that shows everything again. */
#define GOUJI_TYPE_FILTER_BAR (gouji_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (GoujiFilterBar, gouji_filter_bar, GOUJI, FILTER_BAR, GtkWidget)

void gouji_filter_bar_show (GoujiFilterBar *self,
                            guint           shown,
                            guint           total,
                            gboolean        filtered);
/* @label (nullable): what the list is filtered by and @action takes off; NULL when it is not. */
void gouji_filter_bar_set_filter (GoujiFilterBar *self,
                                  const char     *action,
                                  const char     *label);

G_END_DECLS
