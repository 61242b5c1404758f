/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What kind of file that is no text the bytes are, and what to do with it
 * (translated, static); NULL when they may be text. */
const char *gouji_magic_explain (const guint8 *data,
                                 gsize         length);

G_END_DECLS
