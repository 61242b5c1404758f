/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "loader/gouji-unit-split.h"

#include "loader/gouji-unit-target.h"

typedef struct
{
  GoujiDisclosure *origin;
  GArray *layouts;        /* GoujiUnitLayout: of each grid */
  GPtrArray *targets;     /* GoujiUnitTarget, in the order they came up */
  GHashTable *by_year;    /* unit and year → target */
  GHashTable *by_unit;    /* unit → target, or NULL where the unit has several years */
  GHashTable *by_project; /* code of a project → target */
  GHashTable *anomalies;  /* source and line → index of an anomaly + 1 */
} Split;

static GoujiUnitTarget *
add_target (Split *self)
{
  GoujiUnitTarget *target = gouji_unit_target_new (self->origin);

  g_ptr_array_add (self->targets, target);
  return target;
}

static const char *
get_text (Split *self, const GoujiUnitLayout *layout, guint row, int column)
{
  const GoujiGrid *grid = gouji_disclosure_get_block (self->origin, layout->block)->grid;

  return column >= 0 ? gouji_grid_get_text (grid, row, column) : "";
}

/* The code says which unit it is; names serve where there are no codes. */
static const char *
get_unit (Split *self, const GoujiUnitLayout *layout, guint row)
{
  return get_text (self, layout, row,
                   layout->unit_code >= 0 ? layout->unit_code : layout->unit_name);
}

static void
set_fact (Split *self,
          GoujiUnitTarget *target,
          GoujiFact fact,
          const GoujiUnitLayout *layout,
          guint row,
          int column)
{
  if (column >= 0)
    gouji_unit_target_set_fact (target, fact, get_text (self, layout, row, column),
                                get_text (self, layout, 0, column));
}

/* "2026" and "2026年" are years; anything else parts the rows, but is no fact. */
static gboolean
is_year (const char *text)
{
  guint n = 0;

  while (g_ascii_isdigit (text[n]))
    n++;
  return n == 4 && (text[4] == '\0' || g_str_equal (text + 4, "年"));
}

static GoujiUnitTarget *
get_target_of_year (Split *self, const GoujiUnitLayout *layout, guint row)
{
  const char *unit = get_unit (self, layout, row);
  const char *year = get_text (self, layout, row, layout->year);
  g_autofree char *key = g_strdup_printf ("%s\n%s", unit, year);
  GoujiUnitTarget *target = g_hash_table_lookup (self->by_year, key);

  if (target != NULL)
    return target;
  target = add_target (self);
  set_fact (self, target, GOUJI_FACT_UNIT_CODE, layout, row, layout->unit_code);
  set_fact (self, target, GOUJI_FACT_UNIT_NAME, layout, row, layout->unit_name);
  if (is_year (year))
    {
      g_autofree char *digits = g_strndup (year, 4);

      gouji_unit_target_set_fact (target, GOUJI_FACT_YEAR, digits,
                                  get_text (self, layout, 0, layout->year));
    }
  g_hash_table_insert (self->by_year, g_steal_pointer (&key), target);
  if (g_hash_table_contains (self->by_unit, unit))
    g_hash_table_insert (self->by_unit, g_strdup (unit), NULL);
  else
    g_hash_table_insert (self->by_unit, g_strdup (unit), target);
  return target;
}

/* Rows that tell the unit but no year are the unit's only year's; NULL when it has
 * several. */
static GoujiUnitTarget *
get_target_of_unit (Split *self, const GoujiUnitLayout *layout, guint row)
{
  const char *unit = get_unit (self, layout, row);
  GoujiUnitTarget *target;

  if (g_hash_table_lookup_extended (self->by_unit, unit, NULL, (gpointer *) &target))
    return target;
  target = add_target (self);
  set_fact (self, target, GOUJI_FACT_UNIT_CODE, layout, row, layout->unit_code);
  set_fact (self, target, GOUJI_FACT_UNIT_NAME, layout, row, layout->unit_name);
  g_hash_table_insert (self->by_unit, g_strdup (unit), target);
  return target;
}

static GoujiUnitTarget *
find_target (Split *self, const GoujiUnitLayout *layout, guint row)
{
  if (gouji_unit_layout_has_unit (layout))
    return layout->year >= 0 ? get_target_of_year (self, layout, row)
                             : get_target_of_unit (self, layout, row);
  if (layout->project < 0)
    return NULL;
  return g_hash_table_lookup (self->by_project, get_text (self, layout, row, layout->project));
}

static guint64
get_anomaly_key (GoujiPlace place)
{
  return (guint64) place.source << 32 | place.line;
}

static void
take_anomaly (Split *self, GoujiUnitTarget *target, GoujiPlace place)
{
  guint64 key = get_anomaly_key (place);
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->anomalies, &key));
  const GoujiAnomaly *anomaly;

  if (index == 0)
    return;
  anomaly = gouji_disclosure_get_anomaly (self->origin, index - 1);
  gouji_disclosure_add_anomaly (gouji_unit_target_get_disclosure (target), anomaly->kind,
                                anomaly->place);
}

