/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-amount.h"

G_BEGIN_DECLS

/* What a column's header says that it is, in whatever language. */
typedef enum
{
  GOUJI_GENERIC_HINT_NONE,
  GOUJI_GENERIC_HINT_NOTE,
  GOUJI_GENERIC_HINT_PARENT,
  GOUJI_GENERIC_HINT_DEPTH,
  GOUJI_GENERIC_HINT_PART,
  GOUJI_GENERIC_HINT_CODE,
  GOUJI_GENERIC_HINT_NAME,
  GOUJI_GENERIC_HINT_AMOUNT,
} GoujiGenericHint;

/* One cell, looked at without knowing its column. */
gboolean         gouji_generic_is_code      (const char *text);
gboolean         gouji_generic_has_letters  (const char *text);
gboolean         gouji_generic_is_year      (const char *text);
gboolean         gouji_generic_is_number    (const char *text,
                                             char        decimal_mark);
gsize            gouji_generic_trim_segment (const char *code,
                                             gsize       length);
guint            gouji_generic_count_segments (const char *code);
GoujiGenericHint gouji_generic_get_hint     (const char *header);
/* "total", "subtotal" or NULL */
const char      *gouji_generic_total_kind   (const char *name);

G_END_DECLS
