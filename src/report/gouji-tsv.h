/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends a row of tab-separated text as spreadsheets paste it into cells. */
void gouji_tsv_append_row (GString           *text,
                           const char *const *fields);

G_END_DECLS