/* Rows whose unit cannot be told stay together: they are shown, not dropped. */
static void
split_table (Split *self, const GoujiUnitLayout *layout, GoujiUnitTarget **rest)
{
  const GoujiGrid *grid = gouji_disclosure_get_block (self->origin, layout->block)->grid;

  for (guint row = 1; row < gouji_grid_get_n_rows (grid); row++)
    {
      GoujiUnitTarget *target = find_target (self, layout, row);

      if (target == NULL)
        {
          if (*rest == NULL)
            *rest = add_target (self);
          target = *rest;
        }
      gouji_unit_target_add_row (target, layout, row);
      take_anomaly (self, target, gouji_grid_get_cell (grid, row, 0).place);
      if (layout->project >= 0 && gouji_unit_layout_has_unit (layout))
        g_hash_table_insert (self->by_project,
                             g_strdup (get_text (self, layout, row, layout->project)), target);
    }
}

typedef enum
{
  TELLS_YEAR,    /* unit and year */
  TELLS_UNIT,
  TELLS_PROJECT, /* which another table assigns to a unit */
  TELLS_NOTHING,
} Tells;

static Tells
get_tells (const GoujiUnitLayout *layout)
{
  if (gouji_unit_layout_has_unit (layout))
    return layout->year >= 0 ? TELLS_YEAR : TELLS_UNIT;
  return layout->project >= 0 ? TELLS_PROJECT : TELLS_NOTHING;
}

/* A table that tells nothing is the only unit's, where there is only one. */
static void
keep_table (Split *self, const GoujiUnitLayout *layout, GoujiUnitTarget **rest)
{
  GoujiUnitTarget *target = *rest;

  if (target == NULL && self->targets->len == 1)
    target = g_ptr_array_index (self->targets, 0);
  if (target == NULL)
    target = *rest = add_target (self);
  gouji_unit_target_add_block (target, layout->block);
}

static void
split_tables (Split *self)
{
  GoujiUnitTarget *rest = NULL;

  for (Tells tells = TELLS_YEAR; tells <= TELLS_NOTHING; tells++)
    for (guint i = 0; i < self->layouts->len; i++)
      {
        const GoujiUnitLayout *layout = &g_array_index (self->layouts, GoujiUnitLayout, i);

        if (get_tells (layout) != tells)
          continue;
        if (tells == TELLS_NOTHING)
          keep_table (self, layout, &rest);
        else
          split_table (self, layout, &rest);
      }
}

static GArray *
find_layouts (GoujiDisclosure *disclosure, gboolean *several)
{
  GArray *layouts = g_array_new (FALSE, FALSE, sizeof (GoujiUnitLayout));

  *several = FALSE;
  for (guint i = 0; i < gouji_disclosure_get_n_blocks (disclosure); i++)
    {
      const GoujiBlock *block = gouji_disclosure_get_block (disclosure, i);
      GoujiUnitLayout layout;

      if (block->kind != GOUJI_BLOCK_GRID)
        continue;
      layout = gouji_unit_layout_find (block->grid, i);
      *several = *several || get_tells (&layout) == TELLS_YEAR;
      g_array_append_val (layouts, layout);
    }
  return layouts;
}

static GHashTable *
index_anomalies (GoujiDisclosure *disclosure)
{
  GHashTable *anomalies = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < gouji_disclosure_get_n_anomalies (disclosure); i++)
    {
      guint64 key = get_anomaly_key (gouji_disclosure_get_anomaly (disclosure, i)->place);

      g_hash_table_insert (anomalies, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (i + 1));
    }
  return anomalies;
}

static GPtrArray *
split (GoujiDisclosure *disclosure, GArray *layouts)
{
  GPtrArray *disclosures = g_ptr_array_new_with_free_func (g_object_unref);
  Split self = { disclosure, layouts };

  self.targets = g_ptr_array_new ();
  self.by_year = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.by_unit = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.by_project = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.anomalies = index_anomalies (disclosure);
  split_tables (&self);
  for (guint i = 0; i < self.targets->len; i++)
    g_ptr_array_add (disclosures, gouji_unit_target_finish (g_ptr_array_index (self.targets, i)));
  g_ptr_array_unref (self.targets);
  g_hash_table_unref (self.by_year);
  g_hash_table_unref (self.by_unit);
  g_hash_table_unref (self.by_project);
  g_hash_table_unref (self.anomalies);
  return disclosures;
}

/**
 * gouji_unit_split:
 * @disclosure: (transfer full): blocks as read, not recognised yet
 *
 * Files that systems export hold the rows of many units, with columns for unit and
 * year.  When a table has such columns, each unit and year becomes a disclosure with
 * its own rows of that table; unit and year become its facts.  Tables with a unit but
 * no year, and tables that refer to a project whose unit another table tells, follow.
 * A unit column alone splits nothing: a department's tables list its units so.
 *
 * Returns: (transfer full) (element-type GoujiDisclosure): the disclosures, in the
 *   order in which the units come up
 */
GPtrArray *
gouji_unit_split (GoujiDisclosure *disclosure)
{
  g_autoptr (GoujiDisclosure) origin = disclosure;
  g_autoptr (GArray) layouts = NULL;
  g_autoptr (GPtrArray) disclosures = NULL;
  gboolean several;

  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (disclosure), NULL);

  layouts = find_layouts (disclosure, &several);
  if (several)
    disclosures = split (disclosure, layouts);
  else
    disclosures = g_ptr_array_new_with_free_func (g_object_unref);
  if (disclosures->len == 0)
    g_ptr_array_add (disclosures, g_steal_pointer (&origin));
  return g_steal_pointer (&disclosures);
}
