/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rules/gouji-eval-private.h"
#include "rules/gouji-words-private.h"

/* An amount in 元 as its table would print it: in the table's unit, with the
 * column's places unless it needs more. */
char *
gouji_eval_format_amount (GoujiDecimal yuan, const GoujiTerm *like, gboolean grouped)
{
  GoujiDecimal value = yuan;
  GoujiDecimal trimmed;

  gouji_decimal_shift (yuan, -like->power, &value);
  for (guint places = like->places; places < value.places; places++)
    if (gouji_decimal_rescale (value, places, &trimmed))
      {
        value = trimmed;
        break;
      }
  if (value.places < like->places)
    gouji_decimal_rescale (value, like->places, &value);
  return grouped ? gouji_decimal_to_grouped (value) : gouji_decimal_to_string (value);
}

static const char *
sign_of (GoujiOp op)
{
  static const char *const signs[] = { " = ", " ≤ ", " ≥ ", " < ", " > " };

  return signs[op];
}

/* The equation with the printed numbers.  Where the sides print different units
 * each is named. */
static char *
dup_equation (GoujiEval *self, const GoujiRelation *relation, const GoujiOutcome *outcome)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const GoujiTerm *left = NULL;
  const GoujiTerm *right = NULL;
  gboolean units;
  GoujiValue value;

  for (guint i = self->terms->len; i > 0; i--)
    *(i <= outcome->n_left ? &left : &right) = &g_array_index (self->terms, GoujiTerm, i - 1);
  units = left != NULL && right != NULL && left->power != right->power;
  self->trace = text;
  g_array_set_size (self->terms, 0);
  if (left != NULL || right != NULL)
    {
      gint8 power_left = left != NULL ? left->power : right->power;
      gint8 power_right = right != NULL ? right->power : power_left;

      gouji_eval_expr (self, relation->left, &value);
      if (units)
        g_string_append_printf (text, " %s", gouji_amount_unit_to_text (power_left));
      g_string_append (text, sign_of (relation->op));
      gouji_eval_expr (self, relation->right, &value);
      if (units)
        g_string_append_printf (text, " %s", gouji_amount_unit_to_text (power_right));
    }
  self->trace = NULL;
  return g_strdup (text->str);
}

static char *
dup_printed (GoujiEval *self, const GoujiTerm *term)
{
  char *text;

  if (!term->number)
    return g_strdup (_("blank"));
  text = gouji_disclosure_dup_text (self->run->disclosure, &term->cell);
  return g_strstrip (text);
}

static const GoujiTerm *
find_term (GoujiEval *self, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (g_array_index (self->terms, GoujiTerm, i).number)
      return &g_array_index (self->terms, GoujiTerm, i);
  return first < end ? &g_array_index (self->terms, GoujiTerm, first) : NULL;
}

static gboolean
is_one_cell_each (GoujiEval *self, const GoujiOutcome *outcome)
{
  return outcome->n_left == 1 && self->terms->len == 2 && outcome->left.linear
         && outcome->right.linear;
}

static char *
dup_message (GoujiEval *self, const GoujiOutcome *outcome, const GoujiDraft *draft)
{
  const GoujiTerm *left = &g_array_index (self->terms, GoujiTerm, 0);
  g_autofree char *cell = gouji_words_dup_cell (self->run->disclosure, &left->cell);
  g_autofree char *printed = dup_printed (self, left);

  if (is_one_cell_each (self, outcome))
    {
      const GoujiTerm *right = &g_array_index (self->terms, GoujiTerm, 1);
      g_autofree char *other = gouji_words_dup_cell (self->run->disclosure, &right->cell);
      g_autofree char *there = dup_printed (self, right);

      return g_strdup_printf (_("%s: %s; %s: %s"), cell, printed, other, there);
    }
  return g_strdup_printf (_("%s: %s, but the parts give %s (difference %s)"), cell,
                          draft->actual, draft->expected, draft->difference);
}

