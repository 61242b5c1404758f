/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The profiles that come with Gouji, and which one a disclosure gets. */

#include "rules/gouji-profile-private.h"

#include <glib/gstdio.h>
#include <string.h>

#include "model/gouji-error.h"
#include "rules/gouji-profiles.h"

#define PROFILES_PATH "/io/github/gouji/data/profiles"

static void
assert_needs (const GoujiProfile *profile, GoujiDisclosureKind of)
{
  const char *const *tables
      = gouji_profile_get_needs (profile, GOUJI_NEED_TABLE, GOUJI_NEED_REQUIRED, of);

  g_assert_nonnull (tables[0]);
  for (guint need = 0; need < GOUJI_N_NEEDS; need++)
    for (guint kind = 0; kind < GOUJI_N_NEED_KINDS; kind++)
      g_assert_nonnull (gouji_profile_get_needs (profile, need, kind, of));
}

/* That what they name exists is checked when they are read. */
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
      g_assert_true (profile->base == NULL || gouji_profile_find (profile->base) != NULL);
      g_assert_true (g_str_equal (name, "national") == (profile->provinces == NULL));
      for (guint language = 0; language < GOUJI_N_LANGUAGES; language++)
        {
          g_assert_cmpstr (profile->title.in[language], !=, "");
          g_assert_cmpstr (profile->source.in[language], !=, "");
        }
      for (guint of = 0; of <= GOUJI_KIND_FINAL; of++)
        assert_needs (profile, of);
    }
}

