/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-findings-empty.h"

#include "config.h"

#include <glib/gi18n.h>

/* Where nothing was recognised, silence is no praise. */
void
gouji_findings_describe_emptiness (GoujiReport *report, const char **title, const char **description)
{
  if (report != NULL && gouji_disclosure_get_n_tables (gouji_report_get_disclosure (report)) == 0)
    {
      *title = _("Nothing could be checked");
      *description = _("No table was recognised. See Tables for what was read.");
    }
  else if (report == NULL || gouji_report_get_n_findings (report) == 0)
    {
      *title = _("No findings");
      *description = _("No check found a contradiction. See Checks for what was checked.");
    }
  else
    {
      *title = _("Nothing matches");
      *description = _("No finding passes the filters above.");
    }
}
