/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "province/gouji-line-order.h"
#include "province/gouji-listed-line.h"

G_BEGIN_DECLS

/* The lines of a province as a GListModel of GoujiListedLine, filtered and sorted.  It is
 * an array of numbers; items are made for rows that are looked at. */
#define GOUJI_TYPE_LINE_INDEX (gouji_line_index_get_type ())
G_DECLARE_FINAL_TYPE (GoujiLineIndex, gouji_line_index, GOUJI, LINE_INDEX, GObject)

GoujiLineIndex *gouji_line_index_new          (void);
/* (nullable) */
void            gouji_line_index_set_province (GoujiLineIndex *self,
                                               GoujiProvince  *province);
GoujiProvince  *gouji_line_index_get_province (GoujiLineIndex *self);
/* Lines that say all words of @text: in code, name, source of funds, unit, or as an
 * amount, with or without commas.  "" for all lines. */
void            gouji_line_index_set_text     (GoujiLineIndex *self,
                                               const char     *text);
const char     *gouji_line_index_get_text     (GoujiLineIndex *self);
/* The line of the province that stands at @position. */
guint           gouji_line_index_get_line     (GoujiLineIndex *self,
                                               guint           position);
void            gouji_line_index_set_order    (GoujiLineIndex *self,
                                               guint           order,
                                               gboolean        descending);

G_END_DECLS
