/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Own cases in the categories of the public suites for JSON parsers: what must be
 * accepted (y), what must be refused (n), and what the standard leaves open and Gouji
 * refuses or accepts on purpose (i). */

#include <string.h>

#include "model/gouji-error.h"
#include "readers/gouji-json-guard.h"

typedef struct
{
  const char *name;
  const char *text;
  gsize length;
  guint line; /* of the refusal; 0: accepted */
  guint column;
} Case;

#define ACCEPT(name, text) { name, text, sizeof (text) - 1, 0, 0 }
#define REFUSE(name, text, line, column) { name, text, sizeof (text) - 1, line, column }

static const Case cases[] = {
  ACCEPT ("y_array_empty", "[]"),
  ACCEPT ("y_array_nested_empty", "[[],[[]]]"),
  ACCEPT ("y_array_mixed", "[null, 1, \"1\", {}, true, false]"),
  ACCEPT ("y_array_spaces", " [ 1 ,\t2\r\n,\n3 ] \n"),
  ACCEPT ("y_object_empty", "{}"),
  ACCEPT ("y_object_empty_name", "{\"\": 0}"),
  ACCEPT ("y_object_many", "{\"a\":1,\"b\":2,\"c\":3,\"d\":4,\"e\":5,\"f\":6,\"g\":7,\"h\":8,\"i\":9}"),
  ACCEPT ("y_object_same_name_elsewhere", "{\"a\": {\"a\": 1}, \"b\": {\"a\": 2}}"),
  ACCEPT ("y_object_prefix_names", "{\"a\": 1, \"aa\": 2, \"A\": 3}"),
  ACCEPT ("y_object_name_is_value", "{\"a\": \"b\", \"b\": \"a\"}"),
  ACCEPT ("y_lonely_string", "\"预算\""),
  ACCEPT ("y_lonely_number", "-0"),
  ACCEPT ("y_lonely_true", "true"),
  ACCEPT ("y_lonely_null", " null "),
  ACCEPT ("y_number_zero", "[0, -0, 0.0, 0e0, 0E+00, -0.0e-0]"),
  ACCEPT ("y_number_exponents", "[1e1, 1E1, 1e+1, 1e-1, 1.5e10, 12345]"),
  ACCEPT ("y_number_long", "[123456789012345678901234567890.123456789012345678901234567890]"),
  ACCEPT ("y_number_huge_exponent", "[1e400, -1e400, 1e-400, 1e99999999999999999999]"),
  ACCEPT ("y_string_escapes", "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uFFFF\"]"),
  ACCEPT ("y_string_pair", "[\"\\ud83d\\ude00 \\uD800\\uDC00 \\uDBFF\\uDFFF\"]"),
  ACCEPT ("y_string_del", "[\"\x7F\"]"),
  ACCEPT ("y_string_comment_inside", "[\"/* a */ // b\"]"),
  ACCEPT ("y_string_utf8", "[\"€𝄞\xEF\xBF\xBF\"]"),
  ACCEPT ("y_string_u2028", "[\"\xE2\x80\xA8\"]"),

  REFUSE ("n_empty", "", 1, 1),
  REFUSE ("n_only_space", " \n\t ", 2, 3),
  REFUSE ("n_array_open", "[", 1, 2),
  REFUSE ("n_array_open_comma", "[1,", 1, 4),
  REFUSE ("n_array_extra_comma", "[1,]", 1, 4),
  REFUSE ("n_array_double_comma", "[1,,2]", 1, 4),
  REFUSE ("n_array_leading_comma", "[,1]", 1, 2),
  REFUSE ("n_array_no_comma", "[1 true]", 1, 4),
  REFUSE ("n_array_colon", "[\"a\": 1]", 1, 5),
  REFUSE ("n_array_wrong_end", "[1}", 1, 3),
  REFUSE ("n_array_end_alone", "]", 1, 1),
  REFUSE ("n_array_closed_twice", "[1]]", 1, 4),
  REFUSE ("n_array_then_value", "[1] x", 1, 5),
  REFUSE ("n_second_document", "{}\n{}", 2, 1),
  REFUSE ("n_object_open", "{", 1, 2),
  REFUSE ("n_object_trailing_comma", "{\"a\": 1,}", 1, 9),
  REFUSE ("n_object_no_colon", "{\"a\" 1}", 1, 6),
  REFUSE ("n_object_no_value", "{\"a\":}", 1, 6),
  REFUSE ("n_object_double_colon", "{\"a\"::1}", 1, 6),
  REFUSE ("n_object_bare_name", "{a: 1}", 1, 2),
  REFUSE ("n_object_single_quotes", "{'a': 1}", 1, 2),
  REFUSE ("n_object_number_name", "{1: 1}", 1, 2),
  REFUSE ("n_object_wrong_end", "{\"a\": 1]", 1, 8),
  REFUSE ("n_object_name_only", "{\"a\"}", 1, 5),
  REFUSE ("n_object_equals", "{\"a\" = 1}", 1, 6),
  REFUSE ("n_duplicate", "{\"a\": 1,\n \"b\": 2,\n \"a\": 3}", 3, 2),
  REFUSE ("n_duplicate_escaped", "{\"a\": 1, \"\\u0061\": 2}", 1, 10),
  REFUSE ("n_duplicate_escaped_pair", "{\"😀\": 1, \"\\uD83D\\uDE00\": 2}", 1, 10),
  REFUSE ("n_duplicate_escaped_slash", "{\"a/\\n\": 1, \"a\\/\\u000a\": 2}", 1, 13),
  REFUSE ("n_duplicate_empty", "{\"\": 1, \"\": 2}", 1, 9),
  REFUSE ("n_duplicate_among_many",
          "{\"a\":1,\"b\":2,\"c\":3,\"d\":4,\"e\":5,\"f\":6,\"g\":7,\"h\":8,\"i\":9,\n\"c\":0,\"a\":0}", 2, 1),
  REFUSE ("n_duplicate_nested", "[{\"x\": {\"a\": [], \"a\": {}}}]", 1, 18),
  REFUSE ("n_number_leading_zero", "[012]", 1, 3),
  REFUSE ("n_number_minus_leading_zero", "[-012]", 1, 4),
  REFUSE ("n_number_hex", "[0x42]", 1, 3),
  REFUSE ("n_number_plus", "[+1]", 1, 2),
  REFUSE ("n_number_minus_alone", "[-]", 1, 3),
  REFUSE ("n_number_double_minus", "[--1]", 1, 3),
  REFUSE ("n_number_no_integer", "[.5]", 1, 2),
  REFUSE ("n_number_minus_point", "[-.5]", 1, 3),
  REFUSE ("n_number_no_fraction", "[1.]", 1, 4),
  REFUSE ("n_number_no_fraction_exponent", "[1.e1]", 1, 4),
  REFUSE ("n_number_no_exponent", "[1e]", 1, 4),
  REFUSE ("n_number_no_exponent_sign", "[1e+]", 1, 5),
  REFUSE ("n_number_two_points", "[1.2.3]", 1, 5),
  REFUSE ("n_number_grouped", "[1,306.36, 1 000]", 1, 14),
  REFUSE ("n_number_letters", "[1a]", 1, 3),
  REFUSE ("n_number_full_width", "[\xEF\xBC\x91]", 1, 2),
  REFUSE ("n_number_nan", "[NaN]", 1, 2),
  REFUSE ("n_number_infinity", "[-Infinity]", 1, 3),
  REFUSE ("n_number_cut", "-", 1, 2),
  REFUSE ("n_word_cut", "[tru]", 1, 2),
  REFUSE ("n_word_case", "[True]", 1, 2),
  REFUSE ("n_word_longer", "[nullx]", 1, 6),
  REFUSE ("n_word_undefined", "undefined", 1, 1),
  REFUSE ("n_string_open", "[\"abc", 1, 2),
  REFUSE ("n_string_open_escape", "[\"\\", 1, 4),
  REFUSE ("n_string_open_escaped_quote", "[\"\\\"", 1, 2),
  REFUSE ("n_string_newline", "[\"a\nb\"]", 1, 4),
  REFUSE ("n_string_tab", "[\"\t\"]", 1, 3),
  REFUSE ("n_string_control", "[\"\x1F\"]", 1, 3),
  REFUSE ("n_string_escape_x", "[\"\\x00\"]", 1, 4),
  REFUSE ("n_string_escape_quote", "[\"\\'\"]", 1, 4),
  REFUSE ("n_string_escape_newline", "[\"\\\n\"]", 1, 4),
  REFUSE ("n_string_escape_short", "[\"\\u12\"]", 1, 7),
  REFUSE ("n_string_escape_sign", "[\"\\u+123\"]", 1, 5),
  REFUSE ("n_string_escape_cut", "[\"\\u12", 1, 7),
  REFUSE ("n_string_single_quotes", "['a']", 1, 2),
  REFUSE ("n_string_curly_quotes", "[“a”]", 1, 2),
  REFUSE ("n_comment_line", "// a\n[]", 1, 1),
  REFUSE ("n_comment_block", "[1 /* a */]", 1, 4),
  REFUSE ("n_comment_hash", "[] # a", 1, 4),
  REFUSE ("n_space_form_feed", "[\f]", 1, 2),
  REFUSE ("n_space_no_break", "[\xC2\xA0" "1]", 1, 2),
  REFUSE ("n_space_ideographic", "[　1]", 1, 2),
  REFUSE ("n_space_vertical_tab", "\v[]", 1, 1),
  REFUSE ("n_nul", "[1\0]", 1, 3),
  REFUSE ("n_nul_trailing", "[]\0", 1, 3),
  REFUSE ("n_nul_in_string", "[\n\"a\0\"]", 2, 3),
  REFUSE ("n_byte_order_mark", "\xEF\xBB\xBF{}", 1, 1),
  REFUSE ("n_utf8_wrong", "[\"a\xFF\"]", 1, 4),
  REFUSE ("n_utf8_cut", "[\"\xE4\xBA", 1, 3),
  REFUSE ("n_utf8_overlong", "[\"\xC0\xAF\"]", 1, 3),
  REFUSE ("n_utf8_surrogate", "[\"\xED\xA0\x80\"]", 1, 3),
  REFUSE ("n_utf8_beyond", "[\"\xF4\x90\x80\x80\"]", 1, 3),
  REFUSE ("n_utf8_latin1_later", "[\n\n \"\xE9\"]", 3, 3),

  REFUSE ("i_escape_nul", "[\"a\\u0000\"]", 1, 4),
  REFUSE ("i_surrogate_high_alone", "[\"\\uD800\"]", 1, 3),
  REFUSE ("i_surrogate_low_alone", "[\"\\uDC00\"]", 1, 3),
  REFUSE ("i_surrogate_high_high", "[\"\\uD800\\uD800\"]", 1, 3),
  REFUSE ("i_surrogate_then_letter", "[\"\\uD800\\u0061\"]", 1, 3),
  REFUSE ("i_surrogate_reversed", "[\"\\uDC00\\uD800\"]", 1, 3),
  REFUSE ("i_surrogate_cut", "[\"\\uD800\\u", 1, 3),
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  /* Without a NUL behind it, so that reading too far is found by the sanitizer. */
  g_autofree char *text = g_memdup2 (c->text, MAX (c->length, 1));
  g_autoptr (GError) error = NULL;
  g_autoptr (GoujiJsonIndex) index = gouji_json_guard_scan (text, c->length, "a.json", &error);
  const char *name;
  guint line, column;

  if (c->line == 0)
    {
      g_assert_no_error (error);
      g_assert_nonnull (index);
      return;
    }
  g_assert_nonnull (error);
  g_assert_null (index);
  g_test_message ("%s", error->message);
  g_assert_true (gouji_error_get_place (error, &name, &line, &column));
  g_assert_cmpstr (name, ==, "a.json");
  g_assert_cmpuint (line, ==, c->line);
  g_assert_cmpuint (column, ==, c->column);
}

