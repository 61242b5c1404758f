/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rules/gouji-required-private.h"
#include "rules/gouji-required-section-private.h"
#include "rules/gouji-topic-private.h"

/* T1: the tables and the sections of the explanation that the profile of the place asks
 * for.  All that are missing are one finding. */

typedef gboolean (*HasFunc) (GoujiRun *run, const char *name);
typedef const char *(*TitleFunc) (const char *name);

/* How one kind of need is looked for and told. */
typedef struct
{
  GoujiNeed need;
  HasFunc has;
  TitleFunc get_title;
  char *(*describe) (GoujiNeedKind kind, guint n, const char *list);
} Search;

/* What was found of one list of needs. */
typedef struct
{
  guint n;
  guint n_missing;
  GString *list;
} Result;

const char *const *
gouji_required_get_needs (GoujiRun *run, GoujiNeed need, GoujiNeedKind kind)
{
  return gouji_profile_get_needs (gouji_profile_for_disclosure (run->disclosure), need, kind,
                                  gouji_disclosure_get_kind (run->disclosure));
}

GoujiDraft *
gouji_required_new_draft (
    GoujiRun *run, guint rule, GoujiNeed need, GoujiNeedKind kind, gboolean sure)
{
  const GoujiProfile *owner
      = gouji_profile_get_owner (gouji_profile_for_disclosure (run->disclosure), need, kind,
                                 gouji_disclosure_get_kind (run->disclosure));
  GoujiSeverity severity = gouji_run_get_rule (run, rule)->severity;
  g_autofree char *basis = NULL;
  GoujiDraft *draft;

  if (severity == GOUJI_SEVERITY_ERROR && (!sure || kind == GOUJI_NEED_EXPECTED))
    severity = GOUJI_SEVERITY_QUESTION;
  draft = gouji_topic_new_draft (run, rule, severity, FALSE);
  basis = g_strdup_printf (
      kind == GOUJI_NEED_REQUIRED ? _ ("Required for %s: %s.") : _ ("Usual in %s: %s."),
      gouji_rule_text_get (&owner->title), gouji_rule_text_get (&owner->source));
  gouji_draft_advise (draft, basis);
  return draft;
}

void
gouji_required_append (GString *list, const char *title)
{
  g_string_append_printf (list, "%s%s", list->len > 0 ? C_ ("between tables", ", ") : "", title);
}

static gboolean
has_table (GoujiRun *run, const char *name)
{
  return gouji_disclosure_find_table (run->disclosure, gouji_role_from_text (name), -1) >= 0;
}

static const char *
get_table_title (const char *name)
{
  return gouji_role_get_title (gouji_role_from_text (name));
}

static gboolean
has_section (GoujiRun *run, const char *name)
{
  return gouji_required_section_is_in (gouji_required_section_find (name), run->disclosure);
}

static const char *
get_section_title (const char *name)
{
  return gouji_rule_text_get (&gouji_required_section_find (name)->title);
}

static char *
describe_tables (GoujiNeedKind kind, guint n, const char *list)
{
  if (kind == GOUJI_NEED_REQUIRED)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u required table was not found: %s",
                                         "%u required tables were not found: %s", n),
                            n, list);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%u table that is usual there was not found: %s",
                                       "%u tables that are usual there were not found: %s", n),
                          n, list);
}

static char *
describe_sections (GoujiNeedKind kind, guint n, const char *list)
{
  if (kind == GOUJI_NEED_REQUIRED)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u required section was not found: %s",
                                         "%u required sections were not found: %s", n),
                            n, list);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%u section that is usual there was not found: %s",
                                       "%u sections that are usual there were not found: %s", n),
                          n, list);
}

/* @alternatives: "fund|fund-income". */
static gboolean
has_any (GoujiRun *run, const Search *search, const char *alternatives)
{
  g_auto (GStrv) names = g_strsplit (alternatives, "|", -1);

  for (guint i = 0; names[i] != NULL; i++)
    if (search->has (run, names[i]))
      return TRUE;
  return FALSE;
}

static void
append_missing (GString *list, const Search *search, const char *alternatives)
{
  g_auto (GStrv) names = g_strsplit (alternatives, "|", -1);

  gouji_required_append (list, search->get_title (names[0]));
}

static Result
look_for (GoujiRun *run, const Search *search, GoujiNeedKind kind)
{
  const char *const *needs = gouji_required_get_needs (run, search->need, kind);
  Result result = { .list = g_string_new (NULL) };

  for (; needs[result.n] != NULL; result.n++)
    if (!has_any (run, search, needs[result.n]))
      {
        append_missing (result.list, search, needs[result.n]);
        result.n_missing++;
      }
  return result;
}

/* Where the document begins, for want of a place where a missing thing is not. */
static void
add_beginning (GoujiRun *run, GoujiDraft *draft)
{
  const GoujiBlock *block = gouji_disclosure_get_n_blocks (run->disclosure) > 0
                                ? gouji_disclosure_get_block (run->disclosure, 0)
                                : NULL;

  if (block != NULL && block->kind == GOUJI_BLOCK_PARAGRAPH)
    gouji_draft_add_cell (draft, &GOUJI_CELL_REF_TEXT (0, 0, strlen (block->text)));
}

static void
report (GoujiRun *run, guint rule, const Search *search, GoujiNeedKind kind, const Result *result)
{
  GoujiDraft *draft;

  for (guint i = 0; i < result->n - result->n_missing; i++)
    gouji_run_count (run, rule, FALSE);
  if (result->n_missing == 0)
    return;
  draft = gouji_required_new_draft (run, rule, search->need, kind, TRUE);
  add_beginning (run, draft);
  draft->message = search->describe (kind, result->n_missing, result->list->str);
  gouji_topic_report (run, draft);
}

/* A file with the lesser part of what is required is taken for a part of a disclosure, of
 * which nothing can be said. */
static gboolean
is_part (const Result *required)
{
  return required->n > 0 && required->n_missing * 2 >= required->n;
}

static void
check (GoujiRun *run, guint rule, const Search *search, gboolean whole)
{
  Result required = look_for (run, search, GOUJI_NEED_REQUIRED);
  Result expected = look_for (run, search, GOUJI_NEED_EXPECTED);

  if (is_part (&required))
    gouji_run_set_missing (run, rule, g_strdup (required.list->str));
  else if (!whole && required.n_missing + expected.n_missing > 0)
    gouji_run_set_missing (
        run, rule, g_strdup (required.n_missing > 0 ? required.list->str : expected.list->str));
  else
    {
      report (run, rule, search, GOUJI_NEED_REQUIRED, &required);
      report (run, rule, search, GOUJI_NEED_EXPECTED, &expected);
    }
  g_string_free (required.list, TRUE);
  g_string_free (expected.list, TRUE);
}

static const Search tables = { GOUJI_NEED_TABLE, has_table, get_table_title, describe_tables };

gboolean
gouji_required_is_part (GoujiRun *run)
{
  Result required = look_for (run, &tables, GOUJI_NEED_REQUIRED);
  gboolean part = is_part (&required);

  g_string_free (required.list, TRUE);
  return part;
}

void
gouji_check_required_tables (GoujiRun *run, guint rule)
{
  check (run, rule, &tables, TRUE);
}

/* Where the tables are published apart from the text, the text may be in parts too. */
void
gouji_check_required_sections (GoujiRun *run, guint rule)
{
  static const Search search
      = { GOUJI_NEED_SECTION, has_section, get_section_title, describe_sections };

  check (run, rule, &search, gouji_disclosure_get_n_tables (run->disclosure) > 0);
}
