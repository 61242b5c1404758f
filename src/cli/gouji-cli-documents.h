/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "loader/gouji-loader.h"

G_BEGIN_DECLS

gboolean gouji_cli_foreach_document (char                  **paths,
                                     GoujiCorrectionsStore  *store, /* or NULL */
                                     GoujiWorkFunc           work,
                                     GoujiTakeFunc           take,
                                     gpointer                user_data);
/* (transfer full): what --corrections=@path asks for, for every document; NULL @store
 * when @path is NULL.  FALSE: it cannot be read, and that has been reported. */
gboolean gouji_cli_load_corrections (const char             *path,
                                     GoujiCorrectionsStore **store);

G_END_DECLS
