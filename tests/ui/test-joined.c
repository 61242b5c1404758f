/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A narrative and its tables, published as two files, are one document in the window. */

#include <glib/gstdio.h>
#include <string.h>

#include "window-fixture.h"

static const char narrative[] = "示例市档案馆2024年度\n单位预算公开\n\n第一部分 单位概况\n"
                                "一、主要职能\n保管档案。\n第二部分 预算情况说明\n"
                                "2024年支出预算总计120.50万元。\n";
static const char tables[] = "部门：示例市档案馆\n2024年支出预算总表\n单位：万元\n"
                             "科目编码\t科目名称\t合计\t基本支出\t项目支出\n"
                             "201\t一般公共服务支出\t120.50\t100.00\t20.50\n";

static char *folder;
static GFile *files[2];

static void
begin (void)
{
  static const char *const names[] = { "narrative.txt", "tables.txt" };
  const char *const texts[] = { narrative, tables };

  folder = g_dir_make_tmp ("gouji-XXXXXX", NULL);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_assert_true (g_file_set_contents (path, texts[i], -1, NULL));
      files[i] = g_file_new_for_path (path);
    }
  set_up ();
}

static void
end (void)
{
  tear_down ();
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (g_file_delete (files[i], NULL, NULL));
      g_clear_object (&files[i]);
    }
  g_rmdir (folder);
  g_clear_pointer (&folder, g_free);
}

static gboolean
has_sources (gpointer n)
{
  GoujiDisclosure *disclosure = gouji_session_get_disclosure (gouji_window_get_session (window));

  return disclosure != NULL && shows_page ((gpointer) "document")
         && gouji_disclosure_get_n_sources (disclosure) == GPOINTER_TO_UINT (n);
}

static gboolean
shows_tables_alone (gpointer data G_GNUC_UNUSED)
{
  GoujiDisclosure *disclosure = gouji_session_get_disclosure (gouji_window_get_session (window));

  return has_sources (GUINT_TO_POINTER (1))
         && g_str_has_suffix (gouji_disclosure_get_source_name (disclosure, 0), "tables.txt");
}

static void
assert_joined (void)
{
  GoujiDisclosure *disclosure;

  wait_for (has_sources, GUINT_TO_POINTER (2));
  disclosure = gouji_session_get_disclosure (gouji_window_get_session (window));
  g_assert_cmpuint (gouji_disclosure_get_n_tables (disclosure), ==, 1);
  g_assert_cmpuint (gouji_disclosure_get_n_sections (disclosure), ==, 3);
  g_assert_true (g_str_has_suffix (gouji_disclosure_get_source_name (disclosure, 0), "narrative.txt"));
}

/* Both at once, in whatever order; a correction is kept of them together. */
static void
test_at_once (void)
{
  GFile *swapped[2];
  GoujiCorrector *corrector;

  begin ();
  swapped[0] = files[1];
  swapped[1] = files[0];
  gouji_window_open (window, swapped, 2);
  assert_joined ();
  corrector = gouji_session_get_corrector (gouji_window_get_session (window));
  g_assert_cmpuint (strlen (gouji_corrector_get_key (corrector)), ==, 64);
  end ();
}

/* One after the other; opening one of them later opens both. */
static void
test_second (void)
{
  begin ();
  gouji_window_open (window, &files[1], 1);
  wait_for (has_sources, GUINT_TO_POINTER (1));
  gouji_window_open (window, &files[0], 1);
  assert_joined ();
  tear_down ();
  set_up ();
  gouji_window_open (window, &files[0], 1);
  assert_joined ();
  end ();
}

/* Apart again, and it stays so. */
static void
test_separate (void)
{
  begin ();
  gouji_window_open (window, files, 2);
  assert_joined ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.separate", NULL);
  wait_for (shows_page, (gpointer) "documents");
  g_assert_null (gouji_session_get_report (gouji_window_get_session (window)));
  gouji_window_open (window, &files[0], 1);
  wait_for (has_sources, GUINT_TO_POINTER (1));
  gouji_window_open (window, &files[1], 1);
  wait_for (shows_tables_alone, NULL);
  end ();
}

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  g_test_add_func ("/joined/at-once", test_at_once);
  g_test_add_func ("/joined/second", test_second);
  g_test_add_func ("/joined/separate", test_separate);
  return window_fixture_run ();
}
