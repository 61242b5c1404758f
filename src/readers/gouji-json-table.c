/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readers/gouji-json-parts-private.h"

#include <glib/gi18n-lib.h>

#include "readers/gouji-reader.h"

/* The members of a table. */
enum
{
  ROLE,
  TITLE,
  LINE,
  FIELD,
  SOURCE,
  EVIDENCE,
  NUMBER,
  NOTE,
  AMOUNT_UNIT,
  CODE_KIND,
  DAMAGED,
  DECIMAL_MARK,
  PROJECT,
  COLUMNS,
  LISTS,
  ROWS,
  LINES,
  N_MEMBERS
};

static const char *const table_names[N_MEMBERS] = {
  [ROLE] = "role",
  [TITLE] = "title",
  [LINE] = "line",
  [FIELD] = "field",
  [SOURCE] = "source",
  [EVIDENCE] = "evidence",
  [NUMBER] = "number",
  [NOTE] = "note",
  [AMOUNT_UNIT] = "amount_unit",
  [CODE_KIND] = "code_kind",
  [DAMAGED] = "damaged",
  [DECIMAL_MARK] = "decimal_mark",
  [PROJECT] = "project",
  [COLUMNS] = "columns",
  [LISTS] = "lists",
  [ROWS] = "rows",
  [LINES] = "lines",
};

/* The members of a line. */
enum
{
  LINE_ROW,
  LINE_LIST,
  LINE_KIND,
  LINE_LEVEL,
  LINE_DAMAGED,
  LINE_CODE,
  LINE_NAME,
  LINE_ID,
  LINE_PRINTED_CODE,
  LINE_NAME_CODE,
  LINE_PARENT,
  LINE_CODE_COLUMN,
  LINE_NAME_COLUMN,
  LINE_AMOUNTS,
  N_LINE_MEMBERS
};

static const char *const line_names[N_LINE_MEMBERS] = {
  [LINE_ROW] = "row",
  [LINE_LIST] = "list",
  [LINE_KIND] = "kind",
  [LINE_LEVEL] = "level",
  [LINE_DAMAGED] = "damaged",
  [LINE_CODE] = "code",
  [LINE_NAME] = "name",
  [LINE_ID] = "id",
  [LINE_PRINTED_CODE] = "printed_code",
  [LINE_NAME_CODE] = "name_code",
  [LINE_PARENT] = "parent",
  [LINE_CODE_COLUMN] = "code_column",
  [LINE_NAME_COLUMN] = "name_column",
  [LINE_AMOUNTS] = "amounts",
};

static GoujiRole
read_role (GoujiJsonParts *self, GoujiJsonValue value)
{
  const char *text = gouji_json_walk_string (self->walk, value, "");
  GoujiRole role = gouji_role_from_text (text);

  if (role == GOUJI_ROLE_NONE && *text != '\0')
    gouji_json_walk_fail (self->walk, value,
                          _("“%.80s” is no role of a table; expected one such as %s"), text,
                          gouji_role_get_name (GOUJI_ROLE_EXPENDITURE));
  return role;
}

static void
read_columns (GoujiJsonParts *self, GoujiTable *table, GoujiJsonValue value)
{
  static const char *const names[] = { "kind", "id", "title", "list", "places", "amount_unit" };
  GoujiJsonValue members[G_N_ELEMENTS (names)];
  GoujiJsonIter iter;
  GoujiJsonValue element;
  guint last_list = MAX (gouji_table_get_n_lists (table), 1) - 1;

  gouji_json_walk_begin_array (self->walk, value, &iter);
  for (guint i = 0; gouji_json_walk_next (&iter, NULL, &element); i++)
    {
      GoujiColumn column = { GOUJI_COLUMN_OTHER };

      if (!gouji_json_walk_members (self->walk, element, names, G_N_ELEMENTS (names), members))
        return;
      column.kind = gouji_json_walk_enum (self->walk, members[0], GOUJI_ENUM_COLUMN_KIND,
                                          GOUJI_COLUMN_OTHER);
      column.id = gouji_json_walk_string (self->walk, members[1], NULL);
      column.title = gouji_json_read_text (self, members[2], "");
      column.list = gouji_json_walk_int (self->walk, members[3], 0, MIN (last_list, G_MAXUINT8), 0);
      column.places
          = gouji_json_walk_int (self->walk, members[4], 0, GOUJI_DECIMAL_MAX_PLACES, 0);
      column.unit = gouji_json_read_amount_unit (self, members[5], GOUJI_UNIT_UNKNOWN);
      if (column.id != NULL)
        gouji_json_check_id (self, members[1], column.id);
      if (i >= gouji_table_get_n_columns (table))
        gouji_json_walk_fail (self->walk, element, _("No row has so many cells"));
      else
        gouji_table_set_column (table, i, &column);
    }
}

