/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-disclosure.h"
#include "recognise/gouji-corrections.h"
#include "recognise/gouji-generic-mapping.h"

G_BEGIN_DECLS

/* Budgets that are no Chinese disclosure: any grid of codes, names and amounts. */

/* What the grid seems to be; NULL when it is no budget. */
GoujiGenericMapping *gouji_generic_guess           (const GoujiGrid           *grid);

/* What a mapping makes of a grid, without recognising it. */
typedef struct
{
  guint n_lines;
  guint n_headings; /* that no row prints */
  guint n_totals;
  guint n_left;     /* rows of amounts that are no line */
  guint n_held;     /* sums of lines below one another */
  guint n_failed;
} GoujiGenericTrial;

GoujiGenericTrial    gouji_generic_try             (const GoujiGrid           *grid,
                                                    const GoujiGenericMapping *mapping);

/* Makes a table of role GENERIC of a grid that is no table yet. */
guint                gouji_generic_recognise_block (GoujiDisclosure           *disclosure,
                                                    guint                      block,
                                                    const GoujiGenericMapping *mapping,
                                                    gboolean                   confirmed);

/* Guesses and recognises all grids, where nothing else was recognised; of which the user
 * said what their columns are, or that they are none, that holds.  @corrections: nullable. */
void                 gouji_generic_recognise       (GoujiDisclosure           *disclosure,
                                                    const GoujiCorrections    *corrections);

G_END_DECLS
