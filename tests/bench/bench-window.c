/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How long the window takes from the start of the process until the first findings are
 * painted.  Each run is a process of its own, which tells when it had painted; the clock
 * is the system's. */

#include <adwaita.h>

#include "app/gouji-application.h"
#include "app/gouji-finding-row.h"
#include "gouji-bench.h"

#define N_RUNS 11
#define ONCE "--once"

static void
on_painted (GdkFrameClock *clock, GtkWindow *window)
{
  g_print ("%" G_GINT64_FORMAT "\n", g_get_monotonic_time ());
  g_signal_handlers_disconnect_by_func (clock, on_painted, window);
  g_application_quit (g_application_get_default ());
}

static gboolean
shows_finding (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GOUJI_IS_FINDING_ROW (widget))
    return !gtk_widget_has_css_class (widget, "group");
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows_finding (child))
      return TRUE;
  return FALSE;
}

static gboolean
watch (GtkWidget *window, GdkFrameClock *clock, gpointer data G_GNUC_UNUSED)
{
  if (!shows_finding (window))
    return G_SOURCE_CONTINUE;
  g_signal_connect (clock, "after-paint", G_CALLBACK (on_painted), window);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_AFTER_PAINT);
  return G_SOURCE_REMOVE;
}

static void
on_window_added (GtkApplication *application G_GNUC_UNUSED, GtkWidget *window)
{
  gtk_widget_add_tick_callback (window, watch, NULL, NULL);
}

static int
open_once (char *document)
{
  char *arguments[] = { (char *) "gouji", document, NULL };
  g_autoptr (GApplication) application = gouji_application_new ();

  g_application_set_flags (application, G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_signal_connect (application, "window-added", G_CALLBACK (on_window_added), NULL);
  return g_application_run (application, 2, arguments);
}

static gint64
run_once (const char *program, const char *document)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autofree char *out = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program,
                                                      ONCE, document, NULL);

  if (process == NULL || !g_subprocess_communicate_utf8 (process, NULL, NULL, &out, NULL, &error))
    g_error ("%s", error->message);
  if (!g_subprocess_get_successful (process))
    g_error ("the window did not open");
  return g_ascii_strtoll (out, NULL, 10) - start;
}

int
main (int argc, char *argv[])
{
  g_auto (GStrv) documents = NULL;

  if (argc == 3 && g_str_equal (argv[1], ONCE))
    return open_once (argv[2]);
  documents = gouji_bench_list_documents ();
  for (guint i = 0; documents[i] != NULL; i++)
    {
      GoujiBench bench;

      g_print ("%s\n", documents[i]);
      gouji_bench_init (&bench, "start to findings painted");
      for (guint run = 0; run < N_RUNS; run++)
        gouji_bench_add (&bench, run_once (argv[0], documents[i]));
      gouji_bench_finish (&bench);
    }
  return 0;
}
