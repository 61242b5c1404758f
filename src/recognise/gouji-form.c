/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-form-private.h"

#include <stdlib.h>
#include <string.h>

#include "model/gouji-memo.h"
#include "recognise/gouji-text-private.h"
#include "recognise/gouji-words-private.h"

const char *
gouji_form_text (const GoujiForm *self, guint row, guint column)
{
  const char *text = gouji_table_get_cell (self->table, row, column).text;

  return text != NULL ? text : "";
}

/* A label without colon, 其中 and a unit in brackets. */
static const GoujiWord *
find_label (const char *text)
{
  g_autofree char *folded = gouji_text_fold (text);
  char *start = folded;
  char *open;

  if (g_str_has_prefix (start, "其中:"))
    start += strlen ("其中:");
  g_strdelimit (start, ":", '\0');
  open = strstr (start, "(元)");
  if (open == NULL)
    open = strstr (start, "(万元)");
  if (open != NULL)
    *open = '\0';
  return *start != '\0' && gouji_text_length (start) <= 20 ? gouji_words_match (GOUJI_WORDS_FORMS, start)
                                                           : NULL;
}

/* Every cell is asked several times whether it is a label; most hold amounts. */
static const GoujiWord *
match_label (const char *text)
{
  static const char memo;
  gconstpointer found;

  if (text[strspn (text, "0123456789,.-")] == '\0')
    return NULL;
  if (gouji_memo_lookup (&memo, text, &found))
    return found;
  found = find_label (text);
  gouji_memo_store (&memo, text, found);
  return found;
}

/**
 * gouji_form_label:
 *
 * Returns: (transfer none): the id of the form's label that @text is, or %NULL
 */
const char *
gouji_form_label (const char *text)
{
  const GoujiWord *word = match_label (text);

  return word != NULL ? word->id : NULL;
}

gboolean
gouji_form_is_kind (const char *text, const char *kind)
{
  const GoujiWord *word = match_label (text);

  return word != NULL && g_strcmp0 (word->kind, kind) == 0;
}

/* The next printed cell to the right, or -1; stops at another label. */
static int
next_filled (const GoujiForm *self, guint row, guint column)
{
  for (guint i = column + 1; i < gouji_table_get_n_columns (self->table); i++)
    if (*gouji_form_text (self, row, i) != '\0')
      return i;
  return -1;
}

static void
set_fact (GoujiForm *self, const char *id, guint row, int column)
{
  const char *text = gouji_form_text (self, row, column);
  GoujiProject *project = self->project;

  if (g_str_equal (id, "name") && *project->name == '\0')
    {
      project->name = text;
      project->name_cell = (GoujiFormCell) { row, column };
    }
  else if (g_str_equal (id, "code"))
    project->code = text;
  else if (g_str_equal (id, "department"))
    project->department = text;
  else if (g_str_equal (id, "unit"))
    project->unit = text;
  else if (g_str_equal (id, "attribute"))
    project->attribute = text;
  else if (g_str_equal (id, "period"))
    {
      project->period = text;
      project->years = strstr (text, "年") != NULL && strlen (text) <= 8 ? atoi (text) : 0;
    }
}

static void
read_facts_row (GoujiForm *self, guint row)
{
  for (guint column = 0; column < gouji_table_get_n_columns (self->table); column++)
    {
      const char *text = gouji_form_text (self, row, column);
      int value;

      if (*text == '\0' || !gouji_form_is_kind (text, "fact"))
        continue;
      value = next_filled (self, row, column);
      if (value < 0 || gouji_form_is_kind (gouji_form_text (self, row, value), "fact"))
        continue;
      set_fact (self, gouji_form_label (text), row, value);
      column = value;
    }
}

