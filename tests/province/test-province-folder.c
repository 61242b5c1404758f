/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A folder of an export: budget lines, and beside them what hangs on units and projects. */

#include <glib/gstdio.h>
#include <string.h>

#include "export.h"

#include "loader/gouji-loader.h"
#include "province/gouji-province.h"
#include "report/gouji-report-stream.h"

#define N_UNITS 6

typedef struct
{
  char *path;
  GFile *folder;
  GoujiRuleSet *rules;
} Fixture;

static void
write_file (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->path, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* Projects of each unit in turn, and indicators of each project, one with a line break. */
static void
write_sides (Fixture *fixture, GoujiProvince *province)
{
  GString *projects = g_string_new ("unit_code,project_code,project_name,function_code,amount\n");
  GString *indicators = g_string_new ("project_code,level1,level2,name,operator,value,measure\r\n");

  for (guint i = 0; i < 2 * N_UNITS; i++)
    {
      const char *unit = gouji_province_get_unit_code (province, i % N_UNITS);

      g_string_append_printf (projects, "%s,P%03u,\"项目,%u期\",205,%u.50\n", unit, i, i, i + 10);
      g_string_append_printf (indicators,
                              "P%03u,产出指标,数量指标,\"培训\n\"\"人次\"\"\",≥,%u,人次\r\n", i, 100 + i);
      g_string_append_printf (indicators, "P%03u,满意度指标,服务对象满意度,满意度,≥,%u,%%\r\n", i, 90);
    }
  g_string_append (projects, "\n");
  write_file (fixture, "export-projects.csv", projects->str);
  write_file (fixture, "export-indicators.csv", indicators->str);
  g_string_free (projects, TRUE);
  g_string_free (indicators, TRUE);
}

static void
set_up (Fixture *fixture, gconstpointer name)
{
  g_autofree char *text
      = export_dup_text (&(Export) { .n_units = N_UNITS, .sources = TRUE, .errors = 2 });
  g_autoptr (GoujiProvince) province = NULL;
  GFile *file = export_write (text);

  fixture->path = g_dir_make_tmp ("gouji-folder-XXXXXX", NULL);
  fixture->folder = g_file_new_for_path (fixture->path);
  fixture->rules = gouji_rule_set_new_default ();
  province = gouji_province_open (file, NULL, NULL, NULL);
  write_file (fixture, name, text);
  write_sides (fixture, province);
  export_delete (file);
}

static void
tear_down (Fixture *fixture, gconstpointer name)
{
  const char *names[] = { name, "export-projects.csv", "export-indicators.csv", "other.csv" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->path, names[i], NULL);

      g_remove (path);
    }
  g_rmdir (fixture->path);
  g_free (fixture->path);
  g_object_unref (fixture->folder);
  g_object_unref (fixture->rules);
}

static char *
dup_json (GoujiRuleSet *rules, GoujiDisclosure *disclosure)
{
  g_autoptr (GoujiReport) report = gouji_checker_run (rules, disclosure, NULL, NULL);
  g_autoptr (GoujiReportStream) stream = gouji_report_stream_new (GOUJI_REPORT_JSON);
  g_autofree char *begin = gouji_report_stream_begin (stream);

  return gouji_report_stream_add (stream, report);
}

/* Every unit says the same, whichever way it was read. */
static void
test_same (Fixture *fixture, gconstpointer name G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoujiProvince) province
      = gouji_province_open_folder (fixture->folder, fixture->rules, 0, NULL, &error);
  g_autoptr (GPtrArray) ordinary = gouji_load (fixture->folder, NULL, NULL, NULL, NULL);

  g_assert_no_error (error);
  g_assert_true (g_file_equal (gouji_province_get_file (province), fixture->folder));
  g_assert_cmpuint (ordinary->len, ==, N_UNITS);
  g_assert_cmpuint (gouji_province_get_n_units (province), ==, N_UNITS);
  for (guint i = 0; i < N_UNITS; i++)
    {
      g_autoptr (GoujiDisclosure) unit = gouji_province_read_unit (province, i, NULL, &error);
      g_autofree char *expected = dup_json (fixture->rules, g_ptr_array_index (ordinary, i));
      g_autofree char *json = NULL;

      g_assert_no_error (error);
      json = dup_json (fixture->rules, unit);
      g_assert_cmpstr (json, ==, expected);
      g_assert_cmpuint (gouji_disclosure_get_n_sources (unit), ==, 3);
      g_assert_cmpuint (gouji_disclosure_get_n_projects (unit), ==,
                        gouji_disclosure_get_n_projects (g_ptr_array_index (ordinary, i)));
      g_assert_nonnull (strstr (gouji_disclosure_get_source_name (
                                    unit, gouji_province_get_source (province)),
                                name));
    }
}

static void
assert_ordinary (Fixture *fixture, guint64 least)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (gouji_province_open_folder (fixture->folder, NULL, least, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
}

/* What cannot be told apart is read the ordinary way. */
static void
test_ordinary (Fixture *fixture, gconstpointer name G_GNUC_UNUSED)
{
  assert_ordinary (fixture, 1024 * 1024);
  write_file (fixture, "other.csv", "甲,乙\n1,2\n");
  assert_ordinary (fixture, 0);
  write_file (fixture, "other.csv", "unit_code,project_code,amount\n999,P1,1\n");
  assert_ordinary (fixture, 0);
  write_file (fixture, "other.csv", "project_code,level1,name\nQ999,产出指标,甲\n");
  assert_ordinary (fixture, 0);
}

/* Files that change under it are told. */
static void
test_changed (Fixture *fixture, gconstpointer name G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoujiProvince) province
      = gouji_province_open_folder (fixture->folder, fixture->rules, 0, NULL, &error);
  g_autofree char *path = g_build_filename (fixture->path, "export-projects.csv", NULL);
  FILE *file;

  g_assert_no_error (error);
  file = g_fopen (path, "a");
  g_assert_cmpint (fputs ("1\n", file), >=, 0);
  fclose (file);
  g_assert_null (gouji_province_read_unit (province, 0, NULL, &error));
  g_assert_nonnull (error);
}

#define ADD(path, name, function) g_test_add (path, Fixture, name, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/province-folder/first", "export.csv", test_same);
  ADD ("/province-folder/last", "zlines.csv", test_same);
  ADD ("/province-folder/ordinary", "export.csv", test_ordinary);
  ADD ("/province-folder/changed", "export.csv", test_changed);
  return g_test_run ();
}
