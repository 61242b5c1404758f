/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether what @group names, if anything, is spoken of before the figure at @figure
 * of @text.  A sentence may go on to another subject: 项目支出500万元。与上年相比，收入预算增加… */
gboolean gouji_claim_is_subject    (const char       *text,
                                    const GMatchInfo *match,
                                    const char       *group,
                                    int               figure);
/* Whether the figure at @start of @text is by how much something changed. */
gboolean gouji_claim_is_difference (const char       *text,
                                    int               start);

G_END_DECLS
