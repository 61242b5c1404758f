/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Which files the user opens as one document, remembered in the user's data folder. */
typedef enum
{
  GOUJI_JOINED_UNKNOWN, /* nothing was said of them */
  GOUJI_JOINED_ONE,
  GOUJI_JOINED_APART,
} GoujiJoined;

/* (transfer full) (nullable) (element-type GFile): all files of the document that @file is
 * a part of, in order, while they are all there. */
GPtrArray   *gouji_joined_files_find     (GFile        *file);
GoujiJoined  gouji_joined_files_get      (GFile       **files,
                                          guint         n_files);
void         gouji_joined_files_remember (GFile       **files,
                                          guint         n_files,
                                          GoujiJoined   joined);

G_END_DECLS
