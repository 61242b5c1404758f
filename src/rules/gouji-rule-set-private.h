/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/gouji-checker.h"
#include "rules/gouji-rule-private.h"

G_BEGIN_DECLS

/* (transfer none): of GoujiRule, and of GoujiCheck. */
GPtrArray *gouji_rule_set_get_rules  (GoujiRuleSet *self);
GArray    *gouji_rule_set_get_checks (GoujiRuleSet *self);
/* Without any rule. */
GoujiRuleSet *gouji_rule_set_new     (void);

G_END_DECLS
