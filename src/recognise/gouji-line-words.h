/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether a code cell prints a code and nothing else. */
gboolean gouji_line_words_is_code (const char *text);
/* Whether a name cell beside such a code prints the name of an item and nothing else. */
gboolean gouji_line_words_is_name (const char *text);
/* The level of a line by its code, from 1. */
guint    gouji_line_words_find_level (const char *code);

G_END_DECLS
