/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-role.h"

G_BEGIN_DECLS

/* What the words of a formula mean, in English or as printed in Chinese. */
GoujiRole   gouji_formula_names_role   (const char *word);
gboolean    gouji_formula_names_list   (const char *word,
                                        int        *list);
/* Interned ids; NULL for a word that is none. */
const char *gouji_formula_names_column (const char *word);
/* What is customarily printed above a column of that id, and whether @text has one of its
 * words. */
const char *gouji_formula_names_column_title (const char *id);
gboolean    gouji_formula_names_is_column_in (const char *id,
                                              const char *text);
const char *gouji_formula_names_line   (const char *word);
gboolean    gouji_formula_names_period (const char *word,
                                        guint8     *period);
gboolean    gouji_formula_names_source (const char *word,
                                        int        *source);
/* The English keyword a word stands for, itself when it is none. */
const char *gouji_formula_names_keyword (const char *word);

/* Whether @text contains a word of the topics' list @name. */
gboolean    gouji_formula_names_contains (const char *name,
                                          const char *text);
/* The name of such a list that begins with @prefix and has a word in @text, or NULL. */
const char *gouji_formula_names_find     (const char *prefix,
                                          const char *text);

G_END_DECLS
