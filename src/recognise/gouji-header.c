/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-header-private.h"

#include <string.h>

#include "recognise/gouji-header-matrix-private.h"
#include "recognise/gouji-text-private.h"
#include "recognise/gouji-words-private.h"

/* Whether the words of a header row stand over every amount of the list alike, or
 * over its names as well, and so tell no amount apart. */
static gboolean
is_common_level (const GoujiHeaderMatrix *self, guint row, guint column, guint first, guint last)
{
  for (guint other = first; other <= last; other++)
    if (self->origin[row][other] != self->origin[row][column])
      return FALSE;
  return last > first || self->origin[row][column] != (int) column;
}

static gboolean
is_weak (const GoujiWord *word)
{
  return g_strcmp0 (word->kind, "weak") == 0;
}

static const char *
weak_id (const GoujiWord *word)
{
  if (g_str_equal (word->id, "total") || g_str_equal (word->id, "subtotal"))
    return "total";
  return "amount";
}

static const GoujiWord *
word_at (const GoujiHeaderMatrix *self, guint row, guint column)
{
  return self->origin[row][column] >= 0 ? gouji_header_match_column (self->text[row][column]) : NULL;
}

/* 预算数 and 决算数 side by side. */
static const char *
pair_suffix (const GoujiWord *word)
{
  if (word != NULL && (g_str_equal (word->id, "budget") || g_str_equal (word->id, "final")))
    return word->id;
  return NULL;
}

static gboolean
has_both_kinds (const GoujiHeaderMatrix *self)
{
  gboolean budget = FALSE, final = FALSE;

  for (guint row = 0; row < self->n_rows; row++)
    for (guint column = 0; column < self->n_columns; column++)
      {
        const char *suffix = pair_suffix (word_at (self, row, column));

        budget = budget || g_strcmp0 (suffix, "budget") == 0;
        final = final || g_strcmp0 (suffix, "final") == 0;
      }
  return budget && final;
}

static const char *
find_suffix (const GoujiHeaderMatrix *self, guint column)
{
  const char *suffix = NULL;

  for (guint row = self->n_rows; row > 0 && suffix == NULL; row--)
    suffix = pair_suffix (word_at (self, row - 1, column));
  return suffix;
}

/* The lowest header that means something of its own; 合计 and 小计 take their
 * meaning from the one above, unless that stands over all amounts alike. */
static const GoujiWord *
find_word (const GoujiHeaderMatrix *self, guint column, guint first, guint last, const char **suffix)
{
  const GoujiWord *weak = NULL;

  *suffix = has_both_kinds (self) ? find_suffix (self, column) : NULL;
  for (guint row = self->n_rows; row > 0; row--)
    {
      const GoujiWord *word = word_at (self, row - 1, column);

      if (word == NULL)
        continue;
      if (!is_weak (word)
          && (weak == NULL || gouji_header_kind_of (word) == GOUJI_COLUMN_CODE
              || (gouji_header_kind_of (word) == GOUJI_COLUMN_AMOUNT
                  && !is_common_level (self, row - 1, column, first, last))))
        return word;
      if (is_weak (word) && (weak == NULL || g_str_equal (weak_id (weak), "amount")))
        weak = word;
    }
  return weak;
}

typedef struct
{
  guint filled, numbers, codes;
} Content;

static Content
look_at_content (const GoujiTable *table, guint column)
{
  Content content = { 0 };

  for (guint row = gouji_table_get_n_header_rows (table); row < gouji_table_get_n_rows (table); row++)
    {
      const char *text = gouji_table_get_cell (table, row, column).text;
      GoujiAmount amount;

      if (text == NULL || *text == '\0' || gouji_table_get_row_kind (table, row) != GOUJI_ROW_BODY)
        continue;
      amount = gouji_amount_parse (text);
      content.filled++;
      content.numbers += gouji_amount_is_number (amount) || gouji_amount_is_empty (amount);
      content.codes += gouji_text_is_code (text);
    }
  return content;
}

static GoujiColumnKind
kind_by_content (const GoujiTable *table, guint column)
{
  Content content = look_at_content (table, column);

  if (content.filled == 0)
    return GOUJI_COLUMN_OTHER;
  if (column < 3 && content.codes * 10 >= content.filled * 8)
    return GOUJI_COLUMN_CODE;
  if (content.numbers * 10 >= content.filled * 8)
    return GOUJI_COLUMN_AMOUNT;
  return content.filled * 2 > content.numbers ? GOUJI_COLUMN_NAME : GOUJI_COLUMN_OTHER;
}

