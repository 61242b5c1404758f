/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/gouji-session.h"

G_BEGIN_DECLS

/* Coverage, always on screen: how many amounts are tied, conflicting, untied. */
#define GOUJI_TYPE_STATUS_LINE (gouji_status_line_get_type ())
G_DECLARE_FINAL_TYPE (GoujiStatusLine, gouji_status_line, GOUJI, STATUS_LINE, GtkWidget)

G_END_DECLS
