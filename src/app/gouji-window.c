/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-window.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-chooser.h"
#include "app/gouji-closures.h"
#include "app/gouji-document-page.h"
#include "app/gouji-opener.h"
#include "app/gouji-recent.h"
#include "app/gouji-settings.h"

#define DEFAULT_WIDTH 1280
#define DEFAULT_HEIGHT 800

struct _GoujiWindow
{
  AdwApplicationWindow parent_instance;

  GoujiSession *session;
  GoujiOpener *opener;
  GPtrArray *reports;     /* GoujiReport: the open documents */
  GPtrArray *files;       /* GFile: where each of these is from */
  GtkStringList *titles;  /* of these */
  GQueue waiting;         /* GFile: to be opened after the present one */
  gboolean going_on;      /* the present one came from there: what is shown stays */
  GFile *file;            /* shown */
  GFileMonitor *monitor;

  AdwSplitButton *open_button;
  AdwWindowTitle *title;
  GtkToggleButton *tree_button;
  GtkDropDown *documents;
  GtkInfoBar *bar;
  GtkLabel *bar_label;
  GtkWidget *reload_button;
  GtkStack *stack;
  AdwStatusPage *welcome;
  AdwStatusPage *loading;
  GtkListBox *recent;
  GtkProgressBar *progress;
  GoujiDocumentPage *page;
};

G_DEFINE_FINAL_TYPE (GoujiWindow, gouji_window, ADW_TYPE_APPLICATION_WINDOW)

static void
show_page (GoujiWindow *self)
{
  const char *page = gouji_opener_get_busy (self->opener) && gouji_session_get_report (self->session) == NULL
                         ? "loading"
                     : gouji_session_get_report (self->session) != NULL ? "document"
                                                                        : "welcome";

  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_widget_set_visible (GTK_WIDGET (self->tree_button), g_str_equal (page, "document"));
}

static void
show_bar (GoujiWindow *self, GtkMessageType type, const char *message, gboolean reload)
{
  gtk_info_bar_set_message_type (self->bar, type);
  gtk_label_set_text (self->bar_label, message);
  gtk_widget_set_visible (self->reload_button, reload);
  gtk_info_bar_set_revealed (self->bar, TRUE);
}

static void
hide_bar (GoujiWindow *self)
{
  gtk_info_bar_set_revealed (self->bar, FALSE);
}

static void
show_title (GoujiWindow *self)
{
  GoujiDisclosure *disclosure = gouji_session_get_disclosure (self->session);
  g_autofree char *title = NULL, *name = NULL;

  if (disclosure == NULL)
    {
      adw_window_title_set_title (self->title, _("Gouji"));
      adw_window_title_set_subtitle (self->title, "");
      gtk_window_set_title (GTK_WINDOW (self), _("Gouji"));
      return;
    }
  title = gouji_document_title (disclosure);
  name = g_path_get_basename (gouji_disclosure_get_source_name (disclosure, 0));
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, name);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
on_file_changed (GoujiWindow *self, GFile *file, GFile *other, GFileMonitorEvent event)
{
  if (event == G_FILE_MONITOR_EVENT_CHANGES_DONE_HINT || event == G_FILE_MONITOR_EVENT_RENAMED
      || event == G_FILE_MONITOR_EVENT_CREATED)
    show_bar (self, GTK_MESSAGE_INFO, _("The file has changed on disk."), TRUE);
}

static void
watch (GoujiWindow *self, GFile *file)
{
  g_set_object (&self->file, file);
  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
  self->monitor = g_file_monitor (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (on_file_changed), self,
                             G_CONNECT_SWAPPED);
}

static void
add_report (GoujiWindow *self, GoujiReport *report, GFile *file)
{
  g_autofree char *title = gouji_document_title (gouji_report_get_disclosure (report));

  g_ptr_array_add (self->reports, g_object_ref (report));
  g_ptr_array_add (self->files, g_object_ref (file));
  gtk_string_list_append (self->titles, title);
  gtk_widget_set_visible (GTK_WIDGET (self->documents), self->reports->len > 1);
}

/* A reload replaces what came from the same file. */
static void
forget_file (GoujiWindow *self, GFile *file)
{
  for (guint i = self->reports->len; i > 0; i--)
    {
      if (!g_file_equal (g_ptr_array_index (self->files, i - 1), file))
        continue;
      g_ptr_array_remove_index (self->reports, i - 1);
      g_ptr_array_remove_index (self->files, i - 1);
      gtk_string_list_remove (self->titles, i - 1);
    }
}

