/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-project.h"
#include "rules/gouji-run-private.h"

G_BEGIN_DECLS

/* What the topics on performance forms share. */

/* A draft of @rule's severity with its advice, asserting nothing yet. */
GoujiDraft *gouji_form_draft_new      (GoujiRun             *run,
                                       guint                 rule);
void        gouji_form_draft_add_cell (GoujiDraft           *draft,
                                       const GoujiProject   *project,
                                       GoujiFormCell         cell);
/* Makes it a question, for cells that extraction may have moved. */
void        gouji_form_draft_doubt    (GoujiDraft           *draft);

/* The target as money in 元; FALSE when it is none, or a rate such as 元/人. */
gboolean    gouji_form_target_in_yuan (const GoujiTarget    *target,
                                       GoujiDecimal         *yuan);
/* Whether the indicator's name says that it is the cost of one thing or person. */
gboolean    gouji_form_is_unit_cost   (const GoujiIndicator *indicator);
/* Whether extraction may have moved the target's cell to the other period: the row is
 * damaged and prints a target for one period only. */
gboolean    gouji_form_is_doubtful    (const GoujiProject   *project,
                                       const GoujiIndicator *indicator,
                                       GoujiPeriod           period);

G_END_DECLS
