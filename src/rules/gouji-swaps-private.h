/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/gouji-suspects-private.h"

G_BEGIN_DECLS

/* Two amounts of a column that seem to have changed places. */
typedef struct
{
  GoujiSuspicion     suspicion[2]; /* each with the value that the other prints */
  GoujiEquationsStep step[2];
  guint              settled; /* findings that would be gone */
  int                echoes;  /* how many more prints elsewhere would agree with both */
  guint              prints;  /* how many cells would have to change */
} GoujiSwap;

/* (transfer full) (element-type GoujiSwap): amounts that look swapped, best first. */
GArray  *gouji_swaps_list    (GoujiRun        *run,
                              GoujiSuspects   *suspects);
/* Whether the finding of @draft is open and would be gone. */
gboolean gouji_swaps_settles (GoujiSuspects   *suspects,
                              const GoujiSwap *swap,
                              guint            draft);

G_END_DECLS
