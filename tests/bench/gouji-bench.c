/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gouji-bench.h"

void
gouji_bench_init (GoujiBench *self, const char *label)
{
  self->label = label;
  self->times = g_array_new (FALSE, FALSE, sizeof (double));
}

void
gouji_bench_add (GoujiBench *self, gint64 microseconds)
{
  double milliseconds = microseconds / 1000.0;

  g_array_append_val (self->times, milliseconds);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return (left > right) - (left < right);
}

void
gouji_bench_finish (GoujiBench *self)
{
  const double *times;
  guint n = self->times->len;

  g_array_sort (self->times, compare);
  times = (const double *) (gpointer) self->times->data;
  g_print ("  %-28s %8.2f ms   (%.2f to %.2f, %u runs)\n", self->label, times[n / 2], times[0],
           times[n - 1], n);
  g_array_unref (self->times);
}

GStrv
gouji_bench_list_documents (void)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *real = g_build_filename (g_getenv ("GOUJI_SHARED"), "cases", "linfen-2022.txt",
                                            NULL);

  g_strv_builder_add (builder, g_getenv ("GOUJI_SAMPLE"));
  if (g_file_test (real, G_FILE_TEST_EXISTS))
    g_strv_builder_add (builder, real);
  return g_strv_builder_end (builder);
}
