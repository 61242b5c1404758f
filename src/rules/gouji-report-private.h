/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/gouji-ledger-private.h"
#include "rules/gouji-report.h"

G_BEGIN_DECLS

/* (transfer full): takes @findings (of GoujiFinding), @checks (of GoujiCheckStatus,
 * interned texts), @rule_ids (of interned text, by rule) and @ledger. */
GoujiReport *gouji_report_new (GoujiDisclosure *disclosure,
                               GPtrArray       *findings,
                               GArray          *checks,
                               GPtrArray       *rule_ids,
                               GoujiLedger     *ledger);

G_END_DECLS
