/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/gouji-session.h"
#include "review/gouji-review-store.h"

G_BEGIN_DECLS

/* Keeps the review of the document that is shown: takes it from the user's data folder,
 * gives it to the session, and saves it after every decision in the background.
 *
 * Property "saved": whether all that was decided is on the disk.
 * Signal "failed" (const char *message): it could not be read or saved; saving is tried
 *   again until it succeeds. */
#define GOUJI_TYPE_REVIEW_KEEPER (gouji_review_keeper_get_type ())
G_DECLARE_FINAL_TYPE (GoujiReviewKeeper, gouji_review_keeper, GOUJI, REVIEW_KEEPER, GObject)

/* @folder (nullable): where reviews are kept; %NULL for the user's own. */
GoujiReviewKeeper *gouji_review_keeper_new   (GoujiSession      *session,
                                              GFile             *folder);
/* @index: which of the documents in its file @report is of.  %NULL closes. */
void               gouji_review_keeper_open  (GoujiReviewKeeper *self,
                                              GoujiReport       *report,
                                              guint              index);
/* Saves what is not saved yet, now; FALSE when it could not be. */
gboolean           gouji_review_keeper_flush (GoujiReviewKeeper *self);

/* (transfer none): where it keeps them. */
GoujiReviewStore  *gouji_review_keeper_get_store (GoujiReviewKeeper *self);

G_END_DECLS
