/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The number that @text begins with, in digits or as 一, 十二, 二十; 0 when none. */
guint gouji_ordinal_read (const char *text);

G_END_DECLS
