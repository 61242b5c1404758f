/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the program printed and ended with. */
typedef struct
{
  char *out;
  char *err;
  int   status;
} GoujiCliRun;

/* Runs the program under test in tests/cli; @environment adds NAME=VALUE pairs, or
 * is NULL. */
void gouji_cli_run       (GoujiCliRun       *self,
                          const char *const *environment,
                          const char *const *arguments);
void gouji_cli_run_clear (GoujiCliRun       *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GoujiCliRun, gouji_cli_run_clear)

G_END_DECLS
