/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/gouji-session.h"
#include "review/gouji-review-store.h"
#include "stack/gouji-stack.h"

G_BEGIN_DECLS

/* Tells the items of a stack how far their reviews are, from what is kept of them; and the
 * one that is shown as it is reviewed. */
#define GOUJI_TYPE_REVIEW_TALLY (gouji_review_tally_get_type ())
G_DECLARE_FINAL_TYPE (GoujiReviewTally, gouji_review_tally, GOUJI, REVIEW_TALLY, GObject)

GoujiReviewTally *gouji_review_tally_new      (GoujiStack       *stack,
                                               GoujiReviewStore *store);
/* @item (nullable) is what @session shows. */
void              gouji_review_tally_show     (GoujiReviewTally *self,
                                               GoujiSession     *session,
                                               GoujiStackItem   *item);

G_END_DECLS