static void
read_lists (GoujiJsonParts *self, GoujiTable *table, GoujiJsonValue value)
{
  GoujiJsonIter iter;
  GoujiJsonValue element;

  if (value.entry == 0)
    gouji_table_append_list (table, GOUJI_LIST_MAIN);
  if (gouji_json_walk_count (self->walk, value) > G_MAXUINT8)
    gouji_json_walk_fail (self->walk, value, _("More than %d lists in a table"), G_MAXUINT8);
  gouji_json_walk_begin_array (self->walk, value, &iter);
  while (gouji_json_walk_next (&iter, NULL, &element))
    gouji_table_append_list (table, gouji_json_walk_enum (self->walk, element, GOUJI_ENUM_LIST_KIND,
                                                          GOUJI_LIST_MAIN));
}

static void
read_rows (GoujiJsonParts *self, GoujiTable *table, GoujiJsonValue value)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (GoujiCell));
  GoujiJsonIter iter;
  GoujiJsonValue element;

  gouji_json_walk_begin_array (self->walk, value, &iter);
  while (gouji_json_walk_next (&iter, NULL, &element))
    {
      GoujiRowKind kind;

      gouji_json_read_row (self, element, cells, &kind);
      if (gouji_json_walk_has_failed (self->walk))
        return;
      gouji_table_append_row (table, kind, (GoujiCell *) cells->data, cells->len);
      if ((guint64) gouji_table_get_n_rows (table) * gouji_table_get_n_columns (table)
          > GOUJI_READER_MAX_AREA)
        gouji_json_walk_fail (self->walk, element, _("The table is too large: rows times columns "
                                                     "are more than %u"),
                              GOUJI_READER_MAX_AREA);
    }
}

static gboolean
same_amount (GoujiAmount a, GoujiAmount b)
{
  return a.form == b.form
         && gouji_decimal_compare (gouji_amount_get_decimal (a), gouji_amount_get_decimal (b)) == 0;
}

/* A line's amounts repeat its cells for programs that want no more than those; where
 * somebody has changed one of the two, neither can be trusted. */
static void
check_amounts (GoujiJsonParts *self,
               const GoujiTable *table,
               const GoujiLine *line,
               GoujiJsonValue amounts)
{
  GoujiJsonIter iter;
  GoujiJsonValue value;
  char *id;

  gouji_json_walk_begin_object (self->walk, amounts, &iter);
  while (gouji_json_walk_next (&iter, &id, &value))
    {
      int column = gouji_table_find_column (table, line->list, id);
      g_autofree char *text = gouji_json_walk_dup_amount (self->walk, value);

      if (column < 0)
        gouji_json_walk_fail (self->walk, value, _("The line's list has no column “%.80s”"), id);
      else if (!same_amount (gouji_amount_parse (text),
                             gouji_table_get_amount (table, line->row, column)))
        gouji_json_walk_fail (self->walk, value,
                              _("The amount differs from the cell it stands for, “%.80s”"),
                              gouji_table_get_cell (table, line->row, column).text);
      g_free (id);
    }
}

static void
read_line (GoujiJsonParts *self, GoujiTable *table, GoujiJsonValue value, guint n_lines)
{
  GoujiJsonValue m[N_LINE_MEMBERS];
  GoujiJsonWalk *walk = self->walk;
  gint64 last_row = (gint64) gouji_table_get_n_rows (table) - 1;
  gint64 last_list = (gint64) gouji_table_get_n_lists (table) - 1;
  gint64 last_column = MIN (gouji_table_get_n_columns (table), G_MAXINT16) - (gint64) 1;
  GoujiLine line = { 0 };
  const char *id;

  if (!gouji_json_walk_members (walk, value, line_names, N_LINE_MEMBERS, m)
      || !gouji_json_walk_require (walk, value, m[LINE_ROW], line_names[LINE_ROW]))
    return;
  line.row = gouji_json_walk_int (walk, m[LINE_ROW], 0, last_row, 0);
  line.list = gouji_json_walk_int (walk, m[LINE_LIST], 0, last_list, 0);
  line.kind = gouji_json_walk_enum (walk, m[LINE_KIND], GOUJI_ENUM_LINE_KIND, GOUJI_LINE_ITEM);
  line.level = gouji_json_walk_int (walk, m[LINE_LEVEL], 0, G_MAXUINT8, 0);
  line.damaged = gouji_json_walk_boolean (walk, m[LINE_DAMAGED]);
  line.code = gouji_json_read_text (self, m[LINE_CODE], "");
  line.name = gouji_json_read_text (self, m[LINE_NAME], "");
  id = gouji_json_walk_string (walk, m[LINE_ID], NULL);
  if (id != NULL)
    gouji_json_check_id (self, m[LINE_ID], id);
  line.printed_code = gouji_json_read_text (self, m[LINE_PRINTED_CODE], "");
  line.name_code = gouji_json_read_text (self, m[LINE_NAME_CODE], "");
  line.parent = gouji_json_walk_int (walk, m[LINE_PARENT], 0, (gint64) n_lines - 1, -1);
  line.code_column = gouji_json_walk_int (walk, m[LINE_CODE_COLUMN], 0, last_column, -1);
  line.name_column = gouji_json_walk_int (walk, m[LINE_NAME_COLUMN], 0, last_column, -1);
  if (gouji_json_walk_has_failed (walk))
    return;
  line.id = g_intern_string (id);
  if (m[LINE_AMOUNTS].entry != 0)
    check_amounts (self, table, &line, m[LINE_AMOUNTS]);
  gouji_table_append_line (table, &line);
}

