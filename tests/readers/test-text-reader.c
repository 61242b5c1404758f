/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "dump.h"
#include "model/gouji-error.h"
#include "readers/gouji-reader.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *blocks;
} Case;

static const Case cases[] = {
  { "empty", "", "" },
  { "blank", "\n \n　\n", "" },
  { "paragraphs", "一、概况\n\n二、职能\n三、机构", "1 一、概况\n3 二、职能\n4 三、机构\n" },
  { "spaces", "  　 单位：万元 　\n", "1 单位：万元\n" },
  { "grid", "合计\t1.00\n208\t0.50\n", "[1 合计|1.00\n 2 208|0.50]\n" },
  { "blank-cells", "a\t\t\n\t\t\n", "[1 a||\n 2 ||]\n" },
  { "ragged", "a\tb\tc\nd\te\n", "[1 a|b|c\n 2 d|e]\n" },
  { "cells-trimmed", " a \t　[208] 支出　\n", "[1 a|[208] 支出]\n" },
  { "blank-line-ends-grid", "a\t1\n\nb\t2\n", "[1 a|1]\n[3 b|2]\n" },
  { "paragraph-ends-grid", "a\t1\n注：无\nb\t2", "[1 a|1]\n2 注：无\n[3 b|2]\n" },
  { "page-break-line", "a\t1\n\f\nb\t2\n", "[1 a|1]\n[3 b|2]\n" },
  { "page-break-leads", "a\t1\n\fb\t2\nc\t3\n", "[1 a|1]\n[2 b|2\n 3 c|3]\n" },
  { "page-break-within", "甲\f乙\n丙\n", "1 甲\n1 乙\n2 丙\n" },
  { "page-break-trails", "a\t1\f\nb\t2\n", "[1 a|1]\n[2 b|2]\n" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GoujiDisclosure) disclosure = gouji_disclosure_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *blocks = NULL;
  gboolean good;

  gouji_disclosure_add_source (disclosure, "other.txt", "");
  gouji_disclosure_add_source (disclosure, "a.txt", "");
  good = gouji_text_reader_read (disclosure, 1, c->text, strlen (c->text), &error);

  g_assert_no_error (error);
  g_assert_true (good);
  blocks = dump_blocks (disclosure);
  g_assert_cmpstr (blocks, ==, c->blocks);
  for (guint i = 0; i < gouji_disclosure_get_n_blocks (disclosure); i++)
    {
      const GoujiBlock *block = gouji_disclosure_get_block (disclosure, i);

      g_assert_cmpuint (block->place.source, ==, 1);
      if (block->kind == GOUJI_BLOCK_GRID)
        g_assert_cmpuint (gouji_grid_get_cell (block->grid, 0, 0).place.source, ==, 1);
      g_assert_cmpint (block->use, ==, GOUJI_USE_NONE);
      g_assert_cmpint (block->table, ==, -1);
    }
}

static void
assert_too_large (GString *text, guint line)
{
  g_autoptr (GoujiDisclosure) disclosure = gouji_disclosure_new ();
  g_autoptr (GError) error = NULL;
  const char *name;
  guint at;

  gouji_disclosure_add_source (disclosure, "a.txt", "");
  g_assert_false (gouji_text_reader_read (disclosure, 0, text->str, text->len, &error));
  g_assert_error (error, GOUJI_ERROR, GOUJI_ERROR_TOO_LARGE);
  gouji_error_get_place (error, &name, &at, NULL);
  g_assert_cmpstr (name, ==, "a.txt");
  g_assert_cmpuint (at, ==, line);
  g_string_free (text, TRUE);
}

static void
append_repeated (GString *text, char c, gsize n)
{
  gsize length = text->len;

  g_string_set_size (text, length + n);
  memset (text->str + length, c, n);
}

static void
test_bounds (void)
{
  GString *text = g_string_new ("a\n\nb\n");

  append_repeated (text, 'x', GOUJI_READER_MAX_LINE_BYTES + 1);
  assert_too_large (text, 4);

  text = g_string_new ("a\n");
  append_repeated (text, '\t', GOUJI_READER_MAX_COLUMNS);
  assert_too_large (text, 2);

  text = g_string_new ("a\nb\tc\n\n");
  append_repeated (text, 'x', GOUJI_READER_MAX_PARAGRAPH_BYTES + 1);
  assert_too_large (text, 4);

  text = g_string_new (NULL);
  for (guint i = 0; i <= GOUJI_READER_MAX_TEXT_BLOCKS; i++)
    g_string_append (text, "a\n");
  assert_too_large (text, GOUJI_READER_MAX_TEXT_BLOCKS + 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/readers/text/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/readers/text/bounds", test_bounds);
  return g_test_run ();
}
