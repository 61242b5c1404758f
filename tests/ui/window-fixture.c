/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "window-fixture.h"

#include <glib/gstdio.h>

#include "app/gouji-application.h"
#include "fixture.h"

#define SETTLING 50 /* ms */

/* Generous: a loaded machine is slow, not wrong. */
#define PATIENCE (30 * G_USEC_PER_SEC)

static GApplication *application;
GoujiWindow *window;

void
window_fixture_init (int *argc, char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  application = gouji_application_new ();
  g_application_set_flags (application, G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_assert_true (g_application_register (application, NULL, NULL));
}

int
window_fixture_run (void)
{
  int result = g_test_run ();

  g_object_unref (application);
  return result;
}

void
set_up (void)
{
  window = GOUJI_WINDOW (gouji_window_new (GTK_APPLICATION (application)));
  gtk_window_present (GTK_WINDOW (window));
}

static gboolean
set (gpointer flag)
{
  *(gboolean *) flag = TRUE;
  return G_SOURCE_REMOVE;
}

void
settle (void)
{
  gboolean settled = FALSE;

  g_timeout_add_full (G_PRIORITY_LOW, SETTLING, set, &settled, NULL);
  while (!settled)
    g_main_context_iteration (NULL, TRUE);
}

void
tear_down (void)
{
  settle ();
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&window)));
}

static gboolean
wake (gpointer data G_GNUC_UNUSED)
{
  return G_SOURCE_CONTINUE;
}

void
wait_for (Condition condition, gpointer data)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE;
  guint waker = g_timeout_add (10, wake, NULL);

  while (!condition (data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (waker);
}

gboolean
shows_page (gpointer name)
{
  return g_strcmp0 (gouji_window_get_page (window), name) == 0;
}

gboolean
has_report (gpointer data G_GNUC_UNUSED)
{
  return gouji_session_get_report (gouji_window_get_session (window)) != NULL;
}

void
open_path (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  gouji_window_open (window, &file, 1);
}

void
open_sample (void)
{
  open_path (fixture_sample ());
  wait_for (has_report, NULL);
  wait_for (shows_page, (gpointer) "document");
}

GtkWidget *
find_widget (GtkWidget *root, Match match, gconstpointer data)
{
  if (!gtk_widget_get_visible (root))
    return NULL;
  if (match (root, data))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, match, data);

      if (found != NULL)
        return found;
    }
  return NULL;
}

void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_remove (child);
    }
  g_rmdir (path);
}
