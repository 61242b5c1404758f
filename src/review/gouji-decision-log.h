/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "review/gouji-decision.h"

G_BEGIN_DECLS

/* All decisions that were signed, oldest first, and which of them hold.  Decisions are
 * only ever added.  A target's decisions that no other follows are its heads: one
 * usually, more when two reviewers decided without knowing of each other. */
typedef struct _GoujiDecisionLog GoujiDecisionLog;

GoujiDecisionLog *gouji_decision_log_new            (void);
void              gouji_decision_log_free           (GoujiDecisionLog       *self);
/* FALSE when a decision of that id is there already. */
gboolean          gouji_decision_log_add            (GoujiDecisionLog       *self,
                                                     GoujiDecision          *decision);
guint             gouji_decision_log_get_n_decisions (const GoujiDecisionLog *self);
GoujiDecision    *gouji_decision_log_get_decision   (const GoujiDecisionLog *self,
                                                     guint                   decision);
/* (transfer none) (nullable): the heads of @target; NULL when nothing was ever said. */
GPtrArray        *gouji_decision_log_get_heads      (const GoujiDecisionLog *self,
                                                     const char             *target);
/* (transfer none) (nullable): what holds for @target, of several heads the last signed. */
GoujiDecision    *gouji_decision_log_find           (const GoujiDecisionLog *self,
                                                     const char             *target);
/* (transfer full): ids of the heads, spaces between. */
char             *gouji_decision_log_dup_head_ids   (const GoujiDecisionLog *self,
                                                     const char             *target);
/* (transfer container) (element-type utf8): targets whose heads say different things. */
GPtrArray        *gouji_decision_log_list_conflicts (const GoujiDecisionLog *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiDecisionLog, gouji_decision_log_free)

G_END_DECLS
