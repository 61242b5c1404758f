/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readers/gouji-json-parts-private.h"

#include <glib/gi18n-lib.h>

/* The members of a project. */
enum
{
  NAME,
  CODE,
  DEPARTMENT,
  UNIT,
  ATTRIBUTE,
  PERIOD,
  YEARS,
  TABLE,
  NAME_CELL,
  AMOUNT_UNIT,
  FUNDS,
  INDICATORS,
  TEXTS,
  N_MEMBERS
};

static const char *const project_names[N_MEMBERS] = {
  [NAME] = "name",
  [CODE] = "code",
  [DEPARTMENT] = "department",
  [UNIT] = "unit",
  [ATTRIBUTE] = "attribute",
  [PERIOD] = "period",
  [YEARS] = "years",
  [TABLE] = "table",
  [NAME_CELL] = "name_cell",
  [AMOUNT_UNIT] = "amount_unit",
  [FUNDS] = "funds",
  [INDICATORS] = "indicators",
  [TEXTS] = "texts",
};

static gboolean
read_decimal (GoujiJsonParts *self, GoujiJsonValue value, GoujiDecimal *out)
{
  g_autofree char *text = NULL;

  if (value.entry == 0)
    return FALSE;
  text = gouji_json_walk_dup_amount (self->walk, value);
  if (gouji_decimal_parse (text, -1, out))
    return TRUE;
  gouji_json_walk_fail (self->walk, value, _("“%.80s” is no number; expected one such as “12.50”"),
                        text);
  return FALSE;
}

/* A period's amount: an object with the cell it stands in, or just the amount. */
static void
read_fund_period (GoujiJsonParts *self,
                  GoujiJsonValue value,
                  int table,
                  GoujiAmount *amount,
                  GoujiFormCell *cell)
{
  static const char *const names[] = { "amount", "cell" };
  GoujiJsonValue members[G_N_ELEMENTS (names)] = { 0 };
  g_autofree char *text = NULL;

  *amount = GOUJI_AMOUNT_INIT;
  *cell = GOUJI_FORM_CELL_NONE;
  if (value.entry == 0)
    return;
  if (!gouji_json_walk_is_object (self->walk, value))
    members[0] = value;
  else if (!gouji_json_walk_members (self->walk, value, names, G_N_ELEMENTS (names), members))
    return;
  *cell = gouji_json_read_form_cell (self, members[1], table);
  if (members[0].entry == 0)
    return;
  text = gouji_json_walk_dup_amount (self->walk, members[0]);
  *amount = gouji_amount_parse (text);
}

static void
read_funds (GoujiJsonParts *self, GoujiProject *project, GoujiJsonValue value)
{
  static const char *const names[] = { "source", "label", "whole", "annual" };
  GoujiJsonValue members[G_N_ELEMENTS (names)];
  GoujiJsonIter iter;
  GoujiJsonValue element;

  gouji_json_walk_begin_array (self->walk, value, &iter);
  while (gouji_json_walk_next (&iter, NULL, &element))
    {
      GoujiFund fund = { 0 };

      if (!gouji_json_walk_members (self->walk, element, names, G_N_ELEMENTS (names), members)
          || !gouji_json_walk_require (self->walk, element, members[0], names[0]))
        return;
      fund.source = gouji_json_walk_enum (self->walk, members[0], GOUJI_ENUM_FUND_SOURCE,
                                          GOUJI_FUND_OTHER);
      fund.label = gouji_json_read_text (self, members[1], "");
      for (guint i = 0; i < GOUJI_N_PERIODS; i++)
        read_fund_period (self, members[2 + i], project->table, &fund.amount[i], &fund.cell[i]);
      g_array_append_val (project->funds, fund);
    }
}

static void
read_target (GoujiJsonParts *self, GoujiJsonValue value, int table, GoujiTarget *target)
{
  static const char *const names[]
      = { "text", "cell", "name_cell", "operator", "value", "upper", "unit" };
  GoujiJsonValue members[G_N_ELEMENTS (names)];

  *target = (GoujiTarget) { "", GOUJI_FORM_CELL_NONE, GOUJI_FORM_CELL_NONE, .unit = "" };
  if (value.entry == 0
      || !gouji_json_walk_members (self->walk, value, names, G_N_ELEMENTS (names), members))
    return;
  target->text = gouji_json_read_text (self, members[0], "");
  target->cell = gouji_json_read_form_cell (self, members[1], table);
  target->name_cell = gouji_json_read_form_cell (self, members[2], table);
  target->op
      = gouji_json_walk_enum (self->walk, members[3], GOUJI_ENUM_OPERATOR, GOUJI_OPERATOR_NONE);
  target->has_value = read_decimal (self, members[4], &target->value);
  read_decimal (self, members[5], &target->upper);
  target->unit = gouji_json_read_text (self, members[6], "");
}

