/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a subcommand's --help says. */
typedef struct
{
  const char *name;       /* "check" */
  const char *parameters; /* "PATH…", translated */
  const char *summary;    /* translated */
} GoujiCliCommand;

/* The value of an option that takes one of a few words. */
typedef struct
{
  const char *name;
  int         value;
} GoujiCliChoice;

gboolean gouji_cli_parse_options (const GoujiCliCommand *command,
                                  const GOptionEntry    *entries,
                                  int                    argc,
                                  char                 **argv,
                                  int                   *status);
gboolean gouji_cli_parse_choice  (const GoujiCliCommand *command,
                                  const char            *option,
                                  const char            *value,
                                  const GoujiCliChoice  *choices,
                                  guint                  n_choices,
                                  int                   *out);

G_END_DECLS
