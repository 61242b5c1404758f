/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-choice.h"

#include "app/gouji-accessible.h"

#define LONGEST_LIST 320

struct _GoujiChoice
{
  GtkWidget parent_instance;

  char *name;
  GtkStringList *options;
  guint selected;
  GtkWidget *button;
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (GoujiChoice, gouji_choice, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_row_activated (GoujiChoice *self, GtkListBoxRow *row)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  g_signal_emit (self, signals[CHOSEN], 0, (guint) gtk_list_box_row_get_index (row));
}

static GtkWidget *
make_list (GoujiChoice *self)
{
  GtkWidget *list = gtk_list_box_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->options)); i++)
    {
      GtkWidget *label = gtk_label_new (gtk_string_list_get_string (self->options, i));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_list_box_append (GTK_LIST_BOX (list), label);
      gouji_accessible_name_by (gtk_widget_get_parent (label), label);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, self->name,
                                  -1);
  if (self->selected != GTK_INVALID_LIST_POSITION)
    gtk_list_box_select_row (GTK_LIST_BOX (list),
                             gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), self->selected));
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (on_row_activated), self);
  return list;
}

static void
make_popover (GtkMenuButton *button, gpointer data)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), LONGEST_LIST);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), make_list (data));
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_widget_add_css_class (popover, "menu");
  gtk_menu_button_set_popover (button, popover);
}

static void
gouji_choice_dispose (GObject *object)
{
  GoujiChoice *self = GOUJI_CHOICE (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->options);
  G_OBJECT_CLASS (gouji_choice_parent_class)->dispose (object);
}

static void
gouji_choice_finalize (GObject *object)
{
  g_free (GOUJI_CHOICE (object)->name);
  G_OBJECT_CLASS (gouji_choice_parent_class)->finalize (object);
}

static gboolean
gouji_choice_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GOUJI_CHOICE (widget)->button);
}

static void
gouji_choice_class_init (GoujiChoiceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gouji_choice_dispose;
  G_OBJECT_CLASS (klass)->finalize = gouji_choice_finalize;
  widget_class->grab_focus = gouji_choice_grab_focus;
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "choice");
}

static void
gouji_choice_init (GoujiChoice *self)
{
  self->selected = GTK_INVALID_LIST_POSITION;
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->label, TRUE);
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), self->label);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->button), TRUE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), make_popover, self, NULL);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  gouji_accessible_complete (self->button);
}

static void
name_it (GoujiChoice *self)
{
  g_autofree char *spoken
      = g_strdup_printf ("%s: %s", self->name, gtk_label_get_text (GTK_LABEL (self->label)));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

/**
 * gouji_choice_new:
 * @name: what is chosen
 * @options: what to choose from; may be shared
 *
 * Returns: (transfer floating): a button that shows nothing yet
 */
GtkWidget *
gouji_choice_new (const char *name, GtkStringList *options)
{
  GoujiChoice *self;

  g_return_val_if_fail (name != NULL && GTK_IS_STRING_LIST (options), NULL);

  self = g_object_new (GOUJI_TYPE_CHOICE, NULL);
  self->name = g_strdup (name);
  self->options = g_object_ref (options);
  name_it (self);
  return GTK_WIDGET (self);
}

const char *
gouji_choice_get_text (GoujiChoice *self)
{
  g_return_val_if_fail (GOUJI_IS_CHOICE (self), "");
  return gtk_label_get_text (GTK_LABEL (self->label));
}

void
gouji_choice_set_text (GoujiChoice *self, const char *text)
{
  g_return_if_fail (GOUJI_IS_CHOICE (self) && text != NULL);

  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_widget_set_tooltip_text (self->button, *text != '\0' ? text : NULL);
  name_it (self);
}

/**
 * gouji_choice_set_selected:
 * @selected: which of the options is in force; %GTK_INVALID_LIST_POSITION for none
 */
void
gouji_choice_set_selected (GoujiChoice *self, guint selected)
{
  g_return_if_fail (GOUJI_IS_CHOICE (self));
  self->selected = selected;
}

/**
 * gouji_choice_set_width:
 * @chars: how many characters the button has room for; a longer text is cut off
 */
void
gouji_choice_set_width (GoujiChoice *self, int chars)
{
  g_return_if_fail (GOUJI_IS_CHOICE (self));
  gtk_label_set_width_chars (GTK_LABEL (self->label), chars);
  gtk_label_set_max_width_chars (GTK_LABEL (self->label), chars);
}
