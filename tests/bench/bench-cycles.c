/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening, showing and closing a document again and again in a real window: what memory is
 * this process's alone early and late.  GOUJI_BENCH_CYCLES says how often, GOUJI_BENCH_FILE
 * names a document. */

#include <adwaita.h>
#include <locale.h>
#include <malloc.h>
#include <string.h>

#include "app/gouji-application.h"
#include "app/gouji-window.h"
#include "gouji-bench.h"

#define N_CYCLES 1000
#define REST_USEC G_USEC_PER_SEC

/* Bytes that are this process's alone, when threads have let go of what they had. */
static guint64
get_private (void)
{
  g_autofree char *text = NULL;
  guint64 bytes = 0;
  gint64 end = g_get_monotonic_time () + REST_USEC;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  malloc_trim (0);
  if (!g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL))
    return 0;
  for (char *p = text; (p = strstr (p, "Private_")) != NULL; p++)
    {
      const char *value = strchr (p, ':');

      if (value != NULL)
        bytes += g_ascii_strtoull (value + 1, NULL, 10) * 1024;
    }
  return bytes;
}

static void
on_painted (GdkFrameClock *clock G_GNUC_UNUSED, gboolean *painted)
{
  *painted = TRUE;
}

static void
wait_until_painted (GoujiWindow *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  gboolean painted = FALSE;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (on_painted), &painted);

  gtk_widget_queue_draw (GTK_WIDGET (window));
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

static void
cycle (GoujiWindow *window, GFile *file)
{
  GoujiWorkspace *workspace = gouji_window_get_workspace (window);

  gouji_window_open (window, &file, 1);
  while (gouji_workspace_get_item (workspace) == NULL || gouji_workspace_get_busy (workspace))
    g_main_context_iteration (NULL, TRUE);
  wait_until_painted (window);
  gouji_workspace_close (workspace);
  wait_until_painted (window);
}

static void
measure (GoujiWindow *window, GFile *file)
{
  const char *wanted = g_getenv ("GOUJI_BENCH_CYCLES");
  guint n = wanted != NULL ? g_ascii_strtoull (wanted, NULL, 10) : N_CYCLES;
  guint64 early = 0, late = 0;
  GoujiBench bench;

  gouji_bench_init (&bench, "open, show and close");
  for (guint i = 1; i <= n; i++)
    {
      gint64 start = g_get_monotonic_time ();

      cycle (window, file);
      gouji_bench_add (&bench, g_get_monotonic_time () - start);
      if (i % MAX (n / 10, 1) != 0)
        continue;
      late = get_private ();
      early = early == 0 ? late : early;
      g_print ("  after %4u cycles %10.0f KiB private\n", i, late / 1024.0);
    }
  g_print ("  %.0f KiB more from cycle %u to %u\n", ((double)late - early) / 1024, MAX (n / 10, 1),
           n);
  gouji_bench_finish (&bench);
}

static void
on_activated (GtkApplication *application, GFile *file)
{
  GtkWindow *window = gtk_application_get_active_window (application);

  gtk_window_present (window);
  measure (GOUJI_WINDOW (window), file);
  g_application_quit (G_APPLICATION (application));
}

int
main (int argc, char *argv[])
{
  const char *given = g_getenv ("GOUJI_BENCH_FILE");
  g_autoptr (GFile) file = g_file_new_for_path (given != NULL ? given : g_getenv ("GOUJI_SAMPLE"));
  g_autoptr (GApplication) application = NULL;

  setlocale (LC_ALL, "");
  application = gouji_application_new ();
  g_application_set_flags (application, G_APPLICATION_NON_UNIQUE);
  g_signal_connect_after (application, "activate", G_CALLBACK (on_activated), file);
  g_application_run (application, argc, argv);
  return 0;
}
