/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Arithmetic against a million cases worked out by Python's decimal module. */

#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>

#include "model/gouji-decimal.h"

#define N_PAIRS "120000"
#define SEED "20220131"

enum
{
  FIELD_A,
  FIELD_B,
  FIELD_PLACES,
  FIELD_SHIFT,
  FIELD_SUM,
  FIELD_DIFFERENCE,
  FIELD_PRODUCT,
  FIELD_QUOTIENT,
  FIELD_COMPARISON,
  FIELD_ROUNDED,
  FIELD_RESCALED,
  FIELD_SHIFTED,
  FIELD_PLAIN,
  FIELD_GROUPED,
  N_FIELDS,
};

static guint64 n_cases;

static GoujiDecimal
read_number (const char *text)
{
  char *end;
  GoujiDecimal number;

  number.coefficient = g_ascii_strtoll (text, &end, 10);
  g_assert_cmpint (*end, ==, ':');
  number.places = atoi (end + 1);
  return number;
}

static void
assert_result (const char *line, const char *expected, gboolean fits, GoujiDecimal actual)
{
  g_autofree char *text = fits ? g_strdup_printf ("%" G_GINT64_FORMAT ":%u", actual.coefficient,
                                                  (guint) actual.places)
                               : g_strdup ("!");

  n_cases++;
  if (!g_str_equal (text, expected))
    g_error ("%s: expected %s, got %s", line, expected, text);
}

static void
assert_text (const char *expected, char *actual)
{
  n_cases++;
  g_assert_cmpstr (actual, ==, expected);
  g_free (actual);
}

static void
check_line (const char *line)
{
  g_auto (GStrv) fields = g_strsplit (line, " ", -1);
  GoujiDecimal a, b, out = GOUJI_DECIMAL_ZERO;
  guint8 places;
  gboolean fits;

  g_assert_cmpuint (g_strv_length (fields), ==, N_FIELDS);
  a = read_number (fields[FIELD_A]);
  b = read_number (fields[FIELD_B]);
  places = atoi (fields[FIELD_PLACES]);

  fits = gouji_decimal_add (a, b, &out);
  assert_result (line, fields[FIELD_SUM], fits, out);
  fits = gouji_decimal_subtract (a, b, &out);
  assert_result (line, fields[FIELD_DIFFERENCE], fits, out);
  fits = gouji_decimal_multiply (a, b, &out);
  assert_result (line, fields[FIELD_PRODUCT], fits, out);
  fits = gouji_decimal_divide (a, b, places, &out);
  assert_result (line, fields[FIELD_QUOTIENT], fits, out);
  fits = gouji_decimal_round (a, places, &out);
  assert_result (line, fields[FIELD_ROUNDED], fits, out);
  fits = gouji_decimal_rescale (a, places, &out);
  assert_result (line, fields[FIELD_RESCALED], fits, out);
  fits = gouji_decimal_shift (a, atoi (fields[FIELD_SHIFT]), &out);
  assert_result (line, fields[FIELD_SHIFTED], fits, out);
  g_assert_cmpint (gouji_decimal_compare (a, b), ==, atoi (fields[FIELD_COMPARISON]));
  n_cases++;

  assert_text (fields[FIELD_PLAIN], gouji_decimal_to_string (a));
  assert_text (fields[FIELD_GROUPED], gouji_decimal_to_grouped (a));
  g_assert_true (gouji_decimal_parse (fields[FIELD_PLAIN], -1, &out));
  assert_result (line, fields[FIELD_A], TRUE, out);
}

static void
test_generated (void)
{
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "gen-decimal-cases.py", NULL);
  g_autoptr (GSubprocess) python = NULL;
  g_autoptr (GDataInputStream) lines = NULL;
  g_autoptr (GError) error = NULL;
  char *line;

  python = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "python3", script, N_PAIRS,
                             SEED, NULL);
  g_assert_no_error (error);
  lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (python));
  while ((line = g_data_input_stream_read_line (lines, NULL, NULL, &error)) != NULL)
    {
      check_line (line);
      g_free (line);
    }
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (python, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_cases, >=, 1000000);
  g_test_message ("%" G_GUINT64_FORMAT " cases", n_cases);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/decimal/generated", test_generated);
  return g_test_run ();
}
