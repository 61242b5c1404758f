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

/* A table of a balance prints what is spent, which other tables call their total; in its own
 * rows it is one figure among others. */
static gboolean
is_of_balance (GoujiEval *self, const GoujiTable *table, int column)
{
  return self->formula->loop == GOUJI_LOOP_ROW
         && g_strcmp0 (gouji_table_get_column (table, column)->id, "expenditure") == 0;
}

static void
find_columns (GoujiEval *self, GoujiBinding *binding, const GoujiReference *reference)
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
  if (column >= 0 && gouji_table_get_column (table, column)->kind == GOUJI_COLUMN_AMOUNT
      && (reference->base != GOUJI_BASE_ROW || g_str_equal (id, "expenditure")
          || !is_of_balance (self, table, column)))
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

/* Of a disclosure of another year, the only table of the role that prints lines: which
 * of several is meant beside a table of this year is not certain. */
static GoujiTableIndex *
find_table_of_year (GoujiRun *year, GoujiRole role)
{
  int found = -1;

  for (int i = gouji_disclosure_find_table (year->disclosure, role, -1); i >= 0;
       i = gouji_disclosure_find_table (year->disclosure, role, i))
    {
      if (gouji_table_get_n_lines (gouji_disclosure_get_table (year->disclosure, i)) == 0)
        continue;
      if (found >= 0)
        return NULL;
      found = i;
    }
  return found >= 0 ? gouji_run_get_index (year, found) : NULL;
}

static gboolean
line_matches (const GoujiReference *reference, const GoujiLine *line)
{
  if (reference->pick == GOUJI_PICK_ID)
    return g_strcmp0 (line->id, reference->key) == 0;
  return reference->pick == GOUJI_PICK_NAME && g_str_equal (line->name, reference->key);
}

/* The line after @after with the meaning or name that the reference gives, or -1. */
int
gouji_eval_find_line (const GoujiBinding *binding, const GoujiReference *reference, int after)
{
  for (guint i = after + 1; i < gouji_table_get_n_lines (binding->index->table); i++)
    {
      const GoujiLine *line = gouji_table_get_line (binding->index->table, i);

      if (line->list == binding->list && line_matches (reference, line))
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
      binding->line = gouji_eval_find_line (binding, reference, -1);
      break;
    case GOUJI_PICK_SELF:
    case GOUJI_PICK_PARENT:
    case GOUJI_PICK_CHILDREN:
    case GOUJI_PICK_ITEMS:
    case GOUJI_PICK_CARRIES:
    case GOUJI_PICK_ENTRIES:
    case GOUJI_PICK_SAME:
    case GOUJI_PICK_PROJECT:
    case GOUJI_PICK_PARTS:
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

  if (reference->year == 0)
    binding->index = find_table (self, reference->role);
  else
    {
      binding->year = gouji_run_find_year (self->run, reference->year);
      binding->index = binding->year != NULL ? find_table_of_year (binding->year, reference->role) : NULL;
    }
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
    find_columns (self, binding, reference);
}

/* Looks up tables, columns and fixed lines; to be called whenever a cursor has moved
 * to another table or list. */
void
gouji_eval_bind (GoujiEval *self)
{
  for (guint i = 0; i < self->formula->references->len; i++)
    bind_reference (self, &self->bindings[i], GOUJI_FORMULA_REFERENCE (self->formula, i));
}
