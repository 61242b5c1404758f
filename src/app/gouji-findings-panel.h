/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/gouji-session.h"

G_BEGIN_DECLS

/* The validation panel: findings with filters, the selected one's proof, and the
 * state of every check. */
#define GOUJI_TYPE_FINDINGS_PANEL (gouji_findings_panel_get_type ())
G_DECLARE_FINAL_TYPE (GoujiFindingsPanel, gouji_findings_panel, GOUJI, FINDINGS_PANEL, GtkWidget)

GtkWidget *gouji_findings_panel_new        (void);
void       gouji_findings_panel_next       (GoujiFindingsPanel *self);
/* The next one that a reviewer has still to decide on, from the first again behind the last. */
void       gouji_findings_panel_next_open  (GoujiFindingsPanel *self);
void       gouji_findings_panel_previous   (GoujiFindingsPanel *self);
void       gouji_findings_panel_focus_search (GoujiFindingsPanel *self);
void       gouji_findings_panel_focus_list   (GoujiFindingsPanel *self);

G_END_DECLS
