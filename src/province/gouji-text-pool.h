/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Texts, each kept once and known by a number from 0. */
typedef struct _GoujiTextPool GoujiTextPool;

#define GOUJI_TEXT_POOL_NONE G_MAXUINT32

GoujiTextPool *gouji_text_pool_new    (void);
void           gouji_text_pool_free   (GoujiTextPool       *self);
/* The number of the text, a new one when it is new. */
guint32        gouji_text_pool_add    (GoujiTextPool       *self,
                                       const char          *text,
                                       gsize                length);
/* The number, or GOUJI_TEXT_POOL_NONE. */
guint32        gouji_text_pool_find   (const GoujiTextPool *self,
                                       const char          *text,
                                       gsize                length);
guint          gouji_text_pool_get_n  (const GoujiTextPool *self);
/* (transfer none): until a text is added. */
const char    *gouji_text_pool_get    (const GoujiTextPool *self,
                                       guint32              number);
gsize          gouji_text_pool_get_length (const GoujiTextPool *self,
                                       guint32              number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiTextPool, gouji_text_pool_free)

G_END_DECLS
