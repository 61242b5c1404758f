/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-window-private.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-accessible.h"
#include "app/gouji-closures.h"
#include "app/gouji-focus-return.h"
#include "app/gouji-last-documents.h"
#include "app/gouji-map-columns.h"
#include "app/gouji-recent.h"
#include "app/gouji-settings.h"
#include "app/gouji-undo-menu.h"

#define DEFAULT_WIDTH 1280
#define DEFAULT_HEIGHT 800

G_DEFINE_FINAL_TYPE (GoujiWindow, gouji_window, ADW_TYPE_APPLICATION_WINDOW)

static void
show_title (GoujiWindow *self, const char *page)
{
  GoujiDisclosure *disclosure = gouji_session_get_disclosure (self->session);
  g_autofree char *title = NULL, *name = NULL;

  if (g_str_equal (page, "document"))
    {
      title = gouji_document_title (disclosure);
      name = gouji_document_files (disclosure);
      if (g_strcmp0 (title, name) == 0)
        g_clear_pointer (&name, g_free);
    }
  else if (g_str_equal (page, "documents"))
    title = g_strdup (_("Open documents"));
  else if (g_str_equal (page, "lines"))
    title = g_strdup (_("All lines"));
  else if (g_str_equal (page, "search"))
    title = g_strdup (_("Search everything"));
  adw_window_title_set_title (self->title, title != NULL ? title : _("Gouji"));
  adw_window_title_set_subtitle (self->title, name != NULL ? name : "");
  gtk_window_set_title (GTK_WINDOW (self), title != NULL ? title : _("Gouji"));
}

static guint
count_documents (GoujiWindow *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gouji_workspace_get_stack (self->workspace)));
}

const char *
gouji_window_choose_page (GoujiWindow *self)
{
  gboolean open = gouji_session_get_report (self->session) != NULL;

  if (count_documents (self) > 0 && self->searching)
    return "search";
  if (count_documents (self) > 0 && self->listing_lines)
    return "lines";
  if (count_documents (self) > 0 && (self->listing || !open))
    return "documents";
  if (open)
    return "document";
  return gouji_workspace_get_busy (self->workspace) ? "loading" : "welcome";
}

static gboolean
is_list (const char *page)
{
  return g_str_equal (page, "documents") || g_str_equal (page, "lines");
}

/* A decision is made and taken back where it can be seen. */
static void
update_review_actions (GoujiWindow *self)
{
  GoujiReview *review = NULL;

  if (g_str_equal (gouji_window_get_page (self), "document"))
    review = gouji_session_get_review (self->session);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.decide", review != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export-review", review != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.import-review", review != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo",
                                 review != NULL && gouji_review_get_can_undo (review));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo",
                                 review != NULL && gouji_review_get_can_redo (review));
}

void
gouji_window_show_page (GoujiWindow *self)
{
  const char *page = gouji_window_choose_page (self);
  gboolean came = g_strcmp0 (gouji_window_get_page (self), page) != 0;

  gtk_stack_set_visible_child_name (self->stack, page);
  if (came && g_str_equal (page, "documents"))
    gouji_stack_page_focus_list (self->documents);
  gtk_widget_set_visible (GTK_WIDGET (self->tree_button), g_str_has_prefix (page, "document"));
  gtk_widget_set_visible (GTK_WIDGET (self->list_button), count_documents (self) > 1);
  gtk_toggle_button_set_active (self->list_button, is_list (page));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.documents", count_documents (self) > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.lines", count_documents (self) > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.find", count_documents (self) > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.join", g_str_equal (page, "document"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.separate",
                                 gouji_workspace_get_n_files (self->workspace) > 1);
  show_title (self, page);
  update_review_actions (self);
}

static void
stop_searching (GoujiWindow *self)
{
  self->searching = FALSE;
  gouji_search_page_end (self->search);
}

void
gouji_window_set_searching (GoujiWindow *self, gboolean searching)
{
  stop_searching (self);
  self->searching = searching;
  gouji_window_show_page (self);
  if (searching && g_str_equal (gouji_window_get_page (self), "search"))
    gouji_search_page_begin (self->search);
}

