/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-map-columns.h"

#include "app/gouji-mapping-dialog.h"

static gboolean
can_map (GoujiDisclosure *disclosure, const GoujiBlock *block)
{
  if (block->kind != GOUJI_BLOCK_GRID || gouji_grid_get_n_columns (block->grid) < 2)
    return FALSE;
  return block->table < 0
         || gouji_table_get_role (gouji_disclosure_get_table (disclosure, block->table))
                == GOUJI_ROLE_GENERIC;
}

static int
find_block_of (GoujiDisclosure *disclosure, int table)
{
  for (guint i = 0; i < gouji_disclosure_get_n_blocks (disclosure); i++)
    {
      const GoujiBlock *block = gouji_disclosure_get_block (disclosure, i);

      if ((table < 0 || block->table == table) && can_map (disclosure, block))
        return i;
    }
  return -1;
}

/**
 * gouji_map_columns_find_block:
 * @table: -1 for any, the selected one first
 *
 * Returns: the block of a grid whose columns one may say, or -1
 */
int
gouji_map_columns_find_block (GoujiSession *session, int table)
{
  GoujiDisclosure *disclosure;
  const GoujiCellRef *cell;
  int block = -1;

  g_return_val_if_fail (GOUJI_IS_SESSION (session), -1);

  disclosure = gouji_session_get_disclosure (session);
  if (disclosure == NULL || gouji_session_get_corrector (session) == NULL)
    return -1;
  if (table >= 0)
    return find_block_of (disclosure, table);
  cell = gouji_session_get_cell (session);
  if (cell != NULL && cell->table >= 0)
    block = find_block_of (disclosure, cell->table);
  return block >= 0 ? block : find_block_of (disclosure, -1);
}

/* The place by which corrections know the grid. */
static GoujiPlace
place_of (const GoujiBlock *block)
{
  for (guint row = 0; row < gouji_grid_get_n_rows (block->grid); row++)
    if (gouji_grid_get_row_length (block->grid, row) > 0)
      return gouji_grid_get_cell (block->grid, row, 0).place;
  return block->place;
}

typedef struct
{
  GoujiCorrector *corrector;
  GoujiPlace place;
} Target;

static void
target_free (gpointer data, GClosure *closure G_GNUC_UNUSED)
{
  Target *target = data;

  g_object_unref (target->corrector);
  g_free (target);
}

static void
on_applied (GoujiMappingDialog *dialog G_GNUC_UNUSED,
            const GoujiGenericMapping *mapping,
            Target *target)
{
  gouji_corrector_set_mapping (target->corrector, target->place, mapping);
}

/**
 * gouji_map_columns:
 * @widget: in the window over which the dialog stands
 * @block: as gouji_map_columns_find_block() gives it
 *
 * Shows what the columns of the grid were taken for.  What the user says is kept with the
 * other corrections of the document, which is then read again.
 */
void
gouji_map_columns (GtkWidget *widget, GoujiSession *session, guint block)
{
  GoujiDisclosure *disclosure;
  const GoujiBlock *grid;
  GoujiMappingDialog *dialog;
  Target *target;

  g_return_if_fail (GTK_IS_WIDGET (widget) && GOUJI_IS_SESSION (session));

  disclosure = gouji_session_get_disclosure (session);
  grid = gouji_disclosure_get_block (disclosure, block);
  target = g_new0 (Target, 1);
  target->corrector = g_object_ref (gouji_session_get_corrector (session));
  target->place = place_of (grid);
  dialog = gouji_mapping_dialog_new (
      GTK_WINDOW (gtk_widget_get_root (widget)), G_OBJECT (disclosure), grid->grid,
      gouji_corrections_get_mapping (gouji_corrector_get_corrections (target->corrector),
                                     target->place));
  g_signal_connect_data (dialog, "applied", G_CALLBACK (on_applied), target, target_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