static char *
repeat (const char *opening, const char *middle, const char *closing, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, opening);
  g_string_append (text, middle);
  for (guint i = 0; i < n; i++)
    g_string_append (text, closing);
  return g_string_free (text, FALSE);
}

static void
assert_depth (const char *opening, const char *closing, guint n, gboolean good)
{
  g_autofree char *text = repeat (opening, "1", closing, n);
  g_autoptr (GError) error = NULL;
  g_autoptr (GoujiJsonIndex) index = gouji_json_guard_scan (text, strlen (text), NULL, &error);

  if (good)
    g_assert_no_error (error);
  else
    g_assert_error (error, GOUJI_ERROR, GOUJI_ERROR_TOO_LARGE);
}

static void
test_depth (void)
{
  assert_depth ("[", "]", GOUJI_JSON_MAX_DEPTH, TRUE);
  assert_depth ("[", "]", GOUJI_JSON_MAX_DEPTH + 1, FALSE);
  assert_depth ("{\"a\":", "}", GOUJI_JSON_MAX_DEPTH, TRUE);
  assert_depth ("{\"a\":", "}", GOUJI_JSON_MAX_DEPTH + 1, FALSE);
  assert_depth ("[", "", 1000000, FALSE);
}

static void
test_too_many (void)
{
  GString *text = g_string_sized_new (2 * GOUJI_JSON_MAX_ENTRIES + 2);
  g_autoptr (GError) error = NULL;
  guint column;

  g_string_append_c (text, '[');
  for (guint i = 0; i < GOUJI_JSON_MAX_ENTRIES; i++)
    g_string_append_len (text, "1,", 2);
  g_assert_null (gouji_json_guard_scan (text->str, text->len, NULL, &error));
  g_assert_error (error, GOUJI_ERROR, GOUJI_ERROR_TOO_LARGE);
  gouji_error_get_place (error, NULL, NULL, &column);
  g_assert_cmpuint (column, ==, 2 * (GOUJI_JSON_MAX_ENTRIES - 1) + 2);
  g_string_free (text, TRUE);
}

