/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli/gouji-cli-options.h"

G_BEGIN_DECLS

gboolean gouji_cli_check_profile (const GoujiCliCommand *command,
                                  char                 **name);

G_END_DECLS
