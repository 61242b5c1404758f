/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-recognition-bar.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-recognition-text.h"

struct _GoujiRecognitionBar
{
  GtkWidget parent_instance;

  GoujiSession *session;
  GtkWidget *bar;
  GtkWidget *label;
  char *key; /* of the document it last spoke of */
  gboolean closed;
};

G_DEFINE_FINAL_TYPE (GoujiRecognitionBar, gouji_recognition_bar, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
on_response (GoujiRecognitionBar *self)
{
  self->closed = TRUE;
  gtk_info_bar_set_revealed (GTK_INFO_BAR (self->bar), FALSE);
}

/* A document that is read again under what the user said of it is the same. */
static void
begin_document (GoujiRecognitionBar *self, GoujiCorrector *corrector)
{
  const char *key = gouji_corrector_get_key (corrector);

  if (g_strcmp0 (self->key, key) == 0)
    return;
  g_free (self->key);
  self->key = g_strdup (key);
  self->closed = FALSE;
}

static void
on_report_changed (GoujiRecognitionBar *self)
{
  GoujiDisclosure *disclosure = gouji_session_get_disclosure (self->session);
  GoujiCorrector *corrector = gouji_session_get_corrector (self->session);
  g_autofree char *text = NULL;
  guint n_not;

  if (disclosure == NULL || corrector == NULL)
    {
      gtk_info_bar_set_revealed (GTK_INFO_BAR (self->bar), FALSE);
      return;
    }
  begin_document (self, corrector);
  n_not = gouji_recognition_count_open (disclosure, gouji_corrector_get_corrections (corrector));
  text = gouji_recognition_summary (gouji_disclosure_get_n_tables (disclosure), n_not);
  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_info_bar_set_revealed (GTK_INFO_BAR (self->bar), n_not > 0 && !self->closed);
}

static void
gouji_recognition_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  GoujiRecognitionBar *self = GOUJI_RECOGNITION_BAR (object);

  if (id != PROP_SESSION)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  if (g_set_object (&self->session, g_value_get_object (value)) && self->session != NULL)
    g_signal_connect_object (self->session, "report-changed", G_CALLBACK (on_report_changed), self,
                             G_CONNECT_SWAPPED);
}

static void
gouji_recognition_bar_dispose (GObject *object)
{
  GoujiRecognitionBar *self = GOUJI_RECOGNITION_BAR (object);

  g_clear_pointer (&self->bar, gtk_widget_unparent);
  g_clear_pointer (&self->key, g_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (gouji_recognition_bar_parent_class)->dispose (object);
}

static void
gouji_recognition_bar_class_init (GoujiRecognitionBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = gouji_recognition_bar_set_property;
  object_class->dispose = gouji_recognition_bar_dispose;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, GOUJI_TYPE_SESSION,
                                                  G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
gouji_recognition_bar_init (GoujiRecognitionBar *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Show tables"));

  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.tables");
  self->bar = gtk_info_bar_new ();
  gtk_info_bar_set_show_close_button (GTK_INFO_BAR (self->bar), TRUE);
  gtk_info_bar_set_revealed (GTK_INFO_BAR (self->bar), FALSE);
  gtk_info_bar_add_child (GTK_INFO_BAR (self->bar), self->label);
  gtk_info_bar_add_child (GTK_INFO_BAR (self->bar), button);
  g_signal_connect_swapped (self->bar, "response", G_CALLBACK (on_response), self);
  gtk_widget_set_parent (self->bar, GTK_WIDGET (self));
}
