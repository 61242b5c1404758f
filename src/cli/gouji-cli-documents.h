/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "loader/gouji-loader.h"

G_BEGIN_DECLS

/* Does something with a disclosure.  FALSE with @error ends only this input. */
typedef gboolean (*GoujiCliDocumentFunc) (GoujiDisclosure *disclosure,
                                          gpointer         user_data,
                                          GError         **error);

gboolean gouji_cli_foreach_document (char                 **paths,
                                     GoujiCliDocumentFunc   func,
                                     gpointer               user_data);

G_END_DECLS
