/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-disclosure.h"

G_BEGIN_DECLS

gboolean gouji_header_is_word    (const char      *text);
guint    gouji_header_count_rows (const GoujiGrid *grid,
                                  guint            first_row,
                                  guint            n_rows);
void     gouji_header_describe   (GoujiTable      *table,
                                  GoujiDisclosure *disclosure);

G_END_DECLS
