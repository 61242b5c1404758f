/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-filter-bar.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-accessible.h"

/* A filter says no more than this of a long name. */
#define CHARS 24

struct _GoujiFilterBar
{
  GtkWidget parent_instance;

  GtkWidget *label;
  GtkWidget *filters; /* buttons, by the names of their actions */
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (GoujiFilterBar, gouji_filter_bar, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_CLEAR_ACTION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
gouji_filter_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CLEAR_ACTION)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (GOUJI_FILTER_BAR (object)->button),
                                    g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
gouji_filter_bar_dispose (GObject *object)
{
  GoujiFilterBar *self = GOUJI_FILTER_BAR (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->filters, gtk_widget_unparent);
  g_clear_pointer (&self->button, gtk_widget_unparent);
  G_OBJECT_CLASS (gouji_filter_bar_parent_class)->dispose (object);
}

static void
gouji_filter_bar_class_init (GoujiFilterBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = gouji_filter_bar_set_property;
  object_class->dispose = gouji_filter_bar_dispose;
  properties[PROP_CLEAR_ACTION]
      = g_param_spec_string ("clear-action", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
gouji_filter_bar_init (GoujiFilterBar *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_widget_add_css_class (self->label, "numeric");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  self->filters = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_parent (self->filters, GTK_WIDGET (self));
  self->button = gtk_button_new_with_mnemonic (_("_Show all"));
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "filter-bar");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * gouji_filter_bar_show:
 * @shown: so many are listed
 * @total: of so many
 * @filtered: whether anything is filtered, be it that all pass
 */
void
gouji_filter_bar_show (GoujiFilterBar *self, guint shown, guint total, gboolean filtered)
{
  g_autofree char *text = NULL;

  g_return_if_fail (GOUJI_IS_FILTER_BAR (self));

  text = g_strdup_printf (_("%'u of %'u shown"), shown, total);
  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_widget_set_visible (GTK_WIDGET (self), filtered);
}

static GtkWidget *
find_filter (GoujiFilterBar *self, const char *action)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->filters); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (child)), action) == 0)
      return child;
  return NULL;
}

static GtkWidget *
new_filter (const char *action, const char *label)
{
  GtkWidget *filter = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_label_new (label);
  g_autofree char *name = NULL;

  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (words), CHARS);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (filter), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (filter), action);
  gtk_widget_set_valign (filter, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (filter, "filter");
  /* Translators: %s is what a list is filtered by, such as "With errors" */
  name = g_strdup_printf (_ ("Take off the filter “%s”"), label);
  gtk_widget_set_tooltip_text (filter, name);
  gouji_accessible_name (filter, name);
  return filter;
}

/**
 * gouji_filter_bar_set_filter:
 * @action: the name of the action that takes the filter off; there is one filter of each
 * @label: (nullable): what it says, or %NULL when the list is not filtered by it
 */
void
gouji_filter_bar_set_filter (GoujiFilterBar *self, const char *action, const char *label)
{
  GtkWidget *before, *filter;

  g_return_if_fail (GOUJI_IS_FILTER_BAR (self) && action != NULL);

  before = find_filter (self, action);
  if (label == NULL)
    {
      if (before != NULL)
        gtk_box_remove (GTK_BOX (self->filters), before);
      return;
    }
  filter = new_filter (action, label);
  gtk_box_insert_child_after (GTK_BOX (self->filters), filter,
                              before != NULL ? before : gtk_widget_get_last_child (self->filters));
  if (before != NULL)
    gtk_box_remove (GTK_BOX (self->filters), before);
}
