/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rules/gouji-formula-names-private.h"
#include "rules/gouji-topic-private.h"
#include "rules/gouji-words-private.h"

/* T2: a table without data is printed all the same and says that it is empty; one with
 * data does not. */

#define STATEMENTS "statement-"

/* A note of a table: a paragraph under it, or a row of it. */
typedef struct
{
  const char *text;
  GoujiCellRef place;
} Note;

typedef void (*TableFunc) (GoujiRun *run, guint rule, guint table);

static void
for_each_table (GoujiRun *run, guint rule, TableFunc func)
{
  GArray *scopes = gouji_run_get_rule (run, rule)->formula->scopes;

  for (guint i = 0; i < gouji_disclosure_get_n_tables (run->disclosure); i++)
    for (guint j = 0; j < scopes->len; j++)
      if (g_array_index (scopes, GoujiScope, j).role
          == gouji_table_get_role (gouji_disclosure_get_table (run->disclosure, i)))
        func (run, rule, i);
}

static const char *
cell_text (GoujiTable *table, guint row, guint column)
{
  const char *text = gouji_table_get_cell (table, row, column).text;

  return text != NULL ? text : "";
}

static gboolean
has_digit (const char *text)
{
  return text[strcspn (text, "0123456789")] != '\0';
}

/* Zeros are data, and so is what could not be read as an amount. */
static gboolean
is_empty (GoujiTable *table)
{
  for (guint row = 0; row < gouji_table_get_n_rows (table); row++)
    for (guint column = 0; column < gouji_table_get_n_columns (table); column++)
      {
        GoujiColumnKind kind = gouji_table_get_column (table, column)->kind;

        if (gouji_table_get_row_kind (table, row) == GOUJI_ROW_BODY && kind != GOUJI_COLUMN_CODE
            && kind != GOUJI_COLUMN_CODE_PART && kind != GOUJI_COLUMN_NAME
            && has_digit (cell_text (table, row, column)))
          return FALSE;
      }
  return TRUE;
}

/* The first amount that is not zero. */
static gboolean
find_amount (GoujiTable *table, guint number, GoujiCellRef *cell)
{
  for (guint row = 0; row < gouji_table_get_n_rows (table); row++)
    for (guint column = 0; column < gouji_table_get_n_columns (table); column++)
      {
        GoujiAmount amount = gouji_table_get_amount (table, row, column);

        if (gouji_table_get_column (table, column)->kind == GOUJI_COLUMN_AMOUNT
            && gouji_amount_is_number (amount) && amount.coefficient != 0)
          {
            *cell = GOUJI_CELL_REF_TABLE (number, row, column);
            return TRUE;
          }
      }
  return FALSE;
}

/* A row of text across the table, or 无 in the place of an amount. */
static void
collect_note_row (GArray *notes, GoujiTable *table, guint number, guint row)
{
  gboolean across = gouji_table_get_row_kind (table, row) == GOUJI_ROW_NOTE;

  for (guint column = 0; column < gouji_table_get_row_length (table, row); column++)
    {
      Note note = { cell_text (table, row, column), GOUJI_CELL_REF_TABLE (number, row, column) };

      if (*note.text != '\0'
          && (across
              || gouji_table_get_amount (table, row, column).form == GOUJI_AMOUNT_NONE_WORD))
        g_array_append_val (notes, note);
    }
}

static GArray *
collect_notes (GoujiRun *run, guint number)
{
  GoujiTable *table = gouji_disclosure_get_table (run->disclosure, number);
  GArray *notes = g_array_new (FALSE, FALSE, sizeof (Note));
  guint n;
  const guint *indexes = gouji_run_get_notes (run, number, &n);

  for (guint i = 0; i < n; i++)
    {
      const char *text = gouji_disclosure_get_block (run->disclosure, indexes[i])->text;
      Note note = { text, GOUJI_CELL_REF_TEXT ((int)indexes[i], 0, strlen (text)) };

      g_array_append_val (notes, note);
    }
  for (guint row = 0; row < gouji_table_get_n_rows (table); row++)
    collect_note_row (notes, table, number, row);
  return notes;
}

/* Under an empty table a plain 无 says enough; elsewhere it must be said of a table.
 * A form's instruction (如无…的) says nothing of this document. */
static gboolean
says_empty (const char *text, gboolean surely)
{
  return !gouji_formula_names_contains ("conditional", text)
         && (gouji_formula_names_contains ("empty-surely", text)
             || (!surely && gouji_formula_names_contains ("empty-perhaps", text)));
}

static const Note *
find_empty_note (GArray *notes, gboolean surely)
{
  for (guint i = 0; i < notes->len; i++)
    if (says_empty (g_array_index (notes, Note, i).text, surely))
      return &g_array_index (notes, Note, i);
  return NULL;
}

/* Whether a note speaks of the statement that a table's title does. */
static gboolean
is_about (const char *text, GoujiTable *table)
{
  const char *statement = gouji_formula_names_find (STATEMENTS, gouji_table_get_title (table));

  return statement != NULL && gouji_formula_names_contains (statement, text);
}

