/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-lines-private.h"

#include <string.h>

#include "model/gouji-classification.h"
#include "recognise/gouji-line-columns-private.h"
#include "recognise/gouji-line-name-private.h"
#include "recognise/gouji-text-private.h"
#include "recognise/gouji-words-private.h"

/* 类, 款, 项. */
#define MAX_PARTS 3
#define CLASS_DIGITS 3
#define PART_DIGITS 2

typedef struct
{
  GoujiTable *table;
  GoujiDisclosure *disclosure;
  guint list;
  GoujiLineColumns columns;
  int last_line;       /* of this list, or -1 */
  const char *shared;  /* name of the total this list shares with the one before, in this row */
  gboolean after_year; /* 本年合计 has been printed */
  char *parts[MAX_PARTS]; /* of the code of the line above: a part that it shares may be blank */
} Reader;

static const char *
cell_text (const GoujiTable *table, guint row, guint column)
{
  const char *text = gouji_table_get_cell (table, row, column).text;

  return text != NULL ? text : "";
}

static gboolean
is_part (const char *text, guint i)
{
  gsize length = i == 0 ? CLASS_DIGITS : PART_DIGITS;

  return strlen (text) == length && strspn (text, "0123456789") == length;
}

/* "208||", "|05|", "||05": each row prints only its own part, and shares those before it
 * with the row above.  What else the row prints is as printed. */
static void
complete_parts (Reader *self, char **parts, guint n)
{
  guint first = 0;

  while (first < n && *parts[first] == '\0')
    first++;
  if (first == n || !is_part (parts[first], first))
    return;
  for (guint i = 0; i < first; i++)
    if (self->parts[i] == NULL)
      return;
  for (guint i = 0; i < n; i++)
    {
      if (i < first)
        {
          g_free (parts[i]);
          parts[i] = g_strdup (self->parts[i]);
        }
      g_free (self->parts[i]);
      self->parts[i] = is_part (parts[i], i) ? g_strdup (parts[i]) : NULL;
    }
}

/* The code cells joined: 208|05|05, 208|20805|2080505 and 2080505 alike. */
static char *
join_code (Reader *self, guint row)
{
  g_autoptr (GString) code = g_string_new (NULL);
  char *parts[GOUJI_LINE_MAX_COLUMNS] = { NULL };
  guint n = self->columns.n_codes;

  for (guint i = 0; i < n; i++)
    parts[i] = gouji_text_squeeze (cell_text (self->table, row, self->columns.codes[i]));
  if (self->columns.parts && n > 1 && n <= MAX_PARTS)
    complete_parts (self, parts, n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *part = parts[i];

      if (*part == '\0')
        continue;
      if (code->len > 0 && g_str_has_prefix (part, code->str))
        g_string_truncate (code, 0);
      g_string_append (code, part);
    }
  return g_string_free (g_steal_pointer (&code), FALSE);
}

static int
filled_name (Reader *self, guint row)
{
  for (guint i = 0; i < self->columns.n_names; i++)
    if (*cell_text (self->table, row, self->columns.names[i]) != '\0')
      return i;
  return -1;
}

/* 行次 and remarks alone make no line. */
static gboolean
is_blank (Reader *self, guint row)
{
  for (guint i = 0; i < gouji_table_get_n_columns (self->table); i++)
    {
      const GoujiColumn *column = gouji_table_get_column (self->table, i);

      if (column->list == self->list && column->kind != GOUJI_COLUMN_OTHER
          && *cell_text (self->table, row, i) != '\0')
        return FALSE;
    }
  return TRUE;
}

static gboolean
has_amount (Reader *self, guint row)
{
  for (guint i = 0; i < self->columns.n_amounts; i++)
    if (*cell_text (self->table, row, self->columns.amounts[i]) != '\0')
      return TRUE;
  return FALSE;
}

static const char *
intern (Reader *self, const char *text)
{
  return gouji_disclosure_intern (self->disclosure, text);
}

