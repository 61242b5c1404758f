/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "dump.h"
#include "model/gouji-error.h"
#include "readers/gouji-csv-quotes.h"
#include "readers/gouji-reader.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *blocks; /* behind the paragraph with the file's name */
} Case;

static const Case cases[] = {
  { "empty", "", "" },
  { "plain", "code,name,total\n208,社会,1.00\n", "[1 code|name|total\n 2 208|社会|1.00]\n" },
  { "no-last-line-end", "a,b\nc,d", "[1 a|b\n 2 c|d]\n" },
  { "quoted", "a,b\n\"x,y\",\"1,306.36\"\n", "[1 a|b\n 2 x,y|1,306.36]\n" },
  { "doubled-quotes", "a,b\n\"\"\"三公\"\"经费\",2\n", "[1 a|b\n 2 \"三公\"经费|2]\n" },
  { "blank-cells", "a,b,c\n,,\n\"\",2,\n", "[1 a|b|c\n 2 ||\n 3 |2|]\n" },
  { "spaces-around", "a , b\n　c　,\" d \"\n", "[1 a|b\n 2 c|d]\n" },
  { "line-break-in-cell", "a,b,c\n\"x\ny\",2,3\nd,e,f\n",
    "[1 a|b|c\n 2 x\ny|2@3.2|3@3.3\n 4 d|e|f]\n" },
  { "blank-line-in-cell", "a,b\n\"x\n\ny\",2\n", "[1 a|b\n 2 x\n\ny|2@4.2]\n" },
  { "semicolons", "a;b\n1,5;2,5\n3,5;4\n", "[1 a|b\n 2 1,5|2,5\n 3 3,5|4]\n" },
  { "tabs", "a\tb\n\"x\ty\"\t\n\t\n", "[1 a|b\n 2 x\ty|\n 3 |]\n" },
  { "sep-line", "sep=|\na|b,c\nd|e\n", "[2 a|b,c\n 3 d|e]\n" },
  { "sep-line-tab", "sep=\t\na\tb,c\n", "[2 a|b,c]\n" },
  { "title-rows", "2022年支出总表,,\n,,单位：万元\n编码,名称,合计\n208,x,1\n",
    "1.1 2022年支出总表\n2.3 单位：万元\n[3 编码|名称|合计\n 4 208|x|1]\n" },
  { "blank-line-parts", "a,b\n1,2\n\n \n第二表,\nc,d\n3,4\n",
    "[1 a|b\n 2 1|2]\n5.1 第二表\n[6 c|d\n 7 3|4]\n" },
  { "note-below", "a,b\n1,2\n注：无,\n", "[1 a|b\n 2 1|2\n 3 注：无|]\n" },
  { "quote-within-field", "a,b\n设备19\",2\n", "[1 a|b\n 2 设备19\"|2]\n" },
  { "text-behind-quote", "a,b\n\"三公\"经费,100\n\"c,d\",3\n",
    "[1 a|b\n 2 \"三公\"经费|100\n 3 c,d|3]\n! stray-quote 2.1\n" },
  { "open-quote", "a,b\n1,\"2\n3,4\n5,6\n", "[1 a|b\n 2 1|\"2\n 3 3|4\n 4 5|6]\n! open-quote 2.2\n" },
  { "open-quote-meets-other", "a,b\n\"1,2\n3,\"4\"\n", "[1 a|b\n 2 \"1|2\n 3 3|4]\n! open-quote 2.1\n" },
  { "open-quote-alone", "a,b\n1,\"", "[1 a|b\n 2 1|\"]\n! open-quote 2.2\n" },
  { "long-row", "a,b\n1,2\n3,1,306.36\n4,5,\n6,7\n",
    "[1 a|b\n 2 1|2\n 3 3|1|306.36\n 4 4|5|\n 5 6|7]\n! long-row 3.3\n" },
};

static GoujiDisclosure *
read_csv (const char *name, const char *text, gsize length, GError **error)
{
  g_autoptr (GoujiDisclosure) disclosure = gouji_disclosure_new ();

  gouji_disclosure_add_source (disclosure, name, "");
  if (!gouji_csv_reader_read (disclosure, 0, text, length, error))
    return NULL;
  return g_steal_pointer (&disclosure);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoujiDisclosure) disclosure = read_csv ("a.csv", c->text, strlen (c->text), &error);
  g_autofree char *blocks = NULL;
  g_autofree char *expected = g_strconcat ("0 a\n", c->blocks, NULL);

  g_assert_no_error (error);
  blocks = dump_blocks (disclosure);
  g_assert_cmpstr (blocks, ==, expected);
}

