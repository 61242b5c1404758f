/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/gouji-classification.h"
#include "rules/gouji-formula-names-private.h"
#include "rules/gouji-required-private.h"
#include "rules/gouji-topic-private.h"
#include "rules/gouji-words-private.h"

/* T1: the columns of tables and the notes below them that the profile of the place asks
 * for.  Nothing is said of a table that is not there: that is another finding. */

/* "general:project": the table, and what is asked of it; "" where nothing is. */
typedef struct
{
  GoujiRole role;
  char *what;
} Part;

static void
part_init (Part *self, const char *text)
{
  const char *colon = strchr (text, ':');
  g_autofree char *role = g_strndup (text, colon != NULL ? (gsize)(colon - text) : strlen (text));

  self->role = gouji_role_from_text (role);
  self->what = g_strdup (colon != NULL ? colon + 1 : "");
}

static void
part_clear (Part *self)
{
  g_free (self->what);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Part, part_clear)

static gboolean
has_words (const char *text, const char *id)
{
  g_autofree char *folded = gouji_classification_fold_name (text);

  return gouji_formula_names_is_column_in (id, folded);
}

/* By its meaning, or by the words above a column or before a line: what stands above
 * several columns is a heading of theirs, and a table may print down what others print
 * across. */
static gboolean
has_column (GoujiTable *table, const char *id)
{
  for (guint i = 0; i < gouji_table_get_n_columns (table); i++)
    {
      const GoujiColumn *column = gouji_table_get_column (table, i);

      if (g_strcmp0 (column->id, id) == 0 || has_words (column->title, id))
        return TRUE;
    }
  for (guint i = 0; i < gouji_table_get_n_lines (table); i++)
    {
      const GoujiLine *line = gouji_table_get_line (table, i);

      if (g_strcmp0 (line->id, id) == 0 || has_words (line->name, id))
        return TRUE;
    }
  return FALSE;
}

/* Tables may go on in another of the same role, with other columns. */
static gboolean
is_printed (GoujiRun *run, const Part *part)
{
  for (int i = gouji_disclosure_find_table (run->disclosure, part->role, -1); i >= 0;
       i = gouji_disclosure_find_table (run->disclosure, part->role, i))
    if (*part->what == '\0'
        || has_column (gouji_disclosure_get_table (run->disclosure, i), part->what))
      return TRUE;
  return FALSE;
}

static gboolean
any_is_printed (GoujiRun *run, const char *const *choices)
{
  for (guint i = 0; choices[i] != NULL; i++)
    {
      g_auto (Part) part = { 0 };

      part_init (&part, choices[i]);
      if (is_printed (run, &part))
        return TRUE;
    }
  return FALSE;
}

/* Whether the column's own heading says what it is taken for; what stands above several
 * (2023年预算数) says nothing of one of them. */
static gboolean
is_understood (const GoujiColumn *column)
{
  const char *slash = strrchr (column->title, '/');

  switch (column->kind)
    {
    case GOUJI_COLUMN_CODE:
    case GOUJI_COLUMN_CODE_PART:
    case GOUJI_COLUMN_NAME:
      return TRUE;
    case GOUJI_COLUMN_AMOUNT:
      return column->id != NULL
             && has_words (slash != NULL ? slash + 1 : column->title, column->id);
    case GOUJI_COLUMN_OTHER:
    case GOUJI_COLUMN_TEXT:
    case GOUJI_COLUMN_QUANTITY:
    default:
      return column->id != NULL;
    }
}

/* A column that is not understood may be the one that is missed. */
static gboolean
is_known (GoujiTable *table)
{
  if (gouji_table_is_damaged (table) || gouji_table_get_n_header_rows (table) == 0)
    return FALSE;
  for (guint i = 0; i < gouji_table_get_n_columns (table); i++)
    if (!is_understood (gouji_table_get_column (table, i)))
      return FALSE;
  return TRUE;
}

/* What one table misses. */
typedef struct
{
  guint table;
  guint n;
  GString *list;
} Missing;

