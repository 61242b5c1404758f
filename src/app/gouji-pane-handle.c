/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-pane-handle.h"

#define NARROWEST 260
#define WIDEST 900
#define KEY_STEP 16

struct _GoujiPaneHandle
{
  GtkWidget parent_instance;

  GtkWidget *pane;
  int width;
  int width_at_press;
};

enum
{
  PROP_0,
  PROP_PANE,
  PROP_WIDTH,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GoujiPaneHandle, gouji_pane_handle, GTK_TYPE_WIDGET)

/* The pane is before the handle: to the left, or to the right where one reads so. */
static int
outwards (GoujiPaneHandle *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;
}

static void
on_drag_begin (GoujiPaneHandle *self)
{
  self->width_at_press = self->width;
}

static void
on_drag_update (GoujiPaneHandle *self, double x)
{
  gouji_pane_handle_set_width (self, self->width_at_press + outwards (self) * (int) x);
}

static gboolean
on_key_pressed (GoujiPaneHandle *self, guint key)
{
  if (key != GDK_KEY_Left && key != GDK_KEY_Right)
    return GDK_EVENT_PROPAGATE;
  gouji_pane_handle_set_width (self, self->width + (key == GDK_KEY_Right ? 1 : -1)
                                                       * outwards (self) * KEY_STEP);
  return GDK_EVENT_STOP;
}

static void
gouji_pane_handle_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  GoujiPaneHandle *self = GOUJI_PANE_HANDLE (object);

  if (property == PROP_WIDTH)
    g_value_set_int (value, self->width);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
gouji_pane_handle_set_property (GObject *object,
                                guint property,
                                const GValue *value,
                                GParamSpec *pspec)
{
  GoujiPaneHandle *self = GOUJI_PANE_HANDLE (object);

  switch (property)
    {
    case PROP_PANE:
      g_set_weak_pointer (&self->pane, g_value_get_object (value));
      if (self->pane != NULL)
        gtk_widget_set_size_request (self->pane, self->width, -1);
      break;
    case PROP_WIDTH:
      gouji_pane_handle_set_width (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
gouji_pane_handle_dispose (GObject *object)
{
  g_clear_weak_pointer (&GOUJI_PANE_HANDLE (object)->pane);
  G_OBJECT_CLASS (gouji_pane_handle_parent_class)->dispose (object);
}

static void
gouji_pane_handle_class_init (GoujiPaneHandleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gouji_pane_handle_get_property;
  object_class->set_property = gouji_pane_handle_set_property;
  object_class->dispose = gouji_pane_handle_dispose;
  properties[PROP_PANE] = g_param_spec_object ("pane", NULL, NULL, GTK_TYPE_WIDGET,
                                               G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_WIDTH]
      = g_param_spec_int ("width", NULL, NULL, NARROWEST, WIDEST, NARROWEST,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "panehandle");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEPARATOR);
}

static void
gouji_pane_handle_init (GoujiPaneHandle *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->width = NARROWEST;
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "col-resize");
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

int
gouji_pane_handle_get_width (GoujiPaneHandle *self)
{
  g_return_val_if_fail (GOUJI_IS_PANE_HANDLE (self), 0);

  return self->width;
}

/**
 * gouji_pane_handle_set_width:
 * @width: in pixels; kept within what is of use
 */
void
gouji_pane_handle_set_width (GoujiPaneHandle *self, int width)
{
  g_return_if_fail (GOUJI_IS_PANE_HANDLE (self));

  width = CLAMP (width, NARROWEST, WIDEST);
  if (width == self->width)
    return;
  self->width = width;
  if (self->pane != NULL)
    gtk_widget_set_size_request (self->pane, width, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDTH]);
}
