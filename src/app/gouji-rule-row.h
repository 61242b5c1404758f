/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "loader/gouji-rule-shelf.h"

G_BEGIN_DECLS

/* One rule among the preferences: whether it is on, how severe, how it is written.
 *
 * Signal "failed" (const char *message): a change could not be kept. */
#define GOUJI_TYPE_RULE_ROW (gouji_rule_row_get_type ())
G_DECLARE_FINAL_TYPE (GoujiRuleRow, gouji_rule_row, GOUJI, RULE_ROW, AdwActionRow)

GtkWidget *gouji_rule_row_new     (GoujiRuleShelf *shelf,
                                   const char     *id);
/* Shows what the shelf says of it now. */
void       gouji_rule_row_refresh (GoujiRuleRow   *self);

G_END_DECLS
