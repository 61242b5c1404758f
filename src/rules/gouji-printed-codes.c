/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/gouji-printed-codes-private.h"

#include <string.h>

#include "model/gouji-classification.h"

#define CLASS_DIGITS 3
#define N_KINDS (GOUJI_CODE_GOVERNMENT_ECONOMIC + 1)

typedef struct
{
  GoujiDisclosure *disclosure;
  int year;
  GoujiPrintedCodes *result;
  GHashTable *by_code[N_KINDS]; /* code → GoujiPrintedCode */
} Collector;

static void
free_code (gpointer data)
{
  GoujiPrintedCode *code = data;

  g_free (code->code);
  g_free (code->official);
  g_array_unref (code->prints);
  g_array_unref (code->names);
  g_free (code);
}

static gboolean
has_classification (GoujiCodeKind kind)
{
  return kind == GOUJI_CODE_FUNCTION || kind == GOUJI_CODE_ECONOMIC
         || kind == GOUJI_CODE_GOVERNMENT_ECONOMIC;
}

static GoujiPrintedCode *
find_code (Collector *self, GoujiCodeKind kind, const char *code)
{
  GoujiPrintedCode *found = g_hash_table_lookup (self->by_code[kind], code);

  if (found != NULL)
    return found;
  found = g_new0 (GoujiPrintedCode, 1);
  found->kind = kind;
  found->code = g_strdup (code);
  found->prints = g_array_new (FALSE, FALSE, sizeof (GoujiCodePrint));
  found->names = g_array_new (FALSE, FALSE, sizeof (GoujiCodeName));
  g_ptr_array_add (self->result->codes, found);
  g_hash_table_insert (self->by_code[kind], found->code, found);
  return found;
}

/* The same few names are printed over and over; each is folded once. */
static void
set_name (Collector *self, GoujiCodePrint *print, const char *name)
{
  gpointer key, folded;

  if (!g_hash_table_lookup_extended (self->result->names, name, &key, &folded))
    {
      key = g_strdup (name);
      folded = gouji_classification_fold_name (name);
      g_hash_table_insert (self->result->names, key, folded);
    }
  print->name = key;
  print->folded = folded;
}

static void
add_print (Collector *self, GoujiCodeKind kind, const char *code, const char *name, GoujiCellRef cell,
           const GoujiLine *line)
{
  GoujiCodePrint print = { .cell = cell, .code = cell };

  if (*name == '\0')
    return;
  set_name (self, &print, name);
  if (line != NULL)
    {
      print.damaged = line->damaged;
      print.resolved = *line->printed_code == '\0' && *line->name_code == '\0';
      if (*line->printed_code != '\0' && line->code_column >= 0)
        print.code.column = line->code_column;
    }
  g_array_append_val (find_code (self, kind, code)->prints, print);
}

static void
collect_line (Collector *self, GoujiTable *table, guint number, const GoujiLine *line)
{
  GoujiCodeKind kind = gouji_table_get_list_code_kind (table, line->list);
  const char *text = NULL;
  int column = line->name_column;

  if (line->kind != GOUJI_LINE_ITEM || strlen (line->code) < CLASS_DIGITS)
    return;
  if (!has_classification (kind))
    return;
  if (column >= 0)
    text = gouji_table_get_cell (table, line->row, column).text;
  if (text == NULL || *text == '\0')
    column = line->code_column;
  if (column >= 0)
    add_print (self, kind, line->code, line->name, GOUJI_CELL_REF_TABLE (number, line->row, column),
               line);
}

static const char *
skip_any (const char *text, const char *characters)
{
  while (*text != '\0' && g_utf8_strchr (characters, -1, g_utf8_get_char (text)) != NULL)
    text = g_utf8_next_char (text);
  return text;
}

/* "[30201] 办公费" in a column that says what the money of a line is for. */
static void
collect_text (Collector *self, const char *text, GoujiCellRef cell)
{
  const char *digits = skip_any (text, " 　[【［");
  const char *end = digits + strspn (digits, "0123456789");
  g_autofree char *code = g_strndup (digits, end - digits);
  g_autofree char *name = g_strdup (skip_any (end, " 　]】］-"));

  if (end - digits < CLASS_DIGITS)
    return;
  g_strchomp (name);
  add_print (self, *code == '5' ? GOUJI_CODE_GOVERNMENT_ECONOMIC : GOUJI_CODE_ECONOMIC, code, name,
             cell, NULL);
}

static void
collect_text_column (Collector *self, GoujiTable *table, guint number, guint column)
{
  for (guint row = 0; row < gouji_table_get_n_rows (table); row++)
    {
      const char *text = gouji_table_get_cell (table, row, column).text;

      if (text != NULL && gouji_table_get_row_kind (table, row) == GOUJI_ROW_BODY)
        collect_text (self, text, GOUJI_CELL_REF_TABLE (number, row, column));
    }
}

