/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the user asks of the window: each action passes it on. */

#include "app/gouji-chooser.h"
#include "app/gouji-preferences.h"
#include "app/gouji-recent.h"
#include "app/gouji-settings.h"
#include "app/gouji-window-private.h"

static void
on_chosen (gpointer window, GFile **files, guint n_files)
{
  gouji_window_open (window, files, n_files);
}

static void
open_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gouji_choose (widget,
                g_str_equal (action, "win.open-folder") ? GOUJI_CHOOSE_FOLDERS
                                                        : GOUJI_CHOOSE_DOCUMENTS,
                gouji_settings_get_default (), on_chosen);
}

static void
on_join_chosen (gpointer window, GFile **files, guint n_files)
{
  gouji_workspace_join (GOUJI_WINDOW (window)->workspace, files[0]);
}

static void
join_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gouji_choose (widget, GOUJI_CHOOSE_DOCUMENTS, gouji_settings_get_default (), on_join_chosen);
}

static void
preferences_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_present (gouji_preferences_new (GTK_WINDOW (widget), gouji_settings_get_default (),
                                             gouji_settings_get_shelf ()));
}

static void
separate_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gouji_workspace_separate (GOUJI_WINDOW (widget)->workspace);
  gouji_window_set_listing (GOUJI_WINDOW (widget), TRUE);
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

  gouji_window_hide_bar (self);
  gouji_workspace_reload (self->workspace);
}

static void
cancel_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gouji_workspace_cancel (GOUJI_WINDOW (widget)->workspace);
}

static void
close_documents_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GoujiWindow *self = GOUJI_WINDOW (widget);

  gouji_window_hide_bar (self);
  gouji_workspace_close (self->workspace);
  gouji_window_set_listing (self, FALSE);
}

static void
documents_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GoujiWindow *self = GOUJI_WINDOW (widget);

  gouji_window_set_listing (self, !g_str_equal (gouji_window_choose_page (self), "documents"));
}

static void
step_document_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GoujiWindow *self = GOUJI_WINDOW (widget);
  int step = g_str_equal (action, "win.next-document") ? 1 : -1;
  g_autoptr (GoujiStackItem) item = gouji_stack_page_dup_neighbour (
      self->documents, gouji_workspace_get_item (self->workspace), step);

  if (item != NULL)
    gouji_workspace_show (self->workspace, item);
}

/* From the search back to where one was; within the document as long as there is somewhere to go, then to another one. */
static void
travel_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GoujiWindow *self = GOUJI_WINDOW (widget);
  gboolean back = g_str_equal (action, "win.back");

  if (back && g_str_equal (gouji_window_choose_page (self), "search"))
    gouji_window_set_searching (self, FALSE);
  else if (back && gouji_session_get_can_go_back (self->session))
    gouji_session_go_back (self->session);
  else if (back)
    gouji_workspace_go_back (self->workspace);
  else if (gouji_session_get_can_go_forward (self->session))
    gouji_session_go_forward (self->session);
  else
    gouji_workspace_go_forward (self->workspace);
}

static void
lines_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GoujiWindow *self = GOUJI_WINDOW (widget);

  gouji_window_set_listing_lines (self, !g_str_equal (gouji_window_choose_page (self), "lines"));
}

static void
find_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GoujiWindow *self = GOUJI_WINDOW (widget);

  gouji_window_set_searching (self, !g_str_equal (gouji_window_choose_page (self), "search"));
}

/* What the page does, for keys that work wherever the focus is. */
static void
page_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *target = g_strdup_printf ("page.%s", action + strlen ("win."));

  gtk_widget_activate_action_variant (GTK_WIDGET (GOUJI_WINDOW (widget)->page), target, parameter);
}

/* Goes to what the page that is shown is looked through with. */
static void
search_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkStack *stack = GOUJI_WINDOW (widget)->stack;

  gtk_widget_activate_action_variant (gtk_stack_get_visible_child (stack), "page.search", NULL);
}

void
gouji_window_install_actions (GtkWidgetClass *widget_class)
{
  static const char *const of_page[] = {
    "win.next-finding",
    "win.next-open",
    "win.previous-finding",
    "win.next-cell",
    "win.previous-cell",
    "win.project",
    "win.checks",
    "win.tables",
    "win.properties",
    "win.tree",
    "win.zoom-in",
    "win.zoom-out",
    "win.zoom-normal",
    "win.decide",
    "win.undo",
    "win.redo",
    "win.export-review",
    "win.import-review",
    "win.columns",
  };

  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.open-folder", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.open-uri", "s", open_uri_action);
  gtk_widget_class_install_action (widget_class, "win.open-sample", NULL, open_sample_action);
  gtk_widget_class_install_action (widget_class, "win.join", NULL, join_action);
  gtk_widget_class_install_action (widget_class, "win.separate", NULL, separate_action);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, preferences_action);
  gtk_widget_class_install_action (widget_class, "win.reload", NULL, reload_action);
  gtk_widget_class_install_action (widget_class, "win.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "win.close-documents", NULL, close_documents_action);
  gtk_widget_class_install_action (widget_class, "win.documents", NULL, documents_action);
  gtk_widget_class_install_action (widget_class, "win.next-document", NULL, step_document_action);
  gtk_widget_class_install_action (widget_class, "win.previous-document", NULL, step_document_action);
  gtk_widget_class_install_action (widget_class, "win.lines", NULL, lines_action);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, travel_action);
  gtk_widget_class_install_action (widget_class, "win.forward", NULL, travel_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.focus", "i", page_action);
  for (guint i = 0; i < G_N_ELEMENTS (of_page); i++)
    gtk_widget_class_install_action (widget_class, of_page[i], NULL, page_action);
}

