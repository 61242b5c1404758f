/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "review/gouji-review.h"

G_BEGIN_DECLS

/* The folder in which reviews are kept, one file a document, named by the SHA-256 of
 * the document's content: wherever the document lies, its review is found.
 *
 * Nothing that was saved is lost: files are replaced as a whole and durably, under a
 * lock; what another program saved meanwhile is merged; a file that cannot be read is
 * set aside under another name, never overwritten. */
#define GOUJI_TYPE_REVIEW_STORE (gouji_review_store_get_type ())
G_DECLARE_FINAL_TYPE (GoujiReviewStore, gouji_review_store, GOUJI, REVIEW_STORE, GObject)

GoujiReviewStore *gouji_review_store_new         (GFile               *folder);
/* (transfer full): below the user's data folder. */
GFile            *gouji_review_store_dup_default_folder (void);

/* (transfer full): the kept review; a new one when there is none.  @identity says whose
 * budget of which year it is: a new review follows the last one of the same identity. */
GoujiReview      *gouji_review_store_open        (GoujiReviewStore    *self,
                                                  const char          *sha256,
                                                  const char          *identity,
                                                  GError             **error);
/* (transfer full) (nullable): what is kept; %NULL without @error when nothing is. */
GoujiReview      *gouji_review_store_peek        (GoujiReviewStore    *self,
                                                  const char          *sha256,
                                                  GError             **error);
/* (transfer full): the file name under which a review that cannot be read is kept from
 * now on. */
char             *gouji_review_store_set_aside   (GoujiReviewStore    *self,
                                                  const char          *sha256,
                                                  GError             **error);

/* When these succeed every decision in @review is on the disk. */
gboolean          gouji_review_store_save        (GoujiReviewStore    *self,
                                                  GoujiReview         *review,
                                                  const char          *identity,
                                                  GError             **error);
void              gouji_review_store_save_async  (GoujiReviewStore    *self,
                                                  GoujiReview         *review,
                                                  const char          *identity,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
gboolean          gouji_review_store_save_finish (GoujiReviewStore    *self,
                                                  GAsyncResult        *result,
                                                  GError             **error);

/* One file to hand over, and back: @n_new (out): decisions that were not here yet. */
gboolean          gouji_review_export            (GoujiReview         *review,
                                                  GFile               *file,
                                                  GError             **error);
gboolean          gouji_review_import            (GoujiReview         *review,
                                                  GFile               *file,
                                                  guint               *n_new,
                                                  GError             **error);

/* (transfer full): what the review of the document at @index of its file is kept under. */
char             *gouji_review_dup_key           (GoujiDisclosure     *disclosure,
                                                  guint                index);
/* (transfer full): whose budget of which year @disclosure is, as far as it says; ""
 * when it does not say enough to recognise a corrected version by. */
char             *gouji_review_dup_identity      (GoujiDisclosure     *disclosure);

G_END_DECLS