static gboolean
is_about (const char *need, GoujiRole role)
{
  g_auto (Part) part = { 0 };

  part_init (&part, need);
  return part.role == role;
}

/* What is required is not asked for once more because it is usual. */
static gboolean
is_required_too (GoujiRun *run, GoujiNeedKind kind, const char *need)
{
  const char *const *required
      = gouji_required_get_needs (run, GOUJI_NEED_COLUMN, GOUJI_NEED_REQUIRED);
  gsize length = strcspn (need, "|");

  for (guint i = 0; kind == GOUJI_NEED_EXPECTED && required[i] != NULL; i++)
    if (strcspn (required[i], "|") == length && strncmp (required[i], need, length) == 0)
      return TRUE;
  return FALSE;
}

static void
look_for_column (GoujiRun *run, guint rule, const char *need, Missing *missing)
{
  g_auto (GStrv) choices = g_strsplit (need, "|", -1);

  if (any_is_printed (run, (const char *const *)choices))
    {
      gouji_run_count (run, rule, FALSE);
      return;
    }
  gouji_required_append (missing->list,
                         gouji_formula_names_column_title (strchr (choices[0], ':') + 1));
  missing->n++;
}

static void
report_columns (GoujiRun *run, guint rule, GoujiNeedKind kind, const Missing *missing)
{
  GoujiTable *table = gouji_disclosure_get_table (run->disclosure, missing->table);
  GoujiDraft *draft
      = gouji_required_new_draft (run, rule, GOUJI_NEED_COLUMN, kind, is_known (table));
  g_autofree char *name = gouji_words_dup_table (run->disclosure, missing->table);

  gouji_draft_add_cell (draft, &GOUJI_CELL_REF_TABLE (missing->table, 0, 0));
  draft->message = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s: a column was not found: %s",
                                                 "%s: columns were not found: %s", missing->n),
                                    name, missing->list->str);
  gouji_topic_report (run, draft);
}

/* A table whose header was lost says nothing of its columns. */
static void
check_columns (GoujiRun *run, guint rule, GoujiNeedKind kind, GoujiRole role)
{
  const char *const *needs = gouji_required_get_needs (run, GOUJI_NEED_COLUMN, kind);
  int table = gouji_disclosure_find_table (run->disclosure, role, -1);
  Missing missing = { .table = table };

  if (table < 0)
    return;
  if (gouji_table_get_n_header_rows (gouji_disclosure_get_table (run->disclosure, table)) == 0)
    {
      gouji_run_set_missing (run, rule, g_strdup (gouji_role_get_title (role)));
      return;
    }
  missing.list = g_string_new (NULL);
  for (guint i = 0; needs[i] != NULL; i++)
    if (is_about (needs[i], role) && !is_required_too (run, kind, needs[i]))
      look_for_column (run, rule, needs[i], &missing);
  if (missing.n > 0 && gouji_required_is_part (run))
    gouji_run_set_missing (run, rule, g_strdup (missing.list->str));
  else if (missing.n > 0)
    report_columns (run, rule, kind, &missing);
  g_string_free (missing.list, TRUE);
}

static gboolean
asks_of (const char *const *needs, GoujiRole role)
{
  for (guint i = 0; needs[i] != NULL; i++)
    if (is_about (needs[i], role))
      return TRUE;
  return FALSE;
}

void
gouji_check_required_columns (GoujiRun *run, guint rule)
{
  for (guint kind = 0; kind < GOUJI_N_NEED_KINDS; kind++)
    for (GoujiRole role = GOUJI_ROLE_NONE + 1; role < GOUJI_N_ROLES; role++)
      if (asks_of (gouji_required_get_needs (run, GOUJI_NEED_COLUMN, kind), role))
        check_columns (run, rule, kind, role);
}

