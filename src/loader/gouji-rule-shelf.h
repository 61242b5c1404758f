/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/gouji-rule-info.h"

G_BEGIN_DECLS

/* What an office checks by: the built-in rules, rule files of its own that it has put
 * here, and which checks are off or rated otherwise.  Kept in a folder: the rule files,
 * copied, for what was chosen once may be out of reach later; "checks.ini", a settings
 * text as gouji_rule_set_apply_settings() takes it; "files.ini", which files are off.
 *
 * Signal "changed" (): other rules are to be checked by. */
#define GOUJI_TYPE_RULE_SHELF (gouji_rule_shelf_get_type ())
G_DECLARE_FINAL_TYPE (GoujiRuleShelf, gouji_rule_shelf, GOUJI, RULE_SHELF, GObject)

/* A rule file of the office. */
typedef struct
{
  char    *name;    /* "own.rules" */
  gboolean on;
  guint    n_rules;
  char    *error;   /* why it cannot be used, with line and column; "" */
} GoujiRuleFile;

GoujiRuleShelf      *gouji_rule_shelf_new          (GFile           *folder);
/* (transfer full): below the user's data folder. */
GFile               *gouji_rule_shelf_dup_default_folder (void);

/* What was kept and could not be read, located; "" when all could. */
const char          *gouji_rule_shelf_get_problem  (GoujiRuleShelf  *self);

/* (transfer none): what is checked by now; never changed, but replaced. */
GoujiRuleSet        *gouji_rule_shelf_get_rules    (GoujiRuleShelf  *self);
/* (transfer none): with the rules of the files that are off. */
GoujiRuleSet        *gouji_rule_shelf_get_all      (GoujiRuleShelf  *self);
/* (transfer full): the rules of one file alone, to be tried out; NULL when it is unusable. */
GoujiRuleSet        *gouji_rule_shelf_dup_trial    (GoujiRuleShelf  *self,
                                                    const char      *name);

guint                gouji_rule_shelf_get_n_files  (GoujiRuleShelf  *self);
const GoujiRuleFile *gouji_rule_shelf_get_file     (GoujiRuleShelf  *self,
                                                    guint            file);
gboolean             gouji_rule_shelf_add_file     (GoujiRuleShelf  *self,
                                                    GFile           *file,
                                                    GError         **error);
gboolean             gouji_rule_shelf_remove_file  (GoujiRuleShelf  *self,
                                                    const char      *name,
                                                    GError         **error);
gboolean             gouji_rule_shelf_switch_file  (GoujiRuleShelf  *self,
                                                    const char      *name,
                                                    gboolean         on,
                                                    GError         **error);

/* @id: of a rule, or of a check with all its rules. */
gboolean             gouji_rule_shelf_set_enabled  (GoujiRuleShelf  *self,
                                                    const char      *id,
                                                    gboolean         enabled,
                                                    GError         **error);
gboolean             gouji_rule_shelf_set_severity (GoujiRuleShelf  *self,
                                                    const char      *id,
                                                    GoujiSeverity    severity,
                                                    GError         **error);
/* What is checked by has changed elsewhere: the requirements of places. */
void                 gouji_rule_shelf_reload       (GoujiRuleShelf  *self);
/* All checks as the rule files say. */
gboolean             gouji_rule_shelf_reset        (GoujiRuleShelf  *self,
                                                    GError         **error);

G_END_DECLS
