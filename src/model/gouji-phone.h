/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Mobile numbers of people, which a disclosure should not carry and a report must not. */
gboolean gouji_phone_occurs (const char *text);
char    *gouji_phone_mask   (const char *text);

G_END_DECLS
