/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-document-page.h"

#include <adwaita.h>

#include "app/gouji-list-focus.h"
#include "app/gouji-map-columns.h"
#include "app/gouji-pane-handle.h"
#include "app/gouji-properties-window.h"
#include "app/gouji-recognition-bar.h"
#include "app/gouji-review-bar.h"
#include "app/gouji-settings.h"
#include "app/gouji-status-line.h"
#include "app/gouji-template.h"

#define DEFAULT_TREE_WIDTH 486

struct _GoujiDocumentPage
{
  GtkWidget parent_instance;

  GoujiSession *session;

  AdwFlap *flap;
  GoujiPaneHandle *tree_handle;
  GtkPaned *paned;
  GoujiTreePane *tree;
  GoujiDocumentView *document;
  GoujiFindingsPanel *findings;
  GoujiStatusLine *status;
  GoujiRecognitionBar *recognition;
  GoujiReviewBar *review;
};

G_DEFINE_FINAL_TYPE (GoujiDocumentPage, gouji_document_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_SHOW_TREE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
finding_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GoujiFindingsPanel *findings = GOUJI_DOCUMENT_PAGE (widget)->findings;

  if (g_str_equal (action, "page.next-finding"))
    gouji_findings_panel_next (findings);
  else if (g_str_equal (action, "page.next-open"))
    gouji_findings_panel_next_open (findings);
  else
    gouji_findings_panel_previous (findings);
}

static void
cell_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gouji_session_step_finding_cell (GOUJI_DOCUMENT_PAGE (widget)->session,
                                   g_str_equal (action, "page.next-cell") ? 1 : -1);
}

static void
project_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (GOUJI_DOCUMENT_PAGE (widget)->document),
                              "document.toggle-project", NULL);
}

static void
checks_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (GOUJI_DOCUMENT_PAGE (widget)->findings),
                              "findings.toggle-checks", NULL);
}

static void
decide_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (GOUJI_DOCUMENT_PAGE (widget)->findings), "findings.decide",
                              NULL);
}

static void
verify_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (GOUJI_DOCUMENT_PAGE (widget)->document), "document.verify", NULL);
}

static void
undo_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GoujiReview *review = gouji_session_get_review (GOUJI_DOCUMENT_PAGE (widget)->session);

  if (review == NULL)
    return;
  if (g_str_equal (action, "page.undo"))
    gouji_review_undo (review);
  else
    gouji_review_redo (review);
}

static void
exchange_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GoujiReviewBar *review = GOUJI_DOCUMENT_PAGE (widget)->review;

  if (g_str_equal (action, "page.export-review"))
    gouji_review_bar_choose_export (review);
  else if (g_str_equal (action, "page.import-review"))
    gouji_review_bar_choose_import (review);
  else
    gouji_review_bar_next_conflict (review);
}

static void
tables_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (GOUJI_DOCUMENT_PAGE (widget)->findings),
                              "findings.show-tables", NULL);
}

static void
properties_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GoujiDocumentPage *self = GOUJI_DOCUMENT_PAGE (widget);

  if (gouji_session_get_report (self->session) != NULL)
    gtk_window_present (gouji_properties_window_new (GTK_WINDOW (gtk_widget_get_root (widget)),
                                                     self->session));
}

static void
columns_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GoujiSession *session = GOUJI_DOCUMENT_PAGE (widget)->session;
  int block = gouji_map_columns_find_block (session, -1);

  if (block >= 0)
    gouji_map_columns (widget, session, block);
}

static void
focus_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GoujiDocumentPage *self = GOUJI_DOCUMENT_PAGE (widget);
  int pane = g_variant_get_int32 (parameter);
  GtkColumnView *view = gouji_tree_pane_get_view (self->tree);

  if (pane == 1)
    {
      adw_flap_set_reveal_flap (self->flap, TRUE);
      gouji_list_focus_soon (gtk_widget_get_last_child (GTK_WIDGET (view)),
                             gtk_column_view_get_model (view));
    }
  else if (pane == 2)
    gouji_document_view_focus (self->document);
  else
    gouji_findings_panel_focus_list (self->findings);
}

