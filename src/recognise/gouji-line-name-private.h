/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-table.h"
#include "recognise/gouji-words-private.h"

G_BEGIN_DECLS

/* What the name of a line says by itself. */
char            *gouji_line_name_clean (const char *text,
                                        guint      *rank,
                                        gboolean   *detail);
/* The entry of data/words/lines.ini that @name is, or NULL. */
const GoujiWord *gouji_line_name_word  (const char *name);
/* The level of a line by its code: 1 类, 2 款, 3 项. */
guint            gouji_line_name_level (const char   *code,
                                        GoujiCodeKind kind);

G_END_DECLS
