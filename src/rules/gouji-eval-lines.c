/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "rules/gouji-eval-private.h"

static gboolean
is_carry (const GoujiBinding *binding, const GoujiLine *line)
{
  return line->list == binding->list && line->kind == GOUJI_LINE_CARRY && line->parent < 0;
}

static gboolean
is_entry (const GoujiBinding *binding, const GoujiLine *line, int index)
{
  return line->list == binding->list && line->kind == GOUJI_LINE_ITEM
         && binding->index->first_child[index] < 0;
}

/* Does @text say @name, spaces aside? */
static gboolean
says (const char *text, const char *name)
{
  if (strstr (text, name) != NULL)
    return TRUE;
  if (strpbrk (text, " \n") == NULL && strpbrk (name, " \n") == NULL)
    return FALSE;
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      const char *t = text;
      const char *n = name;

      while (*n != '\0' && (*t == *n || g_ascii_isspace (*t) || g_ascii_isspace (*n)))
        {
          gboolean same = *t == *n;

          n += same || g_ascii_isspace (*n);
          t += same || g_ascii_isspace (*t);
        }
      if (*n == '\0')
        return TRUE;
    }
  return FALSE;
}

static gboolean
row_says (GoujiTable *table, guint row, const char *name)
{
  for (guint column = 0; column < gouji_table_get_n_columns (table); column++)
    {
      GoujiColumnKind kind = gouji_table_get_column (table, column)->kind;
      const char *text = gouji_table_get_cell (table, row, column).text;

      if (text != NULL && (kind == GOUJI_COLUMN_TEXT || kind == GOUJI_COLUMN_NAME)
          && says (text, name))
        return TRUE;
    }
  return FALSE;
}

/* Is the row of the loop's project?  Of two names in it, one within the other, the longer
 * is meant. */
static gboolean
is_of_project (GoujiEval *self, GoujiTable *table, guint row)
{
  GoujiDisclosure *disclosure = self->run->disclosure;
  const char *name = gouji_disclosure_get_project (disclosure, self->project)->name;

  if (*name == '\0' || !row_says (table, row, name))
    return FALSE;
  for (guint i = 0; i < gouji_disclosure_get_n_projects (disclosure); i++)
    {
      const char *other = gouji_disclosure_get_project (disclosure, i)->name;

      if (strlen (other) > strlen (name) && says (other, name) && row_says (table, row, other))
        return FALSE;
    }
  return TRUE;
}

static int
scan (GoujiEval *self, const GoujiReference *reference, const GoujiBinding *binding, int after)
{
  GoujiTable *table = binding->index->table;

  for (guint i = after + 1; i < gouji_table_get_n_lines (table); i++)
    {
      const GoujiLine *line = gouji_table_get_line (table, i);

      if (reference->pick == GOUJI_PICK_CARRIES ? !is_carry (binding, line)
                                                : !is_entry (binding, line, i))
        continue;
      if (reference->pick != GOUJI_PICK_PROJECT || is_of_project (self, table, line->row))
        return i;
    }
  return -1;
}

/* The item of @list that @id is the meaning of, sub-items aside when there are top items;
 * -1 when several are. */
static int
find_meaning (GoujiTableIndex *index, guint list, const char *id)
{
  int found[2] = { -1, -1 }; /* at the top, below */
  guint n[2] = { 0, 0 };

  for (guint i = 0; i < gouji_table_get_n_lines (index->table); i++)
    {
      const GoujiLine *line = gouji_table_get_line (index->table, i);
      guint below = line->parent >= 0;

      if (line->list == list && line->kind == GOUJI_LINE_ITEM && g_strcmp0 (line->id, id) == 0
          && n[below]++ == 0)
        found[below] = i;
    }
  if (n[0] > 0)
    return n[0] == 1 ? found[0] : -1;
  return n[1] == 1 ? found[1] : -1;
}

/* 205 is an office here, and education there. */
gboolean
gouji_eval_same_codes (GoujiTableIndex *a, guint a_list, GoujiTableIndex *b, guint b_list)
{
  GoujiCodeKind one = gouji_table_get_list_code_kind (a->table, a_list);
  GoujiCodeKind other = gouji_table_get_list_code_kind (b->table, b_list);

  return one == other || one == GOUJI_CODE_NONE || other == GOUJI_CODE_NONE;
}

/* The item that says what the row of the loop says, by code or by meaning, when that is
 * told without doubt on both sides.  Totals are left out: whether they cover the same
 * lines a rule has to know. */
static int
find_same (GoujiEval *self, const GoujiBinding *binding)
{
  const GoujiCursor *row = &self->row;
  const GoujiLine *line = gouji_table_get_line (row->index->table, row->line);

  if (line->kind != GOUJI_LINE_ITEM)
    return -1;
  if (*line->code != '\0' && !gouji_eval_same_codes (row->index, row->list, binding->index, binding->list))
    return -1;
  if (*line->code != '\0')
    return gouji_table_index_find_code (row->index, row->list, line->code) == row->line
               ? gouji_table_index_find_code (binding->index, binding->list, line->code)
               : -1;
  if (line->id == NULL || find_meaning (row->index, row->list, line->id) != row->line)
    return -1;
  return find_meaning (binding->index, binding->list, line->id);
}

/* The column that means what the row of the loop means, or -1. */
int
gouji_eval_find_meant (GoujiEval *self, const GoujiBinding *binding)
{
  const GoujiCursor *row = &self->row;
  const GoujiLine *line = gouji_table_get_line (row->index->table, row->line);
  int column;

  if (line->kind != GOUJI_LINE_ITEM || line->id == NULL
      || find_meaning (row->index, row->list, line->id) != row->line)
    return -1;
  column = gouji_table_find_column (binding->index->table, binding->list, line->id);
  if (column < 0
      || gouji_table_get_column (binding->index->table, column)->kind != GOUJI_COLUMN_AMOUNT)
    return -1;
  return column;
}

/* The first of the lines a reference names, or -1. */
int
gouji_eval_first_line (GoujiEval *self,
                       const GoujiReference *reference,
                       const GoujiBinding *binding)
{
  const GoujiCursor *cursor = reference->base == GOUJI_BASE_OTHER ? &self->other : &self->row;

  switch (reference->pick)
    {
    case GOUJI_PICK_SELF:
    case GOUJI_PICK_PARTS:
      return cursor->line;
    case GOUJI_PICK_PARENT:
      return gouji_table_get_line (binding->index->table, cursor->line)->parent;
    case GOUJI_PICK_CHILDREN:
      return binding->index->first_child[cursor->line];
    case GOUJI_PICK_ITEMS:
      return binding->index->first_item[binding->list];
    case GOUJI_PICK_CARRIES:
    case GOUJI_PICK_ENTRIES:
    case GOUJI_PICK_PROJECT:
      return scan (self, reference, binding, -1);
    case GOUJI_PICK_SAME:
      return find_same (self, binding);
    default:
      return binding->line;
    }
}

int
gouji_eval_next_line (GoujiEval *self,
                      const GoujiReference *reference,
                      const GoujiBinding *binding,
                      int line)
{
  switch (reference->pick)
    {
    case GOUJI_PICK_CHILDREN:
    case GOUJI_PICK_ITEMS:
      return binding->index->next_sibling[line];
    case GOUJI_PICK_CARRIES:
    case GOUJI_PICK_ENTRIES:
    case GOUJI_PICK_PROJECT:
      return scan (self, reference, binding, line);
    case GOUJI_PICK_ID:
    case GOUJI_PICK_NAME:
      return gouji_eval_find_line (binding, reference, line);
    default:
      return -1;
    }
}