static gboolean
find_explanation (GoujiDisclosure *disclosure, const char *statement)
{
  for (guint i = 0; i < gouji_disclosure_get_n_blocks (disclosure); i++)
    {
      const GoujiBlock *block = gouji_disclosure_get_block (disclosure, i);

      if (block->kind == GOUJI_BLOCK_PARAGRAPH && block->use != GOUJI_USE_CONTENTS
          && (block->use != GOUJI_USE_NOTE || block->table < 0) && says_empty (block->text, TRUE)
          && gouji_formula_names_contains (statement, block->text))
        return TRUE;
    }
  return FALSE;
}

/* A chapter that explains all empty tables.  There are few statements, so that the text
 * is searched once for each. */
static gboolean
is_explained_elsewhere (GoujiRun *run, guint number)
{
  GoujiTable *table = gouji_disclosure_get_table (run->disclosure, number);
  const char *statement = gouji_formula_names_find (STATEMENTS, gouji_table_get_title (table));
  gpointer known;

  if (statement == NULL)
    return FALSE;
  if (run->explained == NULL)
    run->explained = g_hash_table_new (g_str_hash, g_str_equal);
  if (!g_hash_table_lookup_extended (run->explained, statement, NULL, &known))
    {
      known = GINT_TO_POINTER (find_explanation (run->disclosure, statement));
      g_hash_table_insert (run->explained, (gpointer)statement, known);
    }
  return GPOINTER_TO_INT (known);
}

static void
check_empty (GoujiRun *run, guint rule, guint number)
{
  GoujiTable *table = gouji_disclosure_get_table (run->disclosure, number);
  g_autoptr (GArray) notes = collect_notes (run, number);
  GoujiDraft *draft;
  g_autofree char *name = NULL;

  if (!is_empty (table))
    return;
  if (find_empty_note (notes, FALSE) != NULL || is_explained_elsewhere (run, number))
    {
      gouji_run_count (run, rule, FALSE);
      return;
    }
  draft = gouji_topic_new_draft (run, rule, gouji_run_get_rule (run, rule)->severity, FALSE);
  name = gouji_words_dup_table (run->disclosure, number);
  gouji_draft_add_cell (draft, &GOUJI_CELL_REF_TABLE (number, 0, 0));
  draft->message = g_strdup_printf (_("%s: the table is empty and no note says so"), name);
  gouji_topic_report (run, draft);
}

static void
check_filled (GoujiRun *run, guint rule, guint number)
{
  GoujiTable *table = gouji_disclosure_get_table (run->disclosure, number);
  g_autoptr (GArray) notes = collect_notes (run, number);
  const Note *note = find_empty_note (notes, TRUE);
  GoujiCellRef amount;
  GoujiDraft *draft;
  g_autofree char *name = NULL;

  if (!find_amount (table, number, &amount))
    return;
  if (note == NULL)
    {
      gouji_run_count (run, rule, FALSE);
      return;
    }
  draft = gouji_topic_new_draft (run, rule, gouji_run_get_rule (run, rule)->severity, FALSE);
  name = gouji_words_dup_table (run->disclosure, number);
  gouji_draft_add_cell (draft, &note->place);
  gouji_draft_add_cell (draft, &amount);
  draft->actual = g_strdup (note->text);
  draft->message = g_strdup_printf (_("%s: the table prints amounts, and its note says “%s”"), name,
                                    note->text);
  gouji_topic_report (run, draft);
}

static void
check_subject (GoujiRun *run, guint rule, guint number)
{
  GoujiTable *table = gouji_disclosure_get_table (run->disclosure, number);
  g_autoptr (GArray) notes = collect_notes (run, number);
  const Note *note = find_empty_note (notes, FALSE);
  GoujiDraft *draft;
  g_autofree char *name = NULL;

  if (note == NULL || gouji_formula_names_find (STATEMENTS, gouji_table_get_title (table)) == NULL
      || gouji_formula_names_find (STATEMENTS, note->text) == NULL)
    return;
  if (is_about (note->text, table))
    {
      gouji_run_count (run, rule, FALSE);
      return;
    }
  draft = gouji_topic_new_draft (run, rule, gouji_run_get_rule (run, rule)->severity, FALSE);
  name = gouji_words_dup_table (run->disclosure, number);
  gouji_draft_add_cell (draft, &note->place);
  gouji_draft_add_cell (draft, &GOUJI_CELL_REF_TABLE (number, 0, 0));
  draft->actual = g_strdup (note->text);
  draft->message
      = g_strdup_printf (_("%s: its note speaks of another statement: “%s”"), name, note->text);
  gouji_topic_report (run, draft);
}

/* An empty table that says so nowhere. */
void
gouji_check_empty_tables (GoujiRun *run, guint rule)
{
  for_each_table (run, rule, check_empty);
}

/* A table with data that says it is empty. */
void
gouji_check_filled_tables (GoujiRun *run, guint rule)
{
  for_each_table (run, rule, check_filled);
}

/* A note copied from another empty table. */
void
gouji_check_empty_notes (GoujiRun *run, guint rule)
{
  for_each_table (run, rule, check_subject);
}
