/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The slips of typing and copying that a reviewer looks for. */
typedef enum
{
  GOUJI_MUTATION_ONE,        /* off by 1.00 */
  GOUJI_MUTATION_SWAP,       /* the last two adjacent digits that differ change places */
  GOUJI_MUTATION_SWAP_FIRST, /* the first two that differ do */
  GOUJI_MUTATION_DIGIT,      /* the middle digit is off by one */
  GOUJI_MUTATION_SIGN,       /* the sign is lost or gained */
  GOUJI_MUTATION_GROUP,      /* the last group of thousands is lost: 1,306.36 → 1.36 */
  GOUJI_MUTATION_ROW,        /* the cell changes places with the one in the next row */
  GOUJI_N_MUTATIONS,
} GoujiMutationKind;

const char *gouji_mutation_get_name  (GoujiMutationKind  kind);
gboolean    gouji_mutation_from_name (const char        *name,
                                      GoujiMutationKind *out);
/* (transfer full) (nullable): the changed text; NULL where the slip cannot happen,
 * and for ROW, which is no change of one text. */
char       *gouji_mutation_apply     (GoujiMutationKind  kind,
                                      const char        *text);

G_END_DECLS
