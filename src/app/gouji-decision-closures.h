/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "review/gouji-review.h"

G_BEGIN_DECLS

/* Which findings are listed, by what was decided of them. */
typedef enum
{
  GOUJI_DECIDED_ANY,
  GOUJI_DECIDED_NOT,
  GOUJI_DECIDED_YES,
  GOUJI_DECIDED_CONFIRMED,
  GOUJI_DECIDED_WAIVED,
  GOUJI_DECIDED_EXPLAIN,
  GOUJI_DECIDED_REOPENED,
  GOUJI_DECIDED_NEW,
  GOUJI_N_DECIDED,
} GoujiDecided;

const char    *gouji_decided_get_label     (GoujiDecided       decided); /* translated */
gboolean       gouji_decided_matches       (GoujiDecided       decided,
                                            GoujiReview       *review,
                                            GoujiReport       *report,
                                            GoujiFinding      *finding);

/* (transfer none) (nullable): what holds of @finding; %NULL as well when its print has
 * changed since it was decided. */
GoujiDecision *gouji_review_find_decision  (GoujiReview       *review,
                                            GoujiReport       *report,
                                            GoujiFinding      *finding);
/* Whether a reviewer has to say something to it, and has not. */
gboolean       gouji_review_is_open        (GoujiReview       *review,
                                            GoujiReport       *report,
                                            GoujiFinding      *finding);
guint          gouji_review_count_open     (GoujiReview       *review,
                                            GoujiReport       *report);
const char    *gouji_decision_glyph        (GoujiDecisionKind  kind);
/* (transfer full): what a row says of it: a decision, or how it stands to the version
 * before; "" */
char          *gouji_decision_describe     (GoujiReview       *review,
                                            GoujiReport       *report,
                                            GoujiFinding      *finding);
/* (transfer full): "Waived — reason — name, date", one line. */
char          *gouji_decision_to_text      (GoujiDecision     *decision);
/* What was done, in a word: the kind's label, or that it was taken back. */
const char    *gouji_decision_verb         (GoujiDecisionKind  kind);
/* (transfer full): the finding or cell that @decision is about, as @report, which may be
 * NULL, prints it; "" when it does not. */
char          *gouji_decision_dup_subject  (GoujiDecision     *decision,
                                            GoujiReport       *report);
/* (transfer none) (nullable): the finding a decision on @target is about. */
GoujiFinding  *gouji_target_find_finding   (GoujiReport       *report,
                                            const char        *target);

G_END_DECLS
