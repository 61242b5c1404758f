/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "loader/gouji-rule-shelf.h"

G_BEGIN_DECLS

/* One check among the preferences, with its rules below it.
 *
 * Signal "failed" (const char *message): a change could not be kept. */
#define GOUJI_TYPE_CHECK_ROW (gouji_check_row_get_type ())
G_DECLARE_FINAL_TYPE (GoujiCheckRow, gouji_check_row, GOUJI, CHECK_ROW, AdwExpanderRow)

/* @check: an id of the catalogue, "F1" */
GtkWidget  *gouji_check_row_new       (GoujiRuleShelf *shelf,
                                       const char     *check);
const char *gouji_check_row_get_check (GoujiCheckRow  *self);
void        gouji_check_row_refresh   (GoujiCheckRow  *self);
/* Shows the row when @text is in its name or rules; whether it is. */
gboolean    gouji_check_row_filter    (GoujiCheckRow  *self,
                                       const char     *text);

G_END_DECLS
