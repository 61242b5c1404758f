/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readers/gouji-json-parts-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "readers/gouji-reader.h"

/* Longer codes are no classification: they have no parents. */
#define MAX_CODE_LENGTH 32

/* Printed columns before the amounts. */
enum
{
  CODE_COLUMN,
  NAME_COLUMN,
  N_FIXED_COLUMNS
};

typedef struct
{
  const char *id;
  const char *title;
} Column;

typedef struct
{
  GoujiJsonParts *parts;
  GoujiTable *table;
  GArray *columns;      /* Column: of amounts */
  GHashTable *by_id;    /* column id → index + 1 */
  GHashTable *by_code;  /* code → index of its latest line + 1 */
  GArray *cells;        /* GoujiCell: scratch */
  guint n_cells;        /* of all rows */
} BareLines;

static void
add_column (BareLines *self, GoujiJsonValue at, const char *id, const char *title)
{
  Column column = { gouji_disclosure_intern (self->parts->disclosure, id), title };

  if (self->columns->len + N_FIXED_COLUMNS >= GOUJI_READER_MAX_COLUMNS)
    gouji_json_walk_fail (self->parts->walk, at, _("More than %u columns, the most that are read"),
                          GOUJI_READER_MAX_COLUMNS);
  gouji_json_check_id (self->parts, at, id);
  if (gouji_json_walk_has_failed (self->parts->walk) || g_hash_table_contains (self->by_id, id))
    return;
  if (column.title == NULL)
    column.title = column.id;
  g_array_append_val (self->columns, column);
  g_hash_table_insert (self->by_id, (gpointer) column.id, GUINT_TO_POINTER (self->columns->len));
}

static void
read_columns (BareLines *self, GoujiJsonValue columns)
{
  static const char *const names[] = { "id", "title" };
  GoujiJsonValue members[G_N_ELEMENTS (names)];
  GoujiJsonWalk *walk = self->parts->walk;
  GoujiJsonIter iter;
  GoujiJsonValue column;

  gouji_json_walk_begin_array (walk, columns, &iter);
  while (gouji_json_walk_next (&iter, NULL, &column))
    if (gouji_json_walk_members (walk, column, names, G_N_ELEMENTS (names), members)
        && gouji_json_walk_require (walk, column, members[0], names[0]))
      add_column (self, column, gouji_json_walk_string (walk, members[0], ""),
                  gouji_json_read_text (self->parts, members[1], NULL));
}

static const char *const line_names[] = { "code", "name", "kind", "level", "amounts" };

/* Columns that nobody described come in the order in which the lines name them. */
static void
collect_columns (BareLines *self, GoujiJsonValue lines)
{
  GoujiJsonValue members[G_N_ELEMENTS (line_names)];
  GoujiJsonWalk *walk = self->parts->walk;
  GoujiJsonIter iter, inner;
  GoujiJsonValue line, amount;
  char *id;

  gouji_json_walk_begin_array (walk, lines, &iter);
  while (gouji_json_walk_next (&iter, NULL, &line))
    {
      if (!gouji_json_walk_members (walk, line, line_names, G_N_ELEMENTS (line_names), members)
          || members[4].entry == 0)
        continue;
      gouji_json_walk_begin_object (walk, members[4], &inner);
      while (gouji_json_walk_next (&inner, &id, &amount))
        {
          add_column (self, amount, id, NULL);
          g_free (id);
        }
    }
}

static void
begin_row (BareLines *self, GoujiJsonValue at, GoujiPlace place)
{
  guint n = N_FIXED_COLUMNS + self->columns->len;

  self->n_cells += n;
  if (self->n_cells > GOUJI_READER_MAX_CELLS)
    gouji_json_walk_fail (self->parts->walk, at, _("More than %u cells, the most that are read"),
                          GOUJI_READER_MAX_CELLS);
  g_array_set_size (self->cells, n);
  place.field = 1;
  for (guint i = 0; i < n; i++, place.field++)
    g_array_index (self->cells, GoujiCell, i) = (GoujiCell) { "", place };
}

