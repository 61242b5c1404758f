/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A disclosure published as two files, its narrative and its tables, is read as one: each
 * file a source of it, what the text says beside what the tables say. */

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "loader/gouji-loader.h"
#include "loader/gouji-parts.h"

static const char narrative[] = "示例市档案馆2024年度\n单位预算公开\n\n第一部分 单位概况\n"
                                "一、主要职能\n保管档案。\n第二部分 预算情况说明\n"
                                "2024年支出预算总计120.50万元。\n";
static const char tables[] = "支出预算总表\n单位：万元\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n"
                             "\t合计\t120.50\t100.00\t20.50\n"
                             "201\t一般公共服务支出\t120.50\t100.00\t20.50\n";

static GoujiDisclosure *
load (const char *folder, const char *first, const char *second)
{
  g_autoptr (GFile) one = g_file_new_build_filename (folder, first, NULL);
  g_autoptr (GFile) two = g_file_new_build_filename (folder, second, NULL);
  GFile *files[] = { one, two };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) disclosures = gouji_load_files (files, 2, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (disclosures->len, ==, 1);
  return g_object_ref (g_ptr_array_index (disclosures, 0));
}

static void
assert_fact (GoujiDisclosure *disclosure, GoujiFact fact, const char *value)
{
  g_assert_cmpstr (gouji_disclosure_get_fact (disclosure, fact), ==, value);
  g_assert_cmpstr (gouji_disclosure_get_evidence (disclosure, fact), !=, "");
}

static void
assert_own (GoujiDisclosure *disclosure, guint source)
{
  const GoujiTable *table = gouji_disclosure_get_table (disclosure, 0);

  g_assert_cmpuint (gouji_disclosure_get_n_sources (disclosure), ==, 2);
  g_assert_cmpuint (gouji_disclosure_get_n_tables (disclosure), ==, 1);
  g_assert_cmpint (gouji_table_get_role (table), ==, GOUJI_ROLE_EXPENDITURE);
  g_assert_cmpuint (gouji_table_get_place (table).source, ==, source);
  g_assert_cmpuint (gouji_table_get_place (table).line, ==, 1);
  g_assert_cmpuint (gouji_disclosure_get_n_sections (disclosure), ==, 3);
  assert_fact (disclosure, GOUJI_FACT_UNIT_NAME, "示例市档案馆");
  assert_fact (disclosure, GOUJI_FACT_YEAR, "2024");
  assert_fact (disclosure, GOUJI_FACT_LEVEL, "unit");
  assert_fact (disclosure, GOUJI_FACT_KIND, "budget");
}

static void
test_own (void)
{
  g_autofree char *folder = g_dir_make_tmp ("gouji-XXXXXX", NULL);
  g_autofree char *first = g_build_filename (folder, "narrative.txt", NULL);
  g_autofree char *second = g_build_filename (folder, "tables.txt", NULL);
  g_autoptr (GoujiDisclosure) disclosure = NULL;
  g_autoptr (GoujiDisclosure) reversed = NULL;

  g_assert_true (g_file_set_contents (first, narrative, -1, NULL));
  g_assert_true (g_file_set_contents (second, tables, -1, NULL));
  disclosure = load (folder, "narrative.txt", "tables.txt");
  assert_own (disclosure, 1);
  reversed = load (folder, "tables.txt", "narrative.txt");
  assert_own (reversed, 0);
  g_remove (first);
  g_remove (second);
  g_rmdir (folder);
}

static void
test_real (void)
{
  g_autofree char *folder
      = g_build_filename (g_getenv ("GOUJI_SHARED"), "cases", "real", NULL);
  g_autoptr (GoujiDisclosure) disclosure = NULL;

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("there is no shared/cases/real");
      return;
    }
  disclosure = load (folder, "JS_prov_zhengxie_2018_dept_budget_narrative.txt",
                     "JS_prov_zhengxie_2018_dept_budget_tables.txt");
  g_assert_cmpuint (gouji_disclosure_get_n_tables (disclosure), ==, 12);
  g_assert_cmpuint (gouji_disclosure_get_n_sections (disclosure), >, 20);
  for (guint i = 0; i < 12; i++)
    g_assert_cmpuint (gouji_table_get_place (gouji_disclosure_get_table (disclosure, i)).source,
                      ==, 1);
  assert_fact (disclosure, GOUJI_FACT_UNIT_NAME, "江苏省政协办公厅");
  assert_fact (disclosure, GOUJI_FACT_YEAR, "2018");
  assert_fact (disclosure, GOUJI_FACT_KIND, "budget");
  assert_fact (disclosure, GOUJI_FACT_LEVEL, "department");
  assert_fact (disclosure, GOUJI_FACT_PROVINCE, "江苏");
}

