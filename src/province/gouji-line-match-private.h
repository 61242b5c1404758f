/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "province/gouji-province-private.h"

G_BEGIN_DECLS

/* (transfer full): a byte a line of @province, 1 where it says all words of @text; NULL
 * when @text has no words. */
guint8  *gouji_line_match_find   (GoujiProvince *province,
                                  const char    *text);

G_END_DECLS
