/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "rules/gouji-eval-private.h"

void
gouji_eval_init (GoujiEval *self, GoujiRun *run, guint rule)
{
  const GoujiFormula *formula = gouji_run_get_rule (run, rule)->formula;

  *self = (GoujiEval) { .run = run, .rule = rule, .formula = formula, .project = -1 };
  self->row.each = self->other.each = -1;
  self->bindings = g_new0 (GoujiBinding, formula->references->len + 1);
  self->terms = g_array_new (FALSE, FALSE, sizeof (GoujiTerm));
}

void
gouji_eval_clear (GoujiEval *self)
{
  g_free (self->bindings);
  g_array_unref (self->terms);
}

static gboolean
names_header (const char *title, const char *header)
{
  gsize length = strlen (title);
  gsize wanted = strlen (header);

  /* Printed headers are joined from top to bottom; the lowest may be named alone. */
  return length >= wanted && g_str_equal (title + length - wanted, header)
         && (length == wanted || title[length - wanted - 1] == '/');
}

static void
add_column (GoujiBinding *binding, int column)
{
  if (binding->n_columns < GOUJI_EVAL_MAX_TWINS)
    binding->columns[binding->n_columns++] = column;
}

static void
find_columns (GoujiBinding *binding, const GoujiReference *reference)
{
  GoujiTable *table = binding->index->table;
  const char *id = reference->column != NULL ? reference->column : "total";
  int column;

  for (guint i = 0; i < gouji_table_get_n_columns (table); i++)
    {
      const GoujiColumn *description = gouji_table_get_column (table, i);

      if (description->list != binding->list || description->kind != GOUJI_COLUMN_AMOUNT)
        continue;
      if (reference->header != NULL ? names_header (description->title, reference->header)
                                    : g_strcmp0 (description->id, id) == 0)
        add_column (binding, i);
    }
  if (binding->n_columns > 0 || reference->header != NULL)
    return;
  column = gouji_table_find_column (table, binding->list, id);
  if (column >= 0 && gouji_table_get_column (table, column)->kind == GOUJI_COLUMN_AMOUNT)
    add_column (binding, column);
}

/* The first table of the role that prints lines, else the first; beside a row the one
 * that belongs to the row's table. */
static GoujiTableIndex *
find_table (GoujiEval *self, GoujiRole role)
{
  GoujiRun *run = self->run;
  int first = gouji_disclosure_find_table (run->disclosure, role, -1);
  int partner = self->row.index != NULL && self->formula->loop == GOUJI_LOOP_ROW
                    ? gouji_run_find_partner (run, self->row.index, role)
                    : -1;

  if (partner >= 0)
    return gouji_run_get_index (run, partner);
  if (self->row.index != NULL && self->formula->loop == GOUJI_LOOP_ROW)
    return NULL;
  for (int i = first; i >= 0; i = gouji_disclosure_find_table (run->disclosure, role, i))
    if (gouji_table_get_n_lines (gouji_disclosure_get_table (run->disclosure, i)) > 0)
      return gouji_run_get_index (run, i);
  return first >= 0 ? gouji_run_get_index (run, first) : NULL;
}

static gboolean
line_matches (const GoujiReference *reference, const GoujiLine *line)
{
  if (reference->pick == GOUJI_PICK_ID)
    return g_strcmp0 (line->id, reference->key) == 0;
  return reference->pick == GOUJI_PICK_NAME && g_str_equal (line->name, reference->key);
}

static int
find_line (GoujiTableIndex *index, guint list, const GoujiReference *reference, int after)
{
  for (guint i = after + 1; i < gouji_table_get_n_lines (index->table); i++)
    {
      const GoujiLine *line = gouji_table_get_line (index->table, i);

      if (line->list == list && line_matches (reference, line))
        return i;
    }
  return -1;
}

/* A list of a single line has no other total. */
static int
find_total (GoujiTableIndex *index, guint list)
{
  int only = -1;

  if (index->total[list] >= 0)
    return index->total[list];
  for (guint i = 0; i < gouji_table_get_n_lines (index->table); i++)
    if (gouji_table_get_line (index->table, i)->list == list)
      {
        if (only >= 0)
          return -1;
        only = i;
      }
  return only;
}

