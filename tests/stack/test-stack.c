/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Many documents at once: each is listed, read, counted; one that fails stops no other. */

#include <glib/gstdio.h>
#include <string.h>

#include "loader/gouji-loader.h"
#include "rules/gouji-rule-settings.h"
#include "stack/gouji-stack.h"

#define N_FILES 300

static const char good[] = "2026年支出总表\n单位：万元\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n"
                           "201\t一般公共服务支出\t10.00\t5.00\t5.00\n合计\t\t10.00\t5.00\t5.00\n";
static const char faulty[] = "2026年支出总表\n单位：万元\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n"
                             "201\t一般公共服务支出\t12.00\t5.00\t5.00\n";
static const char units[]
    = "unit_code,unit_name,year,function_code,function_name,total,basic,project\n"
      "101001,甲单位,2026,201,一般公共服务支出,10.00,5.00,5.00\n"
      "101002,乙单位,2026,201,一般公共服务支出,12.00,5.00,5.00\n"
      "101003,丙单位,2026,201,一般公共服务支出,10.00,5.00,5.00\n";

typedef struct
{
  char *folder;
  GoujiStack *stack;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GoujiRuleSet) rules = gouji_rule_set_new_default ();

  fixture->folder = g_dir_make_tmp ("gouji-stack-XXXXXX", NULL);
  fixture->stack = gouji_stack_new (rules);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  g_clear_object (&fixture->stack);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static void
write_file (Fixture *fixture, const char *name, const char *text, gssize length)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, length, NULL));
}

static void
add_folder (Fixture *fixture)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);

  gouji_stack_add (fixture->stack, &folder, 1);
}

static void
wait_until_idle (GoujiStack *stack)
{
  while (gouji_stack_get_busy (stack))
    g_main_context_iteration (NULL, TRUE);
}

/* Every item on a line: file, index, state, unit, errors. */
static char *
describe (GoujiStack *stack)
{
  static const char *const states[] = { "waiting", "working", "done", "failed" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (stack)); i++)
    {
      g_autoptr (GoujiStackItem) item = g_list_model_get_item (G_LIST_MODEL (stack), i);
      g_autofree char *name = g_path_get_basename (gouji_stack_item_get_path (item));

      g_string_append_printf (text, "%s %u %s %s %u\n", name, gouji_stack_item_get_index (item),
                              states[gouji_stack_item_get_state (item)],
                              gouji_stack_item_get_unit (item),
                              gouji_stack_item_get_count (item, GOUJI_SEVERITY_ERROR));
    }
  return g_string_free (text, FALSE);
}

static void
test_folder (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *text = NULL;

  write_file (fixture, "2-good.txt", good, -1);
  write_file (fixture, "10-faulty.txt", faulty, -1);
  write_file (fixture, "3-empty.txt", "", -1);
  write_file (fixture, "4-units.csv", units, -1);
  add_folder (fixture);
  g_assert_true (gouji_stack_get_busy (fixture->stack));
  wait_until_idle (fixture->stack);
  text = describe (fixture->stack);
  g_assert_cmpstr (text, ==,
                   "2-good.txt 0 done  0\n"
                   "3-empty.txt 0 failed  0\n"
                   "4-units.csv 0 done 甲单位 0\n"
                   "4-units.csv 1 done 乙单位 1\n"
                   "4-units.csv 2 done 丙单位 0\n"
                   "10-faulty.txt 0 done  1\n");
  g_assert_cmpfloat (gouji_stack_get_progress (fixture->stack), ==, 1);
}

/* A rule that speaks of the year before finds it once both years are on the stack. */
static void
test_years (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char rule[] = "check L1-growth:\n"
                             "  title en \"No more than the year before\" zh \"不超过上年\"\n"
                             "  支出总表[合计].合计 ≤ 支出总表@-1[合计].合计\n";
  g_autoptr (GoujiRuleSet) rules = gouji_rule_set_new_default ();
  g_autofree char *text = NULL;
  g_autofree char *alone = NULL;

  g_assert_true (gouji_rule_set_add_text (rules, "own", rule, strlen (rule), NULL));
  write_file (fixture, "2026.txt", "示例市档案馆2026年度单位预算公开\n2026年支出总表\n单位：万元\n"
              "科目编码\t科目名称\t合计\t基本支出\t项目支出\n201\t一般公共服务支出\t10.00\t5.00\t5.00\n"
              "合计\t\t10.00\t5.00\t5.00\n", -1);
  add_folder (fixture);
  gouji_stack_set_rules (fixture->stack, rules);
  wait_until_idle (fixture->stack);
  alone = describe (fixture->stack);
  g_assert_cmpstr (alone, ==, "2026.txt 0 done 示例市档案馆 0\n");
  gouji_stack_clear (fixture->stack);
  write_file (fixture, "2025.txt", "示例市档案馆2025年度单位预算公开\n2025年支出总表\n单位：万元\n"
              "科目编码\t科目名称\t合计\t基本支出\t项目支出\n201\t一般公共服务支出\t9.00\t5.00\t4.00\n"
              "合计\t\t9.00\t5.00\t4.00\n", -1);
  add_folder (fixture);
  wait_until_idle (fixture->stack);
  text = describe (fixture->stack);
  g_assert_cmpstr (text, ==, "2025.txt 0 done 示例市档案馆 0\n2026.txt 0 done 示例市档案馆 1\n");
}

