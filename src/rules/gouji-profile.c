/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/gouji-profile-private.h"

#include <string.h>

#include "rules/gouji-profiles.h"

#define PROFILES_PATH "/io/github/gouji/data/profiles/"
#define GROUP "profile"
#define NATIONAL "national"

static void
read_text (GKeyFile *file, const char *key, GoujiRuleText *text)
{
  g_autofree char *english = g_strconcat (key, "-en", NULL);
  g_autofree char *chinese = g_strconcat (key, "-zh", NULL);
  g_autofree char *en = g_key_file_get_string (file, GROUP, english, NULL);
  g_autofree char *zh = g_key_file_get_string (file, GROUP, chinese, NULL);

  text->in[GOUJI_LANGUAGE_ENGLISH] = g_intern_string (en != NULL ? en : "");
  text->in[GOUJI_LANGUAGE_CHINESE] = g_intern_string (zh != NULL ? zh : "");
}

/* Budgets are asked for what is known to be asked; a document that does not say what
 * it is is taken for one. */
static void
read_required (GoujiProfile *self, GKeyFile *file)
{
  self->required[GOUJI_KIND_BUDGET]
      = g_key_file_get_string_list (file, "budget", "required", NULL, NULL);
  self->required[GOUJI_KIND_FINAL]
      = g_key_file_get_string_list (file, "final", "required", NULL, NULL);
  self->required[GOUJI_KIND_UNKNOWN] = g_strdupv (self->required[GOUJI_KIND_BUDGET]);
}

GoujiProfile *
gouji_profile_new_from_key_file (GKeyFile *file, const char *file_name)
{
  GoujiProfile *self = g_new0 (GoujiProfile, 1);

  self->name = g_strndup (file_name, strcspn (file_name, "."));
  read_text (file, "title", &self->title);
  read_text (file, "source", &self->source);
  self->provinces = g_key_file_get_string_list (file, GROUP, "provinces", NULL, NULL);
  self->from = g_key_file_get_integer (file, GROUP, "from", NULL);
  self->to = g_key_file_get_integer (file, GROUP, "to", NULL);
  read_required (self, file);
  return self;
}

void
gouji_profile_free (GoujiProfile *self)
{
  g_strfreev (self->provinces);
  for (guint i = 0; i < G_N_ELEMENTS (self->required); i++)
    g_strfreev (self->required[i]);
  g_free (self->name);
  g_free (self);
}

/* Built-in data that cannot be read is a broken build, not a user's mistake. */
static GoujiProfile *
read_profile (const char *file_name)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *path = g_strconcat (PROFILES_PATH, file_name, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (bytes == NULL || !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL))
    g_error ("%s cannot be read", path);
  return gouji_profile_new_from_key_file (file, file_name);
}

static gpointer
read_profiles (gpointer unused)
{
  GPtrArray *profiles = g_ptr_array_new ();
  g_auto (GStrv) names
      = g_resources_enumerate_children (PROFILES_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    g_ptr_array_add (profiles, read_profile (names[i]));
  return profiles;
}

GPtrArray *
gouji_profile_get_all (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, read_profiles, NULL);
}

const GoujiProfile *
gouji_profile_find (const char *name)
{
  const GPtrArray *profiles = gouji_profile_get_all ();

  for (guint i = 0; i < profiles->len; i++)
    {
      const GoujiProfile *profile = g_ptr_array_index (profiles, i);

      if (g_str_equal (profile->name, name))
        return profile;
    }
  return NULL;
}

/* Interned; of the process, as the profiles are. */
static const char *preferred = "";

void
gouji_profiles_set_default (const char *name)
{
  g_return_if_fail (name != NULL);
  g_atomic_pointer_set (&preferred, g_intern_string (name));
}

static gboolean
is_of (const GoujiProfile *self, const char *province, int year)
{
  return self->provinces != NULL
         && g_strv_contains ((const char *const *) self->provinces, province)
         && (self->from == 0 || (year != 0 && year >= self->from))
         && (self->to == 0 || (year != 0 && year <= self->to));
}

const GoujiProfile *
gouji_profile_for_disclosure (GoujiDisclosure *disclosure)
{
  const GPtrArray *profiles = gouji_profile_get_all ();
  const char *province = gouji_disclosure_get_fact (disclosure, GOUJI_FACT_PROVINCE);
  const GoujiProfile *told
      = gouji_profile_find (gouji_disclosure_get_fact (disclosure, GOUJI_FACT_PROFILE));

  if (told != NULL)
    return told;
  for (guint i = 0; i < profiles->len; i++)
    if (is_of (g_ptr_array_index (profiles, i), province, gouji_disclosure_get_year (disclosure)))
      return g_ptr_array_index (profiles, i);
  told = gouji_profile_find (g_atomic_pointer_get (&preferred));
  return told != NULL && *province == '\0' ? told : gouji_profile_find (NATIONAL);
}