static char *
dup_placeholder (GoujiEval *self, const GoujiDraft *draft, const char *name)
{
  const GoujiTerm *first = &g_array_index (self->terms, GoujiTerm, 0);
  const GoujiTerm *last = &g_array_index (self->terms, GoujiTerm, self->terms->len - 1);
  GoujiDisclosure *disclosure = self->run->disclosure;

  if (g_str_equal (name, "cell"))
    return gouji_words_dup_cell (disclosure, &first->cell);
  if (g_str_equal (name, "other"))
    return gouji_words_dup_cell (disclosure, &last->cell);
  if (g_str_equal (name, "table"))
    return gouji_words_dup_table (disclosure, first->cell.table);
  if (g_str_equal (name, "row"))
    return gouji_words_dup_row (disclosure, &first->cell);
  if (g_str_equal (name, "column"))
    return gouji_words_dup_column (disclosure, &first->cell);
  if (g_str_equal (name, "actual") || g_str_equal (name, "left"))
    return g_strdup (draft->actual);
  if (g_str_equal (name, "expected") || g_str_equal (name, "right"))
    return g_strdup (draft->expected);
  if (g_str_equal (name, "difference"))
    return g_strdup (draft->difference);
  return g_strdup_printf ("{%s}", name);
}

/* Fills {cell} and the like of a rule's own message. */
static char *
fill_message (GoujiEval *self, const GoujiDraft *draft, const char *template)
{
  g_autoptr (GString) text = g_string_new (NULL);

  while (*template != '\0')
    {
      const char *end = *template == '{' ? strchr (template, '}') : NULL;
      g_autofree char *name = end != NULL ? g_strndup (template + 1, end - template - 1) : NULL;
      g_autofree char *value = name != NULL ? dup_placeholder (self, draft, name) : NULL;

      if (value != NULL)
        g_string_append (text, value);
      else
        g_string_append_c (text, *template);
      template = value != NULL ? end + 1 : template + 1;
    }
  return g_strdup (text->str);
}

/* Whether all amounts stand in one row. */
static gboolean
is_within_row (GoujiEval *self)
{
  const GoujiTerm *first = &g_array_index (self->terms, GoujiTerm, 0);

  for (guint i = 1; i < self->terms->len; i++)
    {
      const GoujiTerm *term = &g_array_index (self->terms, GoujiTerm, i);

      if (term->cell.table != first->cell.table || term->cell.row != first->cell.row)
        return FALSE;
    }
  return first->cell.table >= 0;
}

/* An amount of the same row in a column whose meaning is not known: it may be one of
 * the parts, unless the header tells these.  (nullable): the column's title. */
static const char *
find_unknown_part (GoujiEval *self)
{
  const GoujiCellRef *cell = &g_array_index (self->terms, GoujiTerm, 0).cell;
  GoujiTable *table;

  if (!is_within_row (self) || gouji_formula_asks_header (self->formula))
    return NULL;
  table = gouji_disclosure_get_table (self->run->disclosure, cell->table);
  for (guint i = 0; i < gouji_table_get_n_columns (table); i++)
    {
      const GoujiColumn *column = gouji_table_get_column (table, i);
      GoujiAmount amount = gouji_table_get_amount (table, cell->row, i);

      if (column->kind == GOUJI_COLUMN_AMOUNT && column->id == NULL && gouji_amount_is_number (amount)
          && amount.coefficient != 0 && column->list == gouji_table_get_column (table, cell->column)->list)
        return column->title;
    }
  return NULL;
}

static GoujiSeverity
severity_of (GoujiEval *self, const GoujiOutcome *outcome)
{
  GoujiSeverity severity = gouji_run_get_rule (self->run, self->rule)->severity;

  if (outcome->verdict == GOUJI_VERDICT_ROUNDING)
    return MAX (severity, GOUJI_SEVERITY_ROUNDING);
  if (severity == GOUJI_SEVERITY_ERROR
      && (outcome->exact || self->damaged || (self->assumed && self->stated)
          || find_unknown_part (self) != NULL))
    return GOUJI_SEVERITY_QUESTION;
  return severity;
}