static void
read_indicators (GoujiJsonParts *self, GoujiProject *project, GoujiJsonValue value)
{
  static const char *const names[]
      = { "kind", "level1", "level2", "level3", "damaged", "whole", "annual" };
  GoujiJsonValue members[G_N_ELEMENTS (names)];
  GoujiJsonIter iter;
  GoujiJsonValue element;

  gouji_json_walk_begin_array (self->walk, value, &iter);
  while (gouji_json_walk_next (&iter, NULL, &element))
    {
      GoujiIndicator indicator = { 0 };

      if (!gouji_json_walk_members (self->walk, element, names, G_N_ELEMENTS (names), members))
        return;
      indicator.kind = gouji_json_walk_enum (self->walk, members[0], GOUJI_ENUM_INDICATOR_KIND,
                                             GOUJI_INDICATOR_UNKNOWN);
      indicator.level1 = gouji_json_read_text (self, members[1], "");
      indicator.level2 = gouji_json_read_text (self, members[2], "");
      indicator.level3 = gouji_json_read_text (self, members[3], "");
      indicator.damaged = gouji_json_walk_boolean (self->walk, members[4]);
      for (guint i = 0; i < GOUJI_N_PERIODS; i++)
        read_target (self, members[5 + i], project->table, &indicator.target[i]);
      g_array_append_val (project->indicators, indicator);
    }
}

static void
read_texts (GoujiJsonParts *self, GoujiProject *project, GoujiJsonValue value)
{
  static const char *const names[] = { "label", "text", "cell" };
  GoujiJsonValue members[G_N_ELEMENTS (names)];
  GoujiJsonIter iter;
  GoujiJsonValue element;

  gouji_json_walk_begin_array (self->walk, value, &iter);
  while (gouji_json_walk_next (&iter, NULL, &element))
    {
      GoujiProjectText text = { 0 };

      if (!gouji_json_walk_members (self->walk, element, names, G_N_ELEMENTS (names), members))
        return;
      text.label = gouji_json_read_text (self, members[0], "");
      text.text = gouji_json_read_text (self, members[1], "");
      text.cell = gouji_json_read_form_cell (self, members[2], project->table);
      g_array_append_val (project->texts, text);
    }
}

/**
 * gouji_json_read_project:
 *
 * The disclosure's tables must have been read before.
 *
 * Returns: (transfer full): the project, as far as it could be read
 */
GoujiProject *
gouji_json_read_project (GoujiJsonParts *self, GoujiJsonValue value)
{
  g_autoptr (GoujiProject) project = gouji_project_new ();
  GoujiJsonWalk *walk = self->walk;
  GoujiJsonValue m[N_MEMBERS];

  if (!gouji_json_walk_members (walk, value, project_names, N_MEMBERS, m))
    return g_steal_pointer (&project);
  project->name = gouji_json_read_text (self, m[NAME], "");
  project->code = gouji_json_read_text (self, m[CODE], "");
  project->department = gouji_json_read_text (self, m[DEPARTMENT], "");
  project->unit = gouji_json_read_text (self, m[UNIT], "");
  project->attribute = gouji_json_read_text (self, m[ATTRIBUTE], "");
  project->period = gouji_json_read_text (self, m[PERIOD], "");
  project->years = gouji_json_walk_int (walk, m[YEARS], 0, 1000, 0);
  project->table = gouji_json_walk_int (
      walk, m[TABLE], 0, (gint64) gouji_disclosure_get_n_tables (self->disclosure) - 1, -1);
  project->name_cell = gouji_json_read_form_cell (self, m[NAME_CELL], project->table);
  project->amount_unit = gouji_json_read_amount_unit (self, m[AMOUNT_UNIT], GOUJI_UNIT_UNKNOWN);
  read_funds (self, project, m[FUNDS]);
  read_indicators (self, project, m[INDICATORS]);
  read_texts (self, project, m[TEXTS]);
  return g_steal_pointer (&project);
}
