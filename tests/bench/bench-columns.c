/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The export of a province in columns: loading and checking it in turn with sqlite3
 * merely importing it, memory, one changed amount, and opening it again and again.
 * GOUJI_BENCH_EXPORT names a file; else one is made of GOUJI_BENCH_UNITS units. */

#include <malloc.h>
#include <string.h>
#include <sys/wait.h>

#include "../province/export.h"
#include "gouji-bench.h"
#include "province/gouji-line-index.h"

#define N_RUNS 5
#define N_UNITS 5000
#define N_CHANGES 1000
#define N_READ 200
#define N_CYCLES 1000
#define CYCLE_UNITS 20
#define N_ADDED_RULES 10

static GoujiRuleSet *rules;

/* Bytes that are this process's alone. */
static guint64
get_private (void)
{
  g_autofree char *text = NULL;
  guint64 bytes = 0;

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

static GoujiProvince *
open_export (GFile *file)
{
  g_autoptr (GError) error = NULL;
  GoujiProvince *province = gouji_province_open (file, rules, NULL, &error);

  if (province == NULL)
    g_error ("%s", error->message);
  return province;
}

static gint64
import_by_sqlite (const char *sqlite, const char *path)
{
  const GSpawnFlags flags = G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD;
  g_autofree char *import = g_strdup_printf (".import \"%s\" t", path);
  const char *argv[] = { sqlite, ":memory:", ".mode csv", import, NULL };
  gint64 start = g_get_monotonic_time ();
  GPid pid;

  if (!g_spawn_async (NULL, (char **) argv, NULL, flags, NULL, NULL, &pid, NULL))
    return 0;
  waitpid (pid, NULL, 0);
  return g_get_monotonic_time () - start;
}

static double
get_median (GoujiBench *bench)
{
  g_autoptr (GArray) times = g_array_copy (bench->times);
  double *values = (double *) (gpointer) times->data;

  for (guint i = 1; i < times->len; i++)
    for (guint j = i; j > 0 && values[j] < values[j - 1]; j--)
      {
        double swapped = values[j];

        values[j] = values[j - 1];
        values[j - 1] = swapped;
      }
  return values[times->len / 2];
}

/* In turn, so that both see the same machine. */
static void
measure_loading (GFile *file)
{
  g_autofree char *sqlite = g_find_program_in_path ("sqlite3");
  GoujiBench loading, importing;
  double loaded, imported;

  gouji_bench_init (&loading, "load and check");
  gouji_bench_init (&importing, "sqlite3 imports");
  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      GoujiProvince *province = open_export (file);

      gouji_bench_add (&loading, g_get_monotonic_time () - start);
      g_object_unref (province);
      if (sqlite != NULL)
        gouji_bench_add (&importing, import_by_sqlite (sqlite, g_file_peek_path (file)));
    }
  loaded = get_median (&loading);
  gouji_bench_finish (&loading);
  if (sqlite == NULL)
    return;
  imported = get_median (&importing);
  gouji_bench_finish (&importing);
  g_print ("  %-28s %8.3f      (median to median)\n", "ratio", loaded / imported);
}

static void
print_verdicts (GoujiProvince *province)
{
  guint failed[GOUJI_N_LINE_RULES] = { 0 };
  guint plain = 0;

  for (guint i = 0; i < gouji_province_get_n_units (province); i++)
    {
      const GoujiProvinceVerdict *verdict = gouji_province_get_verdict (province, i);

      plain += verdict->plain;
      for (guint kind = 0; kind < GOUJI_N_LINE_RULES; kind++)
        failed[kind] += verdict->failed[kind];
    }
  g_print ("  %u units, %u of them in columns; do not hold: rows %u, trees %u, sources %u\n",
           gouji_province_get_n_units (province), plain, failed[GOUJI_LINE_RULE_ROW],
           failed[GOUJI_LINE_RULE_TREE], failed[GOUJI_LINE_RULE_SOURCES]);
}

/* Of the items of the lowest level, what single sources print: all there is, once. */
static void
print_sum (GoujiProvince *province)
{
  GoujiDecimal sum = GOUJI_DECIMAL_ZERO;
  g_autofree char *text = NULL;

  for (guint i = 0; i < gouji_province_get_n_lines (province); i++)
    {
      GoujiProvinceLine line;

      gouji_province_get_line (province, i, &line);
      if (strlen (line.code) == 7 && !g_str_equal (line.fund, "合计"))
        gouji_decimal_add (sum, gouji_amount_get_decimal (line.amounts[0]), &sum);
    }
  text = gouji_decimal_to_string (sum);
  g_print ("  %-28s %s\n", "sum of items by source", text);
}

/* Milliseconds, and how often a rule was asked of a line. */
static double
time_checks (GoujiProvince *province, const char *label, guint64 *n)
{
  GoujiBench bench;
  double median;

  gouji_bench_init (&bench, label);
  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      *n = gouji_province_check (province);
      gouji_bench_add (&bench, g_get_monotonic_time () - start);
    }
  median = get_median (&bench);
  gouji_bench_finish (&bench);
  return median;
}

static void
add_rules (void)
{
  for (guint i = 0; i < N_ADDED_RULES; i++)
    {
      g_autofree char *text
          = g_strdup_printf ("check F3-bench-%c in expenditure, general, fund:\n"
                             "  title en \"Total = basic + project\" zh \"合计等于各项之和\"\n"
                             "  for row: row.total = row.basic + row.project\n",
                             (char) ('a' + i));
      g_autoptr (GError) error = NULL;

      if (!gouji_rule_set_add_text (rules, "bench", text, strlen (text), &error))
        g_error ("%s", error->message);
    }
}

