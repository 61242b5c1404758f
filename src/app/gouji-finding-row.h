/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/gouji-findings-model.h"
#include "app/gouji-session.h"

G_BEGIN_DECLS

/* A finding in the list, or the heading of its group. */
#define GOUJI_TYPE_FINDING_ROW (gouji_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (GoujiFindingRow, gouji_finding_row, GOUJI, FINDING_ROW, GtkWidget)

GtkWidget *gouji_finding_row_new    (void);
void       gouji_finding_row_bind   (GoujiFindingRow  *self,
                                     GoujiFindingItem *item,
                                     GoujiSession     *session);
void       gouji_finding_row_unbind (GoujiFindingRow  *self);

G_END_DECLS
