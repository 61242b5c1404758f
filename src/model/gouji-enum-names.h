/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The enumerations whose values have names in files. */
typedef enum
{
  GOUJI_ENUM_BLOCK_USE,      /* GoujiBlockUse */
  GOUJI_ENUM_COLUMN_KIND,    /* GoujiColumnKind */
  GOUJI_ENUM_LIST_KIND,      /* GoujiListKind */
  GOUJI_ENUM_CODE_KIND,      /* GoujiCodeKind */
  GOUJI_ENUM_ROW_KIND,       /* GoujiRowKind */
  GOUJI_ENUM_LINE_KIND,      /* GoujiLineKind */
  GOUJI_ENUM_FUND_SOURCE,    /* GoujiFundSource */
  GOUJI_ENUM_OPERATOR,       /* GoujiOperator */
  GOUJI_ENUM_INDICATOR_KIND, /* GoujiIndicatorKind */
  GOUJI_ENUM_ANOMALY_KIND,   /* GoujiAnomalyKind */
  GOUJI_N_ENUMS,
} GoujiEnum;

const char *gouji_enum_get_name (GoujiEnum   which,
                                 int         value);
/* The value, or -1 when there is no such name. */
int         gouji_enum_find     (GoujiEnum   which,
                                 const char *name);
/* (transfer full): all names, ", " between, for errors. */
char       *gouji_enum_dup_list (GoujiEnum   which);

G_END_DECLS
