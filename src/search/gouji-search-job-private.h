/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "search/gouji-hits.h"
#include "stack/gouji-stack.h"

G_BEGIN_DECLS

/* What one search has a thread do. */
typedef struct _GoujiSearchJob GoujiSearchJob;

/* Called in the main context; @hits: (transfer full): all that was found so far. */
typedef void (*GoujiSearchFound) (gpointer      search,
                                  GCancellable *cancellable,
                                  GoujiHits    *hits);

GoujiSearchJob *gouji_search_job_new        (GoujiStack       *stack,
                                             const GoujiQuery *query,
                                             const guint      *limits,
                                             GoujiSearchFound  found);
void            gouji_search_job_free       (GoujiSearchJob   *self);
/* Takes down what the stack has now, @item and its @report (both nullable) first. */
void            gouji_search_job_take_items (GoujiSearchJob   *self,
                                             GoujiStackItem   *item,
                                             GoujiReport      *report);
/* The function of a GTask whose data is the job. */
void            gouji_search_job_run        (GTask            *task,
                                             gpointer          search,
                                             gpointer          job,
                                             GCancellable     *cancellable);

G_END_DECLS
