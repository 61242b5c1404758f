/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "loader/gouji-loader.h"

G_BEGIN_DECLS

gboolean gouji_cli_foreach_document (char          **paths,
                                     GoujiWorkFunc   work,
                                     GoujiTakeFunc   take,
                                     gpointer        user_data);

G_END_DECLS
