/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-disclosure.h"

G_BEGIN_DECLS

/* (transfer full): everything that was recognised, in words, one thing a line. */
char *dump_disclosure (GoujiDisclosure *disclosure);

G_END_DECLS
