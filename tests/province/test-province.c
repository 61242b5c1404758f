/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "export.h"

#include "loader/gouji-loader.h"
#include "province/gouji-province.h"
#include "report/gouji-report-stream.h"

static GoujiRuleSet *rules;

static char *
dup_json (GoujiReport *report)
{
  g_autoptr (GoujiReportStream) stream = gouji_report_stream_new (GOUJI_REPORT_JSON);
  g_autofree char *begin = gouji_report_stream_begin (stream);

  return gouji_report_stream_add (stream, report);
}

/* How often rules of a check were evaluated, or failed. */
static guint
get_tally (GoujiReport *report, const char *id, gboolean failed)
{
  for (guint i = 0; i < gouji_report_get_n_checks (report); i++)
    {
      const GoujiCheckStatus *check = gouji_report_get_check (report, i);

      if (g_str_equal (check->check, id))
        return failed ? check->failed : check->instances;
    }
  return 0;
}

/* What rounding may explain does not hold exactly. */
static guint
count_inexact (GoujiReport *report, const char *id)
{
  guint n = get_tally (report, id, TRUE);

  for (guint i = 0; i < gouji_report_get_n_findings (report); i++)
    {
      GoujiFinding *finding = gouji_report_get_finding (report, i);

      n += g_str_equal (gouji_finding_get_check (finding), id)
           && gouji_finding_get_severity (finding) == GOUJI_SEVERITY_ROUNDING;
    }
  return n;
}

static void
assert_verdict (const GoujiProvinceVerdict *verdict, GoujiReport *report)
{
  GoujiCoverage coverage = gouji_report_get_coverage (report);

  g_assert_true (verdict->plain);
  g_assert_cmpuint (verdict->instances[GOUJI_LINE_RULE_ROW], ==, get_tally (report, "F3", FALSE));
  g_assert_cmpuint (verdict->failed[GOUJI_LINE_RULE_ROW], ==, count_inexact (report, "F3"));
  g_assert_cmpuint (verdict->instances[GOUJI_LINE_RULE_TREE], ==, get_tally (report, "F1", FALSE));
  g_assert_cmpuint (verdict->failed[GOUJI_LINE_RULE_TREE], ==, count_inexact (report, "F1"));
  g_assert_cmpuint (verdict->instances[GOUJI_LINE_RULE_SOURCES], ==, get_tally (report, "X1", FALSE));
  g_assert_cmpuint (verdict->failed[GOUJI_LINE_RULE_SOURCES], ==, count_inexact (report, "X1"));
  g_assert_cmpuint (verdict->amounts, ==, coverage.amounts);
  if (coverage.conflicting == 0)
    g_assert_cmpuint (verdict->tied, ==, coverage.tied);
}

