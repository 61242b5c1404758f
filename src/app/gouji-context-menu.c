/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-context-menu.h"

#include "config.h"

#include <glib/gi18n.h>

typedef struct
{
  GMenu *menu;
  GtkWidget *before; /* weak: what had the focus */
  GtkWidget *popover; /* weak: while it is open */
} Context;

#define KEY "gouji-context-menu"

static void
take_away (Context *self)
{
  GtkWidget *popover = self->popover;

  g_clear_weak_pointer (&self->popover);
  if (popover != NULL)
    gtk_widget_unparent (popover);
}

static void
context_free (Context *self)
{
  g_clear_object (&self->menu);
  g_clear_weak_pointer (&self->before);
  take_away (self);
  g_free (self);
}

/* What was chosen is done with the popover still there, and may take the focus. */
static gboolean
clear_away (gpointer list)
{
  Context *self = g_object_get_data (list, KEY);
  GtkRoot *root = gtk_widget_get_root (list);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean inside = focus != NULL && self->popover != NULL
                    && gtk_widget_is_ancestor (focus, self->popover);

  if (root != NULL && (focus == NULL || inside) && self->before != NULL
      && gtk_widget_get_mapped (self->before))
    gtk_widget_grab_focus (self->before);
  take_away (self);
  return G_SOURCE_REMOVE;
}

static void
on_closed (GtkWidget *list)
{
  Context *self = g_object_get_data (G_OBJECT (list), KEY);

  if (self->before != NULL && gtk_widget_get_mapped (self->before))
    gtk_widget_grab_focus (self->before);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, clear_away, g_object_ref (list), g_object_unref);
}

/* Not a child of the list, among whose children only rows are looked for, nor of what scrolls
 * it, which hands arrow keys to the list, nor of a container, which knows but its pages. */
static GtkWidget *
find_pane (GtkWidget *list)
{
  GtkWidget *pane = gtk_widget_get_parent (list);

  while (pane != NULL && !GTK_IS_BIN_LAYOUT (gtk_widget_get_layout_manager (pane)))
    pane = gtk_widget_get_parent (pane);
  return pane;
}

static void
open_at (GtkWidget *list, const GdkRectangle *place)
{
  Context *self = g_object_get_data (G_OBJECT (list), KEY);
  GtkWidget *parent = find_pane (list);
  GdkRectangle rectangle = *place;
  double x, y;

  if (self->popover != NULL || parent == NULL
      || !gtk_widget_translate_coordinates (list, parent, place->x, place->y, &x, &y))
    return;
  rectangle.x = (int) x;
  rectangle.y = (int) y;
  g_set_weak_pointer (&self->before, gtk_root_get_focus (gtk_widget_get_root (list)));
  g_set_weak_pointer (&self->popover, gtk_popover_menu_new_from_model (G_MENU_MODEL (self->menu)));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_widget_set_parent (self->popover, parent);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &rectangle);
  g_signal_connect_object (self->popover, "closed", G_CALLBACK (on_closed), list, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static GtkWidget *
find_row (GtkWidget *list, GtkWidget *widget)
{
  while (widget != NULL && gtk_widget_get_parent (widget) != list)
    widget = gtk_widget_get_parent (widget);
  return widget;
}

/* A heading cannot be selected, and has nothing to be done with. */
static gboolean
select_row (GtkWidget *list, GtkWidget *row)
{
  if (!GTK_IS_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (list))))
    return TRUE;
  gtk_widget_activate_action (row, "listitem.select", "(bb)", FALSE, FALSE);
  return (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED) != 0;
}

static void
on_pressed (GtkGestureClick *gesture, int n_press G_GNUC_UNUSED, double x, double y, GtkWidget *list)
{
  GtkWidget *row = find_row (list, gtk_widget_pick (list, x, y, GTK_PICK_DEFAULT));

  if (row == NULL || !select_row (list, row))
    return;
  gtk_widget_grab_focus (row);
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  open_at (list, &(GdkRectangle){ (int) x, (int) y, 1, 1 });
}

static gboolean
on_menu_key (GtkWidget *list, GVariant *arguments G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  GtkWidget *row = gtk_widget_get_focus_child (list);
  graphene_rect_t bounds;

  if (row == NULL || !select_row (list, row) || !gtk_widget_compute_bounds (row, list, &bounds))
    return GDK_EVENT_PROPAGATE;
  open_at (list, &(GdkRectangle){ (int) bounds.origin.x + 24, (int) bounds.origin.y,
                                  1, (int) bounds.size.height });
  return GDK_EVENT_STOP;
}

/**
 * gouji_context_menu_install:
 * @entries: (array length=n_entries): what can be done with a row
 *
 * Opens a menu where a row is clicked with the secondary button, and at the focused one with
 * the key for menus.  The row is selected first.
 */
void
gouji_context_menu_install (GtkListView *list, const GoujiContextEntry *entries, guint n_entries)
{
  GtkEventController *keys;
  GtkGesture *click;
  Context *self;

  g_return_if_fail (GTK_IS_LIST_VIEW (list) && entries != NULL);

  self = g_new0 (Context, 1);
  self->menu = g_menu_new ();
  for (guint i = 0; i < n_entries; i++)
    g_menu_append (self->menu, _(entries[i].label), entries[i].action);
  g_object_set_data_full (G_OBJECT (list), KEY, self, (GDestroyNotify) context_free);
  click = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), list);
  gtk_widget_add_controller (GTK_WIDGET (list), GTK_EVENT_CONTROLLER (click));
  keys = gtk_shortcut_controller_new ();
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                        gtk_callback_action_new (on_menu_key, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (list), keys);
}