/* An object with @n names that all fall into one bucket of GLib's string hash: "aB"
 * and "b!" hash alike, and so does every row of them. */
static void
append_colliding_object (GString *text, guint n)
{
  g_assert_cmpuint (g_str_hash ("aB"), ==, g_str_hash ("b!"));
  g_string_append_c (text, '{');
  for (guint i = 0; i < n; i++)
    {
      g_string_append (text, i == 0 ? "\"" : ",\"");
      for (guint bit = 0; bit < 16; bit++)
        g_string_append (text, (i >> bit & 1) != 0 ? "aB" : "b!");
      g_string_append (text, "\":1");
    }
  g_string_append_c (text, '}');
}

/* Names that collide cost no more than others. */
static void
test_colliding_names (void)
{
  g_autoptr (GString) text = g_string_new ("[0");
  g_autoptr (GError) error = NULL;
  g_autoptr (GoujiJsonIndex) index = NULL;
  gint64 start;

  for (guint i = 0; i < 100; i++)
    {
      g_string_append_c (text, ',');
      append_colliding_object (text, GOUJI_JSON_MAX_MEMBERS);
    }
  g_string_append_c (text, ']');
  start = g_get_monotonic_time ();
  index = gouji_json_guard_scan (text->str, text->len, NULL, &error);
  g_assert_no_error (error);
  g_test_message ("%" G_GINT64_FORMAT " µs", g_get_monotonic_time () - start);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 10 * G_USEC_PER_SEC);
}

