/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/gouji-checker.h"

G_BEGIN_DECLS

/* Which checks an office leaves out, and how severe it takes what they find.  All of it
 * before the set is given to any checker.  @id: of a rule, "F1-tree", or of a check with
 * all its rules, "F1"; FALSE when there is none. */
gboolean gouji_rule_set_set_enabled    (GoujiRuleSet  *self,
                                        const char    *id,
                                        gboolean       enabled);
gboolean gouji_rule_set_set_severity   (GoujiRuleSet  *self,
                                        const char    *id,
                                        GoujiSeverity  severity);
/* As the rule files say. */
void     gouji_rule_set_reset_settings (GoujiRuleSet  *self);
/* Takes what a settings text says. */
gboolean gouji_rule_set_apply_settings (GoujiRuleSet  *self,
                                        const char    *source_name,
                                        const char    *text,
                                        GPtrArray    **unknown,
                                        GError       **error);
/* (transfer full): a settings text of all that is not as the rule files say. */
char    *gouji_rule_set_dup_settings   (GoujiRuleSet  *self);

G_END_DECLS
