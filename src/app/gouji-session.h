/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/gouji-corrector.h"
#include "model/gouji-tree.h"
#include "review/gouji-cell-marks.h"
#include "rules/gouji-report.h"

G_BEGIN_DECLS

/* What the window works on: the open report, and the one selection that tree,
 * document and findings share.  Widgets bind to it and never to each other. */
#define GOUJI_TYPE_SESSION (gouji_session_get_type ())
G_DECLARE_FINAL_TYPE (GoujiSession, gouji_session, GOUJI, SESSION, GObject)

/* Signals:
 *   "report-changed" (): another report, or none, is open
 *   "selection-changed" (): any of cell, finding, code, project changed
 *   "reveal" (): the selected cell should be scrolled to and highlighted
 */
GoujiSession       *gouji_session_new             (void);

/* Property "report" (nullable). */
GoujiReport        *gouji_session_get_report      (GoujiSession       *self);
void                gouji_session_set_report      (GoujiSession       *self,
                                                   GoujiReport        *report);
/* Property "review" (nullable): the decisions on the open report.  Signal
 * "review-changed" (): another one, or something in it was decided. */
GoujiReview        *gouji_session_get_review      (GoujiSession       *self);
void                gouji_session_set_review      (GoujiSession       *self,
                                                   GoujiReview        *review);
/* What was decided of single cells; NULL with nothing open. */
const GoujiCellMarks *gouji_session_get_cell_marks (GoujiSession      *self);
GoujiDisclosure    *gouji_session_get_disclosure  (GoujiSession       *self); /* or NULL */
const GoujiTree    *gouji_session_get_tree        (GoujiSession       *self); /* or NULL */

/* What the user says of the document that is open, and has kept; or NULL. */
GoujiCorrector     *gouji_session_get_corrector   (GoujiSession       *self);
void                gouji_session_set_corrector   (GoujiSession       *self,
                                                   GoujiCorrector     *corrector);

/* Selecting one thing selects what goes with it: a finding its first cell, a cell
 * the code and project of its line, a code its first occurrence. */
void                gouji_session_select_finding  (GoujiSession       *self,
                                                   GoujiFinding       *finding);
void                gouji_session_select_finding_cell (GoujiSession   *self,
                                                   guint               index); /* step to that cell of the finding */
void                gouji_session_step_finding_cell (GoujiSession     *self,
                                                   int                 step);
void                gouji_session_select_cell     (GoujiSession       *self,
                                                   const GoujiCellRef *cell);
void                gouji_session_select_code     (GoujiSession       *self,
                                                   const char         *code);
void                gouji_session_select_table    (GoujiSession       *self,
                                                   guint               table);
void                gouji_session_select_project  (GoujiSession       *self,
                                                   guint               project);

GoujiFinding       *gouji_session_get_finding     (GoujiSession       *self); /* or NULL */
guint               gouji_session_get_finding_cell (GoujiSession      *self);
const GoujiCellRef *gouji_session_get_cell        (GoujiSession       *self); /* or NULL */
const char         *gouji_session_get_code        (GoujiSession       *self); /* or "" */
int                 gouji_session_get_project     (GoujiSession       *self); /* or -1 */

/* Where one has been, as in a browser.  Properties "can-go-back", "can-go-forward". */
gboolean            gouji_session_get_can_go_back    (GoujiSession    *self);
gboolean            gouji_session_get_can_go_forward (GoujiSession    *self);
void                gouji_session_go_back            (GoujiSession    *self);
void                gouji_session_go_forward         (GoujiSession    *self);

G_END_DECLS
