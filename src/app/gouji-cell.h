/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/gouji-cell-ref.h"
#include "rules/gouji-report.h"

G_BEGIN_DECLS

/* A printed cell: its text, its tick, and whether it is selected or part of the
 * selected finding.  Draws itself; thousands of labels would not be as quick. */
#define GOUJI_TYPE_CELL (gouji_cell_get_type ())
G_DECLARE_FINAL_TYPE (GoujiCellWidget, gouji_cell, GOUJI, CELL, GtkWidget)

/* Style classes a cell may have besides the one of its tick. */
typedef enum
{
  GOUJI_CELL_HEADER = 1 << 0,
  GOUJI_CELL_AMOUNT = 1 << 1,
  GOUJI_CELL_TOTAL = 1 << 2,
  GOUJI_CELL_SELECTED = 1 << 3,
  GOUJI_CELL_INVOLVED = 1 << 4, /* of the selected finding */
  GOUJI_CELL_ASSERTED = 1 << 5, /* its asserted cell */
  GOUJI_CELL_SAME_CODE = 1 << 6,
} GoujiCellFlags;

GtkWidget          *gouji_cell_new       (void);
void                gouji_cell_set       (GoujiCellWidget    *self,
                                          const GoujiCellRef *ref,
                                          const char         *text,
                                          int                 width);
void                gouji_cell_set_state (GoujiCellWidget    *self,
                                          GoujiCellFlags      flags,
                                          GoujiTick           tick,
                                          const char         *description);
/* @mark: a glyph for what a reviewer decided of it; "" for nothing. */
void                gouji_cell_set_mark  (GoujiCellWidget    *self,
                                          const char         *mark);
const char         *gouji_cell_get_mark  (GoujiCellWidget    *self);
const GoujiCellRef *gouji_cell_get_ref   (GoujiCellWidget    *self);
const char         *gouji_cell_get_text  (GoujiCellWidget    *self);
GoujiCellFlags      gouji_cell_get_flags (GoujiCellWidget    *self);
GoujiTick           gouji_cell_get_tick  (GoujiCellWidget    *self);

G_END_DECLS
