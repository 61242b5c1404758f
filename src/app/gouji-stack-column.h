/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "stack/gouji-stack-item.h"

G_BEGIN_DECLS

/* What the list of documents shows of each. */
typedef enum
{
  GOUJI_STACK_COLUMN_UNIT,
  GOUJI_STACK_COLUMN_YEAR,
  GOUJI_STACK_COLUMN_KIND,
  GOUJI_STACK_COLUMN_ERRORS,
  GOUJI_STACK_COLUMN_QUESTIONS,
  GOUJI_STACK_COLUMN_ROUNDINGS,
  GOUJI_STACK_COLUMN_NOTES,
  GOUJI_STACK_COLUMN_TIED,
  GOUJI_STACK_COLUMN_REVIEW,
  GOUJI_STACK_COLUMN_STATE,
  GOUJI_STACK_COLUMN_CODE,
  GOUJI_STACK_COLUMN_DEPARTMENT,
  GOUJI_STACK_COLUMN_FILE,
  GOUJI_N_STACK_COLUMNS,
} GoujiStackColumn;

/* Of a column of counts. */
GoujiSeverity gouji_stack_column_get_severity (GoujiStackColumn column);
const char *gouji_stack_column_get_title (GoujiStackColumn  column); /* translated */
const char *gouji_stack_column_get_name  (GoujiStackColumn  column); /* "year" … for settings */
gboolean    gouji_stack_column_is_numeric (GoujiStackColumn column);
/* (transfer full): as shown; "" where there is nothing to say */
char       *gouji_stack_column_format    (GoujiStackColumn  column,
                                          GoujiStackItem   *item);
const char *gouji_stack_column_get_css_class (GoujiStackColumn column); /* or "" */
int         gouji_stack_column_compare   (GoujiStackColumn  column,
                                          GoujiStackItem   *a,
                                          GoujiStackItem   *b);
gboolean    gouji_stack_column_is_sorted_by_text (GoujiStackColumn column);
/* (transfer full): the column of a view that shows all this */
GtkColumnViewColumn *gouji_stack_column_new (GoujiStackColumn column);

G_END_DECLS
