/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-hand-tick.h"

#include "review/gouji-cell-target.h"

static gboolean
is_verified (GoujiSession *session, const GoujiCellRef *cell)
{
  GoujiDecision *decision = gouji_cell_marks_find (gouji_session_get_cell_marks (session), cell);

  return decision != NULL && gouji_decision_get_kind (decision) == GOUJI_DECISION_VERIFIED;
}

gboolean
gouji_hand_tick_toggle (GoujiSession *session)
{
  const GoujiCellRef *cell;
  GoujiReview *review;
  GoujiDecisionText said = { .text = "" };
  g_autofree char *target = NULL, *value = NULL;

  g_return_val_if_fail (GOUJI_IS_SESSION (session), FALSE);

  cell = gouji_session_get_cell (session);
  review = gouji_session_get_review (session);
  if (cell == NULL || review == NULL)
    return FALSE;
  target = gouji_cell_target_dup (gouji_session_get_disclosure (session), cell);
  value = gouji_disclosure_dup_text (gouji_session_get_disclosure (session), cell);
  said.target = target;
  said.value = value;
  said.kind = is_verified (session, cell) ? GOUJI_DECISION_NONE : GOUJI_DECISION_VERIFIED;
  gouji_review_decide (review, &said);
  return TRUE;
}
