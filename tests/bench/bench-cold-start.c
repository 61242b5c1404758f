/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How long `gouji-cli check` takes from its start to its findings. */

#include "gouji-bench.h"

#define N_RUNS 21

static gint64
run_once (const char *document)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GError) error = NULL;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                              &error, g_getenv ("GOUJI_CLI"), "check", "--format=json", document,
                              NULL);
  if (process == NULL || !g_subprocess_communicate (process, NULL, NULL, &out, NULL, &error))
    g_error ("%s", error->message);
  return g_get_monotonic_time () - start;
}

static void
measure (const char *document)
{
  GoujiBench bench;

  g_print ("%s\n", document);
  gouji_bench_init (&bench, "start to findings");
  for (guint i = 0; i < N_RUNS; i++)
    gouji_bench_add (&bench, run_once (document));
  gouji_bench_finish (&bench);
}

int
main (void)
{
  g_auto (GStrv) documents = gouji_bench_list_documents ();

  for (guint i = 0; documents[i] != NULL; i++)
    measure (documents[i]);
  return 0;
}
