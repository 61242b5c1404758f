/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Typing in the filter over all lines, in a real window: from each letter until what it
 * leaves is painted.  GOUJI_BENCH_EXPORT names an export; else one is made of
 * GOUJI_BENCH_UNITS units. */

#include <adwaita.h>
#include <locale.h>

#include "../province/export.h"
#include "app/gouji-application.h"
#include "app/gouji-lines-page.h"
#include "app/gouji-window.h"
#include "gouji-bench.h"

#define N_RUNS 5
#define N_UNITS 1000

static const char *const typed[]
    = { "2", "20", "208", "2080", "20805", "", "社", "社会", "社会 单位1", "1,000", "没有", "" };

static GoujiLinesPage *
find_page (GtkWidget *widget)
{
  GoujiLinesPage *page = GOUJI_IS_LINES_PAGE (widget) ? GOUJI_LINES_PAGE (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && page == NULL;
       child = gtk_widget_get_next_sibling (child))
    page = find_page (child);
  return page;
}

static void
on_painted (GdkFrameClock *clock G_GNUC_UNUSED, gboolean *painted)
{
  *painted = TRUE;
}

/* Until a frame has been painted that began after the change. */
static gint64
time_until_painted (GoujiLinesPage *page, const char *text)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (page));
  gboolean painted = FALSE;
  gint64 start = g_get_monotonic_time ();
  gulong handler;

  gtk_editable_set_text (gouji_lines_page_get_entry (page), text);
  handler = g_signal_connect (clock, "after-paint", G_CALLBACK (on_painted), &painted);
  gtk_widget_queue_draw (GTK_WIDGET (page));
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
  return g_get_monotonic_time () - start;
}

static gboolean
is_ready (GoujiWindow *window)
{
  GListModel *stack = G_LIST_MODEL (gouji_workspace_get_stack (gouji_window_get_workspace (window)));

  return g_list_model_get_n_items (stack) > 1 && !gouji_stack_get_busy (GOUJI_STACK (stack));
}

static void
measure (GoujiWindow *window, GFile *file)
{
  GoujiLinesPage *page;
  GListModel *lines;

  gouji_stack_add (gouji_workspace_get_stack (gouji_window_get_workspace (window)), &file, 1);
  while (!is_ready (window))
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.lines", NULL);
  page = find_page (GTK_WIDGET (window));
  time_until_painted (page, "");
  lines = G_LIST_MODEL (gtk_column_view_get_model (gouji_lines_page_get_view (page)));
  g_print ("%u lines\n", g_list_model_get_n_items (lines));
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autofree char *label = g_strdup_printf ("\"%s\"", typed[i]);
      GoujiBench bench;

      gouji_bench_init (&bench, label);
      for (guint run = 0; run < N_RUNS; run++)
        {
          time_until_painted (page, i > 0 ? typed[i - 1] : "");
          gouji_bench_add (&bench, time_until_painted (page, typed[i]));
        }
      gouji_bench_finish (&bench);
    }
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
  const char *given = g_getenv ("GOUJI_BENCH_EXPORT");
  const char *wanted = g_getenv ("GOUJI_BENCH_UNITS");
  guint n_units = wanted != NULL ? g_ascii_strtoull (wanted, NULL, 10) : N_UNITS;
  g_autoptr (GApplication) application = NULL;
  g_autofree char *text = NULL;
  GFile *file;

  setlocale (LC_ALL, "");
  if (given == NULL)
    text = export_dup_text (&(Export) { .n_units = MAX (n_units, 2), .sources = TRUE, .errors = 50 });
  file = given != NULL ? g_file_new_for_path (given) : export_write (text);
  application = gouji_application_new ();
  g_application_set_flags (application, G_APPLICATION_NON_UNIQUE);
  g_signal_connect_after (application, "activate", G_CALLBACK (on_activated), file);
  g_application_run (application, argc, argv);
  if (given == NULL)
    export_delete (file);
  else
    g_object_unref (file);
  return 0;
}
