/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/gouji-checker.h"

G_BEGIN_DECLS

/* Whether any rule that is on speaks of another year. */
gboolean   gouji_rule_set_uses_years (GoujiRuleSet    *self);
/* (transfer container) (element-type GoujiDisclosure): those of @disclosures that are of
 * the unit of @of and another year. */
GPtrArray *gouji_related_list        (GPtrArray       *disclosures,
                                      GoujiDisclosure *of);

G_END_DECLS
