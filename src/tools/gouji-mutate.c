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

static void
measure (GoujiRuleSet *rules,
         GoujiDisclosure *disclosure,
         const gboolean kinds[GOUJI_N_MUTATIONS],
         gboolean json)
{
  g_autoptr (GoujiMutationBaseline) baseline = gouji_mutation_baseline_new (rules, disclosure);
  g_autoptr (GoujiMutationScore) score = gouji_mutation_score_new (baseline, kinds);
  g_autofree char *text = NULL;

  disclosure = gouji_mutation_baseline_get_disclosure (baseline);
  text = json ? gouji_mutation_score_to_json (score, disclosure)
              : gouji_mutation_score_to_text (score, disclosure);
  fputs (text, stdout);
}

static gboolean
measure_file (GoujiRuleSet *rules,
              const char *path,
              const gboolean kinds[GOUJI_N_MUTATIONS],
              gboolean json)
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
    measure (rules, g_ptr_array_index (disclosures, i), kinds, json);
  return TRUE;
}

static int
run (char **paths, const char *format, const char *kind_list)
{
  g_autoptr (GoujiRuleSet) rules = NULL;
  gboolean kinds[GOUJI_N_MUTATIONS];
  gboolean json = g_strcmp0 (format, "json") == 0;
  int status = 0;

  if (paths == NULL || !read_kinds (kind_list, kinds)
      || (format != NULL && !json && !g_str_equal (format, "text")))
    {
      fputs ("gouji-mutate: see “gouji-mutate --help”\n", stderr);
      return USAGE;
    }
  rules = gouji_rule_set_new_default ();
  for (guint i = 0; paths[i] != NULL; i++)
    if (!measure_file (rules, paths[i], kinds, json))
      status = UNREADABLE;
  return status;
}

int
main (int argc, char **argv)
{
  g_autofree char *format = NULL;
  g_autofree char *kinds = NULL;
  g_auto (GStrv) paths = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, "text or json", "FORMAT" },
    { "kinds", 0, 0, G_OPTION_ARG_STRING, &kinds,
      "one, swap, swap-first, digit, sign, group, row; all when not given", "KIND,…" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("PATH…");
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  g_option_context_set_summary (
      context, "Changes every amount of a document's tables, one at a time, and counts the\n"
               "changes for which a new error or question names the changed row.");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      fprintf (stderr, "gouji-mutate: %s\n", error->message);
      return USAGE;
    }
  return run (paths, format, kinds);
}