static void
set_cell (BareLines *self, guint column, const char *text)
{
  g_array_index (self->cells, GoujiCell, column).text
      = gouji_disclosure_intern (self->parts->disclosure, text);
}

static void
end_row (BareLines *self, GoujiRowKind kind)
{
  gouji_table_append_row (self->table, kind, (GoujiCell *) self->cells->data, self->cells->len);
}

static void
describe_columns (BareLines *self, GoujiJsonValue at, GoujiPlace place)
{
  GoujiColumn column = { GOUJI_COLUMN_CODE, "code", "code", 0, 0, GOUJI_UNIT_UNKNOWN };

  begin_row (self, at, place);
  set_cell (self, CODE_COLUMN, "code");
  set_cell (self, NAME_COLUMN, "name");
  gouji_table_set_column (self->table, CODE_COLUMN, &column);
  column.kind = GOUJI_COLUMN_NAME;
  column.id = column.title = "name";
  gouji_table_set_column (self->table, NAME_COLUMN, &column);
  column.kind = GOUJI_COLUMN_AMOUNT;
  column.unit = gouji_table_get_amount_unit (self->table);
  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *described = &g_array_index (self->columns, Column, i);

      column.id = described->id;
      column.title = described->title;
      set_cell (self, N_FIXED_COLUMNS + i, described->title);
      gouji_table_set_column (self->table, N_FIXED_COLUMNS + i, &column);
    }
  end_row (self, GOUJI_ROW_HEADER);
}

/* The latest line above whose code the line's code begins with. */
static int
find_parent (BareLines *self, const char *code)
{
  char prefix[MAX_CODE_LENGTH + 1];
  gsize length = strlen (code);

  if (length > MAX_CODE_LENGTH)
    return -1;
  while (length-- > 1)
    {
      guint index;

      g_strlcpy (prefix, code, length + 1);
      index = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_code, prefix));
      if (index > 0)
        return index - 1;
    }
  return -1;
}

static gboolean
is_total_name (const char *name)
{
  static const char *const totals[] = { "合计", "总计", "total" };

  for (guint i = 0; i < G_N_ELEMENTS (totals); i++)
    if (g_str_equal (name, totals[i]))
      return TRUE;
  return FALSE;
}

/* 类, 款 and 项 have codes of 3, 5 and 7 digits; other codes nest. */
static guint
find_level (BareLines *self, const GoujiLine *line)
{
  gsize length = strlen (line->code);
  GoujiCodeKind kind = gouji_table_get_code_kind (self->table);

  if (line->kind == GOUJI_LINE_TOTAL)
    return 0;
  if (kind != GOUJI_CODE_UNIT && kind != GOUJI_CODE_OTHER && length >= 3 && length % 2 == 1
      && length < MAX_CODE_LENGTH)
    return (length - 1) / 2;
  return line->parent < 0 ? 1 : gouji_table_get_line (self->table, line->parent)->level + 1;
}

static void
read_amounts (BareLines *self, GoujiJsonValue amounts)
{
  GoujiJsonWalk *walk = self->parts->walk;
  GoujiJsonIter iter;
  GoujiJsonValue value;
  char *id;

  gouji_json_walk_begin_object (walk, amounts, &iter);
  while (gouji_json_walk_next (&iter, &id, &value))
    {
      guint column = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_id, id));

      if (column == 0)
        gouji_json_walk_fail (walk, value, _("“%.80s” is none of the table's columns"), id);
      else if (!gouji_json_walk_is_null (walk, value))
        {
          g_autofree char *text = gouji_json_walk_dup_amount (walk, value);

          set_cell (self, N_FIXED_COLUMNS + column - 1, text);
        }
      g_free (id);
    }
}

