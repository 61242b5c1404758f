/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/gouji-table.h"

typedef struct
{
  GoujiListKind kind;
} List;

struct _GoujiTable
{
  GoujiRole role;
  char *evidence;
  char *title;
  GoujiPlace place;
  char *number;
  char *note;
  GoujiAmountUnit unit;
  GoujiCodeKind code_kind;
  gboolean damaged;
  char decimal_mark;
  int project;

  GoujiGrid *grid;
  GByteArray *row_kinds;
  GArray *columns; /* GoujiColumn */
  GArray *lists;   /* List */
  GArray *lines;   /* GoujiLine */
  GArray *amounts; /* GoujiAmount, one a cell of the grid: rows may differ much in length */
  GArray *lines_by_row;      /* int: first line of the row, or -1 */
};

/**
 * gouji_table_new:
 *
 * Returns: (transfer full): an empty table without title, rows or columns
 */
GoujiTable *
gouji_table_new (GoujiRole role)
{
  GoujiTable *self = g_new0 (GoujiTable, 1);

  self->role = role;
  self->evidence = g_strdup ("");
  self->title = g_strdup ("");
  self->number = g_strdup ("");
  self->note = g_strdup ("");
  self->unit = GOUJI_UNIT_UNKNOWN;
  self->project = -1;
  self->grid = gouji_grid_new ();
  self->row_kinds = g_byte_array_new ();
  self->columns = g_array_new (FALSE, TRUE, sizeof (GoujiColumn));
  self->lists = g_array_new (FALSE, FALSE, sizeof (List));
  self->lines = g_array_new (FALSE, FALSE, sizeof (GoujiLine));
  self->amounts = g_array_new (FALSE, TRUE, sizeof (GoujiAmount));
  self->lines_by_row = g_array_new (FALSE, FALSE, sizeof (int));
  return self;
}

void
gouji_table_free (GoujiTable *self)
{
  if (self == NULL)
    return;
  g_free (self->evidence);
  g_free (self->title);
  g_free (self->number);
  g_free (self->note);
  gouji_grid_free (self->grid);
  g_byte_array_unref (self->row_kinds);
  g_array_unref (self->columns);
  g_array_unref (self->lists);
  g_array_unref (self->lines);
  g_array_unref (self->amounts);
  g_array_unref (self->lines_by_row);
  g_free (self);
}

#define DEFINE_GETTER(Type, name, field, fallback)      \
  Type gouji_table_get_##name (const GoujiTable *self)  \
  {                                                     \
    g_return_val_if_fail (self != NULL, fallback);      \
    return self->field;                                 \
  }

DEFINE_GETTER (GoujiRole, role, role, GOUJI_ROLE_NONE)
DEFINE_GETTER (const char *, title, title, "")
DEFINE_GETTER (const char *, evidence, evidence, "")
DEFINE_GETTER (const char *, number, number, "")
DEFINE_GETTER (const char *, note, note, "")
DEFINE_GETTER (GoujiPlace, place, place, GOUJI_PLACE_NONE)
DEFINE_GETTER (GoujiAmountUnit, amount_unit, unit, GOUJI_UNIT_UNKNOWN)
DEFINE_GETTER (GoujiCodeKind, code_kind, code_kind, GOUJI_CODE_NONE)
DEFINE_GETTER (char, decimal_mark, decimal_mark, '\0')
DEFINE_GETTER (int, project, project, -1)
DEFINE_GETTER (guint, n_lists, lists->len, 0)
DEFINE_GETTER (guint, n_lines, lines->len, 0)

gboolean
gouji_table_is_damaged (const GoujiTable *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->damaged;
}

guint
gouji_table_get_n_rows (const GoujiTable *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return gouji_grid_get_n_rows (self->grid);
}

guint
gouji_table_get_n_columns (const GoujiTable *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return gouji_grid_get_n_columns (self->grid);
}

/**
 * gouji_table_get_row_length:
 *
 * Returns: how many cells the row was printed with
 */
guint
gouji_table_get_row_length (const GoujiTable *self, guint row)
{
  g_return_val_if_fail (self != NULL, 0);
  return gouji_grid_get_row_length (self->grid, row);
}

/**
 * gouji_table_get_cell:
 *
 * Returns: the printed cell; its text is %NULL where the row has no such cell
 */
GoujiCell
gouji_table_get_cell (const GoujiTable *self, guint row, guint column)
{
  g_return_val_if_fail (self != NULL, ((GoujiCell) { NULL, GOUJI_PLACE_NONE }));
  return gouji_grid_get_cell (self->grid, row, column);
}

