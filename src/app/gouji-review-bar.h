/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/gouji-session.h"

G_BEGIN_DECLS

/* What is to be said of the review as a whole: on what reviewers disagree, how the
 * document stands to the version reviewed before, and how handing it over went.
 *
 * Property "session". */
#define GOUJI_TYPE_REVIEW_BAR (gouji_review_bar_get_type ())
G_DECLARE_FINAL_TYPE (GoujiReviewBar, gouji_review_bar, GOUJI, REVIEW_BAR, GtkWidget)

/* Asks where, and does it. */
void     gouji_review_bar_choose_export (GoujiReviewBar *self);
void     gouji_review_bar_choose_import (GoujiReviewBar *self);

/* FALSE when it failed; either way it is told. */
gboolean gouji_review_bar_export        (GoujiReviewBar *self,
                                         GFile          *file);
gboolean gouji_review_bar_import        (GoujiReviewBar *self,
                                         GFile          *file);
/* Selects the next item on which reviewers disagree; FALSE when there is none. */
gboolean gouji_review_bar_next_conflict (GoujiReviewBar *self);

G_END_DECLS
