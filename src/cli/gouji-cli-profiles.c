/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/gouji-cli-profiles.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli/gouji-cli-output.h"
#include "rules/gouji-profiles.h"

#define ENDING ".ini"

static gboolean
is_known (const char *name)
{
  g_auto (GStrv) names = gouji_profiles_list ();

  return g_strv_contains ((const char *const *)names, name);
}

/* "folder/office.ini" is read and known by the name "office" from then on. */
static gboolean
add_file (char **name)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (*name);
  g_autofree char *shown = g_filename_display_name (*name);
  g_autofree char *base = g_file_get_basename (file);
  g_autoptr (GError) error = NULL;

  if (!gouji_profiles_add_file (file, &error))
    {
      gouji_cli_print_error (shown, error);
      return FALSE;
    }
  g_free (*name);
  *name = g_strndup (base, strcspn (base, "."));
  return TRUE;
}

/* Those that the window keeps; only what is asked for by its name is taken of them, so
 * that a document is checked the same wherever nobody asks. */
static gboolean
find (const GoujiCliCommand *command, const char *name)
{
  g_autoptr (GFile) folder = gouji_profiles_dup_default_folder ();
  g_autofree char *base = g_strconcat (name, ENDING, NULL);
  g_autoptr (GFile) own = g_file_get_child (folder, base);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) profiles = NULL;
  g_autofree char *list = NULL;

  if (strchr (name, G_DIR_SEPARATOR) == NULL && g_file_query_exists (own, NULL)
      && !gouji_profiles_add_file (own, &error))
    {
      gouji_cli_print_error (g_file_peek_path (own), error);
      return FALSE;
    }
  if (is_known (name))
    return TRUE;
  profiles = gouji_profiles_list ();
  list = g_strjoinv (", ", profiles);
  gouji_cli_usage_error (command->name, _ ("unknown profile “%s”; known are: %s"), name, list);
  return FALSE;
}

/**
 * gouji_cli_check_profile:
 * @name: (inout): what the user asked for, a name or a file; %NULL is always right.  The
 *   name of the profile when it returns
 *
 * Returns: %FALSE when there is no such profile; that has been reported, with the
 *   names of those there are
 */
gboolean
gouji_cli_check_profile (const GoujiCliCommand *command, char **name)
{
  if (*name == NULL)
    return TRUE;
  return g_str_has_suffix (*name, ENDING) ? add_file (name) : find (command, *name);
}
