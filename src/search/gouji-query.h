/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-amount.h"

G_BEGIN_DECLS

/* What somebody typed to look for: words, all of which have to be said, and, where it
 * reads as one, an amount.  Not for several threads at a time. */
typedef struct _GoujiQuery GoujiQuery;

/* Bytes of a text that say what was looked for. */
typedef struct
{
  guint start;
  guint length;
} GoujiQueryRange;

/* @shown: the unit that sums are shown in, or UNKNOWN. */
GoujiQuery *gouji_query_new              (const char        *text,
                                          GoujiAmountUnit    shown);
GoujiQuery *gouji_query_copy             (const GoujiQuery  *self);
void        gouji_query_free             (GoujiQuery        *self);
gboolean    gouji_query_is_empty         (const GoujiQuery  *self);
gboolean    gouji_query_has_amount       (const GoujiQuery  *self);
const char *gouji_query_get_text         (const GoujiQuery  *self);

/* Whether all words are said, each in any of @texts (NULL counts as ""). */
gboolean    gouji_query_matches          (GoujiQuery        *self,
                                          const char *const *texts,
                                          guint              n_texts);
/* Whether an amount is the one looked for, in whatever unit, exactly. */
gboolean    gouji_query_matches_amount   (const GoujiQuery  *self,
                                          GoujiDecimal       value,
                                          GoujiAmountUnit    unit);
/* Whether a running text prints such an amount. */
gboolean    gouji_query_matches_figure   (const GoujiQuery  *self,
                                          const char        *text);
/* (transfer full) (element-type GoujiQueryRange): what of @text is meant, in order. */
GArray     *gouji_query_find_ranges      (GoujiQuery        *self,
                                          const char        *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiQuery, gouji_query_free)

G_END_DECLS
