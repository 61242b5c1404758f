/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The rows of a list model that is listed again and again.  Rows that somebody has, and
 * making widgets for them is most of the work of a list, stay and stand for something else
 * then.  A gradual list has widgets made and lost a few at a time, with turns of the main
 * loop between: until then it tells fewer items than are listed, or more, which stand for
 * nothing. */
typedef struct _GoujiGradual GoujiGradual;

/* Stands for nothing. */
#define GOUJI_GRADUAL_NOTHING G_MAXUINT

/* (transfer full): a row for what is listed at @position, or for nothing. */
typedef gpointer (*GoujiGradualMake)   (gpointer model,
                                        guint    position);
/* @row stands for what is listed at @position, or for nothing, from now on. */
typedef void     (*GoujiGradualAssign) (gpointer model,
                                        guint    position,
                                        gpointer row);

/* @model: (transfer none): has all this, and emits what is told */
GoujiGradual *gouji_gradual_new      (GListModel         *model,
                                      GoujiGradualMake    make,
                                      GoujiGradualAssign  assign);
void          gouji_gradual_free     (GoujiGradual       *self);
/* Off at first: all is told at once. */
void          gouji_gradual_turn_on  (GoujiGradual       *self,
                                      gboolean            on);
/* Another @n are listed now: each row stands for what is listed where it is. */
void          gouji_gradual_announce (GoujiGradual       *self,
                                      guint               n);
guint         gouji_gradual_get_n    (GoujiGradual       *self); /* listed */
guint         gouji_gradual_get_told (GoujiGradual       *self); /* as a model answers */
/* (transfer full) (nullable): as a model answers. */
gpointer      gouji_gradual_dup_row  (GoujiGradual       *self,
                                      guint               position);

G_END_DECLS
