/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-generic-outline-private.h"
#include "recognise/gouji-generic.h"

static void
count_lines (const GoujiGenericOutline *outline, GoujiGenericTrial *trial)
{
  for (guint i = 0; i < outline->nodes->len; i++)
    {
      const GoujiGenericNode *node = &g_array_index (outline->nodes, GoujiGenericNode, i);

      trial->n_headings += node->depth > 0;
      trial->n_lines += node->depth == 0;
      trial->n_totals += node->depth == 0 && node->kind == GOUJI_LINE_TOTAL;
    }
}

/**
 * gouji_generic_try:
 *
 * Sees @grid through @mapping: so that who changes a mapping sees at once whether the
 * lines nest as meant.
 *
 * Returns: what the rows would be, and how many sums would hold
 */
GoujiGenericTrial
gouji_generic_try (const GoujiGrid *grid, const GoujiGenericMapping *mapping)
{
  GoujiGenericTrial trial = { 0 };
  g_autoptr (GoujiGenericOutline) outline = NULL;

  g_return_val_if_fail (grid != NULL && mapping != NULL, trial);

  outline = gouji_generic_outline_new (grid, mapping);
  count_lines (outline, &trial);
  trial.n_left = outline->strays->len;
  for (guint i = 0; i < gouji_generic_mapping_get_n_columns (mapping); i++)
    {
      guint held, failed;

      if (gouji_generic_mapping_get_use (mapping, i) != GOUJI_GENERIC_AMOUNT)
        continue;
      gouji_generic_outline_count_sums (outline, i, &held, &failed);
      trial.n_held += held;
      trial.n_failed += failed;
    }
  return trial;
}