/* Printed parts of a line, before its meaning is known. */
typedef struct
{
  char *printed_code; /* of the code cells */
  char *code;         /* digits of the code cells, or "" */
  char *name_code;    /* inside the name, or "" */
  char *name;         /* without code and ordinal */
  guint rank;         /* of the ordinal, 0 none */
  int name_index;     /* which of the name columns, or -1 */
  gboolean detail;    /* 其中： */
} Parts;

static void
parts_clear (Parts *parts)
{
  g_free (parts->printed_code);
  g_free (parts->code);
  g_free (parts->name_code);
  g_free (parts->name);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, parts_clear)

/* 合计 in the column of the unit or the type, where the row names nothing else. */
static const char *
total_in_texts (Reader *self, guint row)
{
  for (guint i = 0; i < self->columns.n_texts; i++)
    {
      const char *text = cell_text (self->table, row, self->columns.texts[i]);
      const GoujiWord *word = *text != '\0' ? gouji_line_name_word (text) : NULL;

      if (word != NULL && g_strcmp0 (word->kind, "total") == 0)
        return text;
    }
  return "";
}

/* The name's cell, or the code's where it holds a name: "[208] 社会保障…" and 合计. */
static void
read_name (Reader *self, guint row, Parts *parts)
{
  const char *text = parts->name_index >= 0
                         ? cell_text (self->table, row, self->columns.names[parts->name_index])
                         : total_in_texts (self, row);
  char *name = NULL;

  /* What leads a project's name in a procurement table is no classification. */
  if (self->columns.item >= 0 || !gouji_text_split_code (text, &parts->name_code, &name))
    {
      parts->name_code = g_strdup ("");
      name = g_strdup (text);
    }
  parts->name = gouji_line_name_clean (name, &parts->rank, &parts->detail);
  g_free (name);
}

static void
read_code (Reader *self, guint row, Parts *parts)
{
  char *name = NULL;

  parts->printed_code = join_code (self, row);
  if (*parts->printed_code == '\0')
    parts->code = g_strdup ("");
  else if (gouji_text_split_code (parts->printed_code, &parts->code, &name) && *name != '\0')
    {
      if (*parts->name == '\0')
        g_free (g_steal_pointer (&parts->name));
      if (parts->name == NULL)
        parts->name = g_steal_pointer (&name);
      g_free (parts->name_code);
      parts->name_code = g_strdup (parts->code);
    }
  else if (parts->code == NULL)
    {
      parts->code = g_strdup ("");
      if (*parts->name == '\0')
        {
          g_free (parts->name);
          parts->name = gouji_line_name_clean (parts->printed_code, &parts->rank, &parts->detail);
        }
    }
  g_free (name);
}

static GoujiLineKind
line_kind (const GoujiWord *word, const Parts *parts)
{
  if (parts->detail)
    return GOUJI_LINE_DETAIL;
  if (word == NULL || g_strcmp0 (word->kind, "item") == 0)
    return GOUJI_LINE_ITEM;
  if (g_str_equal (word->kind, "carry"))
    return GOUJI_LINE_CARRY;
  return g_str_equal (word->kind, "subtotal") ? GOUJI_LINE_SUBTOTAL : GOUJI_LINE_TOTAL;
}

/* A row of text across the table: 无, 本表无数据. */
static gboolean
is_note (const Parts *parts, gboolean amounts)
{
  return !amounts && *parts->code == '\0' && *parts->name_code == '\0'
         && (g_str_equal (parts->name, "无") || strstr (parts->name, "无数据") != NULL
             || strstr (parts->name, "空表") != NULL || strstr (parts->name, "表为空") != NULL
             || g_str_has_prefix (parts->name, "注") || g_str_has_prefix (parts->name, "备注"));
}

