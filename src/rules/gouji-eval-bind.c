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

/* The first table of the role that prints lines, else the first. */
static GoujiTableIndex *
find_table (GoujiRun *run, GoujiRole role)
{
  int first = gouji_disclosure_find_table (run->disclosure, role, -1);

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

static void
bind_line (GoujiBinding *binding, const GoujiReference *reference)
{
  switch (reference->pick)
    {
    case GOUJI_PICK_TOTAL:
      binding->line = binding->index->total[binding->list];
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
      binding->line = -1;
      break;
    }
}

static void
bind_table (GoujiEval *self, GoujiBinding *binding, const GoujiReference *reference)
{
  int list = 0;

  binding->index = find_table (self->run, reference->role);
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
      = self->formula->each && reference->column == NULL && reference->header == NULL;
  if (!binding->per_each)
    find_columns (binding, reference);
  bind_line (binding, reference);
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
