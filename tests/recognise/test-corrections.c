/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a user said of a document: its text form, the folder it is kept in, and what the
 * recogniser makes of it. */

#include <glib/gstdio.h>

#include "loader/gouji-loader.h"
#include "model/gouji-error.h"
#include "recognise/gouji-recogniser.h"

/* The first grid has no title and no header that tells what it is; the second says so. */
static const char document[]
    = "示例市档案馆2024年度单位预算公开\n\n附件一\n单位：万元\n"
      "科目编码\t科目名称\t合计\t基本支出\t项目支出\n"
      "201\t一般公共服务支出\t120.50\t100.00\t20.50\n"
      "20126\t档案事务\t120.50\t100.00\t20.50\n\n"
      "收入总表\n单位：万元\n科目编码\t科目名称\t合计\t一般公共预算\n"
      "201\t一般公共服务支出\t120.50\t120.50\n\n"
      "附件二\n项目\t说明\n甲\t无\n";

#define FIRST ((GoujiPlace) { .line = 5 })
#define SECOND ((GoujiPlace) { .line = 11 })
#define THIRD ((GoujiPlace) { .line = 15 })

typedef struct
{
  char *folder;
  GFile *file;
  GoujiCorrectionsStore *store;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) folder = NULL;

  fixture->folder = g_dir_make_tmp ("gouji-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "document.txt", NULL);
  g_assert_true (g_file_set_contents (path, document, -1, NULL));
  fixture->file = g_file_new_for_path (path);
  folder = g_file_new_build_filename (fixture->folder, "kept", NULL);
  fixture->store = gouji_corrections_store_new (folder);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_remove (path);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  remove_all (fixture->folder);
  g_free (fixture->folder);
  g_object_unref (fixture->file);
  g_object_unref (fixture->store);
}

static GoujiDisclosure *
load (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) disclosures
      = gouji_load_corrected (&fixture->file, 1, fixture->store, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (disclosures->len, ==, 1);
  return g_object_ref (g_ptr_array_index (disclosures, 0));
}

/* Saves under the document's own key, as it is without corrections. */
static void
save (Fixture *fixture, const GoujiCorrections *corrections)
{
  g_autoptr (GoujiDisclosure) disclosure = load (fixture);
  g_autofree char *key = gouji_corrections_dup_key (disclosure, 0);
  g_autoptr (GError) error = NULL;

  gouji_corrections_store_save (fixture->store, key, corrections, &error);
  g_assert_no_error (error);
}

static GoujiTable *
find_at (GoujiDisclosure *disclosure, GoujiPlace place)
{
  for (guint i = 0; i < gouji_disclosure_get_n_tables (disclosure); i++)
    {
      GoujiTable *table = gouji_disclosure_get_table (disclosure, i);

      if (gouji_corrections_table_place (table).line == place.line)
        return table;
    }
  return NULL;
}

static GoujiCorrections *
parse (const char *text, GError **error)
{
  return gouji_corrections_from_text (text, strlen (text), "kept.ini", error);
}

