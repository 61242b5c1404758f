/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends one CSV field and the comma before it; a spreadsheet shows it as text,
 * never runs it as a formula. */
void gouji_csv_append_field (GString    *text,
                             const char *value,
                             gboolean    first);

G_END_DECLS
