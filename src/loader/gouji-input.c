/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "loader/gouji-input.h"

#include <string.h>

#include "loader/gouji-loader.h"
#include "loader/gouji-natural-order.h"

#define ATTRIBUTES                                                                                \
  G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME                       \
  "," G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_IS_HIDDEN                      \
  "," G_FILE_ATTRIBUTE_STANDARD_IS_BACKUP "," G_FILE_ATTRIBUTE_ID_FILE

/* A walk through folders.  @folders holds the ids of those entered, so that a link
 * that leads back up ends there. */
typedef struct
{
  GPtrArray *inputs;
  GHashTable *folders;
  GCancellable *cancellable;
  GoujiInputErrorFunc func;
  gpointer data;
} Walk;

/**
 * gouji_input_new:
 * @name: what the user knows it by
 *
 * Returns: (transfer full): the input
 */
GoujiInput *
gouji_input_new (GFile *file, const char *name)
{
  GoujiInput *self;

  g_return_val_if_fail (G_IS_FILE (file) && name != NULL, NULL);

  self = g_new0 (GoujiInput, 1);
  self->file = g_object_ref (file);
  self->name = g_strdup (name);
  return self;
}

void
gouji_input_free (GoujiInput *self)
{
  g_object_unref (self->file);
  g_free (self->name);
  g_free (self);
}

static int
compare_infos (gconstpointer a, gconstpointer b)
{
  return gouji_natural_order_compare (g_file_info_get_display_name (*(GFileInfo *const *) a),
                                      g_file_info_get_display_name (*(GFileInfo *const *) b));
}

/* What is visible in the folder, in natural order. */
static GPtrArray *
list_folder (Walk *walk, GFile *folder, GError **error)
{
  g_autoptr (GPtrArray) infos = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GFileEnumerator) enumerator = NULL;
  GFileInfo *info;

  enumerator = g_file_enumerate_children (folder, ATTRIBUTES, G_FILE_QUERY_INFO_NONE,
                                          walk->cancellable, error);
  if (enumerator == NULL)
    return NULL;
  for (;;)
    {
      if (!g_file_enumerator_iterate (enumerator, &info, NULL, walk->cancellable, error))
        return NULL;
      if (info == NULL)
        break;
      if (!g_file_info_get_is_hidden (info) && !g_file_info_get_is_backup (info))
        g_ptr_array_add (infos, g_object_ref (info));
    }
  g_ptr_array_sort (infos, compare_infos);
  return g_steal_pointer (&infos);
}

static void walk_file (Walk *walk, GFile *file, const char *name, GFileInfo *info);

static void
walk_folder (Walk *walk, GFile *folder, const char *name, const char *id)
{
  g_autoptr (GPtrArray) infos = NULL;
  g_autoptr (GError) error = NULL;

  if (id != NULL && !g_hash_table_add (walk->folders, g_strdup (id)))
    return;
  infos = list_folder (walk, folder, &error);
  if (infos == NULL)
    walk->func (name, error, walk->data);
  for (guint i = 0; infos != NULL && i < infos->len; i++)
    {
      GFileInfo *info = g_ptr_array_index (infos, i);
      g_autoptr (GFile) child = g_file_get_child (folder, g_file_info_get_name (info));
      g_autofree char *child_name
          = g_build_filename (name, g_file_info_get_display_name (info), NULL);

      walk_file (walk, child, child_name, info);
    }
}

/* What cannot be looked at is an input all the same: opening it says why. */
static void
walk_file (Walk *walk, GFile *file, const char *name, GFileInfo *info)
{
  if (info != NULL && g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY
      && !gouji_load_is_folder_of_tables (file))
    walk_folder (walk, file, name,
                 g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ID_FILE));
  else
    g_ptr_array_add (walk->inputs, gouji_input_new (file, name));
}

/**
 * gouji_input_list:
 * @root: a file or a folder
 * @func: (scope call): told of every folder that cannot be listed
 *
 * Walks folders in natural order, without hidden and backup files.  A folder of nothing
 * but CSV files is one input.
 *
 * Returns: (transfer full) (element-type GoujiInput): the inputs
 */
GPtrArray *
gouji_input_list (const GoujiInput *root,
                  GCancellable *cancellable,
                  GoujiInputErrorFunc func,
                  gpointer user_data)
{
  g_autoptr (GHashTable) folders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Walk walk = { g_ptr_array_new_with_free_func ((GDestroyNotify) gouji_input_free), folders,
                cancellable, func, user_data };
  g_autoptr (GFileInfo) info = NULL;

  g_return_val_if_fail (root != NULL && func != NULL, walk.inputs);

  info = g_file_query_info (root->file, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable, NULL);
  walk_file (&walk, root->file, root->name, info);
  return walk.inputs;
}

/**
 * gouji_input_dup_name:
 * @source_name: the path a reader was given; other names, such as those a JSON
 *   document carries with it, are kept
 *
 * Returns: (transfer full): the name to use in messages
 */
char *
gouji_input_dup_name (const GoujiInput *self, const char *source_name)
{
  const char *path;
  gsize length;

  g_return_val_if_fail (self != NULL && source_name != NULL, NULL);

  path = g_file_peek_path (self->file);
  length = path != NULL ? strlen (path) : 0;
  if (path == NULL || !g_str_has_prefix (source_name, path))
    return g_strdup (source_name);
  if (source_name[length] == '\0')
    return g_strdup (self->name);
  if (source_name[length] != G_DIR_SEPARATOR)
    return g_strdup (source_name);
  return g_build_filename (self->name, source_name + length, NULL);
}
