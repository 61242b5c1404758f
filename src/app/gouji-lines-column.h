/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "search/gouji-stack-line.h"

G_BEGIN_DECLS

/* The columns of the list of all lines. */
typedef enum
{
  GOUJI_LINES_COLUMN_UNIT_CODE,
  GOUJI_LINES_COLUMN_UNIT,
  GOUJI_LINES_COLUMN_CODE,
  GOUJI_LINES_COLUMN_NAME,
  GOUJI_LINES_COLUMN_FUND,
  GOUJI_LINES_COLUMN_TOTAL,
  GOUJI_LINES_COLUMN_BASIC,
  GOUJI_LINES_COLUMN_PROJECT,
  GOUJI_N_LINES_COLUMNS,
} GoujiLinesColumn;

/* (transfer full) */
GtkColumnViewColumn *gouji_lines_column_new       (GoujiLinesColumn column);
/* (transfer full).  @in_unit: whether any line tells the unit of its amounts, so that these
 * stand in one; it is told over the totals then. */
char                *gouji_lines_column_dup_title (GoujiLinesColumn column,
                                                   gboolean         in_unit);
void                 gouji_lines_column_set_in_unit (GtkColumnView *view,
                                                   gboolean         in_unit);
gboolean             gouji_lines_column_is_amount (GoujiLinesColumn column);
/* (transfer full): with thousands parted. */
char                *gouji_lines_column_format    (GoujiLinesColumn column,
                                                   GoujiStackLine  *line,
                                                   gboolean         in_unit);

G_END_DECLS