static void
open_next (GoujiWindow *self)
{
  g_autoptr (GFile) file = g_queue_pop_head (&self->waiting);

  self->going_on = file != NULL;
  if (file != NULL)
    gouji_opener_open (self->opener, file);
}

/* Of several files the first one is shown, the others are there to be chosen. */
static void
show_opened (GoujiWindow *self, GFile *file, GoujiReport *report, guint index)
{
  gtk_drop_down_set_selected (self->documents, index);
  gouji_session_set_report (self->session, report);
  hide_bar (self);
  watch (self, file);
}

static void
on_opened (GoujiWindow *self, GFile *file, GPtrArray *reports)
{
  forget_file (self, file);
  for (guint i = 0; i < reports->len; i++)
    add_report (self, g_ptr_array_index (reports, i), file);
  if (!self->going_on || gouji_session_get_report (self->session) == NULL)
    show_opened (self, file, g_ptr_array_index (reports, 0), self->reports->len - reports->len);
  gouji_recent_add (file);
  gouji_recent_fill (self->open_button, self->recent);
  show_page (self);
  open_next (self);
}

/* Told in place: on the first page, or above the document that stays open. */
static void
on_failed (GoujiWindow *self, GFile *file, const char *message)
{
  if (gouji_session_get_report (self->session) != NULL)
    show_bar (self, GTK_MESSAGE_ERROR, message, FALSE);
  else
    {
      /* The page takes markup; a file's name or text is none. */
      g_autofree char *escaped = g_markup_escape_text (message, -1);

      adw_status_page_set_icon_name (self->welcome, "dialog-warning-symbolic");
      adw_status_page_set_title (self->welcome, _("This document cannot be read"));
      adw_status_page_set_description (self->welcome, escaped);
    }
  show_page (self);
  open_next (self);
}

static void
on_busy (GoujiWindow *self)
{
  show_page (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.cancel", gouji_opener_get_busy (self->opener));
}

static void
on_progress (GoujiWindow *self)
{
  gtk_progress_bar_set_fraction (self->progress, gouji_opener_get_progress (self->opener));
}

/**
 * gouji_window_open:
 *
 * Opens the first file, and the others after it; all are offered in the header bar.
 */
void
gouji_window_open (GoujiWindow *self, GFile **files, int n_files)
{
  g_return_if_fail (GOUJI_IS_WINDOW (self));

  if (n_files == 0)
    return;
  g_queue_clear_full (&self->waiting, g_object_unref);
  self->going_on = FALSE;
  for (int i = 1; i < n_files; i++)
    g_queue_push_tail (&self->waiting, g_object_ref (files[i]));
  gouji_opener_open (self->opener, files[0]);
}

static void
on_chosen (GtkWindow *window, GFile **files, guint n_files)
{
  gouji_window_open (GOUJI_WINDOW (window), files, n_files);
}

static void
open_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gouji_choose_documents (GTK_WINDOW (widget), gouji_settings_get_default (), on_chosen);
}

static void
open_uri_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  gouji_window_open (GOUJI_WINDOW (widget), &file, 1);
}

static void
open_sample_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GFile) sample = gouji_recent_find_sample ();

  gouji_window_open (GOUJI_WINDOW (widget), &sample, 1);
}

static void
reload_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GoujiWindow *self = GOUJI_WINDOW (widget);

  hide_bar (self);
  if (self->file != NULL)
    gouji_window_open (self, &self->file, 1);
}

static void
cancel_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GoujiWindow *self = GOUJI_WINDOW (widget);

  g_queue_clear_full (&self->waiting, g_object_unref);
  gouji_opener_cancel (self->opener);
}

static void
travel_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GoujiWindow *self = GOUJI_WINDOW (widget);

  if (g_str_equal (action, "win.back"))
    gouji_session_go_back (self->session);
  else
    gouji_session_go_forward (self->session);
}

/* What the page does, for keys that work wherever the focus is. */
static void
page_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *target = g_strdup_printf ("page.%s", action + strlen ("win."));

  gtk_widget_activate_action_variant (GTK_WIDGET (GOUJI_WINDOW (widget)->page), target, parameter);
}

static void
on_travel_changed (GoujiWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back",
                                 gouji_session_get_can_go_back (self->session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.forward",
                                 gouji_session_get_can_go_forward (self->session));
}

