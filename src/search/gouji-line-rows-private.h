/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "search/gouji-stack-line.h"

G_BEGIN_DECLS

/* The rows of a list that somebody has, and where each stands.  A row that everybody lets
 * go of is forgotten by itself. */
typedef struct _GoujiLineRows GoujiLineRows;

/* What stands at @position. */
typedef void (*GoujiLineRowFunc) (gpointer        data,
                                  guint           position,
                                  GoujiStackLine *row);

GoujiLineRows  *gouji_line_rows_new     (void);
void            gouji_line_rows_free    (GoujiLineRows    *self);
/* (transfer none) (nullable) */
GoujiStackLine *gouji_line_rows_get     (GoujiLineRows    *self,
                                         guint             position);
void            gouji_line_rows_put     (GoujiLineRows    *self,
                                         guint             position,
                                         GoujiStackLine   *row);
/* What stands at @n and behind stands there no more. */
void            gouji_line_rows_drop    (GoujiLineRows    *self,
                                         guint             n);
/* No row stands there or behind. */
guint           gouji_line_rows_get_end (GoujiLineRows    *self);
void            gouji_line_rows_foreach (GoujiLineRows    *self,
                                         GoujiLineRowFunc  func,
                                         gpointer          data);

G_END_DECLS
