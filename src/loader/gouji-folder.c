/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "loader/gouji-folder.h"

#include "loader/gouji-natural-order.h"

#define ATTRIBUTES                                                      \
  G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE "," \
  G_FILE_ATTRIBUTE_STANDARD_IS_HIDDEN "," G_FILE_ATTRIBUTE_STANDARD_IS_BACKUP

/**
 * gouji_folder_is_csv_name:
 *
 * Returns: whether @name ends as the names of files with separated values do
 */
gboolean
gouji_folder_is_csv_name (const char *name)
{
  const char *dot;

  g_return_val_if_fail (name != NULL, FALSE);

  dot = strrchr (name, '.');
  return dot != NULL
         && (g_ascii_strcasecmp (dot, ".csv") == 0 || g_ascii_strcasecmp (dot, ".tsv") == 0);
}

static int
compare_files (gconstpointer a, gconstpointer b)
{
  g_autofree char *left = g_file_get_parse_name (*(GFile *const *) a);
  g_autofree char *right = g_file_get_parse_name (*(GFile *const *) b);

  return gouji_natural_order_compare (left, right);
}

/**
 * gouji_folder_list_csv:
 * @others: (out) (optional): whether the folder holds anything visible besides
 *
 * Returns: (transfer full) (element-type GFile): the CSV files in natural order, or
 *   %NULL with an @error of %G_IO_ERROR
 */
GPtrArray *
gouji_folder_list_csv (GFile *folder, gboolean *others, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GFileEnumerator) children = NULL;
  GFileInfo *info;
  GFile *child;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);

  if (others != NULL)
    *others = FALSE;
  children = g_file_enumerate_children (folder, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable,
                                        error);
  if (children == NULL)
    return NULL;
  for (;;)
    {
      if (!g_file_enumerator_iterate (children, &info, &child, cancellable, error))
        return NULL;
      if (info == NULL)
        break;
      if (g_file_info_get_is_hidden (info) || g_file_info_get_is_backup (info))
        continue;
      if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR
          && gouji_folder_is_csv_name (g_file_info_get_name (info)))
        g_ptr_array_add (files, g_object_ref (child));
      else if (others != NULL)
        *others = TRUE;
    }
  g_ptr_array_sort (files, compare_files);
  return g_steal_pointer (&files);
}
