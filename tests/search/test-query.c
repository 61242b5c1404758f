/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is typed, and what it means. */

#include "search/gouji-query.h"

static gboolean
says (const char *query, const char *text)
{
  g_autoptr (GoujiQuery) self = gouji_query_new (query, GOUJI_UNIT_UNKNOWN);

  return gouji_query_matches (self, &text, 1);
}

static void
test_words (void)
{
  g_assert_true (says ("社会", "社会保障和就业支出"));
  g_assert_true (says ("2080505", "2080505"));
  g_assert_true (says ("80505", "2080505"));
  g_assert_true (says ("就业 社会", "社会保障和就业支出"));
  g_assert_false (says ("就业 教育", "社会保障和就业支出"));
  g_assert_true (says ("abc", "甲ＡＢＣ公司"));
  g_assert_true (says ("ＡＢＣ", "甲abc公司"));
  g_assert_true (says ("（中央）", "某项目(中央)"));
  g_assert_false (says ("", "社会"));
  g_assert_false (says ("  ", "社会"));
}

/* The words of one thing may stand in several of its texts. */
static void
test_texts (void)
{
  g_autoptr (GoujiQuery) query = gouji_query_new ("208 就业", GOUJI_UNIT_UNKNOWN);
  const char *both[] = { "208", NULL, "社会保障和就业支出" };
  const char *one[] = { "208", "教育支出" };

  g_assert_true (gouji_query_matches (query, both, G_N_ELEMENTS (both)));
  g_assert_false (gouji_query_matches (query, one, G_N_ELEMENTS (one)));
}

typedef struct
{
  const char *query;
  const char *printed;
  GoujiAmountUnit unit;
  gboolean found;
} Amount;

static void
test_amounts (void)
{
  static const Amount amounts[] = {
    { "1,234.56", "1234.56", GOUJI_UNIT_TEN_THOUSAND_YUAN, TRUE },
    { "1234.56", "1,234.56", GOUJI_UNIT_UNKNOWN, TRUE },
    { "１，２３４.56", "1,234.56", GOUJI_UNIT_YUAN, TRUE },
    { "1234.560", "1234.56", GOUJI_UNIT_YUAN, TRUE },
    { "12345600", "1234.56", GOUJI_UNIT_TEN_THOUSAND_YUAN, TRUE },
    { "12,345,600 元", "1234.56", GOUJI_UNIT_TEN_THOUSAND_YUAN, TRUE },
    { "12345601", "1234.56", GOUJI_UNIT_TEN_THOUSAND_YUAN, FALSE },
    { "12345600", "1234.5600", GOUJI_UNIT_TEN_THOUSAND_YUAN, TRUE },
    { "1234.56", "12,345,600.00", GOUJI_UNIT_YUAN, TRUE },
    { "1234.56万元", "12,345,600.00", GOUJI_UNIT_YUAN, TRUE },
    { "1234.56元", "1234.56", GOUJI_UNIT_TEN_THOUSAND_YUAN, FALSE },
    { "1234.56元", "1234.56", GOUJI_UNIT_UNKNOWN, FALSE },
    { "0.5亿", "5000", GOUJI_UNIT_TEN_THOUSAND_YUAN, TRUE },
    { "1234.5", "1234.56", GOUJI_UNIT_YUAN, FALSE },
    { "-3", "-3.00", GOUJI_UNIT_YUAN, TRUE },
    { "3", "-3.00", GOUJI_UNIT_YUAN, FALSE },
    { "万元", "1", GOUJI_UNIT_YUAN, FALSE },
    { "三", "3", GOUJI_UNIT_YUAN, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autoptr (GoujiQuery) query = gouji_query_new (amounts[i].query, GOUJI_UNIT_UNKNOWN);
      GoujiAmount printed = gouji_amount_parse (amounts[i].printed);

      g_test_message ("%s = %s?", amounts[i].query, amounts[i].printed);
      g_assert_cmpint (gouji_query_matches_amount (query, gouji_amount_get_decimal (printed), amounts[i].unit),
                       ==, amounts[i].found);
    }
}

/* A unit that nothing is printed in may be the one that sums are shown in. */
static void
test_shown_unit (void)
{
  g_autoptr (GoujiQuery) query = gouji_query_new ("12.5", GOUJI_UNIT_MILLION_YUAN);
  g_autoptr (GoujiQuery) other = gouji_query_new ("12.5", GOUJI_UNIT_UNKNOWN);
  GoujiDecimal value = { 12500000, 0 };

  g_assert_true (gouji_query_matches_amount (query, value, GOUJI_UNIT_YUAN));
  g_assert_false (gouji_query_matches_amount (other, value, GOUJI_UNIT_YUAN));
}

/* What of a text is meant, in brackets. */
static char *
mark (const char *query, const char *text)
{
  g_autoptr (GoujiQuery) self = gouji_query_new (query, GOUJI_UNIT_UNKNOWN);
  g_autoptr (GArray) ranges = gouji_query_find_ranges (self, text);
  GString *marked = g_string_new (text);

  for (guint i = ranges->len; i > 0; i--)
    {
      GoujiQueryRange range = g_array_index (ranges, GoujiQueryRange, i - 1);

      g_string_insert_c (marked, range.start + range.length, ']');
      g_string_insert_c (marked, range.start, '[');
    }
  return g_string_free (marked, FALSE);
}

static void
assert_marked (const char *query, const char *text, const char *expected)
{
  g_autofree char *marked = mark (query, text);

  g_assert_cmpstr (marked, ==, expected);
}

static void
test_ranges (void)
{
  assert_marked ("教育", "教育支出：普通教育", "[教育]支出：普通[教育]");
  assert_marked ("教育 育支", "教育支出", "[教育支]出");
  assert_marked ("abc", "甲ＡＢＣ乙", "甲[ＡＢＣ]乙");
  assert_marked ("1234.56", "共1,234.56万元，上年1234.5万元", "共[1,234.56万元]，上年1234.5万元");
  assert_marked ("12345600元", "共1,234.56万元", "共[1,234.56万元]");
  assert_marked ("-3", "减少-3.00元", "减少[-3.00元]");
  assert_marked ("没有", "教育支出", "教育支出");
}

static void
test_figures (void)
{
  g_autoptr (GoujiQuery) query = gouji_query_new ("1,234.56", GOUJI_UNIT_UNKNOWN);

  g_assert_true (gouji_query_matches_figure (query, "收入预算1234.56万元。"));
  g_assert_true (gouji_query_matches_figure (query, "12345600元"));
  g_assert_false (gouji_query_matches_figure (query, "11234.56万元"));
  g_assert_false (gouji_query_matches_figure (query, "1234.567"));
  g_assert_true (gouji_query_matches_figure (query, "1,234.56."));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/query/words", test_words);
  g_test_add_func ("/query/texts", test_texts);
  g_test_add_func ("/query/amounts", test_amounts);
  g_test_add_func ("/query/shown-unit", test_shown_unit);
  g_test_add_func ("/query/ranges", test_ranges);
  g_test_add_func ("/query/figures", test_figures);
  return g_test_run ();
}
