/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "search/gouji-hits.h"
#include "stack/gouji-stack.h"

G_BEGIN_DECLS

/* Looks through all documents of a stack in a thread: through the one that is shown
 * first, then those in memory, the columns of exports, and last through those that have
 * to be read again.
 *
 * Property "busy".  Signal "changed" (): there is something else to be listed, as often
 * as it comes while it is busy. */
#define GOUJI_TYPE_SEARCH (gouji_search_get_type ())
G_DECLARE_FINAL_TYPE (GoujiSearch, gouji_search, GOUJI, SEARCH, GObject)

GoujiSearch     *gouji_search_new       (GoujiStack     *stack);
/* The document that comes first; both (nullable). */
void             gouji_search_set_shown (GoujiSearch    *self,
                                         GoujiStackItem *item,
                                         GoujiReport    *report);
/* Begins anew; @unit is the one that sums are shown in. */
void             gouji_search_start     (GoujiSearch    *self,
                                         const char     *text,
                                         GoujiAmountUnit unit);
/* Lists more of @kind. */
void             gouji_search_extend    (GoujiSearch    *self,
                                         GoujiHitKind    kind);
void             gouji_search_stop      (GoujiSearch    *self);
gboolean         gouji_search_get_busy  (GoujiSearch    *self);
/* (nullable): what was found so far; NULL when nothing is looked for. */
const GoujiHits *gouji_search_get_hits  (GoujiSearch    *self);

G_END_DECLS
