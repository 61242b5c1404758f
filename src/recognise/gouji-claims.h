/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-disclosure.h"

G_BEGIN_DECLS

/* Reads what the narrative states into @disclosure's claims.  gouji_recognise() does it;
 * a disclosure that comes recognised, as Gouji JSON, has it done apart. */
void gouji_claims_find (GoujiDisclosure *disclosure);

G_END_DECLS
