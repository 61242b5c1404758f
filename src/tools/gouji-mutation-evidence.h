/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tools/gouji-mutant.h"

G_BEGIN_DECLS

/* Whether some other printed figure says what the amount has to be.  Told without
 * the checks, from the shape of the tables alone: the checks are what is measured. */
gboolean gouji_mutation_is_determined (GoujiDisclosure         *disclosure,
                                       const GoujiMutantAmount *amount);

G_END_DECLS
