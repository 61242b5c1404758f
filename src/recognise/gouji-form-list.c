/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The targets of all projects in one table, a row an indicator: 项目名称 | 一级指标 |
 * 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位. */

#include <string.h>

#include "recognise/gouji-form-private.h"
#include "recognise/gouji-target-private.h"
#include "recognise/gouji-text-private.h"
#include "recognise/gouji-words-private.h"

typedef enum
{
  NAME,
  CODE,
  UNIT,
  TOTAL,
  GOAL,
  LEVEL1,
  LEVEL2,
  LEVEL3,
  SIGN,
  TARGET,
  MEASURE,
  N_FIELDS,
} Field;

typedef struct
{
  GoujiForm form; /* its project is the one whose rows are read */
  guint table_index;
  int columns[N_FIELDS]; /* or -1 */
  const char *level1, *level2;
} FormList;

static Field
field_of (const char *text)
{
  static const char *const ids[N_FIELDS] = {
    [NAME] = "name",     [CODE] = "code",     [UNIT] = "unit",     [TOTAL] = "total-annual",
    [GOAL] = "goal",     [LEVEL1] = "level1", [LEVEL2] = "level2", [LEVEL3] = "level3",
    [SIGN] = "sign",     [TARGET] = "target", [MEASURE] = "measure",
  };
  const char *id = gouji_form_label (text);

  if (g_strcmp0 (id, "goal-annual") == 0)
    return GOAL;
  for (Field field = 0; field < N_FIELDS; field++)
    if (g_strcmp0 (id, ids[field]) == 0)
      return field;
  return N_FIELDS;
}

static void
read_header (FormList *self)
{
  guint row = self->form.indicator_row;

  for (Field field = 0; field < N_FIELDS; field++)
    self->columns[field] = -1;
  for (guint column = 0; column < gouji_table_get_n_columns (self->form.table); column++)
    {
      Field field = field_of (gouji_form_text (&self->form, row, column));

      if (field < N_FIELDS && self->columns[field] < 0)
        self->columns[field] = column;
    }
}

static const char *
text_at (const FormList *self, guint row, Field field)
{
  return self->columns[field] >= 0 ? gouji_form_text (&self->form, row, self->columns[field]) : "";
}

static GoujiFormCell
cell_at (const FormList *self, guint row, Field field)
{
  return self->columns[field] >= 0 ? (GoujiFormCell) { (int) row, self->columns[field] }
                                   : GOUJI_FORM_CELL_NONE;
}

/* 1 | 2 | 3 … under the header. */
static gboolean
is_numbering (const FormList *self, guint row)
{
  gint64 next = 1;

  for (guint column = 0; column < gouji_table_get_n_columns (self->form.table); column++)
    {
      const char *text = gouji_form_text (&self->form, row, column);

      if (*text == '\0')
        continue;
      if (strspn (text, "0123456789") != strlen (text) || g_ascii_strtoll (text, NULL, 10) != next++)
        return FALSE;
    }
  return next > 2;
}

static void
store_project (FormList *self)
{
  if (self->form.project != NULL)
    gouji_disclosure_add_project (self->form.disclosure, g_steal_pointer (&self->form.project));
}

static void
add_total (FormList *self, guint row)
{
  GoujiFund fund = { .source = GOUJI_FUND_TOTAL, .label = "" };

  for (guint period = 0; period < GOUJI_N_PERIODS; period++)
    {
      fund.amount[period] = GOUJI_AMOUNT_INIT;
      fund.cell[period] = GOUJI_FORM_CELL_NONE;
    }
  fund.amount[GOUJI_PERIOD_ANNUAL] = gouji_amount_parse (text_at (self, row, TOTAL));
  fund.cell[GOUJI_PERIOD_ANNUAL] = cell_at (self, row, TOTAL);
  if (gouji_amount_is_number (fund.amount[GOUJI_PERIOD_ANNUAL]))
    g_array_append_val (self->form.project->funds, fund);
}

static void
add_goal (FormList *self, guint row)
{
  const char *text = text_at (self, row, GOAL);
  GoujiProjectText goal
      = { gouji_disclosure_intern (self->form.disclosure, "年度目标"), text, cell_at (self, row, GOAL) };

  if (*text != '\0')
    g_array_append_val (self->form.project->texts, goal);
}

