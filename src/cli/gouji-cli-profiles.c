/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/gouji-cli-profiles.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli/gouji-cli-output.h"

#define PROFILES_PATH "/io/github/gouji/data/profiles"

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The profiles that come with Gouji: one a file, named after it. */
static GStrv
list_profiles (void)
{
  GStrv names = g_resources_enumerate_children (PROFILES_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    names[i][strcspn (names[i], ".")] = '\0';
  if (names != NULL)
    qsort (names, g_strv_length (names), sizeof *names, compare_names);
  return names != NULL ? names : g_new0 (char *, 1);
}

/**
 * gouji_cli_check_profile:
 * @name: (nullable): what the user asked for; %NULL is always right
 *
 * Returns: %FALSE when there is no such profile; that has been reported, with the
 *   names of those there are
 */
gboolean
gouji_cli_check_profile (const GoujiCliCommand *command, const char *name)
{
  g_auto (GStrv) profiles = list_profiles ();
  g_autofree char *list = g_strjoinv (", ", profiles);

  if (name == NULL || g_strv_contains ((const char *const *) profiles, name))
    return TRUE;
  if (*list != '\0')
    gouji_cli_usage_error (command->name, _ ("unknown profile “%s”; known are: %s"), name, list);
  else
    gouji_cli_usage_error (command->name, _ ("unknown profile “%s”; none are known"), name);
  return FALSE;
}
