/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tools/gouji-mutant.h"

#include "recognise/gouji-recogniser.h"

typedef struct
{
  guint block;
  guint row;
  guint column;
} Position;

static gpointer
place_key (GoujiPlace place)
{
  guint64 key = ((guint64) place.source << 48) | ((guint64) place.field << 32) | place.line;

  return g_memdup2 (&key, sizeof key);
}

static void
index_grid (GHashTable *positions, const GoujiGrid *grid, guint block)
{
  for (guint row = 0; row < gouji_grid_get_n_rows (grid); row++)
    for (guint column = 0; column < gouji_grid_get_row_length (grid, row); column++)
      {
        Position position = { block, row, column };
        GoujiPlace place = gouji_grid_get_cell (grid, row, column).place;

        if (place.line > 0 && place.field > 0)
          g_hash_table_insert (positions, place_key (place),
                               g_memdup2 (&position, sizeof position));
      }
}

/* A table's cell and the block's cell it was made from share their place. */
static GHashTable *
index_places (GoujiDisclosure *disclosure)
{
  GHashTable *positions = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  for (guint i = 0; i < gouji_disclosure_get_n_blocks (disclosure); i++)
    {
      const GoujiBlock *block = gouji_disclosure_get_block (disclosure, i);

      if (block->kind == GOUJI_BLOCK_GRID)
        index_grid (positions, block->grid, i);
    }
  return positions;
}

static gboolean
locate (GHashTable *positions, GoujiTable *table, GoujiMutantAmount *amount)
{
  GoujiCell cell = gouji_table_get_cell (table, amount->row, amount->column);
  g_autofree gpointer key = place_key (cell.place);
  const Position *position = g_hash_table_lookup (positions, key);

  if (cell.text == NULL || position == NULL)
    return FALSE;
  amount->place = cell.place;
  amount->text = cell.text;
  amount->block = position->block;
  amount->block_row = position->row;
  amount->block_column = position->column;
  return TRUE;
}

static void
add_amount (GArray *amounts, GHashTable *positions, GoujiTable *table, guint index, int row, int column)
{
  GoujiMutantAmount amount = { .table = index, .row = row, .column = column };

  if (row >= 0 && column >= 0 && locate (positions, table, &amount))
    g_array_append_val (amounts, amount);
}

static void
add_table (GArray *amounts, GHashTable *positions, GoujiTable *table, guint index)
{
  for (guint row = 0; row < gouji_table_get_n_rows (table); row++)
    for (guint column = 0; column < gouji_table_get_n_columns (table); column++)
      if (gouji_table_get_column (table, column)->kind == GOUJI_COLUMN_AMOUNT
          && gouji_amount_is_number (gouji_table_get_amount (table, row, column)))
        add_amount (amounts, positions, table, index, row, column);
}

static gboolean
is_money (const GoujiIndicator *indicator, GoujiPeriod period)
{
  return indicator->target[period].has_value
         && gouji_amount_unit_from_text (indicator->target[period].unit) != GOUJI_UNIT_UNKNOWN;
}

/* A form's amounts stand in no amount column: its funds, and indicators in money. */
static void
add_project (GArray *amounts, GHashTable *positions, GoujiDisclosure *disclosure, GoujiProject *project)
{
  GoujiTable *table = gouji_disclosure_get_table (disclosure, project->table);

  for (guint period = 0; period < GOUJI_N_PERIODS; period++)
    {
      for (guint i = 0; i < project->funds->len; i++)
        {
          const GoujiFund *fund = &g_array_index (project->funds, GoujiFund, i);

          if (gouji_amount_is_number (fund->amount[period]))
            add_amount (amounts, positions, table, project->table, fund->cell[period].row,
                        fund->cell[period].column);
        }
      for (guint i = 0; i < project->indicators->len; i++)
        {
          const GoujiIndicator *indicator = &g_array_index (project->indicators, GoujiIndicator, i);

          if (is_money (indicator, period))
            add_amount (amounts, positions, table, project->table,
                        indicator->target[period].cell.row, indicator->target[period].cell.column);
        }
    }
}