static void
add_advice (GoujiEval *self, const GoujiOutcome *outcome, GoujiDraft *draft)
{
  const char *advice = gouji_rule_text_get (&gouji_run_get_rule (self->run, self->rule)->advice);

  if (outcome->verdict == GOUJI_VERDICT_ROUNDING)
    g_string_append (draft->advice,
                     _("The gap is no larger than rounding allows; nothing needs to be corrected."));
  else
    g_string_append (draft->advice, advice);
  if (outcome->verdict != GOUJI_VERDICT_ROUNDING && find_unknown_part (self) != NULL)
    {
      g_autofree char *unknown = g_strdup_printf (
          _ ("The column “%s” was not recognised and may be a part."), find_unknown_part (self));

      gouji_draft_advise (draft, unknown);
    }
  if (self->damaged)
    gouji_draft_advise (draft, _ ("The row may be damaged by text extraction."));
}

/* Rows of the same meaning in several tables may show one and the same gap. */
static char *
dup_gap_key (GoujiEval *self, const GoujiOutcome *outcome, const GoujiDraft *draft)
{
  const GoujiTerm *left = &g_array_index (self->terms, GoujiTerm, 0);
  GoujiTable *table = gouji_disclosure_get_table (self->run->disclosure, left->cell.table);
  int index = gouji_table_find_line_at (table, left->cell.row, left->cell.column);
  const GoujiLine *line = index >= 0 ? gouji_table_get_line (table, index) : NULL;
  const char *row;

  if (outcome->verdict != GOUJI_VERDICT_ROUNDING || line == NULL)
    return NULL;
  row = *line->code != '\0' ? line->code : line->kind == GOUJI_LINE_ITEM ? line->name : "";
  return g_strjoin ("|", row, draft->actual, draft->expected, NULL);
}

GoujiDraft *
gouji_eval_explain (GoujiEval *self, const GoujiRelation *relation, const GoujiOutcome *outcome)
{
  const GoujiRule *rule = gouji_run_get_rule (self->run, self->rule);
  const char *template = gouji_rule_text_get (&rule->message);
  GoujiDraft *draft = gouji_draft_new (self->rule, severity_of (self, outcome));
  const GoujiTerm *asserted = find_term (self, 0, outcome->n_left);

  if (asserted == NULL)
    asserted = find_term (self, 0, self->terms->len);
  g_assert (asserted != NULL);
  draft->residual = outcome->difference;
  draft->slack = gouji_eval_slack_of (outcome);
  /* What another year prints is no cell of this document and asserts nothing in it. */
  draft->actual = gouji_eval_format_amount (
      outcome->n_left > 0 ? outcome->left.value : outcome->right.value, asserted, FALSE);
  draft->expected = gouji_eval_format_amount (
      outcome->n_left > 0 ? outcome->right.value : outcome->left.value, asserted, FALSE);
  draft->difference = gouji_eval_format_amount (outcome->difference, asserted, FALSE);
  draft->key = dup_gap_key (self, outcome, draft);
  draft->message = *template != '\0' ? fill_message (self, draft, template)
                                     : dup_message (self, outcome, draft);
  for (guint i = 0; i < self->terms->len; i++)
    {
      GoujiTerm term = g_array_index (self->terms, GoujiTerm, i);

      if (!term.number && i > 0 && !is_one_cell_each (self, outcome))
        continue;
      gouji_draft_add_cell (draft, &term.cell);
      if (i >= outcome->n_left)
        term.sign = -term.sign;
      if (!outcome->left.linear || !outcome->right.linear || relation->op != GOUJI_OP_EQUAL)
        term.sign = 0;
      g_array_append_val (draft->terms, term);
    }
  add_advice (self, outcome, draft);
  draft->equation = dup_equation (self, relation, outcome);
  return draft;
}
