/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/gouji-session.h"

G_BEGIN_DECLS

/* What the reviewer decides of the selected finding or, where none is selected, of the
 * selected cell: one of the kinds, with a reason or remark, and what was said before.
 *
 * Property "session". */
#define GOUJI_TYPE_DECISION_POPOVER (gouji_decision_popover_get_type ())
G_DECLARE_FINAL_TYPE (GoujiDecisionPopover, gouji_decision_popover, GOUJI, DECISION_POPOVER, GtkPopover)

/* Shows it with @kind chosen; GOUJI_DECISION_NONE for what was decided last, else the
 * likeliest. */
void     gouji_decision_popover_ask   (GoujiDecisionPopover *self,
                                       GoujiDecisionKind     kind);
/* For tests: as if chosen, typed and saved; FALSE when a reason is missing. */
gboolean gouji_decision_popover_enter (GoujiDecisionPopover *self,
                                       GoujiDecisionKind     kind,
                                       const char           *text);

G_END_DECLS
