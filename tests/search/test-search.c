/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All that a stack holds, looked through: documents in memory, the columns of an export. */

#include <glib/gstdio.h>
#include <string.h>

#include "search/gouji-search.h"

static const char units[]
    = "unit_code,unit_name,year,function_code,function_name,total,basic,project\n"
      "101001,甲单位,2026,201,一般公共服务支出,10.00,4.00,6.00\n"
      "101001,甲单位,2026,20101,人大事务,10.00,4.00,6.00\n"
      "101002,乙单位,2026,201,一般公共服务支出,1234.56,5.00,5.00\n";
static const char in_ten_thousands[]
    = "丁单位2026年单位预算\n本年收入12345600元，其中补助4万元。\n2026年支出总表\n单位：万元\n"
      "科目编码\t科目名称\t合计\t基本支出\t项目支出\n"
      "201\t一般公共服务支出\t1,234.56\t1.00\t1,233.56\n合计\t\t1,234.56\t1.00\t1,233.56\n";

typedef struct
{
  char *folder;
  GoujiStack *stack;
  GoujiSearch *search;
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

  fixture->folder = g_dir_make_tmp ("gouji-search-XXXXXX", NULL);
  fixture->stack = gouji_stack_new (rules);
  write_file (fixture, "1.csv", units);
  write_file (fixture, "2.txt", in_ten_thousands);
  folder = g_file_new_for_path (fixture->folder);
  gouji_stack_add (fixture->stack, &folder, 1);
  while (gouji_stack_get_busy (fixture->stack))
    g_main_context_iteration (NULL, TRUE);
  fixture->search = gouji_search_new (fixture->stack);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const names[] = { "1.csv", "2.txt" };

  g_clear_object (&fixture->search);
  g_clear_object (&fixture->stack);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static const GoujiHits *
look_for (Fixture *fixture, const char *text)
{
  gouji_search_start (fixture->search, text, GOUJI_UNIT_UNKNOWN);
  while (gouji_search_get_busy (fixture->search))
    g_main_context_iteration (NULL, TRUE);
  return gouji_search_get_hits (fixture->search);
}

/* Kind, unit and text of each hit on a line of its own. */
static char *
describe (const GoujiHits *hits)
{
  GString *text = g_string_new (NULL);

  for (guint kind = 0; kind < GOUJI_N_HIT_KINDS; kind++)
    for (guint i = 0; i < hits->hits[kind]->len; i++)
      {
        GoujiHit *hit = g_ptr_array_index (hits->hits[kind], i);
        GoujiStackItem *item = gouji_spot_get_item (gouji_hit_get_spot (hit));

        g_string_append_printf (text, "%u %s %s\n", kind, gouji_stack_item_get_unit (item),
                                gouji_hit_get_text (hit));
      }
  return g_string_free (text, FALSE);
}

static void
assert_found (Fixture *fixture, const char *query, const char *expected)
{
  g_autofree char *found = describe (look_for (fixture, query));

  g_assert_cmpstr (found, ==, expected);
}

static void
test_names (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  assert_found (fixture, "人大", "1 甲单位 20101 人大事务\n");
  assert_found (fixture, "20101", "1 甲单位 20101 人大事务\n");
  assert_found (fixture, "乙单位", "0 乙单位 101002 乙单位\n");
  assert_found (fixture, "没有的", "");
}

/* What was found wrong with a unit of an export, which is not in memory: by the check, with
 * the unit beside it, by a figure; the unit alone means the unit. */
static void
test_findings (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const queries[] = { "F3", "乙单位 f3", "101002 F3", "1,234.56" };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      const GoujiHits *hits = look_for (fixture, queries[i]);
      GoujiHit *hit;
      GoujiSpot *spot;

      g_test_message ("%s", queries[i]);
      g_assert_cmpuint (hits->totals[GOUJI_HIT_FINDING], ==, 1);
      hit = g_ptr_array_index (hits->hits[GOUJI_HIT_FINDING], 0);
      spot = gouji_hit_get_spot (hit);
      g_assert_cmpstr (gouji_stack_item_get_unit (gouji_spot_get_item (spot)), ==, "乙单位");
      g_assert_null (gouji_stack_item_get_report (gouji_spot_get_item (spot)));
      g_assert_cmpstr (gouji_spot_get_finding (spot), !=, "");
    }
  g_assert_cmpuint (look_for (fixture, "甲单位 F3")->totals[GOUJI_HIT_FINDING], ==, 0);
  g_assert_cmpuint (look_for (fixture, "乙单位")->totals[GOUJI_HIT_FINDING], ==, 0);
}