static void
search_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gouji_findings_panel_focus_search (GOUJI_DOCUMENT_PAGE (widget)->findings);
}

static void
tree_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AdwFlap *flap = GOUJI_DOCUMENT_PAGE (widget)->flap;

  adw_flap_set_reveal_flap (flap, !adw_flap_get_reveal_flap (flap));
}

static void
zoom_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *target = g_strdup_printf ("document.%s", action + strlen ("page."));

  gtk_widget_activate_action (GTK_WIDGET (GOUJI_DOCUMENT_PAGE (widget)->document), target, NULL);
}

static void
on_flap_revealed (GoujiDocumentPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_TREE]);
}

static void
bind_settings (GoujiDocumentPage *self)
{
  GSettings *settings = gouji_settings_get_default ();

  if (settings == NULL)
    {
      gouji_pane_handle_set_width (self->tree_handle, DEFAULT_TREE_WIDTH);
      return;
    }
  g_settings_bind (settings, "tree-position", self->tree_handle, "width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "findings-position", self->paned, "position", G_SETTINGS_BIND_DEFAULT);
}

static void
on_review_changed (GoujiDocumentPage *self)
{
  GoujiReview *review = gouji_session_get_review (self->session);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.decide", review != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.undo",
                                 review != NULL && gouji_review_get_can_undo (review));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.redo",
                                 review != NULL && gouji_review_get_can_redo (review));
}

static void
set_session (GoujiDocumentPage *self, GoujiSession *session)
{
  if (!g_set_object (&self->session, session))
    return;
  g_object_set (self->tree, "session", session, NULL);
  g_object_set (self->document, "session", session, NULL);
  g_object_set (self->findings, "session", session, NULL);
  g_object_set (self->status, "session", session, NULL);
  g_object_set (self->recognition, "session", session, NULL);
  g_object_set (self->review, "session", session, NULL);
  if (session == NULL)
    return;
  g_signal_connect_object (session, "review-changed", G_CALLBACK (on_review_changed), self,
                           G_CONNECT_SWAPPED);
  on_review_changed (self);
}

static void
gouji_document_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GoujiDocumentPage *self = GOUJI_DOCUMENT_PAGE (object);

  if (id == PROP_SESSION)
    g_value_set_object (value, self->session);
  else if (id == PROP_SHOW_TREE)
    g_value_set_boolean (value, adw_flap_get_reveal_flap (self->flap));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
