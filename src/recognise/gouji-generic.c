/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-generic.h"

#include <string.h>

#include "recognise/gouji-column-words.h"
#include "recognise/gouji-generic-outline-private.h"
#include "recognise/gouji-generic-profile-private.h"

/* Cells noted of one table; beyond that the column is what is odd. */
#define MAX_ANOMALIES 1000

/* A grid on its way to a table. */
typedef struct
{
  GoujiDisclosure *disclosure;
  const GoujiGrid *grid;
  const GoujiGenericMapping *mapping;
  GoujiGenericOutline *outline;
  GoujiTable *table;
  guint n_parts;
  GArray *order; /* guint: nodes as their lines are appended */
  int *lines;    /* node → line */
} Builder;

static void
append_rows (Builder *self)
{
  guint header_rows = gouji_generic_mapping_get_header_rows (self->mapping);

  for (guint row = 0; row < gouji_grid_get_n_rows (self->grid); row++)
    {
      guint length = gouji_grid_get_row_length (self->grid, row);
      g_autofree GoujiCell *cells = g_new0 (GoujiCell, length + 1);

      for (guint i = 0; i < length; i++)
        cells[i] = gouji_grid_get_cell (self->grid, row, i);
      gouji_table_append_row (self->table, row < header_rows ? GOUJI_ROW_HEADER : GOUJI_ROW_BODY,
                              cells, length);
    }
  for (guint i = 0; i < self->outline->notes->len; i++)
    gouji_table_set_row_kind (self->table, g_array_index (self->outline->notes, guint, i),
                              GOUJI_ROW_NOTE);
}

/* Only Chinese words give an amount a meaning that other checks know. */
static const char *
id_of_amount (const char *header)
{
  const char *last = strrchr (header, '/');

  return gouji_column_words_find (last != NULL ? last + 1 : header);
}

static void
describe_column (Builder *self, guint index, guint part)
{
  GoujiGenericUse use = gouji_generic_mapping_get_use (self->mapping, index);
  guint level = gouji_generic_mapping_get_level (self->mapping, index);
  g_autofree char *header = gouji_generic_dup_header (
      self->grid, gouji_generic_mapping_get_header_rows (self->mapping), index);
  GoujiColumn column = { GOUJI_COLUMN_OTHER,
                         NULL,
                         gouji_disclosure_intern (self->disclosure, header),
                         level > 0 ? self->n_parts + level : 0,
                         0,
                         GOUJI_UNIT_UNKNOWN };

  if (use == GOUJI_GENERIC_CODE)
    column.kind = GOUJI_COLUMN_CODE;
  else if (use == GOUJI_GENERIC_NAME || use == GOUJI_GENERIC_PART)
    column.kind = GOUJI_COLUMN_NAME;
  else if (use == GOUJI_GENERIC_AMOUNT)
    column.kind = GOUJI_COLUMN_AMOUNT;
  if (use == GOUJI_GENERIC_PART)
    column.list = part;
  if (use == GOUJI_GENERIC_AMOUNT)
    {
      column.id = id_of_amount (header);
      column.unit = gouji_amount_unit_from_text (header);
    }
  gouji_table_set_column (self->table, index, &column);
}

static guint
count_parts (const GoujiGenericMapping *mapping)
{
  guint n = 0;

  for (guint i = 0; i < gouji_generic_mapping_get_n_columns (mapping); i++)
    n += gouji_generic_mapping_get_use (mapping, i) == GOUJI_GENERIC_PART;
  return n;
}

static void
describe_columns (Builder *self)
{
  guint part = 0;

  for (guint i = 0; i < gouji_grid_get_n_columns (self->grid); i++)
    {
      part += gouji_generic_mapping_get_use (self->mapping, i) == GOUJI_GENERIC_PART;
      describe_column (self, i, part);
    }
}

static int
by_row (gconstpointer a, gconstpointer b, gpointer data)
{
  const GoujiGenericOutline *outline = data;
  const GoujiGenericNode *first
      = &g_array_index (outline->nodes, GoujiGenericNode, *(const guint *)a);
  const GoujiGenericNode *second
      = &g_array_index (outline->nodes, GoujiGenericNode, *(const guint *)b);

  return first->row != second->row ? (first->row < second->row ? -1 : 1)
                                   : (int)first->depth - (int)second->depth;
}

static void
order_nodes (Builder *self)
{
  guint n = self->outline->nodes->len;

  for (guint i = 0; i < n; i++)
    g_array_append_val (self->order, i);
  g_array_sort_with_data (self->order, by_row, self->outline);
  self->lines = g_new (int, n + 1);
  for (guint i = 0; i < n; i++)
    self->lines[g_array_index (self->order, guint, i)] = i;
}