static gboolean
is_known_name (Reader *self, const char *name)
{
  const GoujiClassification *classification = gouji_classification_get_default ();
  g_autofree char *folded = gouji_text_fold (name);
  int year = gouji_disclosure_get_year (self->disclosure);

  if (gouji_words_match_exact (GOUJI_WORDS_LINES, folded) != NULL)
    return TRUE;
  for (guint length = 3; length <= 7; length += 2)
    if (gouji_classification_find_name (classification, GOUJI_CODE_FUNCTION, "", length, name, year) != NULL
        || gouji_classification_find_name (classification, GOUJI_CODE_ECONOMIC, "", length, name, year) != NULL)
      return TRUE;
  return FALSE;
}

/* 当年收入 is an item like others until 小计 is found below it. */
static void
retake_meaning (Reader *self, GoujiLine *line)
{
  const GoujiWord *word = gouji_line_name_word (line->name);

  if (word == NULL || g_strcmp0 (word->kind, "year-total") != 0)
    return;
  line->kind = GOUJI_LINE_TOTAL;
  line->id = word->id;
  line->level = 0;
  line->parent = -1;
  self->after_year = TRUE;
}

/* The rest of a name that a page break cut in two: 社会保障和就 | 业支出. */
static gboolean
try_join_name (Reader *self, const Parts *parts, gboolean amounts)
{
  GoujiLine *before;
  g_autofree char *joined = NULL;

  if (self->last_line < 0 || amounts || *parts->code != '\0' || *parts->name_code != '\0'
      || parts->rank != 0 || *parts->name == '\0')
    return FALSE;
  before = gouji_table_edit_line (self->table, self->last_line);
  joined = g_strconcat (before->name, parts->name, NULL);
  if (!is_known_name (self, joined) || is_known_name (self, before->name))
    return FALSE;
  before->name = intern (self, joined);
  retake_meaning (self, before);
  return TRUE;
}

/* Nearest line above whose code begins this one's. */
static int
parent_by_code (Reader *self, const char *code)
{
  for (int i = self->last_line; i >= 0; i--)
    {
      const GoujiLine *line = gouji_table_get_line (self->table, i);

      if (line->list == self->list && *line->code != '\0' && strlen (line->code) < strlen (code)
          && g_str_has_prefix (code, line->code))
        return i;
    }
  return -1;
}

static int
parent_by_depth (Reader *self, guint depth)
{
  for (int i = self->last_line; i >= 0; i--)
    {
      const GoujiLine *line = gouji_table_get_line (self->table, i);

      if (line->list == self->list && line->kind == GOUJI_LINE_ITEM && line->level > 0
          && line->level < depth)
        return i;
    }
  return -1;
}

static int
last_of_kind (Reader *self, GoujiLineKind kind)
{
  for (int i = self->last_line; i >= 0; i--)
    {
      const GoujiLine *line = gouji_table_get_line (self->table, i);

      if (line->list == self->list && line->kind == kind)
        return i;
    }
  return -1;
}

/* Economic items without codes are those of the class heading above them; classes
 * of functions are known by name. */
static const char *
code_by_name (Reader *self, const char *name)
{
  const GoujiClassification *classification = gouji_classification_get_default ();
  GoujiCodeKind kind = gouji_table_get_code_kind (self->table);
  const GoujiClassificationEntry *entry = NULL;
  int year = gouji_disclosure_get_year (self->disclosure);
  const GoujiLine *before;

  if (*name == '\0')
    return "";
  if (gouji_table_get_list_kind (self->table, self->list) == GOUJI_LIST_EXPENDITURE)
    entry = gouji_classification_find_name (classification, GOUJI_CODE_FUNCTION, "", 3, name, year);
  else if (kind == GOUJI_CODE_ECONOMIC)
    {
      before = self->last_line >= 0 ? gouji_table_get_line (self->table, self->last_line) : NULL;
      if (before != NULL && strlen (before->code) >= 3)
        {
          g_autofree char *class_code = g_strndup (before->code, 3);

          entry = gouji_classification_find_name (classification, kind, class_code, 5, name, year);
        }
      if (entry == NULL)
        entry = gouji_classification_find_name (classification, kind, "", 3, name, year);
    }
  return entry != NULL ? entry->code : "";
}

