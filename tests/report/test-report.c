/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The three formats of a report, to the letter, on a report made by hand. */

#include <string.h>

#include "report/gouji-cell-label.h"
#include "report/gouji-report-stream.h"
#include "report/gouji-writer.h"
#include "rules/gouji-draft-private.h"
#include "rules/gouji-report-private.h"

static GoujiCell
cell (GoujiDisclosure *disclosure, const char *text, guint line, guint field, guint source)
{
  return (GoujiCell) { gouji_disclosure_intern (disclosure, text), { line, field, source } };
}

static GoujiTable *
make_table (GoujiDisclosure *disclosure, guint source)
{
  GoujiTable *table = gouji_table_new (GOUJI_ROLE_EXPENDITURE);
  const GoujiCell header[] = { cell (disclosure, "科目编码", 4, 1, source),
                               cell (disclosure, "合计", 4, 2, source) };
  const GoujiCell total[] = { cell (disclosure, "合计", 5, 1, source),
                              cell (disclosure, "1,306.36", 5, 2, source) };
  const GoujiCell item[] = { cell (disclosure, "201", 6, 1, source),
                             cell (disclosure, "1,306.37", 6, 2, source) };
  const GoujiLine lines[]
      = { { .row = 1, .kind = GOUJI_LINE_TOTAL, .name = "合计", .parent = -1, .name_column = 0 },
          { .row = 2, .level = 1, .code = "201", .parent = 0, .code_column = 0 } };

  gouji_table_set_title (table, "支出总表", (GoujiPlace) { 3, 0, source });
  gouji_table_set_amount_unit (table, GOUJI_UNIT_TEN_THOUSAND_YUAN);
  gouji_table_append_row (table, GOUJI_ROW_HEADER, header, 2);
  gouji_table_append_row (table, GOUJI_ROW_BODY, total, 2);
  gouji_table_append_row (table, GOUJI_ROW_BODY, item, 2);
  gouji_table_append_list (table, GOUJI_LIST_MAIN);
  gouji_table_set_column (table, 0, &(GoujiColumn) { .kind = GOUJI_COLUMN_CODE });
  gouji_table_set_column (table, 1, &(GoujiColumn) { .kind = GOUJI_COLUMN_AMOUNT, .id = "total" });
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    gouji_table_append_line (table, &lines[i]);
  gouji_table_read_amounts (table);
  return table;
}

static void
add_unrecognised_grid (GoujiDisclosure *disclosure)
{
  GoujiGrid *grid = gouji_grid_new ();
  const GoujiCell row[] = { cell (disclosure, "甲", 12, 1, 0), cell (disclosure, "乙", 12, 2, 0) };

  gouji_grid_append_row (grid, row, 2);
  gouji_disclosure_add_grid (disclosure, grid, (GoujiPlace) { 12, 0, 0 });
}

static GoujiDisclosure *
make_disclosure (guint n_sources)
{
  GoujiDisclosure *disclosure = gouji_disclosure_new ();

  gouji_disclosure_add_source (disclosure, "a.txt", "00ff");
  if (n_sources > 1)
    gouji_disclosure_add_source (disclosure, "b.txt", "11ee");
  gouji_disclosure_add_paragraph (disclosure, "支出预算1306.36万元", (GoujiPlace) { 1, 0, 0 });
  add_unrecognised_grid (disclosure);
  gouji_disclosure_add_table (disclosure, make_table (disclosure, n_sources - 1));
  return disclosure;
}

static GoujiFinding *
make_finding (void)
{
  GoujiDraft *draft = gouji_draft_new (0, GOUJI_SEVERITY_ERROR);
  const GoujiCellRef cells[] = { GOUJI_CELL_REF_TABLE (0, 1, 1), GOUJI_CELL_REF_TABLE (0, 2, 1),
                                 GOUJI_CELL_REF_TEXT (0, 12, 7) };
  GoujiFinding *finding;

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    gouji_draft_add_cell (draft, &cells[i]);
  draft->id = g_strdup ("X1-0123");
  draft->message = g_strdup ("1,306.36\nis not “1,306.37”");
  draft->equation = g_strdup ("=1,306.36");
  draft->expected = g_strdup ("1306.37");
  draft->actual = g_strdup ("1306.36");
  draft->difference = g_strdup ("-0.01");
  finding = gouji_finding_new_from_draft (draft, "X1", "X1-total", "the form", GOUJI_CATEGORY_BETWEEN_TABLES,
                                          NULL);
  gouji_draft_free (draft);
  return finding;
}

static GoujiFinding *
make_bare_finding (void)
{
  GoujiDraft *draft = gouji_draft_new (0, GOUJI_SEVERITY_NOTE);
  GoujiFinding *finding;

  draft->id = g_strdup ("T1-4567");
  draft->message = g_strdup ("no table of income");
  finding = gouji_finding_new_from_draft (draft, "T1", "T1-income", "", GOUJI_CATEGORY_COMPLETENESS,
                                          "X1-0123");
  gouji_draft_free (draft);
  return finding;
}

