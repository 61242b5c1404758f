/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is no disclosure in JSON is refused, with its place and what was expected. */

#include <string.h>

#include "json-texts.h"
#include "model/gouji-error.h"
#include "readers/gouji-reader.h"
#include "schema.h"

typedef struct
{
  const char *text;
  guint line;
  guint column;
  const char *words;
} Refusal;

static const Refusal refusals[] = {
  { "[]", 1, 1, "expected an object" },
  { "3", 1, 1, "expected an object" },
  { "{}", 1, 1, "gouji-disclosure" },
  { "{\"schema\": \"budget/1\", \"units\": []}", 1, 1, "gouji-disclosure" },
  { "{\"format\": \"gouji-report\", \"version\": 1}", 1, 12, "gouji-disclosure" },
  { "{\"format\": 5}", 1, 12, "expected a string" },
  { "{\"format\": \"gouji-disclosure\"}", 1, 1, "version" },
  { "{\"format\": \"gouji-disclosure\", \"version\": 1}", 1, 1, "disclosures" },
  { "{\"format\": \"gouji-disclosure\",\n\"version\": 2, \"disclosures\": []}", 2, 12, "version 1" },
  { "{\"format\": \"gouji-disclosure\",\n\"version\": \"1\", \"disclosures\": []}", 2, 12, "number" },
  { "{\"format\": \"gouji-disclosure\",\n\"version\": 1.0, \"disclosures\": []}", 2, 12, "number" },
  { WRAP ("5"), 2, 1, "expected an object" },
  { WRAP ("{\"table\": []}"), 2, 2, "expected one of: sources" },
  { WRAP ("{\"tables\": {}}"), 2, 12, "expected an array" },
  { WRAP ("{\"facts\": {\"year\": \"22\"}}"), 2, 20, "fact" },
  { WRAP ("{\"facts\": {\"unit\": \"x\"}}"), 2, 20, "unit-code" },
  { WRAP ("{\"facts\": {\"year\": true}}"), 2, 20, "amount" },
  { WRAP ("{\"facts\": {\"kind\": {\"value\": \"draft\"}}}"), 2, 30, "budget" },
  { WRAP ("{\"sources\": [{\"path\": \"x\"}]}"), 2, 15, "expected one of: name" },
  { WRAP ("{\"blocks\": [{}]}"), 2, 13, "either" },
  { WRAP ("{\"blocks\": [{\"text\": \"\", \"rows\": []}]}"), 2, 13, "either" },
  { WRAP ("{\"blocks\": [{\"text\": \"\", \"table\": 0}]}"), 2, 35, "nothing" },
  { WRAP ("{\"blocks\": [{\"text\": \"\", \"use\": \"titel\"}]}"), 2, 33, "title, caption" },
  { WRAP ("{\"blocks\": [{\"text\": \"\", \"line\": -1}]}"), 2, 34, "from 0" },
  { WRAP ("{\"blocks\": [{\"text\": \"\", \"line\": 4294967296}]}"), 2, 34, "from 0" },
  { WRAP ("{\"blocks\": [{\"text\": \"\", \"source\": 1}]}"), 2, 36, "from 0 to 0" },
  { WRAP ("{\"blocks\": [{\"rows\": [[true]]}]}"), 2, 24, "amount" },
  { WRAP ("{\"blocks\": [{\"rows\": [{\"kind\": \"body\"}]}]}"), 2, 24, "expected one of" },
  { WRAP ("{\"blocks\": [{\"rows\": [{\"cells\": [\"\"], \"places\": []}]}]}"), 2, 49, "as many" },
  { WRAP ("{\"blocks\": [{\"rows\": [{\"cells\": [\"\"], \"places\": [[1]]}]}]}"), 2, 50, "[line" },
  { WRAP ("{\"sections\": [{\"first_block\": 1}]}"), 2, 31, "from 0 to 0" },
  { WRAP ("{\"anomalies\": [{}]}"), 2, 16, "kind" },
  { TABLE ("\"role\": \"expenditures\""), 3, 9, "expenditure" },
  { TABLE ("\"amount_unit\": \"万\""), 3, 16, "万元" },
  { TABLE ("\"amount_unit\": \"单位：万元\""), 3, 16, "万元" },
  { TABLE ("\"project\": 0"), 3, 12, "nothing" },
  { TABLE ("\"columns\": [{\"id\": \"x\"}]"), 3, 13, "No row" },
  { TABLE ("\"lists\": [\"mian\"]"), 3, 11, "main" },
  { BARE ("{\"row\": 0}"), 4, 2, "expected one of: code" },
  { BARE ("{\"amounts\": {\"total\": true}}"), 4, 23, "amount" },
  { BARE ("{\"amounts\": {\"total\": 1e400}}"), 4, 23, "exact decimal" },
  { BARE ("{\"amounts\": {\"total\": 1.0000000000001}}"), 4, 23, "exact decimal" },
  { BARE ("{\"amounts\": {\"total\": 12345678901234567890}}"), 4, 23, "exact decimal" },
  { BARE ("{\"amounts\": {\"\": 1}}"), 4, 18, "id" },
  { BARE ("{\"kind\": \"sum\"}"), 4, 10, "total" },
  { TABLE ("\"columns\": [{\"id\": \"total\"}], \"lines\": [\n{\"amounts\": {\"basic\": 1}}]"), 4, 23,
    "none of the table's columns" },
  { FULL ("{\"row\": 1}"), 6, 9, "from 0 to 0" },
  { FULL ("{}"), 6, 1, "row" },
  { FULL ("{\"row\": 0, \"list\": 1}"), 6, 20, "from 0 to 0" },
  { FULL ("{\"row\": 0, \"code_column\": 2}"), 6, 27, "from 0 to 1" },
  { FULL ("{\"row\": 0, \"parent\": 1}"), 6, 22, "from 0 to 0" },
  { FULL ("{\"row\": 0, \"parent\": 0}"), 6, 1, "ancestor" },
  { FULL ("{\"row\": 0},\n{\"row\": 0, \"parent\": 2},\n{\"row\": 0, \"parent\": 1}"), 7, 1,
    "ancestor" },
  { FULL ("{\"row\": 0, \"amounts\": {\"total\": \"1.01\"}}"), 6, 33, "differs" },
  { FULL ("{\"row\": 0, \"amounts\": {\"total\": \"\"}}"), 6, 33, "differs" },
  { FULL ("{\"row\": 0, \"amounts\": {\"basic\": \"1.00\"}}"), 6, 33, "no column" },
  { WRAP ("{\"projects\": [{\"table\": 0}]}"), 2, 25, "nothing" },
  { WRAP ("{\"projects\": [{\"name_cell\": [0, 0]}]}"), 2, 29, "cell" },
  { WRAP ("{\"projects\": [{\"funds\": [{}]}]}"), 2, 26, "source" },
  { WRAP ("{\"projects\": [{\"indicators\": [{\"annual\": {\"value\": \"5元\"}}]}]}"), 2, 52, "number" },
};

