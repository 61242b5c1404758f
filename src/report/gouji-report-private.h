/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/gouji-json-output.h"
#include "rules/gouji-report.h"

G_BEGIN_DECLS

/* The pieces of the formats, for writing report after report. */
void  gouji_report_begin_json     (GoujiJsonOutput *out);
void  gouji_report_add_json       (GoujiJsonOutput *out,
                                   GoujiReport     *report);
void  gouji_report_end_json       (GoujiJsonOutput *out);
char *gouji_report_dup_csv_header (void);
void  gouji_report_append_csv     (GString         *text,
                                   GoujiReport     *report);

G_END_DECLS
