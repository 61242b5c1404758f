/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The classifications that come with Gouji: by code, by year, by name. */

#include "model/gouji-classification.h"

static const GoujiClassificationEntry *
lookup (GoujiCodeKind kind, const char *code, int year)
{
  return gouji_classification_lookup (gouji_classification_get_default (), kind, code, year);
}

static void
assert_name (GoujiCodeKind kind, const char *code, int year, const char *name)
{
  const GoujiClassificationEntry *entry = lookup (kind, code, year);

  g_assert_nonnull (entry);
  g_assert_cmpstr (entry->code, ==, code);
  g_assert_cmpstr (entry->name, ==, name);
}

static void
test_codes (void)
{
  assert_name (GOUJI_CODE_FUNCTION, "208", 2022, "社会保障和就业支出");
  assert_name (GOUJI_CODE_FUNCTION, "20801", 2022, "人力资源和社会保障管理事务");
  assert_name (GOUJI_CODE_FUNCTION, "2080505", 2022, "机关事业单位基本养老保险缴费支出");
  assert_name (GOUJI_CODE_FUNCTION, "2210201", 2022, "住房公积金");
  assert_name (GOUJI_CODE_ECONOMIC, "301", 2022, "工资福利支出");
  assert_name (GOUJI_CODE_ECONOMIC, "30201", 2022, "办公费");
  assert_name (GOUJI_CODE_GOVERNMENT_ECONOMIC, "501", 2022, "机关工资福利支出");
  g_assert_null (lookup (GOUJI_CODE_FUNCTION, "20899999", 2022));
  g_assert_null (lookup (GOUJI_CODE_FUNCTION, "", 2022));
  g_assert_null (lookup (GOUJI_CODE_NONE, "208", 2022));
}

/* The two economic classifications and the functional one number apart. */
static void
test_kinds (void)
{
  g_assert_null (lookup (GOUJI_CODE_FUNCTION, "30201", 2022));
  g_assert_null (lookup (GOUJI_CODE_ECONOMIC, "501", 2022));
  g_assert_null (lookup (GOUJI_CODE_GOVERNMENT_ECONOMIC, "301", 2022));
  g_assert_null (lookup (GOUJI_CODE_ECONOMIC, "208", 2022));
}

static void
test_years (void)
{
  /* 未归口管理的行政单位离退休 was given up with the edition of 2020. */
  g_assert_nonnull (lookup (GOUJI_CODE_FUNCTION, "2080504", 2019));
  g_assert_null (lookup (GOUJI_CODE_FUNCTION, "2080504", 2020));
  g_assert_nonnull (lookup (GOUJI_CODE_FUNCTION, "2080504", 0));
  /* An edition's own year does not bound what it lists. */
  g_assert_nonnull (lookup (GOUJI_CODE_FUNCTION, "2080505", 2017));
  g_assert_nonnull (lookup (GOUJI_CODE_FUNCTION, "2080505", 2026));
  g_assert_nonnull (lookup (GOUJI_CODE_ECONOMIC, "30101", 2018));
  g_assert_null (lookup (GOUJI_CODE_ECONOMIC, "30101", 2017));
}

static void
test_sureness (void)
{
  g_assert_cmpint (lookup (GOUJI_CODE_FUNCTION, "208", 2022)->sureness, ==, GOUJI_SURENESS_HIGH);
  g_assert_cmpint (lookup (GOUJI_CODE_FUNCTION, "2010905", 0)->sureness, ==, GOUJI_SURENESS_MEDIUM);
}

static void
test_same_name (void)
{
  const GoujiClassificationEntry *retired = lookup (GOUJI_CODE_FUNCTION, "20805", 2022);
  const GoujiClassificationEntry *repair = lookup (GOUJI_CODE_ECONOMIC, "30213", 2022);
  const GoujiClassificationEntry *housing = lookup (GOUJI_CODE_FUNCTION, "2210201", 2022);

  g_assert_true (gouji_classification_entry_has_name (repair, "维修（护）费"));
  g_assert_true (gouji_classification_entry_has_name (repair, "维修(护)费"));
  g_assert_true (gouji_classification_entry_has_name (repair, " 维修（护） 费"));
  g_assert_true (gouji_classification_entry_has_name (repair, "维修　（护）费")); /* U+3000 */
  g_assert_false (gouji_classification_entry_has_name (repair, "维修费"));
  g_assert_true (gouji_classification_entry_has_name (housing, "住房公积金"));
  g_assert_false (gouji_classification_entry_has_name (housing, "住房公积"));
  g_assert_false (gouji_classification_entry_has_name (housing, ""));
  /* The name it had up to 2019 is an alias. */
  g_assert_true (gouji_classification_entry_has_name (retired, "行政事业单位养老支出"));
  g_assert_true (gouji_classification_entry_has_name (retired, "行政事业单位离退休"));
}

