/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-disclosure.h"

G_BEGIN_DECLS

/* A step on the way from a table to one of its cells. */
typedef struct
{
  char         *text; /* short: the code of a line, else its name */
  char         *name; /* in full */
  GoujiCellRef  cell; /* where the step leads */
} GoujiCrumb;

/* (transfer full) (element-type GoujiCrumb): the table, the lines above, the cell. */
GPtrArray *gouji_crumb_list (GoujiDisclosure    *disclosure,
                             const GoujiCellRef *cell);

G_END_DECLS