/* What a profile has no list for is that of the one it is based on, with its source. */
static void
test_base (void)
{
  const GoujiProfile *place = gouji_profile_find ("tianjin");
  const GoujiProfile *national = gouji_profile_find ("national");

  g_assert_true (
      gouji_profile_get_owner (place, GOUJI_NEED_TABLE, GOUJI_NEED_REQUIRED, GOUJI_KIND_BUDGET)
      == national);
  g_assert_true (
      gouji_profile_get_owner (place, GOUJI_NEED_TABLE, GOUJI_NEED_EXPECTED, GOUJI_KIND_BUDGET)
      == place);
  g_assert_null (
      gouji_profile_get_owner (place, GOUJI_NEED_NOTE, GOUJI_NEED_REQUIRED, GOUJI_KIND_BUDGET));
  g_assert_null (
      gouji_profile_get_needs (place, GOUJI_NEED_NOTE, GOUJI_NEED_REQUIRED, GOUJI_KIND_BUDGET)[0]);
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

static void
write_profile (GFile *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (g_file_peek_path (folder), name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
remove_profile (GFile *folder, const char *name)
{
  g_autofree char *path = g_build_filename (g_file_peek_path (folder), name, NULL);

  g_assert_cmpint (g_remove (path), ==, 0);
}

/* An office's own profiles, beside those of Gouji and in the place of one.  What is wrong
 * is told and left out.  Comes last, for profiles stay. */
static void
test_own (void)
{
  g_autofree char *path = g_dir_make_tmp ("gouji-XXXXXX", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GFile) missing = g_file_get_child (folder, "missing");
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = NULL;

  write_profile (folder, "office.ini", "[profile]\ntitle-en=Office\nprovinces=青海\n"
                                       "[budget]\nrequired=overview;fund|fund-income\n");
  write_profile (folder, "shanghai.ini", "[profile]\ntitle-en=Ours\nprovinces=上海\n"
                                         "[budget]\nrequired=income\n");
  write_profile (folder, "wrong.ini", "[budget]\nrequired=overview;unheard-of\n");
  write_profile (folder, "empty.ini", "[profile]\ntitle-en=Empty\n");
  write_profile (folder, "notes.txt", "[budget]\nrequired=unheard-of\n");
  g_assert_true (gouji_profiles_add_folder (missing, &error));
  g_assert_no_error (error);
  g_assert_false (gouji_profiles_add_folder (folder, &error));
  g_assert_error (error, GOUJI_ERROR, GOUJI_ERROR_INVALID);
  names = gouji_profiles_list ();
  g_assert_cmpstr (names[0], ==, "national");
  g_assert_true (g_strv_contains ((const char *const *) names, "office"));
  g_assert_false (g_strv_contains ((const char *const *) names, "wrong"));
  g_assert_false (g_strv_contains ((const char *const *) names, "empty"));
  g_assert_cmpstr (profile_of ("青海", "2024", ""), ==, "office");
  g_assert_cmpstr (gouji_profiles_get_title ("office"), ==, "Office");
  g_assert_cmpstr (gouji_profiles_get_title (profile_of ("上海", "2024", "")), ==, "Ours");
  g_assert_cmpstr (gouji_profiles_get_title ("unknown"), ==, "unknown");
  g_assert_true (gouji_profiles_remove ("shanghai"));
  g_assert_false (gouji_profiles_remove ("shanghai"));
  g_assert_false (gouji_profiles_remove ("national"));
  g_assert_cmpstr (gouji_profiles_get_title (profile_of ("上海", "2024", "")), ==, "Shanghai");
  remove_profile (folder, "office.ini");
  remove_profile (folder, "shanghai.ini");
  remove_profile (folder, "wrong.ini");
  remove_profile (folder, "empty.ini");
  remove_profile (folder, "notes.txt");
  g_rmdir (path);
}

/* Files that are no profile, and where that is said. */
static const struct
{
  const char *text;
  guint line, column;
} refused[] = {
  { "[profile]\ntitle-en=A\n[budget]\nrequired=overview;unheard-of\n", 4, 19 },
  { "[budget]\nrequired=overview|\n", 2, 10 },
  { "[budget]\nrequired=overview:basic\n", 2, 10 },
  { "[budget]\nrequierd=overview\n", 2, 1 },
  { "[budgets]\nrequired=overview\n", 1, 2 },
  { "[budget]\nrequired=overview\nand income\n", 3, 1 },
  { "[budget]\nrequired-columns=general:basis\n", 2, 18 },
  { "[budget]\nrequired-columns=general\n", 2, 18 },
  { "[budget]\nexpected-columns=general:project|unheard-of\n", 2, 34 },
  { "[budget]\nrequired-sections=duties;dutys\n", 2, 26 },
  { "[final]\nexpected-notes=three-public\n", 2, 16 },
  { "[profile]\nfrom=last year\n[budget]\nrequired=overview\n", 2, 6 },
  { "[profile]\nbase=nowhere\n", 2, 6 },
  { "[profile]\ntitle-en=Empty\n", 0, 0 },
  { "[budget]\nrequired=\xff\n", 0, 0 },
};

static void
assert_refused (GFile *file, guint i)
{
  g_autoptr (GError) error = NULL;
  guint line, column;

  g_assert_false (gouji_profiles_check_file (file, &error));
  g_assert_true (error->domain == GOUJI_ERROR);
  g_assert_true (gouji_error_get_place (error, NULL, &line, &column));
  g_test_message ("%u: %s", i, error->message);
  g_assert_cmpuint (line, ==, refused[i].line);
  g_assert_cmpuint (column, ==, refused[i].column);
}

static void
test_refused (void)
{
  g_autofree char *path = g_dir_make_tmp ("gouji-XXXXXX", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GFile) file = g_file_get_child (folder, "wrong.ini");

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      write_profile (folder, "wrong.ini", refused[i].text);
      assert_refused (file, i);
    }
  /* As Windows writes it. */
  write_profile (folder, "wrong.ini",
                 "\xef\xbb\xbf[budget]\r\nrequired=overview;fund|fund-income\r\n");
  g_assert_true (gouji_profiles_check_file (file, NULL));
  remove_profile (folder, "wrong.ini");
  g_rmdir (path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/profiles/complete", test_complete);
  g_test_add_func ("/rules/profiles/choice", test_choice);
  g_test_add_func ("/rules/profiles/base", test_base);
  g_test_add_func ("/rules/profiles/refused", test_refused);
  g_test_add_func ("/profiles/own", test_own);
  return g_test_run ();
}
