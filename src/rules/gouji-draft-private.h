/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/gouji-finding.h"

G_BEGIN_DECLS

/* One addend of an equation: sign × cell; cells of projects are cells of their forms. */
typedef struct
{
  GoujiCellRef cell;
  gint8        sign;   /* -1, 0 (no single change of it settles the equation) or 1 */
  gint8        power;  /* of ten of 元 */
  guint8       places; /* of its column */
  gboolean     number; /* prints a number, zero included */
  GoujiDecimal value;  /* in 元; zero when blank */
} GoujiTerm;

/* A finding while it is made. */
typedef struct
{
  guint         rule;     /* index in the rule set */
  GoujiSeverity severity;
  GArray       *cells;    /* GoujiCellRef, asserted first */
  GHashTable   *known;    /* the same as a set, once they are many; NULL */
  GArray       *terms;    /* GoujiTerm; empty when it is no equation of amounts */
  GoujiDecimal  residual; /* asserted side less the other, in 元 */
  GoujiDecimal  slack;    /* what rounding explains of it, in 元 */
  char         *message;
  char         *equation;
  char         *expected;
  char         *actual;
  char         *difference;
  GString      *advice;
  GArray       *suspects; /* GoujiSuspect, the likeliest first */
  char         *id;
  char         *key;      /* findings of one key are one cause; NULL */
  int           parent;   /* index of another draft, or -1 */
} GoujiDraft;

GoujiDraft *gouji_draft_new      (guint               rule,
                                  GoujiSeverity       severity);
void        gouji_draft_free     (GoujiDraft         *self);
void        gouji_draft_advise   (GoujiDraft         *self,
                                  const char         *text);
void        gouji_draft_add_cell (GoujiDraft         *self,
                                  const GoujiCellRef *cell);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiDraft, gouji_draft_free)

/* (transfer full): takes over the texts and cells of @draft. */
GoujiFinding *gouji_finding_new_from_draft (GoujiDraft    *draft,
                                            const char    *check,
                                            const char    *rule,
                                            const char    *source,
                                            GoujiCategory  category,
                                            const char    *parent);

G_END_DECLS
