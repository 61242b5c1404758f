/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Titles observed in many places mean the roles that people gave them. */

#include <gio/gio.h>

#include "recognise/gouji-caption-private.h"

#define COLUMN_ROLE 0
#define COLUMN_TITLE 2

static void
test_titles (void)
{
  g_autofree char *path
      = g_build_filename (g_getenv ("GOUJI_SHARED"), "data", "table_titles.csv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n = 0;
  guint n_wrong = 0;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    {
      g_test_skip ("there is no shared/data/table_titles.csv");
      return;
    }
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++, n++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], ",", -1);
      GoujiRole expected = gouji_role_from_text (fields[COLUMN_ROLE]);
      GoujiRole actual = gouji_caption_role (fields[COLUMN_TITLE], NULL);

      if (actual == expected)
        continue;
      n_wrong++;
      g_test_message ("%s: %s, not %s", fields[COLUMN_TITLE], gouji_role_get_name (actual),
                      fields[COLUMN_ROLE]);
    }
  g_test_message ("%u of %u titles are right", n - n_wrong, n);
  g_assert_cmpuint (n, >, 300);
  g_assert_cmpuint (n_wrong, ==, 0);
}

static void
test_no_titles (void)
{
  static const char *const texts[]
      = { "一、收支预算总体情况说明", "2025年工作总结", "单位：万元", "" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (gouji_caption_classify (texts[i]) == GOUJI_CAPTION_TITLE)
      g_assert_cmpint (gouji_caption_role (texts[i], NULL), ==, GOUJI_ROLE_NONE);
}

static void
assert_kind (const char *text, GoujiCaptionKind kind)
{
  if (gouji_caption_classify (text) != kind)
    g_error ("“%s” is %u, not %u", text, gouji_caption_classify (text), kind);
}

static void
test_captions (void)
{
  assert_kind ("单位：万元", GOUJI_CAPTION_UNIT);
  assert_kind ("金额单位：元", GOUJI_CAPTION_UNIT);
  assert_kind ("预算公开表7", GOUJI_CAPTION_NUMBER);
  assert_kind ("公开01表", GOUJI_CAPTION_NUMBER);
  assert_kind ("部门：[404002013]某某中心", GOUJI_CAPTION_OWNER);
  assert_kind ("（2022年度）", GOUJI_CAPTION_DATE);
  assert_kind ("注：本表无数据", GOUJI_CAPTION_NOTE);
  assert_kind ("2022年预算支出总表", GOUJI_CAPTION_TITLE);
  g_assert_cmpint (gouji_caption_amount_unit ("编制单位：某局  单位：千元"), ==,
                   GOUJI_UNIT_THOUSAND_YUAN);
  g_assert_cmpint (gouji_caption_amount_unit ("编制单位：某局"), ==, GOUJI_UNIT_UNKNOWN);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/titles/observed", test_titles);
  g_test_add_func ("/titles/none", test_no_titles);
  g_test_add_func ("/titles/captions", test_captions);
  return g_test_run ();
}