void
gouji_window_set_listing_lines (GoujiWindow *self, gboolean listing)
{
  gouji_window_set_listing (self, TRUE);
  self->listing_lines = listing;
  gouji_window_show_page (self);
  if (g_str_equal (gouji_window_get_page (self), "lines"))
    gouji_lines_page_begin (self->lines);
}

void
gouji_window_set_listing (GoujiWindow *self, gboolean listing)
{
  stop_searching (self);
  self->listing_lines = FALSE;
  self->listing = listing;
  if (listing)
    gouji_stack_page_select (self->documents, gouji_workspace_get_item (self->workspace));
  gouji_window_show_page (self);
}

static void
show_bar (GoujiWindow *self, GtkMessageType type, const char *message, gboolean reload)
{
  gtk_info_bar_set_message_type (self->bar, type);
  gtk_label_set_text (self->bar_label, message);
  gtk_widget_set_visible (self->reload_button, reload);
  gtk_info_bar_set_revealed (self->bar, TRUE);
}

void
gouji_window_hide_bar (GoujiWindow *self)
{
  gtk_info_bar_set_revealed (self->bar, FALSE);
}

static void
on_file_changed (GoujiWindow *self)
{
  show_bar (self, GTK_MESSAGE_INFO, _("The file has changed on disk."), TRUE);
}

static void
on_travel_changed (GoujiWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back",
                                 gouji_session_get_can_go_back (self->session)
                                     || gouji_workspace_get_can_go_back (self->workspace));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.forward",
                                 gouji_session_get_can_go_forward (self->session)
                                     || gouji_workspace_get_can_go_forward (self->workspace));
}

static void
on_item_shown (GoujiWindow *self)
{
  gouji_window_hide_bar (self);
  self->listing = FALSE;
  self->listing_lines = FALSE;
  stop_searching (self);
  gouji_window_show_page (self);
  on_travel_changed (self);
  if (gouji_workspace_get_item (self->workspace) != NULL)
    gouji_findings_panel_focus_list (gouji_window_get_findings (self));
}

/* A file of many units is a list to choose from. */
static void
on_opened (GoujiWindow *self, GFile *file, guint n_documents)
{
  gouji_recent_add (file);
  gouji_recent_fill (self->open_button, self->recent);
  gouji_window_set_listing (self, n_documents > 1);
  if (g_str_equal (gouji_window_get_page (self), "documents"))
    gouji_stack_page_focus_list (self->documents);
}

/* Told in place: on the first page, or above the document that stays open. */
static void
on_failed (GoujiWindow *self, const char *message)
{
  if (count_documents (self) > 0)
    show_bar (self, GTK_MESSAGE_ERROR, message, FALSE);
  else
    {
      /* The page takes markup; a file's name or text is none. */
      g_autofree char *escaped = g_markup_escape_text (message, -1);

      adw_status_page_set_icon_name (self->welcome, "dialog-warning-symbolic");
      adw_status_page_set_title (self->welcome, _("This document cannot be read"));
      adw_status_page_set_description (self->welcome, escaped);
    }
  gouji_window_show_page (self);
}

static void
on_busy (GoujiWindow *self)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->stack), GTK_ACCESSIBLE_STATE_BUSY,
                               gouji_workspace_get_busy (self->workspace), -1);
  gouji_window_show_page (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.cancel",
                                 gouji_workspace_get_busy (self->workspace));
}

static void
on_progress (GoujiWindow *self)
{
  gtk_progress_bar_set_fraction (self->progress, gouji_workspace_get_progress (self->workspace));
}

/**
 * gouji_window_open:
 *
 * Opens one file, or lists what several, or a folder, hold.
 */
void
gouji_window_open (GoujiWindow *self, GFile **files, int n_files)
{
  g_return_if_fail (GOUJI_IS_WINDOW (self));

  if (n_files == 0)
    return;
  stop_searching (self);
  self->listing_lines = FALSE;
  gouji_workspace_open (self->workspace, files, n_files);
  if (n_files > 1)
    gouji_window_set_listing (self, TRUE);
}

