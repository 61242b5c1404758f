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
void        gouji_form_draft_advise   (GoujiDraft           *draft,
                                       const char           *advice);
/* Makes it a question, for cells that extraction may have moved. */
void        gouji_form_draft_doubt    (GoujiDraft           *draft);
/* @mark may be 0: the rule looked at the cell and settled nothing. */
void        gouji_form_mark           (GoujiRun             *run,
                                       guint                 rule,
                                       const GoujiProject   *project,
                                       GoujiFormCell         cell,
                                       GoujiMark             mark);

/* The target as money in 元; FALSE when it is none, or a rate such as 元/人. */
gboolean    gouji_form_target_in_yuan (const GoujiTarget    *target,
                                       GoujiDecimal         *yuan);
/* Whether the indicator's name says that it is the cost of one thing or person. */
gboolean    gouji_form_is_unit_cost   (const GoujiIndicator *indicator);
/* The cost of one thing, by its unit (元/人) or its name (人均 …): in 元, and of what
 * (人), NULL when that is not told. */
gboolean    gouji_form_target_rate    (const GoujiIndicator *indicator,
                                       GoujiPeriod           period,
                                       GoujiDecimal         *yuan,
                                       const char          **per);
/* Whether extraction may have moved the target's cell to the other period: the row is
 * damaged and prints a target for one period only. */
gboolean    gouji_form_is_doubtful    (const GoujiProject   *project,
                                       const GoujiIndicator *indicator,
                                       GoujiPeriod           period);
/* 元 in the unit of the form's amounts. */
char       *gouji_form_dup_amount     (const GoujiProject   *project,
                                       GoujiDecimal          yuan,
                                       gboolean              grouped);
/* "347,000元" */
char       *gouji_form_dup_money      (const GoujiProject   *project,
                                       GoujiDecimal          yuan);

G_END_DECLS