/* There a line is a project's, beside the code its money is spent under. */
static gboolean
is_of_projects (const GoujiTable *table)
{
  return gouji_table_get_role (table) == GOUJI_ROLE_PROJECT
         || gouji_table_get_role (table) == GOUJI_ROLE_GENERAL_PROJECT;
}

static void
collect_table (Collector *self, guint number)
{
  GoujiTable *table = gouji_disclosure_get_table (self->disclosure, number);

  if (is_of_projects (table))
    return;
  for (guint i = 0; i < gouji_table_get_n_lines (table); i++)
    collect_line (self, table, number, gouji_table_get_line (table, i));
  for (guint i = 0; i < gouji_table_get_n_columns (table); i++)
    {
      const GoujiColumn *column = gouji_table_get_column (table, i);

      if (column->kind == GOUJI_COLUMN_TEXT && g_strcmp0 (column->id, "economic") == 0)
        collect_text_column (self, table, number, i);
    }
}

static void
count_names (GoujiPrintedCode *code)
{
  for (guint i = 0; i < code->prints->len; i++)
    {
      const GoujiCodePrint *print = &g_array_index (code->prints, GoujiCodePrint, i);
      GoujiCodeName name = { print, 1, print->folded, print->name };
      guint j = 0;

      while (j < code->names->len
             && !g_str_equal (g_array_index (code->names, GoujiCodeName, j).first->folded,
                              print->folded))
        j++;
      if (j < code->names->len)
        g_array_index (code->names, GoujiCodeName, j).n_prints++;
      else
        g_array_append_val (code->names, name);
    }
}

/* A cell too narrow loses the end of a name; a page break loses either end. */
static gboolean
is_part (const char *part, const char *whole)
{
  return strlen (part) < strlen (whole)
         && (g_str_has_prefix (whole, part) || g_str_has_suffix (whole, part));
}

static void
find_full_name (Collector *self, GoujiPrintedCode *code, GoujiCodeName *name,
                const GoujiClassificationEntry *entry)
{
  const char *folded = name->first->folded;

  if (gouji_classification_has_name (gouji_classification_get_default (), code->kind, code->code,
                                     folded, 0))
    return;
  for (guint i = 0; i < code->names->len; i++)
    {
      const GoujiCodePrint *other = g_array_index (code->names, GoujiCodeName, i).first;

      if (is_part (folded, other->folded) && strlen (other->folded) > strlen (name->full))
        {
          name->full = other->folded;
          name->full_printed = other->name;
        }
    }
  if (name->full == folded && entry != NULL && is_part (folded, code->official))
    {
      name->full = code->official;
      name->full_printed = entry->name;
    }
}

static void
settle_names (Collector *self, GoujiPrintedCode *code)
{
  const GoujiClassificationEntry *entry = gouji_classification_lookup (
      gouji_classification_get_default (), code->kind, code->code, self->year);

  if (entry != NULL && entry->sureness < GOUJI_SURENESS_MEDIUM)
    entry = NULL;
  code->official = entry != NULL ? gouji_classification_fold_name (entry->name) : g_strdup ("");
  count_names (code);
  for (guint i = 0; i < code->names->len; i++)
    find_full_name (self, code, &g_array_index (code->names, GoujiCodeName, i), entry);
}

GoujiPrintedCodes *
gouji_printed_codes_new (GoujiDisclosure *disclosure)
{
  GoujiPrintedCodes *result = g_new0 (GoujiPrintedCodes, 1);
  Collector self = { .disclosure = disclosure,
                     .year = gouji_disclosure_get_year (disclosure),
                     .result = result };

  result->codes = g_ptr_array_new_with_free_func (free_code);
  result->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint kind = 0; kind < N_KINDS; kind++)
    self.by_code[kind] = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < gouji_disclosure_get_n_tables (disclosure); i++)
    collect_table (&self, i);
  for (guint i = 0; i < result->codes->len; i++)
    settle_names (&self, g_ptr_array_index (result->codes, i));
  for (guint kind = 0; kind < N_KINDS; kind++)
    g_hash_table_unref (self.by_code[kind]);
  return result;
}

void
gouji_printed_codes_free (GoujiPrintedCodes *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->codes);
  g_hash_table_unref (self->names);
  g_free (self);
}

gboolean
gouji_code_name_is_cut (const GoujiCodeName *self)
{
  return self->full != self->first->folded;
}

gboolean
gouji_printed_code_conflicts (const GoujiPrintedCode *self)
{
  for (guint i = 1; i < self->names->len; i++)
    if (!g_str_equal (g_array_index (self->names, GoujiCodeName, i).full,
                      g_array_index (self->names, GoujiCodeName, 0).full))
      return TRUE;
  return FALSE;
}
