/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Moves @start and @end inwards over the spaces that layout leaves around a text. */
void gouji_cell_text_trim (const char **start,
                           const char **end);

G_END_DECLS
