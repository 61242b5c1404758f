/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/gouji-session.h"

G_BEGIN_DECLS

/* The selected project: facts, funds by source and period, texts, and indicators
 * with the targets of both periods side by side. */
#define GOUJI_TYPE_PROJECT_PAGE (gouji_project_page_get_type ())
G_DECLARE_FINAL_TYPE (GoujiProjectPage, gouji_project_page, GOUJI, PROJECT_PAGE, GtkWidget)

G_END_DECLS
