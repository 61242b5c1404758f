/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The rows of a list that somebody has, and where each stands.  A row that everybody lets
 * go of is forgotten by itself. */
typedef struct _GoujiRows GoujiRows;

/* What stands at @position. */
typedef void (*GoujiRowFunc) (gpointer  data,
                              guint     position,
                              GObject  *row);

GoujiRows *gouji_rows_new     (void);
void       gouji_rows_free    (GoujiRows    *self);
/* (transfer none) (nullable) */
GObject   *gouji_rows_get     (GoujiRows    *self,
                               guint         position);
void       gouji_rows_put     (GoujiRows    *self,
                               guint         position,
                               GObject      *row);
/* What stands at @n and behind stands there no more. */
void       gouji_rows_drop    (GoujiRows    *self,
                               guint         n);
/* No row stands there or behind. */
guint      gouji_rows_get_end (GoujiRows    *self);
void       gouji_rows_foreach (GoujiRows    *self,
                               GoujiRowFunc  func,
                               gpointer      data);

G_END_DECLS