static guint8
level_of (const Builder *self, const GoujiGenericNode *node)
{
  guint level = 0;

  for (; node != NULL && level < G_MAXUINT8; level++)
    node = node->parent < 0 ? NULL
                            : &g_array_index (self->outline->nodes, GoujiGenericNode, node->parent);
  return level;
}

static void
append_line (Builder *self, guint index)
{
  const GoujiGenericNode *node = &g_array_index (self->outline->nodes, GoujiGenericNode, index);
  GoujiLine line = { 0 };

  line.row = node->row;
  line.list = node->depth;
  line.kind = node->kind;
  line.level = node->kind == GOUJI_LINE_ITEM ? level_of (self, node) : 0;
  line.code = gouji_disclosure_intern (self->disclosure, node->code);
  line.name = gouji_disclosure_intern (self->disclosure, node->name);
  line.printed_code = node->code_column >= 0 ? line.code : "";
  line.name_code = "";
  line.id = node->kind == GOUJI_LINE_TOTAL ? "total" : NULL;
  line.parent = node->parent >= 0 ? self->lines[node->parent] : -1;
  line.code_column = node->code_column;
  line.name_column = node->name_column;
  gouji_table_append_line (self->table, &line);
}

static void
append_lines (Builder *self)
{
  guint n_lists = 1;

  for (guint i = 0; i < self->outline->nodes->len; i++)
    n_lists = MAX (n_lists, g_array_index (self->outline->nodes, GoujiGenericNode, i).depth + 1u);
  for (guint i = 0; i < gouji_table_get_n_columns (self->table); i++)
    n_lists = MAX (n_lists, gouji_table_get_column (self->table, i)->list + 1u);
  for (guint i = 0; i < n_lists; i++)
    gouji_table_append_list (self->table, i == 0 ? GOUJI_LIST_MAIN : GOUJI_LIST_HEADINGS);
  order_nodes (self);
  for (guint i = 0; i < self->order->len; i++)
    append_line (self, g_array_index (self->order, guint, i));
}

static GoujiPlace
place_of_row (const Builder *self, guint row)
{
  for (guint i = 0; i < gouji_grid_get_row_length (self->grid, row); i++)
    if (*gouji_grid_get_text (self->grid, row, i) != '\0')
      return gouji_grid_get_cell (self->grid, row, i).place;
  return gouji_grid_get_cell (self->grid, row, 0).place;
}

static void
note_anomalies (Builder *self)
{
  for (guint i = 0; i < self->outline->strays->len; i++)
    gouji_disclosure_add_anomaly (
        self->disclosure, GOUJI_ANOMALY_STRAY_ROW,
        place_of_row (self, g_array_index (self->outline->strays, guint, i)));
  for (guint i = 0; i < self->outline->nodes->len; i++)
    {
      const GoujiGenericNode *node = &g_array_index (self->outline->nodes, GoujiGenericNode, i);

      if (node->repeated)
        gouji_disclosure_add_anomaly (self->disclosure, GOUJI_ANOMALY_REPEATED_LINE,
                                      place_of_row (self, node->row));
      if (node->circle)
        gouji_disclosure_add_anomaly (self->disclosure, GOUJI_ANOMALY_CIRCLE,
                                      place_of_row (self, node->row));
    }
}

static void
note_unreadable (Builder *self)
{
  guint n = 0;

  for (guint row = 0; row < gouji_table_get_n_rows (self->table); row++)
    for (guint i = 0; i < gouji_table_get_row_length (self->table, row); i++)
      if (gouji_table_get_amount (self->table, row, i).form == GOUJI_AMOUNT_UNREADABLE
          && n++ < MAX_ANOMALIES)
        gouji_disclosure_add_anomaly (self->disclosure, GOUJI_ANOMALY_UNREADABLE_AMOUNT,
                                      gouji_table_get_cell (self->table, row, i).place);
}

/* What is printed directly above a grid is its title: in a file of values its name. */
static void
set_title (Builder *self, guint block)
{
  GoujiBlock *grid = gouji_disclosure_get_block (self->disclosure, block);
  GoujiBlock *title = block > 0 ? gouji_disclosure_get_block (self->disclosure, block - 1) : NULL;

  if (title == NULL || title->kind != GOUJI_BLOCK_PARAGRAPH)
    {
      gouji_table_set_title (self->table, "", grid->place);
      return;
    }
  title->use = GOUJI_USE_TITLE;
  title->table = gouji_disclosure_get_n_tables (self->disclosure);
  gouji_table_set_title (self->table, title->text,
                         title->place.line > 0 ? title->place : grid->place);
  gouji_table_set_amount_unit (self->table, gouji_amount_unit_from_text (title->text));
}

