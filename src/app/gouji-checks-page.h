/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "loader/gouji-rule-shelf.h"

G_BEGIN_DECLS

/* The page of the preferences on which checks are switched on and off and rated.
 *
 * Signal "failed" (const char *message): a change could not be kept. */
#define GOUJI_TYPE_CHECKS_PAGE (gouji_checks_page_get_type ())
G_DECLARE_FINAL_TYPE (GoujiChecksPage, gouji_checks_page, GOUJI, CHECKS_PAGE, AdwPreferencesPage)

GtkWidget *gouji_checks_page_new (GoujiRuleShelf *shelf);

G_END_DECLS
