/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rules/gouji-topic-private.h"
#include "rules/gouji-words-private.h"

/* K1: the code cell and the code in the name.  Codes of units are another matter (K3). */

/* The digits of "208" and "[208]"; NULL when the cell holds more than a code. */
static char *
bare_code (const char *printed)
{
  g_autoptr (GString) digits = g_string_new (NULL);

  for (const char *p = printed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_ascii_isdigit (*p))
        g_string_append_c (digits, *p);
      else if (!g_unichar_isspace (c) && !g_unichar_ispunct (c))
        return NULL;
    }
  return digits->len > 0 ? g_strdup (digits->str) : NULL;
}

static gboolean
is_of_classification (GoujiTable *table)
{
  GoujiCodeKind kind = gouji_table_get_code_kind (table);

  return kind == GOUJI_CODE_FUNCTION || kind == GOUJI_CODE_ECONOMIC
         || kind == GOUJI_CODE_GOVERNMENT_ECONOMIC;
}

static const char *
cell_text (GoujiTable *table, guint row, int column)
{
  const char *text = column >= 0 ? gouji_table_get_cell (table, row, column).text : NULL;

  return text != NULL ? text : "";
}

static gboolean
has_name_column (GoujiTable *table, guint list)
{
  for (guint i = 0; i < gouji_table_get_n_columns (table); i++)
    {
      const GoujiColumn *column = gouji_table_get_column (table, i);

      if (column->list == list && column->kind == GOUJI_COLUMN_NAME)
        return TRUE;
    }
  return FALSE;
}

typedef enum
{
  CODE_NOT_TWICE, /* the line does not print its code both in the cell and in the name */
  CODE_SAME,
  CODE_DIFFERENT,
  CODE_BLANK,
  CODE_WITH_NAME, /* the name stands in the code cell, its own cell is blank */
} CodeCell;

static CodeCell
look_at_code_cell (GoujiTable *table, const GoujiLine *line)
{
  g_autofree char *code = NULL;

  if (line->kind != GOUJI_LINE_ITEM || line->code_column < 0 || *line->name_code == '\0'
      || !has_name_column (table, line->list))
    return CODE_NOT_TWICE;
  if (*line->printed_code == '\0')
    return CODE_BLANK;
  code = bare_code (line->printed_code);
  if (code == NULL)
    return *cell_text (table, line->row, line->name_column) == '\0' ? CODE_WITH_NAME : CODE_NOT_TWICE;
  return g_str_equal (code, line->name_code) ? CODE_SAME : CODE_DIFFERENT;
}

static void
report_code_cell (GoujiRun *run, guint rule, guint number, const GoujiLine *line)
{
  GoujiTable *table = gouji_disclosure_get_table (run->disclosure, number);
  GoujiCellRef code = GOUJI_CELL_REF_TABLE (number, line->row, line->code_column);
  GoujiCellRef name = GOUJI_CELL_REF_TABLE (number, line->row, line->name_column);
  GoujiDraft *draft = gouji_topic_new_draft (run, rule, gouji_run_get_rule (run, rule)->severity,
                                             line->damaged);
  g_autofree char *where = gouji_words_dup_cell (run->disclosure, &code);

  gouji_draft_add_cell (draft, &code);
  if (*cell_text (table, line->row, line->name_column) != '\0')
    gouji_draft_add_cell (draft, &name);
  draft->expected = g_strdup (line->name_code);
  draft->actual = bare_code (line->printed_code);
  draft->message = g_strdup_printf (_("%s: %s, but the name says %s"), where, draft->actual,
                                    draft->expected);
  gouji_topic_report (run, draft);
}

/* A code cell that prints another code than the name beside it. */
void
gouji_check_code_cells (GoujiRun *run, guint rule)
{
  for (guint i = 0; i < gouji_disclosure_get_n_tables (run->disclosure); i++)
    {
      GoujiTable *table = gouji_disclosure_get_table (run->disclosure, i);

      for (guint j = 0; is_of_classification (table) && j < gouji_table_get_n_lines (table); j++)
        {
          const GoujiLine *line = gouji_table_get_line (table, j);
          CodeCell found = look_at_code_cell (table, line);

          if (found == CODE_SAME)
            gouji_run_count (run, rule, FALSE);
          else if (found == CODE_DIFFERENT)
            report_code_cell (run, rule, i, line);
        }
    }
}

/* The table's code cells that are as @wanted, in one finding: they have one cause.
 * NULL when there are none. */
static GoujiDraft *
collect_code_cells (GoujiRun *run, guint rule, guint number, CodeCell wanted)
{
  GoujiTable *table = gouji_disclosure_get_table (run->disclosure, number);
  g_autoptr (GoujiDraft) draft
      = gouji_topic_new_draft (run, rule, gouji_run_get_rule (run, rule)->severity, FALSE);
  guint n_twice = 0;

  for (guint i = 0; is_of_classification (table) && i < gouji_table_get_n_lines (table); i++)
    {
      const GoujiLine *line = gouji_table_get_line (table, i);
      CodeCell found = look_at_code_cell (table, line);

      n_twice += found != CODE_NOT_TWICE;
      if (found == wanted)
        gouji_draft_add_cell (draft, &GOUJI_CELL_REF_TABLE (number, line->row, line->code_column));
    }
  if (draft->cells->len > 0)
    return g_steal_pointer (&draft);
  if (n_twice > 0)
    gouji_run_count (run, rule, FALSE);
  return NULL;
}

/* A code printed in the name only. */
void
gouji_check_blank_codes (GoujiRun *run, guint rule)
{
  for (guint i = 0; i < gouji_disclosure_get_n_tables (run->disclosure); i++)
    {
      GoujiDraft *draft = collect_code_cells (run, rule, i, CODE_BLANK);
      g_autofree char *table = NULL;

      if (draft == NULL)
        continue;
      table = gouji_words_dup_table (run->disclosure, i);
      draft->message
          = g_strdup_printf (ngettext ("%s: %u code cell is blank; the code stands in the name only",
                                       "%s: %u code cells are blank; the codes stand in the names only",
                                       draft->cells->len),
                             table, draft->cells->len);
      gouji_topic_report (run, draft);
    }
}

/* A name that slipped into the code cell. */
void
gouji_check_names_in_codes (GoujiRun *run, guint rule)
{
  for (guint i = 0; i < gouji_disclosure_get_n_tables (run->disclosure); i++)
    {
      GoujiDraft *draft = collect_code_cells (run, rule, i, CODE_WITH_NAME);
      g_autofree char *table = NULL;

      if (draft == NULL)
        continue;
      table = gouji_words_dup_table (run->disclosure, i);
      draft->message
          = g_strdup_printf (ngettext ("%s: the name stands in %u code cell",
                                       "%s: the names stand in %u code cells", draft->cells->len),
                             table, draft->cells->len);
      gouji_topic_report (run, draft);
    }
}
