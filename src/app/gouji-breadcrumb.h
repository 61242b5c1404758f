/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/gouji-session.h"

G_BEGIN_DECLS

/* Where the selected cell is, from its table down; each step above it is a button that
 * goes there.
 *
 * Property "session". */
#define GOUJI_TYPE_BREADCRUMB (gouji_breadcrumb_get_type ())
G_DECLARE_FINAL_TYPE (GoujiBreadcrumb, gouji_breadcrumb, GOUJI, BREADCRUMB, GtkWidget)

G_END_DECLS
