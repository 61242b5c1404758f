/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/gouji-csv-output.h"

static void
test_fields (void)
{
  static const char *const fields[][2] = {
    { "合计", "合计" },
    { "1,306.36", "\"1,306.36\"" },
    { "a\"b", "\"a\"\"b\"" },
    { "two\nlines", "\"two\nlines\"" },
    { "", "" },
    { "-0.01", "-0.01" },
    { "-1,234.00", "\"-1,234.00\"" },
    { "+5", "+5" },
    { "=1+2", "\"'=1+2\"" },
    { "@SUM(A1)", "\"'@SUM(A1)\"" },
    { "-2+3", "\"'-2+3\"" },
    { "--", "\"'--\"" },
    { "\tcmd", "\"'\tcmd\"" },
    { "\rcmd", "\"'\rcmd\"" },
    { "+86 351", "\"'+86 351\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr (GString) first = g_string_new (NULL);
      g_autoptr (GString) second = g_string_new ("x");
      g_autofree char *expected = g_strconcat ("x,", fields[i][1], NULL);

      gouji_csv_append_field (first, fields[i][0], TRUE);
      g_assert_cmpstr (first->str, ==, fields[i][1]);
      gouji_csv_append_field (second, fields[i][0], FALSE);
      g_assert_cmpstr (second->str, ==, expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/csv-output/fields", test_fields);
  return g_test_run ();
}
