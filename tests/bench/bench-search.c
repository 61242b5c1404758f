/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Looking through everything that is open: how long until the first answer and how long
 * the main loop is held up meanwhile, in a stack of documents and in the units of an
 * export.  GOUJI_BENCH_EXPORT names an export; else one is made of GOUJI_BENCH_UNITS. */

#include <locale.h>

#include "../province/export.h"
#include "gouji-bench.h"
#include "search/gouji-search.h"

#define N_RUNS 5
#define N_UNITS 1000
#define PATIENCE_USEC (2 * G_USEC_PER_SEC)

static const char *const queries[]
    = { "社", "社会保障", "2080505", "1,306.36", "K2", "没有这样的字" };

static void
on_changed (GoujiSearch *search G_GNUC_UNUSED, gint64 *answered)
{
  if (*answered == 0)
    *answered = g_get_monotonic_time ();
}

/* Until it answers, and until that is all there is; @longest: the longest turn of the main
 * loop.  What is not in memory is not waited for. */
static gint64
ask (GoujiSearch *search, const char *text, gint64 *all, gint64 *longest)
{
  gint64 answered = 0, start = g_get_monotonic_time ();
  gulong handler = g_signal_connect (search, "changed", G_CALLBACK (on_changed), &answered);

  gouji_search_start (search, text, GOUJI_UNIT_UNKNOWN);
  *longest = g_get_monotonic_time () - start;
  while (answered == 0
         || (gouji_search_get_busy (search) && g_get_monotonic_time () - start < PATIENCE_USEC))
    {
      gint64 turn = g_get_monotonic_time ();

      if (g_main_context_iteration (NULL, FALSE))
        *longest = MAX (*longest, g_get_monotonic_time () - turn);
      else
        g_usleep (100);
    }
  *all = g_get_monotonic_time () - start;
  gouji_search_stop (search);
  g_signal_handler_disconnect (search, handler);
  return answered - start;
}

static void
ask_often (GoujiSearch *search, const char *query)
{
  GoujiBench bench, whole;
  gint64 longest = 0;

  gouji_bench_init (&bench, query);
  gouji_bench_init (&whole, "    all of it");
  for (guint run = 0; run < N_RUNS; run++)
    {
      gint64 all, turn;

      gouji_bench_add (&bench, ask (search, query, &all, &turn));
      gouji_bench_add (&whole, all);
      longest = MAX (longest, turn);
    }
  gouji_bench_finish (&bench);
  gouji_bench_finish (&whole);
  g_print ("    %u found; longest turn of the main loop %.1f ms\n",
           gouji_hits_get_total (gouji_search_get_hits (search)), longest / 1000.0);
}

static void
measure (GFile **files, guint n_files)
{
  g_autoptr (GoujiRuleSet) rules = gouji_rule_set_new_default ();
  g_autoptr (GoujiStack) stack = gouji_stack_new (rules);
  g_autoptr (GoujiSearch) search = gouji_search_new (stack);

  gouji_stack_add (stack, files, n_files);
  while (gouji_stack_get_busy (stack))
    g_main_context_iteration (NULL, TRUE);
  g_print ("%u documents\n", g_list_model_get_n_items (G_LIST_MODEL (stack)));
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    ask_often (search, queries[i]);
}

static void
measure_documents (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("GOUJI_SHARED"), "cases", "real", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GFile) sample = g_file_new_for_path (g_getenv ("GOUJI_SAMPLE"));
  GFile *files[] = { sample, folder };

  measure (files, g_file_test (path, G_FILE_TEST_IS_DIR) ? 2 : 1);
}

static void
measure_export (void)
{
  const char *given = g_getenv ("GOUJI_BENCH_EXPORT");
  const char *wanted = g_getenv ("GOUJI_BENCH_UNITS");
  guint n_units = wanted != NULL ? g_ascii_strtoull (wanted, NULL, 10) : N_UNITS;
  g_autofree char *text = NULL;
  GFile *file;

  if (given == NULL)
    text = export_dup_text (&(Export) { .n_units = MAX (n_units, 2), .sources = TRUE, .errors = 50 });
  file = given != NULL ? g_file_new_for_path (given) : export_write (text);
  measure (&file, 1);
  if (given == NULL)
    export_delete (file);
  else
    g_object_unref (file);
}

int
main (void)
{
  setlocale (LC_ALL, "");
  measure_documents ();
  measure_export ();
  return 0;
}
