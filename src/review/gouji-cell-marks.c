/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "review/gouji-cell-marks.h"

#include "review/gouji-cell-target.h"

struct _GoujiCellMarks
{
  GHashTable *decisions; /* GoujiCellRef → GoujiDecision */
  guint counts[GOUJI_N_DECISIONS];
};

static void
add_mark (GoujiCellMarks *self, GoujiDisclosure *disclosure, GoujiDecision *decision)
{
  GoujiCellRef cell;
  g_autofree char *printed = NULL;

  if (!gouji_cell_target_find (disclosure, gouji_decision_get_target (decision), &cell))
    return;
  printed = gouji_disclosure_dup_text (disclosure, &cell);
  if (gouji_decision_get_kind (decision) == GOUJI_DECISION_VERIFIED
      && g_strcmp0 (printed, gouji_decision_get_value (decision)) != 0)
    return;
  if (g_hash_table_replace (self->decisions, g_memdup2 (&cell, sizeof cell), g_object_ref (decision)))
    self->counts[gouji_decision_get_kind (decision)]++;
}

/**
 * gouji_cell_marks_new:
 * @review: (nullable): the decisions
 * @disclosure: the document that is open
 *
 * Returns: (transfer full): the decisions on cells that hold now and that @disclosure
 *   prints
 */
GoujiCellMarks *
gouji_cell_marks_new (GoujiReview *review, GoujiDisclosure *disclosure)
{
  GoujiCellMarks *self;
  guint n = review != NULL ? g_list_model_get_n_items (G_LIST_MODEL (review)) : 0;

  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (disclosure), NULL);

  self = g_new0 (GoujiCellMarks, 1);
  self->decisions = g_hash_table_new_full ((GHashFunc) gouji_cell_ref_hash,
                                           (GEqualFunc) gouji_cell_ref_equal, g_free, g_object_unref);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GoujiDecision) decision = g_list_model_get_item (G_LIST_MODEL (review), i);
      const char *target = gouji_decision_get_target (decision);

      if (g_str_has_prefix (target, "cell:") && gouji_review_get_decision (review, target) == decision)
        add_mark (self, disclosure, decision);
    }
  return self;
}

void
gouji_cell_marks_free (GoujiCellMarks *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->decisions);
  g_free (self);
}

/**
 * gouji_cell_marks_find:
 *
 * Returns: (transfer none) (nullable): what was decided of @cell
 */
GoujiDecision *
gouji_cell_marks_find (const GoujiCellMarks *self, const GoujiCellRef *cell)
{
  g_return_val_if_fail (self != NULL && cell != NULL, NULL);

  return g_hash_table_lookup (self->decisions, cell);
}

/**
 * gouji_cell_marks_count:
 *
 * Returns: of how many cells @kind was decided
 */
guint
gouji_cell_marks_count (const GoujiCellMarks *self, GoujiDecisionKind kind)
{
  g_return_val_if_fail (self != NULL && kind < GOUJI_N_DECISIONS, 0);

  return self->counts[kind];
}
