/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-table.h"

G_BEGIN_DECLS

#define GOUJI_LINE_MAX_COLUMNS 64

/* The columns of one list. */
typedef struct
{
  guint n_codes, n_names, n_texts, n_amounts;
  guint codes[GOUJI_LINE_MAX_COLUMNS], names[GOUJI_LINE_MAX_COLUMNS], texts[GOUJI_LINE_MAX_COLUMNS], amounts[GOUJI_LINE_MAX_COLUMNS];
  gboolean parts;    /* code in several columns */
  gboolean ordinals; /* names lead with 一、 二、 … */
  int item;          /* the column whose text makes a row a leaf, or -1 */
} GoujiLineColumns;

GoujiLineColumns gouji_line_columns_collect (GoujiTable *table,
                                             guint       list);

G_END_DECLS
