/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/gouji-session.h"

G_BEGIN_DECLS

/* Fills @section with the entries that undo and redo, which name what; as long as both
 * @section and @session are there. */
void gouji_undo_menu_follow (GMenu        *section,
                             GoujiSession *session);

G_END_DECLS
