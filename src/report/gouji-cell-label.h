/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-disclosure.h"

G_BEGIN_DECLS

/* What a cell is called in a report.  All are NULL where there is nothing to name:
 * a span of text has neither table, row nor column. */
const char *gouji_cell_label_get_table  (GoujiDisclosure    *disclosure,
                                         const GoujiCellRef *cell);
const char *gouji_cell_label_get_row    (GoujiDisclosure    *disclosure,
                                         const GoujiCellRef *cell);
const char *gouji_cell_label_get_column (GoujiDisclosure    *disclosure,
                                         const GoujiCellRef *cell);
/* The text as printed, without the digits of mobile numbers. (transfer full) */
char       *gouji_cell_label_dup_value  (GoujiDisclosure    *disclosure,
                                         const GoujiCellRef *cell);
/* Its place as "FILE:LINE:COLUMN", where COLUMN is the field within the line, or for
 * a span of text the character; 1:1 when the place is not known. (transfer full) */
char       *gouji_cell_label_dup_place  (GoujiDisclosure    *disclosure,
                                         const GoujiCellRef *cell);
/* Where within its line a span of text stands. */
gboolean    gouji_cell_label_get_span  (GoujiDisclosure    *disclosure,
                                        const GoujiCellRef *cell,
                                        guint              *character,
                                        guint              *length);

G_END_DECLS
