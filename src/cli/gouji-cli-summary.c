/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/gouji-cli-summary.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

static void
append_findings (GString *text, GoujiReport *report)
{
  for (guint severity = 0; severity < GOUJI_N_SEVERITIES; severity++)
    g_string_append_printf (text, "%s%s %u", severity > 0 ? ", " : "",
                            gouji_severity_get_label (severity),
                            gouji_report_count (report, severity));
}

static void
append_coverage (GString *text, GoujiReport *report)
{
  GoujiCoverage coverage = gouji_report_get_coverage (report);

  g_string_append_printf (text, _ ("; amounts %u: tied %u, conflicting %u, untied %u; checks: "),
                          coverage.amounts, coverage.tied, coverage.conflicting, coverage.untied);
}

static void
append_checks (GString *text, GoujiReport *report)
{
  guint counts[GOUJI_N_STATUSES] = { 0 };

  for (guint i = 0; i < gouji_report_get_n_checks (report); i++)
    counts[gouji_report_get_check (report, i)->status]++;
  for (guint status = 0; status < GOUJI_N_STATUSES; status++)
    if (status != GOUJI_STATUS_OFF || counts[status] > 0)
      g_string_append_printf (text, "%s%s %u", status > 0 ? ", " : "",
                              gouji_status_get_label (status), counts[status]);
}

static void
append_missing (GString *text, GoujiReport *report, const char *source)
{
  for (guint i = 0; i < gouji_report_get_n_checks (report); i++)
    {
      const GoujiCheckStatus *check = gouji_report_get_check (report, i);

      if (check->status == GOUJI_STATUS_INSUFFICIENT_DATA)
        g_string_append_printf (text, "%s: %s: %s\n", source, check->check,
                                check->missing != NULL ? check->missing : "");
    }
}

/**
 * gouji_cli_print_summary:
 *
 * Prints to standard error how many findings there are of each severity, how many
 * amounts were confirmed, and what checks could not be made for want of what.
 */
void
gouji_cli_print_summary (GoujiReport *report)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *source;

  g_return_if_fail (GOUJI_IS_REPORT (report));

  source = gouji_disclosure_get_source_name (gouji_report_get_disclosure (report), 0);
  g_string_append_printf (text, "%s: ", source);
  append_findings (text, report);
  append_coverage (text, report);
  append_checks (text, report);
  g_string_append_c (text, '\n');
  append_missing (text, report, source);
  fputs (text->str, stderr);
}
