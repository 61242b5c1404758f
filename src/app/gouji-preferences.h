/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "loader/gouji-rule-shelf.h"

G_BEGIN_DECLS

/* The window of all preferences.  What is chosen counts at once. */
#define GOUJI_TYPE_PREFERENCES (gouji_preferences_get_type ())
G_DECLARE_FINAL_TYPE (GoujiPreferences, gouji_preferences, GOUJI, PREFERENCES, AdwPreferencesWindow)

/* @settings: (nullable) */
GtkWindow *gouji_preferences_new (GtkWindow      *parent,
                                  GSettings      *settings,
                                  GoujiRuleShelf *shelf);

G_END_DECLS
