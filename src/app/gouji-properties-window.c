/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-properties-window.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-accessible.h"
#include "app/gouji-fact-row.h"

#define WIDTH 620
/* For what is printed, beside what is told. */
#define LEAST_WIDTH 420
#define HEIGHT 560

struct _GoujiPropertiesWindow
{
  AdwWindow parent_instance;
};

G_DEFINE_FINAL_TYPE (GoujiPropertiesWindow, gouji_properties_window, ADW_TYPE_WINDOW)

static void
gouji_properties_window_class_init (GoujiPropertiesWindowClass *klass)
{
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
gouji_properties_window_init (GoujiPropertiesWindow *self)
{
  gtk_window_set_title (GTK_WINDOW (self), _("What this document is"));
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
}

static GtkWidget *
make_group (GoujiSession *session, const char *title, const GoujiFact *facts, guint n_facts)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  for (guint i = 0; i < n_facts; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               gouji_fact_row_new (session, facts[i]));
  return group;
}

static GtkWidget *
make_page (GoujiSession *session)
{
  static const GoujiFact who[] = { GOUJI_FACT_UNIT_NAME, GOUJI_FACT_UNIT_CODE,
                                   GOUJI_FACT_DEPARTMENT_NAME, GOUJI_FACT_DEPARTMENT_CODE };
  static const GoujiFact what[] = { GOUJI_FACT_YEAR, GOUJI_FACT_KIND, GOUJI_FACT_LEVEL };
  static const GoujiFact where[] = { GOUJI_FACT_PROVINCE, GOUJI_FACT_PROFILE };
  GtkWidget *page = adw_preferences_page_new ();

  adw_preferences_page_add (
      ADW_PREFERENCES_PAGE (page),
      ADW_PREFERENCES_GROUP (make_group (session, _("Who publishes"), who, G_N_ELEMENTS (who))));
  adw_preferences_page_add (
      ADW_PREFERENCES_PAGE (page),
      ADW_PREFERENCES_GROUP (make_group (session, _("What"), what, G_N_ELEMENTS (what))));
  adw_preferences_page_add (
      ADW_PREFERENCES_PAGE (page),
      ADW_PREFERENCES_GROUP (make_group (session, _("Where"), where, G_N_ELEMENTS (where))));
  return page;
}

/**
 * gouji_properties_window_new:
 * @parent: beside which it stays
 *
 * Returns: (transfer none): the window, not shown yet
 */
GtkWindow *
gouji_properties_window_new (GtkWindow *parent, GoujiSession *session)
{
  GtkWindow *self;
  GtkWidget *box, *page;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && GOUJI_IS_SESSION (session), NULL);

  self = g_object_new (GOUJI_TYPE_PROPERTIES_WINDOW, "transient-for", parent, NULL);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  page = make_page (session);
  gtk_widget_set_vexpand (page, TRUE);
  gtk_widget_set_size_request (page, LEAST_WIDTH, -1);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), page);
  adw_window_set_content (ADW_WINDOW (self), box);
  gouji_accessible_complete (GTK_WIDGET (self));
  return self;
}