GoujiRowKind
gouji_table_get_row_kind (const GoujiTable *self, guint row)
{
  g_return_val_if_fail (self != NULL && row < self->row_kinds->len, GOUJI_ROW_BODY);
  return self->row_kinds->data[row];
}

static gboolean
is_above_body (const GoujiTable *self, guint row)
{
  return self->row_kinds->data[row] == GOUJI_ROW_HEADER
         || self->row_kinds->data[row] == GOUJI_ROW_NOTE;
}

/**
 * gouji_table_get_n_header_rows:
 *
 * Returns: how many rows stand above the body: the header, and captions printed in the
 *   grid above it
 */
guint
gouji_table_get_n_header_rows (const GoujiTable *self)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  while (n < self->row_kinds->len && is_above_body (self, n))
    n++;
  return n;
}

/**
 * gouji_table_get_column:
 *
 * Returns: (transfer none): what is known of the printed column; columns that were
 *   not described are %GOUJI_COLUMN_OTHER
 */
const GoujiColumn *
gouji_table_get_column (const GoujiTable *self, guint column)
{
  static const GoujiColumn unknown = { GOUJI_COLUMN_OTHER, NULL, "", 0, 0, GOUJI_UNIT_UNKNOWN };

  g_return_val_if_fail (self != NULL, &unknown);
  return column < self->columns->len ? &g_array_index (self->columns, GoujiColumn, column)
                                     : &unknown;
}

static int
find_column (const GoujiTable *self, guint list, const char *id)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const GoujiColumn *column = &g_array_index (self->columns, GoujiColumn, i);

      if (column->list == list && g_strcmp0 (column->id, id) == 0)
        return i;
    }
  return -1;
}

/**
 * gouji_table_find_column:
 * @id: a column id such as "basic"; need not be interned
 *
 * Where a list prints a single amount it is its total: "total" and "amount" find
 * either when there is only one of the two.  Where it prints what comes in and goes out
 * of a balance, "total" is what is spent.
 *
 * Returns: the first column of @list with that id, or -1
 */
int
gouji_table_find_column (const GoujiTable *self, guint list, const char *id)
{
  int column;

  g_return_val_if_fail (self != NULL && id != NULL, -1);

  column = find_column (self, list, id);
  if (column < 0 && g_str_equal (id, "total"))
    {
      column = find_column (self, list, "amount");
      return column >= 0 ? column : find_column (self, list, "expenditure");
    }
  if (column < 0 && g_str_equal (id, "amount"))
    return find_column (self, list, "total");
  return column;
}

GoujiListKind
gouji_table_get_list_kind (const GoujiTable *self, guint list)
{
  g_return_val_if_fail (self != NULL && list < self->lists->len, GOUJI_LIST_MAIN);
  return g_array_index (self->lists, List, list).kind;
}

/**
 * gouji_table_find_list:
 *
 * Returns: the first list of that kind, or -1
 */
int
gouji_table_find_list (const GoujiTable *self, GoujiListKind kind)
{
  g_return_val_if_fail (self != NULL, -1);

  for (guint i = 0; i < self->lists->len; i++)
    if (g_array_index (self->lists, List, i).kind == kind)
      return i;
  return -1;
}

/**
 * gouji_table_get_line:
 *
 * Returns: (transfer none): a line of the table, in printed order
 */
const GoujiLine *
gouji_table_get_line (const GoujiTable *self, guint line)
{
  g_return_val_if_fail (self != NULL && line < self->lines->len, NULL);
  return &g_array_index (self->lines, GoujiLine, line);
}

/**
 * gouji_table_find_line:
 *
 * Returns: the first line of @list that stands for @code, or -1
 */
int
gouji_table_find_line (const GoujiTable *self, guint list, const char *code)
{
  g_return_val_if_fail (self != NULL && code != NULL, -1);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const GoujiLine *line = &g_array_index (self->lines, GoujiLine, i);

      if (line->list == list && *line->code != '\0' && strcmp (line->code, code) == 0)
        return i;
    }
  return -1;
}

/**
 * gouji_table_find_total:
 *
 * Returns: the last line of kind %GOUJI_LINE_TOTAL in @list (where a list prints
 *   both 本年合计 and 总计 the former is a subtotal), or -1
 */
