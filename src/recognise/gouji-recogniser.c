/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-recogniser.h"

#include "recognise/gouji-builder-private.h"
#include "recognise/gouji-claims.h"
#include "recognise/gouji-customary-private.h"
#include "recognise/gouji-facts-private.h"
#include "recognise/gouji-form-private.h"
#include "recognise/gouji-generic.h"
#include "recognise/gouji-line-groups-private.h"
#include "recognise/gouji-lines-private.h"
#include "recognise/gouji-roles-private.h"
#include "recognise/gouji-sections-private.h"
#include "recognise/gouji-nested-sources-private.h"

static gboolean
is_form_role (GoujiRole role)
{
  return role == GOUJI_ROLE_PERFORMANCE || role == GOUJI_ROLE_PERFORMANCE_WHOLE
         || role == GOUJI_ROLE_PERFORMANCE_TRANSFER || role == GOUJI_ROLE_PERFORMANCE_SELF;
}

static void
mark_blocks (GoujiDisclosure *disclosure, GArray *blocks, GoujiBlockUse use, int table)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      GoujiBlock *block = gouji_disclosure_get_block (disclosure, g_array_index (blocks, guint, i));

      block->use = use;
      block->table = table;
    }
}

static void
mark_region (GoujiDisclosure *disclosure, const GoujiRegion *region, int table)
{
  mark_blocks (disclosure, region->captions, GOUJI_USE_CAPTION, table);
  mark_blocks (disclosure, region->notes, GOUJI_USE_NOTE, table);
  for (guint i = 0; i < region->segments->len; i++)
    {
      const GoujiSegment *segment = &g_array_index (region->segments, GoujiSegment, i);

      for (guint b = 0; b < MAX (segment->n_blocks, 1); b++)
        {
          GoujiBlock *block = gouji_disclosure_get_block (disclosure, segment->block + b);

          if (block->table >= 0)
            continue;
          block->use = GOUJI_USE_TABLE;
          block->table = table;
        }
    }
}

static void
read_table (GoujiDisclosure *disclosure, GoujiTable *table, guint index)
{
  GoujiRole role = gouji_table_get_role (table);

  if (is_form_role (role))
    {
      gouji_form_read (disclosure, table, index);
      return;
    }
  gouji_customary_complete (table);
  gouji_lines_read (table, disclosure);
  gouji_table_read_amounts (table);
  gouji_line_groups_find (table);
  gouji_nested_sources_find (table);
}

/* A budget of another kind is read from the grid as it stands.  FALSE: it is none. */
static gboolean
recognise_generic (GoujiDisclosure *disclosure,
                   const GoujiRegion *region,
                   const GoujiCorrections *corrections)
{
  guint index = g_array_index (region->segments, GoujiSegment, 0).block;
  const GoujiBlock *block = gouji_disclosure_get_block (disclosure, index);
  const GoujiGenericMapping *said
      = gouji_corrections_get_mapping (corrections, gouji_region_get_place (region, disclosure));
  g_autoptr (GoujiGenericMapping) guessed = NULL;

  if (block->kind != GOUJI_BLOCK_GRID || block->table >= 0)
    return FALSE;
  if (said == NULL)
    guessed = gouji_generic_guess (block->grid);
  if (said == NULL && guessed == NULL)
    return FALSE;
  gouji_generic_recognise_block (disclosure, index, said != NULL ? said : guessed, said != NULL);
  return TRUE;
}

static gboolean
is_generic_by_hand (const GoujiRegion *region,
                    const GoujiCorrections *corrections,
                    GoujiDisclosure *disclosure)
{
  if (corrections == NULL)
    return FALSE;
  return (region->by_hand && region->role == GOUJI_ROLE_GENERIC)
         || gouji_corrections_get_mapping (corrections, gouji_region_get_place (region, disclosure))
                != NULL;
}

static void
recognise_region (GoujiDisclosure *disclosure,
                  const GoujiRegion *region,
                  const GoujiCorrections *corrections)
{
  g_autoptr (GoujiTable) table = NULL;
  GoujiTable *added;
  guint index;

  if (region->by_hand && region->role == GOUJI_ROLE_NONE)
    return;
  if (is_generic_by_hand (region, corrections, disclosure)
      && recognise_generic (disclosure, region, corrections))
    return;
  added = table = gouji_builder_build (disclosure, region);
  gouji_roles_code_kind (table);
  if (!gouji_roles_decide (table, disclosure, region))
    return;
  index = gouji_disclosure_add_table (disclosure, g_steal_pointer (&table));
  mark_region (disclosure, region, index);
  read_table (disclosure, added, index);
}

/* Before anything is made of the regions: titles of what a user called a table count. */
static void
correct_regions (GoujiDisclosure *disclosure, GPtrArray *regions, const GoujiCorrections *corrections)
{
  for (guint i = 0; i < regions->len; i++)
    {
      GoujiRegion *region = g_ptr_array_index (regions, i);
      GoujiPlace place = gouji_region_get_place (region, disclosure);
      GoujiAmountUnit unit = gouji_corrections_get_unit (corrections, place);

      region->by_hand = gouji_corrections_get_role (corrections, place, &region->role);
      if (unit == GOUJI_UNIT_UNKNOWN)
        continue;
      region->unit = unit;
      region->own_unit = TRUE;
    }
}

/**
 * gouji_recognise:
 * @disclosure: a disclosure that holds blocks and nothing else
 *
 * Finds the tables, their roles, columns and lines, the projects with their
 * indicators, the sections of the narrative, and what document it is.  Knows
 * nothing of files.  What is not recognised stays a block with %GOUJI_USE_NONE.
 */
void
gouji_recognise (GoujiDisclosure *disclosure)
{
  gouji_recognise_corrected (disclosure, NULL);
}

/**
 * gouji_recognise_corrected:
 * @corrections: (nullable): what a user said of the document
 *
 * As gouji_recognise(); but a grid is what @corrections say it is, its amounts are in the
 * unit they say, and their facts hold.  Columns and lines are still understood from what
 * is printed, under the role that was given.  Corrections of places where no grid begins
 * have no effect.
 */
void
gouji_recognise_corrected (GoujiDisclosure *disclosure, const GoujiCorrections *corrections)
{
  g_autoptr (GPtrArray) regions = NULL;

  g_return_if_fail (GOUJI_IS_DISCLOSURE (disclosure));

  regions = gouji_regions_find (disclosure);
  if (corrections != NULL)
    {
      correct_regions (disclosure, regions, corrections);
      gouji_corrections_apply_facts (corrections, disclosure);
    }
  gouji_facts_find (disclosure, regions);
  for (guint i = 0; i < regions->len; i++)
    recognise_region (disclosure, g_ptr_array_index (regions, i), corrections);
  if (gouji_disclosure_get_n_tables (disclosure) == 0)
    gouji_generic_recognise (disclosure, corrections);
  gouji_facts_find_department (disclosure);
  if (corrections != NULL)
    gouji_corrections_apply (corrections, disclosure);
  gouji_sections_find (disclosure);
  gouji_claims_find (disclosure);
}
