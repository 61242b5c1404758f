/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-grid.h"

G_BEGIN_DECLS

/* What a grid and its rows are to the tables of a document. */
gboolean gouji_region_is_contents    (const GoujiGrid *grid);
gboolean gouji_region_is_title_row   (const GoujiGrid *grid, guint row);
gboolean gouji_region_is_caption_row (const GoujiGrid *grid, guint row);
gboolean gouji_region_begins_form    (const GoujiGrid *grid, guint first, guint row);
gboolean gouji_region_same_row       (const GoujiGrid *a, guint row_a, const GoujiGrid *b, guint row_b);

G_END_DECLS