static void
measure_checks (GFile *file)
{
  GoujiProvince *province = open_export (file);
  guint64 n, n_more;
  double time, time_more;

  time = time_checks (province, "all checks again", &n);
  g_print ("  %-28s %8.2f ns\n", "a rule and line", time * 1e6 / MAX (n, 1));
  g_object_unref (province);
  add_rules ();
  province = open_export (file);
  time_more = time_checks (province, "with rules added", &n_more);
  g_print ("  %-28s %8.2f ns\n", "a rule and line more",
           (time_more - time) * 1e6 / MAX (n_more - n, 1));
  g_object_unref (province);
}

static void
measure_changes (GoujiProvince *province)
{
  guint n_lines = gouji_province_get_n_lines (province);
  GoujiBench bench;

  gouji_bench_init (&bench, "change an amount, check again");
  for (guint i = 0; i < N_CHANGES; i++)
    {
      guint at = (guint64) i * n_lines / N_CHANGES;
      GoujiProvinceLine line;
      gint64 start;

      gouji_province_get_line (province, at, &line);
      start = g_get_monotonic_time ();
      gouji_province_set_amount (province, at, 0, (GoujiDecimal) { 123456789, 2 });
      gouji_bench_add (&bench, g_get_monotonic_time () - start);
      gouji_province_set_amount (province, at, 0, gouji_amount_get_decimal (line.amounts[0]));
    }
  gouji_bench_finish (&bench);
}

static void
measure_units (GoujiProvince *province)
{
  guint n = gouji_province_get_n_units (province);
  GoujiBench reading, checking;

  gouji_province_get_sha256 (province, NULL, NULL);
  gouji_bench_init (&reading, "a unit's disclosure");
  gouji_bench_init (&checking, "all rules over it");
  for (guint i = 0; i < N_READ; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GoujiDisclosure) unit
          = gouji_province_read_unit (province, (guint64) i * n / N_READ, NULL, NULL);
      gint64 read = g_get_monotonic_time ();
      g_autoptr (GoujiReport) report = gouji_checker_run (rules, unit, NULL, NULL);

      gouji_bench_add (&reading, read - start);
      gouji_bench_add (&checking, g_get_monotonic_time () - read);
    }
  gouji_bench_finish (&reading);
  gouji_bench_finish (&checking);
}

static void
measure_list (GoujiProvince *province)
{
  static const char *const typed[] = { "2", "20", "205", "教育", "教育局 单位", "1,234.56", "" };
  g_autoptr (GoujiLineIndex) index = gouji_line_index_new ();
  GoujiBench filtering, sorting, both;

  gouji_bench_init (&filtering, "filter all lines");
  gouji_bench_init (&sorting, "sort all lines");
  gouji_bench_init (&both, "filter sorted lines");
  gouji_line_index_set_province (index, province);
  for (guint order = 0; order <= GOUJI_LINE_ORDER_AMOUNT; order++)
    {
      gint64 start = g_get_monotonic_time ();

      gouji_line_index_set_order (index, order, FALSE);
      if (order > GOUJI_LINE_ORDER_FILE)
        gouji_bench_add (&sorting, g_get_monotonic_time () - start);
      for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
        {
          start = g_get_monotonic_time ();
          gouji_line_index_set_text (index, typed[i]);
          gouji_bench_add (order == GOUJI_LINE_ORDER_FILE ? &filtering : &both,
                           g_get_monotonic_time () - start);
        }
    }
  gouji_bench_finish (&filtering);
  gouji_bench_finish (&both);
  gouji_bench_finish (&sorting);
}

static void
measure_cycles (void)
{
  g_autofree char *text = export_dup_text (&(Export) { .n_units = CYCLE_UNITS, .sources = TRUE });
  GFile *file = export_write (text);
  guint64 early = 0;

  for (guint i = 0; i < N_CYCLES; i++)
    {
      GoujiProvince *province = open_export (file);
      g_autoptr (GoujiDisclosure) unit
          = gouji_province_read_unit (province, i % CYCLE_UNITS, NULL, NULL);
      g_autoptr (GoujiReport) report = gouji_checker_run (rules, unit, NULL, NULL);

      g_object_unref (province);
      if (i == N_CYCLES / 10)
        early = get_private ();
    }
  g_print ("  %-28s %8.0f KiB more private from cycle %u to %u\n", "opened and closed",
           ((double) get_private () - early) / 1024, N_CYCLES / 10, N_CYCLES);
  export_delete (file);
}

int
main (void)
{
  const char *given = g_getenv ("GOUJI_BENCH_EXPORT");
  const char *wanted = g_getenv ("GOUJI_BENCH_UNITS");
  guint n_units = wanted != NULL ? g_ascii_strtoull (wanted, NULL, 10) : N_UNITS;
  g_autofree char *text = NULL;
  guint64 before;
  GoujiProvince *province;
  GFile *file;

  rules = gouji_rule_set_new_default ();
  if (given == NULL)
    text = export_dup_text (&(Export) { .n_units = MAX (n_units, 1), .sources = TRUE, .errors = 50 });
  file = given != NULL ? g_file_new_for_path (given) : export_write (text);
  g_clear_pointer (&text, g_free);
  before = get_private ();
  province = open_export (file);
  g_print ("%s: %u lines\n", given != NULL ? given : "made up",
           gouji_province_get_n_lines (province));
  g_print ("  %-28s %8.1f bytes a line\n", "private",
           ((double) get_private () - before) / gouji_province_get_n_lines (province));
  print_verdicts (province);
  print_sum (province);
  measure_changes (province);
  measure_units (province);
  measure_list (province);
  g_object_unref (province);
  measure_loading (file);
  measure_cycles ();
  measure_checks (file);
  if (given == NULL)
    export_delete (file);
  else
    g_object_unref (file);
  g_object_unref (rules);
  return 0;
}
