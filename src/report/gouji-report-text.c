/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/gouji-writer.h"

#include <glib/gi18n-lib.h>

#include "report/gouji-cell-label.h"

/* One finding is one line, whatever the document's texts hold. */
static void
append_in_one_line (GString *text, const char *message)
{
  for (const char *p = message; *p != '\0'; p++)
    g_string_append_c (text, g_ascii_iscntrl (*p) ? ' ' : *p);
}

/* "expenditure[2012604].basic", as formulas name it: the same wherever it is printed. */
static char *
dup_cell (GoujiDisclosure *disclosure, const GoujiCellRef *cell)
{
  const char *table = gouji_cell_label_get_table (disclosure, cell);
  const char *row = gouji_cell_label_get_row (disclosure, cell);
  const char *column = gouji_cell_label_get_column (disclosure, cell);

  return g_strdup_printf ("%s[%s].%s", table != NULL ? table : "", row != NULL ? row : "",
                          column != NULL ? column : "");
}

/* One change that settles several findings is worth a word. */
static void
append_cause (GString *text, GoujiDisclosure *disclosure, GoujiFinding *finding)
{
  const GoujiSuspect *suspect = gouji_finding_get_n_suspects (finding) > 0
                                    ? gouji_finding_get_suspect (finding, 0)
                                    : NULL;
  g_autofree char *cell = NULL;

  if (suspect == NULL || suspect->settled < 2)
    return;
  cell = dup_cell (disclosure, &suspect->cell);
  g_string_append_printf (text,
                          g_dngettext (GETTEXT_PACKAGE, " (%s in %s would resolve %u finding)",
                                       " (%s in %s would resolve %u findings)", suspect->settled),
                          suspect->value, cell, suspect->settled);
}

static void
append_finding (GString *text, GoujiDisclosure *disclosure, GoujiFinding *finding)
{
  const GoujiCellRef *cell = gouji_finding_get_n_cells (finding) > 0
                                 ? gouji_finding_get_cell (finding, 0)
                                 : NULL;
  g_autofree char *place = gouji_cell_label_dup_place (disclosure, cell);

  g_string_append_printf (text, "%s: %s: [%s] ", place,
                          gouji_severity_get_name (gouji_finding_get_severity (finding)),
                          gouji_finding_get_check (finding));
  append_in_one_line (text, gouji_finding_get_message (finding));
  append_cause (text, disclosure, finding);
  g_string_append_c (text, '\n');
}

/**
 * gouji_report_to_text:
 *
 * COLUMN is the field within the line for a cell, and the character for text.  The
 * place is that of the asserted cell; a finding without cells is placed at 1:1.
 *
 * Returns: (transfer full): a line a finding; "" when there are none
 */
char *
gouji_report_to_text (GoujiReport *report)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (GOUJI_IS_REPORT (report), g_string_free (text, FALSE));

  for (guint i = 0; i < gouji_report_get_n_findings (report); i++)
    append_finding (text, gouji_report_get_disclosure (report),
                    gouji_report_get_finding (report, i));
  return g_string_free (text, FALSE);
}
