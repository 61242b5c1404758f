/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-joined-files.h"

#include <errno.h>
#include <glib/gstdio.h>

#define FILES "files"
#define JOINED "joined"
#define MODE 0600

static char *
dup_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "gouji", "joined.ini", NULL);
}

/* Without it the user is only asked again. */
static GKeyFile *
load (void)
{
  g_autofree char *path = dup_path ();
  GKeyFile *file = g_key_file_new ();

  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL);
  return file;
}

static void
save (GKeyFile *file)
{
  g_autofree char *path = dup_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *text = g_key_file_to_data (file, NULL, NULL);
  g_autoptr (GError) error = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    g_message ("%s: %s", folder, g_strerror (errno));
  else if (!g_file_set_contents_full (path, text, -1,
                                      G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                      MODE, &error))
    g_message ("%s", error->message);
}

static int
by_text (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* The same for the same files in any order. */
static char *
dup_group (GFile **files, guint n_files)
{
  g_autoptr (GPtrArray) uris = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *all = NULL;

  for (guint i = 0; i < n_files; i++)
    g_ptr_array_add (uris, g_file_get_uri (files[i]));
  g_ptr_array_sort (uris, by_text);
  g_ptr_array_add (uris, NULL);
  all = g_strjoinv ("\n", (char **) uris->pdata);
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, all, -1);
}

static GPtrArray *
list_files (char **uris)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; uris != NULL && uris[i] != NULL; i++)
    {
      GFile *file = g_file_new_for_uri (uris[i]);

      g_ptr_array_add (files, file);
      if (!g_file_query_exists (file, NULL))
        return NULL;
    }
  return files->len > 1 ? g_steal_pointer (&files) : NULL;
}

/**
 * gouji_joined_files_find:
 *
 * Returns: (transfer full) (nullable) (element-type GFile): the files of one document
 */
GPtrArray *
gouji_joined_files_find (GFile *file)
{
  g_autoptr (GKeyFile) kept = load ();
  g_auto (GStrv) groups = g_key_file_get_groups (kept, NULL);
  g_autofree char *uri = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  uri = g_file_get_uri (file);
  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_auto (GStrv) uris = g_key_file_get_string_list (kept, groups[i], FILES, NULL, NULL);

      if (uris != NULL && g_strv_contains ((const char *const *) uris, uri)
          && g_key_file_get_boolean (kept, groups[i], JOINED, NULL))
        return list_files (uris);
    }
  return NULL;
}

GoujiJoined
gouji_joined_files_get (GFile **files, guint n_files)
{
  g_autoptr (GKeyFile) kept = load ();
  g_autofree char *group = NULL;

  g_return_val_if_fail (files != NULL && n_files > 0, GOUJI_JOINED_UNKNOWN);

  group = dup_group (files, n_files);
  if (!g_key_file_has_group (kept, group))
    return GOUJI_JOINED_UNKNOWN;
  return g_key_file_get_boolean (kept, group, JOINED, NULL) ? GOUJI_JOINED_ONE : GOUJI_JOINED_APART;
}

/* What a file belonged to before does not hold any more. */
static void
forget_file (GKeyFile *kept, GFile *file)
{
  g_auto (GStrv) groups = g_key_file_get_groups (kept, NULL);
  g_autofree char *uri = g_file_get_uri (file);

  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_auto (GStrv) uris = g_key_file_get_string_list (kept, groups[i], FILES, NULL, NULL);

      if (uris != NULL && g_strv_contains ((const char *const *) uris, uri)
          && g_key_file_get_boolean (kept, groups[i], JOINED, NULL))
        g_key_file_remove_group (kept, groups[i], NULL);
    }
}

/**
 * gouji_joined_files_remember:
 * @files: (array length=n_files): in the order in which they are read as one
 * @joined: %GOUJI_JOINED_UNKNOWN forgets
 */
void
gouji_joined_files_remember (GFile **files, guint n_files, GoujiJoined joined)
{
  g_autoptr (GKeyFile) kept = load ();
  g_autoptr (GPtrArray) uris = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *group = NULL;

  g_return_if_fail (files != NULL && n_files > 0);

  group = dup_group (files, n_files);
  for (guint i = 0; i < n_files; i++)
    {
      forget_file (kept, files[i]);
      g_ptr_array_add (uris, g_file_get_uri (files[i]));
    }
  g_key_file_remove_group (kept, group, NULL);
  if (joined != GOUJI_JOINED_UNKNOWN)
    {
      g_key_file_set_string_list (kept, group, FILES, (const char *const *) uris->pdata, uris->len);
      g_key_file_set_boolean (kept, group, JOINED, joined == GOUJI_JOINED_ONE);
    }
  save (kept);
}
