/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/gouji-writer.h"

#include "report/gouji-cell-label.h"
#include "report/gouji-csv-output.h"
#include "report/gouji-report-private.h"

#define HEADER                                                                                  \
  "source,line,field,severity,check,category,message,equation,expected,actual,difference,"      \
  "table,row,column,value,other_cells,id,parent\n"

static void
append_number (GString *text, guint number)
{
  if (number > 0)
    g_string_append_printf (text, ",%u", number);
  else
    g_string_append_c (text, ',');
}

/* TABLE[ROW].COLUMN=VALUE (LINE:FIELD), with semicolons between. */
static char *
describe_other_cells (GoujiDisclosure *disclosure, GoujiFinding *finding)
{
  GString *text = g_string_new (NULL);

  for (guint i = 1; i < gouji_finding_get_n_cells (finding); i++)
    {
      const GoujiCellRef *cell = gouji_finding_get_cell (finding, i);
      const char *table = gouji_cell_label_get_table (disclosure, cell);
      const char *row = gouji_cell_label_get_row (disclosure, cell);
      const char *column = gouji_cell_label_get_column (disclosure, cell);
      g_autofree char *value = gouji_cell_label_dup_value (disclosure, cell);
      GoujiPlace place = gouji_disclosure_get_place (disclosure, cell);

      if (i > 1)
        g_string_append (text, "; ");
      if (table != NULL)
        g_string_append_printf (text, "%s[%s].%s=", table, row != NULL ? row : "",
                                column != NULL ? column : "");
      g_string_append_printf (text, "%s (%u:%u)", value, place.line, place.field);
    }
  return g_string_free (text, FALSE);
}

static void
append_first_cell (GString *text, GoujiDisclosure *disclosure, GoujiFinding *finding)
{
  const GoujiCellRef *cell;
  g_autofree char *value = NULL;

  if (gouji_finding_get_n_cells (finding) == 0)
    {
      g_string_append (text, ",,,,");
      return;
    }
  cell = gouji_finding_get_cell (finding, 0);
  value = gouji_cell_label_dup_value (disclosure, cell);
  gouji_csv_append_field (text, gouji_cell_label_get_table (disclosure, cell), FALSE);
  gouji_csv_append_field (text, gouji_cell_label_get_row (disclosure, cell), FALSE);
  gouji_csv_append_field (text, gouji_cell_label_get_column (disclosure, cell), FALSE);
  gouji_csv_append_field (text, value, FALSE);
}

static void
append_place (GString *text, GoujiDisclosure *disclosure, GoujiFinding *finding)
{
  GoujiPlace place = GOUJI_PLACE_NONE;

  if (gouji_finding_get_n_cells (finding) > 0)
    place = gouji_disclosure_get_place (disclosure, gouji_finding_get_cell (finding, 0));
  gouji_csv_append_field (text, gouji_disclosure_get_source_name (disclosure, place.source), TRUE);
  append_number (text, place.line);
  append_number (text, place.field);
}

static void
append_finding (GString *text, GoujiDisclosure *disclosure, GoujiFinding *finding)
{
  g_autofree char *others = describe_other_cells (disclosure, finding);
  const char *const proof[] = {
    gouji_severity_get_name (gouji_finding_get_severity (finding)),
    gouji_finding_get_check (finding),
    gouji_category_get_name (gouji_finding_get_category (finding)),
    gouji_finding_get_message (finding),
    gouji_finding_get_equation (finding),
    gouji_finding_get_expected (finding),
    gouji_finding_get_actual (finding),
    gouji_finding_get_difference (finding),
  };

  append_place (text, disclosure, finding);
  for (guint i = 0; i < G_N_ELEMENTS (proof); i++)
    gouji_csv_append_field (text, proof[i], FALSE);
  append_first_cell (text, disclosure, finding);
  gouji_csv_append_field (text, others, FALSE);
  gouji_csv_append_field (text, gouji_finding_get_id (finding), FALSE);
  gouji_csv_append_field (text, gouji_finding_get_parent (finding), FALSE);
  g_string_append_c (text, '\n');
}

char *
gouji_report_dup_csv_header (void)
{
  return g_strdup (HEADER);
}

/* Appends a row a finding. */
void
gouji_report_append_csv (GString *text, GoujiReport *report)
{
  for (guint i = 0; i < gouji_report_get_n_findings (report); i++)
    append_finding (text, gouji_report_get_disclosure (report),
                    gouji_report_get_finding (report, i));
}

/**
 * gouji_report_to_csv:
 * @reports: (element-type GoujiReport): one a disclosure
 *
 * One row a finding under a header row, UTF-8 without BOM.  Names of columns are
 * those of the JSON report; "other_cells" names all cells but the asserted one.
 *
 * Returns: (transfer full): the CSV text, safe to open in a spreadsheet
 */
char *
gouji_report_to_csv (GPtrArray *reports)
{
  GString *text = g_string_new (HEADER);

  g_return_val_if_fail (reports != NULL, g_string_free (text, FALSE));

  for (guint i = 0; i < reports->len; i++)
    gouji_report_append_csv (text, g_ptr_array_index (reports, i));
  return g_string_free (text, FALSE);
}
