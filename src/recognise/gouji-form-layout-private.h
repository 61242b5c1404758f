/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "recognise/gouji-form-private.h"

G_BEGIN_DECLS

/* The columns the indicator header names; -1 where it has none.  One side a
 * period; a form with a single side is of the year. */
typedef struct
{
  guint n_sides;
  int level1;
  int level2[GOUJI_N_PERIODS], level3[GOUJI_N_PERIODS], target[GOUJI_N_PERIODS];
  int sign[GOUJI_N_PERIODS], measure[GOUJI_N_PERIODS]; /* where ≥ and 万元 have their own */
  guint64 aside;                                       /* a bit a column that is no indicator */
  gboolean year_first;
} GoujiFormLayout;

GoujiFormLayout gouji_form_layout_read (const GoujiForm *form);

G_END_DECLS
