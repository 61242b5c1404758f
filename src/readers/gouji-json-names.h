/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readers/gouji-json-guard.h"

G_BEGIN_DECLS

/* A member's name without its escapes: @escaped (out) holds the copy that had to be
 * made, NULL when the text itself serves; @length (out) its bytes. */
const char *gouji_json_name_unescape        (const GoujiJsonIndex *index,
                                             guint                 name,
                                             char                **escaped,
                                             gsize                *length);
/* The first name in @object that an earlier member has too, as an entry; 0: none. */
guint       gouji_json_names_find_duplicate (const GoujiJsonIndex *index,
                                             guint                 object);

G_END_DECLS