int
gouji_table_find_total (const GoujiTable *self, guint list)
{
  g_return_val_if_fail (self != NULL, -1);

  for (guint i = self->lines->len; i > 0; i--)
    {
      const GoujiLine *line = &g_array_index (self->lines, GoujiLine, i - 1);

      if (line->list == list && line->kind == GOUJI_LINE_TOTAL)
        return i - 1;
    }
  return -1;
}

/**
 * gouji_table_find_line_at:
 *
 * Returns: the line that holds the printed cell, or -1 for headers and notes
 */
int
gouji_table_find_line_at (const GoujiTable *self, guint row, guint column)
{
  guint list;
  int first;

  g_return_val_if_fail (self != NULL, -1);

  if (row >= self->lines_by_row->len)
    return -1;
  first = g_array_index (self->lines_by_row, int, row);
  if (first < 0)
    return -1;
  list = gouji_table_get_column (self, column)->list;
  for (guint i = first; i < self->lines->len; i++)
    {
      const GoujiLine *line = &g_array_index (self->lines, GoujiLine, i);

      if (line->row == row && line->list == list)
        return i;
    }
  return -1;
}

/**
 * gouji_table_get_amount:
 *
 * Returns: the amount of a printed cell; %GOUJI_AMOUNT_ABSENT for cells that are
 *   in no amount column or in no body row
 */
GoujiAmount
gouji_table_get_amount (const GoujiTable *self, guint row, guint column)
{
  int cell;

  g_return_val_if_fail (self != NULL, GOUJI_AMOUNT_INIT);

  cell = gouji_grid_find_cell (self->grid, row, column);
  if (cell < 0 || (guint) cell >= self->amounts->len)
    return GOUJI_AMOUNT_INIT;
  return g_array_index (self->amounts, GoujiAmount, cell);
}

static void
replace (char **field, const char *value)
{
  char *copy = g_strdup (value != NULL ? value : "");

  g_free (*field);
  *field = copy;
}

void
gouji_table_set_role (GoujiTable *self, GoujiRole role, const char *evidence)
{
  g_return_if_fail (self != NULL);
  self->role = role;
  replace (&self->evidence, evidence);
}

void
gouji_table_set_title (GoujiTable *self, const char *title, GoujiPlace place)
{
  g_return_if_fail (self != NULL);
  replace (&self->title, title);
  self->place = place;
}

void
gouji_table_set_number (GoujiTable *self, const char *number)
{
  g_return_if_fail (self != NULL);
  replace (&self->number, number);
}

void
gouji_table_set_note (GoujiTable *self, const char *note)
{
  g_return_if_fail (self != NULL);
  replace (&self->note, note);
}

void
gouji_table_set_amount_unit (GoujiTable *self, GoujiAmountUnit unit)
{
  g_return_if_fail (self != NULL);
  self->unit = unit;
}

void
gouji_table_set_code_kind (GoujiTable *self, GoujiCodeKind kind)
{
  g_return_if_fail (self != NULL);
  self->code_kind = kind;
}

void
gouji_table_set_damaged (GoujiTable *self, gboolean damaged)
{
  g_return_if_fail (self != NULL);
  self->damaged = damaged;
}

/**
 * gouji_table_set_decimal_mark:
 * @mark: '.' or ',' where numbers are written as in other countries, see
 *   gouji_amount_parse_marked(); '\0' as they are in China
 */
void
gouji_table_set_decimal_mark (GoujiTable *self, char mark)
{
  g_return_if_fail (self != NULL && (mark == '\0' || mark == '.' || mark == ','));
  self->decimal_mark = mark;
}

void
gouji_table_set_project (GoujiTable *self, int project)
{
  g_return_if_fail (self != NULL);
  self->project = project;
}

/**
 * gouji_table_append_row:
 * @cells: (array length=n_cells): texts belong to the disclosure
 */
void
gouji_table_append_row (GoujiTable *self,
                        GoujiRowKind kind,
                        const GoujiCell *cells,
                        guint n_cells)
{
  guint8 byte = kind;

  g_return_if_fail (self != NULL);
  gouji_grid_append_row (self->grid, cells, n_cells);
  g_byte_array_append (self->row_kinds, &byte, 1);
}

void
gouji_table_set_row_kind (GoujiTable *self, guint row, GoujiRowKind kind)
{
  g_return_if_fail (self != NULL && row < self->row_kinds->len);
  self->row_kinds->data[row] = kind;
}

/**
 * gouji_table_set_column:
 * @description: copied; its id is interned, its title must belong to the disclosure
 */
