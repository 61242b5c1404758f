/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-application.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-last-documents.h"
#include "app/gouji-settings.h"
#include "app/gouji-window.h"
#include "rules/gouji-profiles.h"

struct _GoujiApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (GoujiApplication, gouji_application, ADW_TYPE_APPLICATION)

static GoujiWindow *
obtain_window (GoujiApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  return GOUJI_WINDOW (window != NULL ? window : gouji_window_new (GTK_APPLICATION (self)));
}

static void
gouji_application_activate (GApplication *application)
{
  gboolean first = gtk_application_get_active_window (GTK_APPLICATION (application)) == NULL;
  GoujiWindow *window = obtain_window (GOUJI_APPLICATION (application));

  gtk_window_present (GTK_WINDOW (window));
  if (first)
    gouji_last_documents_restore (gouji_settings_get_default (), gouji_window_get_workspace (window));
}

static void
gouji_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  GoujiWindow *window = obtain_window (GOUJI_APPLICATION (application));

  gouji_window_open (window, files, n_files);
  gtk_window_present (GTK_WINDOW (window));
}

static void
about_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (data));

  adw_show_about_window (window, "application-name", _("Gouji"), "application-icon",
                         GOUJI_APPLICATION_ID, "version", GOUJI_VERSION, "license-type",
                         GTK_LICENSE_GPL_3_0, "comments",
                         _("Checks published unit budgets against themselves, with the proof."),
                         "developer-name", _("The Gouji authors"), NULL);
}

static void
quit_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (data)));

  /* Each may still have something to save; with the last one the program ends. */
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static void
set_accels (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *accels[3];
  } accels[] = {
    { "app.quit", { "<Control>q" } },
    { "window.close", { "<Control>w" } },
    { "win.open", { "<Control>o" } },
    { "win.open-folder", { "<Control><Shift>o" } },
    { "win.preferences", { "<Control>comma" } },
    { "win.reload", { "<Control>r", "F5" } },
    { "win.documents", { "<Control>l" } },
    { "win.lines", { "<Control><Shift>l" } },
    { "win.next-document", { "<Control>Page_Down" } },
    { "win.previous-document", { "<Control>Page_Up" } },
    { "win.search", { "<Control>f" } },
    { "win.find", { "<Control>k", "<Control><Shift>f" } },
    { "win.back", { "<Alt>Left" } },
    { "win.forward", { "<Alt>Right" } },
    { "win.next-finding", { "F8" } },
    { "win.previous-finding", { "<Shift>F8" } },
    { "win.next-open", { "<Control>F8" } },
    { "win.next-cell", { "F7" } },
    { "win.previous-cell", { "<Shift>F7" } },
    { "win.project", { "F4" } },
    { "win.checks", { "<Control><Shift>k" } },
    { "win.properties", { "<Alt>Return" } },
    { "win.focus(1)", { "<Control>1" } },
    { "win.focus(2)", { "<Control>2" } },
    { "win.focus(3)", { "<Control>3" } },
    { "win.tree", { "F9" } },
    { "win.zoom-in", { "<Control>plus", "<Control>equal" } },
    { "win.zoom-out", { "<Control>minus" } },
    { "win.zoom-normal", { "<Control>0" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (application, accels[i].action, accels[i].accels);
}

/* An office's own requirements of its place.  One that is wrong is left out. */
static void
add_profiles (void)
{
  g_autoptr (GFile) folder = gouji_profiles_dup_default_folder ();
  g_autoptr (GError) error = NULL;

  if (!gouji_profiles_add_folder (folder, &error))
    g_message ("%s", error->message);
}

static void
follow_profile (GSettings *settings)
{
  g_autofree char *name = g_settings_get_string (settings, "profile");

  gouji_profiles_set_default (name);
}

/* What is open is checked by what was chosen last. */
static void
on_profile_changed (GSettings *settings)
{
  follow_profile (settings);
  gouji_rule_shelf_reload (gouji_settings_get_shelf ());
}

static void
gouji_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { "about", about_activated, NULL, NULL, NULL, { 0 } },
    { "quit", quit_activated, NULL, NULL, NULL, { 0 } },
  };

  G_APPLICATION_CLASS (gouji_application_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries),
                                   application);
  set_accels (GTK_APPLICATION (application));
  add_profiles ();
  if (gouji_settings_get_default () != NULL)
    {
      g_signal_connect (gouji_settings_get_default (), "changed::profile", G_CALLBACK (on_profile_changed),
                        NULL);
      follow_profile (gouji_settings_get_default ());
    }
}

static void
gouji_application_class_init (GoujiApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = gouji_application_activate;
  application_class->open = gouji_application_open;
  application_class->startup = gouji_application_startup;
}

static void
gouji_application_init (GoujiApplication *self)
{
}

GApplication *
gouji_application_new (void)
{
  return g_object_new (GOUJI_TYPE_APPLICATION, "application-id", GOUJI_APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path", "/io/github/gouji/Gouji", NULL);
}
