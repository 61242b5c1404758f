/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "readers/gouji-reader.h"

static const struct
{
  const char *text;
  GoujiFormat format;
} texts[] = {
  { "", GOUJI_FORMAT_TEXT },
  { "\n", GOUJI_FORMAT_TEXT },
  { " \n{\"format\": 1}", GOUJI_FORMAT_JSON },
  { "[\n{}]", GOUJI_FORMAT_JSON },
  { "[]", GOUJI_FORMAT_JSON },
  { "[404002013] 某市社会保险中心\n", GOUJI_FORMAT_TEXT },
  { "[", GOUJI_FORMAT_TEXT },
  { "code,name\n208,x\n", GOUJI_FORMAT_CSV },
  { "支出总表,,\n,,单位：万元\n编码,名称,合计\n208,x,\"1,306.36\"\n", GOUJI_FORMAT_CSV },
  { "支出总表\n单位：万元\na;b;c\n1;2;3\n4;5;6\n7;8;9\n", GOUJI_FORMAT_CSV },
  { "sep=;\na\n", GOUJI_FORMAT_CSV },
  { "sep=5\n", GOUJI_FORMAT_TEXT },
  { "支出总表\n编码\t名称\t合计\n208\tx\t1,306.36\n20801\ty\t1,306.36\n", GOUJI_FORMAT_TEXT },
  { "a\tb\n1\t2\n", GOUJI_FORMAT_TEXT },
  { "a\tb\n\"1\n2\"\t3\n", GOUJI_FORMAT_TEXT },
  { "a\tb\n\"1\"\t2\n", GOUJI_FORMAT_CSV },
  { "收入 1,306.36 万元。\n支出如下。\n其他。\n合计 22,236.26 万元。\n无。\n", GOUJI_FORMAT_TEXT },
  { "单位 a,b\n", GOUJI_FORMAT_TEXT },
};

static void
test_detect (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("%s", texts[i].text);
      g_assert_cmpint (gouji_reader_detect (texts[i].text, strlen (texts[i].text)), ==,
                       texts[i].format);
    }
}

/* Real disclosures are text, other countries' budgets are tables. */
static void
test_real_files (gconstpointer data)
{
  const char *folder = data;
  g_autofree char *path = g_build_filename (g_getenv ("GOUJI_SHARED"), "cases", folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  if (dir == NULL)
    {
      g_test_skip ("no real documents at hand");
      return;
    }
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      g_autofree char *text = NULL;
      gsize length;

      if (!g_str_has_suffix (name, ".txt") && !g_str_has_suffix (name, ".csv")
          && !g_str_has_suffix (name, ".json"))
        continue;
      g_test_message ("%s", name);
      g_assert_true (g_file_get_contents (file, &text, &length, NULL));
      g_assert_cmpint (gouji_reader_detect (text, length), ==,
                       g_str_has_suffix (name, ".txt")   ? GOUJI_FORMAT_TEXT
                       : g_str_has_suffix (name, ".csv") ? GOUJI_FORMAT_CSV
                                                         : GOUJI_FORMAT_JSON);
      n++;
    }
  g_assert_cmpuint (n, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/readers/detect/samples", test_detect);
  g_test_add_data_func ("/readers/detect/real", "real", test_real_files);
  g_test_add_data_func ("/readers/detect/intl", "intl", test_real_files);
  return g_test_run ();
}