static void
on_document_selected (GoujiWindow *self)
{
  guint selected = gtk_drop_down_get_selected (self->documents);

  if (selected >= self->reports->len)
    return;
  gouji_session_set_report (self->session, g_ptr_array_index (self->reports, selected));
  if (self->file == NULL || !g_file_equal (self->file, g_ptr_array_index (self->files, selected)))
    watch (self, g_ptr_array_index (self->files, selected));
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

  g_queue_clear_full (&self->waiting, g_object_unref);
  if (self->opener != NULL)
    gouji_opener_cancel (self->opener);
  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOUJI_TYPE_WINDOW);
  g_clear_object (&self->monitor);
  g_clear_object (&self->opener);
  g_clear_object (&self->session);
  g_clear_object (&self->file);
  g_clear_object (&self->titles);
  g_clear_pointer (&self->reports, g_ptr_array_unref);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  G_OBJECT_CLASS (gouji_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/gouji/Gouji/gouji-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GoujiWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, GoujiWindow, title);
  gtk_widget_class_bind_template_child (widget_class, GoujiWindow, tree_button);
  gtk_widget_class_bind_template_child (widget_class, GoujiWindow, documents);
  gtk_widget_class_bind_template_child (widget_class, GoujiWindow, bar);
  gtk_widget_class_bind_template_child (widget_class, GoujiWindow, bar_label);
  gtk_widget_class_bind_template_child (widget_class, GoujiWindow, reload_button);
  gtk_widget_class_bind_template_child (widget_class, GoujiWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, GoujiWindow, welcome);
  gtk_widget_class_bind_template_child (widget_class, GoujiWindow, loading);
  gtk_widget_class_bind_template_child (widget_class, GoujiWindow, recent);
  gtk_widget_class_bind_template_child (widget_class, GoujiWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, GoujiWindow, page);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const char *const of_page[]
      = { "win.next-finding", "win.previous-finding", "win.next-cell", "win.previous-cell",
          "win.project",      "win.checks",           "win.search",    "win.tree",
          "win.zoom-in",      "win.zoom-out",         "win.zoom-normal" };

  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.open-uri", "s", open_uri_action);
  gtk_widget_class_install_action (widget_class, "win.open-sample", NULL, open_sample_action);
  gtk_widget_class_install_action (widget_class, "win.reload", NULL, reload_action);
  gtk_widget_class_install_action (widget_class, "win.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, travel_action);
  gtk_widget_class_install_action (widget_class, "win.forward", NULL, travel_action);
  gtk_widget_class_install_action (widget_class, "win.focus", "i", page_action);
  for (guint i = 0; i < G_N_ELEMENTS (of_page); i++)
    gtk_widget_class_install_action (widget_class, of_page[i], NULL, page_action);
}

static void
gouji_window_class_init (GoujiWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gouji_window_dispose;
  g_type_ensure (GOUJI_TYPE_DOCUMENT_PAGE);
  bind_template (GTK_WIDGET_CLASS (klass));
  install_actions (GTK_WIDGET_CLASS (klass));
}

static void
connect_opener (GoujiWindow *self)
{
  self->opener = gouji_opener_new ();
  g_signal_connect_object (self->opener, "opened", G_CALLBACK (on_opened), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->opener, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->opener, "notify::busy", G_CALLBACK (on_busy), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->opener, "notify::progress", G_CALLBACK (on_progress), self,
                           G_CONNECT_SWAPPED);
}

static void
connect_session (GoujiWindow *self)
{
  self->session = gouji_session_new ();
  g_object_set (self->page, "session", self->session, NULL);
  g_signal_connect_object (self->session, "report-changed", G_CALLBACK (show_title), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::can-go-back", G_CALLBACK (on_travel_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::can-go-forward", G_CALLBACK (on_travel_changed),
                           self, G_CONNECT_SWAPPED);
  on_travel_changed (self);
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
  self->reports = g_ptr_array_new_with_free_func (g_object_unref);
  self->files = g_ptr_array_new_with_free_func (g_object_unref);
  self->titles = gtk_string_list_new (NULL);
  gtk_drop_down_set_model (self->documents, G_LIST_MODEL (self->titles));
  bind_settings (self);
  connect_session (self);
  connect_opener (self);
  accept_drops (self);
  g_object_bind_property (self->page, "show-tree", self->tree_button, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_signal_connect_swapped (self->documents, "notify::selected", G_CALLBACK (on_document_selected), self);
  g_signal_connect_swapped (self->bar, "response", G_CALLBACK (hide_bar), self);
  gouji_recent_fill (self->open_button, self->recent);
  show_title (self);
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
