/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Amounts of many documents put together: by code, by unit, in 元 whatever is printed. */

#include <glib/gstdio.h>

#include "stack/gouji-roll-up.h"
#include "stack/gouji-stack.h"

static const char units[]
    = "unit_code,unit_name,year,function_code,function_name,total,basic,project\n"
      "101001,甲单位,2026,201,一般公共服务支出,10.00,4.00,6.00\n"
      "101001,甲单位,2026,20101,人大事务,10.00,4.00,6.00\n"
      "101002,乙单位,2026,201,一般公共服务支出,12.50,5.00,5.00\n"
      "101002,乙单位,2026,208,社会保障和就业支出,1.00,1.00,0.00\n"
      "101003,丙单位,2025,201,一般公共服务支出,99.00,9.00,90.00\n";
static const char in_ten_thousands[]
    = "丁单位2026年单位预算\n2026年支出总表\n单位：万元\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n"
      "201\t一般公共服务支出\t3.00\t1.00\t2.00\n合计\t\t3.00\t1.00\t2.00\n";

typedef struct
{
  char *folder;
  GoujiStack *stack;
} Fixture;

static void
write_file (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GoujiRuleSet) rules = gouji_rule_set_new_default ();
  g_autoptr (GFile) folder = NULL;

  fixture->folder = g_dir_make_tmp ("gouji-roll-up-XXXXXX", NULL);
  fixture->stack = gouji_stack_new (rules);
  write_file (fixture, "1.csv", units);
  write_file (fixture, "2.txt", in_ten_thousands);
  folder = g_file_new_for_path (fixture->folder);
  gouji_stack_add (fixture->stack, &folder, 1);
  while (gouji_stack_get_busy (fixture->stack))
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const names[] = { "1.csv", "2.txt" };

  g_clear_object (&fixture->stack);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

/* Each node on a line: indented, code or name, total, project, documents, findings. */
static void
describe (GString *text, const GoujiRollUp *roll_up, const GArray *nodes, guint depth)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      const GoujiRollUpNode *node = gouji_roll_up_get_node (roll_up, g_array_index (nodes, guint, i));
      g_autofree char *total = gouji_decimal_to_string (node->total);
      g_autofree char *project = gouji_decimal_to_string (node->project);

      g_string_append_printf (text, "%*s%s %s %s %u %u\n", (int) depth, "",
                              *node->code != '\0' ? node->code : node->name, total, project,
                              node->parts->len, node->findings);
      describe (text, roll_up, node->children, depth + 1);
    }
}

static void
assert_tree (Fixture *fixture, GoujiRollUpBy by, const GoujiRollUpScope *scope, const char *expected)
{
  g_autoptr (GoujiRollUp) roll_up = gouji_roll_up_new (G_LIST_MODEL (fixture->stack), by, scope);
  g_autoptr (GString) text = g_string_new (NULL);

  describe (text, roll_up, gouji_roll_up_get_roots (roll_up), 0);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_function (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GoujiRollUpScope scope = { 2026, GOUJI_KIND_UNKNOWN, FALSE, 0 };

  assert_tree (fixture, GOUJI_ROLL_UP_FUNCTION, &scope,
               "201 22.50 11.00 2 2\n"
               " 20101 10.00 6.00 1 0\n"
               "208 1.00 0.00 1 0\n");
}

/* 3.00 万元 are 30,000 元, and are not added to what tells no unit. */
static void
test_units (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GoujiRollUpScope scope = { 2026, GOUJI_KIND_BUDGET, TRUE, 0 };

  assert_tree (fixture, GOUJI_ROLL_UP_FUNCTION, &scope, "201 30000 20000 1 0\n");
}

static void
test_by_unit (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GoujiRollUpScope scope = { 2025, GOUJI_KIND_UNKNOWN, FALSE, 0 };

  assert_tree (fixture, GOUJI_ROLL_UP_UNIT, &scope,
               "No department named 99.00 0 1 0\n"
               " 101003 99.00 0 1 0\n");
}

static void
test_scopes (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GArray) scopes = gouji_roll_up_list_scopes (G_LIST_MODEL (fixture->stack));
  const GoujiRollUpScope *first = &g_array_index (scopes, GoujiRollUpScope, 0);

  g_assert_cmpuint (scopes->len, ==, 3);
  g_assert_cmpint (first->year, ==, 2026);
  g_assert_cmpuint (first->n_documents, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/roll-up/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("function", test_function);
  ADD ("units", test_units);
  ADD ("by-unit", test_by_unit);
  ADD ("scopes", test_scopes);
#undef ADD
  return g_test_run ();
}