static void
test_title (void)
{
  static const char *const names[][2] = {
    { "/x/2022年预算支出总表.csv", "2022年预算支出总表" },
    { "支出总表", "支出总表" },
    { "1.支出总表（按功能分类）", "1.支出总表（按功能分类）" },
    { "a/b.c.tsv", "b.c" },
    { ".csv", ".csv" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GoujiDisclosure) disclosure = read_csv (names[i][0], "a,b\n", 4, NULL);

      g_assert_cmpstr (gouji_disclosure_get_block (disclosure, 0)->text, ==, names[i][1]);
    }
}

static void
assert_fails (GString *text, int code, guint line)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoujiDisclosure) disclosure = read_csv ("a.csv", text->str, text->len, &error);
  guint at;

  g_assert_null (disclosure);
  g_assert_error (error, GOUJI_ERROR, code);
  gouji_error_get_place (error, NULL, &at, NULL);
  g_assert_cmpuint (at, ==, line);
  g_string_free (text, TRUE);
}

static void
append_repeated (GString *text, const char *what, gsize n)
{
  for (gsize i = 0; i < n; i++)
    g_string_append (text, what);
}

static void
test_bounds (void)
{
  GString *text = g_string_new ("a,b\n\n");

  append_repeated (text, "xxxxxxxxxxxxxxxx", GOUJI_READER_MAX_LINE_BYTES / 16 + 1);
  assert_fails (text, GOUJI_ERROR_TOO_LARGE, 3);

  text = g_string_new ("a,b\n");
  append_repeated (text, ",", GOUJI_READER_MAX_COLUMNS);
  assert_fails (text, GOUJI_ERROR_TOO_LARGE, 2);

  text = g_string_new ("a,b\n");
  append_repeated (text, "\"x,y\n", 400);
  assert_fails (text, GOUJI_ERROR_SYNTAX, 258);
}

/* One open quotation mark must neither swallow the rows that follow nor cost much. */
static void
test_open_quote_in_large_file (void)
{
  g_autoptr (GString) text = g_string_new ("a,b\n\"1,2\n");
  g_autoptr (GoujiDisclosure) disclosure = NULL;
  g_autoptr (GError) error = NULL;

  append_repeated (text, "12345,67890\n", 400000);
  disclosure = read_csv ("a.csv", text->str, text->len, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (gouji_disclosure_get_n_anomalies (disclosure), ==, 1);
  g_assert_cmpuint (gouji_grid_get_n_rows (gouji_disclosure_get_block (disclosure, 1)->grid), ==,
                    400002);
}

static void
test_quotes (void)
{
  static const struct
  {
    const char *line;
    gboolean open;
    GoujiCsvQuotes quotes;
    guint first;
    const char *repaired;
  } lines[] = {
    { "", FALSE, GOUJI_QUOTES_CLOSED, 0, "" },
    { "a,b", FALSE, GOUJI_QUOTES_CLOSED, 0, "a,b" },
    { "\"a\", \"b\" ,", FALSE, GOUJI_QUOTES_CLOSED, 0, "\"a\", \"b\" ," },
    { "\"\"", FALSE, GOUJI_QUOTES_CLOSED, 0, "\"\"" },
    { "\"\"\"", FALSE, GOUJI_QUOTES_OPEN, 1, "\"\"\"\"\"\"\"\"" },
    { "a,\"b", FALSE, GOUJI_QUOTES_OPEN, 2, "a,\"\"\"b\"" },
    { "\"a\"b,\"c\",\"d\"e", FALSE, GOUJI_QUOTES_BROKEN, 1,
      "\"\"\"a\"\"b\",\"c\",\"\"\"d\"\"e\"" },
    { "b\",c", TRUE, GOUJI_QUOTES_CLOSED, 0, "b\",c" },
    { "b,c", TRUE, GOUJI_QUOTES_OPEN, 0, "b,c" },
    { "b\"c", TRUE, GOUJI_QUOTES_BROKEN, 0, "b\"c" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GString) repaired = g_string_new (NULL);
      gsize length = strlen (lines[i].line);

      g_test_message ("%s", lines[i].line);
      g_assert_cmpint (gouji_csv_quotes_check (lines[i].line, length, ',', lines[i].open), ==,
                       lines[i].quotes);
      g_assert_cmpuint (gouji_csv_quotes_repair (lines[i].line, length, ',', repaired), ==,
                        lines[i].first);
      g_assert_cmpstr (repaired->str, ==, lines[i].repaired);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/readers/csv/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/readers/csv/title", test_title);
  g_test_add_func ("/readers/csv/bounds", test_bounds);
  g_test_add_func ("/readers/csv/open-quote-in-large-file", test_open_quote_in_large_file);
  g_test_add_func ("/readers/csv/quotes", test_quotes);
  return g_test_run ();
}
