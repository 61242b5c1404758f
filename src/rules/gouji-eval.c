/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/gouji-eval-private.h"

static void
trace (GoujiEval *self, const char *text)
{
  if (self->trace != NULL)
    g_string_append (self->trace, text);
}

static GoujiEvalStatus
fail_at (GoujiEval *self, const GoujiCellRef *cell, GoujiEvalStatus status)
{
  self->trouble = *cell;
  return status;
}

/* Adds a printed cell to @value and to the terms. */
static GoujiEvalStatus
add_cell (GoujiEval *self,
          GoujiValue *value,
          const GoujiCellRef *cell,
          GoujiAmount amount,
          GoujiAmountUnit unit,
          guint8 places)
{
  GoujiTerm term = { .cell = *cell, .sign = 1, .places = MAX (places, amount.places) };

  if (amount.form == GOUJI_AMOUNT_UNREADABLE)
    return fail_at (self, cell, GOUJI_EVAL_UNREADABLE);
  self->stated |= unit != GOUJI_UNIT_UNKNOWN;
  if (unit == GOUJI_UNIT_UNKNOWN)
    {
      self->assumed = TRUE;
      unit = self->run->unit != GOUJI_UNIT_UNKNOWN ? self->run->unit : GOUJI_UNIT_YUAN;
    }
  term.power = unit;
  term.number = gouji_amount_is_number (amount);
  if (term.number)
    {
      if (!gouji_decimal_shift (gouji_amount_get_decimal (amount), unit, &term.value)
          || !gouji_decimal_add (value->value, term.value, &value->value))
        return fail_at (self, cell, GOUJI_EVAL_OVERFLOW);
      value->numbers++;
      /* A bare 0 beside amounts with places is not rounded to whole units. */
      if (gouji_decimal_sign (term.value) != 0 || term.places > 0)
        value->coarsest = MAX (value->coarsest, (int) unit - term.places);
    }
  g_array_append_val (self->terms, term);
  return GOUJI_EVAL_FINE;
}

/* A cell of another year's disclosure is a number here, and nothing that could be shown,
 * marked or suspected. */
static GoujiEvalStatus
add_cell_of_year (GoujiValue *value, const GoujiRun *year, GoujiAmount amount, GoujiAmountUnit unit, guint8 places)
{
  GoujiDecimal yuan;

  if (amount.form == GOUJI_AMOUNT_UNREADABLE)
    return GOUJI_EVAL_ABSENT;
  if (!gouji_amount_is_number (amount))
    return GOUJI_EVAL_FINE;
  if (unit == GOUJI_UNIT_UNKNOWN)
    unit = year->unit != GOUJI_UNIT_UNKNOWN ? year->unit : GOUJI_UNIT_YUAN;
  if (!gouji_decimal_shift (gouji_amount_get_decimal (amount), unit, &yuan)
      || !gouji_decimal_add (value->value, yuan, &value->value))
    return GOUJI_EVAL_ABSENT;
  value->numbers++;
  value->coarsest = MAX (value->coarsest, (int) unit - (int) MAX (places, amount.places));
  return GOUJI_EVAL_FINE;
}

/* Of columns printed more than once the filled one counts. */
static int
pick_column (const GoujiBinding *binding, guint row)
{
  for (guint i = 0; i < binding->n_columns; i++)
    if (gouji_amount_is_number (
            gouji_table_get_amount (binding->index->table, row, binding->columns[i])))
      return binding->columns[i];
  return binding->n_columns > 0 ? binding->columns[0] : -1;
}

static int
each_column (GoujiEval *self, const GoujiReference *reference, const GoujiBinding *binding)
{
  const char *id;

  if (reference->base == GOUJI_BASE_OTHER)
    return self->other.each;
  if (reference->base == GOUJI_BASE_ROW)
    return self->row.each;
  id = gouji_table_get_column (self->row.index->table, self->row.each)->id;
  return id != NULL ? gouji_table_find_column (binding->index->table, binding->list, id) : -1;
}

