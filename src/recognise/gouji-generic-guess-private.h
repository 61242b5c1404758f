/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "recognise/gouji-generic-mapping.h"
#include "recognise/gouji-generic-profile-private.h"

G_BEGIN_DECLS

/* What a column can be, before the columns are compared with one another. */
typedef enum
{
  GOUJI_GENERIC_KIND_OTHER,
  GOUJI_GENERIC_KIND_CODE,
  GOUJI_GENERIC_KIND_TEXT,
  GOUJI_GENERIC_KIND_AMOUNT,
  GOUJI_GENERIC_KIND_PART,
  GOUJI_GENERIC_KIND_PARENT,
  GOUJI_GENERIC_KIND_DEPTH,
} GoujiGenericKind;

/* A guess on its way. */
typedef struct
{
  const GoujiGrid     *grid;
  GoujiGenericProfile *profile;
  GoujiGenericKind    *kinds; /* a column */
  GoujiGenericMapping *mapping;
} GoujiGenericGuess;

/* gouji-generic-kinds.c */
void     gouji_generic_find_kinds       (GoujiGenericGuess         *self);
guint    gouji_generic_count_strays     (const GoujiGenericGuess   *self,
                                         guint                      fine,
                                         guint                      coarse);
guint    gouji_generic_count_repeated   (const GoujiGenericGuess   *self,
                                         guint                      column);

/* gouji-generic-relations.c: what puts one line below another; TRUE when found */
gboolean gouji_generic_relate_parent    (GoujiGenericGuess         *self);
gboolean gouji_generic_relate_chain     (GoujiGenericGuess         *self);
gboolean gouji_generic_relate_depth     (GoujiGenericGuess         *self);
gboolean gouji_generic_relate_prefix    (GoujiGenericGuess         *self);
gboolean gouji_generic_relate_stairs    (GoujiGenericGuess         *self);
gboolean gouji_generic_relate_texts     (GoujiGenericGuess         *self);
gboolean gouji_generic_relate_names     (GoujiGenericGuess         *self);

/* gouji-generic-naming.c */
void     gouji_generic_choose_code      (GoujiGenericGuess         *self);
void     gouji_generic_choose_name      (GoujiGenericGuess         *self);
void     gouji_generic_name_levels      (GoujiGenericGuess         *self);

/* Sums of all columns of amounts that hold, and that do not. */
void     gouji_generic_weigh            (const GoujiGenericGuess   *self,
                                         guint                     *n_held,
                                         guint                     *n_failed);

G_END_DECLS
