/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/gouji-checker.h"

G_BEGIN_DECLS

/* What a rule says of itself.  The texts live as long as the rule set. */
typedef struct
{
  const char    *id;       /* "F1-tree" */
  const char    *check;    /* "F1" */
  GoujiCategory  category; /* of the check */
  const char    *check_title; /* translated; "" when the catalogue has no such check */
  GoujiSeverity  severity; /* of what it finds, with the settings */
  GoujiSeverity  written;  /* as its file says */
  gboolean       enabled;
  const char    *title;    /* what must hold, translated */
  const char    *advice;   /* translated; "" */
  const char    *source;   /* which regulation or custom; "" */
  const char    *text;     /* as written */
  const char    *file;
  guint          line;
  guint          n_examples;
} GoujiRuleInfo;

/* A case that a rule brings with it. */
typedef struct
{
  gboolean    passes; /* whether the rule holds for it */
  const char *text;   /* tables as printed, cells with | between them */
  guint       line;   /* in the rule's file */
  guint       at_line;  /* of the text, from 1: where the finding is; 0 when it may be anywhere */
  guint       at_field; /* within the line, from 1 */
} GoujiRuleExample;

guint         gouji_rule_set_get_n_rules (GoujiRuleSet     *self);
GoujiRuleInfo gouji_rule_set_get_info    (GoujiRuleSet     *self,
                                          guint             rule);
/* The index of the rule of that id, or -1. */
int           gouji_rule_set_find_rule   (GoujiRuleSet     *self,
                                          const char       *id);
GoujiRuleExample gouji_rule_set_get_example (GoujiRuleSet  *self,
                                          guint             rule,
                                          guint             example);

G_END_DECLS
