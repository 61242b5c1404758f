/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-disclosure.h"

G_BEGIN_DECLS

/* What things are called in a message: as printed, and short. (transfer full) */
char *gouji_words_dup_role   (GoujiRole           role);
char *gouji_words_dup_table  (GoujiDisclosure    *disclosure,
                              guint               table);
char *gouji_words_dup_row    (GoujiDisclosure    *disclosure,
                              const GoujiCellRef *cell);
char *gouji_words_dup_column (GoujiDisclosure    *disclosure,
                              const GoujiCellRef *cell);
/* "支出总表, 20805 行政事业单位养老支出, 合计" */
char *gouji_words_dup_cell   (GoujiDisclosure    *disclosure,
                              const GoujiCellRef *cell);
/* (transfer full): each table's number among those of its role. */
guint *gouji_words_number_tables (GoujiDisclosure *disclosure);
/* What a cell is, whatever lines stand above it; for ids that last.  @numbers are those of
 * the tables. */
char *gouji_words_dup_key    (GoujiDisclosure    *disclosure,
                              const guint        *numbers,
                              const GoujiCellRef *cell);

G_END_DECLS
