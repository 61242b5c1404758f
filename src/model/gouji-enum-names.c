/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/gouji-enum-names.h"

#include "model/gouji-anomaly.h"
#include "model/gouji-block.h"
#include "model/gouji-project.h"
#include "model/gouji-table.h"

#define MAX_VALUES 10

static const char *const names[GOUJI_N_ENUMS][MAX_VALUES + 1] = {
  [GOUJI_ENUM_BLOCK_USE] = {
    [GOUJI_USE_NONE] = "none",
    [GOUJI_USE_TITLE] = "title",
    [GOUJI_USE_CAPTION] = "caption",
    [GOUJI_USE_TABLE] = "table",
    [GOUJI_USE_NOTE] = "note",
    [GOUJI_USE_CONTENTS] = "contents",
    [GOUJI_USE_HEADING] = "heading",
    [GOUJI_USE_NARRATIVE] = "narrative",
  },
  [GOUJI_ENUM_COLUMN_KIND] = {
    [GOUJI_COLUMN_OTHER] = "other",
    [GOUJI_COLUMN_CODE] = "code",
    [GOUJI_COLUMN_CODE_PART] = "code-part",
    [GOUJI_COLUMN_NAME] = "name",
    [GOUJI_COLUMN_AMOUNT] = "amount",
    [GOUJI_COLUMN_TEXT] = "text",
    [GOUJI_COLUMN_QUANTITY] = "quantity",
  },
  [GOUJI_ENUM_LIST_KIND] = {
    [GOUJI_LIST_MAIN] = "main",
    [GOUJI_LIST_INCOME] = "income",
    [GOUJI_LIST_EXPENDITURE] = "expenditure",
    [GOUJI_LIST_PURPOSE] = "purpose",
    [GOUJI_LIST_HEADINGS] = "headings",
  },
  [GOUJI_ENUM_CODE_KIND] = {
    [GOUJI_CODE_NONE] = "none",
    [GOUJI_CODE_FUNCTION] = "function",
    [GOUJI_CODE_ECONOMIC] = "economic",
    [GOUJI_CODE_GOVERNMENT_ECONOMIC] = "government-economic",
    [GOUJI_CODE_UNIT] = "unit",
    [GOUJI_CODE_OTHER] = "other",
  },
  [GOUJI_ENUM_ROW_KIND] = {
    [GOUJI_ROW_HEADER] = "header",
    [GOUJI_ROW_BODY] = "body",
    [GOUJI_ROW_REPEATED_HEADER] = "repeated-header",
    [GOUJI_ROW_NOTE] = "note",
  },
  [GOUJI_ENUM_LINE_KIND] = {
    [GOUJI_LINE_ITEM] = "item",
    [GOUJI_LINE_TOTAL] = "total",
    [GOUJI_LINE_SUBTOTAL] = "subtotal",
    [GOUJI_LINE_DETAIL] = "detail",
    [GOUJI_LINE_CARRY] = "carry",
  },
  [GOUJI_ENUM_FUND_SOURCE] = {
    [GOUJI_FUND_TOTAL] = "total",
    [GOUJI_FUND_CENTRAL] = "central",
    [GOUJI_FUND_PROVINCIAL] = "provincial",
    [GOUJI_FUND_LOCAL] = "local",
    [GOUJI_FUND_FISCAL] = "fiscal",
    [GOUJI_FUND_OWN] = "own",
    [GOUJI_FUND_CARRY] = "carry",
    [GOUJI_FUND_OTHER] = "other",
  },
  [GOUJI_ENUM_OPERATOR] = {
    [GOUJI_OPERATOR_NONE] = "none",
    [GOUJI_OPERATOR_EQUAL] = "equal",
    [GOUJI_OPERATOR_AT_LEAST] = "at-least",
    [GOUJI_OPERATOR_AT_MOST] = "at-most",
    [GOUJI_OPERATOR_MORE] = "more",
    [GOUJI_OPERATOR_LESS] = "less",
    [GOUJI_OPERATOR_RANGE] = "range",
  },
  [GOUJI_ENUM_INDICATOR_KIND] = {
    [GOUJI_INDICATOR_UNKNOWN] = "unknown",
    [GOUJI_INDICATOR_QUANTITY] = "quantity",
    [GOUJI_INDICATOR_QUALITY] = "quality",
    [GOUJI_INDICATOR_TIMELINESS] = "timeliness",
    [GOUJI_INDICATOR_COST] = "cost",
    [GOUJI_INDICATOR_ECONOMIC] = "economic",
    [GOUJI_INDICATOR_SOCIAL] = "social",
    [GOUJI_INDICATOR_ECOLOGICAL] = "ecological",
    [GOUJI_INDICATOR_SUSTAINABLE] = "sustainable",
    [GOUJI_INDICATOR_SATISFACTION] = "satisfaction",
  },
  [GOUJI_ENUM_ANOMALY_KIND] = {
    [GOUJI_ANOMALY_STRAY_QUOTE] = "stray-quote",
    [GOUJI_ANOMALY_OPEN_QUOTE] = "open-quote",
    [GOUJI_ANOMALY_LONG_ROW] = "long-row",
    [GOUJI_ANOMALY_STRAY_ROW] = "stray-row",
    [GOUJI_ANOMALY_REPEATED_LINE] = "repeated-line",
    [GOUJI_ANOMALY_CIRCLE] = "circle",
    [GOUJI_ANOMALY_UNREADABLE_AMOUNT] = "unreadable-amount",
    [GOUJI_ANOMALY_ENDLESS_SENTENCE] = "endless-sentence",
  },
};

/**
 * gouji_enum_get_name:
 * @value: one of the values of @which
 *
 * Returns: (transfer none): the value's name in files; "" for what is no value
 */
const char *
gouji_enum_get_name (GoujiEnum which, int value)
{
  g_return_val_if_fail (which < GOUJI_N_ENUMS, "");
  g_return_val_if_fail (value >= 0 && value < MAX_VALUES && names[which][value] != NULL, "");
  return names[which][value];
}

/**
 * gouji_enum_find:
 *
 * Returns: the value of that name, or -1
 */
int
gouji_enum_find (GoujiEnum which, const char *name)
{
  g_return_val_if_fail (which < GOUJI_N_ENUMS && name != NULL, -1);

  for (guint i = 0; names[which][i] != NULL; i++)
    if (g_str_equal (names[which][i], name))
      return i;
  return -1;
}

/**
 * gouji_enum_dup_list:
 *
 * Returns: (transfer full): all names of @which, for an error to list
 */
char *
gouji_enum_dup_list (GoujiEnum which)
{
  g_return_val_if_fail (which < GOUJI_N_ENUMS, NULL);
  return g_strjoinv (", ", (char **) names[which]);
}