static gboolean
contains (const char *text, const char *const *words)
{
  g_autofree char *folded = gouji_classification_fold_name (text);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = gouji_classification_fold_name (words[i]);

      if (strstr (folded, word) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Below a table its note may be taken for the text that follows, and what is said of a
 * table may be said in the text: anywhere outside the tables counts. */
static gboolean
is_noted (GoujiRun *run, const char *const *words)
{
  for (guint i = 0; i < gouji_disclosure_get_n_blocks (run->disclosure); i++)
    {
      const GoujiBlock *block = gouji_disclosure_get_block (run->disclosure, i);

      if (block->kind == GOUJI_BLOCK_PARAGRAPH && block->use != GOUJI_USE_CONTENTS
          && contains (block->text, words))
        return TRUE;
    }
  return FALSE;
}

static gboolean
row_is_noted (GoujiTable *table, guint row, const char *const *words)
{
  for (guint column = 0; column < gouji_table_get_row_length (table, row); column++)
    {
      const char *text = gouji_table_get_cell (table, row, column).text;

      if (text != NULL && contains (text, words))
        return TRUE;
    }
  return FALSE;
}

static gboolean
table_is_noted (GoujiTable *table, const char *const *words)
{
  for (guint row = 0; row < gouji_table_get_n_rows (table); row++)
    if (gouji_table_get_row_kind (table, row) == GOUJI_ROW_NOTE && row_is_noted (table, row, words))
      return TRUE;
  return contains (gouji_table_get_note (table), words);
}

/* All that are missing are one finding: a form without notes lacks every one. */
static void
report_notes (GoujiRun *run, guint rule, GoujiNeedKind kind, GArray *tables, const char *list)
{
  GoujiDraft *draft = gouji_required_new_draft (run, rule, GOUJI_NEED_NOTE, kind, FALSE);

  for (guint i = 0; i < tables->len; i++)
    gouji_draft_add_cell (draft, &GOUJI_CELL_REF_TABLE (g_array_index (tables, int, i), 0, 0));
  draft->message = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "A note was not found under %s",
                                                 "Notes were not found under %s", tables->len),
                                    list);
  gouji_topic_report (run, draft);
}

/* @need: "three-public:单位数|人数"; whether a table lacks it, which is noted. */
static gboolean
lacks_note (GoujiRun *run, const char *need, int table, char **what)
{
  g_auto (Part) part = { 0 };
  g_auto (GStrv) words = NULL;
  g_autofree char *name = NULL;

  part_init (&part, need);
  words = g_strsplit (part.what, "|", -1);
  if (table_is_noted (gouji_disclosure_get_table (run->disclosure, table),
                      (const char *const *)words)
      || is_noted (run, (const char *const *)words))
    return FALSE;
  name = gouji_words_dup_table (run->disclosure, table);
  /* Translators: a table, and words of the note that is missing under it */
  *what = g_strdup_printf (_ ("%s (“%s”)"), name, words[0]);
  return TRUE;
}

static int
find_table (GoujiRun *run, const char *need)
{
  g_auto (Part) part = { 0 };

  part_init (&part, need);
  return gouji_disclosure_find_table (run->disclosure, part.role, -1);
}

static void
check_notes (GoujiRun *run, guint rule, GoujiNeedKind kind)
{
  const char *const *needs = gouji_required_get_needs (run, GOUJI_NEED_NOTE, kind);
  g_autoptr (GArray) tables = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; needs[i] != NULL; i++)
    {
      int table = find_table (run, needs[i]);
      g_autofree char *what = NULL;

      if (table < 0)
        continue;
      if (!lacks_note (run, needs[i], table, &what))
        {
          gouji_run_count (run, rule, FALSE);
          continue;
        }
      g_array_append_val (tables, table);
      gouji_required_append (list, what);
    }
  if (tables->len > 0 && gouji_required_is_part (run))
    gouji_run_set_missing (run, rule, g_strdup (list->str));
  else if (tables->len > 0)
    report_notes (run, rule, kind, tables, list->str);
}

void
gouji_check_required_notes (GoujiRun *run, guint rule)
{
  for (guint kind = 0; kind < GOUJI_N_NEED_KINDS; kind++)
    check_notes (run, rule, kind);
}
