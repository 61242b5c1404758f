/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/gouji-writer.h"

#include "report/gouji-cell-label.h"

/* One finding is one line, whatever the document's texts hold. */
static void
append_in_one_line (GString *text, const char *message)
{
  for (const char *p = message; *p != '\0'; p++)
    g_string_append_c (text, g_ascii_iscntrl (*p) ? ' ' : *p);
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