/* Other rules count for what is there and for what is still on its way. */
static void
test_rules (Fixture *fixture, gconstpointer while_busy)
{
  g_autoptr (GoujiRuleSet) rules = gouji_rule_set_new_default ();
  g_autofree char *text = NULL;

  write_file (fixture, "2-good.txt", good, -1);
  write_file (fixture, "3-empty.txt", "", -1);
  write_file (fixture, "4-units.csv", units, -1);
  write_file (fixture, "10-faulty.txt", faulty, -1);
  add_folder (fixture);
  if (GPOINTER_TO_INT (while_busy))
    while (g_list_model_get_n_items (G_LIST_MODEL (fixture->stack)) == 0)
      g_main_context_iteration (NULL, TRUE);
  else
    wait_until_idle (fixture->stack);
  g_assert_true (gouji_rule_set_set_enabled (rules, "F3", FALSE));
  gouji_stack_set_rules (fixture->stack, rules);
  g_assert_true (gouji_stack_get_busy (fixture->stack));
  wait_until_idle (fixture->stack);
  text = describe (fixture->stack);
  g_assert_cmpstr (text, ==,
                   "2-good.txt 0 done  0\n"
                   "3-empty.txt 0 failed  0\n"
                   "4-units.csv 0 done 甲单位 0\n"
                   "4-units.csv 1 done 乙单位 0\n"
                   "4-units.csv 2 done 丙单位 0\n"
                   "10-faulty.txt 0 done  0\n");
}

/* A file opened by itself stands on the list once, where it stood. */
static void
test_taken (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "1-units.csv", NULL);
  g_autoptr (GoujiRuleSet) rules = gouji_rule_set_new_default ();
  g_autoptr (GPtrArray) reports = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) disclosures = NULL;
  g_autofree char *text = NULL;
  GoujiStackItem *item;

  write_file (fixture, "1-units.csv", good, -1);
  write_file (fixture, "2-good.txt", good, -1);
  add_folder (fixture);
  wait_until_idle (fixture->stack);
  write_file (fixture, "1-units.csv", units, -1);
  disclosures = gouji_load (file, NULL, NULL, NULL, NULL);
  for (guint i = 0; i < disclosures->len; i++)
    g_ptr_array_add (reports,
                     gouji_checker_run (rules, g_ptr_array_index (disclosures, i), NULL, NULL));
  item = gouji_stack_take (fixture->stack, file, reports, 0);
  g_assert_cmpstr (gouji_stack_item_get_unit (item), ==, "甲单位");
  g_assert_true (gouji_stack_remove (fixture->stack, item));
  text = describe (fixture->stack);
  g_assert_cmpstr (text, ==,
                   "1-units.csv 1 done 乙单位 1\n"
                   "1-units.csv 2 done 丙单位 0\n"
                   "2-good.txt 0 done  0\n");
}

static void
test_missing (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "none.txt", NULL);
  g_autoptr (GoujiStackItem) item = NULL;

  gouji_stack_add (fixture->stack, &file, 1);
  wait_until_idle (fixture->stack);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->stack)), ==, 1);
  item = g_list_model_get_item (G_LIST_MODEL (fixture->stack), 0);
  g_assert_cmpint (gouji_stack_item_get_state (item), ==, GOUJI_STACK_FAILED);
  g_assert_cmpstr (gouji_stack_item_get_error (item), !=, "");
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  GoujiReport **report = data;
  g_autoptr (GError) error = NULL;

  *report = gouji_stack_open_finish (GOUJI_STACK (source), result, &error);
  g_assert_no_error (error);
}

