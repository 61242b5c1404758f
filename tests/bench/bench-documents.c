/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of documents in a real window: what a turn of the main loop works at the longest
 * while many units are read and checked, filtered, sorted, and drilled into by their sums.
 * GOUJI_BENCH_EXPORT names an export; else one is made of GOUJI_BENCH_UNITS units. */

#include <adwaita.h>
#include <locale.h>
#include <time.h>

#include "../province/export.h"
#include "app/gouji-application.h"
#include "app/gouji-roll-up-pane.h"
#include "app/gouji-stack-filter.h"
#include "app/gouji-stack-page.h"
#include "app/gouji-window.h"
#include "gouji-bench.h"

#define N_UNITS 5000
#define LONG_USEC (50 * 1000)
#define REST_USEC (700 * 1000)

typedef gboolean (*Done) (GoujiWindow *window);

/* Microseconds that this thread has worked. */
static gint64
get_worked (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

/* Turns the main loop until @done, or for a while; begun at @worked, for what was asked is
 * part of it. */
static void
turn (const char *label, GoujiWindow *window, Done done, gint64 worked)
{
  gint64 longest = get_worked () - worked, end = g_get_monotonic_time () + REST_USEC;
  guint n_long = longest > LONG_USEC, n = 0;

  while (done != NULL ? !done (window) : g_get_monotonic_time () < end)
    {
      gint64 before = get_worked (), work;

      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (500);
      work = get_worked () - before;
      longest = MAX (longest, work);
      n_long += work > LONG_USEC;
      n++;
    }
  g_print ("  %-28s %8.2f ms the longest turn, %u longer than %u ms\n", label, longest / 1000.0,
           n_long, LONG_USEC / 1000);
}

static gboolean
is_ready (GoujiWindow *window)
{
  GListModel *stack
      = G_LIST_MODEL (gouji_workspace_get_stack (gouji_window_get_workspace (window)));

  return g_list_model_get_n_items (stack) > 1 && !gouji_stack_get_busy (GOUJI_STACK (stack));
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

static void
measure_typing (GoujiWindow *window, GtkWidget *page)
{
  static const char *const typed[] = { "1", "10", "100", "单", "单位", "没有", "" };

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autofree char *label = g_strdup_printf ("\"%s\"", typed[i]);
      gint64 worked = get_worked ();

      gtk_editable_set_text (GTK_EDITABLE (find (page, GTK_TYPE_SEARCH_ENTRY)), typed[i]);
      turn (label, window, NULL, worked);
    }
}

static void
measure_showing (GoujiWindow *window, GtkWidget *page)
{
  for (guint show = GOUJI_N_STACK_SHOWS; show > 0; show--)
    {
      gint64 worked = get_worked ();

      gtk_drop_down_set_selected (GTK_DROP_DOWN (find (page, GTK_TYPE_DROP_DOWN)), show - 1);
      turn (gouji_stack_show_get_label (show - 1), window, NULL, worked);
    }
}

static void
measure_sorting (GoujiWindow *window, GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    for (GtkSortType type = GTK_SORT_ASCENDING; type <= GTK_SORT_DESCENDING; type++)
      {
        g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
        gint64 worked = get_worked ();

        if (!gtk_column_view_column_get_visible (column))
          continue;
        gtk_column_view_sort_by_column (view, column, type);
        turn (gtk_column_view_column_get_title (column), window, NULL, worked);
      }
  gtk_column_view_sort_by_column (view, NULL, GTK_SORT_ASCENDING);
}

static void
measure_sums (GoujiWindow *window, GtkWidget *page)
{
  GoujiRollUpPane *pane = GOUJI_ROLL_UP_PANE (find (page, GOUJI_TYPE_ROLL_UP_PANE));
  GtkSelectionModel *sums = gtk_column_view_get_model (gouji_roll_up_pane_get_view (pane));
  gint64 worked = get_worked ();

  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (sums), 0);
  turn ("a sum drilled into", window, NULL, worked);
  worked = get_worked ();
  gtk_widget_activate_action (page, "stack.show-all", NULL);
  turn ("and all again", window, NULL, worked);
}

static void
measure (GoujiWindow *window, GFile *file)
{
  GtkWidget *page;
  gint64 worked = get_worked ();

  gouji_stack_add (gouji_workspace_get_stack (gouji_window_get_workspace (window)), &file, 1);
  turn ("read and checked", window, is_ready, worked);
  turn ("and rested", window, NULL, get_worked ());
  page = find (GTK_WIDGET (window), GOUJI_TYPE_STACK_PAGE);
  measure_typing (window, page);
  measure_showing (window, page);
  measure_sorting (window, gouji_stack_page_get_view (GOUJI_STACK_PAGE (page)));
  measure_sums (window, page);
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
    text
        = export_dup_text (&(Export){ .n_units = MAX (n_units, 2), .sources = TRUE, .errors = 50 });
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
