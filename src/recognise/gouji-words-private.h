/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A set of named word patterns from data/words: what titles, headers, lines and
 * labels are called.  Read-only once loaded; loaded once a process. */
typedef struct _GoujiWords GoujiWords;

typedef enum
{
  GOUJI_WORDS_TITLES,
  GOUJI_WORDS_COLUMNS,
  GOUJI_WORDS_LINES,
  GOUJI_WORDS_FORMS,
  GOUJI_WORDS_INDICATORS,
  GOUJI_WORDS_FACTS,
  GOUJI_WORDS_CUSTOMARY,
  GOUJI_WORDS_GENERIC,
  GOUJI_N_WORDS,
} GoujiWordSet;

typedef struct
{
  const char *id;   /* interned name of the group */
  const char *kind; /* interned, or NULL */
} GoujiWord;

const GoujiWord    *gouji_words_match       (GoujiWordSet  set,
                                             const char   *folded);
const GoujiWord    *gouji_words_match_exact (GoujiWordSet  set,
                                             const char   *folded);
const char * const *gouji_words_get_list    (GoujiWordSet  set,
                                             const char   *group,
                                             const char   *key);

G_END_DECLS