/* Lists every printed amount of the recognised tables, zeros included. */
GArray *
gouji_mutant_list_amounts (GoujiDisclosure *disclosure)
{
  GArray *amounts = g_array_new (FALSE, TRUE, sizeof (GoujiMutantAmount));
  g_autoptr (GHashTable) positions = index_places (disclosure);

  for (guint i = 0; i < gouji_disclosure_get_n_tables (disclosure); i++)
    add_table (amounts, positions, gouji_disclosure_get_table (disclosure, i), i);
  for (guint i = 0; i < gouji_disclosure_get_n_projects (disclosure); i++)
    {
      GoujiProject *project = gouji_disclosure_get_project (disclosure, i);

      if (project->table >= 0)
        add_project (amounts, positions, disclosure, project);
    }
  return amounts;
}

/* Whether @b is another amount than @a, or a blank where @a is not zero: what changes
 * places with an equal amount, or with a label, is no slip of the pen. */
static gboolean
is_other_amount (const char *a, const char *b)
{
  GoujiAmount first = gouji_amount_parse (a);
  GoujiAmount second = gouji_amount_parse (b);

  if (!gouji_amount_is_number (first))
    return g_strcmp0 (a, b) != 0;
  if (gouji_amount_is_empty (second))
    return gouji_decimal_sign (gouji_amount_get_decimal (first)) != 0;
  return gouji_amount_is_number (second)
         && gouji_decimal_compare (gouji_amount_get_decimal (first),
                                   gouji_amount_get_decimal (second))
                != 0;
}

/* The cell below @amount, when the table has one and it prints another. */
gboolean
gouji_mutant_find_next_row (GoujiDisclosure *disclosure,
                            const GoujiMutantAmount *amount,
                            GoujiMutantAmount *next)
{
  const GoujiGrid *grid = gouji_disclosure_get_block (disclosure, amount->block)->grid;
  GoujiCell below;

  *next = *amount;
  next->row++;
  next->block_row++;
  if (next->block_row >= gouji_grid_get_n_rows (grid))
    return FALSE;
  below = gouji_grid_get_cell (grid, next->block_row, next->block_column);
  next->place = below.place;
  next->text = below.text;
  return below.text != NULL && is_other_amount (amount->text, below.text);
}

static const char *
find_change (const GoujiMutantChange *changes, guint n_changes, guint block, guint row, guint column)
{
  for (guint i = 0; i < n_changes; i++)
    if (changes[i].cell->block == block && changes[i].cell->block_row == row
        && changes[i].cell->block_column == column)
      return changes[i].text;
  return NULL;
}

static GoujiGrid *
copy_grid (GoujiDisclosure *copy,
           const GoujiGrid *grid,
           guint block,
           const GoujiMutantChange *changes,
           guint n_changes)
{
  GoujiGrid *result = gouji_grid_new ();
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (GoujiCell));

  for (guint row = 0; row < gouji_grid_get_n_rows (grid); row++)
    {
      g_array_set_size (cells, 0);
      for (guint column = 0; column < gouji_grid_get_row_length (grid, row); column++)
        {
          GoujiCell cell = gouji_grid_get_cell (grid, row, column);
          const char *change = find_change (changes, n_changes, block, row, column);

          if (change != NULL)
            cell.text = change;
          if (cell.text != NULL)
            cell.text = gouji_disclosure_intern (copy, cell.text);
          g_array_append_val (cells, cell);
        }
      gouji_grid_append_row (result, &g_array_index (cells, GoujiCell, 0), cells->len);
    }
  return result;
}

/* What a reader would have given for the document with @changes in it, recognised anew. */
GoujiDisclosure *
gouji_mutant_new (GoujiDisclosure *disclosure, const GoujiMutantChange *changes, guint n_changes)
{
  GoujiDisclosure *copy = gouji_disclosure_new ();

  for (guint i = 0; i < gouji_disclosure_get_n_sources (disclosure); i++)
    gouji_disclosure_add_source (copy, gouji_disclosure_get_source_name (disclosure, i),
                                 gouji_disclosure_get_sha256 (disclosure, i));
  for (guint i = 0; i < gouji_disclosure_get_n_blocks (disclosure); i++)
    {
      const GoujiBlock *block = gouji_disclosure_get_block (disclosure, i);

      if (block->kind == GOUJI_BLOCK_GRID)
        gouji_disclosure_add_grid (copy, copy_grid (copy, block->grid, i, changes, n_changes),
                                   block->place);
      else
        gouji_disclosure_add_paragraph (copy, block->text, block->place);
    }
  gouji_recognise (copy);
  return copy;
}
