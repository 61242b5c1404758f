/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines of all documents: from the columns of an export and from summaries, filtered. */

#include <glib/gstdio.h>

#include "search/gouji-stack-lines.h"
#include "stack/gouji-stack.h"

static const char units[]
    = "unit_code,unit_name,year,function_code,function_name,total,basic,project\n"
      "101001,甲单位,2026,201,一般公共服务支出,10.00,4.00,6.00\n"
      "101001,甲单位,2026,20101,人大事务,10.00,4.00,6.00\n"
      "101002,乙单位,2026,205,教育支出,1234.56,5.00,1229.56\n";
static const char in_ten_thousands[]
    = "丁单位2026年单位预算\n2026年支出总表\n单位：万元\n"
      "科目编码\t科目名称\t合计\t基本支出\t项目支出\n"
      "208\t社会保障和就业支出\t1,234.56\t1.00\t1,233.56\n合计\t\t1,234.56\t1.00\t1,233.56\n";

typedef struct
{
  char *folder;
  GoujiStack *stack;
  GoujiStackLines *lines;
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

  fixture->folder = g_dir_make_tmp ("gouji-lines-XXXXXX", NULL);
  fixture->stack = gouji_stack_new (rules);
  write_file (fixture, "1.csv", units);
  write_file (fixture, "2.txt", in_ten_thousands);
  folder = g_file_new_for_path (fixture->folder);
  gouji_stack_add (fixture->stack, &folder, 1);
  while (gouji_stack_get_busy (fixture->stack))
    g_main_context_iteration (NULL, TRUE);
  fixture->lines = gouji_stack_lines_new ();
  gouji_stack_lines_take (fixture->lines, G_LIST_MODEL (fixture->stack));
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const names[] = { "1.csv", "2.txt" };

  g_clear_object (&fixture->lines);
  g_clear_object (&fixture->stack);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

/* Unit, code and total of each line; the total in the unit it is in. */
static char *
describe (GoujiStackLines *lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (lines)); i++)
    {
      g_autoptr (GoujiStackLine) line = g_list_model_get_item (G_LIST_MODEL (lines), i);
      g_autofree char *total = NULL;
      GoujiDecimal value;
      GoujiAmountUnit unit;

      g_assert_true (gouji_stack_line_get_amount (line, GOUJI_STACK_LINE_TOTAL, &value, &unit));
      total = gouji_decimal_to_string (value);
      g_string_append_printf (text, "%s %s %s%s\n",
                              gouji_stack_item_get_unit (gouji_stack_line_get_item (line)),
                              gouji_stack_line_get_code (line), total,
                              unit != GOUJI_UNIT_UNKNOWN ? gouji_amount_unit_to_text (unit) : "");
    }
  return g_string_free (text, FALSE);
}

static void
assert_listed (Fixture *fixture, const char *filter, const char *expected)
{
  g_autofree char *listed = NULL;

  gouji_stack_lines_set_text (fixture->lines, filter);
  listed = describe (fixture->lines);
  g_assert_cmpstr (listed, ==, expected);
}

static void
test_all (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  assert_listed (fixture, "", "甲单位 201 10.00\n甲单位 20101 10.00\n乙单位 205 1234.56\n"
                              "丁单位 208 12345600元\n");
  g_assert_cmpuint (gouji_stack_lines_get_total (fixture->lines), ==, 4);
}

static void
test_filter (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  assert_listed (fixture, "201", "甲单位 201 10.00\n甲单位 20101 10.00\n");
  assert_listed (fixture, "社会", "丁单位 208 12345600元\n");
  assert_listed (fixture, "乙单位", "乙单位 205 1234.56\n");
  assert_listed (fixture, "丁单位 保障", "丁单位 208 12345600元\n");
  assert_listed (fixture, "丁单位 教育", "");
  assert_listed (fixture, "1,234.56", "乙单位 205 1234.56\n丁单位 208 12345600元\n");
  g_assert_cmpuint (gouji_stack_lines_get_total (fixture->lines), ==, 4);
}

static void
on_changed (GoujiStackLine *line G_GNUC_UNUSED, guint *n)
{
  (*n)++;
}

static void
on_items_changed (GListModel *model, guint position, guint removed, guint added, GString *changes)
{
  g_string_append_printf (changes, "%u-%u+%u", position, removed, added);
}

/* A row that somebody has stays and stands for another line. */
static void
test_rows (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GoujiStackLine) first = g_list_model_get_item (G_LIST_MODEL (fixture->lines), 0);
  g_autoptr (GoujiStackLine) third = g_list_model_get_item (G_LIST_MODEL (fixture->lines), 2);
  g_autoptr (GoujiStackLine) same = NULL;
  g_autoptr (GString) changes = g_string_new (NULL);
  guint n = 0;

  g_signal_connect (first, "changed", G_CALLBACK (on_changed), &n);
  g_signal_connect (fixture->lines, "items-changed", G_CALLBACK (on_items_changed), changes);
  gouji_stack_lines_set_text (fixture->lines, "教育");
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (changes->str, ==, "1-3+0");
  same = g_list_model_get_item (G_LIST_MODEL (fixture->lines), 0);
  g_assert_true (same == first);
  g_assert_cmpstr (gouji_stack_line_get_code (first), ==, "205");
  gouji_stack_lines_set_text (fixture->lines, "");
  g_clear_object (&same);
  same = g_list_model_get_item (G_LIST_MODEL (fixture->lines), 2);
  g_assert_true (same != third);
  g_assert_cmpstr (gouji_stack_line_get_code (same), ==, "205");
}

