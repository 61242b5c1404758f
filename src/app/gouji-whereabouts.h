/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-disclosure.h"

G_BEGIN_DECLS

/* What is printed at @place, now that the document was read again: a cell of a table, else
 * the paragraph or grid that stands there. */
gboolean gouji_whereabouts_find (GoujiDisclosure *disclosure,
                                 GoujiPlace       place,
                                 GoujiCellRef    *cell);

G_END_DECLS
