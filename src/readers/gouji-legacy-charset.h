/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The encoding that text of before Unicode is in: a name for iconv. */
const char *gouji_legacy_charset_guess (const guint8 *data,
                                        gsize         length);

G_END_DECLS
