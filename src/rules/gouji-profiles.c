/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rules/gouji-profiles.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/gouji-error.h"
#include "rules/gouji-profile-private.h"

#define ENDING ".ini"
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* NULL with a located @error when it is wrong. */
static GoujiProfile *
read_file (GFile *file, GError **error)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *text = NULL;
  g_autoptr (GError) local_error = NULL;
  const char *start;
  gsize length;

  if (!g_file_load_contents (file, NULL, &text, &length, NULL, &local_error))
    {
      gouji_set_error_at (error, GOUJI_ERROR_UNREADABLE, name, 0, 0, "%s", local_error->message);
      return NULL;
    }
  if (!g_utf8_validate (text, length, NULL))
    {
      gouji_set_error_at (error, GOUJI_ERROR_ENCODING, name, 0, 0, _ ("The file is not in UTF-8"));
      return NULL;
    }
  /* What Windows writes first. */
  start = g_str_has_prefix (text, BYTE_ORDER_MARK) ? text + strlen (BYTE_ORDER_MARK) : text;
  return gouji_profile_new_from_text (start, length - (start - text), base, name, TRUE, error);
}

/**
 * gouji_profiles_dup_default_folder:
 *
 * Returns: (transfer full): the folder in the user's data directory; it need not be there
 */
GFile *
gouji_profiles_dup_default_folder (void)
{
  return g_file_new_build_filename (g_get_user_data_dir (), "gouji", "profiles", NULL);
}

/**
 * gouji_profiles_add_file:
 * @file: NAME.ini
 * @error: of %GOUJI_ERROR, located
 *
 * Returns: %FALSE when it is no profile; nothing is added then
 */
gboolean
gouji_profiles_add_file (GFile *file, GError **error)
{
  GoujiProfile *profile;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  profile = read_file (file, error);
  if (profile != NULL)
    gouji_profile_add (profile);
  return profile != NULL;
}

static gboolean
add_child (GFile *folder, const char *file_name, GError **error)
{
  g_autoptr (GFile) file = g_file_get_child (folder, file_name);

  return gouji_profiles_add_file (file, error);
}

/**
 * gouji_profiles_check_file:
 * @error: of %GOUJI_ERROR
 *
 * Returns: whether @file is a profile, as gouji_profiles_add_folder() would take it
 */
gboolean
gouji_profiles_check_file (GFile *file, GError **error)
{
  GoujiProfile *profile;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  profile = read_file (file, error);
  if (profile != NULL)
    gouji_profile_free (profile);
  return profile != NULL;
}

/**
 * gouji_profiles_add_folder:
 * @error: of %GOUJI_ERROR: the first that is wrong
 *
 * Returns: %FALSE when one was left out
 */
gboolean
gouji_profiles_add_folder (GFile *folder, GError **error)
{
  g_autoptr (GFileEnumerator) files = NULL;
  GFileInfo *info = NULL;
  gboolean all_good = TRUE;

  g_return_val_if_fail (G_IS_FILE (folder), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  files = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME,
                                     G_FILE_QUERY_INFO_NONE, NULL, NULL);
  while (files != NULL && g_file_enumerator_iterate (files, &info, NULL, NULL, NULL) && info != NULL)
    if (g_str_has_suffix (g_file_info_get_name (info), ENDING))
      all_good &= add_child (folder, g_file_info_get_name (info), all_good ? error : NULL);
  return all_good;
}

/**
 * gouji_profiles_remove:
 *
 * Returns: %FALSE when there is none of that name that was added
 */
gboolean
gouji_profiles_remove (const char *name)
{
  g_return_val_if_fail (name != NULL, FALSE);

  return gouji_profile_drop (name);
}

const char *
gouji_profiles_get_title (const char *name)
{
  const GoujiProfile *profile;

  g_return_val_if_fail (name != NULL, "");

  profile = gouji_profile_find (name);
  if (profile == NULL || *gouji_rule_text_get (&profile->title) == '\0')
    return profile != NULL ? profile->name : name;
  return gouji_rule_text_get (&profile->title);
}

const char *
gouji_profiles_get_source (const char *name)
{
  const GoujiProfile *profile;

  g_return_val_if_fail (name != NULL, "");

  profile = gouji_profile_find (name);
  return profile != NULL ? gouji_rule_text_get (&profile->source) : "";
}

const char *
gouji_profiles_of (GoujiDisclosure *disclosure)
{
  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (disclosure), "");

  return gouji_profile_for_disclosure (disclosure)->name;
}
