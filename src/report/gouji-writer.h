/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "rules/gouji-report.h"

G_BEGIN_DECLS

/* The report as JSON, format "gouji-report" version 1.  Several reports are one
 * document list. (transfer full) */
char *gouji_report_to_json (GPtrArray   *reports);
/* FILE:LINE:COLUMN: severity: [check] message, one a line. (transfer full) */
char *gouji_report_to_text (GoujiReport *report);
/* One finding a row with a header row, spreadsheet-safe. (transfer full) */
char *gouji_report_to_csv  (GPtrArray   *reports);

/* The disclosure in Gouji's canonical JSON, and as a folder of CSV files. */
char     *gouji_disclosure_to_json (GPtrArray       *disclosures);
/* One disclosure on one line, with its end; lines one after the other are read again. */
char     *gouji_disclosure_to_json_line (GoujiDisclosure *disclosure);
gboolean  gouji_disclosure_to_csv  (GoujiDisclosure *disclosure,
                                    GFile           *folder,
                                    GError         **error);

G_END_DECLS
