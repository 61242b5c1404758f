/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "rules/gouji-report.h"

G_BEGIN_DECLS

/* A compiled set of rules, shared between threads once made. */
#define GOUJI_TYPE_RULE_SET (gouji_rule_set_get_type ())
G_DECLARE_FINAL_TYPE (GoujiRuleSet, gouji_rule_set, GOUJI, RULE_SET, GObject)

/* (transfer full): the built-in rules, from the library's resources. */
GoujiRuleSet *gouji_rule_set_new_default (void);
/* Adds the rules of a text; a mistake is reported with line, column and what was
 * expected, and nothing of the text is taken. */
gboolean      gouji_rule_set_add_text    (GoujiRuleSet *self,
                                          const char   *source_name,
                                          const char   *text,
                                          gsize         length,
                                          GError      **error);

/* (transfer full): checks @disclosure; NULL only when cancelled. */
GoujiReport  *gouji_checker_run          (GoujiRuleSet    *rules,
                                          GoujiDisclosure *disclosure,
                                          GCancellable    *cancellable,
                                          GError         **error);
/* (transfer full): the same, with the disclosures of other years at hand. */
GoujiReport  *gouji_checker_run_related  (GoujiRuleSet    *rules,
                                          GoujiDisclosure *disclosure,
                                          GPtrArray       *related,
                                          GCancellable    *cancellable,
                                          GError         **error);
/* (transfer full): checks @disclosure against one rule alone. */
GoujiReport  *gouji_checker_run_rule     (GoujiRuleSet    *rules,
                                          guint            rule,
                                          GoujiDisclosure *disclosure);

G_END_DECLS
