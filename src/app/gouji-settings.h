/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "loader/gouji-rule-shelf.h"

G_BEGIN_DECLS

/* (transfer none) (nullable): what Gouji remembers for its user; %NULL in a build that is
 * started from its folder without the compiled schema, which works but remembers nothing. */
GSettings *gouji_settings_get_default (void);

/* (transfer none): what is checked by, in all windows. */
GoujiRuleShelf *gouji_settings_get_shelf (void);

G_END_DECLS
