/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A button that shows a text and offers a list to choose from.  Unlike a drop-down it
 * makes the list only when it is opened, so that there may be many of them, and what it
 * shows need not be in the list.
 *
 * Signal "chosen" (guint index): the user chose one of the options. */
#define GOUJI_TYPE_CHOICE (gouji_choice_get_type ())
G_DECLARE_FINAL_TYPE (GoujiChoice, gouji_choice, GOUJI, CHOICE, GtkWidget)

/* @name: what is chosen, for assistive technology; the text shown is read after it. */
GtkWidget  *gouji_choice_new          (const char    *name,
                                       GtkStringList *options);
const char *gouji_choice_get_text     (GoujiChoice   *self);
void        gouji_choice_set_text     (GoujiChoice   *self,
                                       const char    *text);
/* GTK_INVALID_LIST_POSITION: none. */
void        gouji_choice_set_selected (GoujiChoice   *self,
                                       guint          selected);
void        gouji_choice_set_width    (GoujiChoice   *self,
                                       int            chars);

G_END_DECLS