static void
read_line (BareLines *self, GoujiJsonValue value)
{
  GoujiJsonValue m[G_N_ELEMENTS (line_names)];
  GoujiJsonWalk *walk = self->parts->walk;
  GoujiLine line = { .code_column = CODE_COLUMN, .name_column = NAME_COLUMN, .parent = -1 };
  const GoujiJsonValue absent = { 0 };
  GoujiLineKind kind;
  guint index;

  if (!gouji_json_walk_members (walk, value, line_names, G_N_ELEMENTS (line_names), m))
    return;
  line.row = gouji_table_get_n_rows (self->table);
  line.code = line.printed_code = gouji_json_read_text (self->parts, m[0], "");
  line.name = gouji_json_read_text (self->parts, m[1], "");
  kind = *line.code == '\0' && is_total_name (line.name) ? GOUJI_LINE_TOTAL : GOUJI_LINE_ITEM;
  line.kind = gouji_json_walk_enum (walk, m[2], GOUJI_ENUM_LINE_KIND, kind);
  line.parent = find_parent (self, line.code);
  line.level = gouji_json_walk_int (walk, m[3], 0, G_MAXUINT8, MIN (find_level (self, &line), 255));
  begin_row (self, value, gouji_json_read_place (self->parts, value, absent, absent, absent));
  set_cell (self, CODE_COLUMN, line.code);
  set_cell (self, NAME_COLUMN, line.name);
  if (m[4].entry != 0)
    read_amounts (self, m[4]);
  if (gouji_json_walk_has_failed (walk))
    return;
  end_row (self, GOUJI_ROW_BODY);
  index = gouji_table_append_line (self->table, &line);
  if (*line.code != '\0')
    g_hash_table_insert (self->by_code, (gpointer) line.code, GUINT_TO_POINTER (index + 1));
}

static GoujiCodeKind
guess_code_kind (const GoujiTable *table)
{
  switch (gouji_table_get_role (table))
    {
    case GOUJI_ROLE_GENERAL_BASIC:
    case GOUJI_ROLE_BASIC:
      return GOUJI_CODE_ECONOMIC;
    case GOUJI_ROLE_GOVERNMENT_ECONOMIC:
      return GOUJI_CODE_GOVERNMENT_ECONOMIC;
    case GOUJI_ROLE_GENERIC:
      return GOUJI_CODE_OTHER;
    default:
      return GOUJI_CODE_FUNCTION;
    }
}

/**
 * gouji_json_read_bare_lines:
 * @columns: the amount columns with their titles, or absent
 * @lines: lines with code, name and amounts by column
 * @place: the table's, for its header
 *
 * Builds the printed table that the lines of a hand-written text stand for: a header,
 * and a row a line with code, name and amounts.  Parents follow from the codes.
 */
void
gouji_json_read_bare_lines (GoujiJsonParts *parts,
                            GoujiTable *table,
                            GoujiJsonValue columns,
                            GoujiJsonValue lines,
                            GoujiPlace place)
{
  BareLines self = { parts, table };
  GoujiJsonIter iter;
  GoujiJsonValue line;

  self.columns = g_array_new (FALSE, FALSE, sizeof (Column));
  self.cells = g_array_new (FALSE, TRUE, sizeof (GoujiCell));
  self.by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self.by_code = g_hash_table_new (g_str_hash, g_str_equal);
  if (gouji_table_get_code_kind (table) == GOUJI_CODE_NONE)
    gouji_table_set_code_kind (table, guess_code_kind (table));
  gouji_table_append_list (table, GOUJI_LIST_MAIN);
  read_columns (&self, columns);
  if (columns.entry == 0)
    collect_columns (&self, lines);
  describe_columns (&self, lines, place);
  gouji_json_walk_begin_array (parts->walk, lines, &iter);
  while (gouji_json_walk_next (&iter, NULL, &line))
    read_line (&self, line);
  if (!gouji_json_walk_has_failed (parts->walk))
    gouji_table_read_amounts (table);
  g_array_unref (self.columns);
  g_array_unref (self.cells);
  g_hash_table_unref (self.by_id);
  g_hash_table_unref (self.by_code);
}
