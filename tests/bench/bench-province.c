/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Checking the export of a province: many units in one CSV, by gouji-cli, in turn with
 * sqlite3 merely importing it into memory.  GOUJI_BENCH_UNITS says how many units. */

#include <glib/gstdio.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "gouji-bench.h"

#define N_RUNS 3
#define N_UNITS 500
#define N_CLASSES 4
#define N_SECTIONS 3
#define N_ITEMS 3
#define N_SOURCES 5 /* the total among them */

typedef struct
{
  GString *text;
  guint n_lines;
  guint unit;
} Export;

/* A line for all sources together, which is their sum, and one for each. */
static void
add_function (Export *self, const char *code, const char *name, guint base)
{
  static const char *const sources[N_SOURCES]
      = { "合计", "一般公共预算", "政府性基金预算", "财政专户管理资金", "单位资金" };
  const guint n = N_SOURCES - 1;

  for (guint i = 0; i < N_SOURCES; i++)
    {
      guint basic = i == 0 ? n * base : base;
      guint project = i == 0 ? n * base / 2 : base / 2;

      g_string_append_printf (self->text,
                              "3700%08u,\"某省某市第%u分局\",2026,%s,\"%s\",\"%s\",%u.%02u,%u.%02u,%u.%02u\n",
                              self->unit, self->unit, code, name, sources[i],
                              (basic + project) / 100, (basic + project) % 100, basic / 100,
                              basic % 100, project / 100, project % 100);
      self->n_lines++;
    }
}

static void
add_class (Export *self, guint class)
{
  static const char *const names[N_CLASSES]
      = { "公共安全支出", "教育支出", "科学技术支出", "文化旅游体育与传媒支出" };
  const guint item = 2 * (100 + self->unit % 1000 + class);
  g_autofree char *code = g_strdup_printf ("%u", 204 + class);

  add_function (self, code, names[class], N_SECTIONS * N_ITEMS * item);
  for (guint i = 1; i <= N_SECTIONS; i++)
    {
      g_autofree char *section = g_strdup_printf ("%s%02u", code, i);
      g_autofree char *title = g_strdup_printf ("第%u款", i);

      add_function (self, section, title, N_ITEMS * item);
      for (guint j = 1; j <= N_ITEMS; j++)
        {
          g_autofree char *leaf = g_strdup_printf ("%s%02u", section, j);
          g_autofree char *name = g_strdup_printf ("第%u款第%u项", i, j);

          add_function (self, leaf, name, item);
        }
    }
}

static char *
write_export (guint n_units, guint *n_lines)
{
  g_autoptr (GError) error = NULL;
  Export self = { g_string_new ("unit_code,unit_name,year,function_code,function_name,"
                                "fund_source,total,basic,project\n"),
                  0, 0 };
  char *path = NULL;
  int fd = g_file_open_tmp ("gouji-province-XXXXXX.csv", &path, &error);

  for (self.unit = 1; self.unit <= n_units; self.unit++)
    for (guint class = 0; class < N_CLASSES; class++)
      add_class (&self, class);
  if (fd < 0 || !g_close (fd, &error)
      || !g_file_set_contents (path, self.text->str, self.text->len, &error))
    g_error ("%s", error->message);
  g_string_free (self.text, TRUE);
  *n_lines = self.n_lines;
  return path;
}

/* @resident: (out): KiB at most */
static gint64
run (char **argv, glong *resident)
{
  const GSpawnFlags flags = G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD
                            | G_SPAWN_STDOUT_TO_DEV_NULL;
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  struct rusage usage;
  int status;
  GPid pid;

  if (!g_spawn_async (NULL, argv, NULL, flags, NULL, NULL, &pid, &error))
    g_error ("%s", error->message);
  if (wait4 (pid, &status, 0, &usage) != pid)
    g_error ("wait4: %s", g_strerror (errno));
  *resident = usage.ru_maxrss;
  return g_get_monotonic_time () - start;
}

static double
least (GoujiBench *bench)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < bench->times->len; i++)
    least = MIN (least, g_array_index (bench->times, double, i));
  return least;
}

static void
measure (const char *path, guint n_lines)
{
  g_autofree char *sqlite = g_find_program_in_path ("sqlite3");
  g_autofree char *import = g_strdup_printf (".import %s t", path);
  const char *check_argv[] = { g_getenv ("GOUJI_CLI"), "check", path, NULL };
  const char *import_argv[] = { sqlite, ":memory:", ".mode csv", import, NULL };
  GoujiBench check, importing;
  double checked, imported;
  glong resident = 0;
  glong unused;

  gouji_bench_init (&check, "gouji-cli check");
  gouji_bench_init (&importing, "sqlite3 imports");
  for (guint i = 0; i < N_RUNS; i++)
    {
      gouji_bench_add (&check, run ((char **) check_argv, &resident));
      if (sqlite != NULL)
        gouji_bench_add (&importing, run ((char **) import_argv, &unused));
    }
  checked = least (&check);
  imported = least (&importing);
  gouji_bench_finish (&check);
  g_print ("  %-28s %8.0f bytes a line\n", "resident at most", resident * 1024.0 / n_lines);
  if (sqlite != NULL)
    {
      gouji_bench_finish (&importing);
      g_print ("  %-28s %8.2f   (least to least)\n", "ratio", checked / imported);
    }
}

/* The same documents as JSON Lines: memory does not grow with their number. */
static void
measure_lines (const char *path)
{
  g_autofree char *lines = g_strconcat (path, ".jsonl", NULL);
  const char *convert_argv[] = { g_getenv ("GOUJI_CLI"), "convert", path, lines, NULL };
  const char *check_argv[] = { g_getenv ("GOUJI_CLI"), "check", lines, NULL };
  GoujiBench convert, check;
  glong resident;

  gouji_bench_init (&convert, "convert to JSON Lines");
  gouji_bench_init (&check, "check these");
  gouji_bench_add (&convert, run ((char **) convert_argv, &resident));
  for (guint i = 0; i < N_RUNS; i++)
    gouji_bench_add (&check, run ((char **) check_argv, &resident));
  gouji_bench_finish (&convert);
  gouji_bench_finish (&check);
  g_print ("  %-28s %8.1f MB\n", "resident at most", resident * 1024 / 1e6);
  g_unlink (lines);
}

int
main (void)
{
  const char *wanted = g_getenv ("GOUJI_BENCH_UNITS");
  guint n_units = wanted != NULL ? g_ascii_strtoull (wanted, NULL, 10) : N_UNITS;
  guint n_lines;
  g_autofree char *path = write_export (MAX (n_units, 1), &n_lines);

  g_print ("%u units, %u lines\n", n_units, n_lines);
  measure (path, n_lines);
  measure_lines (path);
  g_unlink (path);
  return 0;
}