static int
find_column (GoujiEval *self,
             const GoujiReference *reference,
             const GoujiBinding *binding,
             guint row)
{
  if (reference->meant)
    return gouji_eval_find_meant (self, binding);
  return binding->per_each ? each_column (self, reference, binding) : pick_column (binding, row);
}

static GoujiEvalStatus
add_line (GoujiEval *self,
          GoujiValue *value,
          const GoujiReference *reference,
          const GoujiBinding *binding,
          int line)
{
  const GoujiLine *entry = gouji_table_get_line (binding->index->table, line);
  int column = find_column (self, reference, binding, entry->row);
  const GoujiColumn *description;
  GoujiCellRef cell;

  if (column < 0)
    return GOUJI_EVAL_ABSENT;
  cell = GOUJI_CELL_REF_TABLE (binding->index->number, entry->row, column);
  description = gouji_table_get_column (binding->index->table, column);
  self->damaged |= entry->damaged;
  if (binding->year != NULL)
    return add_cell_of_year (value, binding->year,
                             gouji_table_get_amount (binding->index->table, entry->row, column),
                             description->unit, description->places);
  return add_cell (self, value, &cell,
                   gouji_table_get_amount (binding->index->table, entry->row, column),
                   description->unit, description->places);
}

/* The row in the columns whose sum the loop's amount is, where the header says so. */
static GoujiEvalStatus
eval_parts (GoujiEval *self, const GoujiBinding *binding, GoujiValue *value)
{
  GoujiTableIndex *index = binding->index;
  const GoujiLine *line = gouji_table_get_line (index->table, self->row.line);
  const GArray *parts;

  if (!binding->per_each || self->row.each < 0)
    return GOUJI_EVAL_ABSENT;
  if (index->parts == NULL)
    index->parts = gouji_column_parts_new (index->table);
  parts = gouji_column_parts_find (index->parts, index->table, self->row.each);
  if (parts == NULL)
    return GOUJI_EVAL_ABSENT;
  self->damaged |= line->damaged;
  for (guint i = 0; i < parts->len; i++)
    {
      int column = g_array_index (parts, int, i);
      const GoujiColumn *description = gouji_table_get_column (index->table, column);
      GoujiCellRef cell = GOUJI_CELL_REF_TABLE (index->number, line->row, column);
      GoujiEvalStatus status
          = add_cell (self, value, &cell, gouji_table_get_amount (index->table, line->row, column),
                      description->unit, description->places);

      if (status != GOUJI_EVAL_FINE)
        return status;
    }
  return GOUJI_EVAL_FINE;
}

/* Writes the numbers added since @first, as in "119.68 + 59.84"; blanks are left out. */
static void
trace_terms (GoujiEval *self, guint first)
{
  gboolean any = FALSE;

  for (guint i = first; self->trace != NULL && i < self->terms->len; i++)
    {
      const GoujiTerm *term = &g_array_index (self->terms, GoujiTerm, i);
      g_autofree char *text = NULL;

      if (!term->number)
        continue;
      text = gouji_disclosure_dup_text (self->run->disclosure, &term->cell);
      g_strstrip (text);
      g_string_append_printf (self->trace, "%s%s", any ? " + " : "", text);
      any = TRUE;
    }
  if (!any)
    trace (self, "0");
}

static GoujiEvalStatus
eval_lines (GoujiEval *self,
            const GoujiReference *reference,
            const GoujiBinding *binding,
            gboolean many,
            GoujiValue *value)
{
  int line;

  if (binding->index == NULL
      || (!binding->per_each && !reference->meant && binding->n_columns == 0))
    return reference->optional ? GOUJI_EVAL_FINE : GOUJI_EVAL_ABSENT;
  if (reference->pick == GOUJI_PICK_PARTS)
    return eval_parts (self, binding, value);
  line = gouji_eval_first_line (self, reference, binding);
  value->hollow = many && line < 0;
  if (line < 0)
    return reference->optional || many ? GOUJI_EVAL_FINE : GOUJI_EVAL_ABSENT;
  for (; line >= 0; line = many ? gouji_eval_next_line (self, reference, binding, line) : -1)
    {
      GoujiEvalStatus status = add_line (self, value, reference, binding, line);

      if (status != GOUJI_EVAL_FINE)
        return status == GOUJI_EVAL_ABSENT && reference->optional ? GOUJI_EVAL_FINE : status;
    }
  return GOUJI_EVAL_FINE;
}