static void
test_refusals (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr (GError) error = NULL;
      const char *name;
      guint line, column;

      g_test_message ("%s", refusals[i].text);
      g_assert_null (gouji_json_reader_read (refusals[i].text, strlen (refusals[i].text), "a.json",
                                             "", &error));
      g_assert_error (error, GOUJI_ERROR, GOUJI_ERROR_INVALID);
      g_test_message ("%s", error->message);
      gouji_error_get_place (error, &name, &line, &column);
      g_assert_cmpstr (name, ==, "a.json");
      g_assert_cmpuint (line, ==, refusals[i].line);
      g_assert_cmpuint (column, ==, refusals[i].column);
      g_assert_nonnull (strstr (error->message, refusals[i].words));
    }
}

/* What the schema refuses, the reader refuses too; the reader refuses more, such as
 * indices that point nowhere. */
static void
test_schema_refuses (void)
{
  static const char *const texts[] = {
    "[]",
    "{}",
    "{\"format\": \"gouji-report\", \"version\": 1, \"disclosures\": []}",
    "{\"format\": \"gouji-disclosure\", \"version\": 2, \"disclosures\": []}",
    WRAP ("{\"table\": []}"),
    WRAP ("{\"tables\": {}}"),
    WRAP ("{\"facts\": {\"unit\": \"x\"}}"),
    WRAP ("{\"blocks\": [{}]}"),
    WRAP ("{\"blocks\": [{\"text\": \"\", \"rows\": []}]}"),
    WRAP ("{\"blocks\": [{\"text\": \"\", \"use\": \"titel\"}]}"),
    WRAP ("{\"blocks\": [{\"text\": \"\", \"line\": -1}]}"),
    WRAP ("{\"anomalies\": [{}]}"),
    TABLE ("\"amount_unit\": \"万\""),
    BARE ("{\"amounts\": {\"total\": true}}"),
    BARE ("{\"kind\": \"sum\"}"),
    BARE ("{\"id\": \"\"}"),
    WRAP ("{\"projects\": [{\"funds\": [{}]}]}"),
    WRAP ("{\"projects\": [{\"name_cell\": [0]}]}"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *fault = schema_check_text (texts[i]);

      g_test_message ("%s: %s", texts[i], fault);
      g_assert_nonnull (fault);
      g_assert_null (gouji_json_reader_read (texts[i], strlen (texts[i]), "a.json", "", NULL));
    }
}

/* What the guard refuses is refused with its place. */
static void
test_guarded (void)
{
  g_autoptr (GError) error = NULL;
  guint line;

  g_assert_null (gouji_json_reader_read ("{\n\"a\": 1,}", 10, "a.json", "", &error));
  g_assert_error (error, GOUJI_ERROR, GOUJI_ERROR_SYNTAX);
  gouji_error_get_place (error, NULL, &line, NULL);
  g_assert_cmpuint (line, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/readers/json/refusals", test_refusals);
  g_test_add_func ("/readers/json/schema/refuses", test_schema_refuses);
  g_test_add_func ("/readers/json/guarded", test_guarded);
  return g_test_run ();
}
