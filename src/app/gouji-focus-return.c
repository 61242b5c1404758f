/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-focus-return.h"

#define KEY "gouji-focus-return"

typedef struct
{
  GtkWindow *window; /* holds the button */
  GtkWidget *button;
  GtkWidget *before; /* weak */
  guint idle;
} Return;

static void
return_free (Return *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_weak_pointer (&self->before);
  g_free (self);
}

static gboolean
is_at_button (Return *self, GtkWidget *focus)
{
  return focus == self->button || gtk_widget_is_ancestor (focus, self->button);
}

static void
on_focus (GtkWidget *button)
{
  Return *self = g_object_get_data (G_OBJECT (button), KEY);
  GtkWidget *focus = gtk_window_get_focus (self->window);

  if (focus != NULL && !is_at_button (self, focus))
    g_set_weak_pointer (&self->before, focus);
}

/* What was chosen from the menu may have taken the focus somewhere. */
static gboolean
give_back (gpointer data)
{
  Return *self = data;
  GtkWidget *focus = gtk_window_get_focus (self->window);

  self->idle = 0;
  if ((focus == NULL || is_at_button (self, focus)) && self->before != NULL
      && gtk_widget_get_mapped (self->before))
    gtk_widget_grab_focus (self->before);
  return G_SOURCE_REMOVE;
}

/* The popover itself gives the focus to the button, after this. */
static void
on_closed (GtkWidget *button)
{
  Return *self = g_object_get_data (G_OBJECT (button), KEY);

  if (self->idle == 0)
    self->idle = g_idle_add (give_back, self);
}

/**
 * gouji_focus_return_install:
 * @button: in @window, with a popover
 *
 * Gives the focus back to what had it when the menu closes, where GTK leaves it on @button: the
 * next key would open the menu again.
 */
void
gouji_focus_return_install (GtkMenuButton *button, GtkWindow *window)
{
  Return *self;

  g_return_if_fail (GTK_IS_MENU_BUTTON (button) && GTK_IS_WINDOW (window));
  g_return_if_fail (gtk_menu_button_get_popover (button) != NULL);

  self = g_new0 (Return, 1);
  self->window = window;
  self->button = GTK_WIDGET (button);
  g_object_set_data_full (G_OBJECT (button), KEY, self, (GDestroyNotify) return_free);
  g_signal_connect_object (window, "notify::focus-widget", G_CALLBACK (on_focus), button,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_menu_button_get_popover (button), "closed", G_CALLBACK (on_closed),
                           button, G_CONNECT_SWAPPED);
}
