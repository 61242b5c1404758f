/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-place.h"

G_BEGIN_DECLS

/* A printed cell.  @text is never NULL for a cell that was printed ("" when
 * blank); NULL marks a hole where a shorter row has no such cell. */
typedef struct
{
  const char *text;
  GoujiPlace  place;
} GoujiCell;

/* A rectangle of printed cells, row after row.  Texts belong to the disclosure. */
typedef struct _GoujiGrid GoujiGrid;

GoujiGrid       *gouji_grid_new         (void);
void             gouji_grid_free        (GoujiGrid       *self);
void             gouji_grid_append_row  (GoujiGrid       *self,
                                         const GoujiCell *cells,
                                         guint            n_cells);
guint            gouji_grid_get_n_rows  (const GoujiGrid *self);
guint            gouji_grid_get_n_columns (const GoujiGrid *self);
GoujiCell        gouji_grid_get_cell    (const GoujiGrid *self,
                                         guint            row,
                                         guint            column);
const char      *gouji_grid_get_text    (const GoujiGrid *self,
                                         guint            row,
                                         guint            column);
guint            gouji_grid_get_row_length (const GoujiGrid *self,
                                         guint            row);
guint            gouji_grid_get_n_cells (const GoujiGrid *self);
/* The cell's index among all printed cells, or -1 where the row has no such cell. */
int              gouji_grid_find_cell   (const GoujiGrid *self,
                                         guint            row,
                                         guint            column);
guint32          gouji_grid_get_line    (const GoujiGrid *self,
                                         guint            row);
void             gouji_grid_set_cell    (GoujiGrid       *self,
                                         guint            row,
                                         guint            column,
                                         GoujiCell        cell);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiGrid, gouji_grid_free)

G_END_DECLS
