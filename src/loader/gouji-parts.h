/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/gouji-disclosure.h"

G_BEGIN_DECLS

/* A disclosure published as several files, its narrative and its tables. */

/* Whether the two look like parts of one disclosure. */
gboolean   gouji_parts_match       (GoujiDisclosure     *one,
                                    GoujiDisclosure     *other);
/* Whether @other belongs before @one: the narrative comes first. */
gboolean   gouji_parts_swapped     (GoujiDisclosure     *one,
                                    GoujiDisclosure     *other);

/* Reads @files and tells whether together they are one disclosure. */
void       gouji_parts_find_async  (GFile              **files,
                                    guint                n_files,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data);
/* (transfer full) (nullable) (element-type GFile): the files in the order to read them;
 * NULL when they are documents of their own. */
GPtrArray *gouji_parts_find_finish (GAsyncResult        *result,
                                    GError             **error);

G_END_DECLS
