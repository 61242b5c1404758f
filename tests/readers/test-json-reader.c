/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "compare.h"
#include "dump.h"
#include "json-texts.h"
#include "model/gouji-error.h"
#include "readers/gouji-reader.h"
#include "recognise/gouji-recogniser.h"
#include "report/gouji-writer.h"
#include "schema.h"

static void
assert_schema (const char *text)
{
  g_autofree char *fault = schema_check_text (text);

  g_assert_cmpstr (fault, ==, NULL);
}

/* Writes, reads, compares, and writes again. */
static void
assert_round_trip (GPtrArray *disclosures)
{
  g_autofree char *text = gouji_disclosure_to_json (disclosures);
  g_autofree char *again = NULL;
  g_autoptr (GPtrArray) back = NULL;
  g_autoptr (GError) error = NULL;

  assert_schema (text);
  back = gouji_json_reader_read (text, strlen (text), "a.json", "", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (back->len, ==, disclosures->len);
  for (guint i = 0; i < back->len; i++)
    assert_same_disclosure (g_ptr_array_index (disclosures, i), g_ptr_array_index (back, i));
  again = gouji_disclosure_to_json (back);
  g_assert_cmpstr (again, ==, text);
}

static GPtrArray *
new_disclosures (void)
{
  g_autoptr (GPtrArray) disclosures = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (disclosures, gouji_disclosure_new ());
  return g_steal_pointer (&disclosures);
}

static void
test_round_trip_empty (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) empty = new_disclosures ();

  assert_round_trip (none);
  assert_round_trip (empty);
}

static GoujiCell
make_cell (GoujiDisclosure *disclosure, const char *text, guint line, guint field, guint source)
{
  return (GoujiCell) { text != NULL ? gouji_disclosure_intern (disclosure, text) : NULL,
                       { line, field, source } };
}

static void
add_head (GoujiDisclosure *disclosure)
{
  gouji_disclosure_add_source (disclosure, "文件 \"1\".txt", "0123abcd");
  gouji_disclosure_add_source (disclosure, "b\\c\td.csv", "");
  gouji_disclosure_add_source (disclosure, "c", "ff");
  for (guint i = 0; i < GOUJI_N_FACTS; i++)
    {
      g_autofree char *value = g_strdup_printf ("事实 %u", i);

      gouji_disclosure_set_fact (disclosure, i, value, i % 2 == 0 ? "“行”\n3" : "");
    }
  gouji_disclosure_set_fact (disclosure, GOUJI_FACT_KIND, "budget", "");
  gouji_disclosure_set_fact (disclosure, GOUJI_FACT_LEVEL, "unit", "预算单位");
  gouji_disclosure_set_fact (disclosure, GOUJI_FACT_YEAR, "2022", "");
  gouji_disclosure_set_fact (disclosure, GOUJI_FACT_PROVINCE, "", "none");
  for (guint i = 0; i < GOUJI_N_ANOMALY_KINDS; i++)
    gouji_disclosure_add_anomaly (disclosure, i, (GoujiPlace) { i, i + 1, 2 });
}

