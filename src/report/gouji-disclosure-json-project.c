/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/gouji-enum-names.h"
#include "report/gouji-disclosure-json-private.h"

static const char *const period_names[GOUJI_N_PERIODS] = {
  [GOUJI_PERIOD_WHOLE] = "whole",
  [GOUJI_PERIOD_ANNUAL] = "annual",
};

static void
write_funds (GoujiJsonOutput *output, const GoujiProject *project)
{
  gouji_json_output_begin_array (output, "funds", GOUJI_JSON_LINES);
  for (guint i = 0; i < project->funds->len; i++)
    {
      const GoujiFund *fund = &g_array_index (project->funds, GoujiFund, i);

      gouji_json_output_begin_object (output, NULL, GOUJI_JSON_ONE_LINE);
      gouji_json_output_add_string (output, "source",
                                    gouji_enum_get_name (GOUJI_ENUM_FUND_SOURCE, fund->source));
      gouji_json_write_text (output, "label", fund->label);
      for (guint p = 0; p < GOUJI_N_PERIODS; p++)
        {
          if (fund->amount[p].form == GOUJI_AMOUNT_ABSENT && fund->cell[p].row < 0)
            continue;
          gouji_json_output_begin_object (output, period_names[p], GOUJI_JSON_ONE_LINE);
          gouji_json_write_amount (output, "amount", fund->amount[p]);
          gouji_json_write_form_cell (output, "cell", fund->cell[p]);
          gouji_json_output_end (output);
        }
      gouji_json_output_end (output);
    }
  gouji_json_output_end (output);
}

static void
write_decimal (GoujiJsonOutput *output, const char *key, GoujiDecimal value)
{
  g_autofree char *text = gouji_decimal_to_string (value);

  gouji_json_output_add_string (output, key, text);
}

static void
write_target (GoujiJsonOutput *output, const char *key, const GoujiTarget *target)
{
  gouji_json_output_begin_object (output, key, GOUJI_JSON_ONE_LINE);
  gouji_json_write_text (output, "text", target->text);
  gouji_json_write_form_cell (output, "cell", target->cell);
  gouji_json_write_form_cell (output, "name_cell", target->name_cell);
  if (target->op != GOUJI_OPERATOR_NONE)
    gouji_json_output_add_string (output, "operator",
                                  gouji_enum_get_name (GOUJI_ENUM_OPERATOR, target->op));
  if (target->has_value)
    write_decimal (output, "value", target->value);
  if (target->op == GOUJI_OPERATOR_RANGE)
    write_decimal (output, "upper", target->upper);
  gouji_json_write_text (output, "unit", target->unit);
  gouji_json_output_end (output);
}

static void
write_indicators (GoujiJsonOutput *output, const GoujiProject *project)
{
  gouji_json_output_begin_array (output, "indicators", GOUJI_JSON_LINES);
  for (guint i = 0; i < project->indicators->len; i++)
    {
      const GoujiIndicator *indicator = &g_array_index (project->indicators, GoujiIndicator, i);

      gouji_json_output_begin_object (output, NULL, GOUJI_JSON_ONE_LINE);
      gouji_json_output_add_string (output, "kind", gouji_enum_get_name (GOUJI_ENUM_INDICATOR_KIND,
                                                                         indicator->kind));
      gouji_json_write_text (output, "level1", indicator->level1);
      gouji_json_write_text (output, "level2", indicator->level2);
      gouji_json_write_text (output, "level3", indicator->level3);
      gouji_json_write_true (output, "damaged", indicator->damaged);
      for (guint p = 0; p < GOUJI_N_PERIODS; p++)
        write_target (output, period_names[p], &indicator->target[p]);
      gouji_json_output_end (output);
    }
  gouji_json_output_end (output);
}

static void
write_texts (GoujiJsonOutput *output, const GoujiProject *project)
{
  gouji_json_output_begin_array (output, "texts", GOUJI_JSON_LINES);
  for (guint i = 0; i < project->texts->len; i++)
    {
      const GoujiProjectText *text = &g_array_index (project->texts, GoujiProjectText, i);

      gouji_json_output_begin_object (output, NULL, GOUJI_JSON_ONE_LINE);
      gouji_json_output_add_string (output, "label", text->label);
      gouji_json_output_add_string (output, "text", text->text);
      gouji_json_write_form_cell (output, "cell", text->cell);
      gouji_json_output_end (output);
    }
  gouji_json_output_end (output);
}

/**
 * gouji_json_write_project:
 *
 * Writes the project as an element of the array that is being written.
 */
void
gouji_json_write_project (GoujiJsonOutput *output, const GoujiProject *project)
{
  gouji_json_output_begin_object (output, NULL, GOUJI_JSON_LINES);
  gouji_json_output_add_string (output, "name", project->name);
  gouji_json_write_text (output, "code", project->code);
  gouji_json_write_text (output, "department", project->department);
  gouji_json_write_text (output, "unit", project->unit);
  gouji_json_write_text (output, "attribute", project->attribute);
  gouji_json_write_text (output, "period", project->period);
  if (project->years > 0)
    gouji_json_output_add_int (output, "years", project->years);
  gouji_json_write_index (output, "table", project->table);
  gouji_json_write_form_cell (output, "name_cell", project->name_cell);
  gouji_json_output_add_string (output, "amount_unit",
                                gouji_amount_unit_to_text (project->amount_unit));
  write_funds (output, project);
  write_indicators (output, project);
  write_texts (output, project);
  gouji_json_output_end (output);
}