static GoujiFundSource
fund_source (const char *id)
{
  static const struct
  {
    const char *id;
    GoujiFundSource source;
  } sources[] = {
    { "total-whole", GOUJI_FUND_TOTAL }, { "total-annual", GOUJI_FUND_TOTAL },
    { "central", GOUJI_FUND_CENTRAL },   { "provincial", GOUJI_FUND_PROVINCIAL },
    { "local", GOUJI_FUND_LOCAL },       { "fiscal", GOUJI_FUND_FISCAL },
    { "own", GOUJI_FUND_OWN },           { "carry", GOUJI_FUND_CARRY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (g_str_equal (sources[i].id, id))
      return sources[i].source;
  return GOUJI_FUND_OTHER;
}

/* A label of the other side belongs to the fund of its row; two labels of one side are
 * two funds, though both name a level of the same kind. */
static gboolean
is_same_fund (const GoujiFund *fund, GoujiFundSource source, guint row, GoujiPeriod period)
{
  GoujiPeriod other = period == GOUJI_PERIOD_WHOLE ? GOUJI_PERIOD_ANNUAL : GOUJI_PERIOD_WHOLE;

  if (fund->source != source || fund->cell[period].row >= 0)
    return FALSE;
  return source == GOUJI_FUND_TOTAL || fund->cell[other].row == (int) row;
}

static GoujiFund *
obtain_fund (GoujiForm *self, GoujiFundSource source, const char *label, guint row, GoujiPeriod period)
{
  GArray *funds = self->project->funds;
  GoujiFund fund = { .source = source, .label = label };

  for (guint i = 0; i < funds->len; i++)
    {
      GoujiFund *existing = &g_array_index (funds, GoujiFund, i);

      if (is_same_fund (existing, source, row, period)
          || (source == GOUJI_FUND_TOTAL && existing->source == source))
        return existing;
    }
  for (guint i = 0; i < GOUJI_N_PERIODS; i++)
    {
      fund.amount[i] = GOUJI_AMOUNT_INIT;
      fund.cell[i] = GOUJI_FORM_CELL_NONE;
    }
  g_array_append_val (funds, fund);
  return &g_array_index (funds, GoujiFund, funds->len - 1);
}

/* The amount after a label: a number before the next label, else the blank cell
 * in the column in which the total stands. */
static int
amount_column (GoujiForm *self, guint row, guint label, const GoujiFund *total, GoujiPeriod period)
{
  int column = next_filled (self, row, label);

  if (column >= 0 && gouji_amount_is_number (gouji_amount_parse (gouji_form_text (self, row, column))))
    return column;
  if (total != NULL && total->cell[period].column > (int) label
      && *gouji_form_text (self, row, total->cell[period].column) == '\0')
    return total->cell[period].column;
  return label + 1;
}

/* Without the colon at its end. */
static char *
clean_label (const char *text)
{
  char *label = gouji_text_squeeze (text);

  for (char *end = label + strlen (label); end > label; *end = '\0')
    {
      if (end[-1] == ':')
        end--;
      else if (g_str_has_suffix (label, "："))
        end -= strlen ("：");
      else
        break;
    }
  return label;
}

static void
set_fund (GoujiForm *self, guint row, guint label, GoujiPeriod period, GoujiFundSource source)
{
  g_autofree char *clean = clean_label (gouji_form_text (self, row, label));
  const GoujiFund *total = gouji_project_find_fund (self->project, GOUJI_FUND_TOTAL);
  int column = amount_column (self, row, label, total, period);
  GoujiFund *fund;

  fund = obtain_fund (self, source, gouji_disclosure_intern (self->disclosure, clean), row, period);
  if (fund->cell[period].row >= 0)
    return;
  if (gouji_table_get_cell (self->table, row, column).text == NULL)
    return;
  fund->cell[period] = (GoujiFormCell) { row, column };
  fund->amount[period] = gouji_amount_parse (gouji_form_text (self, row, column));
}

/* A source that no list names: a text among the sources with an amount after it. */
static gboolean
is_unnamed_source (const GoujiForm *self, guint row, guint column)
{
  const char *text = gouji_form_text (self, row, column);
  const GoujiFund *total = gouji_project_find_fund (self->project, GOUJI_FUND_TOTAL);
  int next = next_filled (self, row, column);

  return total != NULL && *text != '\0' && match_label (text) == NULL && next == (int) column + 1
         && !gouji_amount_is_number (gouji_amount_parse (text))
         && (next == total->cell[GOUJI_PERIOD_WHOLE].column
             || next == total->cell[GOUJI_PERIOD_ANNUAL].column)
         && gouji_amount_is_number (gouji_amount_parse (gouji_form_text (self, row, next)));
}

/* A form that prints the funds of the year alone. */
static gboolean
has_year_only (const GoujiForm *self)
{
  const GoujiFund *total = gouji_project_find_fund (self->project, GOUJI_FUND_TOTAL);

  return total != NULL && total->cell[GOUJI_PERIOD_WHOLE].row < 0;
}

/* The first label of a row speaks of the whole period, the second of the year,
 * unless it says which. */
static void
read_funds_row (GoujiForm *self, guint row)
{
  guint seen = 0;

  for (guint column = 0; column < gouji_table_get_n_columns (self->table); column++)
    {
      const char *text = gouji_form_text (self, row, column);
      const char *id = gouji_form_label (text);
      GoujiPeriod period = seen > 0 || column > gouji_table_get_n_columns (self->table) / 2
                               ? GOUJI_PERIOD_ANNUAL
                               : GOUJI_PERIOD_WHOLE;

      if (id == NULL ? !is_unnamed_source (self, row, column)
                     : !gouji_form_is_kind (text, "fund"))
        continue;
      if (g_strcmp0 (id, "total-annual") == 0 || has_year_only (self))
        period = GOUJI_PERIOD_ANNUAL;
      set_fund (self, row, column, period, id != NULL ? fund_source (id) : GOUJI_FUND_OTHER);
      seen++;
    }
}

static void
add_text (GoujiForm *self, guint row, const char *label, int column)
{
  GoujiProjectText text = { .cell = { row, column } };

  text.label = gouji_disclosure_intern (self->disclosure, label);
  text.text = gouji_form_text (self, row, column);
  g_array_append_val (self->project->texts, text);
}

/* 总体目标 prints one text a period, or one for both. */
static void
read_goals (GoujiForm *self, guint row, guint column)
{
  int first = next_filled (self, row, column);
  int second = first >= 0 ? next_filled (self, row, first) : -1;

  if (first >= 0)
    add_text (self, row, second >= 0 ? "实施期目标" : gouji_form_text (self, row, column), first);
  if (second >= 0)
    add_text (self, row, "年度目标", second);
}

static gboolean
row_has_label (const GoujiForm *self, guint row, const char *id)
{
  for (guint column = 0; column < gouji_table_get_n_columns (self->table); column++)
    if (g_strcmp0 (gouji_form_label (gouji_form_text (self, row, column)), id) == 0)
      return TRUE;
  return FALSE;
}

/* Goals that stand in the row below their headings. */
static void
read_goals_below (GoujiForm *self, guint row, guint column)
{
  const char *below;

  if (row + 1 >= self->indicator_row || row_has_label (self, row + 1, "goal"))
    return;
  below = gouji_form_text (self, row + 1, column);
  if (*below != '\0' && match_label (below) == NULL)
    add_text (self, row + 1, gouji_form_text (self, row, column), column);
}

static void
read_texts_row (GoujiForm *self, guint row)
{
  for (guint column = 0; column < gouji_table_get_n_columns (self->table); column++)
    {
      const char *text = gouji_form_text (self, row, column);
      const char *id = gouji_form_label (text);
      int value = next_filled (self, row, column);

      if (id == NULL)
        continue;
      if (gouji_form_is_kind (text, "goal"))
        read_goals_below (self, row, column);
      else if (!gouji_form_is_kind (text, "text"))
        continue;
      else if (g_str_equal (id, "goal"))
        read_goals (self, row, column);
      else if (value >= 0 && match_label (gouji_form_text (self, row, value)) == NULL)
        add_text (self, row, text, value);
    }
}

/* "项目资金 (元)" */
static void
read_unit (GoujiForm *self, guint row)
{
  for (guint column = 0; column < 3; column++)
    {
      const char *text = gouji_form_text (self, row, column);
      GoujiAmountUnit unit;

      if (!gouji_form_is_kind (text, "heading") && !gouji_form_is_kind (text, "fund"))
        continue;
      unit = strchr (text, '(') != NULL || strstr (text, "（") != NULL
                 ? gouji_amount_unit_from_text (text)
                 : GOUJI_UNIT_UNKNOWN;
      if (unit != GOUJI_UNIT_UNKNOWN)
        self->project->amount_unit = unit;
    }
}

static guint
find_indicator_row (const GoujiForm *self)
{
  for (guint row = 0; row < gouji_table_get_n_rows (self->table); row++)
    for (guint column = 0; column < gouji_table_get_n_columns (self->table); column++)
      if (g_strcmp0 (gouji_form_label (gouji_form_text (self, row, column)), "level2") == 0)
        return row;
  return gouji_table_get_n_rows (self->table);
}

/* A form is no list of lines: its columns mean nothing of their own. */
static void
finish_table (GoujiForm *self)
{
  const GoujiColumn column = { .kind = GOUJI_COLUMN_OTHER, .unit = GOUJI_UNIT_UNKNOWN };

  for (guint i = 0; i < gouji_table_get_n_columns (self->table); i++)
    gouji_table_set_column (self->table, i, &column);
  gouji_table_set_amount_unit (self->table, self->project->amount_unit);
  for (guint row = 0; row < gouji_table_get_n_rows (self->table); row++)
    gouji_table_set_row_kind (self->table, row, GOUJI_ROW_BODY);
}

static gboolean
has_whole_targets (const GoujiProject *project)
{
  for (guint i = 0; i < project->indicators->len; i++)
    {
      const GoujiTarget *whole
          = &g_array_index (project->indicators, GoujiIndicator, i).target[GOUJI_PERIOD_WHOLE];

      if (whole->cell.row >= 0 || whole->name_cell.row >= 0)
        return TRUE;
    }
  return FALSE;
}

/* A form of one year prints its funds once, and does not say of which period. */
static void
settle_period (GoujiProject *project)
{
  const GoujiFund *total = gouji_project_find_fund (project, GOUJI_FUND_TOTAL);

  if (total == NULL || total->cell[GOUJI_PERIOD_ANNUAL].row >= 0 || project->years > 1
      || project->indicators->len == 0 || has_whole_targets (project))
    return;
  for (guint i = 0; i < project->funds->len; i++)
    {
      GoujiFund *fund = &g_array_index (project->funds, GoujiFund, i);

      if (fund->cell[GOUJI_PERIOD_ANNUAL].row >= 0)
        continue;
      fund->amount[GOUJI_PERIOD_ANNUAL] = fund->amount[GOUJI_PERIOD_WHOLE];
      fund->cell[GOUJI_PERIOD_ANNUAL] = fund->cell[GOUJI_PERIOD_WHOLE];
      fund->amount[GOUJI_PERIOD_WHOLE] = GOUJI_AMOUNT_INIT;
      fund->cell[GOUJI_PERIOD_WHOLE] = GOUJI_FORM_CELL_NONE;
    }
}

/**
 * gouji_form_read:
 * @table: a table of role performance
 *
 * Reads a project out of its performance form by the form's labels, wherever in
 * the grid they stand, and adds it to @disclosure.  A form without a project's
 * name or indicators adds none.
 */
void
gouji_form_read (GoujiDisclosure *disclosure, GoujiTable *table, guint table_index)
{
  g_autoptr (GoujiProject) project = gouji_project_new ();
  GoujiForm self = { .disclosure = disclosure, .table = table, .project = project };

  self.indicator_row = find_indicator_row (&self);
  project->table = table_index;
  project->amount_unit = gouji_table_get_amount_unit (table);
  if (gouji_form_list_is (&self))
    {
      gouji_form_list_read (&self, table_index);
      finish_table (&self);
      return;
    }
  for (guint row = 0; row < self.indicator_row; row++)
    {
      read_facts_row (&self, row);
      read_unit (&self, row);
      read_funds_row (&self, row);
      read_texts_row (&self, row);
    }
  gouji_form_read_indicators (&self);
  settle_period (project);
  finish_table (&self);
  if (*project->name == '\0' && project->indicators->len == 0)
    return;
  gouji_table_set_project (table,
                           gouji_disclosure_add_project (disclosure, g_steal_pointer (&project)));
}