/* Cells whose places are of every shape that may come up. */
static void
add_rows (GoujiDisclosure *disclosure, GoujiGrid *grid)
{
  const GoujiCell plain[] = { make_cell (disclosure, "a", 5, 1, 0),
                              make_cell (disclosure, "", 5, 2, 0) };
  const GoujiCell shifted[] = { make_cell (disclosure, "a", 6, 3, 2),
                                make_cell (disclosure, "\001\177\"\\/€😀", 6, 4, 2) };
  const GoujiCell hole[] = { make_cell (disclosure, NULL, 0, 0, 0),
                             make_cell (disclosure, "b", 7, 2, 1),
                             make_cell (disclosure, NULL, 0, 0, 0) };
  const GoujiCell placed_hole[] = { make_cell (disclosure, NULL, 8, 1, 0),
                                    make_cell (disclosure, "b", 8, 2, 0) };
  const GoujiCell joined[] = { make_cell (disclosure, "a", 9, 1, 0),
                               make_cell (disclosure, "b", 10, 1, 1) };
  const GoujiCell whole_line[] = { make_cell (disclosure, "a", 11, 0, 0) };
  const GoujiCell high[] = { make_cell (disclosure, "a", G_MAXUINT32, G_MAXUINT16, 2) };
  const GoujiCell only_holes[] = { make_cell (disclosure, NULL, 0, 0, 0),
                                   make_cell (disclosure, NULL, 0, 0, 0) };

  gouji_grid_append_row (grid, plain, 2);
  gouji_grid_append_row (grid, shifted, 2);
  gouji_grid_append_row (grid, hole, 3);
  gouji_grid_append_row (grid, placed_hole, 2);
  gouji_grid_append_row (grid, joined, 2);
  gouji_grid_append_row (grid, whole_line, 1);
  gouji_grid_append_row (grid, high, 1);
  gouji_grid_append_row (grid, only_holes, 2);
  gouji_grid_append_row (grid, NULL, 0);
}

static void
add_blocks (GoujiDisclosure *disclosure)
{
  GoujiGrid *grid = gouji_grid_new ();

  for (guint use = GOUJI_USE_NONE; use <= GOUJI_USE_NARRATIVE; use++)
    {
      guint i = gouji_disclosure_add_paragraph (disclosure, use == 0 ? "" : "段落\n二",
                                                (GoujiPlace) { use, use / 2, use % 3 });

      gouji_disclosure_get_block (disclosure, i)->use = use;
      gouji_disclosure_get_block (disclosure, i)->table = (int) use % 3 - 1;
    }
  add_rows (disclosure, grid);
  gouji_disclosure_add_grid (disclosure, grid, (GoujiPlace) { 5, 0, 0 });
  gouji_disclosure_add_grid (disclosure, gouji_grid_new (), GOUJI_PLACE_NONE);
}

static void
add_table_row (GoujiDisclosure *disclosure,
               GoujiTable *table,
               GoujiRowKind kind,
               const char *const *texts,
               guint n)
{
  GoujiCell cells[8];
  guint line = 20 + gouji_table_get_n_rows (table);

  for (guint i = 0; i < n; i++)
    cells[i] = make_cell (disclosure, texts[i], line, i + 1, 1);
  gouji_table_append_row (table, kind, cells, n);
}

static void
describe_table (GoujiTable *table)
{
  const GoujiColumn columns[] = {
    { GOUJI_COLUMN_CODE_PART, "code-part", "类", 0, 0, GOUJI_UNIT_UNKNOWN },
    { GOUJI_COLUMN_NAME, "name", "项目/名称", 0, 0, GOUJI_UNIT_UNKNOWN },
    { GOUJI_COLUMN_AMOUNT, "total", "合计", 0, 3, GOUJI_UNIT_TEN_THOUSAND_YUAN },
    { GOUJI_COLUMN_AMOUNT, "total", "合计二", 0, 0, GOUJI_UNIT_YUAN },
    { GOUJI_COLUMN_QUANTITY, NULL, "", 1, 0, GOUJI_UNIT_HUNDRED_MILLION_YUAN },
    { GOUJI_COLUMN_AMOUNT, "basic", "基本", 1, 0, GOUJI_UNIT_MILLION_YUAN },
  };

  gouji_table_set_role (table, GOUJI_ROLE_THREE_PUBLIC, "标题");
  gouji_table_set_title (table, "2022年“三公”经费", (GoujiPlace) { 18, 2, 1 });
  gouji_table_set_number (table, "预算公开表7");
  gouji_table_set_note (table, "本表无数据");
  gouji_table_set_amount_unit (table, GOUJI_UNIT_THOUSAND_YUAN);
  gouji_table_set_code_kind (table, GOUJI_CODE_GOVERNMENT_ECONOMIC);
  gouji_table_set_damaged (table, TRUE);
  gouji_table_set_project (table, 1);
  gouji_table_append_list (table, GOUJI_LIST_INCOME);
  gouji_table_append_list (table, GOUJI_LIST_PURPOSE);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    gouji_table_set_column (table, i, &columns[i]);
}

