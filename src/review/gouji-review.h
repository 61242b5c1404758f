/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "review/gouji-decision.h"
#include "review/gouji-seen.h"

G_BEGIN_DECLS

/* How a finding of the open document stands to the version reviewed before. */
typedef enum
{
  GOUJI_STANDING_FIRST,    /* there was no version before */
  GOUJI_STANDING_SAME,     /* printed the same, found the same */
  GOUJI_STANDING_NEW,      /* was not found before */
  GOUJI_STANDING_REOPENED, /* decided before, but the print has changed since */
} GoujiStanding;

/* The review of one document: every decision that was signed, in order, and which of
 * them hold.  It is a GListModel of GoujiDecision, oldest first; decisions are only ever
 * added.
 *
 * Properties "can-undo", "can-redo".  Signal "changed" (const char *target): what
 * holds for @target may have changed; "" when anything may have. */
#define GOUJI_TYPE_REVIEW (gouji_review_get_type ())
G_DECLARE_FINAL_TYPE (GoujiReview, gouji_review, GOUJI, REVIEW, GObject)

GoujiReview   *gouji_review_new           (const char              *sha256);
const char    *gouji_review_get_sha256    (GoujiReview             *self);

/* Signing.  The reviewer's name goes into what is signed from then on. */
void           gouji_review_set_reviewer  (GoujiReview             *self,
                                           const char              *reviewer);
const char    *gouji_review_get_reviewer  (GoujiReview             *self);
GoujiDecision *gouji_review_decide        (GoujiReview             *self,
                                           const GoujiDecisionText *said);
gboolean       gouji_review_get_can_undo  (GoujiReview             *self);
gboolean       gouji_review_get_can_redo  (GoujiReview             *self);
void           gouji_review_undo          (GoujiReview             *self);
void           gouji_review_redo          (GoujiReview             *self);
/* (transfer none) (nullable): the decision that the next undo or redo is about. */
GoujiDecision *gouji_review_get_undo      (GoujiReview             *self);
GoujiDecision *gouji_review_get_redo      (GoujiReview             *self);

/* What holds.  (transfer none) (nullable): NULL when undecided or taken back. */
GoujiDecision *gouji_review_get_decision  (GoujiReview             *self,
                                           const char              *target);
/* (transfer container): GoujiDecision; more than one: reviewers disagree. */
GPtrArray     *gouji_review_list_heads    (GoujiReview             *self,
                                           const char              *target);
/* (transfer container): targets with more than one head, in order of signing. */
GPtrArray     *gouji_review_list_conflicts (GoujiReview            *self);

/* Adds a decision signed elsewhere or earlier; FALSE when it is there already. */
gboolean       gouji_review_add           (GoujiReview             *self,
                                           GoujiDecision           *decision);
/* Adds all of @other's; returns how many were new. */
guint          gouji_review_merge         (GoujiReview             *self,
                                           GoujiReview             *other);

/* Versions.  What the open version's findings are, and what those of the one before it
 * were: (nullable). */
void           gouji_review_set_seen      (GoujiReview             *self,
                                           GoujiSeen               *seen);
GoujiSeen     *gouji_review_get_seen      (GoujiReview             *self);
void           gouji_review_set_before    (GoujiReview             *self,
                                           const char              *sha256,
                                           GoujiSeen               *seen);
const char    *gouji_review_get_before    (GoujiReview             *self); /* sha256, or "" */
GoujiSeen     *gouji_review_get_before_seen (GoujiReview           *self);
void           gouji_review_follow        (GoujiReview             *self,
                                           GoujiReview             *before);
GoujiStanding  gouji_review_get_standing  (GoujiReview             *self,
                                           GoujiReport             *report,
                                           GoujiFinding            *finding);
/* (transfer container) (element-type GoujiSeenFinding): of the version before, no longer
 * found in the open one. */
GPtrArray     *gouji_review_list_fixed    (GoujiReview             *self);

/* How many errors and questions the version last seen has, and how many of them are
 * decided. */
void           gouji_review_count         (GoujiReview             *self,
                                           guint                   *n_decided,
                                           guint                   *n_to_decide);
/* (transfer full): the target that stands for @finding. */
char          *gouji_review_dup_target    (GoujiFinding            *finding);

G_END_DECLS
