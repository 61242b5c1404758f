/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a costly pure function answered for a short text.  Budgets print the same few
 * words thousands of times.  Each thread has its own, bounded; nothing is shared. */
gboolean gouji_memo_lookup (gconstpointer   function,
                            const char     *text,
                            gconstpointer  *answer);
void     gouji_memo_store  (gconstpointer   function,
                            const char     *text,
                            gconstpointer   answer);

G_END_DECLS
