/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The expression of data/words/claims.ini called @name; compiled once a process. */
const GRegex *gouji_claim_pattern (const char *name);

G_END_DECLS
