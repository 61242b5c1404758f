/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-form-layout-private.h"

#include <string.h>

#include "recognise/gouji-target-private.h"
#include "recognise/gouji-text-private.h"
#include "recognise/gouji-words-private.h"

#define MAX_TOKENS 32

typedef enum
{
  TOKEN_LEVEL1,
  TOKEN_LEVEL2,
  TOKEN_TEXT,   /* a name, or a target in words */
  TOKEN_TARGET, /* surely a target: it has an operator or a number */
} TokenKind;

typedef struct
{
  TokenKind kind;
  const char *text;
  guint column;
  GoujiIndicatorKind indicator_kind;
} Token;

/* One side of a row. */
typedef struct
{
  const char *level2;
  const char *name, *target;
  int name_column, target_column;
  GoujiIndicatorKind kind;
} Side;

typedef struct
{
  GoujiForm *form;
  GoujiFormLayout layout;
  const char *level1;
  const char *level2[GOUJI_N_PERIODS];
  GoujiIndicatorKind kind[GOUJI_N_PERIODS];
} Indicators;

GoujiIndicatorKind
gouji_form_indicator_kind (const char *id)
{
  static const char *const ids[] = {
    [GOUJI_INDICATOR_QUANTITY] = "quantity",       [GOUJI_INDICATOR_QUALITY] = "quality",
    [GOUJI_INDICATOR_TIMELINESS] = "timeliness",   [GOUJI_INDICATOR_COST] = "cost",
    [GOUJI_INDICATOR_ECONOMIC] = "economic",       [GOUJI_INDICATOR_SOCIAL] = "social",
    [GOUJI_INDICATOR_ECOLOGICAL] = "ecological",   [GOUJI_INDICATOR_SUSTAINABLE] = "sustainable",
    [GOUJI_INDICATOR_SATISFACTION] = "satisfaction",
  };

  for (guint i = 1; i < G_N_ELEMENTS (ids); i++)
    if (g_str_equal (ids[i], id))
      return i;
  return GOUJI_INDICATOR_UNKNOWN;
}

static gboolean
is_target (const char *text)
{
  g_autofree char *folded = gouji_text_fold (text);

  return *folded != '\0'
         && (strchr ("<>=", *folded) != NULL || g_ascii_isdigit (*folded)
             || g_str_has_prefix (folded, "≥") || g_str_has_prefix (folded, "≤"));
}

/* 成本指标 heads a level of its own in later forms and is a level-2 indicator in
 * earlier ones; the column tells. */
static void
classify (const Indicators *self, Token *token)
{
  g_autofree char *folded = gouji_text_fold (token->text);
  const GoujiWord *word = gouji_words_match_exact (GOUJI_WORDS_INDICATORS, folded);
  gboolean first = self->layout.level1 >= 0 && (int) token->column <= self->layout.level1;

  token->kind = is_target (token->text) ? TOKEN_TARGET : TOKEN_TEXT;
  token->indicator_kind = GOUJI_INDICATOR_UNKNOWN;
  if (word == NULL)
    return;
  if (g_str_equal (word->id, "cost-head") && !first)
    {
      token->kind = TOKEN_LEVEL2;
      token->indicator_kind = GOUJI_INDICATOR_COST;
      return;
    }
  token->kind = g_strcmp0 (word->kind, "level1") == 0 ? TOKEN_LEVEL1 : TOKEN_LEVEL2;
  token->indicator_kind = gouji_form_indicator_kind (word->id);
}

/* 服务对象满意度 is a level-2 name in some forms and an indicator's own name in
 * others: after a level-2 name it is the latter. */
static void
settle_names (Token *tokens, guint n)
{
  for (guint i = 1; i < n; i++)
    if (tokens[i].kind == TOKEN_LEVEL2 && tokens[i - 1].kind == TOKEN_LEVEL2
        && strcmp (tokens[i].text, tokens[i - 1].text) != 0 && !g_str_has_suffix (tokens[i].text, "指标"))
      tokens[i].kind = TOKEN_TEXT;
}

/* A name may begin with a number, "15个居民区全覆盖", where it stands in the column of
 * names and the target in its own. */
static void
settle_numbers (const Indicators *self, guint row, Token *token)
{
  for (guint i = 0; i < self->layout.n_sides; i++)
    if (token->kind == TOKEN_TARGET && g_ascii_isdigit (*token->text)
        && (int) token->column == self->layout.level3[i] && self->layout.target[i] >= 0
        && *gouji_form_text (self->form, row, self->layout.target[i]) != '\0')
      token->kind = TOKEN_TEXT;
}

