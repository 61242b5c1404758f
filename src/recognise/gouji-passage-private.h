/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-disclosure.h"

G_BEGIN_DECLS

/* A paragraph of the narrative as it was written: text extraction breaks it into lines
 * at any character, inside words and numbers too. */
typedef struct _GoujiPassage GoujiPassage;

/* (transfer full) (element-type GoujiPassage): in printed order. */
GPtrArray   *gouji_passages_find     (GoujiDisclosure    *disclosure);
const char  *gouji_passage_get_text  (const GoujiPassage *self);
/* Where @length bytes at @offset stand: the part of them in the line they begin in. */
GoujiCellRef gouji_passage_get_ref   (const GoujiPassage *self,
                                      guint               offset,
                                      guint               length);

G_END_DECLS
