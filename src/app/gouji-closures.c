/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-closures.h"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/gouji-form-cell.h"
#include "model/gouji-error.h"

/**
 * gouji_format_amount:
 *
 * Returns: (transfer full): the amount grouped at its printed places; blank where
 *   it was printed blank
 */
char *
gouji_format_amount (GoujiAmount amount)
{
  if (!gouji_amount_is_number (amount))
    return g_strdup ("");
  return gouji_decimal_to_grouped (gouji_amount_get_decimal (amount));
}

/**
 * gouji_format_number:
 * @text: an amount as a finding carries it, or any other text
 *
 * Returns: (transfer full): an amount grouped at its places; other text as it is
 */
char *
gouji_format_number (const char *text)
{
  GoujiAmount amount = gouji_amount_parse (text);

  return gouji_amount_is_number (amount) ? gouji_format_amount (amount) : g_strdup (text);
}

/* Of “120 + 227 = 347 > 200” it is the second relation that ought not to be. */
static gboolean
is_plain_equation (const char *equation)
{
  static const char *const others[] = { "<", ">", "≤", "≥", "≠", "≈" };
  const char *equals = strstr (equation, " = ");

  if (equals == NULL || strstr (equals + 1, " = ") != NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (strstr (equation, others[i]) != NULL)
      return FALSE;
  return TRUE;
}

/**
 * gouji_finding_dup_statement:
 *
 * Returns: (transfer full): the equation with the sign that is true of its numbers;
 *   one of several relations as it is
 */
char *
gouji_finding_dup_statement (GoujiFinding *finding)
{
  const char *equation = gouji_finding_get_equation (finding);
  const char *equals = strstr (equation, " = ");
  gboolean rounding = gouji_finding_get_severity (finding) == GOUJI_SEVERITY_ROUNDING;

  if (!is_plain_equation (equation) || *gouji_finding_get_difference (finding) == '\0')
    return g_strdup (equation);
  return g_strdup_printf ("%.*s %s %s", (int) (equals - equation), equation, rounding ? "≈" : "≠",
                          equals + strlen (" = "));
}

const char *
gouji_severity_glyph (GoujiSeverity severity)
{
  switch (severity)
    {
    case GOUJI_SEVERITY_ERROR:
      return "✗";
    case GOUJI_SEVERITY_QUESTION:
      return "?";
    case GOUJI_SEVERITY_ROUNDING:
      return "≈";
    case GOUJI_SEVERITY_NOTE:
    case GOUJI_N_SEVERITIES:
    default:
      return "○";
    }
}

const char *
gouji_severity_css_class (GoujiSeverity severity)
{
  switch (severity)
    {
    case GOUJI_SEVERITY_ERROR:
      return "error";
    case GOUJI_SEVERITY_QUESTION:
      return "warning";
    case GOUJI_SEVERITY_ROUNDING:
      return "accent";
    case GOUJI_SEVERITY_NOTE:
    case GOUJI_N_SEVERITIES:
    default:
      return "dim-label";
    }
}

/**
 * gouji_format_badge:
 *
 * Returns: (transfer full): the worst severity's mark and the count, "" for none
 */
char *
gouji_format_badge (GoujiSeverity worst, guint count)
{
  if (count == 0)
    return g_strdup ("");
  return g_strdup_printf ("%s %u", gouji_severity_glyph (worst), count);
}

const char *
gouji_tick_glyph (GoujiTick tick)
{
  switch (tick)
    {
    case GOUJI_TICK_TIED:
      return "✓";
    case GOUJI_TICK_ROUNDING:
      return "≈";
    case GOUJI_TICK_QUESTION:
      return "?";
    case GOUJI_TICK_CONFLICTING:
      return "✗";
    case GOUJI_TICK_UNTIED:
      return "·";
    case GOUJI_TICK_NONE:
    default:
      return "";
    }
}

const char *
gouji_tick_css_class (GoujiTick tick)
{
  switch (tick)
    {
    case GOUJI_TICK_TIED:
      return "tied";
    case GOUJI_TICK_ROUNDING:
      return "rounding";
    case GOUJI_TICK_QUESTION:
      return "questioned";
    case GOUJI_TICK_CONFLICTING:
      return "conflicting";
    case GOUJI_TICK_UNTIED:
      return "untied";
    case GOUJI_TICK_NONE:
    default:
      return NULL;
    }
}

const char *
gouji_tick_label (GoujiTick tick)
{
  switch (tick)
    {
    case GOUJI_TICK_TIED:
      return _("tied");
    case GOUJI_TICK_ROUNDING:
      return _("within rounding");
    case GOUJI_TICK_QUESTION:
      return _("in question");
    case GOUJI_TICK_CONFLICTING:
      return _("conflicting");
    case GOUJI_TICK_UNTIED:
      return _("untied");
    case GOUJI_TICK_NONE:
    default:
      return "";
    }
}

/* For drawing a bar only; no check ever sees it. */
static double
to_double (GoujiAmount amount, GoujiAmountUnit unit)
{
  double value = amount.coefficient;

  for (int places = amount.places; places > 0; places--)
    value /= 10;
  for (int power = unit; power > 0; power--)
    value *= 10;
  return value;
}

/**
 * gouji_share:
 *
 * Returns: @part of @whole from 0 to 1, 0 where it cannot be said
 */
double
gouji_share (GoujiAmount part, GoujiAmountUnit part_unit, GoujiAmount whole, GoujiAmountUnit whole_unit)
{
  double of;

  if (!gouji_amount_is_number (part) || !gouji_amount_is_number (whole) || whole.coefficient <= 0)
    return 0;
  of = to_double (part, part_unit) / to_double (whole, whole_unit);
  return CLAMP (of, 0, 1);
}

static const char *
skip_year (const char *title)
{
  gsize digits = strspn (title, "0123456789");

  if (digits == 4 && g_str_has_prefix (title + 4, "年度"))
    return title + 4 + strlen ("年度");
  if (digits == 4 && g_str_has_prefix (title + 4, "年"))
    return title + 4 + strlen ("年");
  return title;
}

/**
 * gouji_table_short_title:
 *
 * Returns: (transfer full): the printed title without its year, else the role's
 *   customary name
 */
char *
gouji_table_short_title (const GoujiTable *table)
{
  const char *title = skip_year (gouji_table_get_title (table));

  return g_strdup (*title != '\0' ? title : gouji_role_get_title (gouji_table_get_role (table)));
}

static char *
row_label (const GoujiTable *table, const GoujiCellRef *cell)
{
  int index = gouji_table_find_line_at (table, cell->row, cell->column);
  const GoujiLine *line;

  if (index < 0)
    return g_strdup ("");
  line = gouji_table_get_line (table, index);
  return g_strdup (*line->code != '\0' ? line->code : line->name);
}

/* The last word of the header: 2022年预算数/合计 is 合计; all of it where years stand above. */
static const char *
column_label (const GoujiTable *table, int column)
{
  const char *title = gouji_table_get_column (table, column)->title;
  const char *last = strrchr (title, '/');

  if (gouji_table_get_role (table) == GOUJI_ROLE_GENERIC)
    return title;
  return last != NULL ? last + 1 : title;
}

/* "20805 · 合计" */
static char *
describe_line_and_column (const GoujiTable *table, const GoujiCellRef *cell)
{
  g_autofree char *row = row_label (table, cell);
  const char *column = column_label (table, cell->column);

  if (*row == '\0' || *column == '\0')
    return g_strdup (*row == '\0' ? column : row);
  return g_strdup_printf ("%s · %s", row, column);
}

static char *
describe_in_form (GoujiDisclosure *disclosure, const GoujiTable *table, const GoujiCellRef *cell)
{
  GoujiProject *project
      = gouji_disclosure_get_project (disclosure, gouji_table_get_project (table));

  return gouji_form_cell_describe (project, cell->row, cell->column);
}

/**
 * gouji_describe_cell:
 *
 * Returns: (transfer full): "支出总表 · 20805 · 合计", what the parts are as printed
 */
char *
gouji_describe_cell (GoujiDisclosure *disclosure, const GoujiCellRef *cell)
{
  g_autofree char *title = NULL, *within = NULL;
  const GoujiTable *table;

  if (cell->table < 0)
    return gouji_disclosure_dup_text (disclosure, cell);
  table = gouji_disclosure_get_table (disclosure, cell->table);
  if (gouji_table_get_project (table) >= 0)
    return describe_in_form (disclosure, table, cell);
  title = gouji_table_short_title (table);
  within = describe_line_and_column (table, cell);
  return *within != '\0' ? g_strdup_printf ("%s · %s", title, within) : g_steal_pointer (&title);
}

/**
 * gouji_describe_in_table:
 *
 * Returns: (transfer full): "20805 · 合计", where the table is known; as gouji_describe_cell()
 *   where neither row nor column say what the cell is
 */
char *
gouji_describe_in_table (GoujiDisclosure *disclosure, const GoujiCellRef *cell)
{
  const GoujiTable *table = cell->table >= 0 ? gouji_disclosure_get_table (disclosure, cell->table) : NULL;
  g_autofree char *within = NULL;

  if (table == NULL || gouji_table_get_project (table) >= 0)
    return gouji_describe_cell (disclosure, cell);
  within = describe_line_and_column (table, cell);
  return *within != '\0' ? g_steal_pointer (&within) : gouji_describe_cell (disclosure, cell);
}

/**
 * gouji_format_place:
 *
 * Returns: (transfer full): line and field in the source
 */
char *
gouji_format_place (GoujiDisclosure *disclosure, const GoujiCellRef *cell)
{
  GoujiPlace place = gouji_disclosure_get_place (disclosure, cell);

  if (place.line == 0)
    return g_strdup ("");
  if (place.field == 0)
    return g_strdup_printf (_("line %u"), place.line);
  return g_strdup_printf (_("line %u, field %u"), place.line, place.field);
}

/**
 * gouji_document_title:
 *
 * Returns: (transfer full): unit, year and kind of the document
 */
char *
gouji_document_title (GoujiDisclosure *disclosure)
{
  const char *unit = gouji_disclosure_get_fact (disclosure, GOUJI_FACT_UNIT_NAME);
  int year = gouji_disclosure_get_year (disclosure);
  const char *kind = gouji_disclosure_get_kind (disclosure) == GOUJI_KIND_FINAL ? _("final accounts")
                                                                                 : _("budget");
  g_autofree char *name = NULL;

  if (*unit == '\0')
    name = g_path_get_basename (gouji_disclosure_get_source_name (disclosure, 0));
  if (year == 0)
    return g_strdup (name != NULL ? name : unit);
  /* Translators: unit, year, budget or final accounts */
  return g_strdup_printf (_("%s · %d %s"), name != NULL ? name : unit, year, kind);
}

/**
 * gouji_finding_dup_difference:
 *
 * Returns: (transfer full): what was expected and what is printed, amounts grouped;
 *   what has no difference is a code or a word, and stays as it is
 */
char *
gouji_finding_dup_difference (GoujiFinding *finding)
{
  g_autofree char *expected = NULL, *actual = NULL, *difference = NULL;

  if (*gouji_finding_get_expected (finding) == '\0')
    return g_strdup ("");
  if (*gouji_finding_get_difference (finding) == '\0')
    return g_strdup_printf (_("expected %s, printed %s"), gouji_finding_get_expected (finding),
                            gouji_finding_get_actual (finding));
  expected = gouji_format_number (gouji_finding_get_expected (finding));
  actual = gouji_format_number (gouji_finding_get_actual (finding));
  difference = gouji_format_number (gouji_finding_get_difference (finding));
  return g_strdup_printf (_("expected %s, printed %s, difference %s"), expected, actual, difference);
}

/**
 * gouji_finding_to_text:
 *
 * Returns: (transfer full): the finding with its proof, for a letter or a sheet
 */
char *
gouji_finding_to_text (GoujiDisclosure *disclosure, GoujiFinding *finding)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "[%s] %s: %s\n", gouji_finding_get_check (finding),
                          gouji_severity_get_label (gouji_finding_get_severity (finding)),
                          gouji_finding_get_message (finding));
  if (*gouji_finding_get_equation (finding) != '\0')
    g_string_append_printf (text, "%s\n", gouji_finding_get_equation (finding));
  for (guint i = 0; i < gouji_finding_get_n_cells (finding); i++)
    {
      const GoujiCellRef *cell = gouji_finding_get_cell (finding, i);
      g_autofree char *name = gouji_describe_cell (disclosure, cell);
      g_autofree char *value = gouji_disclosure_dup_text (disclosure, cell);
      g_autofree char *place = gouji_format_place (disclosure, cell);

      g_string_append_printf (text, "%s\t%s\t%s\n", name, value, place);
    }
  if (*gouji_finding_get_advice (finding) != '\0')
    g_string_append_printf (text, "%s\n", gouji_finding_get_advice (finding));
  if (*gouji_finding_get_source (finding) != '\0')
    g_string_append_printf (text, _("Source: %s\n"), gouji_finding_get_source (finding));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * gouji_error_to_text:
 * @error: what opening @file gave
 *
 * Returns: (transfer full): file, line and column as far as they are known, and why
 */
char *
gouji_error_to_text (GFile *file, const GError *error)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  const char *source;
  guint line, column;

  if (!gouji_error_get_place (error, &source, &line, &column) || line == 0)
    return g_strdup_printf (_("%s: %s"), name, gouji_error_get_text (error));
  return g_strdup_printf (_("%s, line %u, column %u: %s"), name, line, column,
                          gouji_error_get_text (error));
}

/**
 * gouji_document_files:
 *
 * Returns: (transfer full): "narrative.txt + tables.txt"
 */
char *
gouji_document_files (GoujiDisclosure *disclosure)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (disclosure), NULL);

  for (guint i = 0; i < gouji_disclosure_get_n_sources (disclosure); i++)
    {
      g_autofree char *name
          = g_path_get_basename (gouji_disclosure_get_source_name (disclosure, i));

      g_string_append_printf (text, "%s%s", i > 0 ? " + " : "", name);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