/* Weights, units and the like, where the row's targets stand in their column. */
static gboolean
is_aside (const Indicators *self, guint row, guint column)
{
  return column < 64 && (self->layout.aside >> column & 1) != 0 && self->layout.target[0] >= 0
         && *gouji_form_text (self->form, row, self->layout.target[0]) != '\0';
}

static guint
read_tokens (const Indicators *self, guint row, Token *tokens)
{
  guint n = 0;

  for (guint column = 0; column < gouji_table_get_n_columns (self->form->table); column++)
    {
      const char *text = gouji_form_text (self->form, row, column);

      if (*text == '\0' || n == MAX_TOKENS || is_aside (self, row, column))
        continue;
      if (column == 0 && g_strcmp0 (gouji_form_label (text), "indicators") == 0)
        continue;
      tokens[n] = (Token) { .text = text, .column = column };
      classify (self, &tokens[n]);
      settle_numbers (self, row, &tokens[n]);
      n++;
    }
  settle_names (tokens, n);
  return n;
}

static void
side_init (Side *side)
{
  *side = (Side) { .level2 = NULL, .name_column = -1, .target_column = -1 };
}

static gboolean
side_has_content (const Side *side)
{
  return side->name != NULL || side->target != NULL;
}

/* A level-2 name in the place of a level-3 name is a placeholder: 经济效益指标 |
 * 经济效益指标. */
static gboolean
is_placeholder (const Token *tokens, guint n, guint i)
{
  if (i == 0 || tokens[i].kind != TOKEN_LEVEL2 || tokens[i - 1].kind != TOKEN_LEVEL2)
    return FALSE;
  if (strcmp (tokens[i].text, tokens[i - 1].text) != 0 || tokens[i].column != tokens[i - 1].column + 1)
    return FALSE;
  return i + 1 >= n || tokens[i + 1].kind == TOKEN_LEVEL2 || tokens[i + 1].kind == TOKEN_LEVEL1
         || tokens[i + 1].kind == TOKEN_TARGET;
}

static void
take_name (Side *side, const Token *token)
{
  side->name = token->text;
  side->name_column = token->column;
}

static void
take_target (Side *side, const Token *token)
{
  side->target = token->text;
  side->target_column = token->column;
}

/* What follows in the order of the row goes to the second side when the first
 * is complete, or when another level-2 name begins it. */
static void
take_text (Side *sides, guint n_sides, guint *current, const Token *token)
{
  Side *side = &sides[*current];

  if (token->kind == TOKEN_TARGET && side->target == NULL)
    {
      take_target (side, token);
      return;
    }
  if (side->name == NULL)
    take_name (side, token);
  else if (side->target == NULL && strcmp (side->name, token->text) == 0)
    return;
  else if (side->target == NULL)
    take_target (side, token);
  else if (*current + 1 < n_sides)
    {
      (*current)++;
      take_text (sides, n_sides, current, token);
    }
}

static void
take_level2 (Side *sides, guint n_sides, guint *current, const Token *token)
{
  if (side_has_content (&sides[*current]) && *current + 1 < n_sides)
    (*current)++;
  sides[*current].level2 = token->text;
  sides[*current].kind = token->indicator_kind;
}

/* A blank row of both sides, "经济效益指标 … 经济效益指标 …": the second name is
 * the other side's. */
static gboolean
begins_second_side (const Indicators *self, const Side *sides, guint current, const Token *token)
{
  return self->layout.n_sides > 1 && current == 0 && sides[0].level2 != NULL
         && self->layout.level2[1] >= 0 && (int) token->column + 1 >= self->layout.level2[1];
}

/* A row that prints nothing for the first period. */
static gboolean
is_second_side_only (const Indicators *self, const Token *tokens, guint n)
{
  guint first = 0;

  while (first < n && tokens[first].kind == TOKEN_LEVEL1)
    first++;
  return self->layout.n_sides > 1 && self->layout.level2[1] >= 0 && first < n
         && (int) tokens[first].column >= self->layout.level2[1];
}

