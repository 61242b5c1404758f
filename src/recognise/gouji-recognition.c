/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-recognition.h"

#include <string.h>

#include "recognise/gouji-caption-private.h"
#include "recognise/gouji-region-private.h"
#include "recognise/gouji-roles-private.h"

/* Words above a grid that are longer are no title. */
#define LONGEST_TITLE 40

void
gouji_recognition_free (GoujiRecognition *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->title);
  g_free (self);
}

static GoujiDecimal
value_at (const GoujiTable *table, const GoujiLine *line, guint column)
{
  GoujiAmount amount = gouji_table_get_amount (table, line->row, column);

  return gouji_amount_is_number (amount) ? gouji_amount_get_decimal (amount) : GOUJI_DECIMAL_ZERO;
}

static int
first_amount_column (const GoujiTable *table)
{
  for (guint i = 0; i < gouji_table_get_n_columns (table); i++)
    if (gouji_table_get_column (table, i)->kind == GOUJI_COLUMN_AMOUNT
        && gouji_table_get_column (table, i)->list == 0)
      return i;
  return -1;
}

/* Only exact sums speak for a table; what is a rounding is for the checks to tell. */
static gboolean
adds_up (const GoujiTable *table)
{
  int column = first_amount_column (table);
  int total = gouji_table_get_n_lists (table) > 0 ? gouji_table_find_total (table, 0) : -1;
  GoujiDecimal sum = GOUJI_DECIMAL_ZERO;
  GoujiDecimal printed;
  guint n = 0;

  if (column < 0 || total < 0)
    return FALSE;
  for (guint i = 0; i < gouji_table_get_n_lines (table); i++)
    {
      const GoujiLine *line = gouji_table_get_line (table, i);

      if (line->list != 0 || line->kind != GOUJI_LINE_ITEM || line->parent >= 0)
        continue;
      n++;
      if (!gouji_decimal_add (sum, value_at (table, line, column), &sum))
        return FALSE;
    }
  printed = value_at (table, gouji_table_get_line (table, total), column);
  return n > 0 && gouji_decimal_sign (printed) != 0 && gouji_decimal_compare (sum, printed) == 0;
}

static GoujiGrounds
find_grounds (GoujiDisclosure *disclosure, const GoujiTable *table)
{
  GoujiRole role = gouji_table_get_role (table);
  const char *unit = gouji_disclosure_get_fact (disclosure, GOUJI_FACT_UNIT_NAME);
  GoujiGrounds grounds = 0;

  if (strcmp (gouji_table_get_evidence (table), GOUJI_EVIDENCE_BY_HAND) == 0)
    grounds |= GOUJI_GROUND_HAND;
  if (role == GOUJI_ROLE_GENERIC)
    grounds |= GOUJI_GROUND_COLUMNS;
  else if (gouji_caption_role (gouji_table_get_title (table), unit) == role)
    grounds |= GOUJI_GROUND_TITLE;
  if (role != GOUJI_ROLE_GENERIC && gouji_roles_by_header (table) == role)
    grounds |= GOUJI_GROUND_HEADER;
  if (adds_up (table))
    grounds |= GOUJI_GROUND_TOTAL;
  return grounds;
}

static GoujiRecognition *
recognition_of_table (GoujiDisclosure *disclosure, guint index)
{
  const GoujiTable *table = gouji_disclosure_get_table (disclosure, index);
  GoujiRecognition *self = g_new0 (GoujiRecognition, 1);

  self->place = gouji_corrections_table_place (table);
  self->table = index;
  self->n_rows = gouji_table_get_n_rows (table);
  self->n_columns = gouji_table_get_n_columns (table);
  self->title = g_strdup (gouji_table_get_title (table));
  self->grounds = find_grounds (disclosure, table);
  return self;
}

/* What is printed directly above, where it is short enough to be a title. */
static char *
dup_words_above (GoujiDisclosure *disclosure, guint block)
{
  const GoujiBlock *above;

  if (block == 0)
    return g_strdup ("");
  above = gouji_disclosure_get_block (disclosure, block - 1);
  if (above->kind != GOUJI_BLOCK_PARAGRAPH || above->place.line == 0
      || g_utf8_strlen (above->text, -1) > LONGEST_TITLE)
    return g_strdup ("");
  return g_strdup (above->text);
}

static void
measure (GoujiDisclosure *disclosure, const GoujiRegion *region, GoujiRecognition *self)
{
  for (guint i = 0; i < region->segments->len; i++)
    {
      const GoujiSegment *segment = &g_array_index (region->segments, GoujiSegment, i);
      const GoujiBlock *block = gouji_disclosure_get_block (disclosure, segment->block);

      self->n_rows += segment->n_rows;
      if (block->kind == GOUJI_BLOCK_GRID)
        self->n_columns = MAX (self->n_columns, gouji_grid_get_n_columns (block->grid));
    }
}

