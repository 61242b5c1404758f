/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/gouji-report.h"

G_BEGIN_DECLS

void gouji_cli_print_summary (GoujiReport *report);

G_END_DECLS
