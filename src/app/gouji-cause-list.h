/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/gouji-session.h"

G_BEGIN_DECLS

/* The cells that may be the cause of a finding, the likeliest first, each with what it
 * would have to say and a way to it. */
#define GOUJI_TYPE_CAUSE_LIST (gouji_cause_list_get_type ())
G_DECLARE_FINAL_TYPE (GoujiCauseList, gouji_cause_list, GOUJI, CAUSE_LIST, GtkWidget)

/* @finding (nullable): whose causes are listed */
void gouji_cause_list_show (GoujiCauseList *self,
                            GoujiSession   *session,
                            GoujiFinding   *finding);

G_END_DECLS
