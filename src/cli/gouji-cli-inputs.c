/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/gouji-cli-inputs.h"

#include <string.h>

#include "cli/gouji-cli-output.h"

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
  gboolean unreadable;
} Walk;

typedef struct
{
  char *key; /* sorts 第2部分 before 第10部分 */
  GFileInfo *info;
} Entry;

static void
free_input (gpointer data)
{
  GoujiCliInput *input = data;

  g_object_unref (input->file);
  g_free (input->name);
  g_free (input);
}

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->key);
  g_object_unref (entry->info);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Entry *) a)->key, ((const Entry *) b)->key);
}

static void
add_input (Walk *walk, GFile *file, const char *name)
{
  GoujiCliInput *input = g_new0 (GoujiCliInput, 1);

  input->file = g_object_ref (file);
  input->name = g_strdup (name);
  g_ptr_array_add (walk->inputs, input);
}

static GArray *
list_folder (GFile *folder, GError **error)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_autoptr (GFileEnumerator) enumerator = NULL;
  GFileInfo *info;

  g_array_set_clear_func (entries, clear_entry);
  enumerator = g_file_enumerate_children (folder, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, NULL, error);
  if (enumerator == NULL)
    return NULL;
  while (TRUE)
    {
      Entry entry;

      if (!g_file_enumerator_iterate (enumerator, &info, NULL, NULL, error))
        return NULL;
      if (info == NULL)
        break;
      if (g_file_info_get_is_hidden (info) || g_file_info_get_is_backup (info))
        continue;
      entry.key = g_utf8_collate_key_for_filename (g_file_info_get_display_name (info), -1);
      entry.info = g_object_ref (info);
      g_array_append_val (entries, entry);
    }
  g_array_sort (entries, compare_entries);
  return g_steal_pointer (&entries);
}

/* A folder of nothing but CSV files holds the tables of one disclosure, a file each. */
static gboolean
is_disclosure (GArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      GFileInfo *info = g_array_index (entries, Entry, i).info;
      g_autofree char *name = g_ascii_strdown (g_file_info_get_display_name (info), -1);

      if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR
          || !g_str_has_suffix (name, ".csv"))
        return FALSE;
    }
  return entries->len > 0;
}

static void walk_folder (Walk *walk, GFile *folder, const char *name, const char *id);

static void
walk_entry (Walk *walk, GFile *folder, const char *folder_name, GFileInfo *info)
{
  g_autoptr (GFile) file = g_file_get_child (folder, g_file_info_get_name (info));
  g_autofree char *name = g_build_filename (folder_name, g_file_info_get_display_name (info), NULL);

  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    walk_folder (walk, file, name,
                 g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ID_FILE));
  else
    add_input (walk, file, name);
}

static void
walk_folder (Walk *walk, GFile *folder, const char *name, const char *id)
{
  g_autoptr (GArray) entries = NULL;
  g_autoptr (GError) error = NULL;

  if (id != NULL && !g_hash_table_add (walk->folders, g_strdup (id)))
    return;
  entries = list_folder (folder, &error);
  if (entries == NULL)
    {
      gouji_cli_print_error (name, error);
      walk->unreadable = TRUE;
    }
  else if (is_disclosure (entries))
    add_input (walk, folder, name);
  else
    for (guint i = 0; i < entries->len; i++)
      walk_entry (walk, folder, name, g_array_index (entries, Entry, i).info);
}

static void
walk_path (Walk *walk, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GFileInfo) info = g_file_query_info (file, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, NULL,
                                                  NULL);

  /* What cannot be looked at is an input all the same: opening it says why. */
  if (info != NULL && g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    walk_folder (walk, file, name,
                 g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ID_FILE));
  else
    add_input (walk, file, name);
}

/**
 * gouji_cli_list_inputs:
 * @paths: (array zero-terminated=1): files and folders, in the file system's encoding
 * @unreadable: (out): whether a folder could not be listed
 *
 * Walks the folders in natural order, without hidden and backup files.  A folder of
 * nothing but CSV files is one input.
 *
 * Returns: (transfer full) (element-type GoujiCliInput): the inputs
 */
GPtrArray *
gouji_cli_list_inputs (char **paths, gboolean *unreadable)
{
  g_autoptr (GHashTable) folders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Walk walk = { g_ptr_array_new_with_free_func (free_input), folders, FALSE };

  g_return_val_if_fail (paths != NULL && unreadable != NULL, walk.inputs);

  for (guint i = 0; paths[i] != NULL; i++)
    walk_path (&walk, paths[i]);
  *unreadable = walk.unreadable;
  return walk.inputs;
}

/**
 * gouji_cli_input_dup_name:
 * @source_name: the path a reader was given; other names, such as those a JSON
 *   document carries with it, are kept
 *
 * Returns: (transfer full): the name to use in messages
 */
char *
gouji_cli_input_dup_name (const GoujiCliInput *input, const char *source_name)
{
  const char *path = g_file_peek_path (input->file);
  gsize length = path != NULL ? strlen (path) : 0;

  if (path == NULL || !g_str_has_prefix (source_name, path))
    return g_strdup (source_name);
  if (source_name[length] == '\0')
    return g_strdup (input->name);
  if (source_name[length] != G_DIR_SEPARATOR)
    return g_strdup (source_name);
  return g_build_filename (input->name, source_name + length, NULL);
}