/* One amount however it is typed, printed with another unit, or told in the text. */
static void
test_amounts (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *found = NULL;

  g_assert_nonnull (look_for (fixture, "1,234.56"));
  found = describe (gouji_search_get_hits (fixture->search));
  g_assert_nonnull (strstr (found, "2 乙单位 1"));
  g_assert_nonnull (strstr (found, "2 丁单位 1,234.56万元"));
  g_assert_nonnull (strstr (found, "7 丁单位 本年收入12345600元"));
}

static void
test_paragraph (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const GoujiHits *hits = look_for (fixture, "其中补助");
  GoujiHit *hit;
  GoujiQueryRange range;

  g_assert_cmpuint (gouji_hits_get_total (hits), ==, 1);
  hit = g_ptr_array_index (hits->hits[GOUJI_HIT_TEXT], 0);
  g_assert_cmpint (gouji_spot_get_cell (gouji_hit_get_spot (hit))->block, >=, 0);
  g_assert_cmpuint (gouji_hit_get_ranges (hit)->len, ==, 1);
  range = g_array_index (gouji_hit_get_ranges (hit), GoujiQueryRange, 0);
  g_assert_cmpint (strncmp (gouji_hit_get_text (hit) + range.start, "其中补助", range.length), ==, 0);
}

/* The document that is shown comes first. */
static void
test_shown (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  guint last = g_list_model_get_n_items (G_LIST_MODEL (fixture->stack)) - 1;
  g_autoptr (GoujiStackItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->stack), last);
  const GoujiHits *hits;
  GoujiHit *first;

  gouji_search_set_shown (fixture->search, item, gouji_stack_item_get_report (item));
  hits = look_for (fixture, "一般公共服务");
  first = g_ptr_array_index (hits->hits[GOUJI_HIT_CODE], 0);
  g_assert_true (gouji_spot_get_item (gouji_hit_get_spot (first)) == item);
}

/* What was let go from memory is found all the same. */
static void
test_dropped (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->stack)); i++)
    {
      g_autoptr (GoujiStackItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->stack), i);

      gouji_stack_item_drop_report (item);
    }
  assert_found (fixture, "其中补助", "7 丁单位 本年收入12345600元，其中补助4万元。\n");
}

/* Many are counted, some are listed, more when asked for. */
static void
test_limit (void)
{
  const guint limits[GOUJI_N_HIT_KINDS] = { [GOUJI_HIT_CODE] = 2 };
  g_autoptr (GoujiHits) hits = gouji_hits_new (limits);

  g_assert_true (gouji_hits_count (hits, GOUJI_HIT_CODE));
  g_assert_true (gouji_hits_count (hits, GOUJI_HIT_CODE));
  g_assert_false (gouji_hits_count (hits, GOUJI_HIT_CODE));
  g_assert_false (gouji_hits_count (hits, GOUJI_HIT_TEXT));
  g_assert_cmpuint (gouji_hits_get_total (hits), ==, 4);
}

/* Typing on gives up what was looked for before; nothing typed finds nothing. */
static void
test_typing (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gouji_search_start (fixture->search, "人", GOUJI_UNIT_UNKNOWN);
  gouji_search_start (fixture->search, "人大", GOUJI_UNIT_UNKNOWN);
  assert_found (fixture, "人大事务", "1 甲单位 20101 人大事务\n");
  gouji_search_start (fixture->search, "", GOUJI_UNIT_UNKNOWN);
  g_assert_false (gouji_search_get_busy (fixture->search));
  g_assert_null (gouji_search_get_hits (fixture->search));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/search/names", test_names);
  ADD ("/search/findings", test_findings);
  ADD ("/search/amounts", test_amounts);
  ADD ("/search/paragraph", test_paragraph);
  ADD ("/search/shown", test_shown);
  ADD ("/search/dropped", test_dropped);
  ADD ("/search/typing", test_typing);
  g_test_add_func ("/search/limit", test_limit);
  return g_test_run ();
}