static void
build (Builder *self, guint block)
{
  gouji_table_set_decimal_mark (self->table,
                                gouji_generic_mapping_get_decimal_mark (self->mapping));
  gouji_table_set_code_kind (self->table, GOUJI_CODE_OTHER);
  set_title (self, block);
  append_rows (self);
  describe_columns (self);
  append_lines (self);
  gouji_table_read_amounts (self->table);
  note_anomalies (self);
  note_unreadable (self);
}

static void
set_role (GoujiTable *table, const GoujiGenericMapping *mapping, gboolean confirmed)
{
  g_autofree char *summary = gouji_generic_mapping_dup_summary (mapping);
  g_autofree char *guess = g_strconcat ("columns: ", summary, NULL);

  gouji_table_set_role (table, GOUJI_ROLE_GENERIC, confirmed ? GOUJI_EVIDENCE_BY_HAND : guess);
}

/**
 * gouji_generic_recognise_block:
 * @block: a grid that is no table yet
 * @mapping: what its columns are; columns it does not know are ignored
 * @confirmed: whether the user has said so; the table's evidence tells it apart from a
 *   guess
 *
 * Makes a table of role %GOUJI_ROLE_GENERIC of the grid.  Its lines nest as the mapping
 * says; headings that print no amounts stand in lists of their own, one a level.  Rows
 * that fit nowhere are anomalies of @disclosure.
 *
 * Returns: the table's index
 */
guint
gouji_generic_recognise_block (GoujiDisclosure *disclosure,
                               guint block,
                               const GoujiGenericMapping *mapping,
                               gboolean confirmed)
{
  GoujiBlock *grid;
  Builder self = { disclosure };
  guint index;

  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (disclosure) && mapping != NULL, 0);
  g_return_val_if_fail (block < gouji_disclosure_get_n_blocks (disclosure), 0);

  grid = gouji_disclosure_get_block (disclosure, block);
  g_return_val_if_fail (grid->kind == GOUJI_BLOCK_GRID && grid->table < 0, 0);

  self.grid = grid->grid;
  self.mapping = mapping;
  self.n_parts = count_parts (mapping);
  self.outline = gouji_generic_outline_new (grid->grid, mapping);
  self.order = g_array_new (FALSE, FALSE, sizeof (guint));
  self.table = gouji_table_new (GOUJI_ROLE_GENERIC);
  set_role (self.table, mapping, confirmed);
  build (&self, block);
  index = gouji_disclosure_add_table (disclosure, self.table);
  grid->use = GOUJI_USE_TABLE;
  grid->table = index;
  gouji_generic_outline_free (self.outline);
  g_array_unref (self.order);
  g_free (self.lines);
  return index;
}

static gboolean
is_refused (const GoujiBlock *block, const GoujiCorrections *corrections)
{
  GoujiRole role;

  return corrections != NULL && gouji_corrections_get_role (corrections, block->place, &role)
         && role == GOUJI_ROLE_NONE;
}

/**
 * gouji_generic_recognise:
 * @disclosure: a disclosure in which no table was recognised
 * @corrections: (nullable): what the user said of it
 *
 * Guesses what its grids are, and recognises those that are budgets.
 */
void
gouji_generic_recognise (GoujiDisclosure *disclosure, const GoujiCorrections *corrections)
{
  g_return_if_fail (GOUJI_IS_DISCLOSURE (disclosure));

  for (guint i = 0; i < gouji_disclosure_get_n_blocks (disclosure); i++)
    {
      GoujiBlock *block = gouji_disclosure_get_block (disclosure, i);
      const GoujiGenericMapping *said = NULL;
      g_autoptr (GoujiGenericMapping) guessed = NULL;

      if (block->kind != GOUJI_BLOCK_GRID || block->table >= 0 || is_refused (block, corrections))
        continue;
      if (corrections != NULL)
        said = gouji_corrections_get_mapping (corrections, block->place);
      if (said == NULL)
        guessed = gouji_generic_guess (block->grid);
      if (said != NULL || guessed != NULL)
        gouji_generic_recognise_block (disclosure, i, said != NULL ? said : guessed, said != NULL);
    }
}