static void
bind_line_of_list (GoujiBinding *binding, const GoujiReference *reference)
{
  switch (reference->pick)
    {
    case GOUJI_PICK_TOTAL:
      binding->line = find_total (binding->index, binding->list);
      break;
    case GOUJI_PICK_YEAR:
      binding->line = binding->index->year[binding->list];
      break;
    case GOUJI_PICK_CODE:
      binding->line = gouji_table_index_find_code (binding->index, binding->list, reference->key);
      break;
    case GOUJI_PICK_ID:
    case GOUJI_PICK_NAME:
      binding->line = find_line (binding->index, binding->list, reference, -1);
      break;
    case GOUJI_PICK_SELF:
    case GOUJI_PICK_PARENT:
    case GOUJI_PICK_CHILDREN:
    case GOUJI_PICK_ITEMS:
    case GOUJI_PICK_CARRIES:
    case GOUJI_PICK_ENTRIES:
    case GOUJI_PICK_SAME:
      binding->line = -1;
      break;
    }
}

/* Where no list is named, a code, meaning or name is looked for in all of them. */
static void
bind_line (GoujiBinding *binding, const GoujiReference *reference)
{
  guint n_lists = gouji_table_get_n_lists (binding->index->table);

  bind_line_of_list (binding, reference);
  if (reference->list != GOUJI_LIST_ANY || reference->base != GOUJI_BASE_TABLE
      || (reference->pick != GOUJI_PICK_CODE && reference->pick != GOUJI_PICK_ID
          && reference->pick != GOUJI_PICK_NAME))
    return;
  for (guint list = 1; binding->line < 0 && list < n_lists; list++)
    {
      binding->list = list;
      bind_line_of_list (binding, reference);
    }
}

static void
bind_table (GoujiEval *self, GoujiBinding *binding, const GoujiReference *reference)
{
  int list = 0;

  binding->index = find_table (self, reference->role);
  if (binding->index == NULL || gouji_table_get_n_lists (binding->index->table) == 0)
    {
      binding->index = NULL;
      return;
    }
  if (reference->list != GOUJI_LIST_ANY)
    list = gouji_table_find_list (binding->index->table, reference->list);
  if (list < 0)
    {
      binding->index = NULL;
      return;
    }
  binding->list = list;
}

static void
bind_reference (GoujiEval *self, GoujiBinding *binding, const GoujiReference *reference)
{
  *binding = (GoujiBinding) { .line = -1 };
  if (reference->base == GOUJI_BASE_ROW || reference->base == GOUJI_BASE_OTHER)
    {
      const GoujiCursor *cursor
          = reference->base == GOUJI_BASE_ROW ? &self->row : &self->other;

      binding->index = cursor->index;
      binding->list = cursor->list;
    }
  else if (reference->base == GOUJI_BASE_TABLE)
    bind_table (self, binding, reference);
  if (binding->index == NULL)
    return;
  binding->per_each
      = self->formula->each && reference->column == NULL && reference->header == NULL
        && !reference->meant;
  bind_line (binding, reference);
  if (!binding->per_each && !reference->meant)
    find_columns (binding, reference);
}

/* Looks up tables, columns and fixed lines; to be called whenever a cursor has moved
 * to another table or list. */
void
gouji_eval_bind (GoujiEval *self)
{
  for (guint i = 0; i < self->formula->references->len; i++)
    bind_reference (self, &self->bindings[i], GOUJI_FORMULA_REFERENCE (self->formula, i));
}

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

static int
scan (const GoujiReference *reference, const GoujiBinding *binding, int after)
{
  for (guint i = after + 1; i < gouji_table_get_n_lines (binding->index->table); i++)
    {
      const GoujiLine *line = gouji_table_get_line (binding->index->table, i);

      if (reference->pick == GOUJI_PICK_CARRIES ? is_carry (binding, line)
                                                : is_entry (binding, line, i))
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
      return cursor->line;
    case GOUJI_PICK_PARENT:
      return gouji_table_get_line (binding->index->table, cursor->line)->parent;
    case GOUJI_PICK_CHILDREN:
      return binding->index->first_child[cursor->line];
    case GOUJI_PICK_ITEMS:
      return binding->index->first_item[binding->list];
    case GOUJI_PICK_CARRIES:
    case GOUJI_PICK_ENTRIES:
      return scan (reference, binding, -1);
    case GOUJI_PICK_SAME:
      return find_same (self, binding);
    default:
      return binding->line;
    }
}

int
gouji_eval_next_line (const GoujiReference *reference, const GoujiBinding *binding, int line)
{
  switch (reference->pick)
    {
    case GOUJI_PICK_CHILDREN:
    case GOUJI_PICK_ITEMS:
      return binding->index->next_sibling[line];
    case GOUJI_PICK_CARRIES:
    case GOUJI_PICK_ENTRIES:
      return scan (reference, binding, line);
    case GOUJI_PICK_ID:
    case GOUJI_PICK_NAME:
      return find_line (binding->index, binding->list, reference, line);
    default:
      return -1;
    }
}
