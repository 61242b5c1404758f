/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Call once at the start of a program, behind setlocale(). */
void gouji_bind_translations (void);

G_END_DECLS
