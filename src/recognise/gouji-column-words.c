/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-column-words.h"

#include "recognise/gouji-text-private.h"
#include "recognise/gouji-words-private.h"

/**
 * gouji_column_words_find:
 * @header: a header cell as printed
 *
 * Returns: (transfer none) (nullable): the id of the column that data/words lists
 *   under exactly these words, interned; %NULL when there is none
 */
const char *
gouji_column_words_find (const char *header)
{
  g_autofree char *folded = NULL;
  const GoujiWord *word;

  g_return_val_if_fail (header != NULL, NULL);

  folded = gouji_text_fold (header);
  word = gouji_words_match_exact (GOUJI_WORDS_COLUMNS, folded);
  return word != NULL ? word->id : NULL;
}
