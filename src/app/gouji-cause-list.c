/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-cause-list.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-closures.h"

#define MAX_SHOWN 4

struct _GoujiCauseList
{
  GtkWidget parent_instance;

  GoujiSession *session; /* of what is listed */
  GoujiFinding *finding;
};

G_DEFINE_FINAL_TYPE (GoujiCauseList, gouji_cause_list, GTK_TYPE_WIDGET)

static void
clear (GoujiCauseList *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
gouji_cause_list_dispose (GObject *object)
{
  GoujiCauseList *self = GOUJI_CAUSE_LIST (object);

  clear (self);
  g_clear_object (&self->session);
  g_clear_object (&self->finding);
  G_OBJECT_CLASS (gouji_cause_list_parent_class)->dispose (object);
}

static void
gouji_cause_list_class_init (GoujiCauseListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gouji_cause_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
gouji_cause_list_init (GoujiCauseList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
}

static void
on_clicked (GtkButton *button, GoujiCauseList *self)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "index"));

  if (index < gouji_finding_get_n_suspects (self->finding))
    gouji_session_select_cell (self->session, &gouji_finding_get_suspect (self->finding, index)->cell);
}

static void
append_suspect (GoujiCauseList *self, guint index)
{
  const GoujiSuspect *suspect = gouji_finding_get_suspect (self->finding, index);
  g_autofree char *value = gouji_format_number (suspect->value);
  g_autofree char *name
      = gouji_describe_cell (gouji_session_get_disclosure (self->session), &suspect->cell);
  /* Translators: “909.40 in Expenditure · Total would settle 4 findings” */
  g_autofree char *text = g_strdup_printf (
      ngettext ("%s in %s would settle %u finding", "%s in %s would settle %u findings", suspect->settled),
      value, name, suspect->settled);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *button = gtk_button_new ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "cell-button");
  gtk_widget_set_tooltip_text (button, _("Show this cell"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data (G_OBJECT (button), "index", GUINT_TO_POINTER (index));
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), self);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

void
gouji_cause_list_show (GoujiCauseList *self, GoujiSession *session, GoujiFinding *finding)
{
  guint n = finding != NULL ? gouji_finding_get_n_suspects (finding) : 0;

  g_return_if_fail (GOUJI_IS_CAUSE_LIST (self) && GOUJI_IS_SESSION (session));

  clear (self);
  g_set_object (&self->session, session);
  g_set_object (&self->finding, finding);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
  if (n > 0)
    {
      GtkWidget *heading = gtk_label_new (_("Most likely the cause"));

      gtk_label_set_xalign (GTK_LABEL (heading), 0);
      gtk_widget_add_css_class (heading, "caption-heading");
      gtk_widget_set_parent (heading, GTK_WIDGET (self));
    }
  for (guint i = 0; i < MIN (n, MAX_SHOWN); i++)
    append_suspect (self, i);
}
