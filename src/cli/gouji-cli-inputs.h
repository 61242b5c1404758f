/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* One thing to open, and the name the user knows it by: a path as given, or found
 * below a folder given. */
typedef struct
{
  GFile *file;
  char  *name;
} GoujiCliInput;

/* (transfer full) (element-type GoujiCliInput): the inputs in order; what could not
 * be listed is reported to standard error and sets @unreadable. */
GPtrArray *gouji_cli_list_inputs (char     **paths,
                                  gboolean  *unreadable);
/* (transfer full): what the user knows the source @source_name by, which is the
 * input itself or a file in it. */
char      *gouji_cli_input_dup_name (const GoujiCliInput *input,
                                     const char          *source_name);

G_END_DECLS