static void
test_too_many_members (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  append_colliding_object (text, GOUJI_JSON_MAX_MEMBERS + 1);
  g_assert_null (gouji_json_guard_scan (text->str, text->len, NULL, &error));
  g_assert_error (error, GOUJI_ERROR, GOUJI_ERROR_TOO_LARGE);
}

static void
test_index (void)
{
  static const char text[] = "{\n \"a\": [1, 22],\n \"中\\n\": {\"b\": null}\n}";
  static const GoujiJsonEntry expected[] = {
    { 0, 41, 9 },   /* the object */
    { 3, 6, 2 },    /* "a" */
    { 8, 15, 5 },   /* its array */
    { 9, 10, 4 },   /* 1 */
    { 12, 14, 5 },  /* 22 */
    { 18, 25, 6 },  /* "中\n" */
    { 27, 38, 9 },  /* its object */
    { 28, 31, 8 },  /* "b" */
    { 33, 37, 9 },  /* null */
  };
  g_autoptr (GoujiJsonIndex) index = gouji_json_guard_scan (text, strlen (text), "a", NULL);
  guint line, column;

  g_assert_cmpuint (gouji_json_index_get_n_entries (index), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const GoujiJsonEntry *entry = gouji_json_index_get_entry (index, i);

      g_test_message ("entry %u", i);
      g_assert_cmpuint (entry->offset, ==, expected[i].offset);
      if (i > 0)
        g_assert_cmpuint (entry->end, ==, expected[i].end);
      g_assert_cmpuint (entry->next, ==, expected[i].next);
    }
  g_assert_cmpuint (gouji_json_index_get_entry (index, 0)->end, ==, strlen (text));
  gouji_json_index_locate (index, 12, &line, &column);
  g_assert_cmpuint (line, ==, 2);
  g_assert_cmpuint (column, ==, 11);
  gouji_json_index_locate (index, 33, &line, &column);
  g_assert_cmpuint (line, ==, 3);
  g_assert_cmpuint (column, ==, 15);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/readers/json-guard/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/readers/json-guard/depth", test_depth);
  g_test_add_func ("/readers/json-guard/too-many", test_too_many);
  g_test_add_func ("/readers/json-guard/colliding-names", test_colliding_names);
  g_test_add_func ("/readers/json-guard/too-many-members", test_too_many_members);
  g_test_add_func ("/readers/json-guard/index", test_index);
  return g_test_run ();
}