static void
split_sides (Indicators *self, const Token *tokens, guint n, Side *sides)
{
  guint current = is_second_side_only (self, tokens, n) ? 1 : 0;

  for (guint i = 0; i < n; i++)
    {
      if (tokens[i].kind == TOKEN_LEVEL1)
        self->level1 = tokens[i].text;
      else if (is_placeholder (tokens, n, i))
        take_name (&sides[current], &tokens[i]);
      else if (tokens[i].kind == TOKEN_LEVEL2)
        {
          if (begins_second_side (self, sides, current, &tokens[i]))
            current = 1;
          take_level2 (sides, self->layout.n_sides, &current, &tokens[i]);
        }
      else
        take_text (sides, self->layout.n_sides, &current, &tokens[i]);
    }
}

static GoujiPeriod
period_of (const Indicators *self, guint side)
{
  if (self->layout.n_sides > 1 && !self->layout.year_first)
    return (GoujiPeriod) side;
  return side == 0 ? GOUJI_PERIOD_ANNUAL : GOUJI_PERIOD_WHOLE;
}

/* Whether the row's cells stand where the header says they belong. */
static gboolean
is_aligned (const Indicators *self, const Side *sides)
{
  for (guint i = 0; i < self->layout.n_sides; i++)
    {
      if (sides[i].name != NULL && self->layout.level3[i] >= 0
          && sides[i].name_column != self->layout.level3[i])
        return FALSE;
      if (sides[i].target != NULL && sides[i].target_column != self->layout.target[i])
        return FALSE;
    }
  return TRUE;
}

static GoujiIndicator *
find_indicator (GoujiProject *project, const char *level3, GoujiIndicatorKind kind, GoujiPeriod period)
{
  g_autofree char *folded = gouji_text_fold (level3);

  for (guint i = 0; i < project->indicators->len; i++)
    {
      GoujiIndicator *indicator = &g_array_index (project->indicators, GoujiIndicator, i);
      g_autofree char *other = gouji_text_fold (indicator->level3);

      if (indicator->kind == kind && *folded != '\0' && strcmp (other, folded) == 0
          && indicator->target[period].name_cell.row < 0)
        return indicator;
    }
  return NULL;
}

static void
clear_target (GoujiTarget *target)
{
  *target = (GoujiTarget) { .text = "", .unit = "" };
  target->cell = GOUJI_FORM_CELL_NONE;
  target->name_cell = GOUJI_FORM_CELL_NONE;
}

/* 数量 … 成本 belong to 产出, and so on, where the row prints no level 1. */
static const char *
customary_level1 (GoujiIndicatorKind kind, const char *printed)
{
  switch (kind)
    {
    case GOUJI_INDICATOR_QUANTITY:
    case GOUJI_INDICATOR_QUALITY:
    case GOUJI_INDICATOR_TIMELINESS:
      return "产出指标";
    case GOUJI_INDICATOR_COST:
      return printed != NULL && strstr (printed, "成本") != NULL ? printed : "产出指标";
    case GOUJI_INDICATOR_ECONOMIC:
    case GOUJI_INDICATOR_SOCIAL:
    case GOUJI_INDICATOR_ECOLOGICAL:
    case GOUJI_INDICATOR_SUSTAINABLE:
      return "效益指标";
    case GOUJI_INDICATOR_SATISFACTION:
      return "满意度指标";
    case GOUJI_INDICATOR_UNKNOWN:
    default:
      return printed != NULL ? printed : "";
    }
}

static GoujiIndicator *
obtain_indicator (Indicators *self, guint side, const char *level3, GoujiPeriod period)
{
  GoujiProject *project = self->form->project;
  GoujiIndicator *found = find_indicator (project, level3, self->kind[side], period);
  GoujiIndicator indicator = { .kind = self->kind[side], .level3 = level3 };

  if (found != NULL)
    return found;
  indicator.level1 = customary_level1 (indicator.kind, self->level1);
  indicator.level2 = self->level2[side] != NULL ? self->level2[side] : "";
  for (guint i = 0; i < GOUJI_N_PERIODS; i++)
    clear_target (&indicator.target[i]);
  g_array_append_val (project->indicators, indicator);
  return &g_array_index (project->indicators, GoujiIndicator, project->indicators->len - 1);
}

static GoujiFormCell
blank_target_cell (const Indicators *self, guint side, guint row)
{
  int column = self->layout.target[side];

  if (column < 0 || gouji_table_get_cell (self->form->table, row, column).text == NULL
      || *gouji_form_text (self->form, row, column) != '\0')
    return GOUJI_FORM_CELL_NONE;
  return (GoujiFormCell) { row, column };
}

