/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-disclosure.h"

G_BEGIN_DECLS

/* A printed amount of a recognised table, and where it stands among the blocks. */
typedef struct
{
  guint       table;
  guint       row; /* of the table */
  guint       column;
  GoujiPlace  place;
  guint       block;
  guint       block_row;
  guint       block_column;
  const char *text; /* as printed; belongs to the disclosure */
} GoujiMutantAmount;

/* A text to print in a cell instead of the one that is there. */
typedef struct
{
  const GoujiMutantAmount *cell;
  const char              *text;
} GoujiMutantChange;

GArray          *gouji_mutant_list_amounts (GoujiDisclosure         *disclosure);
gboolean         gouji_mutant_find_next_row (GoujiDisclosure         *disclosure,
                                            const GoujiMutantAmount *amount,
                                            GoujiMutantAmount       *next);
GoujiDisclosure *gouji_mutant_new          (GoujiDisclosure         *disclosure,
                                            const GoujiMutantChange *changes,
                                            guint                    n_changes);

G_END_DECLS