static void
test_round_trip (void)
{
  g_autoptr (GoujiCorrections) corrections = gouji_corrections_new ();
  g_autoptr (GoujiGenericMapping) mapping = gouji_generic_mapping_new (3);
  g_autoptr (GoujiCorrections) read = NULL;
  g_autoptr (GoujiCorrections) copy = NULL;
  g_autofree char *text = NULL, *again = NULL, *copied = NULL;
  g_autoptr (GError) error = NULL;
  GoujiRole role;

  g_assert_true (gouji_corrections_is_empty (corrections));
  gouji_generic_mapping_set_use (mapping, 1, GOUJI_GENERIC_NAME, 0);
  gouji_corrections_set_role (corrections, SECOND, GOUJI_ROLE_NONE);
  gouji_corrections_set_role (corrections, FIRST, GOUJI_ROLE_EXPENDITURE);
  gouji_corrections_set_unit (corrections, FIRST, GOUJI_UNIT_YUAN);
  gouji_corrections_set_mapping (corrections, THIRD, mapping);
  gouji_corrections_set_fact (corrections, GOUJI_FACT_UNIT_NAME, " 示例市档案局\n");
  gouji_corrections_set_fact (corrections, GOUJI_FACT_YEAR, "2023");
  text = gouji_corrections_to_text (corrections);
  read = parse (text, &error);
  g_assert_no_error (error);
  again = gouji_corrections_to_text (read);
  g_assert_cmpstr (again, ==, text);
  copy = gouji_corrections_copy (read);
  copied = gouji_corrections_to_text (copy);
  g_assert_cmpstr (copied, ==, text);
  g_assert_true (gouji_corrections_get_role (read, FIRST, &role));
  g_assert_cmpint (role, ==, GOUJI_ROLE_EXPENDITURE);
  g_assert_true (gouji_corrections_get_role (read, SECOND, &role));
  g_assert_cmpint (role, ==, GOUJI_ROLE_NONE);
  g_assert_false (gouji_corrections_get_role (read, THIRD, &role));
  g_assert_cmpint (gouji_corrections_get_unit (read, FIRST), ==, GOUJI_UNIT_YUAN);
  g_assert_cmpstr (gouji_corrections_get_fact (read, GOUJI_FACT_UNIT_NAME), ==, "示例市档案局");
  g_assert_true (gouji_generic_mapping_equal (gouji_corrections_get_mapping (read, THIRD), mapping));
}

/* Taken back one by one, nothing stays. */
static void
test_taken_back (void)
{
  g_autoptr (GoujiCorrections) corrections = gouji_corrections_new ();

  gouji_corrections_set_role (corrections, FIRST, GOUJI_ROLE_EXPENDITURE);
  gouji_corrections_set_unit (corrections, FIRST, GOUJI_UNIT_YUAN);
  gouji_corrections_set_fact (corrections, GOUJI_FACT_YEAR, "2023");
  gouji_corrections_unset_role (corrections, FIRST);
  gouji_corrections_unset_role (corrections, SECOND);
  g_assert_false (gouji_corrections_is_empty (corrections));
  gouji_corrections_set_unit (corrections, FIRST, GOUJI_UNIT_UNKNOWN);
  g_assert_false (gouji_corrections_is_empty (corrections));
  gouji_corrections_set_fact (corrections, GOUJI_FACT_YEAR, "");
  g_assert_true (gouji_corrections_is_empty (corrections));
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    "",
    "no key file",
    "[corrections]\nformat=2\n",
    "[facts]\nyear=2024\n",
    "[corrections]\nformat=1\n[facts]\nyear=soon\n",
    "[corrections]\nformat=1\n[facts]\nkind=plan\n",
    "[corrections]\nformat=1\n[table 1:5]\nrole=unheard-of\n",
    "[corrections]\nformat=1\n[table 1:5]\nunit=蒲式耳\n",
    "[corrections]\nformat=1\n[table 0:5]\nrole=income\n",
    "[corrections]\nformat=1\n[table 1:-5]\nrole=income\n",
    "[corrections]\nformat=1\n[mapping 1:5]\ncolumns=code\n",
    "[corrections]\nformat=1\n[elsewhere]\nrole=income\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GoujiCorrections) corrections = parse (texts[i], &error);
      const char *name = NULL;

      g_assert_null (corrections);
      g_assert_cmpint (error->domain, ==, GOUJI_ERROR);
      gouji_error_get_place (error, &name, NULL, NULL);
      g_assert_cmpstr (name, ==, "kept.ini");
    }
}

static void
test_as_recognised (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GoujiDisclosure) disclosure = load (fixture);

  g_assert_cmpint (gouji_table_get_role (find_at (disclosure, FIRST)), ==, GOUJI_ROLE_EXPENDITURE);
  g_assert_cmpint (gouji_table_get_role (find_at (disclosure, SECOND)), ==, GOUJI_ROLE_INCOME);
  g_assert_null (find_at (disclosure, THIRD));
  g_assert_cmpstr (gouji_disclosure_get_fact (disclosure, GOUJI_FACT_UNIT_NAME), ==, "示例市档案馆");
}