/* Every line must end at one without a parent; @marks: 1 known to end, 2 on the way. */
static gboolean
ends (const GoujiTable *table, guint line, guint8 *marks)
{
  gboolean good;
  int i = line;

  while (i >= 0 && marks[i] == 0)
    {
      marks[i] = 2;
      i = gouji_table_get_line (table, i)->parent;
    }
  good = i < 0 || marks[i] == 1;
  for (i = line; good && i >= 0 && marks[i] == 2; i = gouji_table_get_line (table, i)->parent)
    marks[i] = 1;
  return good;
}

static void
read_lines (GoujiJsonParts *self, GoujiTable *table, GoujiJsonValue value)
{
  guint n_lines = gouji_json_walk_count (self->walk, value);
  g_autofree guint8 *marks = g_new0 (guint8, n_lines + 1);
  GoujiJsonIter iter;
  GoujiJsonValue element;

  gouji_json_walk_begin_array (self->walk, value, &iter);
  while (gouji_json_walk_next (&iter, NULL, &element))
    read_line (self, table, element, n_lines);
  gouji_json_walk_begin_array (self->walk, value, &iter);
  for (guint i = 0; gouji_json_walk_next (&iter, NULL, &element); i++)
    if (!ends (table, i, marks))
      gouji_json_walk_fail (self->walk, element, _("The line is an ancestor of itself"));
}

static void
read_decimal_mark (GoujiJsonParts *self, GoujiTable *table, GoujiJsonValue value)
{
  const char *mark = gouji_json_walk_string (self->walk, value, "");

  if (*mark == '\0' || g_str_equal (mark, ".") || g_str_equal (mark, ","))
    gouji_table_set_decimal_mark (table, *mark);
  else
    gouji_json_walk_fail (self->walk, value, _("“%.80s” is no decimal mark; expected . or ,"), mark);
}

static void
read_content (GoujiJsonParts *self, GoujiTable *table, GoujiJsonValue *m, GoujiPlace place)
{
  if (m[ROWS].entry == 0 && m[LINES].entry != 0)
    {
      gouji_json_read_bare_lines (self, table, m[COLUMNS], m[LINES], place);
      return;
    }
  read_rows (self, table, m[ROWS]);
  read_lists (self, table, m[LISTS]);
  read_columns (self, table, m[COLUMNS]);
  if (gouji_json_walk_has_failed (self->walk))
    return;
  gouji_table_read_amounts (table);
  read_lines (self, table, m[LINES]);
}

/**
 * gouji_json_read_table:
 * @n_projects: how many there will be
 *
 * Returns: (transfer full): the table, as far as it could be read
 */
GoujiTable *
gouji_json_read_table (GoujiJsonParts *self, GoujiJsonValue value, guint n_projects)
{
  g_autoptr (GoujiTable) table = gouji_table_new (GOUJI_ROLE_NONE);
  GoujiJsonValue m[N_MEMBERS];
  GoujiPlace place;

  if (!gouji_json_walk_members (self->walk, value, table_names, N_MEMBERS, m))
    return g_steal_pointer (&table);
  place = gouji_json_read_place (self, value, m[LINE], m[FIELD], m[SOURCE]);
  gouji_table_set_role (table, read_role (self, m[ROLE]),
                        gouji_json_walk_string (self->walk, m[EVIDENCE], ""));
  gouji_table_set_title (table, gouji_json_walk_string (self->walk, m[TITLE], ""), place);
  gouji_table_set_number (table, gouji_json_walk_string (self->walk, m[NUMBER], ""));
  gouji_table_set_note (table, gouji_json_walk_string (self->walk, m[NOTE], ""));
  gouji_table_set_amount_unit (
      table, gouji_json_read_amount_unit (self, m[AMOUNT_UNIT], GOUJI_UNIT_UNKNOWN));
  gouji_table_set_code_kind (
      table, gouji_json_walk_enum (self->walk, m[CODE_KIND], GOUJI_ENUM_CODE_KIND, GOUJI_CODE_NONE));
  gouji_table_set_damaged (table, gouji_json_walk_boolean (self->walk, m[DAMAGED]));
  read_decimal_mark (self, table, m[DECIMAL_MARK]);
  gouji_table_set_project (
      table, gouji_json_walk_int (self->walk, m[PROJECT], 0, (gint64) n_projects - 1, -1));
  read_content (self, table, m, place);
  return g_steal_pointer (&table);
}
