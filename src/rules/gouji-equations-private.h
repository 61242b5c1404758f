/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/gouji-draft-private.h"
#include "rules/gouji-formula-private.h"

G_BEGIN_DECLS

/* The equations and bounds that hold, to be asked whether they still would if one
 * number were another. */
typedef struct _GoujiEquations GoujiEquations;

/* Another number in the place of a fact. */
typedef struct
{
  guint        fact;
  GoujiDecimal change; /* what it becomes larger by */
} GoujiEquationsStep;

/* What other numbers would do to them. */
typedef struct
{
  guint broken; /* would not hold any more */
  int   mended; /* rounding gaps that would close, less those that would open */
} GoujiEquationsEffect;

GoujiEquations      *gouji_equations_new   (void);
void                 gouji_equations_free  (GoujiEquations  *self);
void                 gouji_equations_begin (GoujiEquations  *self,
                                            GoujiOp          op,
                                            GoujiDecimal     residual,
                                            GoujiDecimal     slack);
void                 gouji_equations_add   (GoujiEquations  *self,
                                            guint            cell,
                                            gint8            sign);
/* @facts: by cell, less than @n_cells; to be called once all is added. */
void                 gouji_equations_index (GoujiEquations  *self,
                                            const guint     *facts,
                                            guint            n_cells);
GoujiEquationsEffect gouji_equations_try   (GoujiEquations           *self,
                                            const GoujiEquationsStep *steps,
                                            guint                     n_steps);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiEquations, gouji_equations_free)

G_END_DECLS
