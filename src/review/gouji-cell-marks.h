/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "review/gouji-review.h"

G_BEGIN_DECLS

/* What was decided of single cells, found by the cell: the ticks a reviewer sets by hand.
 * A cell that was verified counts as such while it prints what it printed then. */
typedef struct _GoujiCellMarks GoujiCellMarks;

/* @review (nullable): no marks. */
GoujiCellMarks *gouji_cell_marks_new   (GoujiReview          *review,
                                        GoujiDisclosure      *disclosure);
void            gouji_cell_marks_free  (GoujiCellMarks       *self);
/* (transfer none) (nullable) */
GoujiDecision  *gouji_cell_marks_find  (const GoujiCellMarks *self,
                                        const GoujiCellRef   *cell);
guint           gouji_cell_marks_count (const GoujiCellMarks *self,
                                        GoujiDecisionKind     kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiCellMarks, gouji_cell_marks_free)

G_END_DECLS
