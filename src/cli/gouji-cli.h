/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the program ends with; part of its documented interface. */
typedef enum
{
  GOUJI_CLI_OK = 0,         /* nothing at or above --fail-on */
  GOUJI_CLI_FINDINGS = 1,   /* findings at or above --fail-on */
  GOUJI_CLI_UNREADABLE = 2, /* an input could not be read, or an output written */
  GOUJI_CLI_USAGE = 3,      /* wrong usage */
} GoujiCliStatus;

/* The subcommands; argv[0] is the subcommand's own name. */
int gouji_cli_check   (int    argc,
                       char **argv);
int gouji_cli_convert (int    argc,
                       char **argv);
int gouji_cli_rules   (int    argc,
                       char **argv);
int gouji_cli_tables  (int    argc,
                       char **argv);

G_END_DECLS
