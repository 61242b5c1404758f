/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The library speaks Chinese from the build directory. */

#include <gio/gio.h>
#include <locale.h>

#include "model/gouji-translations.h"

static void
test_chinese (void)
{
  if (!g_setenv ("LANGUAGE", "zh_CN", TRUE) || setlocale (LC_ALL, "C.UTF-8") == NULL)
    {
      g_test_skip ("the locale C.UTF-8 is not here");
      return;
    }
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