static gboolean
has_name (const char *code, const char *name, int year)
{
  return gouji_classification_has_name (gouji_classification_get_default (), GOUJI_CODE_FUNCTION,
                                        code, name, year);
}

/* 210 was renamed with the edition of 2019. */
static void
test_editions (void)
{
  assert_name (GOUJI_CODE_FUNCTION, "210", 2018, "医疗卫生与计划生育支出");
  assert_name (GOUJI_CODE_FUNCTION, "210", 2019, "卫生健康支出");
  assert_name (GOUJI_CODE_FUNCTION, "210", 0, "卫生健康支出");
  g_assert_true (has_name ("210", "医疗卫生与计划生育支出", 2018));
  g_assert_false (has_name ("210", "医疗卫生与计划生育支出", 2019));
  g_assert_true (has_name ("210", "医疗卫生与计划生育支出", 0));
  g_assert_true (has_name ("210", "卫生健康支出", 2026));
  g_assert_true (has_name ("210", " 卫生 健康支出", 2026));
  g_assert_false (has_name ("210", "教育支出", 2026));
  g_assert_false (has_name ("299", "教育支出", 2026));
}

static const char *
find (GoujiCodeKind kind, const char *prefix, guint length, const char *name, int year)
{
  const GoujiClassificationEntry *entry = gouji_classification_find_name (
      gouji_classification_get_default (), kind, prefix, length, name, year);

  return entry != NULL ? entry->code : NULL;
}

static void
test_find_name (void)
{
  /* One name, two places: the class above tells which. */
  g_assert_cmpstr (find (GOUJI_CODE_FUNCTION, "", 7, "住房公积金", 2022), ==, "2210201");
  g_assert_cmpstr (find (GOUJI_CODE_ECONOMIC, "301", 5, "住房公积金", 2022), ==, "30113");
  g_assert_cmpstr (find (GOUJI_CODE_ECONOMIC, "302", 5, "住房公积金", 2022), ==, NULL);
  g_assert_cmpstr (find (GOUJI_CODE_ECONOMIC, "", 3, "商品和服务支出", 2022), ==, "302");
  g_assert_cmpstr (find (GOUJI_CODE_ECONOMIC, "", 5, "商品和服务支出", 2022), ==, NULL);
  g_assert_cmpstr (find (GOUJI_CODE_ECONOMIC, "302", 5, "维修(护)费", 2022), ==, "30213");
  g_assert_cmpstr (find (GOUJI_CODE_ECONOMIC, "301", 5, "城镇职工基本医疗保险缴费", 2022), ==, "30110");
  g_assert_cmpstr (find (GOUJI_CODE_FUNCTION, "208", 7, "未归口管理的行政单位离退休", 2022), ==, NULL);
  g_assert_cmpstr (find (GOUJI_CODE_FUNCTION, "208", 7, "未归口管理的行政单位离退休", 2018), ==, "2080504");
  g_assert_cmpstr (find (GOUJI_CODE_FUNCTION, "", 7, "没有这个科目", 0), ==, NULL);
}

/* Every entry can be reached by its code, lies below its parent and has a name. */
static void
test_complete (void)
{
  static const struct
  {
    const char *path;
    GoujiCodeKind kinds[2];
    guint least;
  } files[] = {
    { "functional.csv", { GOUJI_CODE_FUNCTION, GOUJI_CODE_FUNCTION }, 1300 },
    { "economic.csv", { GOUJI_CODE_ECONOMIC, GOUJI_CODE_GOVERNMENT_ECONOMIC }, 183 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path
          = g_strconcat ("/io/github/gouji/data/classification/", files[i].path, NULL);
      g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      g_autofree char *text = NULL;
      g_auto (GStrv) lines = NULL;
      guint n = 0;

      g_assert_nonnull (bytes);
      text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      lines = g_strsplit (text, "\n", -1);
      for (guint line = 1; lines[line] != NULL && *lines[line] != '\0'; line++, n++)
        {
          g_auto (GStrv) cells = g_strsplit (lines[line], ",", 5);
          const GoujiClassificationEntry *entry = lookup (files[i].kinds[0], cells[0], 0);

          if (entry == NULL)
            entry = lookup (files[i].kinds[1], cells[0], 0);
          g_assert_nonnull (entry);
          g_assert_cmpstr (entry->name, !=, "");
          g_assert_cmpint (entry->sureness, !=, GOUJI_SURENESS_NONE);
          g_assert_true (g_str_has_prefix (cells[0], cells[3]));
        }
      g_assert_cmpuint (n, >=, files[i].least);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/classification/codes", test_codes);
  g_test_add_func ("/classification/kinds", test_kinds);
  g_test_add_func ("/classification/years", test_years);
  g_test_add_func ("/classification/sureness", test_sureness);
  g_test_add_func ("/classification/same-name", test_same_name);
  g_test_add_func ("/classification/editions", test_editions);
  g_test_add_func ("/classification/find-name", test_find_name);
  g_test_add_func ("/classification/complete", test_complete);

  return g_test_run ();
}
