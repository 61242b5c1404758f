/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-corrections.h"

/* Of one grid. */
typedef struct
{
  gboolean has_role;
  GoujiRole role;
  GoujiAmountUnit unit;
  GoujiGenericMapping *mapping;
} Grid;

struct _GoujiCorrections
{
  GTree *grids; /* place as one number → Grid */
  char *facts[GOUJI_N_FACTS];
};

static void
grid_free (gpointer data)
{
  Grid *grid = data;

  g_clear_pointer (&grid->mapping, gouji_generic_mapping_free);
  g_free (grid);
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer data G_GNUC_UNUSED)
{
  guint64 one = *(const guint64 *) a, other = *(const guint64 *) b;

  return one < other ? -1 : one > other;
}

static guint64
number_of (GoujiPlace place)
{
  return (guint64) place.source << 32 | place.line;
}

static GoujiPlace
place_of (guint64 number)
{
  return (GoujiPlace) { .line = number & G_MAXUINT32, .source = number >> 32 };
}

/**
 * gouji_corrections_new:
 *
 * Returns: (transfer full): no corrections
 */
GoujiCorrections *
gouji_corrections_new (void)
{
  GoujiCorrections *self = g_new0 (GoujiCorrections, 1);

  self->grids = g_tree_new_full (compare_places, NULL, g_free, grid_free);
  for (guint i = 0; i < GOUJI_N_FACTS; i++)
    self->facts[i] = g_strdup ("");
  return self;
}

void
gouji_corrections_free (GoujiCorrections *self)
{
  g_return_if_fail (self != NULL);

  g_tree_unref (self->grids);
  for (guint i = 0; i < GOUJI_N_FACTS; i++)
    g_free (self->facts[i]);
  g_free (self);
}

static Grid *
find_grid (const GoujiCorrections *self, GoujiPlace place)
{
  guint64 number = number_of (place);

  return g_tree_lookup (self->grids, &number);
}

static Grid *
make_grid (GoujiCorrections *self, GoujiPlace place)
{
  guint64 number = number_of (place);
  Grid *grid = find_grid (self, place);

  if (grid != NULL)
    return grid;
  grid = g_new0 (Grid, 1);
  grid->unit = GOUJI_UNIT_UNKNOWN;
  g_tree_insert (self->grids, g_memdup2 (&number, sizeof number), grid);
  return grid;
}

static void
drop_if_blank (GoujiCorrections *self, GoujiPlace place)
{
  guint64 number = number_of (place);
  const Grid *grid = find_grid (self, place);

  if (grid != NULL && !grid->has_role && grid->unit == GOUJI_UNIT_UNKNOWN && grid->mapping == NULL)
    g_tree_remove (self->grids, &number);
}

static gboolean
copy_grid (gpointer key, gpointer value, gpointer data)
{
  const Grid *grid = value;
  Grid *copy = make_grid (data, place_of (*(guint64 *) key));

  *copy = *grid;
  if (grid->mapping != NULL)
    copy->mapping = gouji_generic_mapping_copy (grid->mapping);
  return FALSE;
}

/**
 * gouji_corrections_copy:
 *
 * Returns: (transfer full): the same corrections
 */
GoujiCorrections *
gouji_corrections_copy (const GoujiCorrections *self)
{
  GoujiCorrections *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = gouji_corrections_new ();
  g_tree_foreach (self->grids, copy_grid, copy);
  for (guint i = 0; i < GOUJI_N_FACTS; i++)
    gouji_corrections_set_fact (copy, i, self->facts[i]);
  return copy;
}

gboolean
gouji_corrections_is_empty (const GoujiCorrections *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  for (guint i = 0; i < GOUJI_N_FACTS; i++)
    if (*self->facts[i] != '\0')
      return FALSE;
  return g_tree_nnodes (self->grids) == 0;
}

/**
 * gouji_corrections_get_role:
 * @place: where the grid's rows begin
 * @role: (out): what it is; %GOUJI_ROLE_NONE when it is no table
 *
 * Returns: whether the user said what it is
 */
gboolean
gouji_corrections_get_role (const GoujiCorrections *self, GoujiPlace place, GoujiRole *role)
{
  const Grid *grid;

  g_return_val_if_fail (self != NULL && role != NULL, FALSE);

  grid = find_grid (self, place);
  if (grid == NULL || !grid->has_role)
    return FALSE;
  *role = grid->role;
  return TRUE;
}

void
gouji_corrections_set_role (GoujiCorrections *self, GoujiPlace place, GoujiRole role)
{
  Grid *grid;

  g_return_if_fail (self != NULL && role < GOUJI_N_ROLES);

  grid = make_grid (self, place);
  grid->has_role = TRUE;
  grid->role = role;
}

void
gouji_corrections_unset_role (GoujiCorrections *self, GoujiPlace place)
{
  Grid *grid;

  g_return_if_fail (self != NULL);

  grid = find_grid (self, place);
  if (grid == NULL)
    return;
  grid->has_role = FALSE;
  drop_if_blank (self, place);
}

GoujiAmountUnit
gouji_corrections_get_unit (const GoujiCorrections *self, GoujiPlace place)
{
  const Grid *grid;

  g_return_val_if_fail (self != NULL, GOUJI_UNIT_UNKNOWN);

  grid = find_grid (self, place);
  return grid != NULL ? grid->unit : GOUJI_UNIT_UNKNOWN;
}

/**
 * gouji_corrections_set_unit:
 * @unit: in which the table's amounts are; %GOUJI_UNIT_UNKNOWN: as recognised
 */