/* The names of a year's columns, "2022年" over amounts, are no names. */
static void
describe_kinds (GoujiTable *table, const GoujiHeaderMatrix *header, GoujiDisclosure *disclosure)
{
  for (guint column = 0; column < gouji_table_get_n_columns (table); column++)
    {
      GoujiColumn description = { .unit = gouji_table_get_amount_unit (table) };
      const GoujiWord *word = NULL;
      const char *suffix;
      g_autofree char *title = NULL;

      if (column < header->n_columns)
        {
          word = find_word (header, column, 0, header->n_columns - 1, &suffix);
          title = gouji_header_join_titles (header, column);
        }
      description.title = gouji_disclosure_intern (disclosure, title != NULL ? title : "");
      description.kind = word != NULL ? gouji_header_kind_of (word) : kind_by_content (table, column);
      gouji_table_set_column (table, column, &description);
    }
}

/* What the body shows overrules a header that says less than it: names under
 * 收入, amounts under 项目支出/2022年. */
static void
correct_kinds (GoujiTable *table)
{
  for (guint column = 0; column < gouji_table_get_n_columns (table); column++)
    {
      GoujiColumn description = *gouji_table_get_column (table, column);
      Content content = look_at_content (table, column);
      gboolean numeric = content.filled > 0 && content.numbers * 10 >= content.filled * 9;

      if (description.kind == GOUJI_COLUMN_NAME && numeric && content.codes < content.filled)
        description.kind = GOUJI_COLUMN_AMOUNT;
      else if (description.kind == GOUJI_COLUMN_NAME && numeric && column < 3)
        description.kind = GOUJI_COLUMN_CODE;
      else if (description.kind == GOUJI_COLUMN_AMOUNT && content.filled > 0 && content.numbers == 0)
        description.kind = GOUJI_COLUMN_NAME;
      gouji_table_set_column (table, column, &description);
    }
}

static gboolean
begins_list (const GoujiTable *table, guint column)
{
  GoujiColumnKind kind = gouji_table_get_column (table, column)->kind;
  GoujiColumnKind before;

  if (kind != GOUJI_COLUMN_CODE && kind != GOUJI_COLUMN_CODE_PART && kind != GOUJI_COLUMN_NAME)
    return FALSE;
  if (column == 0)
    return FALSE;
  before = gouji_table_get_column (table, column - 1)->kind;
  return before == GOUJI_COLUMN_AMOUNT || before == GOUJI_COLUMN_QUANTITY;
}

static gboolean
is_side_by_side (const GoujiTable *table)
{
  for (guint column = 1; column < gouji_table_get_n_columns (table); column++)
    if (begins_list (table, column))
      return TRUE;
  return FALSE;
}

/* 经济分类 between two amounts of a side-by-side table heads the names of a list. */
static void
name_text_lists (GoujiTable *table)
{
  if (!is_side_by_side (table))
    return;
  for (guint column = 1; column + 1 < gouji_table_get_n_columns (table); column++)
    {
      GoujiColumn description = *gouji_table_get_column (table, column);

      if (description.kind != GOUJI_COLUMN_TEXT
          || gouji_table_get_column (table, column - 1)->kind != GOUJI_COLUMN_AMOUNT
          || gouji_table_get_column (table, column + 1)->kind != GOUJI_COLUMN_AMOUNT)
        continue;
      description.kind = GOUJI_COLUMN_NAME;
      gouji_table_set_column (table, column, &description);
    }
}

static GoujiListKind
list_kind (const GoujiHeaderMatrix *header, guint column, gboolean several)
{
  g_autofree char *path = NULL;

  if (!several || column >= header->n_columns)
    return GOUJI_LIST_MAIN;
  path = gouji_header_join_titles (header, column);
  if (strstr (path, "用途") != NULL || strstr (path, "经济分类") != NULL
      || strstr (path, "经济科目") != NULL)
    return GOUJI_LIST_PURPOSE;
  if (strstr (path, "支出") != NULL || strstr (path, "功能") != NULL)
    return GOUJI_LIST_EXPENDITURE;
  return strstr (path, "收入") != NULL ? GOUJI_LIST_INCOME : GOUJI_LIST_MAIN;
}

