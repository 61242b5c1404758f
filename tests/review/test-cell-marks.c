/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Ticks set by hand are found by the cell, in a corrected version too. */

#include <glib/gstdio.h>
#include <string.h>

#include "loader/gouji-loader.h"
#include "review/gouji-cell-marks.h"
#include "review/gouji-cell-target.h"

#define HEADER "2026年单位预算公开\n单位名称：示例单位\n2026年支出总表\n单位：万元\n" \
               "科目编码\t科目名称\t合计\t基本支出\t项目支出\n"

static const char first_version[] = HEADER "201\t一般公共服务支出\t10.00\t5.00\t5.00\n"
                                           "20101\t人大事务\t10.00\t5.00\t5.00\n"
                                           "2010101\t行政运行\t10.00\t5.00\t5.00\n"
                                           "合计\t\t10.00\t5.00\t5.00\n"
                                           "本单位支出总计10.00万元。\n";
/* Another line before it, and another amount in the line below. */
static const char second_version[] = HEADER "201\t一般公共服务支出\t11.00\t6.00\t5.00\n"
                                            "20101\t人大事务\t11.00\t6.00\t5.00\n"
                                            "2010199\t其他人大事务支出\t1.00\t1.00\t0.00\n"
                                            "2010101\t行政运行\t10.00\t5.00\t5.00\n"
                                            "合计\t\t11.00\t6.00\t5.00\n";

static GoujiDisclosure *
load (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GPtrArray) disclosures = NULL;
  int fd = g_file_open_tmp ("gouji-XXXXXX.txt", &path, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  file = g_file_new_for_path (path);
  disclosures = gouji_load (file, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_file_delete (file, NULL, NULL);
  return g_object_ref (g_ptr_array_index (disclosures, 0));
}

static void
verify (GoujiReview *review, GoujiDisclosure *disclosure, const GoujiCellRef *cell)
{
  g_autofree char *target = gouji_cell_target_dup (disclosure, cell);
  g_autofree char *value = gouji_disclosure_dup_text (disclosure, cell);
  GoujiDecisionText said = { target, GOUJI_DECISION_VERIFIED, "", value };

  gouji_review_decide (review, &said);
}

/* Every cell's target leads back to it. */
static void
test_round (void)
{
  g_autoptr (GoujiDisclosure) disclosure = load (first_version);
  const GoujiTable *table = gouji_disclosure_get_table (disclosure, 0);
  guint n_cells = 0;

  for (guint row = 0; row < gouji_table_get_n_rows (table); row++)
    for (guint column = 0; column < gouji_table_get_n_columns (table); column++)
      {
        GoujiCellRef cell = GOUJI_CELL_REF_TABLE (0, row, column), found;
        g_autofree char *target = gouji_cell_target_dup (disclosure, &cell);

        g_assert_true (gouji_cell_target_find (disclosure, target, &found));
        g_assert_true (gouji_cell_ref_equal (&cell, &found));
        n_cells++;
      }
  g_assert_cmpuint (n_cells, >=, 20);
}

static void
test_text (void)
{
  g_autoptr (GoujiDisclosure) disclosure = load (first_version);
  g_autofree char *target = NULL;
  GoujiCellRef cell, found;
  guint last = gouji_disclosure_get_n_blocks (disclosure) - 1;

  g_assert_nonnull (gouji_disclosure_get_block (disclosure, last)->text);
  cell = GOUJI_CELL_REF_TEXT (last, strlen ("本单位支出总计"), strlen ("10.00"));
  target = gouji_cell_target_dup (disclosure, &cell);
  g_assert_true (gouji_cell_target_find (disclosure, target, &found));
  g_assert_true (gouji_cell_ref_equal (&cell, &found));
}

static void
test_unknown (void)
{
  static const char *const targets[]
      = { "cell:", "cell:expenditure", "cell:expenditure/1/201", "cell:expenditure/9/201/1.total",
          "cell:expenditure/1/999/1.total", "cell:text/", "cell:text/0123456789abcdef/0/1",
          "finding:F1-1" };
  g_autoptr (GoujiDisclosure) disclosure = load (first_version);
  GoujiCellRef cell;

  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    g_assert_false (gouji_cell_target_find (disclosure, targets[i], &cell));
}

/* A line that moved keeps its mark; an amount that changed loses it. */
static void
test_versions (void)
{
  g_autoptr (GoujiDisclosure) first = load (first_version);
  g_autoptr (GoujiDisclosure) second = load (second_version);
  g_autoptr (GoujiReview) review = gouji_review_new ("aa");
  g_autoptr (GoujiCellMarks) before = NULL, after = NULL, none = NULL;
  GoujiCellRef moved = GOUJI_CELL_REF_TABLE (0, 3, 2), changed = GOUJI_CELL_REF_TABLE (0, 2, 2),
               now = GOUJI_CELL_REF_TABLE (0, 4, 2);

  verify (review, first, &moved);
  verify (review, first, &changed);
  before = gouji_cell_marks_new (review, first);
  g_assert_cmpuint (gouji_cell_marks_count (before, GOUJI_DECISION_VERIFIED), ==, 2);
  g_assert_nonnull (gouji_cell_marks_find (before, &moved));
  after = gouji_cell_marks_new (review, second);
  g_assert_cmpuint (gouji_cell_marks_count (after, GOUJI_DECISION_VERIFIED), ==, 1);
  g_assert_nonnull (gouji_cell_marks_find (after, &now));
  g_assert_null (gouji_cell_marks_find (after, &changed));
  none = gouji_cell_marks_new (NULL, first);
  g_assert_cmpuint (gouji_cell_marks_count (none, GOUJI_DECISION_VERIFIED), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cell-marks/round", test_round);
  g_test_add_func ("/cell-marks/text", test_text);
  g_test_add_func ("/cell-marks/unknown", test_unknown);
  g_test_add_func ("/cell-marks/versions", test_versions);
  return g_test_run ();
}
