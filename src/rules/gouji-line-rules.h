/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-role.h"
#include "rules/gouji-checker.h"

G_BEGIN_DECLS

/* The rules of a set that hold for every line of a table, in a form that runs over
 * columns of amounts.  They say the same as the formulas they are made from. */

#define GOUJI_LINE_RULES_MAX_COLUMNS 16

typedef enum
{
  GOUJI_LINE_RULE_ROW,     /* amounts of a line, each times its factor, come to nothing */
  GOUJI_LINE_RULE_TREE,    /* each amount is the sum of those of the lines right below */
  GOUJI_LINE_RULE_SOURCES, /* each amount is the sum of those of the tables of single sources */
  GOUJI_N_LINE_RULES,
} GoujiLineRuleKind;

typedef struct
{
  GoujiLineRuleKind kind;
  const char *id;    /* "F3-basic-project", interned */
  const char *check; /* "F3", interned */
  gint8 factors[GOUJI_LINE_RULES_MAX_COLUMNS]; /* ROW: of each column, 0 when it is not in it */
} GoujiLineRule;

/* What part of a unit's expenditure a table prints. */
typedef enum
{
  GOUJI_SHARE_NONE,
  GOUJI_SHARE_ALL,
  GOUJI_SHARE_FISCAL, /* general, fund and state capital budget */
  GOUJI_SHARE_SOURCE, /* money of another source, in a table of its own */
  GOUJI_N_SHARES,
} GoujiTableShare;

GoujiTableShare gouji_line_rules_find_share (GoujiRole   role,
                                             const char *title);
gboolean        gouji_line_rules_are_shares (const guint counts[GOUJI_N_SHARES]);

/* (transfer full) (element-type GoujiLineRule): what holds in a table of @role. */
GArray *gouji_line_rules_compile (GoujiRuleSet      *rules,
                                  GoujiRole          role,
                                  const GoujiRole   *roles,
                                  guint              n_roles,
                                  const char *const *columns,
                                  guint              n_columns,
                                  gboolean          *complete);

G_END_DECLS
