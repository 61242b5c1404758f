/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/gouji-rule-info.h"

G_BEGIN_DECLS

/* Reading and trying out the rules that an office writes itself. */

/* As gouji_rule_set_add_text() with what a bounded regular file holds. */
gboolean gouji_rule_book_load (GoujiRuleSet *rules,
                               GFile        *file,
                               const char   *name,
                               GError      **error);
/* As gouji_rule_set_apply_settings() with what a bounded regular file holds. */
gboolean gouji_rule_book_load_settings (GoujiRuleSet *rules,
                                        GFile        *file,
                                        const char   *name,
                                        GError      **error);
/* What the check of an example gave, against what the example says. */
typedef struct
{
  gboolean  as_told;
  guint     n_findings; /* of the rule */
  char     *problem;    /* why not, translated; "" */
} GoujiExampleResult;

void     gouji_rule_book_try  (GoujiRuleSet       *rules,
                               guint               rule,
                               guint               example,
                               GoujiExampleResult *result);
void     gouji_example_result_clear (GoujiExampleResult *result);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GoujiExampleResult, gouji_example_result_clear)

G_END_DECLS