static GoujiEvalStatus
add_fund (GoujiEval *self, GoujiValue *value, const GoujiProject *project, const GoujiFund *fund, guint period)
{
  GoujiFormCell at = fund->cell[period];
  GoujiCellRef cell = GOUJI_CELL_REF_TABLE (project->table, at.row, at.column);
  GoujiAmount amount = fund->amount[period];

  return add_cell (self, value, &cell, amount, project->amount_unit, amount.places);
}

static GoujiEvalStatus
eval_project (GoujiEval *self,
              const GoujiReference *reference,
              const GoujiProject *project,
              GoujiValue *value)
{
  gboolean any = FALSE;

  for (guint i = 0; i < project->funds->len; i++)
    {
      const GoujiFund *fund = &g_array_index (project->funds, GoujiFund, i);
      GoujiEvalStatus status;

      if (reference->source == GOUJI_SOURCE_ALL ? fund->source == GOUJI_FUND_TOTAL
                                                : (int) fund->source != reference->source)
        continue;
      if (fund->cell[reference->period].row < 0)
        continue;
      any = TRUE;
      status = add_fund (self, value, project, fund, reference->period);
      if (status != GOUJI_EVAL_FINE)
        return status;
      if (reference->source != GOUJI_SOURCE_ALL)
        break;
    }
  return any || reference->optional ? GOUJI_EVAL_FINE : GOUJI_EVAL_ABSENT;
}

static GoujiEvalStatus
eval_years (GoujiEval *self, const GoujiProject *project, GoujiValue *value)
{
  if (project->years <= 0)
    return GOUJI_EVAL_ABSENT;
  value->value = (GoujiDecimal) { project->years, 0 };
  if (self->trace != NULL)
    g_string_append_printf (self->trace, "%d", project->years);
  return GOUJI_EVAL_FINE;
}

static GoujiEvalStatus
eval_projects (GoujiEval *self, const GoujiReference *reference, GoujiValue *value)
{
  GoujiDisclosure *disclosure = self->run->disclosure;
  guint n = gouji_disclosure_get_n_projects (disclosure);

  for (guint i = 0; i < n; i++)
    {
      GoujiEvalStatus status
          = eval_project (self, reference, gouji_disclosure_get_project (disclosure, i), value);

      if (status != GOUJI_EVAL_FINE)
        return status;
    }
  return n > 0 ? GOUJI_EVAL_FINE : GOUJI_EVAL_ABSENT;
}

/* What each table of a single source of funds prints of the row. */
static GoujiEvalStatus
eval_sources (GoujiEval *self, const GoujiReference *reference, GoujiValue *value)
{
  const GArray *sources = gouji_run_get_sources (self->run, self->row.index->number);

  if (sources == NULL)
    return GOUJI_EVAL_ABSENT;
  value->hollow = TRUE;
  for (guint i = 0; i < sources->len; i++)
    {
      GoujiBinding binding = { .index = gouji_run_get_index (self->run, g_array_index (sources, int, i)),
                               .line = -1, .per_each = TRUE };
      int line = gouji_eval_first_line (self, reference, &binding);
      GoujiEvalStatus status
          = line >= 0 ? add_line (self, value, reference, &binding, line) : GOUJI_EVAL_FINE;

      value->hollow = value->hollow && line < 0;
      if (status != GOUJI_EVAL_FINE)
        return status;
    }
  return GOUJI_EVAL_FINE;
}

/* "1,200.00 (2025)", in the unit of this document's amounts. */
static void
trace_year (GoujiEval *self, const GoujiBinding *binding, const GoujiValue *value)
{
  GoujiAmountUnit unit = self->run->unit != GOUJI_UNIT_UNKNOWN ? self->run->unit : GOUJI_UNIT_YUAN;
  g_autofree char *text = NULL;
  GoujiDecimal shown;

  if (self->trace == NULL || !gouji_decimal_shift (value->value, -(int) unit, &shown))
    return;
  while (shown.places > 2 && gouji_decimal_rescale (shown, shown.places - 1, &shown))
    ;
  text = gouji_decimal_to_grouped (shown);
  g_string_append_printf (self->trace, "%s (%d)", text,
                          gouji_disclosure_get_year (binding->year->disclosure));
}

