/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "app/gouji-application.h"
#include "model/gouji-translations.h"

int
main (int argc, char **argv)
{
  g_autoptr (GApplication) application = NULL;

  setlocale (LC_ALL, "");
  gouji_bind_translations ();
  application = gouji_application_new ();
  return g_application_run (application, argc, argv);
}
