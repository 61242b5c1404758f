/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-disclosure.h"

G_BEGIN_DECLS

/* Where a text that speaks for a fact is printed first. */
gboolean gouji_evidence_find (GoujiDisclosure *disclosure,
                              const char      *evidence,
                              GoujiCellRef    *cell);

G_END_DECLS
