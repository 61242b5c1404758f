/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rules/gouji-formula-names-private.h"
#include "rules/gouji-topic-private.h"

/* N5: numbers of sections follow each other, and titles name the year of the document. */

static GoujiDraft *
new_draft (GoujiRun *run, guint rule)
{
  return gouji_topic_new_draft (run, rule, gouji_run_get_rule (run, rule)->severity, FALSE);
}

static void
report_number (GoujiRun *run, guint rule, const GoujiClaim *claim)
{
  GoujiDraft *draft = new_draft (run, rule);

  gouji_draft_add_cell (draft, &claim->ref);
  gouji_draft_add_cell (draft, &claim->basis[0]);
  draft->actual = g_strdup (claim->text);
  draft->message = g_strdup_printf (_ ("“%s” comes after “%s”"), claim->text, claim->name);
  gouji_topic_report (run, draft);
}

void
gouji_check_numbering (GoujiRun *run, guint rule)
{
  guint n = 0;

  for (guint i = 0; i < gouji_disclosure_get_n_claims (run->disclosure); i++)
    {
      const GoujiClaim *claim = gouji_disclosure_get_claim (run->disclosure, i);

      if (claim->kind != GOUJI_CLAIM_NUMBERING)
        continue;
      report_number (run, rule, claim);
      n++;
    }
  if (n == 0 && gouji_disclosure_get_n_sections (run->disclosure) > 0)
    gouji_run_count (run, rule, FALSE);
}

/* The one year that @text names, 0 when it names none or several. */
static int
find_year (const char *text, const char **at)
{
  int found = 0;

  for (const char *p = strstr (text, "年"); p != NULL; p = strstr (p + 1, "年"))
    {
      const char *digits = p;
      int year;

      while (digits > text && g_ascii_isdigit (digits[-1]))
        digits--;
      year = p - digits == 4 ? (int)g_ascii_strtoll (digits, NULL, 10) : 0;
      if (year < 1990 || year > 2099)
        continue;
      if (found != 0 && found != year)
        return 0;
      found = year;
      *at = digits;
    }
  return found;
}

static gboolean
is_statement (GoujiRole role)
{
  return role != GOUJI_ROLE_NONE && role != GOUJI_ROLE_MIDTERM && role != GOUJI_ROLE_ASSET
         && role != GOUJI_ROLE_PERFORMANCE_SELF && role != GOUJI_ROLE_GENERIC;
}

/* The roles that have a table of the year: a statement of two years may have a table for
 * each. */
static void
find_own (GoujiRun *run, int year, gboolean *has_own)
{
  for (guint i = 0; i < gouji_disclosure_get_n_tables (run->disclosure); i++)
    {
      GoujiTable *table = gouji_disclosure_get_table (run->disclosure, i);
      const char *at;

      if (find_year (gouji_table_get_title (table), &at) == year)
        has_own[gouji_table_get_role (table)] = TRUE;
    }
}

static void
check_title (GoujiRun *run, guint rule, const char *title, const GoujiCellRef *where, int own)
{
  const char *at = NULL;
  int year = find_year (title, &at);
  GoujiDraft *draft;

  if (year == 0)
    return;
  if (year == own)
    {
      gouji_run_count (run, rule, FALSE);
      return;
    }
  draft = new_draft (run, rule);
  gouji_draft_add_cell (draft, where);
  draft->actual = g_strdup_printf ("%d", year);
  draft->expected = g_strdup_printf ("%d", own);
  draft->message = g_strdup_printf (_ ("The title names the year %d, the document is of %d: %s"),
                                    year, own, title);
  gouji_topic_report (run, draft);
}

static gint64
key_of (GoujiPlace place)
{
  return (gint64)place.source << 32 | place.line;
}

/* (transfer full): the number of the first paragraph of each line. */
static GHashTable *
index_paragraphs (GoujiDisclosure *disclosure)
{
  GHashTable *lines = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = gouji_disclosure_get_n_blocks (disclosure); i > 0; i--)
    {
      const GoujiBlock *block = gouji_disclosure_get_block (disclosure, i - 1);
      gint64 key = key_of (block->place);

      if (block->kind == GOUJI_BLOCK_PARAGRAPH)
        g_hash_table_insert (lines, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (i - 1));
    }
  return lines;
}

/* The paragraph that a table's title is, or its first cell. */
static GoujiCellRef
find_title (GoujiRun *run, GHashTable *lines, guint number)
{
  GoujiTable *table = gouji_disclosure_get_table (run->disclosure, number);
  gint64 key = key_of (gouji_table_get_place (table));
  gpointer block;

  if (!g_hash_table_lookup_extended (lines, &key, NULL, &block))
    return GOUJI_CELL_REF_TABLE (number, 0, 0);
  return GOUJI_CELL_REF_TEXT (
      GPOINTER_TO_INT (block), 0,
      strlen (gouji_disclosure_get_block (run->disclosure, GPOINTER_TO_UINT (block))->text));
}

static void
check_tables (GoujiRun *run, guint rule, int own)
{
  g_autoptr (GHashTable) lines = index_paragraphs (run->disclosure);
  gboolean has_own[GOUJI_N_ROLES] = { FALSE };

  find_own (run, own, has_own);
  for (guint i = 0; i < gouji_disclosure_get_n_tables (run->disclosure); i++)
    {
      GoujiTable *table = gouji_disclosure_get_table (run->disclosure, i);
      GoujiRole role = gouji_table_get_role (table);
      GoujiCellRef where = find_title (run, lines, i);
      const char *at;
      int year = find_year (gouji_table_get_title (table), &at);

      if (is_statement (role) && (year == own || !has_own[role]))
        check_title (run, rule, gouji_table_get_title (table), &where, own);
    }
}

/* Of the headings of the text only those that name a budget and speak of nothing else:
 * what was achieved in an earlier year is told under its year. */
static void
check_headings (GoujiRun *run, guint rule, int own)
{
  for (guint i = 0; i < gouji_disclosure_get_n_sections (run->disclosure); i++)
    {
      const GoujiSection *section = gouji_disclosure_get_section (run->disclosure, i);
      const char *text = gouji_disclosure_get_block (run->disclosure, section->first_block)->text;
      GoujiCellRef where = GOUJI_CELL_REF_TEXT ((int)section->first_block, 0, strlen (text));

      if (gouji_formula_names_contains ("own-year", section->title)
          && !gouji_formula_names_contains ("other-year", section->title))
        check_title (run, rule, text, &where, own);
    }
}

void
gouji_check_own_years (GoujiRun *run, guint rule)
{
  int own = gouji_disclosure_get_year (run->disclosure);

  if (own == 0)
    return;
  check_tables (run, rule, own);
  check_headings (run, rule, own);
}
