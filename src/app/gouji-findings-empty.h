/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/gouji-report.h"

G_BEGIN_DECLS

/* Why a list of findings of @report (nullable) is empty. */
void gouji_findings_describe_emptiness (GoujiReport  *report,
                                        const char  **title,
                                        const char  **description);

G_END_DECLS