typedef struct
{
  GPtrArray *parts;
  gboolean done;
} Found;

static void
on_found (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  Found *found = data;
  g_autoptr (GError) error = NULL;

  found->parts = gouji_parts_find_finish (result, &error);
  g_assert_no_error (error);
  found->done = TRUE;
}

/* (transfer full) (nullable): in the order to read them. */
static GPtrArray *
find_parts (GFile **files, guint n_files)
{
  Found found = { NULL, FALSE };

  gouji_parts_find_async (files, n_files, NULL, on_found, &found);
  while (!found.done)
    g_main_context_iteration (NULL, TRUE);
  return found.parts;
}

static void
write_file (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static GPtrArray *
find_two (const char *folder, const char *first, const char *second)
{
  g_autoptr (GFile) one = g_file_new_build_filename (folder, first, NULL);
  g_autoptr (GFile) two = g_file_new_build_filename (folder, second, NULL);
  GFile *files[] = { one, two };

  return find_parts (files, 2);
}

static gboolean
are_one (const char *folder, const char *first, const char *second)
{
  g_autoptr (GPtrArray) parts = find_two (folder, first, second);

  return parts != NULL;
}

/* Which files are found to be one document, and which are not. */
static void
test_parts (void)
{
  g_autofree char *folder = g_dir_make_tmp ("gouji-XXXXXX", NULL);
  g_autofree char *nobody = g_strdup (tables);
  g_autofree char *other_year = g_strdup_printf ("示例市档案馆2023年度单位预算\n%s", tables);
  g_autofree char *other_unit = g_strdup_printf ("部门：示例市图书馆\n%s", tables);
  g_autofree char *whole = g_strdup_printf ("%s%s", narrative, tables);
  g_autofree char *same = g_strdup_printf ("部门：示例市档案馆\n2024年%s", tables);
  static const char *const names[] = { "2024预算说明.txt", "2024预算公开表.txt", "other-year.txt",
                                       "other-unit.txt",   "whole.txt",          "same.txt",
                                       "nobody.txt",       "missing.txt" };
  const char *const texts[] = { narrative, nobody, other_year, other_unit, whole, same, nobody };
  g_autoptr (GPtrArray) parts = NULL;
  g_autofree char *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    write_file (folder, names[i], texts[i]);
  parts = find_two (folder, "2024预算公开表.txt", "2024预算说明.txt");
  g_assert_nonnull (parts);
  first = g_file_get_basename (g_ptr_array_index (parts, 0));
  g_assert_cmpstr (first, ==, "2024预算说明.txt");
  g_assert_true (are_one (folder, "2024预算说明.txt", "same.txt"));
  g_assert_false (are_one (folder, "2024预算说明.txt", "nobody.txt"));
  g_assert_false (are_one (folder, "2024预算说明.txt", "other-year.txt"));
  g_assert_false (are_one (folder, "2024预算说明.txt", "other-unit.txt"));
  g_assert_false (are_one (folder, "2024预算说明.txt", "whole.txt"));
  g_assert_false (are_one (folder, "same.txt", "nobody.txt"));
  g_assert_false (are_one (folder, "2024预算说明.txt", "2024预算说明.txt"));
  g_assert_false (are_one (folder, "2024预算说明.txt", "missing.txt"));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

/* Of all pairs of the real documents the two that were published apart are one. */
static void
test_real_parts (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("GOUJI_SHARED"), "cases", "real", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) disclosures = g_ptr_array_new_with_free_func (g_object_unref);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".txt"))
      {
        g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);
        g_autoptr (GPtrArray) read = gouji_load (file, NULL, NULL, NULL, NULL);

        g_ptr_array_add (disclosures, g_object_ref (g_ptr_array_index (read, 0)));
      }
  if (disclosures->len == 0)
    {
      g_test_skip ("there is no shared/cases/real");
      return;
    }
  for (guint i = 0; i < disclosures->len; i++)
    for (guint j = i + 1; j < disclosures->len; j++)
      if (gouji_parts_match (g_ptr_array_index (disclosures, i), g_ptr_array_index (disclosures, j)))
        {
          n++;
          g_assert_cmpstr (
              gouji_disclosure_get_fact (g_ptr_array_index (disclosures, i), GOUJI_FACT_UNIT_NAME),
              ==, "江苏省政协办公厅");
        }
  g_assert_cmpuint (n, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/together/own", test_own);
  g_test_add_func ("/together/real", test_real);
  g_test_add_func ("/together/parts", test_parts);
  g_test_add_func ("/together/real-parts", test_real_parts);
  return g_test_run ();
}