/* Every unit says the same, whichever way it was read. */
static void
assert_same (const Export *export)
{
  g_autofree char *text = export_dup_text (export);
  GFile *file = export_write (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (GoujiProvince) province = gouji_province_open (file, rules, NULL, &error);
  g_autoptr (GPtrArray) ordinary = gouji_load (file, NULL, NULL, NULL, NULL);

  g_assert_no_error (error);
  g_assert_cmpuint (gouji_province_get_n_units (province), ==, export->n_units);
  g_assert_cmpuint (ordinary->len, ==, export->n_units);
  for (guint i = 0; i < ordinary->len; i++)
    {
      g_autoptr (GoujiDisclosure) unit = gouji_province_read_unit (province, i, NULL, &error);
      g_autoptr (GoujiReport) expected
          = gouji_checker_run (rules, g_ptr_array_index (ordinary, i), NULL, NULL);
      g_autoptr (GoujiReport) report = NULL;
      g_autofree char *expected_json = dup_json (expected);
      g_autofree char *json = NULL;

      g_assert_no_error (error);
      report = gouji_checker_run (rules, unit, NULL, NULL);
      json = dup_json (report);
      g_assert_cmpstr (json, ==, expected_json);
      g_assert_cmpstr (gouji_province_get_unit_code (province, i), ==,
                       gouji_disclosure_get_fact (unit, GOUJI_FACT_UNIT_CODE));
      g_assert_cmpstr (gouji_province_get_unit_name (province, i), ==,
                       gouji_disclosure_get_fact (unit, GOUJI_FACT_UNIT_NAME));
      assert_verdict (gouji_province_get_verdict (province, i), expected);
    }
  export_delete (file);
}

static void
test_same (void)
{
  assert_same (&(Export) { .n_units = 20, .sources = TRUE, .errors = 3 });
}

static void
test_same_as_excel_writes_it (void)
{
  assert_same (&(Export) {
      .n_units = 7, .sources = TRUE, .errors = 2, .bom = TRUE, .crlf = TRUE, .thousands = TRUE });
}

static void
test_same_of_lines_apart (void)
{
  assert_same (&(Export) { .n_units = 7, .sources = TRUE, .errors = 2, .by_code = TRUE });
}

static void
test_same_of_one_source (void)
{
  assert_same (&(Export) { .n_units = 7, .errors = 2 });
}

static void
test_lines (void)
{
  g_autofree char *text
      = export_dup_text (&(Export) { .n_units = 2, .sources = TRUE, .thousands = TRUE });
  g_auto (GStrv) rows = g_strsplit (text, "\n", -1);
  GFile *file = export_write (text);
  g_autoptr (GoujiProvince) province = gouji_province_open (file, rules, NULL, NULL);

  g_assert_cmpuint (gouji_province_get_n_lines (province), ==, g_strv_length (rows) - 2);
  g_assert_cmpuint (gouji_province_get_n_columns (province), ==, 3);
  g_assert_cmpstr (gouji_province_get_column (province, 2), ==, "project");
  for (guint i = 0; i < gouji_province_get_n_lines (province); i++)
    {
      g_autoptr (GString) row = g_string_new (NULL);
      GoujiProvinceLine line;

      gouji_province_get_line (province, i, &line);
      g_assert_cmpuint (line.place, ==, i + 2);
      g_string_append_printf (row, "%s,%s,\"%s\",\"%s\"",
                              gouji_province_get_unit_code (province, line.unit), line.code,
                              line.name, line.fund);
      for (guint j = 0; j < 3; j++)
        {
          g_autofree char *amount
              = gouji_decimal_to_grouped (gouji_amount_get_decimal (line.amounts[j]));
          const char *quote = strchr (amount, ',') != NULL ? "\"" : "";

          g_string_append_printf (row, ",%s%s%s", quote,
                                  gouji_amount_is_number (line.amounts[j]) ? amount : "", quote);
        }
      g_assert_true (g_str_has_prefix (rows[line.place - 1], "37000"));
      g_assert_true (g_str_has_suffix (rows[line.place - 1], strchr (row->str, '"')));
    }
  export_delete (file);
}

/* What a cell is changed to is found, and what it is changed back to holds again. */
static void
test_change (void)
{
  g_autofree char *text = export_dup_text (&(Export) { .n_units = 3, .sources = TRUE });
  GFile *file = export_write (text);
  g_autoptr (GoujiProvince) province = gouji_province_open (file, rules, NULL, NULL);
  const GoujiProvinceVerdict before = *gouji_province_get_verdict (province, 1);
  const GoujiProvinceVerdict other = *gouji_province_get_verdict (province, 2);
  GoujiProvinceLine line;
  guint i = 0;

  do
    gouji_province_get_line (province, i++, &line);
  while (line.unit != 1 || !g_str_equal (line.code, "2050101"));
  g_assert_cmpuint (before.failed[GOUJI_LINE_RULE_ROW], ==, 0);
  g_assert_true (gouji_province_set_amount (province, i - 1, 0, (GoujiDecimal) { 123456789, 2 }));
  g_assert_cmpuint (gouji_province_get_verdict (province, 1)->failed[GOUJI_LINE_RULE_ROW], ==, 1);
  g_assert_cmpuint (gouji_province_get_verdict (province, 1)->failed[GOUJI_LINE_RULE_TREE], ==, 1);
  g_assert_cmpuint (gouji_province_get_verdict (province, 1)->failed[GOUJI_LINE_RULE_SOURCES], ==, 1);
  g_assert_true (gouji_province_set_amount (province, i - 1, 0,
                                            gouji_amount_get_decimal (line.amounts[0])));
  g_assert_cmpmem (gouji_province_get_verdict (province, 1), sizeof before, &before, sizeof before);
  g_assert_cmpmem (gouji_province_get_verdict (province, 2), sizeof other, &other, sizeof other);
  g_assert_false (gouji_province_set_amount (province, i - 1, 0, (GoujiDecimal) { G_MAXINT64, 0 }));
  export_delete (file);
}

static gboolean
is_taken (const char *text)
{
  GFile *file = export_write (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (GoujiProvince) province = gouji_province_open (file, rules, NULL, &error);

  if (province == NULL)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  export_delete (file);
  return province != NULL;
}

static char *
dup_changed (const char *from, const char *to)
{
  g_autofree char *text = export_dup_text (&(Export) { .n_units = 3, .sources = TRUE });
  g_auto (GStrv) parts = g_strsplit (text, from, 2);

  g_assert_nonnull (parts[1]);
  return g_strconcat (parts[0], to, parts[1], NULL);
}

/* What the columns do not understand is left to those who repair and guess. */
static void
test_left_alone (void)
{
  static const char *const changes[][2] = {
    { "unit_code,", "code,"  },      /* the unit is not told */
    { "2026,205,", "2026,205,,"  },  /* a field too many */
    { "\"教育支出\"", "教育\"支出\"" },
    { "\"教育支出\"", "\"教育支出" },
    { "\"教育支出\"", "\"教育\n支出\"" },
    { "\"教育支出\"", "\"\xBD\xCC\xD3\xFD\"" },
    { "\n37000001", "\n\n37000001" }, /* a blank line parts tables */
  };

  g_assert_false (is_taken ("收支预算总表\n项目,金额\n合计,1\n"));
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *text = dup_changed (changes[i][0], changes[i][1]);

      g_assert_false (is_taken (text));
    }
}

/* Lines that are more than a code and its amounts are read as a disclosure is. */
static void
test_not_plain (void)
{
  static const char *const changes[][2] = {
    { "2026,205,\"教育支出\"", "2026,,\"合计\"" },
    { "2026,205,\"教育支出\"", "2026,205,\"其中：教育\"" },
    { "2026,20501,", "2026,205," },
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *text = dup_changed (changes[i][0], changes[i][1]);
      GFile *file = export_write (text);
      g_autoptr (GoujiProvince) province = gouji_province_open (file, rules, NULL, NULL);

      g_assert_nonnull (province);
      g_assert_false (gouji_province_get_verdict (province, 0)->plain);
      g_assert_true (gouji_province_get_verdict (province, 1)->plain);
      export_delete (file);
    }
}

static void
test_changed_file (void)
{
  g_autofree char *text = export_dup_text (&(Export) { .n_units = 2, .sources = TRUE });
  GFile *file = export_write (text);
  g_autoptr (GoujiProvince) province = gouji_province_open (file, rules, NULL, NULL);
  g_autoptr (GoujiDisclosure) unit = NULL;
  g_autoptr (GOutputStream) stream = NULL;
  g_autoptr (GError) error = NULL;

  stream = G_OUTPUT_STREAM (g_file_append_to (file, G_FILE_CREATE_NONE, NULL, NULL));
  g_assert_true (g_output_stream_write_all (stream, "x\n", 2, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  unit = gouji_province_read_unit (province, 0, NULL, &error);
  g_assert_null (unit);
  g_assert_nonnull (error);
  export_delete (file);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  rules = gouji_rule_set_new_default ();
  g_test_add_func ("/province/same", test_same);
  g_test_add_func ("/province/same-as-excel-writes-it", test_same_as_excel_writes_it);
  g_test_add_func ("/province/same-of-lines-apart", test_same_of_lines_apart);
  g_test_add_func ("/province/same-of-one-source", test_same_of_one_source);
  g_test_add_func ("/province/lines", test_lines);
  g_test_add_func ("/province/change", test_change);
  g_test_add_func ("/province/left-alone", test_left_alone);
  g_test_add_func ("/province/not-plain", test_not_plain);
  g_test_add_func ("/province/changed-file", test_changed_file);
  status = g_test_run ();
  g_object_unref (rules);
  return status;
}
