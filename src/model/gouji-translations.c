/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/gouji-translations.h"

#include <libintl.h>

/**
 * gouji_bind_translations:
 *
 * Tells gettext where the library's messages are: where they were installed, or in the
 * folder that the environment variable `GOUJI_LOCALEDIR` names, so that a program runs
 * translated from its build directory.  It is made the program's own domain too: plurals
 * of the library are looked up there.
 */
void
gouji_bind_translations (void)
{
  const char *folder = g_getenv ("GOUJI_LOCALEDIR");

  bindtextdomain (GETTEXT_PACKAGE, folder != NULL && *folder != '\0' ? folder : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
