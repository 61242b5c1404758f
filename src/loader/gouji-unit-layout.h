/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-grid.h"

G_BEGIN_DECLS

/* Where a table of many units' rows says whose row it is; columns, or -1. */
typedef struct
{
  guint block;
  int   unit_code;
  int   unit_name;
  int   year;
  int   fund;    /* source of funds: each gets a table of its own */
  int   project; /* code of the project a row belongs to */
} GoujiUnitLayout;

GoujiUnitLayout gouji_unit_layout_find     (const GoujiGrid       *grid,
                                            guint                  block);
gboolean        gouji_unit_layout_has_unit (const GoujiUnitLayout *self);
/* Whether @column goes into the unit's facts or the table's title, not into its rows. */
gboolean        gouji_unit_layout_is_taken (const GoujiUnitLayout *self,
                                            int                    column);
/* (transfer full): what the rows of one source of funds are titled. */
char           *gouji_unit_layout_dup_title (const char           *fund);

G_END_DECLS
