/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dump.h"

#include "model/gouji-enum-names.h"

static void
dump_cell (GString *out, GoujiCell cell, guint line, guint field)
{
  if (field > 1)
    g_string_append_c (out, '|');
  g_string_append (out, cell.text != NULL ? cell.text : "~");
  if (cell.place.line != line || cell.place.field != field)
    g_string_append_printf (out, "@%u.%u", cell.place.line, cell.place.field);
}

static void
dump_grid (GString *out, GoujiGrid *grid)
{
  guint n_rows = gouji_grid_get_n_rows (grid);

  for (guint row = 0; row < n_rows; row++)
    {
      guint line = gouji_grid_get_line (grid, row);

      g_string_append_printf (out, "%s%u ", row == 0 ? "[" : " ", line);
      for (guint i = 0; i < gouji_grid_get_row_length (grid, row); i++)
        dump_cell (out, gouji_grid_get_cell (grid, row, i), line, i + 1);
      g_string_append (out, row + 1 == n_rows ? "]\n" : "\n");
    }
}

char *
dump_blocks (GoujiDisclosure *disclosure)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < gouji_disclosure_get_n_blocks (disclosure); i++)
    {
      const GoujiBlock *block = gouji_disclosure_get_block (disclosure, i);

      if (block->kind == GOUJI_BLOCK_GRID)
        dump_grid (out, block->grid);
      else if (block->place.field == 0)
        g_string_append_printf (out, "%u %s\n", block->place.line, block->text);
      else
        g_string_append_printf (out, "%u.%u %s\n", block->place.line, block->place.field,
                                block->text);
    }
  for (guint i = 0; i < gouji_disclosure_get_n_anomalies (disclosure); i++)
    {
      const GoujiAnomaly *anomaly = gouji_disclosure_get_anomaly (disclosure, i);

      g_string_append_printf (out, "! %s %u.%u\n", gouji_enum_get_name (GOUJI_ENUM_ANOMALY_KIND, anomaly->kind),
                              anomaly->place.line, anomaly->place.field);
    }
  return g_string_free (out, FALSE);
}