/* The sign and the unit from columns of their own, where the target is a bare number. */
static char *
compose_target (const Indicators *self, guint index, const Side *side, guint row)
{
  int sign = self->layout.sign[index];
  int measure = self->layout.measure[index];
  const char *text = side->target;
  const char *before, *after;

  if (side->target_column != self->layout.target[index] || !g_ascii_isdigit (*text))
    return g_strdup (text);
  before = sign >= 0 ? gouji_form_text (self->form, row, sign) : "";
  after = measure >= 0 && g_ascii_isdigit (text[strlen (text) - 1])
              ? gouji_form_text (self->form, row, measure)
              : "";
  return g_strconcat (is_target (before) && !g_ascii_isdigit (*before) ? before : "", text, after,
                      NULL);
}

/* One name for the targets of both periods: what follows the first target is no name. */
static void
share_name (const Indicators *self, Side *sides)
{
  if (self->layout.n_sides < 2 || self->layout.level3[1] >= 0)
    return;
  if (sides[1].target == NULL && sides[1].name != NULL
      && sides[1].name_column == self->layout.target[1])
    {
      sides[1].target = sides[1].name;
      sides[1].target_column = sides[1].name_column;
      sides[1].name = NULL;
    }
  if (sides[1].name != NULL || sides[1].target == NULL)
    return;
  sides[1].name = sides[0].name;
  sides[1].name_column = sides[0].name_column;
}

static void
store_side (Indicators *self, guint index, const Side *side, guint row, gboolean damaged)
{
  GoujiPeriod period = period_of (self, index);
  g_autofree char *text = NULL;
  GoujiIndicator *indicator;
  GoujiTarget *target;

  if (!side_has_content (side))
    return;
  indicator = obtain_indicator (self, index, side->name != NULL ? side->name : "", period);
  target = &indicator->target[period];
  indicator->damaged = indicator->damaged || damaged;
  if (side->name != NULL)
    target->name_cell = (GoujiFormCell) { row, side->name_column };
  if (side->target == NULL)
    {
      target->cell = blank_target_cell (self, index, row);
      return;
    }
  text = compose_target (self, index, side, row);
  gouji_target_parse (target, self->form->disclosure, text);
  target->cell = (GoujiFormCell) { row, side->target_column };
}

/* The level-2 name is printed once for the rows it heads; a side that prints none
 * has that of the other side in the same row, else the one above. */
static void
carry_level2 (Indicators *self, const Side *sides)
{
  for (guint i = 0; i < self->layout.n_sides; i++)
    {
      const Side *from = &sides[i];

      if (from->level2 == NULL && self->layout.n_sides > 1)
        from = &sides[1 - i];
      if (from->level2 == NULL)
        continue;
      self->level2[i] = from->level2;
      self->kind[i] = from->kind;
    }
}

static void
read_row (Indicators *self, guint row)
{
  Token tokens[MAX_TOKENS];
  Side sides[GOUJI_N_PERIODS];
  guint n = read_tokens (self, row, tokens);
  gboolean damaged;

  for (guint i = 0; i < GOUJI_N_PERIODS; i++)
    side_init (&sides[i]);
  split_sides (self, tokens, n, sides);
  share_name (self, sides);
  carry_level2 (self, sides);
  damaged = !is_aligned (self, sides);
  for (guint i = 0; i < self->layout.n_sides; i++)
    store_side (self, i, &sides[i], row, damaged);
  if (damaged)
    gouji_table_set_damaged (self->form->table, TRUE);
}

/* 负责人, 联系电话 … under the indicators. */
static gboolean
is_footer (const GoujiForm *form, guint row)
{
  const char *text = gouji_form_text (form, row, 0);

  return *text != '\0' && (gouji_form_is_kind (text, "contact") || gouji_form_is_kind (text, "text"));
}

/**
 * gouji_form_read_indicators:
 * @self: a form whose indicator header row is known
 *
 * Reads the rows below the header.  Rows whose cells were shifted when the form
 * was turned into text are read by the order of their cells and marked damaged.
 * Targets of both periods meet in one indicator by its name.
 */
void
gouji_form_read_indicators (GoujiForm *form)
{
  Indicators self = { .form = form };

  if (form->indicator_row >= gouji_table_get_n_rows (form->table))
    return;
  self.layout = gouji_form_layout_read (form);
  if (self.layout.n_sides == 0)
    return;
  for (guint row = form->indicator_row + 1; row < gouji_table_get_n_rows (form->table); row++)
    {
      if (is_footer (form, row))
        break;
      read_row (&self, row);
    }
}
