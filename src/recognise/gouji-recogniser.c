/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-recogniser.h"

#include "recognise/gouji-builder-private.h"
#include "recognise/gouji-claims.h"
#include "recognise/gouji-customary-private.h"
#include "recognise/gouji-facts-private.h"
#include "recognise/gouji-form-private.h"
#include "recognise/gouji-generic.h"
#include "recognise/gouji-lines-private.h"
#include "recognise/gouji-roles-private.h"
#include "recognise/gouji-sections-private.h"

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
}

static void
recognise_region (GoujiDisclosure *disclosure, const GoujiRegion *region)
{
  g_autoptr (GoujiTable) table = gouji_builder_build (disclosure, region);
  GoujiTable *added = table;
  guint index;

  gouji_roles_code_kind (table);
  if (!gouji_roles_decide (table, disclosure, region))
    return;
  index = gouji_disclosure_add_table (disclosure, g_steal_pointer (&table));
  mark_region (disclosure, region, index);
  read_table (disclosure, added, index);
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
  g_autoptr (GPtrArray) regions = NULL;

  g_return_if_fail (GOUJI_IS_DISCLOSURE (disclosure));

  regions = gouji_regions_find (disclosure);
  gouji_facts_find (disclosure, regions);
  for (guint i = 0; i < regions->len; i++)
    recognise_region (disclosure, g_ptr_array_index (regions, i));
  if (gouji_disclosure_get_n_tables (disclosure) == 0)
    gouji_generic_recognise (disclosure);
  gouji_facts_find_department (disclosure);
  gouji_sections_find (disclosure);
  gouji_claims_find (disclosure);
}