static void
add_lines (GoujiDisclosure *disclosure, GoujiTable *table)
{
  for (guint i = 0; i < 5; i++)
    {
      GoujiLine line = { .row = 1 + i / 2, .list = i % 2, .kind = i, .level = i * 60 };

      line.damaged = i == 1;
      line.code = gouji_disclosure_intern (disclosure, i == 2 ? "" : "30201");
      line.name = gouji_disclosure_intern (disclosure, i == 3 ? "" : "办公费");
      line.id = i == 4 ? g_intern_string ("carry-in") : NULL;
      line.printed_code = gouji_disclosure_intern (disclosure, "302 01");
      line.name_code = gouji_disclosure_intern (disclosure, i == 0 ? "30201" : "");
      line.parent = (int) i - 1;
      line.code_column = i == 0 ? -1 : 0;
      line.name_column = 1;
      gouji_table_append_line (table, &line);
    }
}

static void
add_tables (GoujiDisclosure *disclosure)
{
  static const char *const rows[][6] = {
    { "类", "名称", "合计", "合计二", "数量", "基本" },
    { "302", "办公费", "1,306.360", "-", "", "无" },
    { "303", NULL, "12万", "（5）", "3", "0.00" },
    { "", "注", "--", "△1.5", NULL, "" },
  };
  GoujiTable *table = gouji_table_new (GOUJI_ROLE_NONE);

  describe_table (table);
  add_table_row (disclosure, table, GOUJI_ROW_HEADER, rows[0], 6);
  add_table_row (disclosure, table, GOUJI_ROW_BODY, rows[1], 6);
  add_table_row (disclosure, table, GOUJI_ROW_BODY, rows[2], 6);
  add_table_row (disclosure, table, GOUJI_ROW_BODY, rows[3], 4);
  add_table_row (disclosure, table, GOUJI_ROW_REPEATED_HEADER, rows[0], 6);
  add_table_row (disclosure, table, GOUJI_ROW_NOTE, rows[3], 2);
  gouji_table_read_amounts (table);
  add_lines (disclosure, table);
  gouji_disclosure_add_table (disclosure, table);
  gouji_disclosure_add_table (disclosure, gouji_table_new (GOUJI_ROLE_NONE));
}

static void
add_indicators (GoujiProject *project)
{
  for (guint i = 0; i <= GOUJI_INDICATOR_SATISFACTION; i++)
    {
      GoujiIndicator indicator = { i, "产出指标", i == 2 ? "" : "成本指标", "宣传成本" };

      indicator.damaged = i == 3;
      indicator.target[GOUJI_PERIOD_WHOLE]
          = (GoujiTarget) { "≥90-95.50%", { 1, 2 }, { 0, 1 }, i % 7, TRUE, { 9000, 2 },
                            { 9550, 2 }, "%" };
      indicator.target[GOUJI_PERIOD_ANNUAL]
          = (GoujiTarget) { "", GOUJI_FORM_CELL_NONE, GOUJI_FORM_CELL_NONE, .unit = "" };
      g_array_append_val (project->indicators, indicator);
    }
}

