/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "rules/gouji-report.h"

typedef struct
{
  const char *name;
  const char *label; /* source string */
} Word;

static const Word severities[] = {
  { "error", N_ ("Error") },
  { "question", N_ ("Question") },
  { "rounding", N_ ("Rounding") },
  { "note", N_ ("Note") },
};

static const Word categories[] = {
  { "within-table", N_ ("Within a table") },
  { "between-tables", N_ ("Between tables") },
  { "codes", N_ ("Codes and names") },
  { "completeness", N_ ("Completeness") },
  { "narrative", N_ ("Text against table") },
  { "indicators", N_ ("Performance indicators") },
  { "dates", N_ ("Dates") },
};

static const Word statuses[] = {
  { "passed", N_ ("Passed") },
  { "failed", N_ ("Failed") },
  { "not applicable", N_ ("Not applicable") },
  { "insufficient data", N_ ("Insufficient data") },
  { "off", N_ ("Switched off") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (severities) == GOUJI_N_SEVERITIES);
G_STATIC_ASSERT (G_N_ELEMENTS (categories) == GOUJI_CATEGORY_DATES + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (statuses) == GOUJI_N_STATUSES);

/**
 * gouji_severity_get_name:
 *
 * Returns: (transfer none): the name used in rule files and output formats
 */
const char *
gouji_severity_get_name (GoujiSeverity severity)
{
  g_return_val_if_fail (severity < G_N_ELEMENTS (severities), "");
  return severities[severity].name;
}

/**
 * gouji_severity_get_label:
 *
 * Returns: (transfer none): the translated word for the reader
 */
const char *
gouji_severity_get_label (GoujiSeverity severity)
{
  g_return_val_if_fail (severity < G_N_ELEMENTS (severities), "");
  return _(severities[severity].label);
}

/**
 * gouji_category_get_name:
 *
 * Returns: (transfer none): the name used in output formats
 */
const char *
gouji_category_get_name (GoujiCategory category)
{
  g_return_val_if_fail (category < G_N_ELEMENTS (categories), "");
  return categories[category].name;
}

/**
 * gouji_category_get_label:
 *
 * Returns: (transfer none): the translated word for the reader
 */
const char *
gouji_category_get_label (GoujiCategory category)
{
  g_return_val_if_fail (category < G_N_ELEMENTS (categories), "");
  return _(categories[category].label);
}

/**
 * gouji_tick_get_name:
 *
 * Returns: (transfer none): the name used in output formats
 */
const char *
gouji_tick_get_name (GoujiTick tick)
{
  static const char *const names[] = {
    [GOUJI_TICK_NONE] = "none",
    [GOUJI_TICK_UNTIED] = "untied",
    [GOUJI_TICK_TIED] = "tied",
    [GOUJI_TICK_ROUNDING] = "rounding",
    [GOUJI_TICK_QUESTION] = "question",
    [GOUJI_TICK_CONFLICTING] = "conflicting",
  };

  g_return_val_if_fail (tick < G_N_ELEMENTS (names), "");
  return names[tick];
}

/**
 * gouji_status_get_name:
 *
 * Returns: (transfer none): the name used in output formats
 */
const char *
gouji_status_get_name (GoujiStatus status)
{
  g_return_val_if_fail (status < G_N_ELEMENTS (statuses), "");
  return statuses[status].name;
}

/**
 * gouji_status_get_label:
 *
 * Returns: (transfer none): the translated word for the reader
 */
const char *
gouji_status_get_label (GoujiStatus status)
{
  g_return_val_if_fail (status < G_N_ELEMENTS (statuses), "");
  return _(statuses[status].label);
}