/* Where a list has its names: 序号 before them stands under no heading. */
static guint
first_name (const GoujiTable *table, guint column)
{
  for (guint i = column; i < gouji_table_get_n_columns (table); i++)
    switch (gouji_table_get_column (table, i)->kind)
      {
      case GOUJI_COLUMN_CODE:
      case GOUJI_COLUMN_CODE_PART:
      case GOUJI_COLUMN_NAME:
        return i;
      case GOUJI_COLUMN_OTHER:
        break;
      case GOUJI_COLUMN_AMOUNT:
      case GOUJI_COLUMN_TEXT:
      case GOUJI_COLUMN_QUANTITY:
      default:
        return column;
      }
  return column;
}

static void
split_lists (GoujiTable *table, const GoujiHeaderMatrix *header)
{
  guint n_columns = gouji_table_get_n_columns (table);
  gboolean several = FALSE;
  guint list = 0;

  for (guint column = 0; column < n_columns; column++)
    several = several || begins_list (table, column);
  for (guint column = 0; column < n_columns; column++)
    {
      GoujiColumn description = *gouji_table_get_column (table, column);

      if (column == 0 || begins_list (table, column))
        list = gouji_table_append_list (table, list_kind (header, first_name (table, column), several));
      description.list = list;
      gouji_table_set_column (table, column, &description);
    }
}

static void
amount_range (const GoujiTable *table, guint list, guint *first, guint *last)
{
  gboolean found = FALSE;

  *first = *last = 0;
  for (guint column = 0; column < gouji_table_get_n_columns (table); column++)
    {
      const GoujiColumn *description = gouji_table_get_column (table, column);

      if (description->list != list || description->kind != GOUJI_COLUMN_AMOUNT)
        continue;
      if (!found)
        *first = column;
      *last = column;
      found = TRUE;
    }
}

/* "预算数（万元）" */
static GoujiAmountUnit
header_unit (const char *title)
{
  const char *open = strstr (title, "（");

  if (open == NULL)
    open = strchr (title, '(');
  return open != NULL ? gouji_amount_unit_from_text (open) : GOUJI_UNIT_UNKNOWN;
}

/* The year that stands over a column, 0 none. */
static int
year_over (const GoujiHeaderMatrix *header, guint column)
{
  for (guint row = 0; row < header->n_rows; row++)
    {
      g_autofree char *folded = gouji_text_fold (header->text[row][column]);
      int year = header->origin[row][column] >= 0 ? gouji_text_find_year (folded) : 0;

      if (year > 0)
        return year;
    }
  return 0;
}

/* 2025年预算数 beside 2026年预算数 in a budget of 2026: nothing else prints these. */
static gboolean
is_of_earlier_year (const GoujiHeaderMatrix *header, guint column, int year)
{
  int own = year_over (header, column);

  if (year == 0 || own == 0 || own >= year)
    return FALSE;
  for (guint other = 0; other < header->n_columns; other++)
    if (year_over (header, other) == year)
      return TRUE;
  return FALSE;
}

/* What heads several columns of a list: 年初结转和结余, 本年收入, 本年支出, 年末结转和结余. */
static const char *
balance_over (const GoujiHeaderMatrix *header, guint column)
{
  static const char *const ids[] = { "carry-in", "income", "expenditure", "carry-out" };

  for (guint row = 0; row + 1 < header->n_rows; row++)
    {
      const GoujiWord *word = word_at (header, row, column);

      for (guint i = 0; word != NULL && i < G_N_ELEMENTS (ids); i++)
        if (g_str_equal (word->id, ids[i]))
          return ids[i];
    }
  return NULL;
}

static gboolean
has_balance (const GoujiTable *table, const GoujiHeaderMatrix *header, guint list, const char *id)
{
  for (guint column = 0; column < header->n_columns; column++)
    if (gouji_table_get_column (table, column)->list == list
        && g_strcmp0 (balance_over (header, column), id) == 0)
      return TRUE;
  return FALSE;
}

static const GoujiWord *
lowest_word (const GoujiHeaderMatrix *header, guint column)
{
  guint row = header->n_rows;

  while (row > 0 && (header->origin[row - 1][column] < 0 || *header->text[row - 1][column] == '\0'))
    row--;
  return row > 0 ? word_at (header, row - 1, column) : NULL;
}

