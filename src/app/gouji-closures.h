/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/gouji-report.h"

G_BEGIN_DECLS

/* Pure functions that turn what the library computed into what the window shows. */
char       *gouji_format_amount        (GoujiAmount      amount);
char       *gouji_format_number        (const char      *text);
char       *gouji_format_badge         (GoujiSeverity    worst,
                                        guint            count);
const char *gouji_severity_glyph       (GoujiSeverity    severity);
const char *gouji_severity_css_class   (GoujiSeverity    severity);
const char *gouji_tick_glyph           (GoujiTick        tick);
const char *gouji_tick_css_class       (GoujiTick        tick);
const char *gouji_tick_label           (GoujiTick        tick);
double      gouji_share                (GoujiAmount      part,
                                        GoujiAmountUnit  part_unit,
                                        GoujiAmount      whole,
                                        GoujiAmountUnit  whole_unit);
char       *gouji_table_short_title    (const GoujiTable *table);
char       *gouji_describe_cell        (GoujiDisclosure *disclosure,
                                        const GoujiCellRef *cell);
char       *gouji_describe_in_table    (GoujiDisclosure *disclosure,
                                        const GoujiCellRef *cell);
char       *gouji_format_place         (GoujiDisclosure *disclosure,
                                        const GoujiCellRef *cell);
char       *gouji_document_title       (GoujiDisclosure *disclosure);
char       *gouji_finding_dup_statement (GoujiFinding   *finding);
char       *gouji_finding_dup_difference (GoujiFinding  *finding);
char       *gouji_finding_to_text      (GoujiDisclosure *disclosure,
                                        GoujiFinding    *finding);
/* Why @file cannot be read: its name, the place in it, the reason. */
char       *gouji_error_to_text        (GFile           *file,
                                        const GError    *error);

/* (transfer full): the names of the files it is read from. */
char *gouji_document_files (GoujiDisclosure *disclosure);

G_END_DECLS
