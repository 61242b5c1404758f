/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-evidence.h"

#include <string.h>

#include "recognise/gouji-text-private.h"

/* Evidence is kept as it was read, spaces left out or not. */
static gboolean
holds (const char *text, const char *squeezed)
{
  g_autofree char *other = NULL;

  if (text == NULL || *text == '\0')
    return FALSE;
  other = gouji_text_squeeze (text);
  return strstr (other, squeezed) != NULL;
}

static gboolean
find_in_table (GoujiDisclosure *disclosure, guint index, const char *squeezed, GoujiCellRef *cell)
{
  const GoujiTable *table = gouji_disclosure_get_table (disclosure, index);

  for (guint row = 0; row < gouji_table_get_n_rows (table); row++)
    for (guint column = 0; column < gouji_table_get_row_length (table, row); column++)
      if (holds (gouji_table_get_cell (table, row, column).text, squeezed))
        {
          *cell = GOUJI_CELL_REF_TABLE (index, row, column);
          return TRUE;
        }
  return FALSE;
}

static gboolean
find_in_paragraphs (GoujiDisclosure *disclosure, const char *squeezed, GoujiCellRef *cell)
{
  for (guint i = 0; i < gouji_disclosure_get_n_blocks (disclosure); i++)
    {
      const GoujiBlock *block = gouji_disclosure_get_block (disclosure, i);

      if (block->kind != GOUJI_BLOCK_PARAGRAPH || !holds (block->text, squeezed))
        continue;
      *cell = GOUJI_CELL_REF_TEXT (i, 0, strlen (block->text));
      return TRUE;
    }
  return FALSE;
}

/**
 * gouji_evidence_find:
 * @evidence: of gouji_disclosure_get_evidence()
 * @cell: (out): the paragraph, or the cell of a table, that prints it
 *
 * Returns: %FALSE when it is printed nowhere, as what follows from a file's columns
 */
gboolean
gouji_evidence_find (GoujiDisclosure *disclosure, const char *evidence, GoujiCellRef *cell)
{
  g_autofree char *squeezed = NULL;

  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (disclosure) && evidence != NULL && cell != NULL, FALSE);

  squeezed = gouji_text_squeeze (evidence);
  if (*squeezed == '\0')
    return FALSE;
  if (find_in_paragraphs (disclosure, squeezed, cell))
    return TRUE;
  for (guint i = 0; i < gouji_disclosure_get_n_tables (disclosure); i++)
    if (find_in_table (disclosure, i, squeezed, cell))
      return TRUE;
  return FALSE;
}
