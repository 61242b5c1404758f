/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "model/gouji-amount.h"

static void
test_numbers (void)
{
  static const char *const texts[][2] = {
    { "22,236.26", "22236.26" },     { "22236.26", "22236.26" },  { "1,306", "1306" },
    { "0", "0" },                    { "0.00", "0.00" },          { "5.", NULL },
    { ".50", "0.50" },               { "１，３０６．３６", "1306.36" }, { "１3０6", "1306" },
    { "-5.00", "-5.00" },            { "－5.00", "-5.00" },       { "−5.00", "-5.00" },
    { "△5.00", "-5.00" },            { "▲ 5.00", "-5.00" },       { "+5.00", "5.00" },
    { "(1,234.00)", "-1234.00" },    { "（1，234.00）", "-1234.00" }, { "( 5 )", "-5" },
    { "¥1,234.00", "1234.00" },      { "￥ 1,234.00", "1234.00" }, { "-¥5", "-5" },
    { "¥-5", "-5" },                 { "  12.5  ", "12.5" },      { "　12.5　", "12.5" },
    { "\302\24012.5\t", "12.5" },    { "1,234,567", "1234567" },  { "-0.00", "0.00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GoujiAmount amount = gouji_amount_parse (texts[i][0]);
      g_autofree char *plain = gouji_decimal_to_string (gouji_amount_get_decimal (amount));

      g_test_message ("%s", texts[i][0]);
      g_assert_true (gouji_amount_is_number (amount) == (texts[i][1] != NULL));
      if (texts[i][1] != NULL)
        g_assert_cmpstr (plain, ==, texts[i][1]);
    }
}

static void
assert_form (const char *text, GoujiAmountForm form)
{
  GoujiAmount amount = gouji_amount_parse (text);

  g_test_message ("%.40s", text);
  g_assert_cmpint (amount.form, ==, form);
  g_assert_cmpint (gouji_decimal_sign (gouji_amount_get_decimal (amount)), ==, 0);
  g_assert_true (gouji_amount_is_empty (amount) == (form != GOUJI_AMOUNT_UNREADABLE));
}

static void
test_empty_forms (void)
{
  static const char *const blanks[] = { "", " ", "　", "\t ", "\302\240" };
  static const char *const dashes[] = { "-", "--", "—", "——", "－", "–", "─", " - ", "---" };
  static const char *const words[] = { "无", " 无 " };

  for (guint i = 0; i < G_N_ELEMENTS (blanks); i++)
    assert_form (blanks[i], GOUJI_AMOUNT_BLANK);
  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    assert_form (dashes[i], GOUJI_AMOUNT_DASH);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    assert_form (words[i], GOUJI_AMOUNT_NONE_WORD);
  g_assert_true (gouji_amount_is_empty (GOUJI_AMOUNT_INIT));
}

static void
test_unreadable (void)
{
  static const char *const texts[] = {
    "5.87%", "5.87％", "12万元", "12元", "1,30", "12,34.00", "1234,567", ",123", "0,123.00",
    "1,,234", "1.2.3", "1,234.5,6", "12 345", "1, 306", "(5", "5)", "(-5)", "--5", "5-", "5-3",
    "1.2E+05", "合计", "无此项", "本表无数据", "#REF!", "99999999999999999999", "¥", "()", "+-5",
    "¥¥5", "1306.3699999999999", "208|05",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_form (texts[i], GOUJI_AMOUNT_UNREADABLE);
}

static void
test_long_texts (void)
{
  g_autofree char *digits = g_strnfill (100000, '1');
  g_autofree char *dashes = g_strnfill (100000, '-');
  g_autofree char *zeros = g_strnfill (60, '0');

  assert_form (digits, GOUJI_AMOUNT_UNREADABLE);
  assert_form (dashes, GOUJI_AMOUNT_UNREADABLE);
  g_assert_true (gouji_amount_is_number (gouji_amount_parse (zeros)));
}

static void
test_in_yuan (void)
{
  GoujiDecimal yuan;
  GoujiAmount amount = gouji_amount_parse ("1,306.36");
  g_autofree char *text = NULL;

  g_assert_true (gouji_amount_in_yuan (amount, GOUJI_UNIT_TEN_THOUSAND_YUAN, &yuan));
  text = gouji_decimal_to_string (yuan);
  g_assert_cmpstr (text, ==, "13063600");
  g_assert_false (gouji_amount_in_yuan (amount, GOUJI_UNIT_UNKNOWN, &yuan));
  amount.coefficient = G_MAXINT64;
  g_assert_false (gouji_amount_in_yuan (amount, GOUJI_UNIT_HUNDRED_MILLION_YUAN, &yuan));
}

static void
test_units (void)
{
  static const struct
  {
    const char *text;
    GoujiAmountUnit unit;
  } cases[] = {
    { "单位：万元", GOUJI_UNIT_TEN_THOUSAND_YUAN },
    { "单位:元", GOUJI_UNIT_YUAN },
    { "金额单位：万元", GOUJI_UNIT_TEN_THOUSAND_YUAN },
    { "单位：人民币元", GOUJI_UNIT_YUAN },
    { "单位：百万元", GOUJI_UNIT_MILLION_YUAN },
    { "单位：亿元", GOUJI_UNIT_HUNDRED_MILLION_YUAN },
    { "单位：千元", GOUJI_UNIT_THOUSAND_YUAN },
    { "项目资金（元）", GOUJI_UNIT_YUAN },
    { "预算金额(万元)", GOUJI_UNIT_TEN_THOUSAND_YUAN },
    { "预算数（单位：万元）", GOUJI_UNIT_TEN_THOUSAND_YUAN },
    { "单位万元", GOUJI_UNIT_TEN_THOUSAND_YUAN },
    { "万元", GOUJI_UNIT_TEN_THOUSAND_YUAN },
    { "单 位：万 元", GOUJI_UNIT_TEN_THOUSAND_YUAN },
    { "单位：万", GOUJI_UNIT_TEN_THOUSAND_YUAN },
    { "单位：百万 ", GOUJI_UNIT_MILLION_YUAN },
    { "编制单位：某市财政局  单位：元", GOUJI_UNIT_YUAN },
    { "编制单位：元氏县水利局  单位：万元", GOUJI_UNIT_TEN_THOUSAND_YUAN },
    { "单位：台", GOUJI_UNIT_UNKNOWN },
    { "单位：万元 编制部门：某市财政局", GOUJI_UNIT_TEN_THOUSAND_YUAN },
    { "单 位：万 元 编制部门：某市财政局", GOUJI_UNIT_UNKNOWN },
    { "单位：元  2022年度", GOUJI_UNIT_YUAN },
    { "单位：台/万元", GOUJI_UNIT_TEN_THOUSAND_YUAN },
    { "单位：元氏县水利局", GOUJI_UNIT_UNKNOWN },
    { "编制单位：万州区水利局", GOUJI_UNIT_UNKNOWN },
    { "公元", GOUJI_UNIT_UNKNOWN },
    { "三单元", GOUJI_UNIT_UNKNOWN },
    { "收费标准（元/人）", GOUJI_UNIT_UNKNOWN },
    { "五十万元", GOUJI_UNIT_UNKNOWN },
    { "万", GOUJI_UNIT_UNKNOWN },
    { "", GOUJI_UNIT_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (gouji_amount_unit_from_text (cases[i].text), ==, cases[i].unit);
    }
  g_assert_cmpstr (gouji_amount_unit_to_text (GOUJI_UNIT_TEN_THOUSAND_YUAN), ==, "万元");
  g_assert_cmpstr (gouji_amount_unit_to_text (GOUJI_UNIT_UNKNOWN), ==, "");
}

static void
assert_marked (const char *text, char mark, const char *expected)
{
  GoujiAmount amount = gouji_amount_parse_marked (text, mark);
  g_autofree char *plain = gouji_decimal_to_string (gouji_amount_get_decimal (amount));

  g_test_message ("%s with %c", text, mark);
  g_assert_true (gouji_amount_is_number (amount) == (expected != NULL));
  if (expected != NULL)
    g_assert_cmpstr (plain, ==, expected);
}

static void
test_marked (void)
{
  assert_marked ("1.234,56", ',', "1234.56");
  assert_marked ("1 234,56", ',', "1234.56");
  assert_marked ("1\302\240234\302\240567,5", ',', "1234567.5");
  assert_marked ("1\342\200\257234", ',', "1234");
  assert_marked ("12'345.60", '.', "12345.60");
  assert_marked ("12’345.60", '.', "12345.60");
  assert_marked ("12,34,567.8", '.', "1234567.8");
  assert_marked ("1,23,45,678", '.', "12345678");
  assert_marked ("1234,5", ',', "1234.5");
  assert_marked ("-1.234,50 €", ',', "-1234.50");
  assert_marked ("1.234,50-", ',', "-1234.50");
  assert_marked ("(1.234)", ',', "-1234");
  assert_marked ("₪ 36,600,000", '.', "36600000");
  assert_marked ("٣٦٬٦٠٠٫٥", '.', "36600.5");
  assert_marked ("\342\200\2171,234\342\200\217", '.', "1234");
  assert_marked ("५,००,०००", '.', "500000");
  assert_marked ("1.234,56", '.', NULL);
  assert_marked ("1,234.56", ',', NULL);
  assert_marked ("12,5", '.', NULL);
  assert_marked ("1.23", ',', NULL);
  assert_marked ("1,23,4567", '.', NULL);
  assert_marked ("2 2013", '.', NULL);
  assert_marked ("12.5 kg", '.', NULL);
  assert_marked ("1,234,", '.', "1234");
  assert_marked ("R$ 1.000,50", ',', "1000.50");
  assert_marked ("1 500,00 Kč", ',', "1500.00");
  assert_marked ("EUR 5", '.', "5");
  assert_marked ("R$", ',', NULL);
  assert_marked ("kr", ',', NULL);
  assert_marked ("NaN", '.', NULL);
  g_assert_cmpint (gouji_amount_parse_marked ("", ',').form, ==, GOUJI_AMOUNT_BLANK);
  g_assert_cmpint (gouji_amount_parse_marked ("–", ',').form, ==, GOUJI_AMOUNT_DASH);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/amount/numbers", test_numbers);
  g_test_add_func ("/model/amount/empty-forms", test_empty_forms);
  g_test_add_func ("/model/amount/unreadable", test_unreadable);
  g_test_add_func ("/model/amount/long-texts", test_long_texts);
  g_test_add_func ("/model/amount/marked", test_marked);
  g_test_add_func ("/model/amount/in-yuan", test_in_yuan);
  g_test_add_func ("/model/amount/units", test_units);
  return g_test_run ();
}