static void
test_roles (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GoujiCorrections) corrections = gouji_corrections_new ();
  g_autoptr (GoujiDisclosure) disclosure = NULL;
  GoujiTable *table;

  gouji_corrections_set_role (corrections, FIRST, GOUJI_ROLE_GENERAL);
  gouji_corrections_set_role (corrections, SECOND, GOUJI_ROLE_NONE);
  gouji_corrections_set_role (corrections, THIRD, GOUJI_ROLE_PROJECT);
  save (fixture, corrections);
  disclosure = load (fixture);
  table = find_at (disclosure, FIRST);
  g_assert_cmpint (gouji_table_get_role (table), ==, GOUJI_ROLE_GENERAL);
  g_assert_cmpstr (gouji_table_get_evidence (table), ==, GOUJI_EVIDENCE_BY_HAND);
  g_assert_cmpuint (gouji_table_get_n_lines (table), ==, 2);
  g_assert_cmpint (gouji_table_find_column (table, 0, "project"), ==, 4);
  g_assert_null (find_at (disclosure, SECOND));
  g_assert_cmpint (gouji_table_get_role (find_at (disclosure, THIRD)), ==, GOUJI_ROLE_PROJECT);
}

static void
test_unit (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GoujiCorrections) corrections = gouji_corrections_new ();
  g_autoptr (GoujiDisclosure) disclosure = NULL;
  GoujiTable *table;

  gouji_corrections_set_unit (corrections, FIRST, GOUJI_UNIT_YUAN);
  save (fixture, corrections);
  disclosure = load (fixture);
  table = find_at (disclosure, FIRST);
  g_assert_cmpint (gouji_table_get_amount_unit (table), ==, GOUJI_UNIT_YUAN);
  g_assert_cmpint (gouji_table_get_column (table, 2)->unit, ==, GOUJI_UNIT_YUAN);
  g_assert_cmpint (gouji_table_get_amount_unit (find_at (disclosure, SECOND)), ==,
                   GOUJI_UNIT_TEN_THOUSAND_YUAN);
}

static void
test_facts (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GoujiCorrections) corrections = gouji_corrections_new ();
  g_autoptr (GoujiDisclosure) disclosure = NULL;

  gouji_corrections_set_fact (corrections, GOUJI_FACT_UNIT_NAME, "上海市示例馆");
  gouji_corrections_set_fact (corrections, GOUJI_FACT_KIND, "final");
  gouji_corrections_set_fact (corrections, GOUJI_FACT_PROFILE, "shanxi");
  save (fixture, corrections);
  disclosure = load (fixture);
  g_assert_cmpstr (gouji_disclosure_get_fact (disclosure, GOUJI_FACT_UNIT_NAME), ==, "上海市示例馆");
  g_assert_cmpstr (gouji_disclosure_get_evidence (disclosure, GOUJI_FACT_UNIT_NAME), ==,
                   GOUJI_EVIDENCE_BY_HAND);
  g_assert_cmpint (gouji_disclosure_get_kind (disclosure), ==, GOUJI_KIND_FINAL);
  g_assert_cmpstr (gouji_disclosure_get_fact (disclosure, GOUJI_FACT_YEAR), ==, "2024");
  g_assert_cmpstr (gouji_disclosure_get_fact (disclosure, GOUJI_FACT_PROFILE), ==, "shanxi");
  /* What follows from a fact follows from the corrected one. */
  g_assert_cmpstr (gouji_disclosure_get_fact (disclosure, GOUJI_FACT_PROVINCE), ==, "上海");
}