static GoujiReport *
make_report (guint n_sources)
{
  g_autoptr (GoujiDisclosure) disclosure = make_disclosure (n_sources);
  GPtrArray *findings = g_ptr_array_new_with_free_func (g_object_unref);
  GArray *checks = g_array_new (FALSE, TRUE, sizeof (GoujiCheckStatus));
  GoujiLedger *ledger = gouji_ledger_new (disclosure);
  const GoujiCheckStatus statuses[]
      = { { "X1", "the same everywhere", GOUJI_STATUS_FAILED, 3, 1, 2, 0, NULL, NULL },
          { "X2", "income is expenditure", GOUJI_STATUS_INSUFFICIENT_DATA, 0, 0, 0, 1,
            (char *) "income", (char *) "income" } };

  g_array_append_vals (checks, statuses, G_N_ELEMENTS (statuses));
  gouji_ledger_close (ledger);
  g_ptr_array_add (findings, make_finding ());
  g_ptr_array_add (findings, make_bare_finding ());
  return gouji_report_new (disclosure, findings, checks, g_ptr_array_new (), ledger);
}

static GPtrArray *
make_reports (guint n_sources)
{
  GPtrArray *reports = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (reports, make_report (n_sources));
  return reports;
}

static void
test_json (void)
{
  g_autoptr (GPtrArray) reports = make_reports (1);
  g_autofree char *json = gouji_report_to_json (reports);

  g_assert_cmpstr (
      json, ==,
      "{\n"
      "  \"format\": \"gouji-report\",\n"
      "  \"version\": 1,\n"
      "  \"documents\": [\n"
      "    {\n"
      "      \"source\": \"a.txt\",\n"
      "      \"sha256\": \"00ff\",\n"
      "      \"unit\": {\"code\": null, \"name\": null},\n"
      "      \"year\": null,\n"
      "      \"kind\": null,\n"
      "      \"tables\": [\n"
      "        {\"role\": \"expenditure\", \"title\": \"支出总表\", \"line\": 3, \"rows\": 2,"
      " \"amount_unit\": \"万元\"}\n"
      "      ],\n"
      "      \"unrecognised\": [\n"
      "        {\"line\": 12, \"rows\": 1, \"columns\": 2}\n"
      "      ],\n"
      "      \"projects\": 0,\n"
      "      \"indicators\": 0,\n"
      "      \"coverage\": {\"amounts\": 2, \"tied\": 0, \"conflicting\": 0, \"untied\": 2, \"questioned\": 0},\n"
      "      \"claims\": {\"amounts\": 0, \"tied\": 0, \"conflicting\": 0, \"untied\": 0, \"questioned\": 0},\n"
      "      \"checks\": [\n"
      "        {\"check\": \"X1\", \"status\": \"failed\", \"instances\": 3, \"failed\": 1,"
      " \"missing\": null, \"passed\": 2, \"not_applicable\": 2, \"insufficient_data\": 0,"
      " \"lacks\": null},\n"
      "        {\"check\": \"X2\", \"status\": \"insufficient data\", \"instances\": 0,"
      " \"failed\": 0, \"missing\": \"income\", \"passed\": 0, \"not_applicable\": 0,"
      " \"insufficient_data\": 1, \"lacks\": \"income\"}\n"
      "      ],\n"
      "      \"findings\": [\n"
      "        {\n"
      "          \"id\": \"X1-0123\",\n"
      "          \"check\": \"X1\",\n"
      "          \"severity\": \"error\",\n"
      "          \"category\": \"between-tables\",\n"
      "          \"message\": \"1,306.36\\nis not “1,306.37”\",\n"
      "          \"equation\": \"=1,306.36\",\n"
      "          \"expected\": \"1306.37\",\n"
      "          \"actual\": \"1306.36\",\n"
      "          \"difference\": \"-0.01\",\n"
      "          \"cells\": [\n"
      "            {\"table\": \"expenditure\", \"row\": \"合计\", \"column\": \"total\","
      " \"value\": \"1,306.36\", \"line\": 5, \"field\": 2},\n"
      "            {\"table\": \"expenditure\", \"row\": \"201\", \"column\": \"total\","
      " \"value\": \"1,306.37\", \"line\": 6, \"field\": 2},\n"
      "            {\"table\": null, \"row\": null, \"column\": null, \"value\": \"1306.36\","
      " \"line\": 1, \"field\": 0, \"character\": 5, \"length\": 7}\n"
      "          ],\n"
      "          \"parent\": null,\n"
      "          \"rule\": \"X1-total\",\n"
      "          \"advice\": null,\n"
      "          \"rule_source\": \"the form\",\n"
      "          \"suspects\": []\n"
      "        },\n"
      "        {\n"
      "          \"id\": \"T1-4567\",\n"
      "          \"check\": \"T1\",\n"
      "          \"severity\": \"note\",\n"
      "          \"category\": \"completeness\",\n"
      "          \"message\": \"no table of income\",\n"
      "          \"equation\": null,\n"
      "          \"expected\": null,\n"
      "          \"actual\": null,\n"
      "          \"difference\": null,\n"
      "          \"cells\": [],\n"
      "          \"parent\": \"X1-0123\",\n"
      "          \"rule\": \"T1-income\",\n"
      "          \"advice\": null,\n"
      "          \"rule_source\": null,\n"
      "          \"suspects\": []\n"
      "        }\n"
      "      ],\n"
      "      \"amounts\": [\n"
      "        {\"table\": \"expenditure\", \"row\": \"合计\", \"column\": \"total\","
      " \"value\": \"1,306.36\", \"line\": 5, \"field\": 2, \"tick\": \"untied\","
      " \"rules\": []},\n"
      "        {\"table\": \"expenditure\", \"row\": \"201\", \"column\": \"total\","
      " \"value\": \"1,306.37\", \"line\": 6, \"field\": 2, \"tick\": \"untied\","
      " \"rules\": []}\n"
      "      ],\n"
      "      \"figures\": []\n"
      "    }\n"
      "  ]\n"
      "}\n");
}

