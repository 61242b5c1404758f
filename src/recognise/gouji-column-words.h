/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a header cell means when its words alone say it: a column id such as
 * "unit-code", "year" or "total", interned; NULL when they do not. */
const char *gouji_column_words_find (const char *header);

G_END_DECLS
