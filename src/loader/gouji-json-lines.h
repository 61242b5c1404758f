/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "loader/gouji-loader.h"

G_BEGIN_DECLS

/* A file of Gouji JSON with a disclosure on each line.  It stays open, and a line is read
 * when its disclosure is asked for: nothing else of the file is kept. */
typedef struct _GoujiJsonLines GoujiJsonLines;

/* (transfer full): NULL without @error when @file is none. */
GoujiJsonLines     *gouji_json_lines_open (GFile           *file,
                                           GCancellable    *cancellable,
                                           GError         **error);
void                gouji_json_lines_free (GoujiJsonLines  *self);
guint               gouji_json_lines_get_n (GoujiJsonLines *self);
/* (transfer full): the disclosure of a line; in any thread. */
GoujiDisclosure    *gouji_json_lines_read (GoujiJsonLines  *self,
                                           guint            index,
                                           GError         **error);
/* For gouji_load_each_of(); @self must outlive it. */
GoujiDisclosureList gouji_json_lines_list (GoujiJsonLines  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiJsonLines, gouji_json_lines_free)

G_END_DECLS