/* Tables whose rows are told apart by several texts (procurement): a row with an
 * item is a leaf, one without sums up those below it. */
static guint
depth_by_texts (Reader *self, guint row)
{
  if (*cell_text (self->table, row, self->columns.item) != '\0')
    return 3;
  return *cell_text (self->table, row, self->columns.texts[0]) != '\0' ? 1 : 2;
}

static guint
depth_of (Reader *self, guint row, const Parts *parts)
{
  if (self->columns.item >= 0)
    return depth_by_texts (self, row);
  if (parts->rank != 0)
    return parts->rank;
  return parts->name_index > 0 ? parts->name_index + 1 : 1;
}

/* (1)工资福利支出 below 1、人员经费: a class known by its name only is where its number says. */
static gboolean
is_numbered_below (Reader *self, const Parts *parts)
{
  return *parts->code == '\0' && *parts->name_code == '\0' && parts->rank > 1
         && parent_by_depth (self, parts->rank) >= 0;
}

static void
place_in_tree (Reader *self, GoujiLine *line, const Parts *parts)
{
  guint depth;

  line->parent = -1;
  line->level = 0;
  if (line->kind == GOUJI_LINE_TOTAL || line->kind == GOUJI_LINE_SUBTOTAL)
    return;
  if (*line->code != '\0' && self->columns.item < 0 && !is_numbered_below (self, parts))
    {
      line->level = gouji_line_name_level (line->code, gouji_table_get_code_kind (self->table));
      line->parent = parent_by_code (self, line->code);
      return;
    }
  depth = depth_of (self, line->row, parts);
  line->level = depth;
  line->parent = parent_by_depth (self, depth);
  if (line->kind == GOUJI_LINE_ITEM && self->after_year)
    line->parent = last_of_kind (self, GOUJI_LINE_CARRY);
  if (line->kind == GOUJI_LINE_DETAIL && self->last_line >= 0)
    line->parent = last_of_kind (self, GOUJI_LINE_ITEM);
  if (line->kind == GOUJI_LINE_CARRY)
    line->parent = -1;
}

/* Such a row is called by its item, else by the last text before it. */
static void
label_from_texts (Reader *self, guint row, Parts *parts)
{
  const char *label = cell_text (self->table, row, self->columns.item);

  for (guint i = self->columns.n_texts; i > 0 && *label == '\0'; i--)
    if ((int) self->columns.texts[i - 1] < self->columns.item)
      label = cell_text (self->table, row, self->columns.texts[i - 1]);
  if (*label == '\0')
    return;
  g_free (parts->name);
  parts->name = gouji_text_squeeze (label);
}

static void
append_line (Reader *self, guint row, Parts *parts)
{
  GoujiLine line = { .row = row, .list = self->list, .parent = -1 };
  const GoujiWord *word;

  if (self->columns.item >= 0)
    label_from_texts (self, row, parts);
  word = gouji_line_name_word (parts->name);
  if (*parts->code == '\0' && *parts->name_code == '\0')
    {
      line.kind = line_kind (word, parts);
      line.id = word != NULL ? word->id : NULL;
    }
  line.code = intern (self, *parts->name_code != '\0' ? parts->name_code : parts->code);
  line.name = intern (self, parts->name);
  line.printed_code = intern (self, parts->printed_code);
  line.name_code = intern (self, parts->name_code);
  line.code_column = self->columns.n_codes > 0 ? (int) self->columns.codes[0] : -1;
  line.name_column = parts->name_index >= 0 ? (int) self->columns.names[parts->name_index] : -1;
  if (line.kind == GOUJI_LINE_ITEM && *line.code == '\0')
    line.code = intern (self, code_by_name (self, line.name));
  place_in_tree (self, &line, parts);
  if (word != NULL && g_strcmp0 (word->kind, "year-total") == 0)
    self->after_year = TRUE;
  self->last_line = gouji_table_append_line (self->table, &line);
}

