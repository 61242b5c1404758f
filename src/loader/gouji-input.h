/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* One thing that gouji_load() opens, and the name the user knows it by: a path as it was
 * given, or found below a folder that was given. */
typedef struct
{
  GFile *file;
  char  *name;
} GoujiInput;

/* A folder that could not be listed. */
typedef void (*GoujiInputErrorFunc) (const char   *name,
                                     const GError *error,
                                     gpointer      user_data);

GoujiInput *gouji_input_new      (GFile              *file,
                                  const char         *name);
void        gouji_input_free     (GoujiInput         *self);
/* (transfer full): what the user knows the source @source_name by, which is the input
 * itself or a file in it. */
char       *gouji_input_dup_name (const GoujiInput   *self,
                                  const char         *source_name);
/* (transfer full) (element-type GoujiInput): @root, or what is in it when it is a folder
 * to walk. */
GPtrArray  *gouji_input_list     (const GoujiInput   *root,
                                  GCancellable       *cancellable,
                                  GoujiInputErrorFunc func,
                                  gpointer            user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiInput, gouji_input_free)

G_END_DECLS
