/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a paragraph beside a table may be left of. */
gboolean gouji_region_reads_as_row      (const char *text);
gboolean gouji_region_reads_as_fragment (const char *text);
gboolean gouji_region_reads_as_header   (const char *text);
gboolean gouji_region_reads_as_label    (const char *text);
gboolean gouji_region_is_page_number    (const char *text);
gboolean gouji_region_is_only_a_part    (const char *text);

G_END_DECLS