static void
on_document_chosen (GoujiWindow *self, GoujiStackItem *item, const char *code)
{
  gouji_workspace_show_code (self->workspace, item, code);
  if (item == gouji_workspace_get_item (self->workspace))
    gouji_window_set_listing (self, FALSE);
}

static void
on_found (GoujiWindow *self, GoujiSpot *spot)
{
  gouji_workspace_show_spot (self->workspace, spot);
  if (gouji_spot_get_item (spot) != gouji_workspace_get_item (self->workspace))
    return;
  gouji_window_set_listing (self, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.focus", "i", 2);
}

static void
on_search_closed (GoujiWindow *self)
{
  gouji_window_set_searching (self, FALSE);
}

static void
on_list_toggled (GoujiWindow *self)
{
  gboolean listing = gtk_toggle_button_get_active (self->list_button);

  if (listing != is_list (gouji_window_choose_page (self)))
    gouji_window_set_listing (self, listing);
}

static void
on_report_changed (GoujiWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.columns",
                                 gouji_map_columns_find_block (self->session, -1) >= 0);
}

/* What could not be saved stays on the screen, with the reason, unless one insists. */
static gboolean
gouji_window_close_request (GtkWindow *window)
{
  GoujiWindow *self = GOUJI_WINDOW (window);

  if (!gouji_workspace_flush (self->workspace) && !self->close_anyway)
    {
      self->close_anyway = TRUE;
      return GDK_EVENT_STOP;
    }
  gouji_last_documents_save (gouji_settings_get_default (), self->workspace);
  return GTK_WINDOW_CLASS (gouji_window_parent_class)->close_request (window);
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, GoujiWindow *self)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  for (GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
    g_ptr_array_add (files, l->data);
  gouji_window_open (self, (GFile **) files->pdata, files->len);
  return files->len > 0;
}

static void
bind_settings (GoujiWindow *self)
{
  GSettings *settings = gouji_settings_get_default ();

  if (settings == NULL)
    {
      gtk_window_set_default_size (GTK_WINDOW (self), DEFAULT_WIDTH, DEFAULT_HEIGHT);
      return;
    }
  g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
}

static void
gouji_window_dispose (GObject *object)
{
  GoujiWindow *self = GOUJI_WINDOW (object);

  if (self->workspace != NULL)
    gouji_workspace_cancel (self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOUJI_TYPE_WINDOW);
  g_clear_object (&self->workspace);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (gouji_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/gouji/Gouji/gouji-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GoujiWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, GoujiWindow, title);
  gtk_widget_class_bind_template_child (widget_class, GoujiWindow, tree_button);
  gtk_widget_class_bind_template_child (widget_class, GoujiWindow, list_button);
  gtk_widget_class_bind_template_child (widget_class, GoujiWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, GoujiWindow, documents);
  gtk_widget_class_bind_template_child (widget_class, GoujiWindow, search);
  gtk_widget_class_bind_template_child (widget_class, GoujiWindow, lines);
  gtk_widget_class_bind_template_child (widget_class, GoujiWindow, bar);
  gtk_widget_class_bind_template_child (widget_class, GoujiWindow, bar_label);
  gtk_widget_class_bind_template_child (widget_class, GoujiWindow, reload_button);
  gtk_widget_class_bind_template_child (widget_class, GoujiWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, GoujiWindow, welcome);
  gtk_widget_class_bind_template_child (widget_class, GoujiWindow, loading);
  gtk_widget_class_bind_template_child (widget_class, GoujiWindow, recent);
  gtk_widget_class_bind_template_child (widget_class, GoujiWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, GoujiWindow, page);
  gtk_widget_class_bind_template_child (widget_class, GoujiWindow, undo_section);
}

static void
gouji_window_class_init (GoujiWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gouji_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = gouji_window_close_request;
  g_type_ensure (GOUJI_TYPE_DOCUMENT_PAGE);
  g_type_ensure (GOUJI_TYPE_LINES_PAGE);
  g_type_ensure (GOUJI_TYPE_SEARCH_PAGE);
  g_type_ensure (GOUJI_TYPE_STACK_PAGE);
  bind_template (GTK_WIDGET_CLASS (klass));
  gouji_window_install_actions (GTK_WIDGET_CLASS (klass));
}

