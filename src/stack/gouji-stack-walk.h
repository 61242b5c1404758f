/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "loader/gouji-input.h"

G_BEGIN_DECLS

/* What walking files and folders found. */
typedef struct
{
  GPtrArray *files;    /* GFile: what was to be walked */
  GPtrArray *inputs;   /* GoujiInput */
  GPtrArray *unlisted; /* GoujiInput: folders that could not be listed */
  GPtrArray *messages; /* why, of each of these */
} GoujiStackWalk;

GoujiStackWalk *gouji_stack_walk_new  (GFile         **files,
                                       guint           n_files);
void            gouji_stack_walk_free (GoujiStackWalk *self);
/* Blocks; for a thread. */
void            gouji_stack_walk_run  (GoujiStackWalk *self,
                                       GCancellable   *cancellable);

G_END_DECLS
