/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/gouji-report.h"
#include "search/gouji-hit.h"
#include "stack/gouji-summary.h"

G_BEGIN_DECLS

/* What was found: of each kind so many are kept, and all are counted. */
typedef struct
{
  GPtrArray *hits[GOUJI_N_HIT_KINDS];   /* GoujiHit */
  guint      totals[GOUJI_N_HIT_KINDS];
  guint      limits[GOUJI_N_HIT_KINDS];
} GoujiHits;

GoujiHits *gouji_hits_new        (const guint     *limits);
GoujiHits *gouji_hits_copy       (const GoujiHits *self);
void       gouji_hits_free       (GoujiHits       *self);
/* Counts one; whether it is to be made and added. */
gboolean   gouji_hits_count      (GoujiHits       *self,
                                  GoujiHitKind     kind);
/* @hit: (transfer full) */
void       gouji_hits_add        (GoujiHits       *self,
                                  GoujiHit        *hit);
guint      gouji_hits_get_total  (const GoujiHits *self); /* of all kinds */

/* What stands in one document, and what was found wrong with it. */
void       gouji_hits_find_in_report (GoujiHits      *self,
                                      GoujiQuery     *query,
                                      GoujiStackItem *item,
                                      GoujiReport    *report);
/* What was found wrong with a document that is not in memory, of the unit @code, @unit. */
void       gouji_hits_find_in_summary (GoujiHits          *self,
                                       GoujiQuery         *query,
                                       GoujiStackItem     *item,
                                       const char         *code,
                                       const char         *unit,
                                       const GoujiSummary *summary);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiHits, gouji_hits_free)

G_END_DECLS
