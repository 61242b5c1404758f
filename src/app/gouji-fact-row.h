/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/gouji-session.h"

G_BEGIN_DECLS

/* One thing a document says it is, with the place that says so: read, jumped to,
 * corrected, and taken back. */
#define GOUJI_TYPE_FACT_ROW (gouji_fact_row_get_type ())
G_DECLARE_FINAL_TYPE (GoujiFactRow, gouji_fact_row, GOUJI, FACT_ROW, AdwActionRow)

GtkWidget *gouji_fact_row_new      (GoujiSession *session,
                                    GoujiFact     fact);
/* What it shows: the value in words, and what is said of where it comes from. */
char      *gouji_fact_row_dup_text (GoujiFactRow *self);
/* As if the user had chosen or typed @value, in the form that files have. */
void       gouji_fact_row_correct  (GoujiFactRow *self,
                                    const char   *value);

G_END_DECLS
