/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* (transfer full): @text as it can be laid out in reasonable time. */
char *gouji_shown_text    (const char *text);
/* A tooltip, or none when @text is NULL. */
void  gouji_shown_tooltip (GtkWidget  *widget,
                           const char *text);

G_END_DECLS