void
gouji_corrections_set_unit (GoujiCorrections *self, GoujiPlace place, GoujiAmountUnit unit)
{
  g_return_if_fail (self != NULL);

  make_grid (self, place)->unit = unit;
  drop_if_blank (self, place);
}

const GoujiGenericMapping *
gouji_corrections_get_mapping (const GoujiCorrections *self, GoujiPlace place)
{
  const Grid *grid;

  g_return_val_if_fail (self != NULL, NULL);

  grid = find_grid (self, place);
  return grid != NULL ? grid->mapping : NULL;
}

/**
 * gouji_corrections_set_mapping:
 * @mapping: (nullable): what the grid's columns are; %NULL: as guessed
 */
void
gouji_corrections_set_mapping (GoujiCorrections *self,
                               GoujiPlace place,
                               const GoujiGenericMapping *mapping)
{
  Grid *grid;

  g_return_if_fail (self != NULL);

  grid = make_grid (self, place);
  g_clear_pointer (&grid->mapping, gouji_generic_mapping_free);
  grid->mapping = mapping != NULL ? gouji_generic_mapping_copy (mapping) : NULL;
  drop_if_blank (self, place);
}

const char *
gouji_corrections_get_fact (const GoujiCorrections *self, GoujiFact fact)
{
  g_return_val_if_fail (self != NULL && fact < GOUJI_N_FACTS, "");
  return self->facts[fact];
}

void
gouji_corrections_set_fact (GoujiCorrections *self, GoujiFact fact, const char *value)
{
  char *copy;

  g_return_if_fail (self != NULL && fact < GOUJI_N_FACTS && value != NULL);

  copy = g_strstrip (g_strdup (value));
  g_free (self->facts[fact]);
  self->facts[fact] = copy;
}

/**
 * gouji_corrections_apply_facts:
 *
 * Sets the facts that were said, over whatever was recognised.
 */
void
gouji_corrections_apply_facts (const GoujiCorrections *self, GoujiDisclosure *disclosure)
{
  g_return_if_fail (self != NULL && GOUJI_IS_DISCLOSURE (disclosure));

  for (guint i = 0; i < GOUJI_N_FACTS; i++)
    if (*self->facts[i] != '\0')
      gouji_disclosure_set_fact (disclosure, i, self->facts[i], GOUJI_EVIDENCE_BY_HAND);
}

/**
 * gouji_corrections_table_place:
 *
 * Returns: where the table's rows begin, by which its corrections are known
 */
GoujiPlace
gouji_corrections_table_place (const GoujiTable *table)
{
  g_return_val_if_fail (table != NULL, GOUJI_PLACE_NONE);

  for (guint row = 0; row < gouji_table_get_n_rows (table); row++)
    if (gouji_table_get_row_length (table, row) > 0)
      return gouji_table_get_cell (table, row, 0).place;
  return gouji_table_get_place (table);
}

/* Of a performance form the project has the amounts. */
static void
apply_unit (GoujiDisclosure *disclosure, GoujiTable *table, GoujiAmountUnit unit)
{
  GoujiAmountUnit before = gouji_table_get_amount_unit (table);
  int project = gouji_table_get_project (table);

  gouji_table_set_amount_unit (table, unit);
  if (project >= 0)
    {
      gouji_disclosure_get_project (disclosure, project)->amount_unit = unit;
      return;
    }
  for (guint i = 0; i < gouji_table_get_n_columns (table); i++)
    {
      GoujiColumn column = *gouji_table_get_column (table, i);

      if (column.unit != before)
        continue;
      column.unit = unit;
      gouji_table_set_column (table, i, &column);
    }
}

/**
 * gouji_corrections_apply:
 * @disclosure: whose tables have been recognised, or came as tables
 */
void
gouji_corrections_apply (const GoujiCorrections *self, GoujiDisclosure *disclosure)
{
  g_return_if_fail (self != NULL && GOUJI_IS_DISCLOSURE (disclosure));

  gouji_corrections_apply_facts (self, disclosure);
  for (guint i = 0; i < gouji_disclosure_get_n_tables (disclosure); i++)
    {
      GoujiTable *table = gouji_disclosure_get_table (disclosure, i);
      const Grid *grid = find_grid (self, gouji_corrections_table_place (table));

      if (grid == NULL)
        continue;
      if (grid->has_role && grid->role != gouji_table_get_role (table))
        gouji_table_set_role (table, grid->role, GOUJI_EVIDENCE_BY_HAND);
      if (grid->unit != GOUJI_UNIT_UNKNOWN && grid->unit != gouji_table_get_amount_unit (table))
        apply_unit (disclosure, table, grid->unit);
    }
}

typedef struct
{
  GoujiCorrectionsGridFunc func;
  gpointer data;
} Visit;

static gboolean
visit_grid (gpointer key, gpointer value G_GNUC_UNUSED, gpointer data)
{
  const Visit *visit = data;

  visit->func (place_of (*(guint64 *) key), visit->data);
  return FALSE;
}

/**
 * gouji_corrections_foreach_grid:
 * @func: (scope call): called with the place of every grid of which something was said,
 *   in the order of the sources and lines
 */
void
gouji_corrections_foreach_grid (const GoujiCorrections *self,
                                GoujiCorrectionsGridFunc func,
                                gpointer user_data)
{
  Visit visit = { func, user_data };

  g_return_if_fail (self != NULL && func != NULL);
  g_tree_foreach (self->grids, visit_grid, &visit);
}