static void
add_projects (GoujiDisclosure *disclosure)
{
  GoujiProject *project = gouji_project_new ();
  GoujiProjectText text = { "项目概况", "一\n二\t三", { 3, 0 } };

  project->name = "审计稽核“宣传”";
  project->code = "1410000";
  project->department = "某局";
  project->unit = "某中心";
  project->attribute = "延续项目";
  project->period = "3年";
  project->years = 3;
  project->table = 0;
  project->name_cell = (GoujiFormCell) { 0, 1 };
  project->amount_unit = GOUJI_UNIT_YUAN;
  for (guint i = GOUJI_FUND_TOTAL; i <= GOUJI_FUND_OTHER; i++)
    {
      GoujiFund fund = { i, "年度资金总额：",
                         { gouji_amount_parse ("600000.00"), GOUJI_AMOUNT_INIT },
                         { { 2, 3 }, GOUJI_FORM_CELL_NONE } };

      fund.amount[GOUJI_PERIOD_ANNUAL].form = i % (GOUJI_AMOUNT_UNREADABLE + 1);
      if (fund.amount[GOUJI_PERIOD_ANNUAL].form == GOUJI_AMOUNT_BLANK)
        fund.cell[GOUJI_PERIOD_ANNUAL] = (GoujiFormCell) { 1, 0 };
      g_array_append_val (project->funds, fund);
    }
  add_indicators (project);
  g_array_append_val (project->texts, text);
  gouji_disclosure_add_project (disclosure, project);
  gouji_disclosure_add_project (disclosure, gouji_project_new ());
}

static void
test_round_trip_everything (void)
{
  static const GoujiSection sections[]
      = { { "第三部分", "名词解释", 1, 2, 3, TRUE }, { "", "", 0, 0, 0, FALSE } };
  g_autoptr (GPtrArray) disclosures = new_disclosures ();
  GoujiDisclosure *disclosure = g_ptr_array_index (disclosures, 0);

  add_head (disclosure);
  add_blocks (disclosure);
  add_tables (disclosure);
  add_projects (disclosure);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    gouji_disclosure_add_section (disclosure, &sections[i]);
  g_ptr_array_add (disclosures, gouji_disclosure_new ());
  assert_round_trip (disclosures);
}

static void
assert_round_trip_of_text (const char *path)
{
  g_autoptr (GPtrArray) disclosures = new_disclosures ();
  GoujiDisclosure *disclosure = g_ptr_array_index (disclosures, 0);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_test_message ("%s", path);
  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  gouji_disclosure_add_source (disclosure, path, "");
  gouji_text_reader_read (disclosure, 0, text, length, &error);
  g_assert_no_error (error);
  gouji_recognise (disclosure);
  assert_round_trip (disclosures);
}

static void
test_round_trip_sample (void)
{
  assert_round_trip_of_text (g_getenv ("GOUJI_SAMPLE"));
}

static void
test_round_trip_real (gconstpointer data)
{
  g_autofree char *folder = g_build_filename (g_getenv ("GOUJI_SHARED"), "cases", data, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  if (dir == NULL)
    {
      g_test_skip ("no real documents at hand");
      return;
    }
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, ".txt"))
        assert_round_trip_of_text (path);
    }
}

static GoujiDisclosure *
read_one (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) disclosures
      = gouji_json_reader_read (text, strlen (text), "a.json", "ab", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (disclosures->len, ==, 1);
  assert_schema (text);
  assert_round_trip (disclosures);
  return g_object_ref (g_ptr_array_index (disclosures, 0));
}

static void
assert_amount (const GoujiTable *table, guint row, guint column, const char *expected)
{
  GoujiAmount amount = gouji_table_get_amount (table, row, column);
  g_autofree char *text = gouji_decimal_to_string (gouji_amount_get_decimal (amount));

  if (expected == NULL)
    g_assert_true (gouji_amount_is_empty (amount));
  else
    g_assert_cmpstr (text, ==, expected);
}

