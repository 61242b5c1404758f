/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/gouji-decimal.h"

static GoujiDecimal
decimal (const char *text)
{
  GoujiDecimal number = GOUJI_DECIMAL_ZERO;

  g_assert_true (gouji_decimal_parse (text, -1, &number));
  return number;
}

static void
assert_decimal (GoujiDecimal number, const char *expected)
{
  g_autofree char *text = gouji_decimal_to_string (number);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_parse_refuses (void)
{
  static const char *const texts[] = {
    "", "-", "+", ".", "-.", "5.", "1.2.3", "1,234", " 1", "1 ", "1e3", "0x10", "１", "--1",
    "9223372036854775808", "-9223372036854775808", "0.1234567890123", "nan", "inf",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GoujiDecimal out = { 77, 3 };

      g_assert_false (gouji_decimal_parse (texts[i], -1, &out));
      g_assert_cmpint (out.coefficient, ==, 77);
      g_assert_cmpint (out.places, ==, 3);
    }
}

static void
test_parse_reads (void)
{
  GoujiDecimal out;

  assert_decimal (decimal ("18179.51"), "18179.51");
  assert_decimal (decimal ("+5.00"), "5.00");
  assert_decimal (decimal ("-0.00"), "0.00");
  assert_decimal (decimal (".5"), "0.5");
  assert_decimal (decimal ("007"), "7");
  assert_decimal (decimal ("-9223372036854775807"), "-9223372036854775807");
  assert_decimal (decimal ("0.123456789012"), "0.123456789012");
  g_assert_true (gouji_decimal_parse ("12.50/年", 5, &out));
  assert_decimal (out, "12.50");
}

/* What fits is told by the value, not by the way there. */
static void
test_bounds (void)
{
  GoujiDecimal out = { 77, 3 };

  g_assert_false (gouji_decimal_add (decimal ("9223372036854775807"), decimal ("1"), &out));
  g_assert_false (gouji_decimal_subtract (decimal ("-9223372036854775807"), decimal ("1"), &out));
  g_assert_false (gouji_decimal_multiply (decimal ("9223372036854775807"), decimal ("2"), &out));
  g_assert_false (gouji_decimal_divide (decimal ("1"), GOUJI_DECIMAL_ZERO, 2, &out));
  g_assert_false (gouji_decimal_shift (decimal ("1"), 19, &out));
  g_assert_false (gouji_decimal_shift (decimal ("1"), -13, &out));
  g_assert_false (gouji_decimal_shift (decimal ("1"), G_MAXINT, &out));
  g_assert_false (gouji_decimal_shift (decimal ("1"), G_MININT, &out));
  g_assert_false (gouji_decimal_rescale (decimal ("1.25"), 1, &out));
  g_assert_cmpint (out.coefficient, ==, 77);

  g_assert_true (gouji_decimal_add (decimal ("9000000000000000000"), decimal ("1.00"), &out));
  assert_decimal (out, "9000000000000000001");
  g_assert_true (gouji_decimal_shift (decimal ("0.00"), G_MAXINT, &out));
  assert_decimal (out, "0");
}

static void
test_halves_go_away_from_zero (void)
{
  GoujiDecimal out;

  g_assert_true (gouji_decimal_round (decimal ("2.345"), 2, &out));
  assert_decimal (out, "2.35");
  g_assert_true (gouji_decimal_round (decimal ("-2.345"), 2, &out));
  assert_decimal (out, "-2.35");
  g_assert_true (gouji_decimal_round (decimal ("2.3449"), 2, &out));
  assert_decimal (out, "2.34");
  g_assert_true (gouji_decimal_divide (decimal ("-1"), decimal ("8"), 2, &out));
  assert_decimal (out, "-0.13");
  g_assert_true (gouji_decimal_divide (decimal ("0.01"), decimal ("2"), 0, &out));
  assert_decimal (out, "0");
}

static void
test_compare (void)
{
  g_assert_cmpint (gouji_decimal_compare (decimal ("5"), decimal ("5.00")), ==, 0);
  g_assert_cmpint (gouji_decimal_compare (decimal ("9223372036854775807"),
                                          decimal ("0.000000000001")), ==, 1);
  g_assert_cmpint (gouji_decimal_compare (decimal ("-5"), decimal ("4.99")), ==, -1);
  g_assert_cmpint (gouji_decimal_sign (decimal ("-0.00")), ==, 0);
  assert_decimal (gouji_decimal_abs (decimal ("-9223372036854775807")), "9223372036854775807");
}

static void
test_grouped (void)
{
  static const char *const texts[][2] = {
    { "0", "0" },           { "-0.01", "-0.01" },       { "999.99", "999.99" },
    { "1000", "1,000" },    { "-1234.5", "-1,234.5" },  { "22236.26", "22,236.26" },
    { "0.1234", "0.1234" }, { "-100000", "-100,000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *grouped = gouji_decimal_to_grouped (decimal (texts[i][0]));

      g_assert_cmpstr (grouped, ==, texts[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/decimal/parse/refuses", test_parse_refuses);
  g_test_add_func ("/model/decimal/parse/reads", test_parse_reads);
  g_test_add_func ("/model/decimal/bounds", test_bounds);
  g_test_add_func ("/model/decimal/halves-go-away-from-zero", test_halves_go_away_from_zero);
  g_test_add_func ("/model/decimal/compare", test_compare);
  g_test_add_func ("/model/decimal/grouped", test_grouped);
  return g_test_run ();
}