gouji_document_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  GoujiDocumentPage *self = GOUJI_DOCUMENT_PAGE (object);

  if (id == PROP_SESSION)
    set_session (self, g_value_get_object (value));
  else if (id == PROP_SHOW_TREE)
    adw_flap_set_reveal_flap (self->flap, g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
gouji_document_page_dispose (GObject *object)
{
  GoujiDocumentPage *self = GOUJI_DOCUMENT_PAGE (object);

  gouji_template_dispose (GTK_WIDGET (self), GOUJI_TYPE_DOCUMENT_PAGE);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (gouji_document_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/gouji/Gouji/gouji-document-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GoujiDocumentPage, flap);
  gtk_widget_class_bind_template_child (widget_class, GoujiDocumentPage, tree_handle);
  gtk_widget_class_bind_template_child (widget_class, GoujiDocumentPage, paned);
  gtk_widget_class_bind_template_child (widget_class, GoujiDocumentPage, tree);
  gtk_widget_class_bind_template_child (widget_class, GoujiDocumentPage, document);
  gtk_widget_class_bind_template_child (widget_class, GoujiDocumentPage, findings);
  gtk_widget_class_bind_template_child (widget_class, GoujiDocumentPage, status);
  gtk_widget_class_bind_template_child (widget_class, GoujiDocumentPage, recognition);
  gtk_widget_class_bind_template_child (widget_class, GoujiDocumentPage, review);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.next-finding", NULL, finding_action);
  gtk_widget_class_install_action (widget_class, "page.next-open", NULL, finding_action);
  gtk_widget_class_install_action (widget_class, "page.previous-finding", NULL, finding_action);
  gtk_widget_class_install_action (widget_class, "page.next-cell", NULL, cell_action);
  gtk_widget_class_install_action (widget_class, "page.previous-cell", NULL, cell_action);
  gtk_widget_class_install_action (widget_class, "page.project", NULL, project_action);
  gtk_widget_class_install_action (widget_class, "page.checks", NULL, checks_action);
  gtk_widget_class_install_action (widget_class, "page.tables", NULL, tables_action);
  gtk_widget_class_install_action (widget_class, "page.properties", NULL, properties_action);
  gtk_widget_class_install_action (widget_class, "page.columns", NULL, columns_action);
  gtk_widget_class_install_action (widget_class, "page.focus", "i", focus_action);
  gtk_widget_class_install_action (widget_class, "page.decide", NULL, decide_action);
  gtk_widget_class_install_action (widget_class, "page.verify", NULL, verify_action);
  gtk_widget_class_install_action (widget_class, "page.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "page.redo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "page.export-review", NULL, exchange_action);
  gtk_widget_class_install_action (widget_class, "page.import-review", NULL, exchange_action);
  gtk_widget_class_install_action (widget_class, "page.next-conflict", NULL, exchange_action);
  /* Below entries, whose own spaces and undoing these are not. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "page.decide", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, 0, "page.verify", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "page.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "page.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "page.redo", NULL);
  gtk_widget_class_install_action (widget_class, "page.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "page.tree", NULL, tree_action);
  gtk_widget_class_install_action (widget_class, "page.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "page.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "page.zoom-normal", NULL, zoom_action);
}

static void
gouji_document_page_class_init (GoujiDocumentPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gouji_document_page_get_property;
  object_class->set_property = gouji_document_page_set_property;
  object_class->dispose = gouji_document_page_dispose;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, GOUJI_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_TREE]
      = g_param_spec_boolean ("show-tree", NULL, NULL, TRUE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_type_ensure (GOUJI_TYPE_TREE_PANE);
  g_type_ensure (GOUJI_TYPE_PANE_HANDLE);
  g_type_ensure (GOUJI_TYPE_DOCUMENT_VIEW);
  g_type_ensure (GOUJI_TYPE_FINDINGS_PANEL);
  g_type_ensure (GOUJI_TYPE_STATUS_LINE);
  g_type_ensure (GOUJI_TYPE_RECOGNITION_BAR);
  g_type_ensure (GOUJI_TYPE_REVIEW_BAR);
  bind_template (GTK_WIDGET_CLASS (klass));
  install_actions (GTK_WIDGET_CLASS (klass));
}

static void
gouji_document_page_init (GoujiDocumentPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  bind_settings (self);
  g_signal_connect_swapped (self->flap, "notify::reveal-flap", G_CALLBACK (on_flap_revealed), self);
}

GoujiTreePane *
gouji_document_page_get_tree (GoujiDocumentPage *self)
{
  g_return_val_if_fail (GOUJI_IS_DOCUMENT_PAGE (self), NULL);
  return self->tree;
}

GoujiDocumentView *
gouji_document_page_get_document (GoujiDocumentPage *self)
{
  g_return_val_if_fail (GOUJI_IS_DOCUMENT_PAGE (self), NULL);
  return self->document;
}

GoujiFindingsPanel *
gouji_document_page_get_findings (GoujiDocumentPage *self)
{
  g_return_val_if_fail (GOUJI_IS_DOCUMENT_PAGE (self), NULL);
  return self->findings;
}
