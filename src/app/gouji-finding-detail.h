/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/gouji-decision-popover.h"
#include "app/gouji-session.h"

G_BEGIN_DECLS

/* The selected finding's proof: equation, difference, advice, and its cells as
 * buttons; or, for a selected cell, what checks it took part in. */
#define GOUJI_TYPE_FINDING_DETAIL (gouji_finding_detail_get_type ())
G_DECLARE_FINAL_TYPE (GoujiFindingDetail, gouji_finding_detail, GOUJI, FINDING_DETAIL, GtkWidget)

/* Asks for a decision on what is selected. */
void                  gouji_finding_detail_decide      (GoujiFindingDetail *self);
GoujiDecisionPopover *gouji_finding_detail_get_popover (GoujiFindingDetail *self);

G_END_DECLS
