/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A folder that holds the tables of an export: the budget lines, and other tables whose
 * rows are the units' or their projects'. */

#include "loader/gouji-folder.h"
#include "loader/gouji-loader.h"
#include "province/gouji-province-private.h"

/* The lines tell unit and year; what tells neither the unit nor a project is nobody's. */
static gboolean
take_file (GoujiProvince *self, GFile *file, guint64 least)
{
  g_autoptr (GoujiProvinceSide) side = gouji_province_side_open (file);
  const GoujiUnitLayout *layout = side != NULL ? gouji_province_side_get_layout (side) : NULL;

  if (layout == NULL)
    return FALSE;
  if (!gouji_unit_layout_has_unit (layout) || layout->year < 0)
    {
      g_ptr_array_add (self->sides, g_steal_pointer (&side));
      return TRUE;
    }
  if (self->file != NULL || layout->project >= 0 || layout->unit_code < 0
      || gouji_province_side_get_size (side) < least)
    return FALSE;
  self->file = g_object_ref (file);
  self->name = gouji_load_dup_name (file);
  self->source = self->sides->len;
  return TRUE;
}

gboolean
gouji_province_choose_files (GoujiProvince *self, GFile *folder, guint64 least, GCancellable *cancellable)
{
  gboolean others;
  g_autoptr (GPtrArray) files = gouji_folder_list_csv (folder, &others, cancellable, NULL);

  if (files == NULL || others)
    return FALSE;
  for (guint i = 0; i < files->len; i++)
    if (!take_file (self, g_ptr_array_index (files, i), least))
      return FALSE;
  self->folder = g_object_ref (folder);
  return self->file != NULL;
}

/* NULL when a unit has several years, for rows that tell none would be neither's. */
static GHashTable *
number_units (GoujiProvince *self)
{
  g_autoptr (GHashTable) units = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->units->len; i++)
    {
      const char *code = gouji_province_get_unit_code (self, i);

      if (*code == '\0'
          || !g_hash_table_insert (units, g_strdup (code), GUINT_TO_POINTER (i + 1)))
        return NULL;
    }
  return g_steal_pointer (&units);
}

static gboolean
index_those (GoujiProvince *self, gboolean with_unit, GHashTable *units, GHashTable *projects,
             GCancellable *cancellable)
{
  for (guint i = 0; i < self->sides->len; i++)
    {
      GoujiProvinceSide *side = g_ptr_array_index (self->sides, i);

      if (gouji_unit_layout_has_unit (gouji_province_side_get_layout (side)) == with_unit
          && !gouji_province_side_index (side, units, projects, cancellable))
        return FALSE;
    }
  return TRUE;
}

gboolean
gouji_province_index_sides (GoujiProvince *self, GCancellable *cancellable)
{
  g_autoptr (GHashTable) units = NULL;
  g_autoptr (GHashTable) projects = NULL;

  if (self->sides->len == 0)
    return TRUE;
  units = number_units (self);
  if (units == NULL)
    return FALSE;
  projects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return index_those (self, TRUE, units, projects, cancellable)
         && index_those (self, FALSE, units, projects, cancellable);
}