static void
test_store (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GoujiCorrections) corrections = gouji_corrections_new ();
  g_autoptr (GoujiCorrections) found = NULL;
  g_autoptr (GoujiDisclosure) disclosure = load (fixture);
  g_autofree char *key = gouji_corrections_dup_key (disclosure, 0);
  g_autofree char *other = gouji_corrections_dup_key (disclosure, 1);
  g_autofree char *name = g_strconcat (key, ".ini", NULL);
  g_autofree char *path = g_build_filename (fixture->folder, "kept", name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (key, ==, gouji_disclosure_get_sha256 (disclosure, 0));
  g_assert_cmpstr (other, !=, key);
  g_assert_null (gouji_corrections_store_find (fixture->store, key, &error));
  g_assert_no_error (error);
  gouji_corrections_set_fact (corrections, GOUJI_FACT_YEAR, "2023");
  g_assert_true (gouji_corrections_store_save (fixture->store, key, corrections, NULL));
  found = gouji_corrections_store_find (fixture->store, key, NULL);
  g_assert_cmpstr (gouji_corrections_get_fact (found, GOUJI_FACT_YEAR), ==, "2023");
  g_assert_null (gouji_corrections_store_find (fixture->store, other, NULL));
  gouji_corrections_set_fact (corrections, GOUJI_FACT_YEAR, "");
  g_assert_true (gouji_corrections_store_save (fixture->store, key, corrections, NULL));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* A file nobody can read does not stop the document, and is not written over. */
static void
test_damaged (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GoujiCorrections) corrections = gouji_corrections_new ();
  g_autoptr (GoujiDisclosure) disclosure = load (fixture);
  g_autofree char *key = gouji_corrections_dup_key (disclosure, 0);
  g_autofree char *kept = g_build_filename (fixture->folder, "kept", NULL);
  g_autofree char *name = g_strconcat (key, ".ini", NULL);
  g_autofree char *path = g_build_filename (kept, name, NULL);
  g_autofree char *aside = g_strconcat (path, ".damaged-1", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GoujiDisclosure) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (kept, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "[corrections]\nformat=9\n", -1, NULL));
  g_assert_null (gouji_corrections_store_find (fixture->store, key, &error));
  g_assert_error (error, GOUJI_ERROR, GOUJI_ERROR_INVALID);
  again = load (fixture);
  g_assert_cmpuint (gouji_disclosure_get_n_tables (again), ==, 2);
  gouji_corrections_set_fact (corrections, GOUJI_FACT_YEAR, "2023");
  g_assert_true (gouji_corrections_store_save (fixture->store, key, corrections, NULL));
  g_assert_true (g_file_get_contents (aside, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "[corrections]\nformat=9\n");
}

/* Places where nothing begins, a role the grid cannot be read under: no harm is done. */
static void
test_no_fit (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GoujiCorrections) corrections = gouji_corrections_new ();
  g_autoptr (GoujiDisclosure) disclosure = NULL;

  gouji_corrections_set_role (corrections, (GoujiPlace) { .line = 6 }, GOUJI_ROLE_NONE);
  gouji_corrections_set_role (corrections, (GoujiPlace) { .line = 5, .source = 7 }, GOUJI_ROLE_NONE);
  gouji_corrections_set_role (corrections, THIRD, GOUJI_ROLE_GENERIC);
  for (GoujiRole role = GOUJI_ROLE_NONE; role < GOUJI_N_ROLES; role++)
    {
      gouji_corrections_set_role (corrections, SECOND, role);
      save (fixture, corrections);
      g_clear_object (&disclosure);
      disclosure = load (fixture);
      g_assert_cmpint (gouji_table_get_role (find_at (disclosure, FIRST)), ==,
                       GOUJI_ROLE_EXPENDITURE);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/corrections/round-trip", test_round_trip);
  g_test_add_func ("/corrections/taken-back", test_taken_back);
  g_test_add_func ("/corrections/refused", test_refused);
#define ADD(name, func) g_test_add ("/corrections/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("as-recognised", test_as_recognised);
  ADD ("roles", test_roles);
  ADD ("unit", test_unit);
  ADD ("facts", test_facts);
  ADD ("store", test_store);
  ADD ("damaged", test_damaged);
  ADD ("no-fit", test_no_fit);
  return g_test_run ();
}