static void
test_bare_lines (void)
{
  g_autoptr (GoujiDisclosure) disclosure = read_one (
      WRAP ("{\"facts\": {\"unit-name\": \"某单位\", \"year\": 2022, \"kind\": \"budget\"},\n"
            " \"tables\": [{\"role\": \"expenditure\", \"title\": \"支出总表\",\n"
            "  \"amount_unit\": \"万元\", \"lines\": [\n"
            "   {\"name\": \"合计\", \"amounts\": {\"total\": \"1,306.36\", \"basic\": 1306.36}},\n"
            "   {\"code\": \"208\", \"name\": \"社会保障\", \"amounts\": {\"total\": 1.5e3}},\n"
            "   {\"code\": \"20801\", \"name\": \"管理\", \"amounts\": {\"basic\": null}},\n"
            "   {\"code\": \"2080109\", \"name\": \"机构\"},\n"
            "   {\"code\": \"20805\", \"amounts\": {\"project\": \"-\"}}]}]}"));
  const GoujiTable *table = gouji_disclosure_get_table (disclosure, 0);
  g_autofree char *blocks = dump_blocks (disclosure);

  g_assert_cmpstr (gouji_disclosure_get_source_name (disclosure, 0), ==, "a.json");
  g_assert_cmpstr (gouji_disclosure_get_sha256 (disclosure, 0), ==, "ab");
  g_assert_cmpint (gouji_disclosure_get_year (disclosure), ==, 2022);
  g_assert_cmpint (gouji_table_get_role (table), ==, GOUJI_ROLE_EXPENDITURE);
  g_assert_cmpint (gouji_table_get_amount_unit (table), ==, GOUJI_UNIT_TEN_THOUSAND_YUAN);
  g_assert_cmpint (gouji_table_get_code_kind (table), ==, GOUJI_CODE_FUNCTION);
  g_assert_cmpstr (blocks, ==,
                   "3 支出总表\n"
                   "[3 code|name|total|basic|project\n"
                   " 5 |合计|1,306.36|1306.36|\n"
                   " 6 208|社会保障|1500||\n"
                   " 7 20801|管理|||\n"
                   " 8 2080109|机构|||\n"
                   " 9 20805||||-]\n");
  g_assert_cmpuint (gouji_table_get_n_header_rows (table), ==, 1);
  g_assert_cmpuint (gouji_table_get_n_lines (table), ==, 5);
  g_assert_cmpint (gouji_table_find_total (table, 0), ==, 0);
  g_assert_cmpint (gouji_table_get_line (table, 1)->level, ==, 1);
  g_assert_cmpint (gouji_table_get_line (table, 1)->parent, ==, -1);
  g_assert_cmpint (gouji_table_get_line (table, 3)->level, ==, 3);
  g_assert_cmpint (gouji_table_get_line (table, 3)->parent, ==, 2);
  g_assert_cmpint (gouji_table_get_line (table, 4)->parent, ==, 1);
  g_assert_cmpint (gouji_table_find_column (table, 0, "project"), ==, 4);
  assert_amount (table, 1, 2, "1306.36");
  assert_amount (table, 1, 3, "1306.36");
  assert_amount (table, 2, 2, "1500");
  assert_amount (table, 3, 3, NULL);
  assert_amount (table, 5, 4, NULL);
}

static void
test_bare_lines_with_columns (void)
{
  g_autoptr (GoujiDisclosure) disclosure = read_one (
      WRAP ("{\"sources\": [{\"name\": \"x\"}], \"tables\": [{\"role\": \"收入总表\",\n"
            "\"columns\": [{\"id\": \"total\", \"title\": \"合计\"}, {\"id\": \"general\"}],\n"
            "\"lines\": [{\"code\": \"208\", \"amounts\": {\"general\": \"0.10\"}}]}]}"));
  const GoujiTable *table = gouji_disclosure_get_table (disclosure, 0);
  g_autofree char *blocks = dump_blocks (disclosure);

  g_assert_cmpint (gouji_table_get_role (table), ==, GOUJI_ROLE_INCOME);
  g_assert_cmpstr (blocks, ==, "[0 code|name|合计|general\n 0 208|||0.10]\n");
  g_assert_cmpuint (gouji_table_get_column (table, 3)->places, ==, 2);
}

