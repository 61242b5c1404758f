/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Printed Chinese text, made comparable. */
char       *gouji_text_fold           (const char  *text);
char       *gouji_text_squeeze        (const char  *text);
const char *gouji_text_skip_ordinal   (const char  *folded,
                                       guint       *rank);
const char *gouji_text_skip_year      (const char  *folded);
gboolean    gouji_text_is_code        (const char  *folded);
gboolean    gouji_text_split_code     (const char  *text,
                                       char       **code,
                                       char       **name);
gboolean    gouji_text_is_sentence    (const char  *folded);
glong       gouji_text_length         (const char  *text);
char      **gouji_text_split_gaps     (const char  *text);
int         gouji_text_find_year      (const char  *folded);

G_END_DECLS
