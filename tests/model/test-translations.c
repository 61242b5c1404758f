/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The library speaks Chinese from the build directory. */

#include <gio/gio.h>
#include <locale.h>

#include "model/gouji-translations.h"

static void
test_chinese (void)
{
  g_unsetenv ("LANGUAGE");
  g_assert_nonnull (setlocale (LC_ALL, "zh_CN.UTF-8"));
  gouji_bind_translations ();
  g_assert_cmpstr (g_dgettext ("gouji", "This is not a regular file"), ==, "这不是普通文件");
  g_assert_cmpstr (g_dgettext ("gouji", "nobody translates this"), ==, "nobody translates this");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/translations/chinese", test_chinese);

  return g_test_run ();
}
