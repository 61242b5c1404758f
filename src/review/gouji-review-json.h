/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "review/gouji-review.h"

G_BEGIN_DECLS

/* The form in which reviews are kept, exported and exchanged. */

/* (transfer full) */
char        *gouji_review_to_json   (GoujiReview *self);
/* (transfer full) */
GoujiReview *gouji_review_from_json (const char  *text,
                                     gsize        length,
                                     const char  *source_name,
                                     GError     **error);

G_END_DECLS