/* 支出合计 of two lists by function and by use is printed once, under the second:
 * the amount's list takes the name. */
static gboolean
share_total (Reader *self, Reader *next, guint row, const Parts *parts, gboolean amounts)
{
  const GoujiWord *word = gouji_line_name_word (parts->name);

  if (amounts || word == NULL || line_kind (word, parts) == GOUJI_LINE_ITEM)
    return FALSE;
  if (next == NULL || filled_name (next, row) >= 0 || !has_amount (next, row))
    return FALSE;
  next->shared = intern (self, parts->name);
  return TRUE;
}

static void
take_shared_name (Reader *self, Parts *parts)
{
  if (self->shared == NULL)
    return;
  g_free (parts->name);
  parts->name = g_strdup (self->shared);
  self->shared = NULL;
}

static void
read_row (Reader *self, Reader *next, guint row)
{
  g_auto (Parts) parts = { .name_index = filled_name (self, row) };
  gboolean amounts = has_amount (self, row);

  read_name (self, row, &parts);
  read_code (self, row, &parts);
  take_shared_name (self, &parts);
  if (share_total (self, next, row, &parts, amounts))
    return;
  if (is_note (&parts, amounts))
    {
      gouji_table_set_row_kind (self->table, row, GOUJI_ROW_NOTE);
      return;
    }
  if (try_join_name (self, &parts, amounts))
    return;
  append_line (self, row, &parts);
}

/* Where 总计 is printed after 本年合计, the latter is only a part of it. */
static void
demote_year_totals (Reader *self)
{
  int total = -1;

  for (guint i = gouji_table_get_n_lines (self->table); i > 0; i--)
    {
      GoujiLine *line = gouji_table_edit_line (self->table, i - 1);

      if (line->list != self->list || line->kind != GOUJI_LINE_TOTAL)
        continue;
      if (total >= 0 && g_strcmp0 (line->id, "year-total") == 0)
        line->kind = GOUJI_LINE_SUBTOTAL;
      total = i - 1;
    }
}

/* A table of one row without a name is its own total. */
static void
promote_lone_line (Reader *self)
{
  GoujiLine *only = NULL;
  guint n = 0;

  for (guint i = 0; i < gouji_table_get_n_lines (self->table); i++)
    if (gouji_table_get_line (self->table, i)->list == self->list)
      {
        only = gouji_table_edit_line (self->table, i);
        n++;
      }
  if (n == 1 && *only->name == '\0' && *only->code == '\0')
    {
      only->kind = GOUJI_LINE_TOTAL;
      only->level = 0;
    }
}

static void
reader_clear (Reader *self)
{
  for (guint i = 0; i < MAX_PARTS; i++)
    g_free (self->parts[i]);
}

/**
 * gouji_lines_read:
 * @table: a table whose columns are described
 *
 * Reads every body row of every list into lines: code, name, meaning, depth and
 * parent.  Lines are appended row by row, in a row list by list.
 */
void
gouji_lines_read (GoujiTable *table, GoujiDisclosure *disclosure)
{
  guint n_lists = gouji_table_get_n_lists (table);
  g_autofree Reader *readers = g_new0 (Reader, n_lists);

  for (guint list = 0; list < n_lists; list++)
    {
      readers[list] = (Reader) { .table = table, .disclosure = disclosure, .list = list };
      readers[list].last_line = -1;
      readers[list].columns = gouji_line_columns_collect (table, list);
    }
  for (guint row = 0; row < gouji_table_get_n_rows (table); row++)
    for (guint list = 0; list < n_lists; list++)
      if (gouji_table_get_row_kind (table, row) == GOUJI_ROW_BODY && !is_blank (&readers[list], row))
        read_row (&readers[list], list + 1 < n_lists ? &readers[list + 1] : NULL, row);
  for (guint list = 0; list < n_lists; list++)
    {
      demote_year_totals (&readers[list]);
      promote_lone_line (&readers[list]);
      reader_clear (&readers[list]);
    }
}
