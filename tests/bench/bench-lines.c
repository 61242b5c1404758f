/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of all lines in a real window: typing in the filter, from each letter until what
 * it leaves is painted; sorting by each column; and scrolling, frame by frame.  Beside the
 * time that passes stands what the main loop's thread worked, which a busy machine leaves as
 * it is.  GOUJI_BENCH_EXPORT names an export; else one is made of GOUJI_BENCH_UNITS units. */

#include <adwaita.h>
#include <locale.h>
#include <time.h>

#include "../province/export.h"
#include "app/gouji-application.h"
#include "app/gouji-lines-page.h"
#include "app/gouji-window.h"
#include "gouji-bench.h"

#define N_RUNS 5
#define N_UNITS 1000
#define N_FRAMES 300
#define FRAME_USEC 16700
#define REST_USEC (120 * 1000)

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

/* Microseconds that this thread has worked. */
static gint64
get_worked (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

/* What passes and what is worked between start and stop. */
typedef struct
{
  GoujiBench passed, worked;
  gint64 start, worked_start;
} Clock;

static void
clock_init (Clock *self, const char *label)
{
  gouji_bench_init (&self->passed, label);
  gouji_bench_init (&self->worked, "    worked");
}

static void
clock_start (Clock *self)
{
  self->start = g_get_monotonic_time ();
  self->worked_start = get_worked ();
}

static void
clock_stop (Clock *self)
{
  gouji_bench_add (&self->worked, get_worked () - self->worked_start);
  gouji_bench_add (&self->passed, g_get_monotonic_time () - self->start);
}

static void
clock_finish (Clock *self)
{
  gouji_bench_finish (&self->passed);
  gouji_bench_finish (&self->worked);
}

/* Until a frame has been painted that begins from now on. */
static void
wait_until_painted (GoujiLinesPage *page)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (page));
  gboolean painted = FALSE;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (on_painted), &painted);

  gtk_widget_queue_draw (GTK_WIDGET (page));
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

static void
type (GoujiLinesPage *page, const char *text)
{
  gtk_editable_set_text (gouji_lines_page_get_entry (page), text);
  wait_until_painted (page);
}

/* Somebody types so fast that nothing of the last letter is left to do. */
static void
rest (void)
{
  gint64 end = g_get_monotonic_time () + REST_USEC;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

/* The work of a frame, from its beginning until it is painted. */
typedef struct
{
  Clock clock;
  guint late;
} Frames;

static void
on_frame_begun (GdkFrameClock *clock G_GNUC_UNUSED, Frames *frames)
{
  clock_start (&frames->clock);
}

static void
on_frame_done (GdkFrameClock *clock G_GNUC_UNUSED, Frames *frames)
{
  gint64 before = frames->clock.worked_start;

  frames->late += get_worked () - before > FRAME_USEC;
  clock_stop (&frames->clock);
}

static double
scroll_to (GtkAdjustment *adjustment, GRand *random, guint frame, double step)
{
  double end = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  return step > 0 ? MIN (frame * step, end) : g_rand_double (random) * end;
}

/* @step: pixels a frame; 0 to be anywhere else with each, as who drags the bar. */
static void
scroll (GoujiLinesPage *page, const char *label, double step)
{
  GtkColumnView *view = gouji_lines_page_get_view (page);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (page));
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  Frames frames = { .late = 0 };
  gulong begun, done;

  clock_init (&frames.clock, label);
  begun = g_signal_connect (clock, "before-paint", G_CALLBACK (on_frame_begun), &frames);
  done = g_signal_connect (clock, "after-paint", G_CALLBACK (on_frame_done), &frames);
  for (guint frame = 0; frame < N_FRAMES; frame++)
    {
      gtk_adjustment_set_value (adjustment, scroll_to (adjustment, random, frame, step));
      wait_until_painted (page);
    }
  g_signal_handler_disconnect (clock, begun);
  g_signal_handler_disconnect (clock, done);
  g_print ("  %u of %u frames worked longer than %.1f ms\n", frames.late, N_FRAMES,
           FRAME_USEC / 1000.0);
  clock_finish (&frames.clock);
}

static void
measure_scrolling (GoujiLinesPage *page)
{
  type (page, "");
  rest ();
  scroll (page, "scroll by a row", 30);
  scroll (page, "scroll by a page", 600);
  scroll (page, "scroll to anywhere", 0);
}

static gboolean
is_ready (GoujiWindow *window)
{
  GListModel *stack = G_LIST_MODEL (gouji_workspace_get_stack (gouji_window_get_workspace (window)));

  return g_list_model_get_n_items (stack) > 1 && !gouji_stack_get_busy (GOUJI_STACK (stack));
}

static void
measure_typing (GoujiLinesPage *page)
{
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autofree char *label = g_strdup_printf ("\"%s\"", typed[i]);
      Clock clock;

      clock_init (&clock, label);
      for (guint run = 0; run < N_RUNS; run++)
        {
          type (page, i > 0 ? typed[i - 1] : "");
          rest ();
          clock_start (&clock);
          type (page, typed[i]);
          clock_stop (&clock);
        }
      clock_finish (&clock);
    }
}

static GoujiStackLines *
get_lines (GoujiLinesPage *page)
{
  GtkSelectionModel *selection = gtk_column_view_get_model (gouji_lines_page_get_view (page));

  return GOUJI_STACK_LINES (gtk_multi_selection_get_model (GTK_MULTI_SELECTION (selection)));
}

static GoujiLinesPage *
show_lines (GoujiWindow *window, GFile *file)
{
  GoujiLinesPage *page;

  gouji_stack_add (gouji_workspace_get_stack (gouji_window_get_workspace (window)), &file, 1);
  while (!is_ready (window))
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.lines", NULL);
  page = find_page (GTK_WIDGET (window));
  type (page, "");
  rest ();
  g_print ("%u lines, drawn by %s\n", gouji_stack_lines_get_n_listed (get_lines (page)),
           G_OBJECT_TYPE_NAME (gtk_native_get_renderer (GTK_NATIVE (window))));
  return page;
}

/* Until the sorted lines are painted; and the longest the main loop was held up. */
static void
measure_sorting (GoujiLinesPage *page)
{
  static const char *const orders[]
      = { "unit-code", "unit", "code", "name", "fund", "total", "basic", "project", "none" };
  double longest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autofree char *label = g_strdup_printf ("sort by %s", orders[i]);
      gint64 last;
      Clock clock;

      clock_init (&clock, label);
      for (guint run = 0; run < N_RUNS; run++)
        {
          g_object_set (page, "order", "none", "descending", FALSE, NULL);
          rest ();
          clock_start (&clock);
          last = get_worked ();
          g_object_set (page, "order", orders[i], NULL);
          while (gouji_stack_lines_get_sorting (get_lines (page)))
            {
              longest = MAX (longest, get_worked () - last);
              g_main_context_iteration (NULL, TRUE);
              last = get_worked ();
            }
          wait_until_painted (page);
          clock_stop (&clock);
        }
      clock_finish (&clock);
    }
  g_print ("  held up the main loop while sorting %8.2f ms\n", longest / 1000);
}

static void
measure (GoujiWindow *window, GFile *file)
{
  GoujiLinesPage *page = show_lines (window, file);

  measure_typing (page);
  measure_sorting (page);
  type (page, "社");
  measure_sorting (page);
  measure_scrolling (page);
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
