/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-disclosure.h"
#include "recognise/gouji-words-private.h"

G_BEGIN_DECLS

#define GOUJI_HEADER_MAX_ROWS 6
#define GOUJI_HEADER_MAX_COLUMNS 64

/* The header as a matrix in which a cell that spans several columns stands in
 * each of them. */
typedef struct
{
  const GoujiTable *table;
  guint first_row; /* of the table: below captions in the grid */
  guint n_rows, n_columns;
  const char *text[GOUJI_HEADER_MAX_ROWS][GOUJI_HEADER_MAX_COLUMNS];
  int origin[GOUJI_HEADER_MAX_ROWS][GOUJI_HEADER_MAX_COLUMNS]; /* column whose cell spans here, or -1 */
} GoujiHeaderMatrix;

const GoujiWord *gouji_header_match_column (const char              *text);
GoujiColumnKind  gouji_header_kind_of      (const GoujiWord         *word);
void             gouji_header_spread       (GoujiHeaderMatrix       *self,
                                            const GoujiTable        *table);
char            *gouji_header_join_titles  (const GoujiHeaderMatrix *self,
                                            guint                    column);

G_END_DECLS
