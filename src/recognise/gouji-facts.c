/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-facts-private.h"

#include <string.h>

#include "recognise/gouji-caption-private.h"
#include "recognise/gouji-text-private.h"
#include "recognise/gouji-words-private.h"

/* Where the heads of columns are looked for. */
#define HEADER_ROWS 3

/* A document's head: the cover and the contents list. */
#define HEAD_PARAGRAPHS 12

typedef struct
{
  GHashTable *counts; /* text → count */
  GHashTable *firsts; /* text → evidence */
} Votes;

static void
votes_init (Votes *votes)
{
  votes->counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  votes->firsts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
votes_clear (Votes *votes)
{
  g_hash_table_unref (votes->counts);
  g_hash_table_unref (votes->firsts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Votes, votes_clear)

static void
vote (Votes *votes, const char *value, const char *evidence, guint weight)
{
  guint count = GPOINTER_TO_UINT (g_hash_table_lookup (votes->counts, value));

  if (*value == '\0')
    return;
  g_hash_table_insert (votes->counts, g_strdup (value), GUINT_TO_POINTER (count + weight));
  if (count == 0)
    g_hash_table_insert (votes->firsts, g_strdup (value), g_strdup (evidence));
}

/* The value with most votes; of equals the one that sorts first, so that the
 * answer does not depend on the order of a hash table. */
static const char *
winner (Votes *votes)
{
  GHashTableIter iter;
  gpointer value, count;
  const char *best = NULL;
  guint most = 0;

  g_hash_table_iter_init (&iter, votes->counts);
  while (g_hash_table_iter_next (&iter, &value, &count))
    if (GPOINTER_TO_UINT (count) > most
        || (GPOINTER_TO_UINT (count) == most && strcmp (value, best) < 0))
      {
        best = value;
        most = GPOINTER_TO_UINT (count);
      }
  return best;
}

static void
decide (GoujiDisclosure *disclosure, GoujiFact fact, Votes *votes)
{
  const char *best = winner (votes);

  if (best != NULL)
    gouji_disclosure_set_fact (disclosure, fact, best, g_hash_table_lookup (votes->firsts, best));
}

typedef struct
{
  Votes year, kind, level, name, code;
} Ballot;

static void
ballot_init (Ballot *ballot)
{
  votes_init (&ballot->year);
  votes_init (&ballot->kind);
  votes_init (&ballot->level);
  votes_init (&ballot->name);
  votes_init (&ballot->code);
}

static void
ballot_clear (Ballot *ballot)
{
  votes_clear (&ballot->year);
  votes_clear (&ballot->kind);
  votes_clear (&ballot->level);
  votes_clear (&ballot->name);
  votes_clear (&ballot->code);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ballot, ballot_clear)

static void
vote_on_title (Ballot *ballot, const char *text, guint weight)
{
  g_autofree char *folded = gouji_text_fold (text);
  int year = gouji_text_find_year (folded);

  if (year != 0)
    {
      g_autofree char *value = g_strdup_printf ("%d", year);
      vote (&ballot->year, value, text, weight);
    }
  if (strstr (folded, "决算") != NULL)
    vote (&ballot->kind, "final", text, weight);
  else if (strstr (folded, "预算") != NULL)
    vote (&ballot->kind, "budget", text, weight);
  if (strstr (folded, "部门预算") != NULL || strstr (folded, "部门决算") != NULL
      || strstr (folded, "年部门") != NULL || strstr (folded, "年度部门") != NULL)
    vote (&ballot->level, "department", text, weight);
  if (strstr (folded, "单位预算") != NULL || strstr (folded, "单位决算") != NULL
      || strstr (folded, "年单位") != NULL || strstr (folded, "预算单位") != NULL)
    vote (&ballot->level, "unit", text, weight);
}

/* "示例局 2022 年度单位预算公开": what stands before the year, or between it and
 * 部门预算, names the unit. */
static void
vote_on_cover_name (Ballot *ballot, const char *text)
{
  g_autofree char *squeezed = gouji_text_squeeze (text);
  char *year = strstr (squeezed, "年");
  char *end;

  if (gouji_text_is_sentence (squeezed) || gouji_caption_classify (text) == GOUJI_CAPTION_NOTE)
    return;
  if (year == NULL || year - squeezed < 4 || gouji_text_find_year (squeezed) == 0)
    return;
  end = strstr (squeezed, "部门预算");
  if (end == NULL)
    end = strstr (squeezed, "部门决算");
  if (year - squeezed > 4 + (gssize) strlen ("二字"))
    {
      g_autofree char *name = g_strndup (squeezed, year - squeezed - 4);
      vote (&ballot->name, g_strstrip (name), text, 1);
    }
  else if (end != NULL && end > year + strlen ("年度某局"))
    {
      g_autofree char *name = NULL;
      year += strlen ("年");
      if (g_str_has_prefix (year, "度"))
        year += strlen ("度");
      name = g_strndup (year, end - year);
      vote (&ballot->name, name, text, 1);
    }
}

/* "2024年单位预算" on a line of its own below the unit's name. */
static gboolean
is_bare_title (const char *text)
{
  g_autofree char *squeezed = gouji_text_squeeze (text);
  const char *rest = squeezed + strspn (squeezed, "0123456789");

  if (rest - squeezed != 4 || !g_str_has_prefix (rest, "年"))
    return FALSE;
  rest += strlen ("年");
  if (g_str_has_prefix (rest, "度"))
    rest += strlen ("度");
  return (g_str_has_prefix (rest, "单位") || g_str_has_prefix (rest, "部门"))
         && (strstr (rest, "预算") != NULL || strstr (rest, "决算") != NULL);
}

static void
vote_on_line_above (Ballot *ballot, const char *above, const char *text)
{
  g_autofree char *name = NULL;

  if (above == NULL || !is_bare_title (text))
    return;
  name = gouji_text_squeeze (above);
  if (name[strcspn (name, "0123456789:")] == '\0' && strstr (name, "：") == NULL
      && strstr (name, "，") == NULL && !gouji_text_is_sentence (name)
      && gouji_caption_classify (above) != GOUJI_CAPTION_NOTE)
    vote (&ballot->name, name, above, 1);
}

static void
vote_on_owner (Ballot *ballot, const char *text, guint weight)
{
  g_autofree char *code = NULL, *name = NULL;

  if (!gouji_caption_split_owner (text, &code, &name))
    return;
  vote (&ballot->name, name, text, weight);
  vote (&ballot->code, code, text, weight);
}

/* "第一部分 示例局概况": the first chapter names the unit, where it does not say 部门. */
static void
vote_on_chapter (Ballot *ballot, const char *text)
{
  const char *const *generic = gouji_words_get_list (GOUJI_WORDS_FACTS, "chapter", "generic");
  g_autofree char *squeezed = gouji_text_squeeze (text);
  const char *name = g_str_has_prefix (squeezed, "第一") ? strstr (squeezed, "第一") : NULL;
  gsize length = strlen (squeezed);

  if (name == NULL || !g_str_has_suffix (squeezed, "概况"))
    return;
  squeezed[length - strlen ("概况")] = '\0';
  name += strlen ("第一");
  if (g_str_has_prefix (name, "部分") || g_str_has_prefix (name, "章"))
    name += g_str_has_prefix (name, "部分") ? strlen ("部分") : strlen ("章");
  else
    return;
  if (*name != '\0' && !g_strv_contains (generic, name))
    vote (&ballot->name, name, text, 3);
}

/* "预算主管部门：某局" on a cover says whose department it is, and where no unit is
 * named below it, that this is the department's own document. */
static void
find_department (GoujiDisclosure *disclosure, Ballot *ballot, const char *text)
{
  const char *const *owners = gouji_words_get_list (GOUJI_WORDS_FACTS, "department", "owners");
  g_autofree char *squeezed = gouji_text_squeeze (text);
  char *colon = strstr (squeezed, "：");
  gsize width = strlen ("：");

  if (colon == NULL)
    {
      colon = strchr (squeezed, ':');
      width = 1;
    }
  if (colon == NULL || colon[width] == '\0')
    return;
  *colon = '\0';
  if (!g_strv_contains (owners, squeezed))
    return;
  gouji_disclosure_set_fact (disclosure, GOUJI_FACT_DEPARTMENT_NAME, colon + width, text);
  vote (&ballot->name, colon + width, text, 1);
}

static void
vote_on_head (GoujiDisclosure *disclosure, Ballot *ballot)
{
  const char *above = NULL;
  guint seen = 0;

  for (guint i = 0; i < gouji_disclosure_get_n_blocks (disclosure) && seen < HEAD_PARAGRAPHS; i++)
    {
      const GoujiBlock *block = gouji_disclosure_get_block (disclosure, i);

      if (block->kind != GOUJI_BLOCK_PARAGRAPH || gouji_text_length (block->text) > 60)
        continue;
      seen++;
      vote_on_title (ballot, block->text, seen <= 3 ? 3 : 1);
      vote_on_owner (ballot, block->text, 3);
      vote_on_chapter (ballot, block->text);
      find_department (disclosure, ballot, block->text);
      if (seen <= 3)
        {
          vote_on_cover_name (ballot, block->text);
          vote_on_line_above (ballot, above, block->text);
        }
      above = block->text;
    }
}

/* What titles say after number and year. */
static char *
title_core (const GoujiRegion *region)
{
  guint rank;
  const char *rest = gouji_text_skip_ordinal (region->title, &rank);

  return g_strdup (gouji_text_skip_year (rest));
}

static gsize
common_length (const char *a, const char *b)
{
  const char *start = a;

  while (*a != '\0' && g_utf8_get_char (a) == g_utf8_get_char (b))
    {
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
    }
  return a - start;
}

/* 部门综合预算 leads titles and is nobody's name. */
static gboolean
leads_titles (const char *words)
{
  const char *const *leading = gouji_words_get_list (GOUJI_WORDS_FACTS, "titles", "leading");

  for (guint i = 0; leading[i] != NULL; i++)
    if (g_str_has_prefix (words, leading[i]))
      return TRUE;
  return FALSE;
}

/* Where every title is led by the same words, as "2018年度某法院收支预算总表", they
 * are the unit's name, unless they are only 部门 or 预算单位. */
static void
vote_on_common_words (Ballot *ballot, GPtrArray *regions)
{
  g_autofree char *common = NULL;
  guint n = 0;

  for (guint i = 0; i < regions->len; i++)
    {
      const GoujiRegion *region = g_ptr_array_index (regions, i);
      g_autofree char *core = title_core (region);

      if (region->role == GOUJI_ROLE_NONE)
        continue;
      n++;
      if (common == NULL)
        common = g_steal_pointer (&core);
      else
        common[common_length (common, core)] = '\0';
    }
  if (n >= 5 && gouji_text_length (common) >= 5 && !leads_titles (common)
      && gouji_caption_role (common, NULL) == GOUJI_ROLE_NONE)
    vote (&ballot->name, common, common, 2);
}

/* 2025年预算数, 2024年决算数: of several columns the latest year is the document's. */
static int
find_year_of_column (const char *text)
{
  g_autofree char *folded = gouji_text_fold (text);

  if (gouji_text_length (folded) > 12
      || (strstr (folded, "预算") == NULL && strstr (folded, "决算") == NULL))
    return 0;
  return gouji_text_find_year (folded);
}

static void
vote_on_columns (GoujiDisclosure *disclosure, Ballot *ballot, const GoujiRegion *region)
{
  const GoujiSegment *segment = &g_array_index (region->segments, GoujiSegment, 0);
  const GoujiGrid *grid = gouji_disclosure_get_block (disclosure, segment->block)->grid;
  guint first = segment->first_row + segment->n_captions;
  guint end = MIN (first + HEADER_ROWS, segment->first_row + segment->n_rows);
  const char *evidence = "";
  int latest = 0;

  for (guint row = first; grid != NULL && row < end; row++)
    for (guint column = 0; column < gouji_grid_get_row_length (grid, row); column++)
      {
        const char *text = gouji_grid_get_text (grid, row, column);
        int year = find_year_of_column (text);

        if (year <= latest)
          continue;
        latest = year;
        evidence = text;
      }
  if (latest > 0)
    {
      g_autofree char *value = g_strdup_printf ("%d", latest);

      vote (&ballot->year, value, evidence, 1);
    }
}

static void
vote_on_regions (GoujiDisclosure *disclosure, Ballot *ballot, GPtrArray *regions)
{
  for (guint i = 0; i < regions->len; i++)
    {
      const GoujiRegion *region = g_ptr_array_index (regions, i);

      vote_on_title (ballot, region->title, 1);
      vote (&ballot->name, region->owner_name, region->owner_name, 3);
      vote (&ballot->code, region->owner_code, region->owner_code, 3);
      vote_on_columns (disclosure, ballot, region);
    }
}

/* Where no title says whether a department or a unit publishes, the notes of its empty
 * tables may: 本部门无该项目. */
static void
vote_on_notes (Ballot *ballot, GPtrArray *regions)
{
  if (winner (&ballot->level) != NULL)
    return;
  for (guint i = 0; i < regions->len; i++)
    {
      const GoujiRegion *region = g_ptr_array_index (regions, i);

      if (region->note == NULL)
        continue;
      if (strstr (region->note, "本部门") != NULL)
        vote (&ballot->level, "department", region->note, 1);
      if (strstr (region->note, "本单位") != NULL)
        vote (&ballot->level, "unit", region->note, 1);
    }
}

static void
find_province (GoujiDisclosure *disclosure, GPtrArray *regions)
{
  const char *const *names = gouji_words_get_list (GOUJI_WORDS_FACTS, "provinces", "names");
  const char *unit = gouji_disclosure_get_fact (disclosure, GOUJI_FACT_UNIT_NAME);

  for (guint i = 0; names[i] != NULL; i++)
    if (strstr (unit, names[i]) != NULL)
      {
        gouji_disclosure_set_fact (disclosure, GOUJI_FACT_PROVINCE, names[i], unit);
        return;
      }
  for (guint i = 0; names[i] != NULL; i++)
    for (guint r = 0; r < regions->len; r++)
      {
        const char *title = ((GoujiRegion *) g_ptr_array_index (regions, r))->title;

        if (strstr (title, names[i]) == NULL)
          continue;
        gouji_disclosure_set_fact (disclosure, GOUJI_FACT_PROVINCE, names[i], title);
        return;
      }
}

/**
 * gouji_facts_find:
 *
 * Finds out what document it is: unit, department, year, budget or final
 * accounts, unit or department level, province; each with the text that says so.
 * Facts that are set already (by a data file, by the user) stay.
 */
void
gouji_facts_find (GoujiDisclosure *disclosure, GPtrArray *regions)
{
  g_auto (Ballot) ballot = { 0 };

  ballot_init (&ballot);
  vote_on_head (disclosure, &ballot);
  vote_on_regions (disclosure, &ballot, regions);
  vote_on_notes (&ballot, regions);
  vote_on_common_words (&ballot, regions);
  if (*gouji_disclosure_get_fact (disclosure, GOUJI_FACT_YEAR) == '\0')
    decide (disclosure, GOUJI_FACT_YEAR, &ballot.year);
  if (*gouji_disclosure_get_fact (disclosure, GOUJI_FACT_KIND) == '\0')
    decide (disclosure, GOUJI_FACT_KIND, &ballot.kind);
  if (*gouji_disclosure_get_fact (disclosure, GOUJI_FACT_LEVEL) == '\0')
    decide (disclosure, GOUJI_FACT_LEVEL, &ballot.level);
  if (*gouji_disclosure_get_fact (disclosure, GOUJI_FACT_UNIT_NAME) == '\0')
    decide (disclosure, GOUJI_FACT_UNIT_NAME, &ballot.name);
  if (*gouji_disclosure_get_fact (disclosure, GOUJI_FACT_UNIT_CODE) == '\0')
    decide (disclosure, GOUJI_FACT_UNIT_CODE, &ballot.code);
  find_province (disclosure, regions);
}

/**
 * gouji_facts_find_department:
 *
 * Takes the department from the performance forms, once these are read.
 */
void
gouji_facts_find_department (GoujiDisclosure *disclosure)
{
  for (guint i = 0; i < gouji_disclosure_get_n_projects (disclosure); i++)
    {
      const GoujiProject *project = gouji_disclosure_get_project (disclosure, i);
      g_autofree char *code = NULL, *name = NULL;

      if (gouji_text_split_code (project->department, &code, &name))
        {
          gouji_disclosure_set_fact (disclosure, GOUJI_FACT_DEPARTMENT_CODE, code, project->department);
          gouji_disclosure_set_fact (disclosure, GOUJI_FACT_DEPARTMENT_NAME, name, project->department);
        }
      else if (*project->department != '\0')
        gouji_disclosure_set_fact (disclosure, GOUJI_FACT_DEPARTMENT_NAME, project->department,
                                   project->department);
    }
}
