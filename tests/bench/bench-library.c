/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How the time divides between reading, checking and reporting, and how it grows with
 * the number of documents and with the length of one. */

#include "gouji-bench.h"
#include "loader/gouji-loader.h"
#include "report/gouji-writer.h"

#define N_RUNS 51

typedef struct
{
  GoujiBench load;
  GoujiBench check;
  GoujiBench report;
} Benches;

static void
run_once (Benches *benches, GoujiRuleSet *rules, GFile *file)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) disclosures = gouji_load (file, NULL, NULL, NULL, &error);
  g_autoptr (GPtrArray) reports = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *text = NULL;
  gint64 loaded;
  gint64 checked;

  if (disclosures == NULL)
    g_error ("%s", error->message);
  loaded = g_get_monotonic_time ();
  for (guint i = 0; i < disclosures->len; i++)
    g_ptr_array_add (reports, gouji_checker_run (rules, g_ptr_array_index (disclosures, i), NULL,
                                                 NULL));
  checked = g_get_monotonic_time ();
  text = gouji_report_to_json (reports);

  gouji_bench_add (&benches->load, loaded - start);
  gouji_bench_add (&benches->check, checked - loaded);
  gouji_bench_add (&benches->report, g_get_monotonic_time () - checked);
}

static void
measure (GoujiRuleSet *rules, const char *document)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (document);
  Benches benches;

  g_print ("%s\n", document);
  gouji_bench_init (&benches.load, "read and recognise");
  gouji_bench_init (&benches.check, "check");
  gouji_bench_init (&benches.report, "report as JSON");
  for (guint i = 0; i < N_RUNS; i++)
    run_once (&benches, rules, file);
  gouji_bench_finish (&benches.load);
  gouji_bench_finish (&benches.check);
  gouji_bench_finish (&benches.report);
}

/* As many documents at once as an office has, all of them kept: the time for each is
 * the same when the cost grows with their number and no faster. */
static void
measure_growth (GoujiRuleSet *rules, const char *document)
{
  static const guint numbers[] = { 1, 10, 100, 1000 };
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (document);

  g_print ("%s\n", document);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (GPtrArray) reports = g_ptr_array_new_with_free_func (g_object_unref);
      gint64 start = g_get_monotonic_time ();
      double milliseconds;

      for (guint n = 0; n < numbers[i]; n++)
        {
          g_autoptr (GPtrArray) disclosures = gouji_load (file, NULL, NULL, NULL, NULL);

          g_assert (disclosures != NULL);
          g_ptr_array_add (reports, gouji_checker_run (rules, g_ptr_array_index (disclosures, 0),
                                                       NULL, NULL));
        }
      milliseconds = (g_get_monotonic_time () - start) / 1000.0;
      g_print ("  %4u read and checked          %8.2f ms each\n", numbers[i],
               milliseconds / numbers[i]);
    }
}

/* (transfer full): a new file with the document's text, @n times. */
static GFile *
repeat (const char *document, guint n)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (document);
  g_autoptr (GFileIOStream) stream = NULL;
  g_autofree char *text = NULL;
  GFile *repeated;
  gsize length;

  if (!g_file_load_contents (file, NULL, &text, &length, NULL, NULL))
    g_error ("%s cannot be read", document);
  repeated = g_file_new_tmp ("gouji-bench-XXXXXX.txt", &stream, NULL);
  g_assert (repeated != NULL);
  for (guint i = 0; i < n; i++)
    {
      GOutputStream *out = g_io_stream_get_output_stream (G_IO_STREAM (stream));

      if (!g_output_stream_write_all (out, text, length, NULL, NULL, NULL)
          || !g_output_stream_write_all (out, "\n", 1, NULL, NULL, NULL))
        g_error ("No room for %u times %s", n, document);
    }
  return repeated;
}

/* One document of absurd length: the time for each part of it is the same when the cost
 * grows with the length and no faster. */
static void
measure_length (GoujiRuleSet *rules, const char *document)
{
  static const guint numbers[] = { 1, 10, 50, 200, 800 };

  g_print ("%s, in one document\n", document);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (GFile) file = repeat (document, numbers[i]);
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) disclosures = gouji_load (file, NULL, NULL, NULL, &error);
      g_autoptr (GoujiReport) report = NULL;
      gint64 loaded = g_get_monotonic_time ();

      g_file_delete (file, NULL, NULL);
      if (disclosures == NULL)
        g_error ("%s", error->message);
      report = gouji_checker_run (rules, g_ptr_array_index (disclosures, 0), NULL, NULL);
      g_print ("  %4u times: read %8.2f ms each, checked %8.2f ms each\n", numbers[i],
               (loaded - start) / 1000.0 / numbers[i],
               (g_get_monotonic_time () - loaded) / 1000.0 / numbers[i]);
    }
}

int
main (void)
{
  g_auto (GStrv) documents = gouji_bench_list_documents ();
  g_autoptr (GoujiRuleSet) rules = NULL;
  GoujiBench compile;

  gouji_bench_init (&compile, "compile the rules");
  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      g_clear_object (&rules);
      rules = gouji_rule_set_new_default ();
      gouji_bench_add (&compile, g_get_monotonic_time () - start);
    }
  gouji_bench_finish (&compile);
  for (guint i = 0; documents[i] != NULL; i++)
    measure (rules, documents[i]);
  measure_growth (rules, documents[0]);
  measure_length (rules, documents[0]);
  return 0;
}