static gboolean
is_sum (const GoujiWord *word)
{
  return word != NULL && is_weak (word) && g_str_equal (weak_id (word), "total");
}

/* 基本支出 under 年初结转和结余, and under 本年收入 where 本年支出 stands beside it, is not
 * what is spent on that; nor is 一般公共预算 under 上年结转 this year's where 小计 says what
 * is carried in. */
static gboolean
is_of_other_balance (const GoujiTable *table,
                     const GoujiHeaderMatrix *header,
                     guint column,
                     const char *id)
{
  const char *balance = balance_over (header, column);
  guint list = gouji_table_get_column (table, column)->list;

  if (balance == NULL || g_str_equal (balance, id) || g_str_equal (balance, "expenditure"))
    return FALSE;
  if (g_str_equal (balance, "income"))
    return has_balance (table, header, list, "expenditure");
  for (guint other = 0; other < header->n_columns; other++)
    if (other != column && gouji_table_get_column (table, other)->list == list
        && g_strcmp0 (balance_over (header, other), balance) == 0
        && is_sum (lowest_word (header, other)))
      return TRUE;
  return FALSE;
}

static void
name_column (GoujiTable *table, const GoujiHeaderMatrix *header, guint column, int year)
{
  GoujiColumn description = *gouji_table_get_column (table, column);
  g_autofree char *id = NULL;
  const char *suffix = NULL;
  const GoujiWord *word;
  guint first, last;
  GoujiAmountUnit unit;

  if (column >= header->n_columns)
    return;
  amount_range (table, description.list, &first, &last);
  word = find_word (header, column, first, MIN (last, header->n_columns - 1), &suffix);
  if (word == NULL)
    return;
  if (description.kind == GOUJI_COLUMN_AMOUNT && gouji_header_kind_of (word) == GOUJI_COLUMN_AMOUNT)
    id = g_strconcat (is_weak (word) ? weak_id (word) : word->id, suffix != NULL ? "-" : NULL,
                      suffix, NULL);
  else if (description.kind == gouji_header_kind_of (word))
    id = g_strdup (word->id);
  if (description.kind == GOUJI_COLUMN_AMOUNT && is_of_earlier_year (header, column, year))
    g_clear_pointer (&id, g_free);
  else if (description.kind == GOUJI_COLUMN_AMOUNT && id != NULL && !is_weak (word)
           && is_of_other_balance (table, header, column, id))
    {
      g_free (id);
      id = g_strconcat (balance_over (header, column), "-part", NULL);
    }
  description.id = id;
  unit = header_unit (description.title);
  if (unit != GOUJI_UNIT_UNKNOWN)
    description.unit = unit;
  gouji_table_set_column (table, column, &description);
}

/* 收入 and 支出 have one amount each, whatever it is called. */
static void
name_lone_amounts (GoujiTable *table)
{
  for (guint list = 0; list < gouji_table_get_n_lists (table); list++)
    {
      guint first, last;
      GoujiColumn description;

      amount_range (table, list, &first, &last);
      description = *gouji_table_get_column (table, first);
      if (first != last || description.kind != GOUJI_COLUMN_AMOUNT || description.list != list)
        continue;
      if (description.id == NULL || g_str_equal (description.id, "total"))
        {
          description.id = "amount";
          gouji_table_set_column (table, first, &description);
        }
    }
}

/**
 * gouji_header_describe:
 * @table: a table whose rows are in and whose header rows are marked
 *
 * Finds out what each printed column is: over several header rows with blank
 * cells, by the header's words, and where these fail by what the cells hold.
 * Splits side-by-side tables into lists.
 */
void
gouji_header_describe (GoujiTable *table, GoujiDisclosure *disclosure)
{
  g_autofree GoujiHeaderMatrix *header = g_new0 (GoujiHeaderMatrix, 1);

  gouji_header_spread (header, table);
  describe_kinds (table, header, disclosure);
  correct_kinds (table);
  name_text_lists (table);
  split_lists (table, header);
  for (guint column = 0; column < gouji_table_get_n_columns (table); column++)
    name_column (table, header, column, gouji_disclosure_get_year (disclosure));
  name_lone_amounts (table);
}
