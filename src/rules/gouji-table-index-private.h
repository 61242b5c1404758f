/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-disclosure.h"
#include "rules/gouji-column-parts-private.h"

G_BEGIN_DECLS

/* A table's lines by their relations, made once a table and check. */
typedef struct
{
  guint       number; /* index of the table in the disclosure */
  GoujiTable *table;
  int        *first_child;  /* line → first item below it, or -1 */
  int        *next_sibling; /* line → next item below the same line or at the top, or -1 */
  int        *first_item;   /* list → first item at the top, or -1 */
  int        *year;         /* list → 本年合计 where another total is printed too, or -1 */
  int        *total;        /* list → last total, or -1 */
  GoujiColumnParts *parts; /* of its columns; made when asked for */
  GHashTable **codes;       /* list → code → line + 1, 0 where several bear it; made when asked for */
} GoujiTableIndex;

GoujiTableIndex *gouji_table_index_new  (GoujiTable      *table,
                                         guint            number);
void             gouji_table_index_free (GoujiTableIndex *self);
/* The only line of @list with that code, or -1. */
int              gouji_table_index_find_code (GoujiTableIndex *self,
                                              guint            list,
                                              const char      *code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiTableIndex, gouji_table_index_free)

G_END_DECLS