static GoujiEvalStatus
eval_reference (GoujiEval *self, guint index, gboolean many, GoujiValue *value)
{
  const GoujiReference *reference = GOUJI_FORMULA_REFERENCE (self->formula, index);
  const GoujiProject *project = NULL;
  guint first = self->terms->len;
  GoujiEvalStatus status;

  if (reference->base == GOUJI_BASE_PROJECT)
    project = gouji_disclosure_get_project (self->run->disclosure, self->project);
  if (project != NULL && reference->years)
    return eval_years (self, project, value);
  if (project != NULL)
    status = eval_project (self, reference, project, value);
  else if (reference->base == GOUJI_BASE_PROJECTS)
    status = eval_projects (self, reference, value);
  else if (reference->base == GOUJI_BASE_SOURCES)
    status = eval_sources (self, reference, value);
  else
    status = eval_lines (self, reference, &self->bindings[index], many, value);
  if (status == GOUJI_EVAL_FINE && self->bindings[index].year != NULL)
    trace_year (self, &self->bindings[index], value);
  else if (status == GOUJI_EVAL_FINE)
    trace_terms (self, first);
  return status;
}

static GoujiEvalStatus
eval_count (GoujiEval *self, guint index, GoujiValue *value)
{
  GoujiValue cells = { .coarsest = GOUJI_EVAL_NO_PLACE };
  guint first = self->terms->len;
  GString *shown = self->trace;
  GoujiEvalStatus status;

  self->trace = NULL;
  status = eval_reference (self, index, TRUE, &cells);
  self->trace = shown;
  for (guint i = first; i < self->terms->len; i++)
    g_array_index (self->terms, GoujiTerm, i).sign = 0;
  value->value = (GoujiDecimal) { cells.numbers, 0 };
  value->linear = FALSE;
  if (self->trace != NULL)
    g_string_append_printf (self->trace, "%u", cells.numbers);
  return status;
}

static void
negate_terms (GoujiEval *self, guint first)
{
  for (guint i = first; i < self->terms->len; i++)
    g_array_index (self->terms, GoujiTerm, i).sign *= -1;
}

static GoujiEvalStatus
combine_sum (GoujiEval *self, gboolean subtract, GoujiValue *left, const GoujiValue *right)
{
  if (subtract ? !gouji_decimal_subtract (left->value, right->value, &left->value)
               : !gouji_decimal_add (left->value, right->value, &left->value))
    return GOUJI_EVAL_OVERFLOW;
  left->numbers += right->numbers;
  left->coarsest = MAX (left->coarsest, right->coarsest);
  left->linear = left->linear && right->linear;
  left->hollow = left->hollow && right->hollow;
  return GOUJI_EVAL_FINE;
}

/* A product's slack is its factor's, as often as the other factor says, whole and
 * rounded up; only products with a plain number occur in what must hold. */
static GoujiEvalStatus
combine_product (GoujiValue *left, const GoujiValue *right)
{
  const GoujiValue *plain = left->numbers == 0 ? left : right;
  guint numbers = left->numbers + right->numbers;
  GoujiDecimal times;

  if (!gouji_decimal_round (gouji_decimal_abs (plain->value), 0, &times)
      || times.coefficient > G_MAXUINT16
      || !gouji_decimal_multiply (left->value, right->value, &left->value))
    return GOUJI_EVAL_OVERFLOW;
  left->numbers = numbers * MAX (times.coefficient, 1);
  left->coarsest = MAX (left->coarsest, right->coarsest);
  left->linear = FALSE;
  return GOUJI_EVAL_FINE;
}

#define QUOTIENT_PLACES 6