/* The name is printed once for its rows, or in each of them. */
static void
begin_project (FormList *self, guint row)
{
  const char *name = text_at (self, row, NAME);
  GoujiProject *project;

  if (*name == '\0' || (self->form.project != NULL && g_str_equal (self->form.project->name, name)))
    return;
  store_project (self);
  project = self->form.project = gouji_project_new ();
  project->name = name;
  project->name_cell = cell_at (self, row, NAME);
  project->code = text_at (self, row, CODE);
  project->unit = text_at (self, row, UNIT);
  project->table = self->table_index;
  project->amount_unit = gouji_table_get_amount_unit (self->form.table);
  self->level1 = self->level2 = "";
  add_total (self, row);
  add_goal (self, row);
}

static void
carry_levels (FormList *self, guint row)
{
  const char *level1 = text_at (self, row, LEVEL1);
  const char *level2 = text_at (self, row, LEVEL2);

  if (*level1 != '\0')
    self->level1 = level1;
  if (*level2 != '\0')
    self->level2 = level2;
}

/* ≥ | 95 | %, and 定性 | 及时 |. */
static char *
compose_target (const FormList *self, guint row)
{
  const char *text = text_at (self, row, TARGET);
  g_autofree char *sign = gouji_text_fold (text_at (self, row, SIGN));

  if (!g_ascii_isdigit (*text))
    return g_strdup (text);
  return g_strconcat (*sign != '\0' && (strchr ("<>=", *sign) != NULL || g_str_has_prefix (sign, "≥")
                                        || g_str_has_prefix (sign, "≤"))
                          ? sign
                          : "",
                      text, g_ascii_isdigit (text[strlen (text) - 1]) ? text_at (self, row, MEASURE) : "",
                      NULL);
}

static void
add_indicator (FormList *self, guint row)
{
  g_autofree char *folded = gouji_text_fold (self->level2);
  const GoujiWord *word = gouji_words_match_exact (GOUJI_WORDS_INDICATORS, folded);
  GoujiIndicator indicator
      = { .level1 = self->level1, .level2 = self->level2, .level3 = text_at (self, row, LEVEL3) };
  g_autofree char *target = compose_target (self, row);

  if (*indicator.level3 == '\0' && *target == '\0')
    return;
  if (word != NULL)
    indicator.kind = g_str_equal (word->id, "cost-head") ? GOUJI_INDICATOR_COST
                                                         : gouji_form_indicator_kind (word->id);
  for (guint period = 0; period < GOUJI_N_PERIODS; period++)
    indicator.target[period]
        = (GoujiTarget) { .text = "", .unit = "", .cell = GOUJI_FORM_CELL_NONE, .name_cell = GOUJI_FORM_CELL_NONE };
  gouji_target_parse (&indicator.target[GOUJI_PERIOD_ANNUAL], self->form.disclosure, target);
  indicator.target[GOUJI_PERIOD_ANNUAL].cell = cell_at (self, row, TARGET);
  indicator.target[GOUJI_PERIOD_ANNUAL].name_cell = cell_at (self, row, LEVEL3);
  g_array_append_val (self->form.project->indicators, indicator);
}

/**
 * gouji_form_list_is:
 * @form: whose indicator header row is known
 *
 * Returns: %TRUE when the header of the indicators names the project as well
 */
gboolean
gouji_form_list_is (const GoujiForm *form)
{
  FormList self = { .form = *form };

  if (form->indicator_row >= gouji_table_get_n_rows (form->table))
    return FALSE;
  read_header (&self);
  return self.columns[NAME] >= 0 && self.columns[LEVEL3] >= 0 && self.columns[TARGET] >= 0
         && self.columns[NAME] < self.columns[LEVEL3];
}

/**
 * gouji_form_list_read:
 *
 * Adds a project to the disclosure for each name that the rows below the header lead
 * with.  Rows before the first name belong to none and add nothing.
 */
void
gouji_form_list_read (const GoujiForm *form, guint table_index)
{
  FormList self = { .form = *form, .table_index = table_index, .level1 = "", .level2 = "" };

  self.form.project = NULL;
  read_header (&self);
  for (guint row = form->indicator_row + 1; row < gouji_table_get_n_rows (form->table); row++)
    {
      if (is_numbering (&self, row))
        continue;
      begin_project (&self, row);
      carry_levels (&self, row);
      if (self.form.project != NULL)
        add_indicator (&self, row);
    }
  store_project (&self);
}