/* With more documents than are kept, the first is read again, and is the same. */
static void
test_many (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GoujiReport) report = NULL;
  guint n_errors = 0;
  guint n_kept = 0;

  for (guint i = 0; i < N_FILES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.txt", i);

      write_file (fixture, name, i % 3 == 0 ? faulty : good, -1);
    }
  add_folder (fixture);
  wait_until_idle (fixture->stack);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->stack)), ==, N_FILES);
  for (guint i = 0; i < N_FILES; i++)
    {
      g_autoptr (GoujiStackItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->stack), i);

      n_errors += gouji_stack_item_get_count (item, GOUJI_SEVERITY_ERROR);
      n_kept += gouji_stack_item_get_report (item) != NULL;
      if (report != NULL || gouji_stack_item_get_report (item) != NULL)
        continue;
      gouji_stack_open_async (fixture->stack, item, NULL, on_opened, &report);
      while (report == NULL)
        g_main_context_iteration (NULL, TRUE);
      g_assert_cmpuint (gouji_report_count (report, GOUJI_SEVERITY_ERROR), ==,
                        gouji_stack_item_get_count (item, GOUJI_SEVERITY_ERROR));
    }
  g_assert_nonnull (report);
  g_assert_cmpuint (n_errors, ==, N_FILES / 3);
  g_assert_cmpuint (n_kept, <, N_FILES);
}

/* What is known of the second unit when it comes. */
static void
on_units (GListModel *model, guint position, guint removed G_GNUC_UNUSED, guint added, gpointer data)
{
  guint *n_listed = data;
  g_autoptr (GoujiStackItem) item = g_list_model_get_item (model, 1);

  if (item == NULL)
    return;
  *n_listed = position + added;
  g_assert_cmpint (gouji_stack_item_get_state (item), ==, GOUJI_STACK_WORKING);
  g_assert_nonnull (gouji_stack_item_get_province (item));
  g_assert_cmpstr (gouji_stack_item_get_code (item), ==, "101002");
  g_assert_cmpint (gouji_stack_item_get_year (item), ==, 2026);
  g_assert_cmpuint (gouji_stack_item_get_count (item, GOUJI_SEVERITY_ERROR), ==, 1);
  g_assert_cmpuint (gouji_stack_item_get_coverage (item).amounts, ==, 3);
}

/* The units of an export are listed before all rules have been asked of them, and each
 * is opened by itself. */
static void
test_units (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GListModel *model = G_LIST_MODEL (fixture->stack);
  g_autoptr (GoujiReport) report = NULL;
  g_autoptr (GoujiStackItem) item = NULL;
  g_autoptr (GFile) file = NULL;
  guint n_listed = 0;

  write_file (fixture, "units.csv", units, -1);
  g_signal_connect (model, "items-changed", G_CALLBACK (on_units), &n_listed);
  file = g_file_new_build_filename (fixture->folder, "units.csv", NULL);
  gouji_stack_add (fixture->stack, &file, 1);
  wait_until_idle (fixture->stack);
  g_assert_cmpuint (n_listed, ==, 3);
  item = g_list_model_get_item (model, 1);
  g_assert_cmpint (gouji_stack_item_get_state (item), ==, GOUJI_STACK_DONE);
  g_assert_nonnull (gouji_stack_item_get_summary (item));
  g_assert_null (gouji_stack_item_get_report (item));
  gouji_stack_open_async (fixture->stack, item, NULL, on_opened, &report);
  while (report == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (gouji_report_count (report, GOUJI_SEVERITY_ERROR), ==, 1);
  g_assert_cmpstr (gouji_disclosure_get_fact (gouji_report_get_disclosure (report),
                                              GOUJI_FACT_UNIT_NAME), ==, "乙单位");
}

static void
test_cancel (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  for (guint i = 0; i < N_FILES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.txt", i);

      write_file (fixture, name, good, -1);
    }
  add_folder (fixture);
  while (g_list_model_get_n_items (G_LIST_MODEL (fixture->stack)) == 0)
    g_main_context_iteration (NULL, TRUE);
  gouji_stack_cancel (fixture->stack);
  g_assert_false (gouji_stack_get_busy (fixture->stack));
  gouji_stack_clear (fixture->stack);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->stack)), ==, 0);
  /* It works on afterwards, and nothing of what was under way comes in. */
  for (guint i = 2; i < N_FILES; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%u.txt", fixture->folder, i);

      g_remove (path);
    }
  add_folder (fixture);
  wait_until_idle (fixture->stack);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->stack)), ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/stack/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("folder", test_folder);
  ADD ("rules", test_rules);
  ADD ("years", test_years);
  g_test_add ("/stack/rules-while-busy", Fixture, GINT_TO_POINTER (TRUE), set_up, test_rules, tear_down);
  ADD ("taken", test_taken);
  ADD ("missing", test_missing);
  ADD ("many", test_many);
  ADD ("units", test_units);
  ADD ("cancel", test_cancel);
#undef ADD
  return g_test_run ();
}
