/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-breadcrumb.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-crumb.h"
#include "app/gouji-shown-text.h"

#define DOCUMENT_PANE 2

struct _GoujiBreadcrumb
{
  GtkWidget parent_instance;

  GoujiSession *session;
  GPtrArray *crumbs; /* GoujiCrumb: what is shown */
};

G_DEFINE_FINAL_TYPE (GoujiBreadcrumb, gouji_breadcrumb, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
remove_steps (GoujiBreadcrumb *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->crumbs, g_ptr_array_unref);
}

static void
on_clicked (GoujiBreadcrumb *self, GtkWidget *button)
{
  const GoujiCrumb *crumb = g_object_get_data (G_OBJECT (button), "crumb");
  /* Going there shows other steps. */
  GoujiCellRef cell = crumb->cell;

  gouji_session_select_cell (self->session, &cell);
  gtk_widget_activate_action (GTK_WIDGET (self), "page.focus", "i", DOCUMENT_PANE);
}

static GtkWidget *
new_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  return label;
}

static void
add_button (GoujiBreadcrumb *self, GoujiCrumb *crumb)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), new_label (crumb->text));
  gtk_widget_add_css_class (button, "flat");
  gouji_shown_tooltip (button, crumb->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  crumb->name, -1);
  g_object_set_data (G_OBJECT (button), "crumb", crumb);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_clicked), self);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

static void
add_label (GoujiBreadcrumb *self, const char *text, const char *css_class)
{
  GtkWidget *label = g_str_equal (css_class, "heading") ? new_label (text) : gtk_label_new (text);

  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
}

static void
show_steps (GoujiBreadcrumb *self)
{
  for (guint i = 0; i < self->crumbs->len; i++)
    {
      GoujiCrumb *crumb = g_ptr_array_index (self->crumbs, i);

      if (i + 1 == self->crumbs->len)
        {
          add_label (self, crumb->text, "heading");
          gouji_shown_tooltip (gtk_widget_get_last_child (GTK_WIDGET (self)), crumb->name);
          return;
        }
      add_button (self, crumb);
      add_label (self, "›", "dim-label");
    }
}

/* Before anything is selected: what there is. */
static char *
summarise (GoujiDisclosure *disclosure)
{
  guint n_tables = gouji_disclosure_get_n_tables (disclosure);
  guint n_projects = gouji_disclosure_get_n_projects (disclosure);
  g_autofree char *tables = g_strdup_printf (ngettext ("%u table", "%u tables", n_tables), n_tables);
  g_autofree char *projects
      = g_strdup_printf (ngettext ("%u project", "%u projects", n_projects), n_projects);

  return n_projects > 0 ? g_strdup_printf ("%s · %s", tables, projects) : g_steal_pointer (&tables);
}

static void
on_selection_changed (GoujiBreadcrumb *self)
{
  GoujiDisclosure *disclosure = gouji_session_get_disclosure (self->session);
  const GoujiCellRef *cell = gouji_session_get_cell (self->session);
  g_autofree char *summary = NULL;

  remove_steps (self);
  if (disclosure != NULL && cell != NULL)
    {
      self->crumbs = gouji_crumb_list (disclosure, cell);
      show_steps (self);
    }
  else if (disclosure != NULL)
    {
      summary = summarise (disclosure);
      add_label (self, summary, "heading");
    }
}

static void
gouji_breadcrumb_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  GoujiBreadcrumb *self = GOUJI_BREADCRUMB (object);

  if (id != PROP_SESSION)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  if (!g_set_object (&self->session, g_value_get_object (value)) || self->session == NULL)
    return;
  g_signal_connect_object (self->session, "selection-changed", G_CALLBACK (on_selection_changed),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "report-changed", G_CALLBACK (on_selection_changed), self,
                           G_CONNECT_SWAPPED);
}

static void
gouji_breadcrumb_dispose (GObject *object)
{
  GoujiBreadcrumb *self = GOUJI_BREADCRUMB (object);

  remove_steps (self);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (gouji_breadcrumb_parent_class)->dispose (object);
}

static void
gouji_breadcrumb_class_init (GoujiBreadcrumbClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = gouji_breadcrumb_set_property;
  object_class->dispose = gouji_breadcrumb_dispose;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, GOUJI_TYPE_SESSION,
                                                  G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "breadcrumb");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NAVIGATION);
}

static void
gouji_breadcrumb_init (GoujiBreadcrumb *self)
{
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 2);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Where the selected cell is"), -1);
}
