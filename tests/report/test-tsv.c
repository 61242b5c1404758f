/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows as spreadsheets paste them. */

#include "report/gouji-tsv.h"

static void
assert_row (const char *const *fields, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  gouji_tsv_append_row (text, fields);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_numbers (void)
{
  assert_row ((const char *[]) { "1,234.50", "-3.00", "-1,000", "0", "", "-", NULL },
              "1234.50\t-3.00\t-1000\t0\t\t-\n");
  assert_row ((const char *[]) { "2080505", "0012", "2026", NULL }, "2080505\t0012\t2026\n");
}

static void
test_quotes (void)
{
  assert_row ((const char *[]) { "甲\t乙", "甲\n乙", "甲\"乙", "甲 乙", NULL },
              "\"甲\t乙\"\t\"甲\n乙\"\t\"甲\"\"乙\"\t甲 乙\n");
}

static void
test_formulas (void)
{
  assert_row ((const char *[]) { "=1+1", "@a", "+甲", "-甲", NULL }, "'=1+1\t'@a\t'+甲\t'-甲\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tsv/numbers", test_numbers);
  g_test_add_func ("/tsv/quotes", test_quotes);
  g_test_add_func ("/tsv/formulas", test_formulas);
  return g_test_run ();
}