/* A printed document without recognition: what the recogniser starts from. */
static void
test_bare_blocks (void)
{
  g_autoptr (GoujiDisclosure) disclosure
      = read_one (WRAP ("{\"blocks\": [{\"text\": \"支出总表\"},\n"
                        "{\"rows\": [[\"编码\", \"合计\"],\n [\"208\", 1.50],\n [null, \"\"]]}]}"));
  g_autofree char *blocks = dump_blocks (disclosure);

  g_assert_cmpstr (blocks, ==, "2 支出总表\n[3 编码|合计\n 4 208|1.50\n 0 ~@0.0|@5.2]\n");
}

static void
test_project (void)
{
  g_autoptr (GoujiDisclosure) disclosure = read_one (
      WRAP ("{\"projects\": [{\"name\": \"甲\", \"amount_unit\": \"元\",\n"
            "\"funds\": [{\"source\": \"total\", \"whole\": \"600000\", \"annual\": 200000.00}],\n"
            "\"indicators\": [{\"kind\": \"cost\", \"level3\": \"乙\",\n"
            "  \"annual\": {\"text\": \"≤5元\", \"operator\": \"at-most\", \"value\": 5}}]}]}"));
  const GoujiProject *project = gouji_disclosure_get_project (disclosure, 0);
  const GoujiIndicator *indicator = &g_array_index (project->indicators, GoujiIndicator, 0);
  g_autofree char *total = NULL;
  GoujiDecimal yuan;

  g_assert_true (gouji_project_get_total (project, GOUJI_PERIOD_ANNUAL, &yuan));
  total = gouji_decimal_to_string (yuan);
  g_assert_cmpstr (total, ==, "200000.00");
  g_assert_cmpint (indicator->target[GOUJI_PERIOD_ANNUAL].op, ==, GOUJI_OPERATOR_AT_MOST);
  g_assert_true (indicator->target[GOUJI_PERIOD_ANNUAL].has_value);
  g_assert_false (indicator->target[GOUJI_PERIOD_WHOLE].has_value);
  g_assert_cmpstr (indicator->level1, ==, "");
}

/* The examples in the schema are valid, and read. */
static void
test_schema_examples (void)
{
  JsonArray *examples = json_object_get_array_member (schema_get (), "examples");

  for (guint i = 0; i < json_array_get_length (examples); i++)
    {
      g_autofree char *text = json_to_string (json_array_get_element (examples, i), FALSE);
      g_autoptr (GoujiDisclosure) disclosure = read_one (text);

      g_assert_cmpuint (gouji_disclosure_get_n_blocks (disclosure), >, 0);
    }
  g_assert_cmpuint (json_array_get_length (examples), ==, 2);
}

/* Amounts agree in value, however they are written. */
static void
test_amounts_agree (void)
{
  g_autoptr (GoujiDisclosure) a = read_one (FULL ("{\"row\": 0, \"amounts\": {\"total\": 1}}"));
  g_autoptr (GoujiDisclosure) b
      = read_one (FULL ("{\"row\": 0, \"amounts\": {\"total\": \"1.0\"}}"));

  assert_same_disclosure (a, b);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/readers/json/round-trip/empty", test_round_trip_empty);
  g_test_add_func ("/readers/json/round-trip/everything", test_round_trip_everything);
  g_test_add_func ("/readers/json/round-trip/sample", test_round_trip_sample);
  g_test_add_data_func ("/readers/json/round-trip/linfen", "", test_round_trip_real);
  g_test_add_data_func ("/readers/json/round-trip/real", "real", test_round_trip_real);
  g_test_add_func ("/readers/json/bare-lines", test_bare_lines);
  g_test_add_func ("/readers/json/bare-lines-with-columns", test_bare_lines_with_columns);
  g_test_add_func ("/readers/json/bare-blocks", test_bare_blocks);
  g_test_add_func ("/readers/json/project", test_project);
  g_test_add_func ("/readers/json/schema/examples", test_schema_examples);
  g_test_add_func ("/readers/json/amounts-agree", test_amounts_agree);
  return g_test_run ();
}
