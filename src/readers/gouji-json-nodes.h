/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-disclosure.h"

G_BEGIN_DECLS

/* JSON of other programs: objects that hold texts, amounts and objects of their kind. */
gboolean gouji_json_nodes_read (GoujiDisclosure *disclosure,
                                guint            source,
                                const char      *text,
                                gsize            length,
                                GError         **error);

G_END_DECLS
