/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The profiles that come with Gouji, and which one a disclosure gets. */

#include "rules/gouji-profile-private.h"

#include <string.h>

#define PROFILES_PATH "/io/github/gouji/data/profiles"

static void
assert_roles (char **required)
{
  g_assert_nonnull (required);
  g_assert_nonnull (required[0]);
  for (guint i = 0; required[i] != NULL; i++)
    {
      g_auto (GStrv) roles = g_strsplit (required[i], "|", -1);

      for (guint j = 0; roles[j] != NULL; j++)
        g_assert_cmpstr (gouji_role_get_name (gouji_role_from_text (roles[j])), ==, roles[j]);
    }
}

static void
test_complete (void)
{
  g_auto (GStrv) names
      = g_resources_enumerate_children (PROFILES_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert_nonnull (names);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = g_strndup (names[i], strcspn (names[i], "."));
      const GoujiProfile *profile = gouji_profile_find (name);

      g_assert_nonnull (profile);
      for (guint language = 0; language < GOUJI_N_LANGUAGES; language++)
        {
          g_assert_cmpstr (profile->title.in[language], !=, "");
          g_assert_cmpstr (profile->source.in[language], !=, "");
        }
      for (guint kind = 0; kind < G_N_ELEMENTS (profile->required); kind++)
        assert_roles (profile->required[kind]);
    }
}

static const char *
profile_of (const char *province, const char *year, const char *told)
{
  g_autoptr (GoujiDisclosure) disclosure = gouji_disclosure_new ();

  gouji_disclosure_set_fact (disclosure, GOUJI_FACT_PROVINCE, province, "");
  gouji_disclosure_set_fact (disclosure, GOUJI_FACT_YEAR, year, "");
  gouji_disclosure_set_fact (disclosure, GOUJI_FACT_PROFILE, told, "");
  return gouji_profile_for_disclosure (disclosure)->name;
}

static void
test_choice (void)
{
  g_assert_cmpstr (profile_of ("", "", ""), ==, "national");
  g_assert_cmpstr (profile_of ("青海", "2024", ""), ==, "national");
  g_assert_cmpstr (profile_of ("上海", "2025", ""), ==, "shanghai");
  g_assert_cmpstr (profile_of ("上海", "2016", ""), ==, "national");
  g_assert_cmpstr (profile_of ("上海", "", ""), ==, "national");
  g_assert_cmpstr (profile_of ("江苏", "2019", ""), ==, "jiangsu");
  g_assert_cmpstr (profile_of ("江苏", "2024", ""), ==, "national");
  g_assert_cmpstr (profile_of ("上海", "2025", "shanxi"), ==, "shanxi");
  g_assert_cmpstr (profile_of ("上海", "2025", "nowhere"), ==, "shanghai");
  g_assert_null (gouji_profile_find ("nowhere"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/profiles/complete", test_complete);
  g_test_add_func ("/rules/profiles/choice", test_choice);
  return g_test_run ();
}
