/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures how many changed figures the checks find: every printed amount of every
 * recognised table is changed, one at a time, and the document checked again. */

#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "loader/gouji-loader.h"
#include "tools/gouji-mutation-score.h"

#define USAGE 3
#define UNREADABLE 2

static gboolean
read_kinds (const char *list, gboolean kinds[GOUJI_N_MUTATIONS])
{
  g_auto (GStrv) names = g_strsplit (list != NULL ? list : "", ",", -1);
  GoujiMutationKind kind;

  for (guint i = 0; i < GOUJI_N_MUTATIONS; i++)
    kinds[i] = list == NULL;
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (!gouji_mutation_from_name (names[i], &kind))
        {
          fprintf (stderr, "gouji-mutate: unknown kind “%s”\n", names[i]);
          return FALSE;
        }
      kinds[kind] = TRUE;
    }
  return TRUE;
}

typedef struct
{
  gboolean kinds[GOUJI_N_MUTATIONS];
  gboolean json;
  gboolean summary;
} Options;

/* How long it took goes to standard error: standard output is the same every time. */
static void
measure (GoujiRuleSet *rules, GoujiDisclosure *disclosure, const Options *options)
{
  g_autoptr (GoujiMutationBaseline) baseline = gouji_mutation_baseline_new (rules, disclosure);
  g_autoptr (GoujiMutationScore) score = gouji_mutation_score_new (baseline, options->kinds);
  g_autofree char *text = NULL;

  disclosure = gouji_mutation_baseline_get_disclosure (baseline);
  text = options->json ? gouji_mutation_score_to_json (score, disclosure)
                       : gouji_mutation_score_to_text (score, disclosure, !options->summary);
  fputs (text, stdout);
  fprintf (stderr, "%s: %u changes in %.1f s\n", gouji_disclosure_get_source_name (disclosure, 0),
           score->total.tried, score->microseconds / 1e6);
}

static gboolean
measure_file (GoujiRuleSet *rules, const char *path, const Options *options)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) disclosures = gouji_load (file, NULL, NULL, NULL, &error);

  if (disclosures == NULL)
    {
      fprintf (stderr, "%s: error: %s\n", path, error->message);
      return FALSE;
    }
  for (guint i = 0; i < disclosures->len; i++)
    measure (rules, g_ptr_array_index (disclosures, i), options);
  return TRUE;
}

static int
run (char **paths, const char *format, const char *kind_list, gboolean summary)
{
  g_autoptr (GoujiRuleSet) rules = NULL;
  Options options = { .json = g_strcmp0 (format, "json") == 0, .summary = summary };
  int status = 0;

  if (paths == NULL || !read_kinds (kind_list, options.kinds)
      || (format != NULL && !options.json && !g_str_equal (format, "text")))
    {
      fputs ("gouji-mutate: see “gouji-mutate --help”\n", stderr);
      return USAGE;
    }
  rules = gouji_rule_set_new_default ();
  for (guint i = 0; paths[i] != NULL; i++)
    if (!measure_file (rules, paths[i], &options))
      status = UNREADABLE;
  return status;
}

int
main (int argc, char **argv)
{
  g_autofree char *format = NULL;
  g_autofree char *kinds = NULL;
  g_auto (GStrv) paths = NULL;
  gboolean summary = FALSE;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, "text or json", "FORMAT" },
    { "kinds", 0, 0, G_OPTION_ARG_STRING, &kinds,
      "one, swap, swap-first, digit, sign, group, row; all when not given", "KIND,…" },
    { "summary", 0, 0, G_OPTION_ARG_NONE, &summary, "only the shares, not every change", NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("PATH…");
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  g_option_context_set_summary (
      context, "Changes every amount of a document's tables, one at a time, in every way a slip\n"
               "may, and counts the changes for which a new error or question names the changed\n"
               "row.  Documents are files and folders of any kind that gouji-cli reads.");
  g_option_context_set_description (
      context,
      "Kinds of changes:\n"
      "  one         1 more in its unit: 1,306.36 → 1,307.36\n"
      "  swap        the last two adjacent digits that differ change places\n"
      "  swap-first  the first two do\n"
      "  digit       the middle digit is off by one\n"
      "  sign        the sign is lost or gained\n"
      "  group       a group of thousands is lost: 1,306.36 → 1.36\n"
      "  row         the amount changes places with the one in the next row\n"
      "\n"
      "Columns, for every table, every kind, and all:\n"
      "  changed      changes tried\n"
      "  found        a new error or question names the changed row\n"
      "  as rounding  not found, but shown as a gap no larger than rounding explains\n"
      "  named        of those found: the changed cell is among the suspected causes\n"
      "  first        … and is the first of them\n"
      "  determined   changes of amounts that some other printed figure determines, told\n"
      "               from the shape of the tables alone; how many of these are found, and\n"
      "               of those how often the changed cell is suspected first\n"
      "\n"
      "Above these every change that was not found, or for which another cell is\n"
      "suspected first, one a line.  The output is the same every time.");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      fprintf (stderr, "gouji-mutate: %s\n", error->message);
      return USAGE;
    }
  return run (paths, format, kinds, summary);
}