static void
connect_workspace (GoujiWindow *self)
{
  GoujiWorkspace *workspace = gouji_workspace_new (self->session);

  self->workspace = workspace;
  gouji_search_page_set_workspace (self->search, workspace);
  gouji_lines_page_set_stack (self->lines, gouji_workspace_get_stack (workspace));
  gouji_stack_page_set_stack (self->documents, gouji_workspace_get_stack (workspace));
  g_signal_connect_object (workspace, "notify::item", G_CALLBACK (on_item_shown), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "opened", G_CALLBACK (on_opened), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "file-changed", G_CALLBACK (on_file_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::busy", G_CALLBACK (on_busy), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::progress", G_CALLBACK (on_progress), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gouji_workspace_get_stack (workspace), "items-changed",
                           G_CALLBACK (gouji_window_show_page), self, G_CONNECT_SWAPPED);
}

static void
connect_session (GoujiWindow *self)
{
  self->session = gouji_session_new ();
  g_object_set (self->page, "session", self->session, NULL);
  g_signal_connect_object (self->session, "notify::can-go-back", G_CALLBACK (on_travel_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::can-go-forward", G_CALLBACK (on_travel_changed),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "review-changed", G_CALLBACK (update_review_actions),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "report-changed", G_CALLBACK (on_report_changed), self,
                           G_CONNECT_SWAPPED);
  gouji_undo_menu_follow (self->undo_section, self->session);
  update_review_actions (self);
  on_report_changed (self);
}

static void
accept_drops (GoujiWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
gouji_window_init (GoujiWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  bind_settings (self);
  connect_session (self);
  connect_workspace (self);
  on_travel_changed (self);
  accept_drops (self);
  g_object_bind_property (self->page, "show-tree", self->documents, "show-tree",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_object_bind_property (self->page, "show-tree", self->tree_button, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_signal_connect_swapped (self->documents, "chosen", G_CALLBACK (on_document_chosen), self);
  g_signal_connect_swapped (self->lines, "chosen", G_CALLBACK (on_found), self);
  g_signal_connect_swapped (self->search, "chosen", G_CALLBACK (on_found), self);
  g_signal_connect_swapped (self->search, "closed", G_CALLBACK (on_search_closed), self);
  g_signal_connect_swapped (self->list_button, "toggled", G_CALLBACK (on_list_toggled), self);
  g_signal_connect_swapped (self->bar, "response", G_CALLBACK (gouji_window_hide_bar), self);
  gouji_recent_fill (self->open_button, self->recent);
  gouji_accessible_complete (GTK_WIDGET (self));
  gouji_focus_return_install (self->menu_button, GTK_WINDOW (self));
  on_busy (self);
}

GtkWindow *
gouji_window_new (GtkApplication *application)
{
  return g_object_new (GOUJI_TYPE_WINDOW, "application", application, NULL);
}

GoujiSession *
gouji_window_get_session (GoujiWindow *self)
{
  g_return_val_if_fail (GOUJI_IS_WINDOW (self), NULL);
  return self->session;
}

GoujiWorkspace *
gouji_window_get_workspace (GoujiWindow *self)
{
  g_return_val_if_fail (GOUJI_IS_WINDOW (self), NULL);
  return self->workspace;
}

const char *
gouji_window_get_page (GoujiWindow *self)
{
  g_return_val_if_fail (GOUJI_IS_WINDOW (self), NULL);
  return gtk_stack_get_visible_child_name (self->stack);
}

GoujiTreePane *
gouji_window_get_tree (GoujiWindow *self)
{
  g_return_val_if_fail (GOUJI_IS_WINDOW (self), NULL);
  return gouji_document_page_get_tree (self->page);
}

GoujiDocumentView *
gouji_window_get_document (GoujiWindow *self)
{
  g_return_val_if_fail (GOUJI_IS_WINDOW (self), NULL);
  return gouji_document_page_get_document (self->page);
}

GoujiFindingsPanel *
gouji_window_get_findings (GoujiWindow *self)
{
  g_return_val_if_fail (GOUJI_IS_WINDOW (self), NULL);
  return gouji_document_page_get_findings (self->page);
}
