/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/gouji-session.h"

G_BEGIN_DECLS

/* Marks the selected cell as verified outside the document, or takes that back; FALSE
 * where no cell is selected. */
gboolean gouji_hand_tick_toggle (GoujiSession *session);

G_END_DECLS