/* Where there are several sources, a line alone says too little. */
static void
test_json_sources (void)
{
  g_autoptr (GPtrArray) reports = make_reports (2);
  g_autofree char *json = gouji_report_to_json (reports);

  g_assert_nonnull (strstr (json, "\"title\": \"支出总表\", \"source\": \"b.txt\", \"line\": 3"));
  g_assert_nonnull (strstr (json, "\"value\": \"1,306.36\", \"source\": \"b.txt\", \"line\": 5"));
  g_assert_nonnull (strstr (json, "\"value\": \"1306.36\", \"source\": \"a.txt\", \"line\": 1"));
}

static void
test_text (void)
{
  g_autoptr (GoujiReport) report = make_report (2);
  g_autofree char *text = gouji_report_to_text (report);

  g_assert_cmpstr (text, ==,
                   "b.txt:5:2: error: [X1] 1,306.36 is not “1,306.37”\n"
                   "a.txt:1:1: note: [T1] no table of income\n");
}

static void
test_csv (void)
{
  g_autoptr (GPtrArray) reports = make_reports (1);
  g_autofree char *csv = gouji_report_to_csv (reports);

  g_assert_cmpstr (
      csv, ==,
      "source,line,field,severity,check,category,message,equation,expected,actual,difference,"
      "table,row,column,value,other_cells,id,parent\n"
      "a.txt,5,2,error,X1,between-tables,\"1,306.36\nis not “1,306.37”\",\"'=1,306.36\",1306.37,"
      "1306.36,-0.01,expenditure,合计,total,\"1,306.36\","
      "\"expenditure[201].total=1,306.37 (6:2); 1306.36 (1:0)\",X1-0123,\n"
      "a.txt,,,note,T1,completeness,\"no table of income\",,,,,,,,,,T1-4567,X1-0123\n");
}

/* Written one by one, reports make the same text as all at once. */
static void
test_stream (void)
{
  g_autoptr (GPtrArray) reports = make_reports (1);
  g_autofree char *json = NULL;
  g_autofree char *csv = NULL;

  g_ptr_array_add (reports, make_report (2));
  json = gouji_report_to_json (reports);
  csv = gouji_report_to_csv (reports);
  for (GoujiReportFormat format = GOUJI_REPORT_JSON; format <= GOUJI_REPORT_CSV; format++)
    {
      g_autoptr (GoujiReportStream) stream = gouji_report_stream_new (format);
      g_autofree char *begin = gouji_report_stream_begin (stream);
      g_autofree char *first = gouji_report_stream_add (stream, reports->pdata[0]);
      g_autofree char *second = gouji_report_stream_add (stream, reports->pdata[1]);
      g_autofree char *end = gouji_report_stream_end (stream);
      g_autofree char *all = g_strconcat (begin, first, second, end, NULL);

      g_assert_cmpstr (all, ==, format == GOUJI_REPORT_JSON ? json : csv);
    }
}

/* A report says where a person's number stands and does not pass it on. */
static void
test_phone (void)
{
  g_autoptr (GoujiDisclosure) disclosure = gouji_disclosure_new ();
  const char *text = "联系电话：13800000000";
  GoujiCellRef ref;
  g_autofree char *value = NULL;

  gouji_disclosure_add_source (disclosure, "a.txt", "00ff");
  ref = GOUJI_CELL_REF_TEXT (gouji_disclosure_add_paragraph (disclosure, text, GOUJI_PLACE_NONE), 0,
                             strlen (text));
  value = gouji_cell_label_dup_value (disclosure, &ref);
  g_assert_cmpstr (value, ==, "联系电话：1**********");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/json", test_json);
  g_test_add_func ("/report/json/sources", test_json_sources);
  g_test_add_func ("/report/text", test_text);
  g_test_add_func ("/report/csv", test_csv);
  g_test_add_func ("/report/stream", test_stream);
  g_test_add_func ("/report/phone", test_phone);
  return g_test_run ();
}