/* Where a line is gone to. */
static void
test_spot (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GoujiStackLine) line = g_list_model_get_item (G_LIST_MODEL (fixture->lines), 3);
  g_autoptr (GoujiSpot) spot = gouji_stack_line_dup_spot (line);

  g_assert_cmpstr (gouji_spot_get_code (spot), ==, "208");
  g_assert_cmpstr (gouji_stack_item_get_unit (gouji_spot_get_item (spot)), ==, "丁单位");
}

/* A unit taken off the list leaves the lines of the others. */
static void
test_removed (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GoujiStackItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->stack), 0);

  g_assert_true (gouji_stack_remove (fixture->stack, item));
  gouji_stack_lines_take (fixture->lines, G_LIST_MODEL (fixture->stack));
  g_assert_cmpuint (gouji_stack_lines_get_total (fixture->lines), ==, 2);
}

static void
assert_ordered (Fixture *fixture, GoujiStackOrderBy by, gboolean descending, const char *expected)
{
  g_autofree char *listed = NULL;

  gouji_stack_lines_set_order (fixture->lines, by, descending);
  g_assert_false (gouji_stack_lines_get_sorting (fixture->lines));
  listed = describe (fixture->lines);
  g_assert_cmpstr (listed, ==, expected);
}

/* Lines of the export and of the document in one order; what is alike stays as it was. */
static void
test_order (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  assert_ordered (
      fixture, GOUJI_STACK_ORDER_CODE, FALSE,
      "甲单位 201 10.00\n甲单位 20101 10.00\n乙单位 205 1234.56\n丁单位 208 12345600元\n");
  assert_ordered (
      fixture, GOUJI_STACK_ORDER_CODE, TRUE,
      "丁单位 208 12345600元\n乙单位 205 1234.56\n甲单位 20101 10.00\n甲单位 201 10.00\n");
  assert_ordered (
      fixture, GOUJI_STACK_ORDER_UNIT, FALSE,
      "丁单位 208 12345600元\n乙单位 205 1234.56\n甲单位 201 10.00\n甲单位 20101 10.00\n");
  assert_ordered (
      fixture, GOUJI_STACK_ORDER_TOTAL, TRUE,
      "丁单位 208 12345600元\n乙单位 205 1234.56\n甲单位 201 10.00\n甲单位 20101 10.00\n");
  assert_ordered (
      fixture, GOUJI_STACK_ORDER_BASIC, FALSE,
      "甲单位 201 10.00\n甲单位 20101 10.00\n乙单位 205 1234.56\n丁单位 208 12345600元\n");
  assert_listed (fixture, "单位 1,234.56", "乙单位 205 1234.56\n丁单位 208 12345600元\n");
  assert_ordered (fixture, GOUJI_STACK_ORDER_NAME, TRUE,
                  "丁单位 208 12345600元\n乙单位 205 1234.56\n");
  assert_ordered (fixture, GOUJI_STACK_ORDER_NONE, FALSE,
                  "乙单位 205 1234.56\n丁单位 208 12345600元\n");
}

/* The documents change while their lines are in an order, and it stays. */
static void
test_order_stays (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *listed = NULL;

  gouji_stack_lines_set_order (fixture->lines, GOUJI_STACK_ORDER_TOTAL, TRUE);
  gouji_stack_lines_take (fixture->lines, G_LIST_MODEL (fixture->stack));
  listed = describe (fixture->lines);
  g_assert_true (g_str_has_prefix (listed, "丁单位 208 12345600元\n乙单位"));
}

static void
settle (GoujiStackLines *lines)
{
  while (g_list_model_get_n_items (G_LIST_MODEL (lines)) != gouji_stack_lines_get_n_listed (lines))
    g_main_context_iteration (NULL, TRUE);
}

/* What goes off a gradual list stands for no line until it is gone. */
static void
test_gradual (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GListModel *model = G_LIST_MODEL (fixture->lines);
  g_autoptr (GoujiStackLine) last = g_list_model_get_item (model, 3);

  gouji_stack_lines_set_gradual (fixture->lines, TRUE);
  gouji_stack_lines_set_text (fixture->lines, "教育");
  g_assert_cmpuint (gouji_stack_lines_get_n_listed (fixture->lines), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 4);
  g_assert_null (gouji_stack_line_get_item (last));
  g_assert_null (gouji_stack_line_dup_spot (last));
  g_assert_cmpstr (gouji_stack_line_get_name (last), ==, "");
  settle (fixture->lines);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 1);
  gouji_stack_lines_set_text (fixture->lines, "");
  settle (fixture->lines);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 4);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/stack-lines/all", test_all);
  ADD ("/stack-lines/filter", test_filter);
  ADD ("/stack-lines/rows", test_rows);
  ADD ("/stack-lines/order", test_order);
  ADD ("/stack-lines/order-stays", test_order_stays);
  ADD ("/stack-lines/gradual", test_gradual);
  ADD ("/stack-lines/spot", test_spot);
  ADD ("/stack-lines/removed", test_removed);
  return g_test_run ();
}
