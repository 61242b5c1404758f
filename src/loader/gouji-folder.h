/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean   gouji_folder_is_csv_name (const char    *name);
/* (transfer full) (element-type GFile): the CSV files in @folder, in natural order;
 * @others (out) (optional): whether anything else visible is there. */
GPtrArray *gouji_folder_list_csv    (GFile         *folder,
                                     gboolean      *others,
                                     GCancellable  *cancellable,
                                     GError       **error);

G_END_DECLS
