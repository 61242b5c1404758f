/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <json-glib/json-glib.h>

#include "report/gouji-json-output.h"

static void
test_layout (void)
{
  g_autoptr (GoujiJsonOutput) out = gouji_json_output_new ();
  g_autofree char *text = NULL;

  gouji_json_output_begin_object (out, NULL, GOUJI_JSON_LINES);
  gouji_json_output_add_int (out, "version", 1);
  gouji_json_output_begin_array (out, "rows", GOUJI_JSON_LINES);
  gouji_json_output_begin_object (out, NULL, GOUJI_JSON_ONE_LINE);
  gouji_json_output_add_string (out, "name", "合计");
  gouji_json_output_begin_array (out, "parts", GOUJI_JSON_LINES);
  gouji_json_output_add_int (out, NULL, 1);
  gouji_json_output_add_string (out, NULL, NULL);
  gouji_json_output_end (out);
  gouji_json_output_end (out);
  gouji_json_output_end (out);
  gouji_json_output_begin_array (out, "none", GOUJI_JSON_LINES);
  gouji_json_output_end (out);
  gouji_json_output_add_boolean (out, "done", TRUE);
  gouji_json_output_end (out);
  text = gouji_json_output_take_text (out);

  g_assert_cmpstr (text, ==,
                   "{\n"
                   "  \"version\": 1,\n"
                   "  \"rows\": [\n"
                   "    {\"name\": \"合计\", \"parts\": [1, null]}\n"
                   "  ],\n"
                   "  \"none\": [],\n"
                   "  \"done\": true\n"
                   "}\n");
}

static void
assert_round_trip (const char *value, const char *expected)
{
  g_autoptr (GoujiJsonOutput) out = gouji_json_output_new ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  gouji_json_output_begin_array (out, NULL, GOUJI_JSON_ONE_LINE);
  gouji_json_output_add_string (out, NULL, value);
  gouji_json_output_end (out);
  text = gouji_json_output_take_text (out);
  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (json_array_get_string_element (
                       json_node_get_array (json_parser_get_root (parser)), 0),
                   ==, expected);
}

static void
test_strings (void)
{
  assert_round_trip ("", "");
  assert_round_trip ("a\"b\\c/d", "a\"b\\c/d");
  assert_round_trip ("\n\r\t\b\f\001\037\177", "\n\r\t\b\f\001\037\177");
  assert_round_trip ("“三公”经费 😀", "“三公”经费 😀");
  assert_round_trip ("bad \377 byte", "bad \357\277\275 byte");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/json-output/layout", test_layout);
  g_test_add_func ("/report/json-output/strings", test_strings);
  return g_test_run ();
}