static GoujiEvalStatus
combine_quotient (GoujiValue *left, const GoujiValue *right)
{
  if (gouji_decimal_sign (right->value) == 0)
    return GOUJI_EVAL_ABSENT;
  if (!gouji_decimal_divide (left->value, right->value, QUOTIENT_PLACES, &left->value))
    return GOUJI_EVAL_OVERFLOW;
  left->numbers += right->numbers;
  left->linear = FALSE;
  return GOUJI_EVAL_FINE;
}

static const char *
sign_of (GoujiExprKind kind)
{
  switch (kind)
    {
    case GOUJI_EXPR_ADD:
      return " + ";
    case GOUJI_EXPR_SUBTRACT:
      return " - ";
    case GOUJI_EXPR_MULTIPLY:
      return " × ";
    default:
      return " ÷ ";
    }
}

static GoujiEvalStatus
eval_binary (GoujiEval *self, const GoujiExpr *expr, GoujiValue *value)
{
  GoujiValue right;
  GoujiEvalStatus status = gouji_eval_expr (self, expr->left, value);
  gsize traced = self->trace != NULL ? self->trace->len : 0;
  guint first = self->terms->len;

  trace (self, sign_of (expr->kind));
  if (status == GOUJI_EVAL_FINE)
    status = gouji_eval_expr (self, expr->right, &right);
  if (status != GOUJI_EVAL_FINE)
    return status;
  /* An addend that prints nothing is not shown. */
  if (self->trace != NULL && right.numbers == 0 && right.value.coefficient == 0
      && (expr->kind == GOUJI_EXPR_ADD || expr->kind == GOUJI_EXPR_SUBTRACT))
    g_string_truncate (self->trace, traced);
  switch (expr->kind)
    {
    case GOUJI_EXPR_SUBTRACT:
      negate_terms (self, first);
      return combine_sum (self, TRUE, value, &right);
    case GOUJI_EXPR_MULTIPLY:
      return combine_product (value, &right);
    case GOUJI_EXPR_DIVIDE:
      return combine_quotient (value, &right);
    default:
      return combine_sum (self, FALSE, value, &right);
    }
}

static GoujiEvalStatus
eval_else (GoujiEval *self, const GoujiExpr *expr, GoujiValue *value)
{
  guint first = self->terms->len;
  gsize traced = self->trace != NULL ? self->trace->len : 0;
  GoujiEvalStatus status = gouji_eval_expr (self, expr->left, value);

  if (status != GOUJI_EVAL_ABSENT)
    return status;
  g_array_set_size (self->terms, first);
  if (self->trace != NULL)
    g_string_truncate (self->trace, traced);
  return gouji_eval_expr (self, expr->right, value);
}

static GoujiEvalStatus
eval_number (GoujiEval *self, const GoujiExpr *expr, GoujiValue *value)
{
  g_autofree char *text = NULL;

  value->value = expr->number;
  if (self->trace != NULL)
    {
      text = gouji_decimal_to_grouped (expr->number);
      g_string_append (self->trace, text);
    }
  return GOUJI_EVAL_FINE;
}

GoujiEvalStatus
gouji_eval_expr (GoujiEval *self, guint index, GoujiValue *value)
{
  const GoujiExpr *expr = GOUJI_FORMULA_EXPR (self->formula, index);
  guint first = self->terms->len;
  GoujiEvalStatus status;

  *value = (GoujiValue) { .coarsest = GOUJI_EVAL_NO_PLACE, .linear = TRUE };
  switch (expr->kind)
    {
    case GOUJI_EXPR_NUMBER:
      return eval_number (self, expr, value);
    case GOUJI_EXPR_CELL:
      return eval_reference (self, expr->reference, FALSE, value);
    case GOUJI_EXPR_SUM:
      return eval_reference (self, expr->reference, TRUE, value);
    case GOUJI_EXPR_COUNT:
      return eval_count (self, expr->reference, value);
    case GOUJI_EXPR_ELSE:
      return eval_else (self, expr, value);
    case GOUJI_EXPR_NEGATE:
      trace (self, "-");
      status = gouji_eval_expr (self, expr->left, value);
      negate_terms (self, first);
      value->value.coefficient = -value->value.coefficient;
      return status;
    default:
      return eval_binary (self, expr, value);
    }
}