void
gouji_table_set_column (GoujiTable *self, guint column, const GoujiColumn *description)
{
  GoujiColumn *target;

  g_return_if_fail (self != NULL && description != NULL);

  while (self->columns->len <= column)
    {
      GoujiColumn unknown = { GOUJI_COLUMN_OTHER, NULL, "", 0, 0, GOUJI_UNIT_UNKNOWN };
      g_array_append_val (self->columns, unknown);
    }
  target = &g_array_index (self->columns, GoujiColumn, column);
  *target = *description;
  target->id = g_intern_string (description->id);
  if (target->title == NULL)
    target->title = "";
}

/**
 * gouji_table_append_list:
 *
 * Returns: the new list's index
 */
guint
gouji_table_append_list (GoujiTable *self, GoujiListKind kind)
{
  List list = { kind };

  g_return_val_if_fail (self != NULL, 0);
  g_array_append_val (self->lists, list);
  return self->lists->len - 1;
}

static void
index_line_by_row (GoujiTable *self, guint row, int line)
{
  const int none = -1;

  while (self->lines_by_row->len <= row)
    g_array_append_val (self->lines_by_row, none);
  if (g_array_index (self->lines_by_row, int, row) < 0)
    g_array_index (self->lines_by_row, int, row) = line;
}

/**
 * gouji_table_append_line:
 * @line: copied; its texts belong to the disclosure
 *
 * Lines are appended in printed order, row by row and in a row list by list.
 *
 * Returns: the new line's index
 */
guint
gouji_table_append_line (GoujiTable *self, const GoujiLine *line)
{
  GoujiLine copy;

  g_return_val_if_fail (self != NULL && line != NULL, 0);

  copy = *line;
  copy.code = copy.code != NULL ? copy.code : "";
  copy.name = copy.name != NULL ? copy.name : "";
  copy.printed_code = copy.printed_code != NULL ? copy.printed_code : "";
  copy.id = g_intern_string (copy.id);
  copy.name_code = copy.name_code != NULL ? copy.name_code : "";
  g_array_append_val (self->lines, copy);
  index_line_by_row (self, copy.row, self->lines->len - 1);
  return self->lines->len - 1;
}

/**
 * gouji_table_edit_line:
 *
 * Returns: (transfer none): the line, writable but for its row and list
 */
GoujiLine *
gouji_table_edit_line (GoujiTable *self, guint line)
{
  g_return_val_if_fail (self != NULL && line < self->lines->len, NULL);
  return &g_array_index (self->lines, GoujiLine, line);
}

static void
read_amount (GoujiTable *self, guint row, guint column)
{
  GoujiColumn *description = &g_array_index (self->columns, GoujiColumn, column);
  const char *text = gouji_grid_get_cell (self->grid, row, column).text;
  GoujiAmount amount;

  if (text == NULL)
    return;
  amount = self->decimal_mark == '\0' ? gouji_amount_parse (text)
                                      : gouji_amount_parse_marked (text, self->decimal_mark);
  if (gouji_amount_is_number (amount))
    description->places = MAX (description->places, amount.places);
  g_array_index (self->amounts, GoujiAmount, gouji_grid_find_cell (self->grid, row, column))
      = amount;
}

/**
 * gouji_table_read_amounts:
 *
 * Parses the cells of the amount and quantity columns in all body rows and fixes
 * each column's places.  Call it when rows and columns are complete.
 */
void
gouji_table_read_amounts (GoujiTable *self)
{
  g_return_if_fail (self != NULL);

  g_array_set_size (self->amounts, 0);
  g_array_set_size (self->amounts, gouji_grid_get_n_cells (self->grid));
  for (guint row = 0; row < self->row_kinds->len; row++)
    {
      if (self->row_kinds->data[row] != GOUJI_ROW_BODY)
        continue;
      for (guint column = 0; column < self->columns->len; column++)
        {
          GoujiColumnKind kind = g_array_index (self->columns, GoujiColumn, column).kind;

          if (kind == GOUJI_COLUMN_AMOUNT || kind == GOUJI_COLUMN_QUANTITY)
            read_amount (self, row, column);
        }
    }
}

GoujiCodeKind
gouji_table_get_list_code_kind (const GoujiTable *self, guint list)
{
  g_return_val_if_fail (self != NULL, GOUJI_CODE_NONE);

  return gouji_table_get_list_kind (self, list) == GOUJI_LIST_EXPENDITURE
             ? GOUJI_CODE_FUNCTION
             : gouji_table_get_code_kind (self);
}
