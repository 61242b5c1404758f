/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "loader/gouji-unit-target.h"

/* The rows of one table that are the unit's, of one source of funds. */
typedef struct
{
  guint block; /* of the origin */
  char *title; /* or NULL */
  GoujiGrid *grid;
  GoujiPlace place;
} Part;

struct _GoujiUnitTarget
{
  GoujiDisclosure *origin;
  GoujiDisclosure *disclosure;
  GPtrArray *parts;     /* Part, in the order they came up */
  GHashTable *by_title; /* block and source of funds → Part */
};

static void
part_free (gpointer data)
{
  Part *self = data;

  g_free (self->title);
  gouji_grid_free (self->grid);
  g_free (self);
}

/**
 * gouji_unit_target_new:
 * @origin: what the rows come from; must outlive the target
 *
 * Returns: (transfer full): a target without rows, with the sources of @origin
 */
GoujiUnitTarget *
gouji_unit_target_new (GoujiDisclosure *origin)
{
  GoujiUnitTarget *self = g_new0 (GoujiUnitTarget, 1);

  self->origin = origin;
  self->disclosure = gouji_disclosure_new ();
  for (guint i = 0; i < gouji_disclosure_get_n_sources (origin); i++)
    gouji_disclosure_add_source (self->disclosure, gouji_disclosure_get_source_name (origin, i),
                                 gouji_disclosure_get_sha256 (origin, i));
  self->parts = g_ptr_array_new_with_free_func (part_free);
  self->by_title = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
gouji_unit_target_free (GoujiUnitTarget *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->disclosure);
  g_ptr_array_unref (self->parts);
  g_hash_table_unref (self->by_title);
  g_free (self);
}

/**
 * gouji_unit_target_get_disclosure:
 *
 * Returns: (transfer none): the disclosure as far as it is
 */
GoujiDisclosure *
gouji_unit_target_get_disclosure (GoujiUnitTarget *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->disclosure;
}

/**
 * gouji_unit_target_set_fact:
 * @value: as printed in the unit's rows
 * @header: of its column
 */
void
gouji_unit_target_set_fact (GoujiUnitTarget *self,
                            GoujiFact fact,
                            const char *value,
                            const char *header)
{
  g_autofree char *evidence = NULL;

  g_return_if_fail (self != NULL && value != NULL && header != NULL);

  evidence = g_strdup_printf ("%s: %s", header, value);
  if (*value != '\0')
    gouji_disclosure_set_fact (self->disclosure, fact, value, evidence);
}

/* Copies the row without the columns that say whose it is. */
static void
copy_row (GoujiUnitTarget *self, Part *part, const GoujiUnitLayout *layout, guint row)
{
  const GoujiGrid *grid = gouji_disclosure_get_block (self->origin, part->block)->grid;
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (GoujiCell));

  for (guint i = 0; i < gouji_grid_get_row_length (grid, row); i++)
    {
      GoujiCell cell = gouji_grid_get_cell (grid, row, i);

      if (layout != NULL && gouji_unit_layout_is_taken (layout, i))
        continue;
      cell.text = gouji_disclosure_intern (self->disclosure, cell.text);
      g_array_append_val (cells, cell);
    }
  gouji_grid_append_row (part->grid, (GoujiCell *) cells->data, cells->len);
}

static Part *
add_part (GoujiUnitTarget *self, guint block, char *title)
{
  Part *part = g_new0 (Part, 1);

  part->block = block;
  part->title = title;
  part->grid = gouji_grid_new ();
  part->place = gouji_disclosure_get_block (self->origin, block)->place;
  g_ptr_array_add (self->parts, part);
  return part;
}

static Part *
get_part (GoujiUnitTarget *self, const GoujiUnitLayout *layout, guint row)
{
  const GoujiGrid *grid = gouji_disclosure_get_block (self->origin, layout->block)->grid;
  const char *fund = layout->fund >= 0 ? gouji_grid_get_text (grid, row, layout->fund) : "";
  g_autofree char *key = g_strdup_printf ("%u %s", layout->block, fund);
  Part *part = g_hash_table_lookup (self->by_title, key);

  if (part != NULL)
    return part;
  part = add_part (self, layout->block,
                   layout->fund >= 0 ? gouji_unit_layout_dup_title (fund) : NULL);
  g_hash_table_insert (self->by_title, g_steal_pointer (&key), part);
  copy_row (self, part, layout, 0);
  part->place = gouji_grid_get_cell (grid, row, 0).place;
  part->place.field = 0;
  return part;
}

/**
 * gouji_unit_target_add_row:
 * @layout: of the table
 * @row: which of its rows
 *
 * The first row of a table brings the header along; rows with a source of funds go to
 * a table of their own for each source.
 */
void
gouji_unit_target_add_row (GoujiUnitTarget *self, const GoujiUnitLayout *layout, guint row)
{
  g_return_if_fail (self != NULL && layout != NULL);
  copy_row (self, get_part (self, layout, row), layout, row);
}

/**
 * gouji_unit_target_add_block:
 * @block: index of a grid of the origin that is the unit's as a whole
 */
void
gouji_unit_target_add_block (GoujiUnitTarget *self, guint block)
{
  const GoujiGrid *grid;
  Part *part;

  g_return_if_fail (self != NULL);

  grid = gouji_disclosure_get_block (self->origin, block)->grid;
  part = add_part (self, block, NULL);
  for (guint row = 0; row < gouji_grid_get_n_rows (grid); row++)
    copy_row (self, part, NULL, row);
}

/* The paragraphs between the table and the one before it: title, unit of amounts. */
static void
copy_captions (GoujiUnitTarget *self, guint block)
{
  guint first = block;

  while (first > 0
         && gouji_disclosure_get_block (self->origin, first - 1)->kind == GOUJI_BLOCK_PARAGRAPH)
    first--;
  for (guint i = first; i < block; i++)
    {
      const GoujiBlock *paragraph = gouji_disclosure_get_block (self->origin, i);

      gouji_disclosure_add_paragraph (self->disclosure, paragraph->text, paragraph->place);
    }
}

/**
 * gouji_unit_target_finish:
 * @self: (transfer full)
 *
 * Returns: (transfer full): the unit's disclosure: its tables in the order in which
 *   they came up, each with what stood above it
 */
GoujiDisclosure *
gouji_unit_target_finish (GoujiUnitTarget *self)
{
  GoujiDisclosure *disclosure;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = g_ptr_array_index (self->parts, i);

      copy_captions (self, part->block);
      if (part->title != NULL)
        gouji_disclosure_add_paragraph (self->disclosure, part->title, part->place);
      gouji_disclosure_add_grid (self->disclosure, g_steal_pointer (&part->grid), part->place);
    }
  disclosure = g_steal_pointer (&self->disclosure);
  gouji_unit_target_free (self);
  return disclosure;
}
