/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stack/gouji-stack.h"

G_BEGIN_DECLS

/* (transfer full): what the whole stack comes to, in one line */
char *gouji_stack_tally_dup_text (GoujiStack *stack);

G_END_DECLS
