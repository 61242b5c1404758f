/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "loader/gouji-corrections-store.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "model/gouji-error.h"
#include "readers/gouji-reader.h"

#define NEW_FILE_MODE 0600

struct _GoujiCorrectionsStore
{
  GObject parent_instance;

  char *folder;            /* or NULL */
  GoujiCorrections *fixed; /* or NULL */
};

G_DEFINE_FINAL_TYPE (GoujiCorrectionsStore, gouji_corrections_store, G_TYPE_OBJECT)

static void
gouji_corrections_store_finalize (GObject *object)
{
  GoujiCorrectionsStore *self = GOUJI_CORRECTIONS_STORE (object);

  g_free (self->folder);
  g_clear_pointer (&self->fixed, gouji_corrections_free);
  G_OBJECT_CLASS (gouji_corrections_store_parent_class)->finalize (object);
}

static void
gouji_corrections_store_class_init (GoujiCorrectionsStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gouji_corrections_store_finalize;
}

static void
gouji_corrections_store_init (GoujiCorrectionsStore *self G_GNUC_UNUSED)
{
}

/**
 * gouji_corrections_store_new:
 * @folder: a local folder; made when something is first saved
 *
 * Returns: (transfer full): the store
 */
GoujiCorrectionsStore *
gouji_corrections_store_new (GFile *folder)
{
  GoujiCorrectionsStore *self;

  g_return_val_if_fail (G_IS_FILE (folder) && g_file_is_native (folder), NULL);

  self = g_object_new (GOUJI_TYPE_CORRECTIONS_STORE, NULL);
  self->folder = g_file_get_path (folder);
  return self;
}

/**
 * gouji_corrections_store_new_fixed:
 *
 * Returns: (transfer full): a store that finds @corrections whatever it is asked for
 */
GoujiCorrectionsStore *
gouji_corrections_store_new_fixed (const GoujiCorrections *corrections)
{
  GoujiCorrectionsStore *self;

  g_return_val_if_fail (corrections != NULL, NULL);

  self = g_object_new (GOUJI_TYPE_CORRECTIONS_STORE, NULL);
  self->fixed = gouji_corrections_copy (corrections);
  return self;
}

GFile *
gouji_corrections_store_dup_default_folder (void)
{
  return g_file_new_build_filename (g_get_user_data_dir (), "gouji", "corrections", NULL);
}

/* Names of files come from hashes alone. */
static gboolean
is_key (const char *text)
{
  guint n = 0;

  while (g_ascii_isxdigit (text[n]))
    n++;
  return n == 64 && text[n] == '\0';
}

static char *
dup_path (GoujiCorrectionsStore *self, const char *key)
{
  g_autofree char *name = g_strconcat (key, ".ini", NULL);

  return g_build_filename (self->folder, name, NULL);
}

/**
 * gouji_corrections_load:
 * @name: of the file, for messages
 *
 * Returns: (transfer full): the corrections, or %NULL with @error of %GOUJI_ERROR
 */
GoujiCorrections *
gouji_corrections_load (GFile *file, const char *name, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  const char *text;
  gsize length;

  g_return_val_if_fail (G_IS_FILE (file) && name != NULL, NULL);

  bytes = gouji_reader_load_bytes (file, NULL, NULL, error);
  if (bytes == NULL)
    return NULL;
  text = g_bytes_get_data (bytes, &length);
  return gouji_corrections_from_text (text != NULL ? text : "", length, name, error);
}

/**
 * gouji_corrections_store_find:
 * @key: of gouji_corrections_dup_key()
 * @error: of %GOUJI_ERROR: what is kept cannot be read
 *
 * Returns: (transfer full) (nullable): what is kept; %NULL without @error when nothing is
 */
GoujiCorrections *
gouji_corrections_store_find (GoujiCorrectionsStore *self, const char *key, GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (GOUJI_IS_CORRECTIONS_STORE (self) && key != NULL, NULL);

  if (self->fixed != NULL)
    return gouji_corrections_copy (self->fixed);
  if (!is_key (key))
    return NULL;
  path = dup_path (self, key);
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return NULL;
  file = g_file_new_for_path (path);
  return gouji_corrections_load (file, path, error);
}

static gboolean
fail (GError **error, const char *path)
{
  gouji_set_error_at (error, GOUJI_ERROR_UNREADABLE, path, 0, 0, "%s", g_strerror (errno));
  return FALSE;
}

/* What nobody can read may hold what somebody needs. */
static gboolean
set_aside_unreadable (GoujiCorrectionsStore *self, const char *key, GError **error)
{
  g_autofree char *path = dup_path (self, key);
  g_autoptr (GError) unreadable = NULL;
  g_autoptr (GoujiCorrections) kept = gouji_corrections_store_find (self, key, &unreadable);

  for (guint i = 1; unreadable != NULL; i++)
    {
      g_autofree char *aside = g_strdup_printf ("%s.damaged-%u", path, i);

      if (g_file_test (aside, G_FILE_TEST_EXISTS))
        continue;
      return g_rename (path, aside) == 0 || fail (error, path);
    }
  return TRUE;
}

/**
 * gouji_corrections_store_save:
 * @key: of gouji_corrections_dup_key()
 * @error: of %GOUJI_ERROR or %G_FILE_ERROR: what had been saved before is there still
 *
 * Returns: %TRUE when the corrections are durably on the disk
 */
gboolean
gouji_corrections_store_save (GoujiCorrectionsStore *self,
                              const char *key,
                              const GoujiCorrections *corrections,
                              GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (GOUJI_IS_CORRECTIONS_STORE (self) && self->folder != NULL, FALSE);
  g_return_val_if_fail (key != NULL && is_key (key) && corrections != NULL, FALSE);

  path = dup_path (self, key);
  if (!set_aside_unreadable (self, key, error))
    return FALSE;
  if (gouji_corrections_is_empty (corrections))
    return g_remove (path) == 0 || errno == ENOENT || fail (error, path);
  if (g_mkdir_with_parents (self->folder, 0700) != 0)
    return fail (error, self->folder);
  text = gouji_corrections_to_text (corrections);
  return g_file_set_contents_full (path, text, -1,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   NEW_FILE_MODE, error);
}

/**
 * gouji_corrections_dup_key:
 * @index: which of the documents of its file it is, from 0
 *
 * A document of several files goes by the hashes of all of them.
 *
 * Returns: (transfer full): 64 hexadecimal digits, or ""
 */
char *
gouji_corrections_dup_key (GoujiDisclosure *disclosure, guint index)
{
  g_autoptr (GString) all = g_string_new (NULL);
  guint n;

  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (disclosure), NULL);

  n = gouji_disclosure_get_n_sources (disclosure);
  for (guint i = 0; i < n; i++)
    {
      const char *sha256 = gouji_disclosure_get_sha256 (disclosure, i);

      if (sha256 == NULL || *sha256 == '\0')
        return g_strdup ("");
      g_string_append_printf (all, "%s%s", i > 0 ? "\n" : "", sha256);
    }
  if (n == 0 || (n == 1 && index == 0))
    return g_strdup (all->str);
  g_string_append_printf (all, "\n#%u", index);
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, all->str, -1);
}
