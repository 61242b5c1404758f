/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"

#include <glib/gstdio.h>

#include "loader/gouji-loader.h"

static const char faulty[]
    = "云岭县档案馆2026年单位预算公开\n"
      "\n"
      "2026年支出总表\n"
      "单位：万元\n"
      "科目编码\t科目名称\t合计\t基本支出\t项目支出\n"
      "201\t一般公共服务支出\t412.40\t300.00\t102.40\n"
      "20126\t档案事务\t402.40\t300.00\t102.40\n"
      "2012604\t档案馆\t402.40\t300.00\t102.40\n"
      "221\t住房保障支出\t50.00\t50.00\t\n"
      "22102\t住房改革支出\t50.00\t50.00\t\n"
      "2210201\t住房公积金\t50.00\t50.00\t\n"
      "合计\t\t452.40\t350.00\t102.40\n"
      "\n"
      "2026年一般公共预算支出表\n"
      "单位：万元\n"
      "科目编码\t科目名称\t合计\t基本支出\t项目支出\n"
      "201\t一般公共服务支出\t402.40\t300.00\t102.40\n"
      "20126\t档案事务\t402.40\t300.00\t102.40\n"
      "2012604\t档案馆\t402.40\t300.00\t102.40\n"
      "221\t住房保障支出\t50.00\t50.00\t\n"
      "22102\t住房改革支出\t50.00\t50.00\t\n"
      "2210201\t住房公积金\t50.00\t50.00\t\n"
      "合计\t\t452.40\t350.00\t102.40\n";

GoujiReport *
fixture_check (const char *text)
{
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("gouji-XXXXXX.txt", &stream, &error);
  g_autoptr (GoujiRuleSet) rules = gouji_rule_set_new_default ();
  g_autoptr (GPtrArray) disclosures = NULL;
  g_autofree char *path = NULL;
  GoujiReport *report;

  g_assert_no_error (error);
  path = g_file_get_path (file);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  disclosures = gouji_load (file, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  report = gouji_checker_run (rules, g_ptr_array_index (disclosures, 0), NULL, &error);
  g_assert_no_error (error);
  g_remove (path);
  return report;
}

GoujiReport *
fixture_check_faulty (void)
{
  return fixture_check (faulty);
}

const char *
fixture_sample (void)
{
  const char *path = g_getenv ("GOUJI_SAMPLE");

  g_assert_nonnull (path);
  return path;
}

GoujiFinding *
fixture_find (GoujiReport *report, const char *rule)
{
  for (guint i = 0; i < gouji_report_get_n_findings (report); i++)
    if (g_str_equal (gouji_finding_get_rule (gouji_report_get_finding (report, i)), rule))
      return gouji_report_get_finding (report, i);
  g_error ("no finding of %s", rule);
}

GoujiCellRef
fixture_find_cell (GoujiDisclosure *disclosure, const char *row, const char *text)
{
  for (guint t = 0; t < gouji_disclosure_get_n_tables (disclosure); t++)
    {
      GoujiTable *table = gouji_disclosure_get_table (disclosure, t);

      for (guint r = 0; r < gouji_table_get_n_rows (table); r++)
        if (g_strcmp0 (gouji_table_get_cell (table, r, 0).text, row) == 0)
          for (guint c = 0; c < gouji_table_get_row_length (table, r); c++)
            if (g_strcmp0 (gouji_table_get_cell (table, r, c).text, text) == 0)
              return GOUJI_CELL_REF_TABLE ((int) t, (int) r, (int) c);
    }
  g_error ("no cell “%s” in the row of “%s”", text, row);
}
