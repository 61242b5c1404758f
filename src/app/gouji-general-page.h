/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The page of the preferences with what concerns the reviewer and what is shown.
 *
 * Signal "failed" (const char *message): what was asked for could not be done. */
#define GOUJI_TYPE_GENERAL_PAGE (gouji_general_page_get_type ())
G_DECLARE_FINAL_TYPE (GoujiGeneralPage, gouji_general_page, GOUJI, GENERAL_PAGE, AdwPreferencesPage)

/* @settings: (nullable): without them there is nothing to choose. */
GtkWidget *gouji_general_page_new (GSettings *settings);

G_END_DECLS