static GoujiObstacle
find_obstacle (const GoujiRegion *region,
               const GoujiRecognition *self,
               const GoujiCorrections *corrections)
{
  GoujiRole role;

  if (corrections != NULL && gouji_corrections_get_role (corrections, self->place, &role))
    return GOUJI_OBSTACLE_HAND;
  if (region->role != GOUJI_ROLE_NONE)
    return GOUJI_OBSTACLE_NO_AMOUNTS;
  return *self->title != '\0' ? GOUJI_OBSTACLE_UNKNOWN_TITLE : GOUJI_OBSTACLE_NO_TITLE;
}

static GoujiRecognition *
recognition_of_region (GoujiDisclosure *disclosure,
                       const GoujiRegion *region,
                       const GoujiCorrections *corrections)
{
  GoujiRecognition *self = g_new0 (GoujiRecognition, 1);

  self->place = gouji_region_get_place (region, disclosure);
  self->table = -1;
  self->block = g_array_index (region->segments, GoujiSegment, 0).block;
  self->title = *region->title != '\0' ? g_strdup (region->title)
                                       : dup_words_above (disclosure, self->block);
  measure (disclosure, region, self);
  self->obstacle = find_obstacle (region, self, corrections);
  return self;
}

static gboolean
same_place (GoujiPlace a, GoujiPlace b)
{
  return a.source == b.source && a.line == b.line;
}

static gboolean
is_table (GPtrArray *tables, GoujiPlace place)
{
  for (guint i = 0; i < tables->len; i++)
    if (same_place (((GoujiRecognition *) g_ptr_array_index (tables, i))->place, place))
      return TRUE;
  return FALSE;
}

/* A grid that was cut into tables, or is all table, has nothing left to be recognised. */
static gboolean
is_left_over (GoujiDisclosure *disclosure, const GoujiRegion *region, GPtrArray *tables)
{
  const GoujiSegment *segment;
  const GoujiBlock *block;

  if (region->segments->len == 0)
    return FALSE;
  segment = &g_array_index (region->segments, GoujiSegment, 0);
  block = gouji_disclosure_get_block (disclosure, segment->block);
  if (block->use == GOUJI_USE_TABLE && segment->first_row == 0)
    return FALSE;
  return !is_table (tables, gouji_region_get_place (region, disclosure));
}

static int
by_place (gconstpointer a, gconstpointer b)
{
  const GoujiRecognition *one = *(GoujiRecognition *const *) a;
  const GoujiRecognition *other = *(GoujiRecognition *const *) b;

  if (one->place.source != other->place.source)
    return one->place.source < other->place.source ? -1 : 1;
  return one->place.line < other->place.line ? -1 : one->place.line > other->place.line;
}

/**
 * gouji_recognition_list:
 * @disclosure: recognised
 * @corrections: (nullable): with which it was recognised
 *
 * Tells of every grid what it was recognised as and on what grounds, or why it was not.
 *
 * Returns: (transfer full) (element-type GoujiRecognition): the grids in printed order
 */
GPtrArray *
gouji_recognition_list (GoujiDisclosure *disclosure, const GoujiCorrections *corrections)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) gouji_recognition_free);
  g_autoptr (GPtrArray) regions = NULL;
  g_autoptr (GPtrArray) left = g_ptr_array_new ();

  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (disclosure), list);

  for (guint i = 0; i < gouji_disclosure_get_n_tables (disclosure); i++)
    g_ptr_array_add (list, recognition_of_table (disclosure, i));
  regions = gouji_regions_find (disclosure);
  for (guint i = 0; i < regions->len; i++)
    {
      const GoujiRegion *region = g_ptr_array_index (regions, i);

      if (is_left_over (disclosure, region, list))
        g_ptr_array_add (left, recognition_of_region (disclosure, region, corrections));
    }
  for (guint i = 0; i < left->len; i++)
    g_ptr_array_add (list, g_ptr_array_index (left, i));
  g_ptr_array_sort (list, by_place);
  return list;
}

/**
 * gouji_recognition_count_open:
 * @corrections: (nullable): with which it was recognised
 *
 * Returns: the number of grids that are to be looked into
 */
guint
gouji_recognition_count_open (GoujiDisclosure *disclosure, const GoujiCorrections *corrections)
{
  guint n = 0;

  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (disclosure), 0);

  for (guint i = 0; i < gouji_disclosure_get_n_blocks (disclosure); i++)
    {
      const GoujiBlock *block = gouji_disclosure_get_block (disclosure, i);
      GoujiRole role;

      n += block->kind == GOUJI_BLOCK_GRID && block->use == GOUJI_USE_NONE
           && (corrections == NULL || !gouji_corrections_get_role (corrections, block->place, &role));
    }
  return n;
}
