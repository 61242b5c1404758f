/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-tree.h"
#include "rules/gouji-report.h"

G_BEGIN_DECLS

/* How many findings each node of the tree, each table and each project has; a
 * node counts those of its descendants. */
typedef struct
{
  guint         count;
  GoujiSeverity worst;
} GoujiFindingCount;

typedef struct
{
  GoujiFindingCount *nodes;
  GoujiFindingCount *tables;
  guint              n_nodes, n_tables;
} GoujiFindingCounts;

GoujiFindingCounts *gouji_finding_counts_new  (GoujiReport        *report,
                                               const GoujiTree    *tree);
void                gouji_finding_counts_free (GoujiFindingCounts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiFindingCounts, gouji_finding_counts_free)

G_END_DECLS
