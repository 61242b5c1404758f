/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "province/gouji-line-index.h"

#include "export.h"

static const char lines[]
    = "unit_code,unit_name,year,function_code,function_name,fund_source,total,basic,project\n"
      "101,甲局,2026,205,教育支出,合计,\"1,234.50\",1000.00,234.50\n"
      "101,甲局,2026,205,教育支出,单位资金,,,\n"
      "102,乙学校 ABC,2026,205,教育支出,合计,7.00,7.00,\n"
      "102,乙学校 ABC,2026,20502,普通教育,合计,7.00,7.00,\n"
      "102,乙学校 ABC,2026,208,社会保障和就业支出,合计,-3.00,1234.50,-1237.50\n";

typedef struct
{
  GFile *file;
  GoujiRuleSet *rules;
  GoujiLineIndex *index;
  GString *changes;
} Fixture;

static void
on_changed (GListModel *model, guint position, guint removed, guint added, gpointer data)
{
  Fixture *fixture = data;

  g_assert_cmpuint (position, ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, added);
  g_string_append_printf (fixture->changes, "-%u+%u ", removed, added);
}

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GoujiProvince) province = NULL;
  g_autoptr (GError) error = NULL;

  fixture->file = export_write (lines);
  fixture->rules = gouji_rule_set_new_default ();
  fixture->index = gouji_line_index_new ();
  fixture->changes = g_string_new (NULL);
  province = gouji_province_open (fixture->file, fixture->rules, NULL, &error);
  g_assert_no_error (error);
  g_signal_connect (fixture->index, "items-changed", G_CALLBACK (on_changed), fixture);
  gouji_line_index_set_province (fixture->index, province);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_object_unref (fixture->index);
  g_object_unref (fixture->rules);
  g_string_free (fixture->changes, TRUE);
  export_delete (fixture->file);
}

/* The lines of the file that are listed, in their order. */
static void
assert_listed (Fixture *fixture, const char *expected)
{
  GListModel *model = G_LIST_MODEL (fixture->index);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GoujiListedLine) item = g_list_model_get_item (model, i);

      g_string_append_printf (text, "%s%u", i > 0 ? " " : "", gouji_listed_line_get_place (item));
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_filter (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *text;
    const char *listed;
  } cases[] = {
    { "205", "2 3 4 5" },       { "教育", "2 3 4 5" },     { "单位资金", "3" },
    { "abc", "4 5 6" },         { "乙 普通", "5" },        { "1,234.5", "2 6" },
    { "1234.50", "2 6" },       { "-3", "6" },
    { "101 合计", "2" },        { "nothing", "" },         { "  ", "2 3 4 5 6" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gouji_line_index_set_text (fixture->index, cases[i].text);
      assert_listed (fixture, cases[i].listed);
    }
}

static void
test_order (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gouji_line_index_set_order (fixture->index, GOUJI_LINE_ORDER_AMOUNT, FALSE);
  assert_listed (fixture, "3 6 4 5 2");
  gouji_line_index_set_order (fixture->index, GOUJI_LINE_ORDER_AMOUNT, TRUE);
  assert_listed (fixture, "2 4 5 6 3");
  gouji_line_index_set_text (fixture->index, "乙");
  assert_listed (fixture, "4 5 6");
  gouji_line_index_set_order (fixture->index, GOUJI_LINE_ORDER_AMOUNT + 2, FALSE);
  assert_listed (fixture, "4 5 6");
  gouji_line_index_set_text (fixture->index, "");
  gouji_line_index_set_order (fixture->index, GOUJI_LINE_ORDER_CODE, TRUE);
  assert_listed (fixture, "6 5 2 3 4");
  gouji_line_index_set_order (fixture->index, GOUJI_LINE_ORDER_FUND, FALSE);
  assert_listed (fixture, "3 2 4 5 6");
  gouji_line_index_set_order (fixture->index, GOUJI_LINE_ORDER_UNIT, TRUE);
  assert_listed (fixture, "4 5 6 2 3");
  gouji_line_index_set_order (fixture->index, GOUJI_LINE_ORDER_NAME, FALSE);
  assert_listed (fixture, "2 3 4 5 6");
  gouji_line_index_set_order (fixture->index, GOUJI_LINE_ORDER_FILE, TRUE);
  assert_listed (fixture, "6 5 4 3 2");
}

/* All goes before all comes; nothing is told where nothing changes. */
static void
test_changes (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gouji_line_index_set_text (fixture->index, "甲");
  gouji_line_index_set_text (fixture->index, "甲");
  gouji_line_index_set_text (fixture->index, "nothing");
  gouji_line_index_set_province (fixture->index, NULL);
  g_assert_cmpstr (fixture->changes->str, ==, "-0+5 -5+0 -0+2 -2+0 ");
}

static void
test_item (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GoujiListedLine) item = g_list_model_get_item (G_LIST_MODEL (fixture->index), 4);
  g_autofree char *total = gouji_listed_line_dup_amount (item, 0);
  g_autofree char *project = gouji_listed_line_dup_amount (item, 2);
  g_autofree char *name = NULL;

  g_object_get (item, "name", &name, NULL);
  g_assert_cmpstr (name, ==, "社会保障和就业支出");
  g_assert_cmpstr (gouji_listed_line_get_code (item), ==, "208");
  g_assert_cmpstr (gouji_listed_line_get_unit_name (item), ==, "乙学校 ABC");
  g_assert_cmpuint (gouji_listed_line_get_unit (item), ==, 1);
  g_assert_cmpstr (total, ==, "-3.00");
  g_assert_cmpstr (project, ==, "-1,237.50");
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (fixture->index), 5));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/line-index/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("filter", test_filter);
  ADD ("order", test_order);
  ADD ("changes", test_changes);
  ADD ("item", test_item);
#undef ADD
  return g_test_run ();
}
